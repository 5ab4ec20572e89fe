using System.Globalization;
using StrategicAssessment.Statistics.ControlCharts;

namespace StrategicAssessment.Data;

/// <summary>The words of the data files for control charts: an interface, as those of <see cref="DataWords"/> are.</summary>
internal static class SeriesWords
{
    public static string Of(ChartKind kind) => kind switch
    {
        ChartKind.C => "c",
        ChartKind.U => "u",
        ChartKind.UPrime => "u prime",
        ChartKind.Xmr => "xmr",
    };

    public static string Of(Improvement good) => good switch
    {
        Improvement.Decrease => "fewer",
        Improvement.Increase => "more",
        Improvement.Neither => "neither",
    };

    public static string? Of(Assurance assurance) => assurance switch
    {
        Assurance.ConsistentlyMet => "met",
        Assurance.ConsistentlyMissed => "missed",
        Assurance.HitAndMiss => "hit and miss",
        Assurance.NotAsked => null,
    };

    public static string Of(PointType type) => type switch
    {
        PointType.Improvement => "improvement",
        PointType.Concern => "concern",
        PointType.NeutralHigh => "neutral high",
        PointType.NeutralLow => "neutral low",
        PointType.CommonCause => "common cause",
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

    /// <summary>A day that was written so.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
