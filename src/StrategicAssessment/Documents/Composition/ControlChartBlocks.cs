using StrategicAssessment.Assessments;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Plans;
using StrategicAssessment.Statistics.ControlCharts;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Documents.Composition;

/// <summary>Makes the table of a control chart: a row for each point, with its limits and what it signals.</summary>
internal static class ControlChartBlocks
{
    /// <summary>The table as every writer prints it.</summary>
    public static TableBlock Of(AssessedControlChart chart, SymbolStyle symbols, Words words, ImmutableArray<IInline> caption, ImmutableArray<ImmutableArray<IInline>> notes) => new(
        ControlChartResolver.TableIdOf(chart.Definition.Id),
        0,
        caption,
        words[chart.Grain.Keys().One],
        [
            new TableColumn(words[ControlChartWords.ValueOf(chart.Definition)], true), new TableColumn(words[chart.IsLevel ? "chart.mean" : "chart.usual"], true),
            new TableColumn(words["chart.lower limit"], true), new TableColumn(words["chart.upper limit"], true), new TableColumn(words["control.signal"], false),
        ],
        [.. chart.Points.Select(p => RowOf(p, symbols, words))],
        notes);

    private static TableRow RowOf(ControlPoint point, SymbolStyle symbols, Words words) => new(
        English.Capital(point.Period.LabelIn(words)),
        RowKind.Ordinary,
        0,
        [CellOf(point.Value, symbols, words), CellOf(point.Centre, symbols, words), CellOf(point.Lower, symbols, words), CellOf(point.Upper, symbols, words),
            point.Centre.Value.Status == ValueStatus.Suppressed ? CellOf(point.Centre, symbols, words) with { FigureId = null } : new TableCell(words[ControlChartWords.Of(point)], null, null)]);

    private static TableCell CellOf(Figure figure, SymbolStyle symbols, Words words) => new(
        Display.Of(figure, symbols), figure.Id.ToString(), figure.Value.IsKnown ? null : Display.MeaningOf(figure.Value.Status, words));
}

/// <summary>The keys of headings and cells of the tables of control charts.</summary>
internal static class ControlChartWords
{
    public static string ValueOf(ControlChartDefinition chart) => chart switch
    {
        { IsOfRates: true } => "control.rate",
        { Indicator.IsQuoted: true } => "control.value",
        _ => "control.number",
    };

    public static string Of(ControlPoint point) => point.Excluded.Length > 0 ? "control.left out" : point.Signal switch
    {
        SpecialCause.OutsideLimits => point.Direction > 0 ? "control.above limit" : "control.below limit",
        SpecialCause.SevenRisingOrFalling => point.Direction > 0 ? "control.rising" : "control.falling",
        SpecialCause.TwoOfThreeNearLimit => point.Direction > 0 ? "control.near upper" : "control.near lower",
        SpecialCause.SevenOnOneSide => point.Direction > 0 ? "control.run above" : "control.run below",
        SpecialCause.None => "control.none",
    };
}
