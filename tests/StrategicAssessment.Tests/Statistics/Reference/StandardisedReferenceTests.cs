using System.Globalization;
using StrategicAssessment.Statistics;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Data;
using Xunit;

namespace StrategicAssessment.Tests.Statistics.Reference;

/// <summary>Directly standardised rates against PHEindicatormethods at commit 5302983f.</summary>
public sealed class StandardisedReferenceTests
{
    // The European standard population of 2013, by five-year bands to 90 and over.
    private static readonly double[] European2013 =
        [5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000];

    [Fact]
    public void Rates_on_the_population_of_2013_agree()
    {
        var input = Vectors.Csv("phe_dsr_isr_input.csv");
        Assert.All(Vectors.Csv("phe_dsr_expected.csv").Where(r => r["area"] is "testdata_big" or "testdata_small" or "testdata_tiny"), row =>
        {
            var bands = input.Where(r => r["area"] == row["area"]).ToList();
            Agree(row, [.. bands.Select(b => b.Number("count") ?? 0)], [.. bands.Select(b => b.Number("pop") ?? 1)], European2013);
        });
    }

    // The package's ratios are not among the vectors; worked from its input in Python by its published formula, Byar's limits over the events expected: 835.883561.
    private static readonly Dictionary<string, double[]> Ratios = new(StringComparer.Ordinal)
    {
        ["testdata_big"] = [107.07232939020274, 100.17147712553988, 114.3233287249895, 96.35155619614437, 118.60070415876288],
        ["testdata_small"] = [10.886683770400502, 8.765040101829406, 13.36657632841891, 7.695425528392109, 14.897920510466745],
    };

    [Fact]
    public void A_plan_that_asks_for_them_prints_the_rates_of_2013_and_the_ratios()
    {
        var input = Vectors.Csv("phe_dsr_isr_input.csv").Where(r => r["area"] is "testdata_big" or "testdata_small").ToList();
        using var workspace = Workspace.Empty("standardised");
        var areas = input.Select(r => r["area"]).Distinct().ToList();
        workspace.Write("areas.csv", "code,name,type\nE,Reference,country\n" + string.Concat(areas.Select((a, i) => $"D{i},{a},district\n")));
        workspace.Write("groups.csv", "group,code,name,member\nnation,G1,The reference,Reference\n");
        var reference = input.Take(European2013.Length).ToList();
        workspace.Write("population-by-age.csv", "area,year,age,population\n" + string.Concat(input.Select(r => $"{r["area"]},2013,{Ages(r)},{r["pop"]}\n")) + string.Concat(reference.Select(r => $"Reference,2013,{Ages(r)},{r["refpop"]}\n")));
        workspace.Write("extracts/events.csv", "area,year,age,number\n" + string.Concat(input.Select(r => $"{r["area"]},2014,{Ages(r)},{r["count"]}\n")) + string.Concat(reference.Select(r => $"Reference,2014,{Ages(r)},{r["refcount"]}\n")));
        var bands = input.Select(Ages).Distinct().Select(b => $"    aged-{b.Replace("+", "-and-over", StringComparison.Ordinal)}: {{known as: \"{b}\"}}\n");
        workspace.Write("assessment.yaml", $"""
            version: 1
            edition: 2014
            place: testdata_big
            this year: 2014
            categories:
              all-ages:
            {string.Concat(bands)}
            extracts:
              events:
                source: nobody
                per: 100
                categories: all-ages
                columns: {"{category: age}"}
            tables:
              events:
                rows: [testdata_big, testdata_small]
                columns: [standardised rate, standardised rate interval, standardised ratio against Reference, standardised ratio against nation]
            """);
        var run = workspace.Build("--format", "md");
        Assert.True(run.ExitCode == 0, run.ToString());
        using var document = WholeFigures.Document(File.ReadAllText(Path.Combine(workspace.Output, "figures.json")));
        var figures = document.RootElement.GetProperty("figures").EnumerateArray().ToLookup(f => f.GetProperty("area_name").GetString());
        foreach (var (area, expected) in Ratios)
        {
            var ratios = figures[area].Where(f => f.GetProperty("measure").GetString()!.StartsWith("standardised-ratio", StringComparison.Ordinal)).ToList();
            Assert.Equal(2, ratios.Count);
            foreach (var ratio in ratios) Assert.All(expected.Zip((string[])["value", "lower95", "upper95", "lower998", "upper998"]), e => Near.Relative(e.First, ratio.GetProperty(e.Second).GetDouble(), 1e-11, $"{area} {e.Second}"));
        }

        var rows = File.ReadAllLines(Path.Combine(workspace.Output, "tables", "events.csv")).Skip(1).Select(l => l.Split(',')).ToList();
        Assert.All(Vectors.Csv("phe_dsr_expected.csv").Where(r => areas.Contains(r["area"]) && Per(r) == 10_000), expected =>
        {
            var row = rows.Find(r => r[0] == expected["area"])!;
            Near.Relative(expected.Number("value") / 100, double.Parse(row[2], CultureInfo.InvariantCulture), 1e-11, row[0]);
            Near.Relative(expected.Number("lower95_0cl") / 100, double.Parse(row[^8], CultureInfo.InvariantCulture), 1e-11, row[0]);
            Near.Relative(expected.Number("upper95_0cl") / 100, double.Parse(row[^7], CultureInfo.InvariantCulture), 1e-11, row[0]);
        });
    }

    // The upper row of this workbook multiplies its outer limits by ten twice over; the limits at 95% are right.
    [Fact]
    public void Rates_on_the_population_of_1976_agree()
    {
        var bands = Vectors.Csv("phe_dsr_1976_input.csv");
        Assert.All(Vectors.Csv("phe_dsr_expected.csv").Where(r => r["area"] == "testdata_1976"), row =>
        {
            var per = Per(row);
            var rate = StandardisedRate.Direct(Of(bands, "count"), Of(bands, "pop"), Of(bands, "esp1976"), per, 0.95);
            Near.Relative(row.Number("value"), rate.Value, 1e-12, row.ToString());
            Near.Relative(row.Number("lower95_0cl"), rate.Interval!.Lower, 1e-12, row.ToString());
            Near.Relative(row.Number("upper95_0cl"), rate.Interval.Upper, 1e-12, row.ToString());
        });
    }

    private static void Agree(Vectors.Row row, double[] events, double[] populations, double[] standard)
    {
        var rate = StandardisedRate.Direct(events, populations, standard, Per(row), 0.95);
        var wider = StandardisedRate.Direct(events, populations, standard, Per(row), 0.998);
        Near.Relative(row.Number("value"), rate.Value, 1e-12, row.ToString());
        Near.Relative(row.Number("lower95_0cl"), rate.Interval?.Lower, 1e-12, row.ToString());
        Near.Relative(row.Number("upper95_0cl"), rate.Interval?.Upper, 1e-12, row.ToString());
        Near.Relative(row.Number("lower99_8cl"), wider.Interval?.Lower, 1e-12, row.ToString());
        Near.Relative(row.Number("upper99_8cl"), wider.Interval?.Upper, 1e-12, row.ToString());
    }

    // One band of the workbook is mistyped.
    private static string Ages(Vectors.Row row) => row["ageband"].Replace("55-69", "55-59", StringComparison.Ordinal);

    private static double[] Of(IReadOnlyList<Vectors.Row> rows, string column) => [.. rows.Select(r => r.Known(column))];

    private static double Per(Vectors.Row row) => row["statistic"].EndsWith("100000", StringComparison.Ordinal) ? 100_000 : 10_000;
}
