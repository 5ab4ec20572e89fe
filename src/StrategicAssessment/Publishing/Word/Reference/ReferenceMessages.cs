using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Publishing.Word.Reference;

/// <summary>What is said of a reference document that cannot be taken over.</summary>
internal static class ReferenceMessages
{
    public static Diagnostic NotWord(string path) => Diagnostic.Error("SA6301", SourceSpan.WholeFile(path),
        "This is not a Word document. Save it in Word as 'Word Document (.docx)', not as an older, strict or protected one.");

    public static Diagnostic Broken(string path, string part) => Diagnostic.Error("SA6302", SourceSpan.WholeFile(path),
        $"Its part '{part}' is missing or damaged. Open it in Word and save it again.");

    public static Diagnostic TooLarge(string path) => Diagnostic.Error("SA6303", SourceSpan.WholeFile(path),
        "It unpacks to more than 32 MB. Use smaller pictures in its header and footer, and remove its text.");

    public static Diagnostic LeadsAway(string path, string part, string kind) => Diagnostic.Error("SA6304", SourceSpan.WholeFile(path),
        $"Its {part} has something that is not taken over: {kind}. Only text, page numbers, pictures inside the file and links to web pages are. Remove it.");
}
