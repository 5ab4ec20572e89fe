using System.Globalization;
using StrategicAssessment.Statistics;

namespace StrategicAssessment.Benchmarks;

/// <summary>What the statistics of a large county's worth of places cost on one core: 350 places, 20 indicators, 5 years.</summary>
internal static class StatisticsProcess
{
    private const int Places = 350, Indicators = 20, Years = 5;
    private const int Runs = 7;

    /// <summary>Prints the first run, with everything still to be compiled, and the median of the later ones.</summary>
    public static int Run()
    {
        var world = World();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Places} places x {Indicators} indicators x {Years} years, one core"));
        Console.WriteLine("                                            first, ms   median, ms");
        Report("35,000 rates, intervals at two levels, ranges", () => Rates(world));
        Report("28,000 changes: z, exact test, ratio", () => Changes(world));
        Report("28,000 changes as much as 80 groups of 350 vary", () => Dispersed(world));
        Report("7,000 trends of five years", () => Trends(world));
        return 0;
    }

    // A fixed pattern of counts from none to thousands; residents from 60,000 to 300,000.
    private static double[][][] World()
    {
        var world = new double[Indicators][][];
        for (var i = 0; i < Indicators; i++)
        {
            world[i] = new double[Years][];
            for (var year = 0; year < Years; year++)
            {
                world[i][year] = new double[Places];
                for (var place = 0; place < Places; place++) world[i][year][place] = (((place * 7919) + (year * 31) + (i * 104729)) % 997) * (i + 1) / 4;
            }
        }

        return world;
    }

    private static double People(int place) => 60_000 + (place * 683 % 240_000);

    private static double Rates(double[][][] world)
    {
        var sum = 0.0;
        foreach (var indicator in world)
        {
            foreach (var year in indicator) sum += Ranked(year);
        }

        return sum;
    }

    private static double Ranked(double[] counts)
    {
        var intervals = new Interval?[counts.Length];
        var sum = 0.0;
        for (var place = 0; place < counts.Length; place++)
        {
            intervals[place] = RateInterval.Of(counts[place], People(place), 1000, Confidence.Usual);
            sum += RateInterval.Of(counts[place], People(place), 1000, Confidence.Control).Upper;
        }

        return sum + RankRange.Of(intervals, lowestFirst: true)[0]!.Worst;
    }

    private static double Changes(double[][][] world)
    {
        var sum = 0.0;
        foreach (var indicator in world)
        {
            for (var year = 1; year < Years; year++)
            {
                for (var place = 0; place < Places; place++) sum += Change(indicator[year][place], indicator[year - 1][place], People(place));
            }
        }

        return sum;
    }

    private static double Change(double now, double before, double people) =>
        PoissonZ.Of(now, before) + (ETest.PValue(now, before) ?? 0) + (RateRatio.Of(now, people, before, people, Confidence.Usual).Interval?.Lower ?? 0);

    private static double Dispersed(double[][][] world)
    {
        var sum = 0.0;
        foreach (var indicator in world)
        {
            for (var year = 1; year < Years; year++)
            {
                var (now, then) = (indicator[year], indicator[year - 1]);
                var dispersion = Dispersion.OfChanges([.. now.Zip(then)], DispersionBasis.Places) ?? Dispersion.None;
                for (var place = 0; place < Places; place++)
                {
                    if (ETest.PValue(now[place], then[place]) is { } exact) sum += dispersion.Probability(ETest.Score(exact, now[place], then[place])) + RateRatio.Of(now[place] / dispersion.Stretch(Confidence.Usual), 1, then[place] / dispersion.Stretch(Confidence.Usual), 1, Confidence.Usual).Interval!.Upper;
                }
            }
        }

        return sum;
    }

    private static double Trends(double[][][] world)
    {
        var sum = 0.0;
        foreach (var indicator in world)
        {
            for (var place = 0; place < Places; place++)
            {
                var points = new TrendPoint[Years];
                for (var year = 0; year < Years; year++) points[year] = Point(year, indicator[year][place], People(place));
                sum += RecentTrend.OfValues(points, Confidence.Usual).ChiSquared ?? 0;
            }
        }

        return sum;
    }

    private static TrendPoint Point(int year, double count, double people)
    {
        var interval = RateInterval.Of(count, people, 1000, Confidence.Usual);
        return new TrendPoint(year, Value: count * 1000 / people, Lower: interval.Lower, Upper: interval.Upper);
    }

    private static void Report(string what, Func<double> work)
    {
        var first = Time(work);
        var later = Enumerable.Range(0, Runs).Select(_ => Time(work)).Order().ElementAt(Runs / 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-44} {first,9:0} {later,12:0}"));
    }

    // Processor time, so that another program on the machine costs nothing here.
    private static double Time(Func<double> work)
    {
        var before = Environment.CpuUsage.UserTime;
        GC.KeepAlive(work());
        return (Environment.CpuUsage.UserTime - before).TotalMilliseconds;
    }
}
