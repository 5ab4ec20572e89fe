using StrategicAssessment.Assessments;
using StrategicAssessment.Figures;
using StrategicAssessment.Places;

namespace StrategicAssessment.Plans;

/// <summary>Understands the columns that say what chance allows: of which figure they speak, and what they show of it.</summary>
internal static class EvidencePhrases
{
    private const string IntervalEnd = " interval";

    /// <summary>For messages.</summary>
    public static readonly string[] Examples = ["interval", "judgement", "rank range", "against districts", "contribution", "trend", "share of residents", "location quotient"];

    /// <summary>The column, or null when the phrase is none of these.</summary>
    public static ColumnDefinition? Read(string phrase, ColumnContext context) => ReadInterval(phrase, context) ?? ReadRange(phrase, context)
        ?? ReadJudged(phrase, "judgement", Aspect.Judgement, "Change judged", context)
        ?? ReadJudged(phrase, "z", Aspect.Z, "Poisson z", context)
        ?? ReadJudged(phrase, "p", Aspect.Probability, "Probability by chance", context)
        ?? ReadJudged(phrase, "signal", Aspect.Signal, "Control chart", context)
        ?? ReadJudged(phrase, "agreement", Aspect.Agreement, "Tests", context)
        ?? ReadContribution(phrase, context) ?? ReadTrend(phrase, context) ?? ReadResidents(phrase, context) ?? ReadAgainst(phrase, context);

    // Of the rate unless another column is named: rate last year interval.
    private static ColumnDefinition? ReadInterval(string phrase, ColumnContext context)
    {
        var level = EvidenceText.Level(context.Indicator.Confidence) + IntervalEnd;
        if (phrase.Equals(IntervalEnd.Trim(), StringComparison.OrdinalIgnoreCase))
            return ColumnPhrases.ReadHere("rate", context) is { } rate ? Showing(rate, phrase, Aspect.Interval, level) : null;
        if (!phrase.EndsWith(IntervalEnd, StringComparison.OrdinalIgnoreCase)) return null;
        return ColumnPhrases.ReadHere(phrase[..^IntervalEnd.Length], context) is { } column ? Showing(column, phrase, Aspect.Interval, $"{column.Heading}, {level}") : null;
    }

    private static ColumnDefinition? ReadRange(string phrase, ColumnContext context) =>
        phrase.Equals("rank range", StringComparison.OrdinalIgnoreCase) && ColumnPhrases.ReadHere("rank", context) is { } rank
            ? Showing(rank, phrase, Aspect.Ranks, "Rank could be")
            : null;

    // Of the change, since when changes are: judgement since two years ago.
    private static ColumnDefinition? ReadJudged(string phrase, string word, Aspect aspect, string heading, ColumnContext context)
    {
        if (ColumnPhrases.After(phrase, word) is not { } rest) return null;
        var change = ColumnPhrases.ReadHere(("change " + rest).TrimEnd(), context);
        return change is null ? null : Showing(change, phrase, aspect, rest.Length == 0 ? heading : heading + " " + rest);
    }

    private static ColumnDefinition? ReadContribution(string phrase, ColumnContext context)
    {
        if (ColumnPhrases.After(phrase, "contribution") is not { } rest || ColumnPhrases.ReadHere(("change " + rest).TrimEnd(), context) is not { } change) return null;
        return change with { Key = ColumnPhrases.KeyOf(phrase), Heading = "Adds to the change of the whole", Measure = new Measure(MeasureKind.Contribution) };
    }

    private static ColumnDefinition? ReadTrend(string phrase, ColumnContext context) => phrase.Equals("trend", StringComparison.OrdinalIgnoreCase)
        ? new ColumnDefinition("trend", "Trend of five years", context.Indicator, new Measure(MeasureKind.Trend), context.Main, null, null, null) { Shows = Aspect.Judgement }
        : null;

    private static ColumnDefinition? ReadResidents(string phrase, ColumnContext context) => (phrase.ToLowerInvariant(), context.RowGroup) switch
    {
        ("share of residents", { } group) => OfGroup(phrase, "Share of residents", MeasureKind.ResidentsShare, group, context),
        ("location quotient", { } group) => OfGroup(phrase, "Location quotient", MeasureKind.LocationQuotient, group, context),
        _ => null,
    };

    private static ColumnDefinition OfGroup(string phrase, string heading, MeasureKind kind, Group group, ColumnContext context) =>
        new(ColumnPhrases.KeyOf(phrase), heading, context.Indicator, new Measure(kind), context.Main, null, group, null);

    private static ColumnDefinition? ReadAgainst(string phrase, ColumnContext context)
    {
        if (ColumnPhrases.After(phrase, "against") is not { Length: > 0 } rest) return null;
        var average = AveragePhrase.Read(rest);
        if (average is { Best: > 0 } || context.GroupOf(average?.Group ?? rest) is not { } group) return null;
        var compared = context.Indicator.IsQuoted ? Measure.Quoted : new Measure(MeasureKind.Rate, context.Indicator.Per);
        var measure = new Measure(MeasureKind.Against) { Averaged = compared, Best = average is null ? 1 : 0 };
        var heading = average is null ? "Against " + group.Name : "Against the average of " + group.Name;
        return new ColumnDefinition(ColumnPhrases.KeyOf(phrase), heading, context.Indicator, measure, context.Main, null, group, null) { Shows = Aspect.Judgement };
    }

    private static ColumnDefinition Showing(ColumnDefinition column, string phrase, Aspect aspect, string heading) =>
        column with { Key = ColumnPhrases.KeyOf(phrase), Heading = heading, Shows = aspect };
}
