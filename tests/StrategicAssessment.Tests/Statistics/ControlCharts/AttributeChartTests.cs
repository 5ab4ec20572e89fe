using StrategicAssessment.Statistics.ControlCharts;
using Xunit;

namespace StrategicAssessment.Tests.Statistics.ControlCharts;

public sealed class AttributeChartTests
{
    // Montgomery, Introduction to Statistical Quality Control, example 7.3 (circuit boards): as printed there.
    private const string Boards = "21 24 16 12 15 5 28 20 31 25 20 24 16 19 10 17 13 22 18 39 30 24 16 19 17 15";

    // The same, example 7.5 (dyed cloth): occurrences per inspection unit of 50 square metres, units inspected.
    private const string Faults = "14 12 20 11 7 10 21 16 19 23";
    private const string Units = "10 8 13 10 9.5 10 12 10.5 12 12.5";

    [Fact]
    public void The_c_chart_of_the_book()
    {
        var chart = Charted.C(Some.Series(Boards), Some.Fewer);
        var limits = chart.Points[0].Limits!;
        Assert.Equal(19.85, limits.Centre, 2);
        Assert.Equal(33.21, limits.Upper, 2);
        Assert.Equal(6.48, limits.Lower, 2);
        Assert.Equal([5, 19], chart.Points.Where(p => p.Signal == SpecialCause.OutsideLimits).Select(p => p.Index));
    }

    [Theory]
    [InlineData(0, 0.29, 2.55)]
    [InlineData(1, 0.16, 2.68)]
    [InlineData(2, 0.43, 2.41)]
    [InlineData(4, 0.26, 2.58)]
    [InlineData(9, 0.41, 2.43)]
    public void The_u_chart_of_the_book(int point, double lower, double upper)
    {
        var limits = Charted.U(Some.Series(Faults), Some.Series(Units), Some.Fewer).Points[point].Limits!;
        Assert.Equal(1.42, limits.Centre, 0.005);
        Assert.Equal(lower, limits.Lower, 0.01);
        Assert.Equal(upper, limits.Upper, 0.01);
    }

    // Worked in a spreadsheet from Laney's formulas: mean moving range of the z values 0.76568139, divided by 1.128.
    [Theory]
    [InlineData(0, 0.655007302343, 2.191504325564)]
    [InlineData(1, 0.564327866167, 2.282183761740)]
    [InlineData(9, 0.736113455724, 2.110398172183)]
    public void The_u_prime_chart_of_the_same_cloth(int point, double lower, double upper)
    {
        var limits = Charted.UPrime(Some.Series(Faults), Some.Series(Units), Some.Fewer).Points[point].Limits!;
        Assert.Equal(lower, limits.Lower, 1e-11);
        Assert.Equal(upper, limits.Upper, 1e-11);
    }

    [Fact]
    public void A_u_chart_of_a_population_that_does_not_move_is_a_c_chart()
    {
        var counts = Some.Series(Boards);
        var units = new double[counts.Length];
        Array.Fill(units, 1);
        Assert.Equal(Charted.C(counts, Some.Fewer).Points.Select(p => p.Limits), Charted.U(counts, units, Some.Fewer).Points.Select(p => p.Limits));
    }

    [Fact]
    public void Rates_per_thousand_have_a_thousand_times_the_limits()
    {
        var (one, thousand) = (Charted.UPrime(Some.Series(Faults), Some.Series(Units), Some.Fewer),
            Charted.UPrime(Some.Series(Faults), Some.Series(Units), Some.Fewer with { Per = 1000 }));
        Assert.All(one.Points.Zip(thousand.Points), pair => Assert.Equal(pair.First.Limits!.Upper * 1000, pair.Second.Limits!.Upper, 1e-9));
        Assert.Equal(Some.Signals(one), Some.Signals(thousand));
    }

    [Theory]
    [InlineData(ChartKind.C, "0 0 0 0 0 0 0 0", "")]
    [InlineData(ChartKind.UPrime, "0 0 0 0 0 0 0 0", "5 6 5 6 5 6 5 6")]
    public void Where_nothing_can_vary_the_limits_are_the_centre(ChartKind kind, string numbers, string bases)
    {
        var chart = Charting.Of(kind, Some.Series(numbers), Some.Series(bases), Some.Fewer);
        Assert.All(chart.Points, p => Assert.Equal((p.Value, p.Value), (p.Limits!.Lower, p.Limits.Upper)));
        Assert.Equal("--------", Some.Signals(chart));
    }

    [Fact]
    public void What_cannot_be_a_count_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Charted.C([-1, 2], Some.Fewer));
        Assert.Throws<ArgumentException>(() => Charted.U([1, 2], [0, 5], Some.Fewer));
        Assert.Throws<ArgumentException>(() => Charted.U([1, 2], [5], Some.Fewer));
        Assert.Throws<ArgumentException>(() => Charting.Of(ChartKind.Xmr, [6, 2], [5, 5], Some.Fewer));
    }
}
