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
    ChangePercent,
    /// <summary>This period's rate less that period's.</summary>
    RateChange,
    /// <summary>Change of the rate as a percentage of that period's.</summary>
    RateChangePercent,
    /// <summary>Count per so many residents.</summary>
    Rate,
    /// <summary>Count as a percentage of the whole that the category is part of, or of the group that the place is part of.</summary>
    Share,
    Rank,
    /// <summary>Fifth of a group, by position.</summary>
    Quintile,
    Population,
    /// <summary>Mean of a measure over the members of a group, or over its best few.</summary>
    Average,
    /// <summary>A place's rate or value less that of its group.</summary>
    Against,
    /// <summary>What a category's change adds to the change of the whole, in per cent of the whole before.</summary>
    Contribution,
    /// <summary>Slope of the last five years.</summary>
    Trend,
    /// <summary>A place's residents as a percentage of its group's.</summary>
    ResidentsShare,
    /// <summary>A place's share of what is counted over its share of the residents.</summary>
    LocationQuotient,
    /// <summary>Rate that a place would have with the ages of a standard population.</summary>
    StandardisedRate,
    /// <summary>Events as a percentage of those that the group's rates at each age would lead one to expect.</summary>
    StandardisedRatio,
    CentreLine,
    LowerLimit,
    UpperLimit,
    /// <summary>What the limits of a control chart rest on: the average moving range, or Laney's factor.</summary>
    Variation,
    /// <summary>What a series is to keep to, as the plan says.</summary>
    Target,
    /// <summary>Count as a percentage of another count of the same place and period.</summary>
    PercentOf,
    /// <summary>What a target of the plan asks for, or the baseline that it begins from.</summary>
    Goal,
    /// <summary>Points for a priority.</summary>
    Score,
    /// <summary>This period's share less that period's, in percentage points.</summary>
    ShareChange,
}

/// <summary>What a measure is worked out from, beside the values of its place and period.</summary>
[Flags]
public enum Needs
{
    Nothing = 0,
    /// <summary>Counts: values that an extract quotes will not do.</summary>
    Counts = 1,
    Residents = 2,
    Earlier = 4,
    Group = 8,
}

/// <summary>How the slug of a measure ends.</summary>
public enum SlugEnd
{
    Nothing,
    Per,
    RankRule,
    Chart,
    Averaged,
    Against,
    /// <summary>With a name of the plan's own.</summary>
    Name,
}

/// <summary>What is known of a measure, whatever it is asked for.</summary>
/// <param name="Slug">How it stands in a figure's id; its beginning, where the slug goes on with what the measure is told.</param>
/// <param name="Title">The key of its words in a figure's title, or null where the title says enough.</param>
public sealed record MeasureRow(string Slug, string? Title)
{
    public SlugEnd Ends { get; init; }
    public Needs Needs { get; init; }

    /// <summary>Whether it can be above or below nothing, and is printed with its sign.</summary>
    public bool IsSigned { get; init; }

    /// <summary>Whether it is a whole number as long as what it is worked out from is.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether anything is said of it that depends on the plan's level of chance.</summary>
    public bool IsJudged { get; init; } = true;

    /// <summary>Whether it sets the rates of two periods against each other, not their counts.</summary>
    public bool IsOfRate { get; init; }

    /// <summary>Whether it places one among others, so that totals and averages have none.</summary>
    public bool IsStanding { get; init; }

    /// <summary>What a column of it shows unless the plan says otherwise.</summary>
    public Aspect Shows { get; init; }

    /// <summary>How a column asks for it, where that takes no further words but "since" and a period; else null.</summary>
    public string? Phrase { get; init; }

    /// <summary>The key of the words that head its column.</summary>
    public string Heading { get; init; } = string.Empty;

    /// <summary>How a table's <c>rank</c> names it; empty where places are not ranked by it.</summary>
    public ImmutableArray<string> RankPhrases { get; init; } = [];

    /// <summary>The key of its words in a sentence after "ranked by".</summary>
    public string RankedBy { get; init; } = string.Empty;
}

/// <summary>The catalogue of measures: a row each.</summary>
public static class Measures
{
    private static readonly MeasureKind[] Kinds = Enum.GetValues<MeasureKind>();
    private static readonly MeasureRow[] Rows = [.. Kinds.Select(RowOf)];

