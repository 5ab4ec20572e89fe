namespace StrategicAssessment.Publishing.Word;

/// <summary>How wide text is, near enough to share the width of a page among columns; Word and the fonts at hand have the last word.</summary>
internal static class TextWidth
{
    private const string Narrow = " .,:;'|!ijlIft()[]-/";
    private const string Wide = "mwMW%@";

    /// <summary>On one line, in twentieths of a point.</summary>
    /// <param name="size">Size of the letters in points.</param>
    public static int Of(ReadOnlySpan<char> text, int size)
    {
        var thousandths = 0;
        foreach (var c in text)
            thousandths += Narrow.Contains(c, StringComparison.Ordinal) ? 320 : Wide.Contains(c, StringComparison.Ordinal) ? 890 : char.IsAsciiLetterUpper(c) ? 720 : 570;
        return thousandths * size * 20 / 1000;
    }

    /// <summary>Of the widest word, which no line can be narrower than.</summary>
    public static int OfWidestWord(string text, int size)
    {
        var widest = 0;
        foreach (var word in text.Split(' ')) widest = Math.Max(widest, Of(word, size));
        return widest;
    }
}
