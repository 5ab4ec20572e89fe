using Xunit;

namespace StrategicAssessment.Tests.Statistics.ControlCharts;

public sealed class StepTests
{
    private static readonly double[] Low = Some.Series("9 11 10 12 8 10 11 9 12 10 9 11");
    private static readonly double[] High = Some.Series("21 19 20 22 18 20 19 21 20 22 18 20");

    // The last step that may be told has eight points after it: one that began later would be dated to before it began.
    [Theory]
    [InlineData(4, null)]
    [InlineData(5, null)]
    [InlineData(6, null)]
    [InlineData(7, null)]
    [InlineData(8, 28)]
    [InlineData(9, 27)]
    public void A_level_that_changed_less_than_eight_points_ago_is_not_dated_too_early(int since, int? told)
    {
        double[] usual = [52, 47, 55, 49, 44, 51, 58, 46, 50, 53, 48, 45];
        var counts = Enumerable.Range(0, 36).Select(i => usual[i % 12] * (i >= 36 - since ? 2 : 1)).ToArray();
        Assert.Equal(told, Charted.C(counts, Some.Fewer).Steps.Select(s => (int?)s.Index).SingleOrDefault());
    }

    [Fact]
    public void A_change_of_level_is_proposed_where_the_level_changes_with_the_means_of_both_sides()
    {
        var step = Assert.Single(Some.Xmr([.. Low, .. High]).Steps);
        Assert.Equal(12, step.Index);
        Assert.True(step.Errors > step.Needed);
        Assert.Equal((12, 12), (step.PointsBefore, step.PointsAfter));
        Assert.Equal(Low.Average(), step.Before, 1e-12);
        Assert.Equal(High.Average(), step.After, 1e-12);
    }

    [Fact]
    public void A_proposal_moves_no_line()
    {
        var chart = Some.Xmr([.. Low, .. High]);
        Assert.Equal((1, 15.083333), (chart.Segments.Length, Math.Round(chart.Points[^1].Limits!.Centre, 6)));
    }

    [Fact]
    public void Once_the_series_is_rebased_at_a_step_it_is_not_proposed_again() =>
        Assert.Empty(Charted.Xmr([.. Low, .. High], Some.Settings with { Rebases = [12] }).Steps);

    [Fact]
    public void Every_change_of_level_is_found_and_chance_crossings_between_them_are_not()
    {
        var chart = Some.Xmr([.. Low, .. High, .. Low.Select(v => v + 25), .. Low]);
        Assert.Equal([12, 24, 36], chart.Steps.Select(s => s.Index));
        Assert.Equal([12, 12, 12], chart.Steps.Select(s => s.PointsAfter));
    }

    [Theory]
    [InlineData("9 11 10 12 8 10 11 9 12 10 9 11")]
    [InlineData("10 10 10 10 10 10 10 10")]
    [InlineData("9 11 10 12 8 10 40 9 12 10 9 11 10 9 11 9 11 10 12 8 10")]
    [InlineData("0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0")]
    [InlineData("9 11 10 12 8 10 11 9 12 10 9 11 10 21 19 20 22 18")]
    public void Without_a_change_and_eight_points_on_either_side_no_step_is_proposed(string series) => Assert.Empty(Some.Xmr(Some.Series(series)).Steps);

    [Fact]
    public void A_level_that_ends_at_nothing_is_a_step() =>
        Assert.Equal(12, Assert.Single(Charted.C([.. Low, .. Low.Select(_ => 0.0)], Some.Fewer).Steps).Index);

    [Fact]
    public void A_point_that_chance_put_across_the_mean_does_not_move_the_step() =>
        Assert.Equal(12, Assert.Single(Some.Xmr([20, 22, 21, 19, 23, 21, 20, 22, 21, 20, 22, 19, 10, 16, 17, 11, 9, 12, 10, 11, 9, 10, 12, 11]).Steps).Index);

    [Fact]
    public void An_outlier_before_a_step_neither_hides_nor_moves_it()
    {
        double[] values = [.. Low, .. High];
        values[8] = 30;
        Assert.Equal(12, Assert.Single(Some.Xmr(values).Steps).Index);
    }

    [Fact]
    public void Steps_of_a_rate_are_steps_of_the_rate_not_of_the_population()
    {
        var population = Enumerable.Range(0, 24).Select(i => i < 12 ? 1000.0 : 2000).ToArray();
        var counts = Low.Concat(High).ToArray();
        Assert.Single(Charted.C(counts, Some.Fewer).Steps);
        Assert.Empty(Charted.U(counts, population, Some.Fewer).Steps);
    }
}
