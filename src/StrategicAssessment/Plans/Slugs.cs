namespace StrategicAssessment.Plans;

/// <summary>Names that stand in figures' ids, file names and anchors: small letters, digits and hyphens, beginning with a letter.</summary>
internal static class Slugs
{
    /// <summary>Names that templates use for something else.</summary>
    public static readonly string[] Reserved = ["population", "document", "place", "sections", "sources", "section", "glossary", "previous"];

    /// <summary>Whether a text is a slug of at most 60 letters.</summary>
    public static bool IsValid(string text) =>
        text.Length is > 0 and <= 60 && char.IsAsciiLetterLower(text[0]) && text[^1] != '-' && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && !text.Contains("--", StringComparison.Ordinal);

    /// <summary>As a heading, where the plan gives none: <c>total-recorded-crime</c> reads <c>Total recorded crime</c>.</summary>
    public static string AsTitle(string slug) => char.ToUpperInvariant(slug[0]) + slug[1..].Replace('-', ' ');
}
