using StrategicAssessment.Assessments.ControlCharts;
using StrategicAssessment.Statistics.ControlCharts;

namespace StrategicAssessment.Documents.Composition;

/// <summary>Headings and cells of the tables of control charts.</summary>
internal static class ControlChartWords
{
    public const string Centre = "Mean", Lower = "Lower limit", Upper = "Upper limit", Signal = "Signal";

    /// <summary>Heading of the column of points.</summary>
    public static string ValueOf(ControlChartDefinition chart) => chart switch
    {
        { IsOfRates: true } => "Rate",
        { Indicator.IsQuoted: true } => "Value",
        _ => "Number",
    };

    /// <summary>What a point signals.</summary>
    public static string Of(ControlPoint point) => (point.Signal, point.Direction > 0) switch
    {
        (SpecialCause.OutsideLimits, true) => "Above the upper limit",
        (SpecialCause.OutsideLimits, false) => "Below the lower limit",
        (SpecialCause.SevenRisingOrFalling, true) => "Rising",
        (SpecialCause.SevenRisingOrFalling, false) => "Falling",
        (SpecialCause.TwoOfThreeNearLimit, true) => "Near the upper limit",
        (SpecialCause.TwoOfThreeNearLimit, false) => "Near the lower limit",
        (SpecialCause.SevenOnOneSide, true) => "Run above the mean",
        (SpecialCause.SevenOnOneSide, false) => "Run below the mean",
        _ => "None",
    };
}
