using StrategicAssessment.Charts;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Figures;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;
using Xunit;
using Funnel = StrategicAssessment.Charts.Plots.Funnel;

namespace StrategicAssessment.Tests.Charts;

/// <summary>What charts say of themselves where their data is not of the usual kind; the usual kinds are among the agreed files.</summary>
public sealed class FindingsTests
{
    [Theory]
    [InlineData("Ashford 3; Dover 5; Swale 4", "The highest is Dover, at 5. The lowest is Ashford, at 3.")]
    [InlineData("Ashford 5; Dover 5; Swale 4", "The highest are Ashford and Dover, at 5. The lowest is Swale, at 4.")]
    [InlineData("A 5; B 5; C 5; D 5; E 1", "The highest are 4 places or categories, at 5. The lowest is E, at 1.")]
    [InlineData("Ashford 3; Dover 3", "All are 3.")]
    [InlineData("Ashford 3; Dover [c]", "Ashford: 3. 1 number is not shown.")]
    [InlineData("Ashford [x]; Dover [c]", "2 numbers are not shown.")]
    [InlineData("*Ashford 3; Dover 5", "The highest is Dover, at 5. The lowest is Ashford, at 3.")]
    [InlineData("*Ashford [c]; Dover 5; Swale 4", "The highest is Dover, at 5. The lowest shown is Swale, at 4. 1 number is not shown.")]
    public void Bars_of_which_nothing_is_judged_are_described_and_have_no_finding(string rows, string said)
    {
        var chart = Some.Chart("x", "Crime", new RankedBars("District", Some.Count, Some.Rows(rows)));
        Assert.Equal(("Crime", false, $"Bar chart: Crime. {said}"), (chart.Title, chart.HasFinding, chart.Alternative));
    }

    // The words of docs/methods.md for each standing: clearly, some sign, not clearly, too few.
    [Theory]
    [InlineData(Standing.MuchHigher, "Maidstone's rate is clearly above that of Kent districts")]
    [InlineData(Standing.MuchLower, "Maidstone's rate is clearly below that of Kent districts")]
    [InlineData(Standing.Higher, "Some sign that Maidstone's rate is above that of Kent districts")]
    [InlineData(Standing.Similar, "Maidstone's rate is not clearly different from that of Kent districts")]
    [InlineData(Standing.TooFew, "Too few to tell Maidstone's rate from that of Kent districts")]
    [InlineData(Standing.NotCompared, "Crime")]
    public void The_place_stands_as_the_table_says_whatever_the_interval_says(Standing standing, string title)
    {
        var dots = new IntervalDots("District", Some.Rate, Some.Rows("*Maidstone 9.0 (8.0 10.0); Dover 7.0 (6.5 7.5)")) { References = Some.Rows("Kent 7.0") };
        Assert.Equal(title, Some.Chart("x", "Crime", dots, Against("Kent districts", ("Maidstone", ChartRole.Focus, standing), ("Dover", ChartRole.Ordinary, Standing.MuchLower))).Title);
    }

    [Theory]
    [InlineData("Tonbridge and Malling", "Kent and Medway Towns", "Tonbridge and Malling's rate is clearly above Kent and Medway Towns")]
    [InlineData("Tonbridge and Malling", "the average of the best four districts", "Crime")]
    public void A_title_has_twelve_words_at_most(string place, string against, string title) =>
        Assert.Equal(title, Some.Chart("x", "Crime", new RankedBars("District", Some.Rate, Some.Rows("A 1; B 2")), Against(against, (place, ChartRole.Focus, Standing.MuchHigher))).Title);

