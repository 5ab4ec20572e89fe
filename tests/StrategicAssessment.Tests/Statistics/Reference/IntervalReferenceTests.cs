using StrategicAssessment.Statistics;
using Xunit;

namespace StrategicAssessment.Tests.Statistics.Reference;

/// <summary>Intervals against PHEindicatormethods at commit 5302983f.</summary>
public sealed class IntervalReferenceTests
{
    private const double Tolerance = 1e-12;

    [Fact]
    public void Byar_and_Wilson_limits_agree() => Assert.All(Vectors.Csv("phe_byars_wilson.csv"), row =>
    {
        var confidence = Percent(row["confidence"]);
        var interval = row["method"] == "Byars"
            ? CountInterval.Byar(row.Known("x"), confidence)
            : ProportionInterval.Of(row.Known("x"), row.Known("n"), confidence);
        Agree(row, interval, "lowercl", "uppercl", 1);
    });

    [Fact]
    public void Crude_rates_agree() => Assert.All(Known("phe_rate.csv"), row =>
    {
        var multiplier = row.Known("multiplier");
        Near.Relative(row.Number("value"), row.Known("Numerator") * multiplier / row.Known("Denominator"), Tolerance, row.ToString());
        Agree(row, RateInterval.Of(row.Known("Numerator"), row.Known("Denominator"), multiplier, 0.95), "lower95_0cl", "upper95_0cl", 1);
        Agree(row, RateInterval.Of(row.Known("Numerator"), row.Known("Denominator"), multiplier, 99.8), "lower99_8cl", "upper99_8cl", 1);
        Assert.Equal(row["method"], CountInterval.Of(row.Known("Numerator"), 0.95).Method == IntervalMethod.Exact ? "Exact" : "Byars");
    });

    [Fact]
    public void Rates_of_groups_agree() => Assert.All(Known("phe_rate_grouped.csv"), row =>
        Agree(row, RateInterval.Of(row.Known("Numerator"), row.Known("Denominator"), row.Known("multiplier"), Percent(row["confidence"])), "lowercl", "uppercl", 1));

    [Fact]
    public void Proportions_agree() => Assert.All(Known("phe_proportion.csv"), row =>
    {
        Agree(row, ProportionInterval.Of(row.Known("Numerator"), row.Known("Denominator"), 0.95), "lower95_0cl", "upper95_0cl", row.Known("multiplier"));
        Agree(row, ProportionInterval.Of(row.Known("Numerator"), row.Known("Denominator"), 0.998), "lower99_8cl", "upper99_8cl", row.Known("multiplier"));
    });

    [Fact]
    public void Proportions_of_groups_agree() => Assert.All(Known("phe_proportion_grouped.csv"), row =>
        Agree(row, ProportionInterval.Of(row.Known("Numerator"), row.Known("Denominator"), 95), "lowercl", "uppercl", row.Known("multiplier")));

    private static List<Vectors.Row> Known(string file) =>
        [.. Vectors.Csv(file).Where(r => r.Number("Numerator") is not null && r.Number("Denominator") is not null && r.Number("value") is not null)];

    private static void Agree(Vectors.Row row, Interval interval, string lower, string upper, double multiplier)
    {
        Near.Relative(row.Number(lower), interval.Lower * multiplier, Tolerance, $"{row} {lower}");
        Near.Relative(row.Number(upper), interval.Upper * multiplier, Tolerance, $"{row} {upper}");
    }

    private static double Percent(string text) => double.Parse(text.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture);
}
