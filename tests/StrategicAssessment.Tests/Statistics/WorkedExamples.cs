using System.Globalization;
using StrategicAssessment.Figures;
using StrategicAssessment.Statistics;
using StrategicAssessment.Statistics.ControlCharts;
using StrategicAssessment.Tests.Assessments;
using StrategicAssessment.Tests.Protection;

namespace StrategicAssessment.Tests.Statistics;

/// <summary>The words of the examples in <c>docs/methods.md</c>, each with the method that they stand for.</summary>
internal static class WorkedExamples
{
    public static readonly IReadOnlyDictionary<string, Func<string, string>> All = new Dictionary<string, Func<string, string>>(StringComparer.Ordinal)
    {
        ["published table"] = ProtectionExamples.Hidden,
        ["what a reader can say"] = ProtectionExamples.Possible,
        ["published counts"] = ProtectionExamples.Rounded,
        ["count interval"] = Of(n => Ends(CountInterval.Of(n[0], n[1]))),
        ["rate interval"] = Of(n => Ends(RateInterval.Of(n[0], n[1], n[2], n[3]))),
        ["proportion interval"] = Of(n => Ends(ProportionInterval.Of(n[0], n[1], n[2]))),
        ["share of answers"] = Of(n => Ends(new Sample(n[1], n[2]).IntervalOf(n[0], n[3]))),
        ["difference of answers"] = Of(n => Difference.Of(n[0], new Sample(n[1], n[4]).IntervalOf(n[0], n[5]), n[2], new Sample(n[3], n[4]).IntervalOf(n[2], n[5])) is var d ? From(d.Value, d.Interval) : ""),
        ["rate ratio"] = Of(n => RateRatio.Of(n[0], n[1], n[2], n[3], n[4]) is var ratio ? From(ratio.Value, ratio.Interval!) : ""),
        ["difference of counts"] = Of(n => Difference.OfRates(n[0], 1, n[1], 1, 1, n[2]) is var d ? From(d.Value, d.Interval) : ""),
        ["difference of rates"] = Of(n => Difference.OfRates(n[0], n[1], n[2], n[3], n[4], n[5]) is var d ? From(d.Value, d.Interval) : ""),
        ["Poisson z"] = Of(n => PoissonZ.Of(n[0], n[1]).ToString("0.00", CultureInfo.InvariantCulture)),
        ["E-test"] = Of(n => Text(n.Length == 2 ? ETest.PValue(n[0], n[1]) : ETest.PValue(n[0], n[1], n[2], n[3]))),
        ["two counts in words"] = Of(n => EvidenceText.Word(Some.Book(Some.Asb, string.Create(CultureInfo.InvariantCulture, $"A 2014 {n[0]}; A 2015 {n[1]}"))
            .Get(Some.Ask(Some.Asb, Measure.Change, "A") with { ComparedWith = Some.Period("2014") }).Evidence!.Judgement!, StrategicAssessment.Wording.Words.BuiltIn)!),
        ["dispersion of changes"] = given => Text(Dispersion.OfChanges([.. Points(given.Replace(',', ';')).Select(p => (p[0], p[1]))], DispersionBasis.Places)!.Factor),
        ["dispersion of months alone"] = given => Text(Dispersion.OfChanges([.. Points(given.Replace(',', ';')).Select(p => (p[0], p[1]))], DispersionBasis.Months, remembered: true)!.Factor),
        ["judged as much as they vary"] = Of(n => Text(new Dispersion(n[2], (int)n[3], DispersionBasis.Places).Probability(ETest.Score(ETest.PValue(n[0], n[1])!.Value, n[0], n[1])))),
        ["single overlap"] = Of(n => Benchmark.SingleOverlap(n[0], Between(n[1], n[2]), n[3]).ToString()),
        ["two levels"] = Of(n => Benchmark.TwoLevels(n[0], Between(n[1], n[2]), Between(n[3], n[4]), n[5]).ToString()),
        ["trend of values"] = given => Trend(RecentTrend.OfValues([.. Points(given).Select(p => new TrendPoint(p[0], Value: p[2], Lower: p[1], Upper: p[3]))], 0.95)),
        ["rank ranges"] = given => string.Join(", ", RankRange.Of([.. Points(given.Replace(',', ';')).Select(p => Between(p[0], p[1]))], lowestFirst: true).Select(r => $"{r!.Best} to {r.Worst}")),
        ["funnel spread"] = given => Points(given.Replace(',', ';')) is var p && FunnelSpread.Of([.. p[1..].Select(x => (x[0], x[1]))], p[0][0], SpreadKind.Additive) is var spread ? $"{Text(spread.Factor)} times, {Text(spread.Between * 1_000_000)} between" : "",
        ["funnel place"] = Of(n => FunnelPlaces.OfRate(n[0], n[1], n[2]).ToString()),
        ["quantiles"] = given => string.Join(", ", Points(given)[1].Select(v => Quantiles.OfRank(1 + Points(given)[1].Count(o => o < v), Points(given)[1].Length, (int)Points(given)[0][0]))),
        ["drivers"] = MadeOf,
        ["far fewer"] = Of(n => Shortfall.In(n, 0.001)[^1] is { } usual ? $"the last, where {usual:0} is usual" : "none"),
        ["concentration"] = Of(n => Concentrated(Concentration.Of((decimal)n[0], (decimal)n[1], (decimal)n[2], (decimal)n[3]))),
        ["direct rate"] = given => Standardised(given, p => StandardisedRate.Direct(Column(p, 0), Column(p, 1), Column(p, 2), p[^2][0], p[^1][0])),
        ["indirect ratio"] = given => Standardised(given, p => StandardisedRate.Indirect(Column(p, 0), Column(p, 1), Column(p, 2), Column(p, 3), p[^2][0], p[^1][0])),
        ["direct rate of repeated events"] = given => Standardised(given, p => StandardisedRate.Direct(Column(p, 0), Column(p, 1), Column(p, 2), p[^2][0], p[^1][0], Column(p, 3))),
        ["indirect ratio of repeated events"] = given => Standardised(given, p => StandardisedRate.Indirect(Column(p, 0), Column(p, 1), Column(p, 2), Column(p, 3), p[^2][0], p[^1][0], Column(p, 4))),
        ["XmR limits"] = Of(n => Lines(ControlCharts.Charted.Xmr(n, Fewer))),
        ["usual of the last"] = given => Lines(ControlCharts.Charted.Xmr([.. Points(given).Select(p => p[0])], Fewer with { Lengths = [.. Points(given).Select(p => p[1])] })),
        ["season of months"] = Of(n => Examined(n) is { Season: { } season } ? $"from {Text(season.Factors.Min())} to {Text(season.Factors.Max())}" : "none"),
        ["step in months"] = Of(n => Examined(n).Steps is [var step] ? $"at the {step.Index + 1}th, {Text(step.Errors)} where {Text(step.Needed)} are needed" : "none"),
        ["clear months"] = Of(n => string.Join(", ", Examined(n).Points.Where(p => p.Clear != 0).Select(p => $"{p.Index + 1} {(p.Clear > 0 ? "high" : "low")}").DefaultIfEmpty("none"))),
        ["c limits"] = Of(n => Lines(ControlCharts.Charted.C(n, Fewer))),
        ["u limits of the last"] = given => Lines(ControlCharts.Charted.U([.. Points(given).Select(p => p[0])], [.. Points(given).Select(p => p[1])], Fewer)),
        ["u prime limits of the last"] = given => Lines(ControlCharts.Charted.UPrime([.. Points(given).Select(p => p[0])], [.. Points(given).Select(p => p[1])], Fewer)),
    };