    /// <summary>Those that a column asks for by a phrase of their own.</summary>
    public static ImmutableArray<MeasureKind> WithPhrase { get; } = [.. Kinds.Where(k => Of(k).Phrase is not null)];

    public static MeasureRow Of(MeasureKind kind) => Rows[(int)kind];

    /// <summary>The measure that a table's <c>rank</c> names, or null.</summary>
    public static MeasureKind? RankedBy(string phrase) =>
        Kinds.Where(k => Of(k).RankPhrases.Contains(phrase, StringComparer.OrdinalIgnoreCase)).Select(k => (MeasureKind?)k).FirstOrDefault();

    /// <summary>The measure that a slug names, or null where this version knows none of that name.</summary>
    public static Measure? Read(string slug) => Kinds.Select(k => Read(k, slug)).FirstOrDefault(m => m is not null);

    private static MeasureRow RowOf(MeasureKind kind) => kind switch
    {
        MeasureKind.Count => new("count", null) { IsWhole = true, IsJudged = false, RankPhrases = ["count", "number"], RankedBy = "ranked.number" },
        MeasureKind.Quoted => new("value", null) { IsJudged = false, RankPhrases = ["value"], RankedBy = "ranked.value" },
        MeasureKind.Change => new("change", "measure.change") { IsSigned = true, IsWhole = true, Needs = Needs.Earlier, RankPhrases = ["change"], RankedBy = "ranked.change in number" },
        MeasureKind.ChangePercent => new("change-percent", "measure.change percent") { IsSigned = true, Needs = Needs.Earlier, RankPhrases = ["change %", "% change"], RankedBy = "ranked.percentage change" },
        MeasureKind.RateChange => new("rate-change", "measure.rate change")
        { IsSigned = true, IsOfRate = true, Needs = Needs.Counts | Needs.Residents | Needs.Earlier, Phrase = "rate change", Heading = "heading.rate change" },
        MeasureKind.RateChangePercent => new("rate-change-percent", "measure.rate change percent")
        { IsSigned = true, IsOfRate = true, Needs = Needs.Counts | Needs.Residents | Needs.Earlier, Phrase = "rate change %", Heading = "heading.rate change percent" },
        MeasureKind.Rate => new("rate", "measure.rate") { Ends = SlugEnd.Per, Needs = Needs.Counts | Needs.Residents, RankPhrases = ["rate"], RankedBy = "ranked.rate" },
        MeasureKind.Share => new("share", "measure.share") { Needs = Needs.Counts },
        MeasureKind.ShareChange => new("share-change", "measure.share change") { IsSigned = true, Needs = Needs.Counts | Needs.Earlier, Phrase = "share change", Heading = "heading.share change" },
        MeasureKind.Rank => new("rank-by-", "measure.rank") { Ends = SlugEnd.RankRule, IsWhole = true, IsStanding = true, Needs = Needs.Group },
        MeasureKind.Quintile => new("quintile-by-", "measure.quintile") { Ends = SlugEnd.RankRule, IsWhole = true, IsStanding = true, Needs = Needs.Group },
        MeasureKind.Population => new("residents", null) { IsWhole = true, IsJudged = false },
        MeasureKind.Average => new("average-of-", null) { Ends = SlugEnd.Averaged, Needs = Needs.Group },
        MeasureKind.Against => new("-against-", "measure.against") { Ends = SlugEnd.Against, IsSigned = true, IsStanding = true, Shows = Aspect.Judgement, Needs = Needs.Group },
        MeasureKind.Contribution => new("contribution", "measure.contribution")
        { IsSigned = true, Needs = Needs.Counts | Needs.Earlier, Phrase = "contribution", Heading = "heading.contribution" },
        MeasureKind.Trend => new("trend-of-five-years", "measure.trend")
        { IsSigned = true, Shows = Aspect.Judgement, Needs = Needs.Residents, Phrase = "trend", Heading = "heading.trend" },
        MeasureKind.ResidentsShare => new("share-of-residents", "measure.residents share")
        { IsJudged = false, Needs = Needs.Residents | Needs.Group, Phrase = "share of residents", Heading = "heading.share of residents" },
        MeasureKind.LocationQuotient => new("location-quotient", "measure.location quotient")
        { Needs = Needs.Counts | Needs.Residents | Needs.Group, Phrase = "location quotient", Heading = "heading.location quotient" },
        MeasureKind.StandardisedRate => new("standardised-rate", "measure.standardised rate")
        { Ends = SlugEnd.Per, Needs = Needs.Counts | Needs.Residents, Phrase = "standardised rate", Heading = "heading.standardised rate", RankPhrases = ["standardised rate"], RankedBy = "ranked.standardised rate" },
        MeasureKind.StandardisedRatio => new("standardised-ratio", "measure.standardised ratio")
        { Needs = Needs.Counts | Needs.Residents | Needs.Group, Phrase = "standardised ratio", Heading = "heading.standardised ratio", RankedBy = "ranked.standardised ratio" },
        MeasureKind.CentreLine => new("centre-line-of-", "measure.mean") { Ends = SlugEnd.Chart },
        MeasureKind.LowerLimit => new("lower-limit-of-", "measure.lower limit") { Ends = SlugEnd.Chart },
        MeasureKind.UpperLimit => new("upper-limit-of-", "measure.upper limit") { Ends = SlugEnd.Chart },
        MeasureKind.Variation => new("variation-of-", "measure.variation") { Ends = SlugEnd.Chart },
        MeasureKind.Target => new("target-of-", "measure.target") { Ends = SlugEnd.Chart },
        MeasureKind.Goal => new("goal-", "measure.goal") { Ends = SlugEnd.Name, IsJudged = false },
        MeasureKind.Score => new("score-", "measure.score") { Ends = SlugEnd.Name, IsJudged = false },
        MeasureKind.PercentOf => new("percent-of-", "measure.percent of") { Ends = SlugEnd.Name, Needs = Needs.Counts },
    };

