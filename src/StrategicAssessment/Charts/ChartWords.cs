using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;
using Funnel = StrategicAssessment.Charts.Plots.Funnel;

namespace StrategicAssessment.Charts;

/// <summary>Every word that the program itself puts on a chart or into its text alternative. Which of them are said is decided elsewhere.</summary>
internal static class ChartWords
{
    public const string Period = "Period";
    public const string Place = "Place";
    public const string Rows = "places or categories";
    public const string Times = "periods";
    public const string Mean = "Mean";
    public const string Usual = "Usual";
    public const string YearBefore = "A year before";
    public const string Target = "Target";
    public const string Average = "Average";
    public const string Lower = "Lower 95% limit";
    public const string Upper = "Upper 95% limit";
    public const string LowerLimit = "Lower limit";
    public const string UpperLimit = "Upper limit";
    public const string Share = "Share";
    public static string LowerOf(string limits) => limits + ", lower";

    public const string OuterLimits = "99.8% limits";
    public const string InnerLimits = "95% limits";
    public const string NotShownCell = "no number";
    public const string AxisNotFromZero = "The axis does not begin at zero.";
    public const string NothingStandsOut = "nothing stands out";
    public const string Rate = "rate";
    public const string Value = "figure";
    public const string Series = "the series";
    public const string OnTheYearBefore = "on the year before";

    /// <summary>No number and nothing to print.</summary>
    public static ChartNumber None { get; } = new(ValueStatus.NotApplicable, 0, string.Empty, null);

    /// <summary>The name of a kind of chart, in front of its text alternative.</summary>
    public static string NameOf(IPlot plot) => plot switch
    {
        RankedBars or GroupedBars => "Bar chart",
        StackedBars => "Stacked bar chart",
        Proportions => "Chart of proportions",
        Lines => "Line chart",
        ControlChart => "Control chart",
        Funnel => "Funnel plot",
        IntervalDots => "Chart of rates with 95% intervals",
        HeatMap => "Heat map",
        AreaMap => "Map",
        _ => throw new InvalidOperationException($"{plot.GetType().Name} has no name."),
    };

    /// <summary>In a key.</summary>
    public static string Of(SignalKind signal) => signal switch
    {
        SignalKind.Better => "Unusual, for the better",
        SignalKind.Worse => "Unusual, for the worse",
        SignalKind.High => "Unusually high",
        SignalKind.Low => "Unusually low",
        SignalKind.None => "Nothing unusual",
    };

    public static string FromUnder(string from, string to) => $"{from} to under {to}";

    public static string ThinLines(int count) => count == 1 ? "The thin line is the other place." : $"The thin lines are the other {English.Whole(count)}.";

    public static string Highest(IReadOnlyList<string> labels, string display, string what) => $"The highest {IsAre(labels)} {Named(labels, what)}, at {display}";

    public static string Lowest(IReadOnlyList<string> labels, string display, string what) => $"The lowest {IsAre(labels)} {Named(labels, what)}, at {display}";

    public static string AllAlike(string display) => $"All are {display}";

    public static ImmutableArray<string> GroupOf(string name, bool together) => together ? [$"that of {name}", name] : ["the group's average"];

    public static string NotOnMap(IReadOnlyList<string> places) => $"Not on the map, because {(places.Count == 1 ? "its boundary is" : "their boundaries are")} not known: {Named(places)}.";

    public static string Since(string words) => $"since {words}";

    public static string FromTo(string label, string from, string to) => $"{label}: from {from} to {to}";

    public static string In(string series, string sentence) => $"{sentence} ({series})";

    public static string Last(string when, string display) => $"The last is {when}, at {display}";

    public static string Levels(string before, string after) => $"The mean was {before} before and {after} since";

    public static string LargestPart(IReadOnlyList<string> parts, string whole, string display) => $"{whole}: the largest {(parts.Count == 1 ? "part is" : "parts are")} {Named(parts)}, at {display}";

    /// <summary>The titles of a control chart, the fullest first.</summary>
    public static IEnumerable<string> Of(string what, string where, string found) => where.Length > 0 ? [$"{what} in {where}: {found}", $"{what}: {found}", English.Capital(found)] : [$"{what}: {found}", English.Capital(found)];

