using StrategicAssessment.Statistics;
using Xunit;

namespace StrategicAssessment.Tests.Statistics.Reference;

/// <summary>Funnels against PHEindicatormethods at commit 5302983f.</summary>
public sealed class FunnelReferenceTests
{
    // The source stops looking for a limit once it is this close.
    private const double BisectedTo = 5e-5;

    [Fact]
    public void Labels_of_proportions_agree()
    {
        var rows = Vectors.Csv("phe_funnel_prop_inputs.csv");
        var average = Average(rows);
        Assert.All(rows, row => Assert.Equal(row["significance"], FunnelPlaces.Label(FunnelPlaces.OfProportion(row.Known("numerator"), row.Known("denominator"), average))));
    }

    [Fact]
    public void Curves_of_proportions_agree()
    {
        var average = Average(Vectors.Csv("phe_funnel_prop_inputs.csv"));
        Assert.All(Vectors.Csv("phe_funnel_prop_outputs.csv"), row =>
        {
            var limits = Funnel.OfProportion(average, row.Known("Population"));
            Near.Absolute(row.Known("Lower2s0025limit"), limits.Lower95 * 100, 5e-7 * 100, row.ToString());
            Near.Absolute(row.Known("Upper2s0025limit"), limits.Upper95 * 100, 5e-7 * 100, row.ToString());
            Near.Absolute(row.Known("Lower3s0001limit"), limits.Lower998 * 100, 5e-7 * 100, row.ToString());
            Near.Absolute(row.Known("Upper3s0001limit"), limits.Upper998 * 100, 5e-7 * 100, row.ToString());
        });
    }

    [Fact]
    public void Labels_of_crude_rates_agree()
    {
        var rows = Vectors.Csv("phe_funnel_rate_dsr_inputs.csv");
        Assert.All(Labelled(rows, "crude_per_100_with_0", isStandardised: false), Agrees);
        Assert.All(Labelled(rows, "crude_per_100000_with_0", isStandardised: false), Agrees);
        Assert.All(Labelled([.. rows.Where(r => r.Known("count") > 0)], "crude_per_100000_without_0", isStandardised: false), Agrees);
    }

    [Fact]
    public void Labels_of_standardised_rates_agree()
    {
        var rows = Vectors.Csv("phe_funnel_rate_dsr_inputs.csv");
        Assert.All(Labelled(rows, "dsr_per_100000_with_0", isStandardised: true), Agrees);
        Assert.All(Labelled([.. rows.Where(r => r.Known("count") > 0)], "dsr_per_100000_without_0", isStandardised: true), Agrees);
    }

    [Fact]
    public void Curves_of_rates_agree() => Assert.All(
        new[] { "phe_funnel_rate_outputs.csv", "phe_funnel_rate_outputs_2.csv", "phe_funnel_rate_outputs_3.csv" }.SelectMany(Vectors.Csv),
        row =>
        {
            var (events, per) = (row.Known("Events"), row["statistic"].Contains("100,000", StringComparison.Ordinal) ? 100_000.0 : 100.0);
            var limits = Funnel.PopulationsOfRate(events, row.Known("baseline") / per);
            Near.Relative(row.Known("lower_2s_limit"), events * per / limits.Lower95, BisectedTo, row.ToString());
            Near.Relative(row.Known("upper_2s_limit"), events * per / limits.Upper95, BisectedTo, row.ToString());
            Near.Relative(row.Known("lower_3s_limit"), events * per / limits.Lower998, BisectedTo, row.ToString());
            Near.Relative(row.Known("upper_3s_limit"), events * per / limits.Upper998, BisectedTo * 10, row.ToString());
        });

    private static double Average(IReadOnlyList<Vectors.Row> rows) =>
        Funnel.Average([.. rows.Select(r => r.Known("numerator"))], [.. rows.Select(r => r.Known("denominator"))]);

    private static IEnumerable<(string Expected, string Actual, string Row)> Labelled(IReadOnlyList<Vectors.Row> rows, string column, bool isStandardised)
    {
        double[] populations = [.. rows.Select(r => isStandardised ? Derived(r) : r.Known("pop"))];
        var average = Funnel.Average([.. rows.Select(r => r.Known("count"))], populations);
        return rows.Select((row, i) => (row[column], FunnelPlaces.Label(Place(row, populations[i], average, isStandardised)), row.ToString()));
    }

    private static FunnelPlace Place(Vectors.Row row, double population, double average, bool isStandardised) => isStandardised
        ? FunnelPlaces.OfStandardisedRate(row.Known("count"), (row.Number("rate_dsr") ?? 0) / 100_000, average)
        : FunnelPlaces.OfRate(row.Known("count"), population, average);

    // The population that a standardised rate stands for.
    private static double Derived(Vectors.Row row) => row.Known("count") == 0 ? 0 : row.Known("count") * 100_000 / row.Known("rate_dsr");

    private static void Agrees((string Expected, string Actual, string Row) labelled) =>
        Assert.True(labelled.Actual.StartsWith(labelled.Expected, StringComparison.Ordinal), $"{labelled.Row}: expected {labelled.Expected}, got {labelled.Actual}");
}
