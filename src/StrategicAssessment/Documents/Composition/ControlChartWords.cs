using StrategicAssessment.Assessments.ControlCharts;
using StrategicAssessment.Charts;
using StrategicAssessment.Statistics.ControlCharts;

namespace StrategicAssessment.Documents.Composition;

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
