using StrategicAssessment.Charts;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Comparing.Telling;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Comparing.Papers;

/// <summary>The surest movements as paired bars: the two years beside each other.</summary>
internal static class PaperCharts
{
    private const string Id = "movements";
    private const int MostBars = 8, LeastBars = 2;

    /// <summary>Numbers of the document's own place; null where fewer than two moved beyond chance.</summary>
    public static ChartBlock? Of(ChangeReport report, ImmutableArray<IInline> caption)
    {
        var lines = report.Movements.SelectMany(g => g.Lines).Where(l => l.Place == report.Comparison.After.Name.PlaceName && l is { Numbers.Unit: "number", Chance: "clear" or "some sign" }).Take(MostBars).ToList();
        if (lines.Count < LeastBars) return null;
        ChartSeries[] series =
        [
            new(report.Earlier, ChartRole.Ordinary, [.. lines.Select(l => Number(l.Numbers!.Before, l.Before))]),
            new(report.Later, ChartRole.Focus, [.. lines.Select(l => Number(l.Numbers!.After, l.After))]),
        ];
        var plot = new GroupedBars(Words.BuiltIn["paper.what"], new Quantity(Words.BuiltIn["paper.number"], Unit.Number), [.. lines.Select(l => l.What)], [.. series]) { IsOverTime = true };
        return ChartBlock.Of(Chart.Of(Id, TreeText.Of(caption), plot, Words.BuiltIn), caption, TableOf(lines, report, caption));
    }

    private static ChartNumber Number(decimal number, string display) => new(ValueStatus.Known, number, display, FigureId: null);

    private static TableBlock TableOf(List<ReportLine> lines, ChangeReport report, ImmutableArray<IInline> caption) => new(
        Id, 0, caption, Words.BuiltIn["paper.what"],
        [new TableColumn(report.Earlier, IsNumeric: true), new TableColumn(report.Later, IsNumeric: true)],
        [.. lines.Select(l => new TableRow(l.What, RowKind.Ordinary, 0, [new TableCell(l.Before, null, null), new TableCell(l.After, null, null)]))], []);
}
