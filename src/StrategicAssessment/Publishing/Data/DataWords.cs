using System.Globalization;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Statistics;

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

    /// <summary>Null where the plan does not say.</summary>
    public static string? Of(Polarity good) => good switch
    {
        Polarity.FewerIsGood => "fewer",
        Polarity.MoreIsGood => "more",
        Polarity.Neither => "neither",
        _ => null,
    };

    public static string Of(IntervalMethod method) => method switch
    {
        IntervalMethod.Exact => "exact",
        IntervalMethod.Byar => "byar",
        IntervalMethod.Wilson => "wilson",
        IntervalMethod.Score => "score",
        IntervalMethod.Newcombe => "newcombe",
        IntervalMethod.Dobson => "dobson",
        _ => "student",
    };

    public static string Of(JudgementTest test) => test == JudgementTest.ExactTest ? "exact test of two counts" : "single overlap";

    public static string Of(Standing standing) => standing switch
    {
        Standing.MuchLower => "much lower",
        Standing.Lower => "lower",
        Standing.Similar => "similar",
        Standing.Higher => "higher",
        Standing.MuchHigher => "much higher",
        _ => "not compared",
    };

    public static string Of(TrendDirection direction) => direction switch
    {
        TrendDirection.Increasing => "increasing",
        TrendDirection.Decreasing => "decreasing",
        TrendDirection.NoSignificantChange => "no significant change",
        _ => "cannot be calculated",
    };

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Best => "best",
        Verdict.Better => "better",
        Verdict.Similar => "similar",
        Verdict.Worse => "worse",
        Verdict.Worst => "worst",
        Verdict.Lower => "lower",
        Verdict.Higher => "higher",
        _ => "not compared",
    };

    /// <summary>To twelve significant digits, the same on every processor.</summary>
    public static double Rounded(double number) =>
        double.Parse(number.ToString("G12", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>A number in full precision without trailing zeros.</summary>
    public static decimal Plain(decimal number) => number / One;

    /// <summary>The same as text.</summary>
    public static string Number(decimal number) => Plain(number).ToString(CultureInfo.InvariantCulture);
}
