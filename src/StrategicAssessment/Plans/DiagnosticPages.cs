namespace StrategicAssessment.Plans;

/// <summary>The guides that travel inside the program: what they say of the code of a message, and of a word of the plan.</summary>
internal static class DiagnosticPages
{
    private const string Heading = "### ", OfWarning = "A warning:", OfSome = "At times a warning:", OfNote = "A note:";

    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> Sections = new(ReadSections);

    public static IEnumerable<string> Codes => Sections.Value.Keys;

    /// <summary>What is said of a code, without its heading; null when there is no such code.</summary>
    public static IReadOnlyList<string>? Find(string code) => Sections.Value.GetValueOrDefault(code);

    /// <summary>Whether the code is that of a warning, always or at times.</summary>
    public static bool IsWarning(string code) => Begins(code, OfWarning) || Begins(code, OfSome);

    public static bool IsNote(string code) => Begins(code, OfNote);

    private static bool Begins(string code, string word) => Find(code) is [var first, ..] && first.StartsWith(word, StringComparison.Ordinal);

    private static Dictionary<string, IReadOnlyList<string>> ReadSections()
    {
        var (page, sections) = (ProgramFile.Text("docs/diagnostics.md").Split('\n'), new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal));
        for (var i = 0; i < page.Length; i++)
        {
            if (!page[i].StartsWith(Heading, StringComparison.Ordinal)) continue;
            var section = page.Skip(i + 1).TakeWhile(l => !l.StartsWith('#')).ToList();
            sections.Add(page[i][Heading.Length..].Split(' ')[0], section[..(section.FindLastIndex(l => l.Length > 0) + 1)]);
        }

        return sections;
    }
}
