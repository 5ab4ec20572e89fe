using StrategicAssessment.Assessments;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Extracts.Reference;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Periods;
using StrategicAssessment.Plans;
using StrategicAssessment.Priorities;
using StrategicAssessment.Statistics;

namespace StrategicAssessment.Extracts;

/// <summary>Reads the targets: each is asked of the extracts as a table of one row would be, so that places, measures and periods are said in the same words.</summary>
/// <param name="isOfPriority">Whether a row names one that there is; else that is told.</param>
internal sealed class TargetReader(ResolvedPlan plan, Func<SheetRow, bool> isOfPriority, List<Diagnostic> found)
{
    // The verb, what it asks for, and whether the goal stays as it was in the baseline's period.
    private static readonly (string Verb, TargetEnd End, bool IsFixed)[] Verbs =
    [
        ("reduce to", TargetEnd.AtMost, true), ("increase to", TargetEnd.AtLeast, true), ("at most", TargetEnd.AtMost, false), ("at least", TargetEnd.AtLeast, false),
        ("below", TargetEnd.Below, false), ("above", TargetEnd.Above, false),
    ];

    private readonly FrozenDictionary<string, ResolvedExtract> extracts = plan.Extracts.ToFrozenDictionary(e => e.Plan.Id.Value, StringComparer.Ordinal);

    /// <summary>The target of a row; null, with errors, where it cannot be asked for.</summary>
    public TargetDefinition? Read(SheetRow row)
    {
        if (row["priority"].Length > 0 && !isOfPriority(row)) return null;
        if (row["indicator"].Length > 0) return Measured(row);
        if (row["title"].Length == 0) return found.Refuse<TargetDefinition>(ReferenceMessages.MissingText(row.At("title"), "title"));
        return new TargetDefinition(row["id"], row["priority"], row["title"], new TargetRule(TargetEnd.Keep, row["rule"]), null) { Source = row.Source, Written = (row["baseline"], row["comparison"], row["due"]) };
    }

    private TargetDefinition? Measured(SheetRow row)
    {
        var words = row["indicator"].Split(' ', 2, StringSplitOptions.TrimEntries);
        if (!extracts.TryGetValue(words[0], out var extract)) return found.Refuse<TargetDefinition>(PlanMessages.UnknownExtract(row.At("indicator"), words[0], extracts.Keys));
        var due = DueOf(row);
        if (RuleOf(row, extract.Indicator) is not { } rule || BaselineOf(row, extract) is not { } baseline) return null;
        var before = found.Count;
        Written<string> In(string column, string text) => new(text, row.At(column));
        var measure = row["measure"].Length == 0 || row["measure"] is "count" or "value" ? string.Empty : row["measure"];
        ColumnPlan Column(string period) => new(In("measure", $"{measure} {period}".Trim()), "in " + period);
        var beside = NumberText.Read(row["comparison"]) as KnownNumber;
        string[] others = [beside is null ? row["comparison"] : string.Empty, rule.Operand];
        var table = new TablePlan
        {
            Id = In("id", row["id"]),
            Extract = In("indicator", words[0]),
            Category = words.Length > 1 ? In("indicator", words[1]) : null,
            Rows = [In("place", row["place"].Length > 0 ? row["place"] : "here")],
            Totals = [.. others.Select((o, i) => new WrittenItem(In(i == 0 ? "comparison" : "rule", o), null)).Where(o => o.Item.Value.Length > 0)],
            Columns = [Column(measure.Length == 0 ? "this year" : string.Empty), .. baseline.Period is null ? [] : new[] { Column(baseline.Period) }],
        };
        var asked = new TableResolver(plan.Written, plan.Places, plan.Assessment.Place, extracts, plan.Words, found).Resolve(table, extract);
        if (asked is null || found.Skip(before).Any(d => d.Severity == Severity.Error)) return null;
        var then = asked.Columns[^1];
        return new TargetDefinition(row["id"], row["priority"], row["title"].Length > 0 ? row["title"] : asked.Title, rule.Rule, due)
        {
            Now = Ask(asked.Columns[0], asked.Rows[0]),
            Baseline = baseline.Period is null ? null : Ask(then, asked.Rows[0]),
            GivenBaseline = baseline.Given,
            Comparison = others[0].Length > 0 ? Ask(asked.Columns[0], asked.Rows[1]) : null,
            GivenComparison = beside?.Value,
            Written = (string.Empty, others[0].Length > 0 ? asked.Rows[1].Label : string.Empty, string.Empty),
            Source = row.Source,
        } is var target && rule.Operand.Length == 0 ? target : target with { Rule = rule.Rule with { Of = Ask(rule.IsFixed ? then : asked.Columns[0], asked.Rows[^1]) } };
    }

