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
    public static string? Of(Figure figure, Aspect aspect, SymbolStyle symbols, Words words)
    {
        if (!figure.Value.IsKnown) return Display.Of(figure, symbols);
        var judgement = figure.Evidence?.Judgement;
        return aspect switch
        {
            Aspect.Value => Display.Of(figure, symbols),
            Aspect.Interval => Interval(figure, words),
            Aspect.Ranks => figure.Evidence?.Ranks is { } ranks ? Range(ranks, words, n => English.Whole(n)) : null,
            Aspect.Judgement when judgement is not null => Word(judgement, figure.Measure, words),
            Aspect.Judgement => figure.Evidence?.Trend is { } trend ? TrendLabel.Of(trend.Found.Direction, trend.Good, words) : null,
            Aspect.TrafficLight => judgement is not null && Word(judgement, figure.Measure, words) is { } word ? $"{Shape(judgement.Light)} {word}" : null,
            Aspect.Z => judgement?.Z?.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture),
            Aspect.Probability => judgement?.Probability is { } probability ? Probability(probability) : null,
            Aspect.Agreement => judgement is { IsCompared: true } ? Agreement(judgement, null, null, words) : null,
            Aspect.Signal => null,
        };
    }

    /// <summary><c>21.6 to 23.0</c>, in the figure's own decimals; null where there is no interval.</summary>
    public static string? Interval(Figure figure, Words words) =>
        figure.Evidence?.Interval is { } interval && Lower(figure, interval) is { } lower && Upper(figure, interval) is { } upper ? words.Say("text.range", ("from", lower), ("to", upper)) : null;

    /// <summary>How many answered; empty for what is no share of answers.</summary>
    public static string Answered(Figure figure) => figure.Evidence?.Sample is { } sample ? English.Number((decimal)sample.Base, ((decimal)sample.Base).Scale) : string.Empty;

    /// <summary>The lower end, printed like the value; null where there is none.</summary>
    public static string? Lower(Figure figure, Interval interval) => interval.Lower is { } lower ? End(figure, lower) : null;

    public static string? Upper(Figure figure, Interval interval) => End(figure, interval.Upper);

    /// <summary><c>4th to 7th</c>, or <c>5th</c> where no other rank is possible.</summary>
    public static string OrdinalRange(RankRange ranks, Words words) => Range(ranks, words, words.Ordinal);

    /// <summary><c>60 to 78</c>: the earlier count first.</summary>
    public static string Counts(SmallNumbers small, Words words) => words.Say("text.range", ("from", English.Number(small.Before, 0)), ("to", English.Number(small.Now, 0)));

    /// <summary><c>95%</c>.</summary>
    public static string Level(double confidence) => (confidence * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    /// <summary>How many are to be expected: <c>1.2</c>, or <c>less than 0.1</c>.</summary>
    public static string Expected(double number) => number < 0.05 ? "less than 0.1" : English.Number((decimal)number, 1);

    /// <summary><c>0.041</c>, or <c>&lt; 0.001</c>.</summary>
    public static string Probability(double probability) =>
        probability < LeastProbability ? "< 0.001" : probability.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary><c>clear rise, worse</c>, <c>some sign of a fall</c>, <c>no clear change</c> or <c>too few to tell</c>; of a comparison <c>clearly higher, worse</c> and <c>no clear difference</c>, or <c>within the usual spread</c> of the places where nothing but that is known; of a quoted value <c>better</c>, <c>worse</c> or <c>similar</c>. Null where nothing was compared.</summary>
    public static string? Word(Judgement judgement, Words words) => KeyOf(judgement) is { } key ? words[key] : null;

    // Of a count whose residents moved, which reads as if it were that of the count beside it.
    private static string? Word(Judgement judgement, Measure measure, Words words)
    {
        var word = Word(judgement, words);
        if (word is null || !judgement.IsOfRate || measure.Row.IsOfRate || judgement.Standing == Standing.TooFew) return word;
        var change = word.Split(',')[0];
        return words.Say("verdict.of rate", ("change", change)) + word[change.Length..];
    }

    private static string? KeyOf(Judgement judgement)
    {
        if (judgement.Test == JudgementTest.QuotedOverlap) return AsQuoted(judgement.Verdict);
        var (ofChange, verdict) = (judgement.Test is JudgementTest.ExactTest or JudgementTest.TwoSamples, judgement.Verdict);
        return judgement.Standing switch
        {
            Standing.MuchHigher => ofChange ? For(verdict, "verdict.clear rise", "verdict.clear rise better", "verdict.clear rise worse") : For(verdict, "verdict.clearly higher", "verdict.clearly higher better", "verdict.clearly higher worse"),
            Standing.MuchLower => ofChange ? For(verdict, "verdict.clear fall", "verdict.clear fall better", "verdict.clear fall worse") : For(verdict, "verdict.clearly lower", "verdict.clearly lower better", "verdict.clearly lower worse"),
            Standing.Higher => ofChange ? "verdict.sign of rise" : "verdict.sign of higher",
            Standing.Lower => ofChange ? "verdict.sign of fall" : "verdict.sign of lower",
            Standing.Similar => ofChange ? "verdict.no change" : judgement.Dispersion.Basis == DispersionBasis.Rates ? "verdict.within spread" : "verdict.no difference",
            Standing.TooFew => "verdict.too few",
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
    public static string Word(SeriesSignal signal, Words words) => signal switch
    {
        SeriesSignal.Rise => words["verdict.signal rise"],
        SeriesSignal.Fall => words["verdict.signal fall"],
        SeriesSignal.Both => words["verdict.signal both"],
        SeriesSignal.None => words["verdict.signal none"],
    };

    /// <summary><c>agree</c>, or which of them says otherwise than the exact test: <c>all but z</c>, <c>all but rate</c>, <c>all but chart</c>, <c>all but trend</c>. What is
    /// null stands in no row and no chart, and is not asked.</summary>
    public static string Agreement(Judgement judgement, JudgedTrend? trend, SeriesSignal? signal, Words words)
    {
        var parting = new List<string>(4);
        if (judgement.ZParts) parting.Add(words["verdict.z"]);
        if (judgement.RatioParts) parting.Add(words["verdict.rate"]);
        if (PartsFrom(judgement, DirectionOf(signal))) parting.Add(words["verdict.chart"]);
        if (trend is not null && PartsFrom(judgement, DirectionOf(trend.Found.Direction))) parting.Add(words["verdict.trend"]);
        return parting.Count == 0 ? words["verdict.agree"] : words.Say("verdict.disagree", ("which", words.List(parting)));
    }

    // A year without any sign goes with all but a rise or a fall; a change goes with what moved the same way.
    private static bool PartsFrom(Judgement judgement, int? direction) => direction is { } way && way != judgement.Direction;

    private static string? AsQuoted(Verdict verdict) => verdict switch
    {
        Verdict.Better or Verdict.PerhapsBetter => "verdict.better",
        Verdict.Worse or Verdict.PerhapsWorse => "verdict.worse",
        Verdict.Lower or Verdict.PerhapsLower => "verdict.lower",
        Verdict.Higher or Verdict.PerhapsHigher => "verdict.higher",
        Verdict.Similar or Verdict.TooFew => "verdict.similar",
        Verdict.NotCompared => null,
    };

    private static string For(Verdict verdict, string plain, string better, string worse) => verdict == Verdict.Better ? better : verdict == Verdict.Worse ? worse : plain;

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

    private static string Range(RankRange ranks, Words words, Func<int, string> written) =>
        ranks.Best == ranks.Worst ? written(ranks.Best) : words.Say("text.range", ("from", written(ranks.Best)), ("to", written(ranks.Worst)));

    private static string? End(Figure figure, double end)
    {
        if (!(Math.Abs(end) < Largest)) return null;
        return Display.Of(figure with { Value = Value.Known((decimal)end), Evidence = null }, SymbolStyle.Standard);
    }
}

/// <summary>What a control chart says of the change between two periods of its series.</summary>
public enum SeriesSignal
{
    None,
    Rise,
    Fall,
    Both,
}
