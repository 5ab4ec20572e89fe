using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts;

/// <summary>Which words of the words file name the parts of a chart, and which of them make a title.</summary>
internal static class ChartWords
{
    private const int MostNames = 3;

    public static string NameOf(Words words, IPlot plot) => plot switch
    {
        RankedBars or GroupedBars => words["chart.bar chart"],
        StackedBars => words["chart.stacked bar chart"],
        Proportions => words["chart.chart of proportions"],
        Profile => words["chart.profile"],
        Lines => words["chart.line chart"],
        ControlChart => words["chart.control chart"],
        Plots.Funnel => words["chart.funnel plot"],
        IntervalDots => words["chart.chart of intervals"],
        HeatMap => words["chart.heat map"],
        AreaMap => words["chart.map"],
        _ => throw new InvalidOperationException($"{plot.GetType().Name} has no name."),
    };

    public static string Of(Words words, SignalKind signal) => signal switch
    {
        SignalKind.Better => words["chart.better"],
        SignalKind.Worse => words["chart.worse"],
        SignalKind.High => words["chart.high"],
        SignalKind.Low => words["chart.low"],
        SignalKind.None => words["chart.usual point"],
    };

    /// <summary>A few by their names, more by their number.</summary>
    /// <param name="what">They are.</param>
    public static string Named(Words words, IReadOnlyList<string> labels, string what) =>
        labels.Count > MostNames ? words.Say("chart.so many", ("n", English.Whole(labels.Count)), ("what", what)) : words.List(labels);

    public static ImmutableArray<string> GroupOf(Words words, string name, bool together) => together ? [words.Say("chart.that of", ("group", name)), name] : [words["chart.average of group"]];

    public static string NotOnMap(Words words, IReadOnlyList<string> places) => words.Count("chart.not on map", places.Count, ("places", Named(words, places, words["chart.rows"])));

    /// <summary>How a change of one place or category is judged; empty where it is not.</summary>
    public static string Changed(Words words, string label, Standing standing) => standing switch
    {
        Standing.MuchHigher => words.Say("chart.clear rise", ("place", label)),
        Standing.MuchLower => words.Say("chart.clear fall", ("place", label)),
        Standing.Higher => words.Say("chart.sign of rise", ("place", label)),
        Standing.Lower => words.Say("chart.sign of fall", ("place", label)),
        Standing.Similar => words.Say("chart.no clear change", ("place", label)),
        Standing.TooFew => words.Say("chart.too few to tell", ("place", label)),
        Standing.NotCompared => string.Empty,
    };

    /// <summary>The changes of several, the fullest title first.</summary>
    /// <param name="few">Of how many there are too few to tell.</param>
    /// <param name="what">They are.</param>
    /// <param name="all">Whether nothing of them is unknown.</param>
    public static IEnumerable<string> Changes(Words words, IReadOnlyList<string> ups, IReadOnlyList<string> downs, int few, int of, string what, bool all)
    {
        var whole = English.Whole(of);
        if (ups.Count + downs.Count == 0) return few == 0 ? [words.Say("chart.none changed", ("n", whole), ("what", what))] : [words.Say("chart.some too few", ("n", English.Whole(of - few)), ("of", whole), ("what", what), ("few", English.Whole(few)))];
        var only = all && ups.Count + downs.Count == 1;
        string Rise(string places) => only ? words.Say("chart.only rise", ("places", places)) : words.Count("chart.rises", ups.Count, ("places", places));
        string Fall(string places) => only ? words.Say("chart.only fall", ("places", places)) : words.Count("chart.falls", downs.Count, ("places", places));
        string Of(int some) => words.Say("chart.so many of", ("n", English.Whole(some)), ("of", whole));
        string Both(string one, string other) => words.Say("chart.both", ("one", one), ("other", other));
        var (rose, fell) = (words.List(ups), words.List(downs));
        string[] titles = downs.Count == 0 ? [Rise(rose), Rise(Of(ups.Count))]
            : ups.Count == 0 ? [Fall(fell), Fall(Of(downs.Count))]
            : [Both(Rise(rose), Fall(fell)), Both(Rise(rose), Fall(words.Count("chart.others", downs.Count))), Both(Fall(fell), Rise(words.Count("chart.others", ups.Count))), Both(Rise(Of(ups.Count)), words.Count("chart.falls", downs.Count, ("places", English.Whole(downs.Count))))];
        return titles.Select(English.Capital);
    }

    /// <summary>How one place stands to what it is held against, the fullest title first.</summary>
    public static IEnumerable<string> Stands(Words words, string place, Judged judged, Judgement judgement)
    {
        var isQuoted = judgement.Test == JudgementTest.QuotedOverlap;
        var key = judgement.Standing switch
        {
            Standing.MuchHigher => isQuoted ? "chart.above" : "chart.clearly above",
            Standing.MuchLower => isQuoted ? "chart.below" : "chart.clearly below",
            Standing.Higher => "chart.sign above",
            Standing.Lower => "chart.sign below",
            Standing.Similar when judgement.Dispersion.Basis == DispersionBasis.Rates => "chart.within spread",
            Standing.Similar => isQuoted ? "chart.similar" : "chart.not different",
            Standing.TooFew => "chart.too few to compare",
            Standing.NotCompared => string.Empty,
        };
        var against = key == "chart.within spread" ? judged.Against[^1..] : judged.Against;
        return key.Length == 0 ? [] : against.Select(a => words.Say(key, ("place", words.Possessive(place)), ("what", words[judged.IsOfRates ? "chart.rate" : "chart.value"]), ("group", a)));
    }

    /// <summary>How several places stand to it.</summary>
    public static IEnumerable<string> Stand(Words words, IReadOnlyList<string> ups, IReadOnlyList<string> downs, int of, bool all, Judged judged)
    {
        var (rate, rates) = judged.IsOfRates ? (words["chart.rate"], words["chart.rates"]) : (words["chart.value"], words["chart.values"]);
        var (some, isAbove) = ups.Count > 0 ? (ups, true) : (downs, false);
        if (some.Count == 0) return judged.Against.Select(a => words.Say("chart.none different", ("what", rate), ("group", a)));
        var several = (string group) => words.Count(isAbove ? "chart.several above" : "chart.several below", some.Count, ("of", English.Whole(of)), ("what", rates), ("group", group));
        if (isAbove && downs.Count > 0) return [words.Say("chart.and below", ("above", several(judged.Against[^1])), ("n", English.Whole(downs.Count)))];
        var (names, what) = (words.List([.. some.Select(words.Possessive)]), some.Count == 1 ? rate : rates);
        var key = some.Count == 1 && all ? isAbove ? "chart.only above" : "chart.only below" : string.Empty;
        string Named(string group) => key.Length > 0 ? words.Say(key, ("places", names), ("what", what), ("group", group))
            : words.Count(isAbove ? "chart.named above" : "chart.named below", some.Count, ("places", names), ("what", what), ("group", group));
        return [.. judged.Against.Select(Named), .. judged.Against.Select(several)];
    }

    public static string Sentences(IEnumerable<string> sentences) => string.Concat(sentences.Where(s => s.Length > 0).Select((s, i) => (i > 0 ? " " : string.Empty) + s + (s.EndsWith('.') ? string.Empty : ".")));

    public static string SymbolMeans(Words words, string symbol, ValueStatus status) => words.Say("symbols.means", ("symbol", symbol), ("meaning", Display.MeaningOf(status, words)));
}
