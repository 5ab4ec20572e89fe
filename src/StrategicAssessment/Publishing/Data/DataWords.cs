using System.Globalization;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Statistics.ControlCharts;

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

    public static string Of(ChartKind kind) => kind switch
    {
        ChartKind.C => "c",
        ChartKind.U => "u",
        ChartKind.UPrime => "u prime",
        ChartKind.P => "p",
        ChartKind.PPrime => "p prime",
        _ => "xmr",
    };

    public static string Of(Improvement good) => good switch
    {
        Improvement.Decrease => "fewer",
        Improvement.Increase => "more",
        _ => "neither",
    };

    public static string? Of(Assurance assurance) => assurance switch
    {
        Assurance.ConsistentlyMet => "met",
        Assurance.ConsistentlyMissed => "missed",
        Assurance.HitAndMiss => "hit and miss",
        _ => null,
    };

    public static string Of(PointType type) => type switch
    {
        PointType.Improvement => "improvement",
        PointType.Concern => "concern",
        PointType.NeutralHigh => "neutral high",
        PointType.NeutralLow => "neutral low",
        _ => "common cause",
    };

    /// <summary>Every rule that a point is part of; the first of them names it.</summary>
    public static IEnumerable<string> Of(SpecialCause causes)
    {
        if (causes.HasFlag(SpecialCause.OutsideLimits)) yield return "outside limits";
        if (causes.HasFlag(SpecialCause.SevenRisingOrFalling)) yield return "seven rising or falling";
        if (causes.HasFlag(SpecialCause.TwoOfThreeNearLimit)) yield return "two of three near limit";
        if (causes.HasFlag(SpecialCause.SevenOnOneSide)) yield return "seven on one side";
    }

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A number in full precision without trailing zeros.</summary>
    public static decimal Plain(decimal number) => number / One;

    /// <summary>The same as text.</summary>
    public static string Number(decimal number) => Plain(number).ToString(CultureInfo.InvariantCulture);
}
