namespace StrategicAssessment.Wording;

/// <summary>Ids made from text: lower-case ASCII letters, digits and single hyphens, never empty.</summary>
public static class Slug
{
    private const string Nameless = "section";

    /// <summary>The slug of a text; accents and everything else that is not ASCII are left out.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (c != '\'' && c != '\u2019' && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var trimmed = slug.ToString().TrimEnd('-');
        return trimmed.Length == 0 ? Nameless : trimmed;
    }

    /// <summary>The slug, with <c>-2</c>, <c>-3</c>... when it is taken; the result is taken afterwards.</summary>
    public static string Unique(string slug, ISet<string> taken)
    {
        var candidate = slug;
        for (var n = 2; !taken.Add(candidate); n++) candidate = string.Create(CultureInfo.InvariantCulture, $"{slug}-{n}");
        return candidate;
    }
}