    [Theory]
    [InlineData("Sevenoaks +; Dover .; Swale .", "Only Sevenoaks' rate is clearly above that of Kent districts")]
    [InlineData("Sevenoaks +; Dover .; Swale ?", "Sevenoaks' rate is clearly above that of Kent districts")]
    [InlineData("Sevenoaks -; Dover -; Swale .", "Sevenoaks' and Dover's rates are clearly below that of Kent districts")]
    [InlineData("Sevenoaks +; Dover -; Swale .", "1 of 3 rates is clearly above Kent districts, 1 below")]
    [InlineData("Sevenoaks .; Dover .; Swale .", "No rate is clearly different from that of Kent districts")]
    [InlineData("Sevenoaks .; Dover .; Swale ?", "Crime")]
    public void Places_stand_out_alone_or_with_others_and_never_where_one_is_unknown(string places, string title)
    {
        var judged = Against("Kent districts", [.. Marked(places)]);
        Assert.Equal(title, Some.Chart("x", "Crime", new RankedBars("District", Some.Rate, Some.Rows("A 1; B 2; C 3")), judged).Title);
        var funnel = new Funnel(Some.Count, Some.Rate, [.. judged.Rows.Select(r => new FunnelPoint(r.Label, ChartRole.Ordinary, Some.Number("9"), Some.Number("7"),
            r.Judgement?.Direction switch { 1 => SignalKind.High, -1 => SignalKind.Low, _ => SignalKind.None }))], Some.Number("7"), []);
        Assert.Equal(title, Some.Chart("x", "Crime", funnel, judged).Title);
        Assert.Equal("Crime", Some.Chart("x", "Crime", funnel with { Points = [.. funnel.Points.Select(p => p with { Signal = SignalKind.Worse })] }, judged).Title);
    }

    [Theory]
    [InlineData("theft +; arson .; fraud .", "Clear rise only in theft on the year before")]
    [InlineData("theft +; arson .; fraud ?", "Clear rise in theft on the year before")]
    [InlineData("theft +; arson -; fraud -", "Clear rise in theft; clear falls in arson and fraud")]
    [InlineData("theft .; arson .; fraud .", "No clear change in any of the 3 categories")]
    [InlineData("theft .; arson ,; fraud .", "No clear change in 2 of 3 categories; too few in 1")]
    [InlineData("theft .; arson .; fraud ?", "Crime")]
    [InlineData("theft .", "No clear change in theft on the year before")]
    [InlineData("violence against the person +; arson -; fraud -; drugs -", "Clear rise in violence against the person; clear falls in 3 others")]
    [InlineData("violence against the person +; burglary in a dwelling +; fraud -", "Clear fall in fraud; clear rises in 2 others")]
    [InlineData("theft in the whole of a long street +; arson in another street +", "Clear rises in 2 of 2 on the year before")]
    public void Bars_over_time_say_which_changes_are_clear(string rows, string title)
    {
        var judged = new Judged([.. Marked(rows).Select(r => Row(r, JudgementTest.ExactTest))], [], "on the year before") { IsYearBefore = true, What = "categories" };
        var bars = new GroupedBars("Type", Some.Count, ["Theft", "Arson", "Fraud"], [Some.Series("then", "10 5 [x]"), Some.Series("now", "8 9 70")]) { IsOverTime = true };
        Assert.Equal(title, Some.Chart("x", "Crime", bars, judged).Title);
    }

    [Fact]
    public void A_change_over_more_than_a_year_says_so_or_nothing()
    {
        Judged Since(string words) => new([new("theft", ChartRole.Ordinary, Of(Standing.MuchHigher, JudgementTest.ExactTest))], [], "since " + words);
        var lines = new Lines(Some.Count, Some.Times("a", "b"), [Some.Series("Theft", "1 2")]);
        Assert.Equal("Clear rise in theft since 2013", Some.Chart("x", "Crime", lines, Since("2013")).Title);
        Assert.Equal("Crime", Some.Chart("x", "Crime", lines, Since("the twelve or so months that came before October 2013")).Title);
    }

    [Fact]
    public void A_change_in_recording_marks_a_finding_and_is_told_in_any_case()
    {
        var lines = new Lines(Some.Count, Some.Times("a", "b"), [Some.Series("Theft", "1 2")]);
        var judged = new Judged([new("theft", ChartRole.Ordinary, Of(Standing.MuchHigher, JudgementTest.ExactTest))], [], "since 2013");
        const string dated = "The way of recording changed on 1 April 2014: so.", undated = "The way of recording changed: so.";
        Assert.Equal("Clear rise in theft since 2013 " + Display.RecordingMark, Some.Chart("x", "Crime", lines, judged).Across(dated).Title);
        Assert.Equal("Clear rise in theft since 2013", Some.Chart("x", "Crime", lines, judged).Across(undated).Title);
        var described = Some.Chart("x", "Crime", lines).Across(undated);
        Assert.Equal(("Crime", undated), (described.Title, Assert.Single(described.Notes)));
    }

