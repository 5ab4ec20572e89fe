using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Statistics;
using StrategicAssessment.Statistics.ControlCharts;

namespace StrategicAssessment.Data;

/// <summary>The words of the data files: an interface that other programs read, so that they never follow a renaming in the code.</summary>
internal static class DataWords
{
    private static readonly ValueStatus[] Statuses = Enum.GetValues<ValueStatus>();
    private const decimal One = 1.0000000000000000000000000000m;

    public static string Of(ValueStatus status) => status switch
    {
        ValueStatus.Known => "known",
        ValueStatus.Suppressed => "suppressed",
        ValueStatus.NotApplicable => "not applicable",
        ValueStatus.NotAvailable => "not available",
    };

    /// <exception cref="FormatException">There is none.</exception>
    public static ValueStatus StatusOf(string word) =>
        Array.FindIndex(Statuses, s => Of(s) == word) is >= 0 and var at ? Statuses[at] : throw new FormatException($"There is no status '{word}'.");

    public static string Of(Origin origin) => origin switch
    {
        Origin.Quoted => "quoted",
        Origin.PartQuoted => "part-quoted",
        Origin.Computed => "computed",
    };

    public static string Of(Unit unit) => unit switch
    {
        Unit.Rate => "rate",
        Unit.Percent => "percent",
        Unit.PercentagePoints => "percentage points",
        Unit.Rank => "rank",
        Unit.Pounds => "pounds",
        Unit.Number => "number",
    };

    public static string Of(Method method) => method switch
    {
        Method.Summed => "summed",
        Method.Quoted => "quoted",
        Method.Calculated => "calculated",
        Method.Ranked => "ranked",
        Method.Counted => "counted",
    };

    /// <summary>Null where the plan does not say.</summary>
    public static string? Of(Polarity good) => good switch
    {
        Polarity.FewerIsGood => "fewer",
        Polarity.MoreIsGood => "more",
        Polarity.Neither => "neither",
        Polarity.NotSaid => null,
    };

    public static string Of(IntervalMethod method) => method switch
    {
        IntervalMethod.Exact => "exact",
        IntervalMethod.Byar => "byar",
        IntervalMethod.Wilson => "wilson",
        IntervalMethod.Score => "score",
        IntervalMethod.Newcombe => "newcombe",
        IntervalMethod.Dobson => "dobson",
        IntervalMethod.Published => "published",
    };

    public static string Of(JudgementTest test) => test switch
    {
        JudgementTest.ExactTest => "exact test of two counts",
        JudgementTest.SingleOverlap => "single overlap",
        JudgementTest.QuotedOverlap => "single overlap with quoted limits",
    };

    public static string Of(Standing standing) => standing switch
    {
        Standing.MuchLower => "much lower",
        Standing.Lower => "lower",
        Standing.Similar => "similar",
        Standing.Higher => "higher",
        Standing.MuchHigher => "much higher",
        Standing.TooFew => "too few to tell",
        Standing.NotCompared => "not compared",
    };

    public static string Of(TrendDirection direction) => direction switch
    {
        TrendDirection.Increasing => "increasing",
        TrendDirection.Decreasing => "decreasing",
        TrendDirection.NoSignificantChange => "no significant change",
        TrendDirection.CannotBeCalculated => "cannot be calculated",
    };

    /// <summary>Where better or worse is only hinted at, the words say so.</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Better => "better",
        Verdict.PerhapsBetter => "some sign of better",
        Verdict.Similar => "similar",
        Verdict.PerhapsWorse => "some sign of worse",
        Verdict.Worse => "worse",
        Verdict.Lower => "lower",
        Verdict.PerhapsLower => "some sign of lower",
        Verdict.Higher => "higher",
        Verdict.PerhapsHigher => "some sign of higher",
        Verdict.TooFew => "too few to tell",
        Verdict.NotCompared => "not compared",
    };

    public static string Of(DispersionBasis basis) => basis switch
    {
        DispersionBasis.Places => "places",
        DispersionBasis.Months => "months",
        DispersionBasis.Rates => "rates of places",
        DispersionBasis.None => "independent events assumed",
    };

    /// <summary>To twelve significant digits, the same on every processor.</summary>
    public static double Rounded(double number) =>
        double.Parse(number.ToString("G12", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The same; null where there is none, or none that can be written.</summary>
    public static double? Rounded(double? number) => number is { } known && double.IsFinite(known) ? Rounded(known) : null;

    /// <summary>A number in full precision without trailing zeros.</summary>
    public static decimal Plain(decimal number) => number / One;

    public static decimal? Plain(decimal? number) => number is { } known ? Plain(known) : null;

    public static string Number(decimal number) => Plain(number).ToString(CultureInfo.InvariantCulture);
}

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
