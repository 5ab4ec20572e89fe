using StrategicAssessment.Comparison;
using StrategicAssessment.Comparison.Bundles;
using StrategicAssessment.Figures;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Comparing.Telling;

/// <summary>What slugs and codes are called: as the later bundle calls them, else as the earlier does, else the slug in words.</summary>
internal sealed class ThingNames(BundleComparison comparison)
{
    private const string Rank = "rank-by-";

    public string Indicator(string id) => comparison.After.Indicator(id)?.Title ?? comparison.Before.Indicator(id)?.Title ?? Plain(id, isHeading: true);

    /// <summary>Label of a category; null for the whole of an indicator that is not split.</summary>
    public string? Category(string indicator, string slug) =>
        slug == "all" ? null : Label(comparison.After, indicator, slug) ?? Label(comparison.Before, indicator, slug) ?? Plain(slug, isHeading: true);

    /// <summary>Title and, where it is a part, category: <c>Recorded crime by type: Shoplifting</c>.</summary>
    public string Of(BundleFigure figure) =>
        Category(figure.Indicator, figure.Category) is { } category ? $"{Indicator(figure.Indicator)}: {category}" : Indicator(figure.Indicator);

    /// <summary>The whole in words: <c>Violent crime, rate per 1,000 residents, Maidstone</c>.</summary>
    public string Full(BundleFigure figure) => $"{Of(figure)}, {Measure(figure.Measure)}, {figure.AreaName}";

    /// <summary>A measure in words, as after a comma.</summary>
    public static string Measure(string slug)
    {
        if (slug.StartsWith(Rank, StringComparison.Ordinal)) return "rank by " + Ranking(slug);
        if (slug.IndexOf("-against-", StringComparison.Ordinal) is > 0 and var at) return $"{Measure(slug[..at])} {Plain(slug[(at + 1)..], isHeading: false)}";
        if (slug.StartsWith("rate-per-", StringComparison.Ordinal) && Measures.Read(slug) is { } rate) return "rate " + rate.PerWords;
        return slug switch
        {
            "count" => "number",
            "change-percent" => "change in per cent",
            _ => Plain(slug, isHeading: false),
        };
    }

    /// <summary>What a rank goes by: <c>percentage change, lowest first</c>.</summary>
    public static string Ranking(string slug)
    {
        var rule = slug[Rank.Length..];
        var exact = rule.EndsWith("-exact", StringComparison.Ordinal);
        if (exact) rule = rule[..^"-exact".Length];
        var end = rule.EndsWith("-lowest-first", StringComparison.Ordinal) ? "lowest first" : "highest first";
        var by = rule[..rule.LastIndexOf('-', rule.LastIndexOf('-') - 1)];
        return $"{(by == "change-percent" ? "percentage change" : by == "count" ? "number" : Plain(by, isHeading: false))}, {end}";
    }

    public static string Plain(string slug, bool isHeading)
    {
        var words = slug.Replace('-', ' ');
        return isHeading ? English.Capital(words) : words;
    }

    private static string? Label(PublishedBundle bundle, string indicator, string slug) =>
        bundle.Indicator(indicator) is { } known && known.Categories.TryGetValue(slug, out var label) ? label : null;
}
