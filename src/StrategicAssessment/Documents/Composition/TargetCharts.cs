using StrategicAssessment.Charts;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Figures;
using StrategicAssessment.Plans;
using StrategicAssessment.Priorities;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Documents.Composition;

/// <summary>Makes the chart of a target: what is measured over the years with what chance allows of it, the baseline, and what is asked for by when.</summary>
internal static class TargetCharts
{
    private const int Fewest = 2;

    public static string IdOf(TargetDefinition target) => "target-chart-" + target.Id;

    /// <summary>The chart with the table of its numbers; null where the goal or all but one number of the course are not known.</summary>
    public static ChartBlock? Of(AssessedTarget target, ResolvedPlan plan)
    {
        if (target is not { Now: { } now, Goal: { Value.IsKnown: true } goal } || target.Course.Count(f => f.Value.IsKnown) < Fewest) return null;
        var (words, id, title) = (plan.Words, IdOf(target.Definition), target.Definition.Title);
        var place = plan.Places.NameOf(now.Id.Area);
        var times = target.Course.Select(f => new LineTime(English.Capital(f.Period.LabelIn(words)), f.Period.Last.DayNumber) { Words = f.Period.WordsIn(words) }).ToImmutableArray();
        if (target.Definition.Due is { } due && due > now.Period.Last) times = times.Add(new LineTime(words.Date(due), due.DayNumber) { Words = due.Year.ToString(CultureInfo.InvariantCulture) });
        var rows = target.Course.Select(f => DrawnTable.WithInterval(new ChartRow(place, ChartRole.Focus, ChartNumber.Of(f, plan.Written.Symbols)), f)).ToList();
        ChartSeries Course(string name, ChartRole role, Func<ChartRow, ChartNumber?> of) => new(name, role, [.. times.Select((_, i) => i < rows.Count ? of(rows[i]) ?? ChartNumber.None : ChartNumber.None)]);
        ChartSeries Level(string key, Figure figure) => new(words[key], ChartRole.Comparison, [.. times.Select(_ => ChartNumber.Of(figure, plan.Written.Symbols))]);
        List<ChartSeries> series = [Course(place, ChartRole.Focus, r => r.Number), Level("chart.target", goal)];
        if (target.Baseline is { Value.IsKnown: true } baseline) series.Add(Level("chart.baseline", baseline));
        if (rows.Exists(r => r.Lower is not null)) series.AddRange([Course(words["chart.lower"], ChartRole.Ordinary, r => r.Lower), Course(words["chart.upper"], ChartRole.Ordinary, r => r.Upper)]);
        var judged = new Judged([new JudgedRow(place, ChartRole.Focus, new Judgement(JudgementTest.SingleOverlap, target.Standing, Statistics.GoodEnd.Neither))], [words["chart.the target"]], string.Empty) { IsOfRates = now.Measure.Kind == MeasureKind.Rate };
        var chart = Chart.Of(id, words.Say("chart.target of", ("title", title), ("place", place)), new Lines(new Quantity(title, now.Unit), times, [.. series]), words, judged);
        return ChartBlock.Of(chart.In(plan.Written.Colour), [new Text(chart.Subject)], DataOf(chart, words)) with { Source = SourceOf(target, plan) };
    }

    private static TableBlock DataOf(Chart chart, Words words)
    {
        var grid = chart.Plot.Grid(words);
        TableCell CellOf(ChartNumber number) => new(number.Display, number.FigureId, number.IsKnown || number.Display.Length == 0 ? null : Display.MeaningOf(number.Status, words));
        return new TableBlock(chart.Id, 0, [new Text(chart.Subject)], grid.Corner, [.. grid.Series.Select(s => new TableColumn(s.Name, true))],
            [.. grid.Labels.Select((label, i) => new TableRow(label, RowKind.Ordinary, 0, [.. grid.Series.Select(s => CellOf(s.Numbers[i]))]))], []);
    }

    private static string SourceOf(AssessedTarget target, ResolvedPlan plan) =>
        plan.Extracts.First(e => e.Plan.Id.Value == target.Definition.Now!.Indicator.Id).Plan.Source is { Length: > 0 } source ? plan.Words.Say("chart.source", ("source", source)) : string.Empty;
}
