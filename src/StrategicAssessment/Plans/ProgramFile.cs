namespace StrategicAssessment.Plans;

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
