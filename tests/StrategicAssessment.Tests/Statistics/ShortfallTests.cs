using StrategicAssessment.Statistics;
using Xunit;

namespace StrategicAssessment.Tests.Statistics;

public sealed class ShortfallTests
{
    private const double Tail = 0.001;

    [Theory]
    [InlineData("100 100 100 100 100 100 100 100 100 100 100 60", "11")]
    [InlineData("12 9 14 11 10 13 8 12 11 0 12 10", "9")]
    [InlineData("5 5 5 5 5 5 5 5 5 5 5 5 0 0 0 0 0 0", "12 13 14 15 16 17")]
    [InlineData("2 0 1 3 0 1 0 2 1 0 4 1", "")]
    [InlineData("9 0 0 8 0 0 0 11 0 0 12 0 0 0 9 0 0 10", "")]
    [InlineData("40 41 39 42 38 40 41 39 20 41 40 39 40 41 39 42 38 40 41 39 21 41 40 39", "")]
    [InlineData("20 20 20 20 20 20 20 20 20 20 20 20 12 12 12 12 12 12 12 12 12 12 12 12", "")]
    [InlineData("50 50 50 0", "")]
    [InlineData("1 1 1 1 1 1 1 1 1 1 0 1", "")]
    [InlineData("1 1 1 1 1 1 1 1 1 1 1 1 0 0 0 0 0 0 0", "12 13 14 15 16 17 18")]
    [InlineData("2 3 1 2 4 1 2 3 2 1 2 3 0 0", "")]
    [InlineData("2 3 1 2 4 1 2 3 2 1 2 3 0 0 0 0", "12 13 14 15")]
    public void A_month_that_is_short_is_found_and_one_that_chance_or_season_explains_is_not(string months, string expected)
    {
        var found = Shortfall.In([.. months.Split(' ').Select(double.Parse)], Tail);
        Assert.Equal(expected, string.Join(' ', Enumerable.Range(0, found.Length).Where(i => found[i] is not null)));
    }

    [Theory]
    [InlineData(0.7, 1)]
    [InlineData(1.5, 1)]
    [InlineData(4, 1)]
    [InlineData(20, 1)]
    [InlineData(300, 1)]
    [InlineData(60, 3)]
    public void Among_series_in_which_nothing_is_missing_few_are_told(double mean, double width)
    {
        var chance = new Random(20261129);
        var told = Enumerable.Range(0, 1000).Count(_ => Shortfall.In([.. Enumerable.Range(0, 36).Select(_ => Drawn(chance, mean, width))], Tail).Any(u => u is not null));
        Assert.InRange(told, 0, 60);
    }

    // Poisson, or of a mean that varies from month to month.
    private static double Drawn(Random chance, double mean, double width)
    {
        var own = width <= 1 ? mean : Math.Max(0, mean + (Math.Sqrt(mean * (width - 1)) * Normal(chance)));
        double sum = 0, count = -1;
        do
        {
            sum -= Math.Log(1 - chance.NextDouble());
            count++;
        }
        while (sum < own);
        return count;
    }

    private static double Normal(Random chance) => Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
}
