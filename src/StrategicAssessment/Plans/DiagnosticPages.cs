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

/// <summary>The texts that travel inside the program: templates, guides, style sheets, what a new folder begins with.</summary>
internal static class ProgramFile
{
    public static IEnumerable<string> Names => typeof(ProgramFile).Assembly.GetManifestResourceNames();

    /// <summary>UTF-8 with line feeds, whichever the source was checked out with.</summary>
    public static byte[] Bytes(string name) => Encoding.UTF8.GetBytes(Text(name));

    /// <summary>A part of an Office file, whose lines are the source's alone.</summary>
    public static string Part(string name) => Text(name).Replace("\n", string.Empty, StringComparison.Ordinal);

    /// <exception cref="InvalidOperationException">There is none of this name.</exception>
    public static string Text(string name)
    {
        using var stream = typeof(ProgramFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The file {name} is missing from the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