    public static string NothingSince(string when) => $"{NothingStandsOut} since {when}";

    public static string ClearlyOut(string from, string to, bool isHigh) =>
        $"clearly {(isHigh ? "higher" : "lower")} than usual{(string.Equals(from, to, StringComparison.Ordinal) ? " in" : ",")} {(string.Equals(from, to, StringComparison.Ordinal) ? from : $"{from} to {to}")}";

    public static string SeemsToHaveMoved(string when, bool rose) => $"seems to have {(rose ? "risen" : "fallen")} in {when}";

    /// <summary>How a change of one place or category is judged; empty where it is not.</summary>
    public static string Changed(string label, Standing standing) => standing switch
    {
        Standing.MuchHigher => $"Clear rise in {label}",
        Standing.MuchLower => $"Clear fall in {label}",
        Standing.Higher => $"Some sign of a rise in {label}",
        Standing.Lower => $"Some sign of a fall in {label}",
        Standing.Similar => $"No clear change in {label}",
        Standing.TooFew => $"Too few in {label} to tell a change",
        Standing.NotCompared => string.Empty,
    };

    /// <summary>The changes of several, the fullest title first.</summary>
    /// <param name="few">Of how many there are too few to tell.</param>
    /// <param name="all">Whether nothing of them is unknown.</param>
    public static IEnumerable<string> Changes(IReadOnlyList<string> ups, IReadOnlyList<string> downs, int few, int of, bool all)
    {
        if (ups.Count + downs.Count == 0) return few == 0 ? [$"No clear change in any of the {English.Whole(of)}"] : [$"No clear change in {English.Whole(of - few)} of {English.Whole(of)}; {English.Whole(few)} too few to tell"];
        var only = all && ups.Count + downs.Count == 1 ? "only " : string.Empty;
        var (rises, falls) = (ups.Count == 1 ? "rise" : "rises", downs.Count == 1 ? "fall" : "falls");
        var (rise, fall) = ($"clear {rises} {only}in ", $"clear {falls} {only}in ");
        var (others, rest) = (downs.Count == 1 ? "1 other" : $"{downs.Count} others", ups.Count == 1 ? "1 other" : $"{ups.Count} others");
        string[] titles = downs.Count == 0 ? [rise + English.List(ups), $"{rise}{ups.Count} of {English.Whole(of)}"]
            : ups.Count == 0 ? [fall + English.List(downs), $"{fall}{downs.Count} of {English.Whole(of)}"]
            : [$"{rise}{English.List(ups)}; {fall}{English.List(downs)}", $"{rise}{English.List(ups)}; {fall}{others}", $"{fall}{English.List(downs)}; {rise}{rest}", $"{rise}{ups.Count} of {English.Whole(of)}; {fall}{downs.Count}"];
        return titles.Select(English.Capital);
    }

    /// <summary>How one place stands to what it is held against, the fullest title first.</summary>
    public static IEnumerable<string> Stands(string place, string what, Judgement judgement, ImmutableArray<string> against)
    {
        var own = $"{English.Possessive(place)} {what}";
        var clearly = judgement.Test == JudgementTest.QuotedOverlap ? string.Empty : "clearly ";
        var said = judgement.Standing switch
        {
            Standing.MuchHigher => $"{own} is {clearly}above",
            Standing.MuchLower => $"{own} is {clearly}below",
            Standing.Higher => $"Some sign that {own} is above",
            Standing.Lower => $"Some sign that {own} is below",
            Standing.Similar when judgement.Dispersion.Basis == DispersionBasis.Rates => $"{own} is within the spread of",
            Standing.Similar when clearly.Length == 0 => $"{own} is similar to",
            Standing.Similar => $"{own} is not clearly different from",
            Standing.TooFew => $"Too few to tell {own} from",
            Standing.NotCompared => string.Empty,
        };
        return said.Length == 0 ? [] : said.EndsWith(" of", StringComparison.Ordinal) ? [$"{said} {against[^1]}"] : against.Select(a => $"{said} {a}");
    }

