using System.Globalization;
using System.Text;

namespace StrategicAssessment.Charts.Fonts;

/// <summary>How wide text is, and how it is broken into lines: the same on every machine, because no font of the machine is asked.</summary>
internal static class TextMeasure
{
    private const string Ellipsis = "…";

    /// <summary>Width in pixels. A character that the tables lack counts as a full square, which none of the usual fonts exceed.</summary>
    public static double Width(string text, TextStyle style)
    {
        var units = 0;
        foreach (var rune in text.EnumerateRunes()) units += Units(rune, style.IsBold);
        return units * style.Size / AdvanceWidths.UnitsPerEm;
    }

    /// <summary>The widest of these.</summary>
    public static double Widest(IEnumerable<string> texts, TextStyle style)
    {
        var widest = 0.0;
        foreach (var text in texts) widest = Math.Max(widest, Width(text, style));
        return widest;
    }

    /// <summary>The text in at most so many lines, none wider than asked; what does not fit ends in an ellipsis. Words that are too long are cut.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, int mostLines, TextStyle style)
    {
        var lines = new List<string>();
        var line = string.Empty;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (Width(longer, style) <= width)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0) lines.Add(line);
            line = CutInto(lines, word, width, style);
        }

        if (line.Length > 0 || lines.Count == 0) lines.Add(line);
        return lines.Count <= mostLines ? lines : [.. lines.Take(mostLines - 1), Shortened(lines[mostLines - 1], width, style)];
    }

    /// <summary>As <see cref="Wrap"/>, and no wider than so many lines need.</summary>
    public static IReadOnlyList<string> Balanced(string text, double width, int mostLines, TextStyle style)
    {
        const double step = 4;
        var lines = Wrap(text, width, mostLines, style);
        while (lines.Count > 1 && width > step)
        {
            width -= step;
            var narrower = Wrap(text, width, mostLines, style);
            if (narrower.Count > lines.Count || narrower[^1].EndsWith('…') || Widest(narrower, style) > width || IsCutInWords(text, narrower)) break;
            lines = narrower;
        }

        return lines;
    }

    /// <summary>Whether lines break inside words, or lack some.</summary>
    public static bool IsCutInWords(string text, IReadOnlyList<string> lines) =>
        !string.Equals(string.Join(' ', lines), string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);

    /// <summary>The text itself if it fits, or as much of its beginning as does, and an ellipsis.</summary>
    public static string Fitted(string text, double width, TextStyle style) => Width(text, style) <= width ? text : Shortened(text, width, style);

    private static string CutInto(List<string> lines, string word, double width, TextStyle style)
    {
        while (Width(word, style) > width)
        {
            var head = Head(word, width, style);
            lines.Add(head);
            word = word[head.Length..];
        }

        return word;
    }

    private static string Shortened(string line, double width, TextStyle style) =>
        Head(line, width - Width(Ellipsis, style), style).TrimEnd() + Ellipsis;

    // Never empty, so that cutting ends; never half a pair.
    private static string Head(string word, double width, TextStyle style)
    {
        var length = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            var longer = length + rune.Utf16SequenceLength;
            if (length > 0 && Width(word[..Math.Min(longer, word.Length)], style) > width) break;
            length = Math.Min(longer, word.Length);
        }

        return word[..length];
    }

    private static int Units(Rune rune, bool isBold)
    {
        var width = rune.Value switch
        {
            >= AdvanceWidths.FirstLatin and <= 0x17F => (isBold ? AdvanceWidths.BoldLatin : AdvanceWidths.Latin)[rune.Value - AdvanceWidths.FirstLatin],
            >= AdvanceWidths.FirstPunctuation and <= 0x202F => (isBold ? AdvanceWidths.BoldPunctuation : AdvanceWidths.Punctuation)[rune.Value - AdvanceWidths.FirstPunctuation],
            _ => 0,
        };
        return width > 0 ? width : IsMark(rune) ? 0 : AdvanceWidths.UnitsPerEm;
    }

    // What turns the direction of text is printed as a replacement character, which has a width.
    private static bool IsMark(Rune rune) => rune.Value is not (>= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069) && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
}
