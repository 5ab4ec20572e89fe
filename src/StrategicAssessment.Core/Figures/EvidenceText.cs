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
            Aspect.TrafficLight => judgement is not null && Word(judgement) is { } word ? $"{Shape(judgement.Light)} {word}" : null,
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

    /// <summary>How many are to be expected: <c>1.2</c>, or <c>less than 0.1</c>.</summary>
    public static string Expected(double number) => number < 0.05 ? "less than 0.1" : English.Number((decimal)number, 1);

    /// <summary><c>0.041</c>, or <c>&lt; 0.001</c>.</summary>
    public static string Probability(double probability) =>
        probability < LeastProbability ? "< 0.001" : probability.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary><c>clear rise, worse</c>, <c>some sign of a fall</c>, <c>no clear change</c> or <c>too few to tell</c>; of a comparison <c>clearly higher, worse</c> and <c>no clear difference</c>, or <c>within the spread</c> of the places where nothing but that is known; of a quoted value <c>better</c>, <c>worse</c> or <c>similar</c>. Null where nothing was compared.</summary>
    public static string? Word(Judgement judgement)
    {
        if (judgement.Test == JudgementTest.QuotedOverlap) return AsQuoted(judgement.Verdict);
        var ofChange = judgement.Test == JudgementTest.ExactTest;
        return judgement.Standing switch
        {
            Standing.MuchHigher => (ofChange ? "clear rise" : "clearly higher") + Ending(judgement.Verdict),
            Standing.MuchLower => (ofChange ? "clear fall" : "clearly lower") + Ending(judgement.Verdict),
            Standing.Higher => ofChange ? "some sign of a rise" : "some sign of higher",
            Standing.Lower => ofChange ? "some sign of a fall" : "some sign of lower",
            Standing.Similar => ofChange ? "no clear change" : judgement.Dispersion.Basis == DispersionBasis.Rates ? "within the spread" : "no clear difference",
            Standing.TooFew => "too few to tell",
            Standing.NotCompared => null,
        };
    }

    /// <summary>The shape of a traffic light, for those who do not tell red from green.</summary>
    public static string Shape(Light light) => light switch
    {
        Light.Off => "○",
        Light.Green => "●",
        Light.Amber => "◆",
        Light.Red => "■",
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
        if (judgement.ZParts) parting.Add("z");
        if (judgement.RatioParts) parting.Add("rate");
        if (PartsFrom(judgement, DirectionOf(signal))) parting.Add("chart");
        if (trend is not null && PartsFrom(judgement, DirectionOf(trend.Found.Direction))) parting.Add("trend");
        return parting.Count == 0 ? "agree" : "not " + English.List(parting);
    }

    // A year without any sign goes with all but a rise or a fall; a change goes with what moved the same way.
    private static bool PartsFrom(Judgement judgement, int? direction) => direction is { } way && way != judgement.Direction;

    private static string? AsQuoted(Verdict verdict) => verdict switch
    {
        Verdict.Better or Verdict.PerhapsBetter => "better",
        Verdict.Worse or Verdict.PerhapsWorse => "worse",
        Verdict.Lower or Verdict.PerhapsLower => "lower",
        Verdict.Higher or Verdict.PerhapsHigher => "higher",
        Verdict.Similar or Verdict.TooFew => "similar",
        Verdict.NotCompared => null,
    };

    private static string Ending(Verdict verdict) => verdict switch
    {
        Verdict.Better => ", better",
        Verdict.Worse => ", worse",
        Verdict.NotCompared or Verdict.TooFew or Verdict.PerhapsBetter or Verdict.Similar or Verdict.PerhapsWorse
            or Verdict.Lower or Verdict.PerhapsLower or Verdict.Higher or Verdict.PerhapsHigher => string.Empty,
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

    Rise,

    Fall,

    Both,
}