    /// <summary>How several places stand to it.</summary>
    public static IEnumerable<string> Stand(IReadOnlyList<string> ups, IReadOnlyList<string> downs, int of, bool all, Judged judged)
    {
        var (what, (some, way)) = (judged.What, ups.Count > 0 ? (ups, "above") : (downs, "below"));
        if (some.Count == 0) return judged.Against.Select(a => $"No {what} is clearly different from {a}");
        var number = $"{some.Count} of {English.Whole(of)} {what}s {(some.Count == 1 ? "is" : "are")} clearly {way}";
        if (some == ups && downs.Count > 0) return [$"{number} {judged.Against[^1]}, {downs.Count} below"];
        var named = some.Count == 1 ? $"{(all ? "Only " : string.Empty)}{English.Possessive(some[0])} {what} is clearly {way}" : $"{English.List([.. some.Select(English.Possessive)])} {what}s are clearly {way}";
        return [.. judged.Against.Select(a => $"{named} {a}"), .. judged.Against.Select(a => $"{number} {a}")];
    }

    public static string At(string label, string display) => $"{label}: {display}";

    public static string AtIn(string label, string display, string when) => $"{label}: {display} in {when}";

    public static string UpFrom(string label, ChartNumber last, string when, ChartNumber first, string earlier) =>
        $"{AtIn(label, last.Display, when)}, {(last.Number > first.Number ? "up" : "down")} from {first.Display} in {earlier}";

    public static string SameAs(string label, ChartNumber last, string when, string earlier) => $"{AtIn(label, last.Display, when)}, the same as in {earlier}";

    public static string HighestWhen(string series, IReadOnlyList<string> when, string display) => $"{series}: highest in {Named(when, Times)}, at {display}";

    public static string LowestWhen(string series, IReadOnlyList<string> when, string display) => $"{series}: lowest in {Named(when, Times)}, at {display}";

    public static string Unusual(string label, string display, SignalKind signal) => $"{label}: {display}, {Of(signal).ToLowerInvariant()}";

    public static string Marked(int count, string what) => count == 1
        ? $"1 of the {what} is marked besides, as chance alone marks some in one series of three"
        : $"{English.Whole(count)} of the {what} are marked besides, as chance alone marks some in one series of three";

    public static string OutsideLimits(int count, int of) => $"{English.Whole(count)} of {English.Whole(of)} places {(count == 1 ? "lies" : "lie")} outside the limits";

    public static string LimitsAllow(double variance) =>
        $"The rates vary {English.Number((decimal)variance, 1)} times as much as chance alone would have it, and the limits allow for that";

    public static string CellHighest(string row, string column, string display) => $"The highest is {row} in {column}, at {display}";

    public static string CellLowest(string row, string column, string display) => $"The lowest is {row} in {column}, at {display}";

    public static string CellsHighest(int count, string display) => $"The highest is {display}, in {English.Whole(count)} cells";

    public static string CellsLowest(int count, string display) => $"The lowest is {display}, in {English.Whole(count)} cells";

    public static string Steps(int count) => count == 1 ? "The level stepped once" : $"The level stepped {English.Whole(count)} times";

    public static string NotShown(int count) => count == 1 ? "1 number is not shown" : $"{English.Whole(count)} numbers are not shown";

    public static string SymbolMeans(string symbol, ValueStatus status) => $"{symbol} means {MeaningOf(status)}.";

    public static string Sentences(IEnumerable<string> sentences) => string.Concat(sentences.Where(s => s.Length > 0).Select((s, i) => (i > 0 ? " " : string.Empty) + s + (s.EndsWith('.') ? string.Empty : ".")));

    private static string MeaningOf(ValueStatus status) => status switch
    {
        ValueStatus.Suppressed => English.SuppressedMeaning,
        ValueStatus.NotApplicable => English.NotApplicableMeaning,
        ValueStatus.NotAvailable or ValueStatus.Known => English.NotAvailableMeaning,
    };

    private static string Named(IReadOnlyList<string> labels, string what = Rows) => labels.Count > 3 ? $"{English.Whole(labels.Count)} {what}" : English.List(labels);

    private static string IsAre(IReadOnlyList<string> labels) => labels.Count == 1 ? "is" : "are";
}
