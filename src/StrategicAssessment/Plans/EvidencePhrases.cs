using StrategicAssessment.Assessments;
using StrategicAssessment.Figures;
using StrategicAssessment.Places;

namespace StrategicAssessment.Plans;

/// <summary>Understands the columns that say what chance allows: of which figure they speak, and what they show of it.</summary>
internal static class EvidencePhrases
{
    private const string IntervalEnd = " interval";

    public static readonly string[] Examples = ["interval", "judgement", "rank range", "against districts", .. Measures.WithPhrase.Select(k => Measures.Of(k).Phrase!)];

    /// <summary>The column, or null when the phrase is none of these.</summary>
    public static ColumnDefinition? Read(string phrase, ColumnContext context) => ReadInterval(phrase, context) ?? ReadRange(phrase, context)
        ?? ReadJudged(phrase, "judgement", Aspect.Judgement, "Change judged", context)
        ?? ReadJudged(phrase, "z", Aspect.Z, "Poisson z", context)
        ?? ReadJudged(phrase, "p", Aspect.Probability, "Probability by chance", context)
        ?? ReadJudged(phrase, "signal", Aspect.Signal, "Control chart", context)
        ?? ReadJudged(phrase, "agreement", Aspect.Agreement, "Tests", context)
        ?? ReadNamed(phrase, context) ?? ReadAgainst(phrase, context);

    // Of the rate, or of the quoted value, unless another column is named: rate last year interval.
    private static ColumnDefinition? ReadInterval(string phrase, ColumnContext context)
    {
        var level = EvidenceText.Level(context.Indicator.Confidence) + IntervalEnd;
        if (phrase.Equals(IntervalEnd.Trim(), StringComparison.OrdinalIgnoreCase))
            return (context.Indicator.IsQuoted ? ColumnPhrases.ForText("value", MeasureKind.Count, context) : ColumnPhrases.ReadHere("rate", context)) is { } rate ? Showing(rate, phrase, Aspect.Interval, level) : null;
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
        var ofRate = ColumnPhrases.After(rest, "of rate change");
        var change = ColumnPhrases.ReadHere((ofRate is null ? "change " + rest : "rate change " + ofRate).TrimEnd(), context);
        return change is null ? null : Showing(change, phrase, aspect, rest.Length == 0 ? heading : heading + " " + rest);
    }

    // The measures that the catalogue has a phrase for: of the table's period, or as changes are since a period; of the group that the rows are.
    private static ColumnDefinition? ReadNamed(string phrase, ColumnContext context)
    {
        foreach (var kind in Measures.WithPhrase.OrderByDescending(k => Measures.Of(k).Phrase!.Length))
        {
            var row = Measures.Of(kind);
            if (ColumnPhrases.After(phrase, row.Phrase!) is not { } rest) continue;
            var (ofGroup, comparesPeriods) = (row.Needs.HasFlag(Needs.Group), row.Needs.HasFlag(Needs.Earlier));
            if ((ofGroup && context.RowGroup is null) || (rest.Length > 0 && !comparesPeriods) || (row.IsOfRate && context.Indicator.IsQuoted)) return null;
            var change = comparesPeriods ? ColumnPhrases.ReadHere(("change " + rest).TrimEnd(), context) : null;
            if (comparesPeriods && change is null) return null;
            return new ColumnDefinition(ColumnPhrases.KeyOf(phrase), row.Ends == SlugEnd.Per ? $"{row.Heading} {context.Indicator.MeasureOf(kind).PerWords}" : row.IsOfRate ? $"{row.Heading} {rest}".TrimEnd() : row.Heading, context.Indicator, context.Indicator.MeasureOf(kind), change?.Period ?? context.Main, change?.ComparedWith, ofGroup ? context.RowGroup : null, null)
            { Shows = row.Shows };
        }

        return null;
    }

    private static ColumnDefinition? ReadAgainst(string phrase, ColumnContext context)
    {
        if (ColumnPhrases.After(phrase, "against") is not { Length: > 0 } rest) return null;
        var average = AveragePhrase.Read(rest);
        if (average is { Best: > 0 } || (context.GroupOf(average?.Group ?? rest) ?? (average is null ? Benchmark(rest, context) : null)) is not { } group) return null;
        var compared = context.Indicator.IsQuoted ? Measure.Quoted : context.Indicator.Rate;
        var measure = new Measure(MeasureKind.Against) { Averaged = compared, Best = average is null ? 1 : 0 };
        var heading = average is null ? "Against " + group.Name : "Against the average of " + group.Name;
        return new ColumnDefinition(ColumnPhrases.KeyOf(phrase), heading, context.Indicator, measure, context.Main, null, group, null) { Shows = Aspect.Judgement };
    }

    // A place to compare with, such as England, is like a group of which nothing but the total is known.
    private static Group? Benchmark(string name, ColumnContext context) =>
        context.PlaceOf(name) is { } place ? new Group(string.Join('-', PlaceName.Key(name).Split(' ')), place, name, []) : null;

    private static ColumnDefinition Showing(ColumnDefinition column, string phrase, Aspect aspect, string heading) =>
        column with { Key = ColumnPhrases.KeyOf(phrase), Heading = heading, Shows = aspect };
}
