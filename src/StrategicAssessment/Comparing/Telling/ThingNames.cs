using StrategicAssessment.Comparison;
using StrategicAssessment.Figures;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Comparing.Telling;

/// <summary>What slugs and codes are called: as the later bundle calls them, else as the earlier does, else the slug in words.</summary>
internal sealed class ThingNames(BundleComparison comparison)
{
    private readonly Lazy<Dictionary<string, string>> places = new(() => comparison.After.Figures.Concat(comparison.Before.Figures).DistinctBy(f => f.Area, StringComparer.Ordinal).ToDictionary(f => f.Area, f => f.AreaName, StringComparer.Ordinal));

    public string Place(string code) => places.Value.GetValueOrDefault(code, code);

    public string Indicator(string id) => comparison.After.Indicator(id)?.Title ?? comparison.Before.Indicator(id)?.Title ?? Plain(id, isHeading: true);

    /// <summary>Label of a category; null for the whole of an indicator that is not split.</summary>
    public string? Category(string indicator, string slug) =>
        slug == "all" ? null : Label(comparison.After, indicator, slug) ?? Label(comparison.Before, indicator, slug) ?? Plain(slug, isHeading: true);

    /// <summary>Title and, where it is a part, category: <c>Recorded crime by type: Shoplifting</c>.</summary>
    public string Of(BundleFigure figure) =>
        Category(figure.Indicator, figure.Category) is { } category ? $"{Indicator(figure.Indicator)}: {category}" : Indicator(figure.Indicator);

    public static string Measure(string slug) => Measures.Read(slug) is { } measure ? Words(measure) : Plain(slug, isHeading: false);

    /// <summary>What a rank goes by: <c>percentage change, lowest first</c>.</summary>
    public static string Ranking(string slug) => Measures.Read(slug)?.Rank is { } rule ? Words(rule) : Plain(slug, isHeading: false);

    private static string Words(RankRule rule) => $"{rule.WordsIn(Wording.Words.BuiltIn)}, {(rule.LowestFirst ? "lowest" : "highest")} first";

    private static string Words(Measure measure) => measure switch
    {
        { Kind: MeasureKind.Count } => "number",
        { Kind: MeasureKind.Rank, Rank: { } rule } => "rank by " + Words(rule),
        { Kind: MeasureKind.Average, Averaged: { } averaged } => $"{Words(averaged)}, average of {(measure.Best > 0 ? $"the best {English.Whole(measure.Best)} places" : "the places")}",
        { Kind: MeasureKind.Against, Averaged: { } compared } => $"{Words(compared)}, less {(measure.Best > 0 ? "that of its group" : "the average of its group")}",
        _ => measure.TitleIn(Wording.Words.BuiltIn, null) ?? Plain(measure.Slug, isHeading: false),
    };

    public static string Plain(string slug, bool isHeading)
    {
        var words = slug.Replace('-', ' ');
        return isHeading ? English.Capital(words) : words;
    }

    private static string? Label(PublishedBundle bundle, string indicator, string slug) =>
        bundle.Indicator(indicator) is { } known && known.Categories.TryGetValue(slug, out var label) ? label : null;
}