    [Theory]
    [InlineData("1 2 3", "A: 3 in c, up from 1 in a. A: highest in c, at 3. A: lowest in a, at 1.")]
    [InlineData("3 2 1", "A: 1 in c, down from 3 in a. A: highest in a, at 3. A: lowest in c, at 1.")]
    [InlineData("3 2 3", "A: 3 in c, the same as in a. A: highest in a and c, at 3. A: lowest in b, at 2.")]
    [InlineData("2 2 2", "A: 2 throughout.")]
    [InlineData("[x] 2 [c]", "A: 2 in b. 2 numbers are not shown.")]
    [InlineData("[x] [x] [c]", "3 numbers are not shown.")]
    public void Lines_tell_their_ends_and_extremes(string numbers, string said) =>
        Assert.Equal($"Line chart: Crime. {said}", Some.Chart("x", "Crime", new Lines(Some.Count, Some.Times("a", "b", "c"), [Some.Series("A", numbers)])).Alternative);

    [Fact]
    public void The_latest_of_bars_over_time_is_told_and_no_total_among_its_parts()
    {
        var bars = new GroupedBars("Type", Some.Count, ["All", "Theft", "Arson"], [Some.Series("then", "15 10 5"), Some.Series("now", "23 14 9")]) { IsOverTime = true, Wholes = [0] };
        Assert.Equal("Bar chart: Crime. now: the highest is Theft, at 14. The lowest is Arson, at 9.", Some.Chart("x", "Crime", bars).Alternative);
        Assert.Equal("Bar chart: Crime. then: the highest is All, at 15. now: the highest is All, at 23.", Some.Chart("x", "Crime", bars with { IsOverTime = false }).Alternative);
    }

    [Fact]
    public void Many_times_are_called_what_they_are()
    {
        var lines = new Lines(Some.Count, Some.Times("a", "b", "c", "d", "e"), [Some.Series("A", "0 0 0 0 2")]);
        Assert.Contains("A: lowest in 4 periods, at 0.", Some.Chart("x", "Crime", lines).Alternative, StringComparison.Ordinal);
        var points = Enumerable.Range(1, 5).Select(i => new ControlPoint($"m{i}", Some.Number(i == 5 ? "2" : "0"), SignalKind.None, ChartNumber.None, ChartNumber.None, ChartNumber.None));
        var chart = Some.Chart("x", "Crime", new ControlChart(Some.Count, [.. points], [new(0, 4)]) { What = "crime", Where = "Ashby" });
        Assert.Contains("The lowest are 4 months, at 0. The last is m5, at 2.", chart.Alternative, StringComparison.Ordinal);
        Assert.Equal("Crime in Ashby: nothing stands out", chart.Title);
    }

    [Fact]
    public void A_chart_of_nothing_is_described()
    {
        IPlot[] plots =
        [
            new RankedBars("x", Some.Count, []), new GroupedBars("x", Some.Count, [], []), new StackedBars("x", Some.Count, [], []), new Proportions("x", [], []),
            new Lines(Some.Count, [], []), new ControlChart(Some.Count, [], []), new Funnel(Some.Count, Some.Rate, [], Some.Number("[x]"), []), new IntervalDots("x", Some.Count, []),
            new HeatMap("x", Some.Count, [], []), new AreaMap("x", Some.Count, []),
        ];
        Assert.All(plots, p => Assert.Equal("Crime", Some.Chart("x", "Crime", p).Title));
    }

    private static Judged Against(string group, params (string Label, ChartRole Role, Standing Standing)[] rows) => new([.. rows.Select(r => Row(r, JudgementTest.SingleOverlap))], ChartWords.GroupOf(Words.BuiltIn, group, together: true), string.Empty);

    private static JudgedRow Row((string Label, ChartRole Role, Standing Standing) row, JudgementTest test) => new(row.Label, row.Role, Of(row.Standing, test));

    private static Judgement Of(Standing standing, JudgementTest test) => new(test, standing, GoodEnd.Lower);

    private static IEnumerable<(string, ChartRole, Standing)> Marked(string rows) => rows.Split("; ").Select(r => (r[..^2], ChartRole.Ordinary, r[^1] switch
    {
        '+' => Standing.MuchHigher,
        '-' => Standing.MuchLower,
        ',' => Standing.TooFew,
        '?' => Standing.NotCompared,
        _ => Standing.Similar,
    }));
}
