using StrategicAssessment.Assessments.ControlCharts;
using StrategicAssessment.Charts;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Figures;
using StrategicAssessment.Plans;
using StrategicAssessment.Statistics.ControlCharts;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Documents.Composition;

/// <summary>Makes the table of a control chart: a row for each point, with its limits and what it signals.</summary>
internal static class ControlChartBlocks
{
    /// <summary>The table as every writer prints it.</summary>
    public static TableBlock Of(AssessedControlChart chart, SymbolStyle symbols, ImmutableArray<IInline> caption, ImmutableArray<ImmutableArray<IInline>> notes) => new(
        ControlChartResolver.TableIdOf(chart.Definition.Id),
        0,
        caption,
        English.Capital(chart.Grain.Word()),
        [
            new TableColumn(ControlChartWords.ValueOf(chart.Definition), true), new TableColumn(ControlChartWords.CentreOf(chart), true),
            new TableColumn(ControlChartWords.Lower, true), new TableColumn(ControlChartWords.Upper, true), new TableColumn(ControlChartWords.Signal, false),
        ],
        [.. chart.Points.Select(p => RowOf(p, symbols))],
        notes);

    private static TableRow RowOf(ControlPoint point, SymbolStyle symbols) => new(
        English.Capital(point.Period.Label),
        RowKind.Ordinary,
        0,
        [CellOf(point.Value, symbols), CellOf(point.Centre, symbols), CellOf(point.Lower, symbols), CellOf(point.Upper, symbols), new TableCell(ControlChartWords.Of(point), null, null)]);

    private static TableCell CellOf(Figure figure, SymbolStyle symbols) => new(
        Display.Of(figure, symbols), figure.Id.ToString(), figure.Value.IsKnown ? null : SymbolNotes.MeaningOf(figure.Value.Status));
}

/// <summary>Headings and cells of the tables of control charts.</summary>
internal static class ControlChartWords
{
    public const string Lower = "Lower limit", Upper = "Upper limit", Signal = "Signal";

    /// <summary>Heading of the column of points.</summary>
    public static string ValueOf(ControlChartDefinition chart) => chart switch
    {
        { IsOfRates: true } => "Rate",
        { Indicator.IsQuoted: true } => "Value",
        _ => "Number",
    };

    /// <summary>Heading of the column of the centre line: one mean, or what is usual for the days and the season of each point.</summary>
    public static string CentreOf(AssessedControlChart chart) => chart.IsLevel ? ChartWords.Mean : ChartWords.Usual;

    public static string Of(ControlPoint point) => point.Excluded.Length > 0 ? "Left out of the limits" : point.Signal switch
    {
        SpecialCause.OutsideLimits => point.Direction > 0 ? "Above the upper limit" : "Below the lower limit",
        SpecialCause.SevenRisingOrFalling => point.Direction > 0 ? "Rising" : "Falling",
        SpecialCause.TwoOfThreeNearLimit => point.Direction > 0 ? "Near the upper limit" : "Near the lower limit",
        SpecialCause.SevenOnOneSide => point.Direction > 0 ? "Run above the mean" : "Run below the mean",
        SpecialCause.None => "None",
    };
}
