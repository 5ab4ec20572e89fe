using System.Globalization;
using StrategicAssessment.Benchmarks;
using StrategicAssessment.Statistics.ControlCharts;
using Xunit;

namespace StrategicAssessment.Tests.Statistics.ControlCharts;

/// <summary>
/// What charts say of series of which the truth is known, held to the promises of <c>docs/methods.md</c>. How many series of each kind stands in
/// <c>ASSESS_SIMULATED_SERIES</c>; 200 prove the promises, fewer find what breaks them badly.
/// </summary>
public sealed class SimulationTests
{
    private const int Usual = 40;

    private static int Seeds => int.Parse(Environment.GetEnvironmentVariable("ASSESS_SIMULATED_SERIES") ?? Usual.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("nothing", 0.02, 0.07)]
    [InlineData("a season", 0.01, 0.07)]
    [InlineData("every December", 0.01, 0.07)]
    [InlineData("each month like the one before", 0.15, 0.15)]
    public void Where_nothing_happened_no_step_is_proposed_and_nothing_handed_on(string kind, double steps, double signals)
    {
        foreach (var (name, charts) in Charts(kind))
        {
            AtMost(steps, charts, c => c.Steps.Length > 0, name + ": a step");
            AtMost(signals, charts, c => c.Points.TakeLast(12).Any(p => p.Clear != 0), name + ": a signal");
        }
    }

    [Fact]
    public void A_season_is_found_and_marks_at_most_one_point_of_36()
    {
        foreach (var (_, charts) in Charts("a season").Where(c => c.Charts[0].Points.Length >= 36))
        {
            Assert.All(charts, c => Assert.NotNull(c.Season));
            Assert.InRange(charts.Average(c => c.Points.Count(p => p.Causes != SpecialCause.None) * 36.0 / c.Points.Length), 0, 1);
        }
    }

    [Theory]
    [InlineData("a step")]
    [InlineData("the same step")]
    public void A_step_of_a_quarter_is_found(string kind)
    {
        foreach (var (name, charts) in Charts(kind)) AtMost(0.1, charts, c => c.Steps.Length == 0, name + ": missed");
    }

    [Fact]
    public void A_doubling_is_handed_on_within_four_months()
    {
        foreach (var (name, charts) in Charts("doubled")) AtMost(0.2, charts, c => !c.Points.TakeLast(4).Any(p => p.Clear > 0), name + ": missed");
    }

    private static IEnumerable<(string Name, List<ControlChart> Charts)> Charts(string kind) =>
        from series in SimulatedSeries.All
        where series.Name.StartsWith(kind, StringComparison.Ordinal)
        select ($"{series.Name}, {series.Months} months", Enumerable.Range(1, Seeds).Select(series.Chart).ToList());

    // Of few series chance alone may exceed a share that many keep to.
    private static void AtMost(double share, List<ControlChart> charts, Func<ControlChart, bool> of, string what)
    {
        var slack = Seeds < 200 ? 2 * Math.Sqrt(share * (1 - share) * Seeds) : 0;
        Assert.True(charts.Count(of) <= (share * Seeds) + slack, $"{what}: {charts.Count(of)} of {Seeds}");
    }
}
