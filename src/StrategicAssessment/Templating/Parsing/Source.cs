namespace StrategicAssessment.Templating.Parsing;

/// <summary>The characters of a template and where they stand.</summary>
internal sealed class Source
{
    private readonly List<int> lineStarts = [0];

    public Source(string text)
    {
        Text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n') lineStarts.Add(i + 1);
        }
    }

    public string Text { get; }

    /// <summary>The character there, or NUL outside the text.</summary>
    public char this[int offset] => offset >= 0 && offset < Text.Length ? Text[offset] : '\0';

    public Place At(int offset)
    {
        var found = lineStarts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return new Place(line + 1, offset - lineStarts[line] + 1);
    }

    /// <summary>Whether the text goes on with <paramref name="part"/> there.</summary>
    public bool Matches(int offset, string part) =>
        offset + part.Length <= Text.Length && string.CompareOrdinal(Text, offset, part, 0, part.Length) == 0;

    public TemplateFault Fault(int offset, Problem problem) => new(At(offset), problem);
}
