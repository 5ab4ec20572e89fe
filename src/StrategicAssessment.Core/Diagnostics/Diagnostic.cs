namespace StrategicAssessment.Diagnostics;

/// <summary>One thing to tell the analyst: what is wrong, where, and what to do about it.</summary>
/// <param name="Code">Stable, such as <c>SA1102</c>; each is explained in <c>docs/diagnostics.md</c>.</param>
/// <param name="Severity">Only errors stop a stage.</param>
/// <param name="Message">One or two sentences: the cause, then the remedy. Never quotes a whole row of an extract.</param>
public sealed record Diagnostic(string Code, Severity Severity, SourceSpan At, string Message)
{
    /// <summary>By place, then code, then message (ordinal).</summary>
    public static IComparer<Diagnostic> ByPlace { get; } = Comparer<Diagnostic>.Create((one, other) =>
        one.At.CompareTo(other.At) is not 0 and var byPlace ? byPlace
        : string.CompareOrdinal(one.Code, other.Code) is not 0 and var byCode ? byCode
        : string.CompareOrdinal(one.Message, other.Message));

    public static Diagnostic Error(string code, SourceSpan at, string message) => new(code, Severity.Error, at, message);

    public static Diagnostic Warning(string code, SourceSpan at, string message) => new(code, Severity.Warning, at, message);

    public static Diagnostic Note(string code, SourceSpan at, string message) => new(code, Severity.Note, at, message);

    /// <summary>A message that says the same wherever it is told, or of whatever file.</summary>
    public static Func<SourceSpan, Diagnostic> Error(string code, string message) => at => Error(code, at, message);

    public static Func<string, Diagnostic> ErrorOfFile(string code, string message) => file => Error(code, SourceSpan.WholeFile(file), message);

    public static Func<SourceSpan, Diagnostic> Warning(string code, string message) => at => Warning(code, at, message);

    public static Func<SourceSpan, Diagnostic> Note(string code, string message) => at => Note(code, at, message);

    /// <summary>A message that one text of the user's or the program's is filled into.</summary>
    public static Func<SourceSpan, string, Diagnostic> Error(string code, Func<string, string> message) => (at, text) => Error(code, at, message(text));

    /// <summary>The same, with what there is to choose from.</summary>
    public static Func<SourceSpan, string, IEnumerable<string>, Diagnostic> Error(string code, Func<string, IEnumerable<string>, string> message) => (at, text, known) => Error(code, at, message(text, known));

    public static Func<SourceSpan, string, Diagnostic> Warning(string code, Func<string, string> message) => (at, text) => Warning(code, at, message(text));

    public static Func<SourceSpan, string, Diagnostic> Note(string code, Func<string, string> message) => (at, text) => Note(code, at, message(text));

    /// <summary><c>extracts/asb.csv:14:3: error SA1102: 'Tunbridge Well' is not a known place...</c></summary>
    public override string ToString() => $"{At}: {Severity.ToString().ToLowerInvariant()} {Code}: {Message}";
}

/// <summary>How much a diagnostic matters. Only <see cref="Error"/> stops a stage.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing to do.</summary>
    Note,
    /// <summary>A warning that the plan answers: right as it is, with a reason that the document prints.</summary>
    Accepted,
    /// <summary>Probably a mistake; the build goes on. <c>--strict</c> makes it an error.</summary>
    Warning,
    /// <summary>The content is wrong: the stages that need it are skipped.</summary>
    Error,
}