    // The best of a group are the highest where more is good.
    private static FigureRequest Ask(ColumnDefinition column, RowDefinition row) => column.For(row) is { Measure: { Kind: MeasureKind.Average, Best: > 0 } best, Indicator.GoodEnd: GoodEnd.Higher } request
        ? request with { Measure = best with { Rank = new RankRule(MeasureKind.Quoted, LowestFirst: false, TiesAsPrinted: true) } } : column.For(row);

    private ReadRule? RuleOf(SheetRow row, IndicatorDefinition indicator)
    {
        var words = row["rule"];
        if (words.Equals("maintain", StringComparison.OrdinalIgnoreCase)) return new ReadRule(new TargetRule(TargetEnd.Keep, words), string.Empty, IsFixed: true);
        var verb = Verbs.FirstOrDefault(v => words.StartsWith(v.Verb + " ", StringComparison.OrdinalIgnoreCase));
        var operand = verb.Verb is null ? words : words[verb.Verb.Length..].Trim();
        var number = NumberText.Read(operand) as KnownNumber;
        var isPercent = number is { HasPercent: true } && operand[0] is '-' or '+' or '\u2212';
        if (verb.Verb is null && !isPercent && indicator.GoodEnd == GoodEnd.Neither) return found.Refuse<ReadRule>(DecisionMessages.NoVerb(row.At("rule"), words, Verbs.Select(v => v.Verb)));
        var end = verb.Verb is not null ? verb.End : isPercent ? number!.Value < 0 ? TargetEnd.AtMost : TargetEnd.AtLeast : indicator.GoodEnd == GoodEnd.Lower ? TargetEnd.AtMost : TargetEnd.AtLeast;
        var rule = new TargetRule(end, words);
        if (number is not null) return new ReadRule(isPercent ? rule with { Percent = number.Value } : rule with { Number = number.Value }, string.Empty, IsFixed: true);
        foreach (var ending in new[] { "'s rate", "\u2019s rate", "'s", "\u2019s" }) if (operand.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) operand = operand[..^ending.Length];
        return new ReadRule(rule, operand, verb.Verb is null || verb.IsFixed);
    }

    private DateOnly? DueOf(SheetRow row)
    {
        var text = row["due"];
        if (text.Length == 0 || text.Equals("each year", StringComparison.OrdinalIgnoreCase)) return null;
        return PeriodText.ParseDay(text) ?? PeriodText.Parse(text)?.Last ?? found.Refuse<DateOnly?>(DecisionMessages.NotDue(row.At("due"), text));
    }

    // A period, or a number and the period that it is of.
    private (string? Period, (decimal, Period)? Given)? BaselineOf(SheetRow row, ResolvedExtract extract)
    {
        var text = row["baseline"];
        if (text.Length == 0) return (null, null);
        var at = text.IndexOf(" in ", StringComparison.OrdinalIgnoreCase);
        if (at > 0 && NumberText.Read(text[..at]) is KnownNumber number && PeriodText.Parse(text[(at + 4)..]) is { } period) return (null, (number.Value, period));
        return PeriodWords.Of(plan.Written, extract.Plan, null).Find(text) is not null && NumberText.Read(text) is not KnownNumber { Value: < 1900 or > 2199 } ? (text, null) : found.Refuse<(string?, (decimal, Period)?)?>(DecisionMessages.NoBaseline(row.At("baseline"), text));
    }

    private sealed record ReadRule(TargetRule Rule, string Operand, bool IsFixed);
}
