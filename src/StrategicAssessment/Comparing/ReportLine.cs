using System.Collections;
using StrategicAssessment.Comparison;
using StrategicAssessment.Data;
using StrategicAssessment.Figures;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Comparing;

/// <summary>One line of a report: what, and the two sides beside each other.</summary>
/// <param name="Place">Name of the place; empty where none is meant.</param>
/// <param name="Before">As the earlier bundle printed it; empty where it says nothing.</param>
/// <param name="Change">The size of the difference in words, or empty.</param>
/// <param name="Chance">How sure it is that something changed, or empty.</param>
/// <param name="Verdict"><c>better</c>, <c>worse</c>, or empty.</param>
/// <param name="Numbers">For charts; null where there are none.</param>
internal sealed record ReportLine(
    string What, string Place, string Before, string After, string Change = "", string Chance = "", string Verdict = "", int Count = 1, ReportNumbers? Numbers = null)
{
    /// <summary>What it is about, without the measure; empty where that is all that is said.</summary>
    public string Thing { get; init; } = string.Empty;

    /// <summary>What qualifies a movement wherever it stands, in sentences; else empty.</summary>
    public string Qualification { get; init; } = string.Empty;

    /// <summary>What is to be known beside it, a sentence or a list each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <param name="After">Of the later, in the same unit.</param>
/// <param name="IsWhole">Whether it is the whole of its indicator, not a category of it.</param>
internal sealed record ReportNumbers(decimal Before, decimal After, string Unit, string Indicator, bool IsWhole);

/// <param name="Lines">In the order of the differences.</param>
internal sealed record ReportGroup(string Heading, IReadOnlyList<ReportLine> Lines)
{
    /// <summary>What they have in common, at greater length: what is defined otherwise, and how.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Whether readers of the document itself would miss it: topics, sections and places.</summary>
    public bool IsOfDocument { get; init; }

    /// <summary>How many things the lines from an index on tell of.</summary>
    public int CountFrom(int index) => Lines is ToldLines ? Lines.Count - index : Lines.Skip(index).Sum(l => l.Count);
}

/// <summary>Lines that are put into words when somebody reads them: of a hundred thousand, most are only counted.</summary>
/// <param name="line">The line of an index from 0.</param>
internal sealed class ToldLines(int count, Func<int, ReportLine> line) : IReadOnlyList<ReportLine>
{
    public int Count => count;

    public ReportLine this[int index] => line(index);

    public IEnumerator<ReportLine> GetEnumerator()
    {
        for (var i = 0; i < count; i++) yield return line(i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>The size of a difference as it is printed: as many decimals as the two values have.</summary>
internal static class SizeWords
{
    /// <summary><c>+800 (+27.2%)</c>; empty when there is nothing to subtract, or for ranks.</summary>
    public static string Of(BundleFigure before, BundleFigure after, Size size)
    {
        if (size.Difference is not { } difference || after.Unit == "rank") return string.Empty;
        var decimals = Math.Max(Decimals(before.Display), Decimals(after.Display));
        var rounded = Math.Round(difference, decimals, MidpointRounding.AwayFromZero);
        var unit = after.Unit is "percent" or "percentage points" ? " pp" : string.Empty;
        var pounds = after.Unit == "pounds" ? "£" : string.Empty;
        var text = rounded == 0 && difference != 0
            ? $"less than {Sign(difference)}{pounds}{English.Number(Least(decimals), decimals)}{unit}"
            : Sign(rounded) + pounds + English.Number(Math.Abs(rounded), decimals) + unit;
        return size.Share is { } share ? $"{text} ({Sign(Math.Round(share * 100, 1, MidpointRounding.AwayFromZero))}{English.Number(Math.Abs(share * 100), 1)}%)" : text;
    }

    /// <summary>How sure it is that something changed; empty where nothing is known.</summary>
    public static string Chance(Certainty certainty) => certainty == Certainty.NotKnown ? string.Empty : DataWords.Of(certainty);

    /// <summary><c>better</c> or <c>worse</c>; empty where it is not clear, or where nobody says which is which.</summary>
    /// <param name="good"><c>fewer</c>, <c>more</c>, <c>neither</c> or null.</param>
    public static string Verdict(Movement movement, string? good)
    {
        var (size, measure) = (movement.Size, movement.After.Measure);
        if (movement.Certainty != Certainty.Clear || good is not ("fewer" or "more")) return string.Empty;
        if (movement.Judged?.Evidence?.Verdict is "better" or "worse") return movement.Judged.Evidence.Verdict;
        if (measure is not ("count" or "value") && !measure.StartsWith("rate-", StringComparison.Ordinal)) return string.Empty;
        return size.Difference > 0 == (good == "more") ? "better" : "worse";
    }

    // The smallest number of so many decimals that is not nought.
    private static decimal Least(int decimals) => new(1, 0, 0, isNegative: false, (byte)decimals);

    private static string Sign(decimal number) => number > 0 ? "+" : number < 0 ? "-" : string.Empty;

    private static int Decimals(string display)
    {
        var (count, point) = (0, display.LastIndexOf('.'));
        for (var i = point + 1; point >= 0 && i < display.Length && char.IsAsciiDigit(display[i]); i++) count++;
        return count;
    }
}

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
