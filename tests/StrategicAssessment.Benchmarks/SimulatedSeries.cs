using StrategicAssessment.Statistics;
using StrategicAssessment.Statistics.ControlCharts;

namespace StrategicAssessment.Benchmarks;

/// <summary>Series of months made by chance of which the truth is known: what a control chart says of many of them is how often it is wrong.</summary>
/// <param name="Name">What happened in them.</param>
/// <param name="Months">How many.</param>
/// <param name="Made">A series from a source of chance.</param>
internal sealed record SimulatedSeries(string Name, int Months, Func<Random, double[]> Made)
{
    private const double SeasonUpTo = 0.25, DaysOfMonth = 30.4375;

    private static readonly DateOnly First = new(2020, 10, 1);

    /// <summary>Those that the promises of <c>docs/methods.md</c> are measured on.</summary>
    public static readonly IReadOnlyList<SimulatedSeries> All =
    [
        Of("nothing, 100 a month", 36, _ => 100),
        Of("nothing, 100 a month", 48, _ => 100),
        Of("nothing, 100 a month", 60, _ => 100),
        Of("nothing, 10 a month", 36, _ => 10),
        Of("nothing, 10 a month", 60, _ => 10),
        Of("nothing, 0.5 a month", 36, _ => 0.5),
        Of("nothing, 300 a month, variance 8 times the mean", 36, _ => 300, dispersion: 8),
        Of("a season of 25%, 100 a month", 36, m => 100 * Seasonal(m)),
        Of("a season of 25%, 300 a month", 60, m => 300 * Seasonal(m)),
        Of("a season of 25%, 30 a month", 24, m => 30 * Seasonal(m)),
        Of("every December half as many again, 100 a month", 48, m => m % 12 == 2 ? 150 : 100),
        new("each month like the one before (0.5)", 36, r => Remembered(r, 36)),
        new("each month like the one before (0.5)", 60, r => Remembered(r, 60)),
        Of("a step of 25% half-way, 100 a month", 36, m => m < 18 ? 100 : 125),
        Of("a step of 25% a year ago, 100 a month", 36, m => m < 24 ? 100 : 125),
        Of("a step of 25% down a year ago, 100 a month", 36, m => m < 24 ? 100 : 75),
        Of("the same step within a season of 25%", 36, m => (m < 24 ? 100 : 125) * Seasonal(m)),
        Of("doubled 4 months ago, 10 a month", 36, m => m < 32 ? 10 : 20),
        Of("doubled 4 months ago, 10 a month", 60, m => m < 56 ? 10 : 20),
    ];

    /// <summary>The chart of the series of a seed, as a plan without any wish would have it: its months begin in an October.</summary>
    public ControlChart Chart(int seed)
    {
        var numbers = Made(new Random((seed * 7919) + Months));
        var settings = new ControlChartSettings(GoodEnd.Lower)
        {
            AreCounts = true,
            Lengths = [.. Enumerable.Range(0, Months).Select(Days)],
            Floor = 0,
            PerYear = 12,
            Fractions = [.. Enumerable.Range(0, Months).Select(m => (((m + 9) % 12) + 0.5) / 12)],
        };
        return Charting.Of(numbers.Average() < ControlChartSettings.Few ? ChartKind.C : ChartKind.Xmr, numbers, [], settings);
    }

    private static SimulatedSeries Of(string name, int months, Func<int, double> mean, double dispersion = 1) =>
        new(name, months, random => [.. Enumerable.Range(0, months).Select(m => Counted(random, mean(m) * Days(m) / DaysOfMonth, dispersion))]);

    private static double Days(int month) => First.AddMonths(month + 1).DayNumber - First.AddMonths(month).DayNumber;

    private static double Seasonal(int month) => 1 + (SeasonUpTo * Math.Cos(2 * Math.PI * (month + 9 - 6) / 12));

    private static double[] Remembered(Random random, int months)
    {
        var (series, off) = (new double[months], Normal(random));
        for (var m = 0; m < months; m++)
        {
            off = (0.5 * off) + (Math.Sqrt(0.75) * Normal(random));
            series[m] = Math.Max(0, Math.Round((100 + (10 * off)) * Days(m) / DaysOfMonth));
        }

        return series;
    }

    // A Poisson count of a mean that itself varies by a gamma distribution: negative binomial.
    private static double Counted(Random random, double mean, double dispersion) =>
        Poisson(random, dispersion > 1 ? Gamma(random, mean / (dispersion - 1)) * (dispersion - 1) : mean);

    private static double Poisson(Random random, double mean)
    {
        if (mean > 500) return Poisson(random, mean / 2) + Poisson(random, mean / 2);
        var (count, product) = (0, random.NextDouble());
        for (var limit = Math.Exp(-mean); product > limit; count++) product *= random.NextDouble();
        return count;
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    // Marsaglia and Tsang (2000); shapes of 1 and more.
    private static double Gamma(Random random, double shape)
    {
        var d = shape - (1.0 / 3);
        while (true)
        {
            var x = Normal(random);
            var v = Math.Pow(1 + (x / Math.Sqrt(9 * d)), 3);
            if (v > 0 && Math.Log(1 - random.NextDouble()) < (x * x / 2) + d - (d * v) + (d * Math.Log(v))) return d * v;
        }
    }
}
