using StrategicAssessment.Charts;
using StrategicAssessment.Charts.Plots;
using Xunit;

namespace StrategicAssessment.Tests.Charts;

/// <summary>What charts say of themselves where their data is not of the usual kind; the usual kinds are among the agreed files.</summary>
public sealed class FindingsTests
{
    [Theory]
    [InlineData("Ashford 3; Dover 5; Swale 4", "The highest is Dover, at 5", "The lowest is Ashford, at 3.")]
    [InlineData("Ashford 5; Dover 5; Swale 4", "The highest are Ashford and Dover, at 5", "The lowest is Swale, at 4.")]
    [InlineData("A 5; B 5; C 5; D 5; E 1", "The highest are 4 places or categories, at 5", "The lowest is E, at 1.")]
    [InlineData("Ashford 3; Dover 3", "All are 3", "All are 3.")]
    [InlineData("Ashford 3", "Ashford: 3", "Ashford: 3.")]
    [InlineData("Ashford 3; Dover [c]", "Ashford: 3", "1 number is not shown.")]
    [InlineData("Ashford [x]; Dover [c]", "There is no number to show", "2 numbers are not shown.")]
    [InlineData("*Ashford 3; Dover 5", "Ashford: 3; the highest is Dover, at 5", "Ashford: 3. The highest is Dover, at 5. The lowest is Ashford, at 3.")]
    [InlineData("*Ashford [c]; Dover 5; Swale 4", "The highest is Dover, at 5", "The lowest is Swale, at 4. 1 number is not shown.")]
    [InlineData("*Ashford 9; Dover 5", "The highest is Ashford, at 9", "Ashford: 9. The lowest is Dover, at 5.")]
    public void Bars(string rows, string title, string end)
    {
        var chart = Chart.Of("x", "Crime", new RankedBars("District", Some.Count, Some.Rows(rows)));
        Assert.Equal(title, chart.Title);
        Assert.StartsWith($"Bar chart: Crime. {title}.", chart.Alternative, StringComparison.Ordinal);
        Assert.EndsWith(end, chart.Alternative, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*A 9.0 (8.0 10.0)", "A is above All")]
    [InlineData("*A 5.0 (4.0 7.5)", "A is not clearly different from All")]
    [InlineData("*A 5.0 (4.0 6.0)", "A is below All")]
    [InlineData("*A 5.0", "A: 5.0")]
    public void Intervals(string rows, string title) =>
        Assert.Equal(title, Chart.Of("x", "Crime", new IntervalDots("District", Some.Rate, Some.Rows(rows)) { References = Some.Rows("All 7.0") }).Title);

    [Theory]
    [InlineData("1 2 3", "A: 3 in c, up from 1 in a")]
    [InlineData("3 2 1", "A: 1 in c, down from 3 in a")]
    [InlineData("3 2 3", "A: 3 in c, the same as in a")]
    [InlineData("[x] 2 [c]", "A: 2 in b")]
    [InlineData("[x] [x] [c]", "There is no number to show")]
    public void Trends(string numbers, string title) =>
        Assert.Equal(title, Chart.Of("x", "Crime", new Lines(Some.Count, Some.Times("a", "b", "c"), [Some.Series("A", numbers)])).Title);

    [Fact]
    public void Bars_over_time_say_what_changed_most()
    {
        var bars = new GroupedBars("Type", Some.Count, ["Theft", "Arson", "Fraud"], [Some.Series("then", "10 5 [x]"), Some.Series("now", "8 9 70")]) { IsOverTime = true };
        Assert.Equal("Arson changed most, from 5 to 9", Chart.Of("x", "Crime", bars).Title);
        Assert.Equal("The highest of then is Theft, at 10", Chart.Of("x", "Crime", bars with { IsOverTime = false }).Title);
    }

    [Fact]
    public void All_that_changed_most_are_named_and_no_total_among_its_parts()
    {
        var bars = new GroupedBars("Type", Some.Count, ["All", "Theft", "Arson"], [Some.Series("then", "15 10 5"), Some.Series("now", "23 14 9")]) { IsOverTime = true, Wholes = [0] };
        var chart = Chart.Of("x", "Crime", bars);
        Assert.Equal("Theft and Arson changed most, and alike", chart.Title);
        Assert.Contains("The highest of now is Theft, at 14.", chart.Alternative, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_times_are_called_what_they_are()
    {
        var lines = new Lines(Some.Count, Some.Times("a", "b", "c", "d", "e"), [Some.Series("A", "0 0 0 0 2")]);
        Assert.Contains("A: lowest in 4 periods, at 0.", Chart.Of("x", "Crime", lines).Alternative, StringComparison.Ordinal);
        var points = Enumerable.Range(1, 5).Select(i => new ControlPoint($"m{i}", Some.Number(i == 5 ? "2" : "0"), SignalKind.None, ChartWords.None, ChartWords.None, ChartWords.None));
        var chart = Chart.Of("x", "Crime", new ControlChart(Some.Count, [.. points], [new(0, 4)]) { PointWord = "months" });
        Assert.Contains("The lowest are 4 months, at 0.", chart.Alternative, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_of_nothing_says_so()
    {
        IPlot[] plots =
        [
            new RankedBars("x", Some.Count, []), new GroupedBars("x", Some.Count, [], []), new StackedBars("x", Some.Count, [], []), new Proportions("x", [], []),
            new Lines(Some.Count, [], []), new ControlChart(Some.Count, [], []), new Funnel(Some.Count, Some.Rate, [], ChartNumberNone, []), new IntervalDots("x", Some.Count, []),
            new HeatMap("x", Some.Count, [], []),
        ];
        Assert.All(plots, p => Assert.Equal("There is no number to show", Chart.Of("x", "Crime", p).Title));
    }

    private static ChartNumber ChartNumberNone => Some.Number("[x]");
}
