using FsCheck;
using FsCheck.Fluent;
using StrategicAssessment.Statistics.ControlCharts;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Statistics.ControlCharts;

public sealed class ControlChartPropertyTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(19310426, 7).WithMaxTest(Thorough.Or(300, 50));

    private static readonly Gen<double[]> Counts =
        from size in Gen.Choose(2, 60)
        from spread in Gen.Choose(1, 200)
        from counts in Gen.Choose(0, spread).ArrayOf(size)
        select counts.Select(c => (double)c).ToArray();

    private static readonly Gen<ChartKind> Kinds = Gen.Elements(Enum.GetValues<ChartKind>());

    [Fact]
    public void A_rebased_series_is_two_separate_ones() => Check.One(Fixed, Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var whole = Of(c, 0, c.Counts.Length, Some.Fewer with { Rebases = [c.At] });
        var (before, after) = (Of(c, 0, c.At, Some.Fewer), Of(c, c.At, c.Counts.Length, Some.Fewer));
        // What is handed on rests on how the whole series varies.
        Assert.Equal([.. before.Points.Select(p => p with { Clear = 0 }), .. after.Points.Select(p => p with { Index = p.Index + c.At, Clear = 0 })], whole.Points.Select(p => p with { Clear = 0 }));
        Assert.Equal([.. before.Segments, .. after.Segments.Select(s => s with { First = s.First + c.At })], whole.Segments.AsEnumerable());
    }));

    [Fact]
    public void The_signals_of_every_chart_are_those_of_the_rules_read_literally() => Check.One(Fixed, Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var chart = Of(c, 0, c.Counts.Length, Some.Fewer);
        Assert.Equal(RulesByTheBook.Causes(chart), chart.Points.Select(p => p.Causes));
    }));

    [Fact]
    public void Limits_know_nothing_of_the_unit_and_the_zero_that_values_are_written_in() => Check.One(Fixed, Prop.ForAll(Counts.ToArbitrary(), values =>
    {
        var (plain, moved) = (Some.Xmr(values), Some.Xmr([.. values.Select(v => (8 * v) + 64)]));
        Assert.Equal(Some.Signals(plain), Some.Signals(moved));
        Assert.All(plain.Points.Zip(moved.Points), pair => Assert.Equal((8 * pair.First.Limits!.Upper) + 64, pair.Second.Limits!.Upper, 1e-6));
    }));

    [Fact]
    public void A_series_read_backwards_has_the_same_lines_and_runs() => Check.One(Fixed, Prop.ForAll(Counts.ToArbitrary(), values =>
    {
        var (forth, back) = (Some.Xmr(values), Some.Xmr([.. values.Reverse()]));
        Assert.Equal(forth.Points[0].Limits!.Upper, back.Points[0].Limits!.Upper, 1e-9);
        Assert.Equal(Some.Signals(forth), string.Concat(Some.Signals(back).Reverse()));
    }));

    [Fact]
    public void Good_and_bad_change_places_with_the_way_that_is_good() => Check.One(Fixed, Prop.ForAll(Counts.ToArbitrary(), values =>
    {
        var (fewer, more) = (Charted.Xmr(values, Some.Fewer), Charted.Xmr(values, Some.Settings));
        Assert.Equal(fewer.Points.Select(p => p.Type == PointType.Concern), more.Points.Select(p => p.Type == PointType.Improvement));
        Assert.Equal(fewer.Points.Select(p => p.Causes), more.Points.Select(p => p.Causes));
    }));

    [Fact]
    public void Points_after_a_baseline_change_none_of_its_limits() => Check.One(Fixed, Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var at = Math.Max(2, c.At);
        var (alone, locked) = (Of(c, 0, at, Some.Fewer), Of(c, 0, c.Counts.Length, Some.Fewer with { FixAfter = at }));
        Assert.Equal(alone.Points.Select(p => p.Limits), locked.Points.Take(at).Select(p => p.Limits));
    }));

    [Fact]
    public void Whatever_the_series_a_step_has_eight_points_on_either_side_and_its_evidence() => Check.One(Fixed, Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        foreach (var step in Of(c, 0, c.Counts.Length, Some.Fewer).Steps)
        {
            Assert.InRange(step.Index, 8, c.Counts.Length - 8);
            Assert.True(step is { PointsBefore: >= 8, PointsAfter: >= 8 } && step.Errors > step.Needed && step.Needed > 3);
        }
    }));

    private static Gen<Case> Cases =>
        from counts in Counts
        from kind in Kinds
        from bases in Gen.Choose(300, 400).ArrayOf(counts.Length)
        from at in Gen.Choose(1, counts.Length - 1)
        select new Case(kind, counts, [.. bases.Select(b => (double)b)], at);

    private static ControlChart Of(Case c, int from, int to, ControlChartSettings settings) => Charting.Of(
        c.Kind, c.Counts.AsSpan(from, to - from), c.Kind is ChartKind.Xmr or ChartKind.C ? [] : c.Bases.AsSpan(from, to - from), settings);

    private sealed record Case(ChartKind Kind, double[] Counts, double[] Bases, int At);
}
