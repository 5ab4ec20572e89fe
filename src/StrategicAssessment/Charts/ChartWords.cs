using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Observations;
using StrategicAssessment.Wording;

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
    public const string NothingToShow = "There is no number to show";
    public const string NothingStandsOut = "Nothing stands out from what chance alone would do";

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

    public static string Ranked(string place, RankWords rank) =>
        $"{place} is {rank.Ordinal} of {English.Whole(rank.Of)} by {rank.By}, {(rank.LowestFirst ? "lowest" : "highest")} first";

    public static string Highest(IReadOnlyList<string> labels, string display, string what) => $"The highest {IsAre(labels)} {Named(labels, what)}, at {display}";

    public static string Lowest(IReadOnlyList<string> labels, string display, string what) => $"The lowest {IsAre(labels)} {Named(labels, what)}, at {display}";

    public static string Below(string place, string display, IReadOnlyList<string> highest, string most) => $"{place}: {display}; the highest {IsAre(highest)} {Named(highest)}, at {most}";

    public static string AllAlike(string display) => $"All are {display}";

    public static string At(string label, string display) => $"{label}: {display}";

    public static string AtIn(string label, string display, string when) => $"{label}: {display} in {when}";

    public static string UpFrom(string label, ChartNumber last, string when, ChartNumber first, string earlier) =>
        $"{AtIn(label, last.Display, when)}, {(last.Number > first.Number ? "up" : "down")} from {first.Display} in {earlier}";

    public static string SameAs(string label, ChartNumber last, string when, string earlier) => $"{AtIn(label, last.Display, when)}, the same as in {earlier}";

    public static string Changed(string label, string from, string to) => $"{label}: from {from} to {to}";

    public static string ChangedMost(string label, string from, string to) => $"{label} changed most, from {from} to {to}";

    public static string ChangedMostAlike(IReadOnlyList<string> labels) => $"{Named(labels)} changed most, and alike";

    public static string HighestOf(string series, IReadOnlyList<string> labels, string display) => $"The highest of {series} {IsAre(labels)} {Named(labels)}, at {display}";

    public static string HighestWhen(string series, IReadOnlyList<string> when, string display) => $"{series}: highest in {Named(when, Times)}, at {display}";

    public static string LowestWhen(string series, IReadOnlyList<string> when, string display) => $"{series}: lowest in {Named(when, Times)}, at {display}";

    public static string LargestPart(IReadOnlyList<string> parts, string whole, string display) => parts.Count == 1 ? $"The largest part of {whole} is {parts[0]}, at {display}" : $"The largest parts of {whole} are {Named(parts)}, at {display}";

    public static string Unusual(string label, string display, SignalKind signal) => $"{label}: {display}, {Of(signal).ToLowerInvariant()}";

    public static string ClearlyOut(string from, string to, bool isHigh, string display) => string.Equals(from, to, StringComparison.Ordinal)
        ? $"{from} was clearly {(isHigh ? "higher" : "lower")} than usual, at {display}"
        : $"From {from} to {to} it was clearly {(isHigh ? "higher" : "lower")} than in the rest";

    public static string NothingSince(string when) => $"{NothingStandsOut} since the level changed in {when}";

    public static string Marked(int count, string what) => count == 1
        ? $"1 of the {what} is marked besides, as chance alone marks some in one series of three"
        : $"{English.Whole(count)} of the {what} are marked besides, as chance alone marks some in one series of three";

    public static string SeemsToHaveMoved(string when, string before, string after) => $"The level seems to have moved in {when}: {before} before, {after} since";

    public static string OutsideLimits(int count, int of) => $"{English.Whole(count)} of {English.Whole(of)} places {(count == 1 ? "lies" : "lie")} outside the limits";

    public static string LimitsAllow(double variance) =>
        $"The rates vary {English.Number((decimal)variance, 1)} times as much as chance alone would have it, and the limits allow for that";

    public static string Against(string place, string reference, int side) =>
        side > 0 ? $"{place} is above {reference}" : side < 0 ? $"{place} is below {reference}" : $"{place} is not clearly different from {reference}";

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
