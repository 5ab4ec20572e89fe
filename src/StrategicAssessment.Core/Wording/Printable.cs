namespace StrategicAssessment.Wording;

/// <summary>Text as every writer may print it.</summary>
public static class Printable
{
    private const char Replacement = '\uFFFD';

    /// <summary>Line ends and tabs become spaces; control characters, halves of surrogate pairs, non-characters and characters that turn the direction of the
    /// text around them become U+FFFD. What is left is valid in HTML, XML and Markdown.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return text;
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) printable.Append(Of(rune));
        return printable.ToString();
    }

    /// <summary>The text as a field of a CSV file, in quotes where it must be.</summary>
    public static string InCsv(string text) => text.AsSpan().ContainsAny(",\"\r\n") || (text.Length > 0 && (text[0] == ' ' || text[^1] == ' '))
        ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
        : text;

    private static string Of(Rune rune) => rune.Value switch
    {
        '\t' or '\n' or '\r' or 0x2028 or 0x2029 => " ",
        >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 => $"{Replacement}",
        >= 0xFDD0 and <= 0xFDEF => $"{Replacement}",
        var value when (value & 0xFFFE) == 0xFFFE => $"{Replacement}",
        _ when Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control => $"{Replacement}",
        _ => rune.ToString(),
    };
}