    private static Measure? Read(MeasureKind kind, string slug)
    {
        var row = Of(kind);
        return row.Ends switch
        {
            SlugEnd.Nothing => string.Equals(slug, row.Slug, StringComparison.Ordinal) ? new Measure(kind) : null,
            SlugEnd.Per => After(slug, row.Slug + "-per-") is { } per ? ReadPer(kind, per) : null,
            SlugEnd.RankRule => After(slug, row.Slug) is { } rule && RankRule.Read(rule) is { } rank ? new Measure(kind, Rank: rank) : null,
            SlugEnd.Chart or SlugEnd.Name => After(slug, row.Slug) is { Length: > 0 } name && !name.Contains(Of(MeasureKind.Against).Slug, StringComparison.Ordinal) ? new Measure(kind) { Name = name } : null,
            SlugEnd.Averaged => After(slug, row.Slug) is { } averaged ? ReadAverage(averaged) : null,
            SlugEnd.Against => ReadAgainst(slug, row.Slug),
        };
    }

    // 1000, or 1000-households.
    private static Measure? ReadPer(MeasureKind kind, string words)
    {
        var at = words.IndexOf('-', StringComparison.Ordinal);
        if (Number(at < 0 ? words : words[..at]) is not { } per) return null;
        return at < 0 ? new Measure(kind, per) : at + 1 < words.Length && !words.Contains(Of(MeasureKind.Against).Slug, StringComparison.Ordinal) ? new Measure(kind, per) { Base = words[(at + 1)..] } : null;
    }

    private static Measure? ReadAverage(string words)
    {
        const string Highest = "-highest-first";
        var best = After(words, "best-") is { } rest && rest.IndexOf("-of-", StringComparison.Ordinal) is > 0 and var at ? Number(rest[..at]) : 0;
        if (best is not { } few) return null;
        var of = few == 0 ? words : words[(words.IndexOf("-of-", StringComparison.Ordinal) + 4)..];
        var highest = of.EndsWith(Highest, StringComparison.Ordinal) ? new RankRule(MeasureKind.Quoted, LowestFirst: false, TiesAsPrinted: true) : null;
        return Read(highest is null ? of : of[..^Highest.Length]) is { } averaged ? new Measure(MeasureKind.Average, Rank: highest) { Averaged = averaged, Best = few } : null;
    }

    private static Measure? ReadAgainst(string slug, string between)
    {
        var at = slug.LastIndexOf(between, StringComparison.Ordinal);
        if (at < 0 || slug[(at + between.Length)..] is not ("all" or "average") || Read(slug[..at]) is not { } compared) return null;
        return new Measure(MeasureKind.Against) { Averaged = compared, Best = slug.EndsWith("all", StringComparison.Ordinal) ? 1 : 0 };
    }

    private static string? After(string text, string beginning) => text.StartsWith(beginning, StringComparison.Ordinal) ? text[beginning.Length..] : null;

    private static int? Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
