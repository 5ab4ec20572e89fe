using System.Globalization;
using StrategicAssessment.Observations;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Figures;

/// <summary>What chance allows of a figure, as it is printed: short words that fit a column.</summary>
public static class EvidenceText
{
    // Beyond this a number is no longer written out.
    private const double Largest = 1e15;

    private const double LeastProbability = 0.001;

    /// <summary>What a column of this aspect prints of a figure; null where the figure has a value and the aspect nothing to say of it.</summary>
    public static string? Of(Figure figure, Aspect aspect, SymbolStyle symbols)
    {
        if (!figure.Value.IsKnown) return Display.Of(figure, symbols);
        var judgement = figure.Evidence?.Judgement;
        return aspect switch
        {
            Aspect.Value => Display.Of(figure, symbols),
            Aspect.Interval => Interval(figure),
            Aspect.Ranks => figure.Evidence?.Ranks is { } ranks ? Range(ranks.Best, ranks.Worst, English.Whole) : null,
            Aspect.Judgement when judgement is not null => Word(judgement),
            Aspect.Judgement => figure.Evidence?.Trend is { } trend ? TrendLabel.Of(trend.Found.Direction, trend.Good) : null,
            Aspect.Z => judgement?.Z?.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture),
            Aspect.Probability => judgement?.Probability is { } probability ? Probability(probability) : null,
            Aspect.Agreement => judgement is { IsCompared: true } ? Agreement(judgement, null, null) : null,
            Aspect.Signal => null,
        };
    }

    /// <summary><c>21.6 to 23.0</c>, in the figure's own decimals; null where there is no interval.</summary>
    public static string? Interval(Figure figure) =>
        figure.Evidence?.Interval is { } interval && Lower(figure, interval) is { } lower && Upper(figure, interval) is { } upper ? $"{lower} to {upper}" : null;

    /// <summary>The lower end, printed like the value; null where there is none.</summary>
    public static string? Lower(Figure figure, Interval interval) => interval.Lower is { } lower ? End(figure, lower) : null;

    public static string? Upper(Figure figure, Interval interval) => End(figure, interval.Upper);

    /// <summary><c>4th to 7th</c>, or <c>5th</c> where no other rank is possible.</summary>
    public static string OrdinalRange(RankRange ranks) => Range(ranks.Best, ranks.Worst, number => English.Ordinal((int)number));

    /// <summary><c>60 to 78</c>: the earlier count first.</summary>
    public static string Counts(SmallNumbers small) => $"{English.Number(small.Before, 0)} to {English.Number(small.Now, 0)}";

    /// <summary><c>95%</c>.</summary>
    public static string Level(double confidence) => (confidence * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    /// <summary><c>0.041</c>, or <c>&lt; 0.001</c>.</summary>
    public static string Probability(double probability) =>
        probability < LeastProbability ? "< 0.001" : probability.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary><c>normal variation</c>, <c>similar</c>, <c>better</c>, <c>worse</c>, <c>lower</c> or <c>higher</c>; null where nothing was compared.</summary>
    public static string? Word(Judgement judgement) => judgement.Verdict switch
    {
        Verdict.Similar => judgement.Test == JudgementTest.ExactTest ? "normal variation" : "similar",
        Verdict.Better or Verdict.Best => "better",
        Verdict.Worse or Verdict.Worst => "worse",
        Verdict.Lower => "lower",
        Verdict.Higher => "higher",
        Verdict.NotCompared => null,
    };

    /// <summary><c>none</c>, <c>rise</c>, <c>fall</c> or <c>both ways</c>.</summary>
    public static string Word(SeriesSignal signal) => signal switch
    {
        SeriesSignal.Rise => "rise",
        SeriesSignal.Fall => "fall",
        SeriesSignal.Both => "both ways",
        SeriesSignal.None => "none",
    };

    /// <summary>
    /// <c>agree</c>, or which of them says otherwise than the exact test: <c>not z</c>, <c>not rate</c>, <c>not chart</c>, <c>not trend</c>.
    /// What is null stands in no row and no chart, and is not asked.
    /// </summary>
    public static string Agreement(Judgement judgement, JudgedTrend? trend, SeriesSignal? signal)
    {
        var parting = new List<string>(4);
        if (judgement.Z is { } z && Math.Abs(z) > PoissonZ.Signal != judgement.IsReal) parting.Add("z");
        if (judgement.Ratio is { } ratio && ratio.Differs != judgement.IsReal) parting.Add("rate");
        if (PartsFrom(judgement, DirectionOf(signal))) parting.Add("chart");
        if (trend is not null && PartsFrom(judgement, DirectionOf(trend.Found.Direction))) parting.Add("trend");
        return parting.Count == 0 ? "agree" : "not " + English.List(parting);
    }

    // A year within normal variation goes with all but a rise or a fall; a real change goes with what moved the same way.
    private static bool PartsFrom(Judgement judgement, int? direction) => direction switch
    {
        > 0 => judgement.Standing is not (Standing.Higher or Standing.MuchHigher),
        < 0 => judgement.Standing is not (Standing.Lower or Standing.MuchLower),
        0 => judgement.IsReal,
        _ => false,
    };

    private static int? DirectionOf(TrendDirection trend) => trend switch
    {
        TrendDirection.Increasing => 1,
        TrendDirection.Decreasing => -1,
        TrendDirection.NoSignificantChange => 0,
        TrendDirection.CannotBeCalculated => null,
    };

    // A chart that went both ways within the year takes no side.
    private static int? DirectionOf(SeriesSignal? signal) => signal switch
    {
        SeriesSignal.Rise => 1,
        SeriesSignal.Fall => -1,
        SeriesSignal.None => 0,
        SeriesSignal.Both or null => null,
    };

    private static string Range(int best, int worst, Func<decimal, string> written) => best == worst ? written(best) : $"{written(best)} to {written(worst)}";

    private static string? End(Figure figure, double end)
    {
        if (!(Math.Abs(end) < Largest)) return null;
        return Display.Of(figure with { Value = Value.Known((decimal)end), Evidence = null }, SymbolStyle.Standard);
    }
}

/// <summary>What a control chart says of the change between two periods of its series.</summary>
public enum SeriesSignal
{
    /// <summary>Nothing: natural variation.</summary>
    None,

    /// <summary>The level went up.</summary>
    Rise,

    /// <summary>The level went down.</summary>
    Fall,

    /// <summary>It went both ways.</summary>
    Both,
}
