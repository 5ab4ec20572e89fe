using System.Globalization;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;

namespace StrategicAssessment.Publishing.Data;

/// <summary>The words of the data files: an interface that other programs read, so that they never follow a renaming in the code.</summary>
internal static class DataWords
{
    private const decimal One = 1.0000000000000000000000000000m;

    public static string Of(ValueStatus status) => status switch
    {
        ValueStatus.Known => "known",
        ValueStatus.Suppressed => "suppressed",
        ValueStatus.NotApplicable => "not applicable",
        _ => "not available",
    };

    public static string Of(Origin origin) => origin switch
    {
        Origin.Quoted => "quoted",
        Origin.PartQuoted => "part-quoted",
        _ => "computed",
    };

    public static string Of(Unit unit) => unit switch
    {
        Unit.Rate => "rate",
        Unit.Percent => "percent",
        Unit.PercentagePoints => "percentage points",
        Unit.Rank => "rank",
        Unit.Pounds => "pounds",
        _ => "number",
    };

    public static string Of(Method method) => method switch
    {
        Method.Summed => "summed",
        Method.Quoted => "quoted",
        Method.Calculated => "calculated",
        Method.Ranked => "ranked",
        _ => "counted",
    };

    /// <summary>A number in full precision without trailing zeros.</summary>
    public static decimal Plain(decimal number) => number / One;

    /// <summary>The same as text.</summary>
    public static string Number(decimal number) => Plain(number).ToString(CultureInfo.InvariantCulture);
}