    private static ControlChartSettings Fewer => new(GoodEnd.Lower);

    private static ControlChart Examined(double[] numbers) =>
        ControlCharts.Charted.Xmr(numbers, Fewer with { AreCounts = true, PerYear = 12, Fractions = [.. numbers.Select((_, i) => ((i % 12) + 0.5) / 12)] });

    private static string Lines(ControlChart chart) => chart.Points[^1].Limits is var lines ? $"{Text(lines!.Centre)} ({Text(lines.Lower)} to {Text(lines.Upper)})" : "";

    private static Func<string, string> Of(Func<double[], string> method) => given => method([.. given.Split(';').Select(Number)]);

    // Groups between semicolons, numbers between commas, strokes, colons or hyphens.
    private static double[][] Points(string given) => [.. given.Split(';').Select(g => g.Split(',', '/', ':', '-').Select(Number).ToArray())];

    private static double[] Column(double[][] bands, int column) => [.. bands[..^2].Select(b => b[column])];

    private static string Standardised(string given, Func<double[][], StandardisedRate> method) =>
        method([.. Points(given.Replace(',', ';'))]) is var rate ? From(rate.Value, rate.Interval!) : "";

    private static string MadeOf(string given)
    {
        var words = given.Split(';', ',').Select(w => w.Trim().Split(' ')).ToList();
        var drivers = Drivers.Of(Whole(words[0][0]), Whole(words[1][0]), [.. words[2..].Select(w => new Part(w[0], Whole(w[1]), Whole(w[3])))]);
        return string.Join(", ", drivers.All.Select(d => $"{d.Key} {Signed(d.Change)}").Append($"left over {Signed(drivers.LeftOver)}"));
    }

    private static Interval Between(double lower, double upper) => new(lower, upper, IntervalMethod.Byar);

    private static string Trend(RecentTrend trend) => $"{trend.Direction}, chi-squared {Text(trend.ChiSquared)}, slope {Text(trend.Slope)}";

    private static string Concentrated(Concentration found) => string.Create(
        CultureInfo.InvariantCulture, $"{found.ShareOfEvents:0.0}% of events, {found.ShareOfResidents:0.0}% of residents, quotient {found.LocationQuotient:0.00}");

    private static string Ends(Interval interval) => $"{Text(interval.Lower)} to {Text(interval.Upper)}";

    private static string From(double? value, Interval interval) => $"{Text(value)} from {Ends(interval)}";

    private static string Text(double? number) => number is { } known && double.IsFinite(known) ? known.ToString("0.0000", CultureInfo.InvariantCulture) : "none";

    private static string Signed(decimal number) => number.ToString("+0;-0;0", CultureInfo.InvariantCulture);

    private static decimal Whole(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text.Trim().TrimEnd('%'), CultureInfo.InvariantCulture);
}
