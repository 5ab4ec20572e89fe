using System.Globalization;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Figures;

/// <summary>What is worked out. A closed list: what it lacks comes in as quoted values.</summary>
public enum MeasureKind
{
    /// <summary>A number of things, counted or summed.</summary>
    Count,

    /// <summary>A rate, percentage or amount that the extract gives and nobody here can recompute.</summary>
    Quoted,

    /// <summary>This period less that period; percentage points when both are percentages.</summary>
    Change,

    /// <summary>Change as a percentage of that period.</summary>
    ChangePercent,

    /// <summary>Count per so many residents.</summary>
    Rate,

    /// <summary>Count as a percentage of the whole that the category is part of, or of the group that the place is part of.</summary>
    Share,

    /// <summary>Position in a group.</summary>
    Rank,

    /// <summary>Residents.</summary>
    Population,

    /// <summary>Mean of a measure over the members of a group, or over its best few.</summary>
    Average,

    /// <summary>A place's rate or value less that of its group.</summary>
    Against,

    /// <summary>What a category's change adds to the change of the whole, in per cent of the whole before.</summary>
    Contribution,

    /// <summary>A place's residents as a percentage of its group's.</summary>
    ResidentsShare,

    /// <summary>A place's share of what is counted over its share of the residents.</summary>
    LocationQuotient,

    /// <summary>Slope of the last five years.</summary>
    Trend,

    /// <summary>Centre line of a control chart.</summary>
    CentreLine,

    /// <summary>Lower process limit of a control chart.</summary>
    LowerLimit,

    /// <summary>Upper process limit of a control chart.</summary>
    UpperLimit,

    /// <summary>What the limits of a control chart rest on: the average moving range, or Laney's factor.</summary>
    Variation,

    /// <summary>What a series is to keep to, as the plan says.</summary>
    Target,
}

/// <summary>What places are ranked by.</summary>
public enum RankBasis
{
    /// <summary>Rate.</summary>
    Rate,

    /// <summary>Count.</summary>
    Count,

    /// <summary>Change in number.</summary>
    Change,

    /// <summary>Change in per cent.</summary>
    ChangePercent,

    /// <summary>A quoted value.</summary>
    Quoted,
}

/// <summary>How places are ranked.</summary>
/// <param name="By">The measure compared.</param>
/// <param name="LowestFirst">Whether the lowest value is 1st (for falls: the largest fall).</param>
/// <param name="TiesAsPrinted">Whether values that print alike share a rank, so that no reader finds two equal numbers with different ranks; otherwise only equal values do.</param>
public sealed record RankRule(RankBasis By, bool LowestFirst, bool TiesAsPrinted)
{
    /// <summary>As in a sentence after "by": <c>rate</c>, <c>percentage change</c>.</summary>
    public string Words => By switch
    {
        RankBasis.Rate => "rate",
        RankBasis.Count => "number",
        RankBasis.Change => "change in number",
        RankBasis.ChangePercent => "percentage change",
        _ => "value",
    };

    /// <summary>The end of the measure's slug.</summary>
    public string Slug => By switch
    {
        RankBasis.Rate => "rate",
        RankBasis.Count => "count",
        RankBasis.Change => "change",
        RankBasis.ChangePercent => "change-percent",
        _ => "value",
    } + (LowestFirst ? "-lowest-first" : "-highest-first") + (TiesAsPrinted ? string.Empty : "-exact");
}

/// <summary>A measure with what it needs to be told.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Per">For rates: per how many residents (1,000 by convention in community safety); else 0.</param>
/// <param name="Rank">For ranks: how; for averages of the best: what is best; else null.</param>
public sealed record Measure(MeasureKind Kind, int Per = 0, RankRule? Rank = null)
{
    /// <summary>For averages: the measure that is averaged; for comparisons with a group: the one compared; else null.</summary>
    public Measure? Averaged { get; init; }

    /// <summary>For averages: of how many of the best; 0 for all. For comparisons with a group: 1 for the group taken together, 0 for the average of its members.</summary>
    public int Best { get; init; }

    /// <summary>For the lines of a control chart: which chart, as a slug (<c>monthly-xmr</c>); else null.</summary>
    public string? Chart { get; init; }

    /// <summary>Counts.</summary>
    public static Measure Count { get; } = new(MeasureKind.Count);

    /// <summary>Quoted values.</summary>
    public static Measure Quoted { get; } = new(MeasureKind.Quoted);

    /// <summary>Changes in number.</summary>
    public static Measure Change { get; } = new(MeasureKind.Change);

    /// <summary>Changes in per cent.</summary>
    public static Measure ChangePercent { get; } = new(MeasureKind.ChangePercent);

    /// <summary>Shares.</summary>
    public static Measure Share { get; } = new(MeasureKind.Share);

    /// <summary>Residents.</summary>
    public static Measure Population { get; } = new(MeasureKind.Population);

    /// <summary>How it stands in a figure's id.</summary>
    public string Slug => Kind switch
    {
        MeasureKind.Count => "count",
        MeasureKind.Quoted => "value",
        MeasureKind.Change => "change",
        MeasureKind.ChangePercent => "change-percent",
        MeasureKind.Rate => "rate-per-" + Per.ToString(CultureInfo.InvariantCulture),
        MeasureKind.Share => "share",
        MeasureKind.Rank => "rank-by-" + Rank!.Slug,
        MeasureKind.Contribution => "contribution",
        MeasureKind.ResidentsShare => "share-of-residents",
        MeasureKind.LocationQuotient => "location-quotient",
        MeasureKind.Trend => "trend-of-five-years",
        MeasureKind.Against => Averaged!.Slug + (Best > 0 ? "-against-all" : "-against-average"),
        MeasureKind.Average => "average-of-" + (Best == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"best-{Best}-of-")) + Averaged!.Slug + (Best > 0 && Rank is { LowestFirst: false } ? "-highest-first" : string.Empty),
        MeasureKind.CentreLine => "centre-line-of-" + Chart,
        MeasureKind.LowerLimit => "lower-limit-of-" + Chart,
        MeasureKind.UpperLimit => "upper-limit-of-" + Chart,
        MeasureKind.Variation => "variation-of-" + Chart,
        MeasureKind.Target => "target-of-" + Chart,
        _ => "residents",
    };

    /// <summary>The words for a rate's base: <c>per 1,000 residents</c>.</summary>
    public string PerWords => "per " + English.Whole(Per) + " residents";
}
