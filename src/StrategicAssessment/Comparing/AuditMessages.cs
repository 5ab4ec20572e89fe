using StrategicAssessment.Auditing;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Comparing;

/// <summary>What is said of a document that is audited.</summary>
internal static class AuditMessages
{
    public static readonly Func<string, Diagnostic> NotOfAKind = Diagnostic.ErrorOfFile("SA7403", $"This is not a document that can be audited. Save it as one of: {string.Join(", ", AuditedText.Kinds)}.");
    public static readonly Func<string, Diagnostic> Unreadable = Diagnostic.ErrorOfFile("SA7404", "The document is not there, or cannot be read. Check the name, and close the program that holds it open.");
    public static readonly Func<string, Diagnostic> Broken = Diagnostic.ErrorOfFile("SA7405", "The file is damaged, or is not what its name says. Open it in the program that wrote it, and save it again.");
    public static readonly Func<string, Diagnostic> Locked = Diagnostic.ErrorOfFile("SA7406", "The document has a password, or is of an older Word. Save it as .docx without a password.");
    public static readonly Func<string, Diagnostic> TooLarge = Diagnostic.ErrorOfFile("SA7407", "The document is larger than 100 MB, or has more text than 10,000 pages: 40 MB of text, or 12 MB of HTML. Save it without its pictures, in parts, or as .docx.");

    public static Diagnostic Refuted(string path, AuditFinding found) => Diagnostic.Error("SA7401", At(path, found), Told(found, isContradicted: false));

    public static Diagnostic Contradicted(string path, AuditFinding found) => Diagnostic.Error("SA7402", At(path, found), Told(found, isContradicted: true));

    /// <summary>A finding in one sentence.</summary>
    public static string Told(AuditFinding found, bool isContradicted) =>
        $"{(found.Expected.Length > 0 ? $"'{found.Printed}' should be '{found.Expected}'" : $"'{found.Printed}' is wrong")}, {(isContradicted ? "contradicted" : "refuted by the document itself")}: {found.Why}{(found.Figure.Length > 0 ? $" ({found.Figure})" : string.Empty)}.";

    private static SourceSpan At(string path, AuditFinding found) => new(path, found.Line, found.Column);
}
