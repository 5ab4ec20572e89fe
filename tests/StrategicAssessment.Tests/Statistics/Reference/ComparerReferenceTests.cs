using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Data;
using Xunit;

namespace StrategicAssessment.Tests.Statistics.Reference;

/// <summary>The comparers and quintiles of Fingertips, through a plan that quotes the values with the limits that were published.</summary>
public sealed class ComparerReferenceTests
{
    // ukhsa-collaboration/fingertips-open at 67808972, AnalysisTest: SingleOverlappingCIsForOneCILevelComparatorTest and SingleOverlappingCIsForTwoCILevelsComparerTest, by the level of 95%, at
    // which published values are judged. Value, limits, benchmark, what it is where low is good, and where high is good.
    private static readonly (string Row, string Benchmark, string FewerIsGood, string MoreIsGood)[] Cases =
    [
        ("11,10,12", "11", "similar", "similar"),
        ("3.05,2.7,3.1", "3.0", "similar", "similar"),
        ("3.3,3.2,3.5", "3.0", "worse", "better"),
        ("2.5,2.2,2.8", "3.0", "better", "worse"),
        ("2.6,2.5,2.7", "3.0", "better", "worse"),
        ("2.6,2.5,2.7", "2.8", "better", "worse"),
        ("2.6,2.5,2.7", "2.6", "similar", "similar"),
        ("2.6,2.5,2.7", "2.4", "worse", "better"),
        ("2.6,2.5,2.7", "2.2", "worse", "better"),
        ("4.0,,", "3.0", "", ""),
    ];

    [Theory]
    [InlineData("fewer")]
    [InlineData("more")]
    public void Values_stand_to_a_benchmark_as_the_comparers_have_it(string good)
    {
        using var workspace = Workspace.Empty("comparers");
        workspace.Write("areas.csv", "code,name,type\nD1,Place,district\nE92,England,country\n");
        var (extracts, tables) = (string.Empty, string.Empty);
        foreach (var (i, item) in Cases.Index())
        {
            workspace.Write($"extracts/t{i}.csv", $"area,year,value,lower limit,upper limit\nPlace,2024,{item.Row}\nEngland,2024,{item.Benchmark},,\n");
            extracts += $"  t{i}:\n    source: nobody\n    shape: values\n    unit: rate\n    good: {good}\n";
            tables += $"  t{i}:\n    rows: [Place]\n    columns: [this year, interval, against England]\n";
        }

        workspace.Write("assessment.yaml", $"version: 1\nedition: 2024\nplace: Place\nthis year: 2024\nextracts:\n{extracts}tables:\n{tables}");
        Built(workspace);
        foreach (var (i, item) in Cases.Index())
        {
            var row = File.ReadLines(Path.Combine(workspace.Output, "tables", $"t{i}.csv")).ElementAt(1).Split(',');
            var limits = item.Row.Split(',');
            Assert.Contains(good == "fewer" ? item.FewerIsGood : item.MoreIsGood, row);
            if (limits[1].Length > 0) Assert.All(limits, limit => Assert.Contains(limit, row));
            else Assert.All((string[])["better", "worse", "similar"], verdict => Assert.DoesNotContain(verdict, row));
        }
    }

    [Theory]
    [InlineData("low_is_good", "lowest")]
    [InlineData("high_is_good", "highest")]
    public void Quintiles_of_a_group_are_the_services(string polarity, string first)
    {
        var cases = Vectors.Json("fingertips_quintiles.json").GetProperty("categories_values_1_to_10").EnumerateArray().Where(c => c.GetProperty("polarity").GetString() == polarity).ToList();
        using var workspace = Workspace.Empty("quintiles");
        string Each(Func<int, string> line) => string.Concat(Enumerable.Range(1, 10).Select(line));
        workspace.Write("areas.csv", "code,name,type\n" + Each(i => $"D{i:00},Place {i},district\n"));
        workspace.Write("groups.csv", "group,code,name,member\n" + Each(i => $"districts,G1,All,Place {i}\n") + string.Concat(Enumerable.Range(1, 4).Select(i => $"few,G2,Few,Place {i}\n")));
        workspace.Write("extracts/values.csv", "area,year,value\n" + Each(i => $"Place {i},2024,{i}\n"));
        workspace.Write("assessment.yaml", $"""
            version: 1
            edition: 2024
            place: Place 1
            this year: 2024
            extracts:
              values:
                source: nobody
                shape: values
                unit: rate
            tables:
              values:
                rows: districts
                rank: value, {first} first
                columns: [this year, quintile]
              few:
                extract: values
                rows: few
                rank: value, {first} first
                columns: [this year, quintile]
            """);
        Built(workspace);
        using var figures = WholeFigures.Document(File.ReadAllText(Path.Combine(workspace.Output, "figures.json")));
        var found = figures.RootElement.GetProperty("figures").EnumerateArray().Where(f => f.GetProperty("measure").GetString()!.StartsWith("quintile", StringComparison.Ordinal)).ToLookup(f => f.GetProperty("group").GetString());
        Assert.Equal(14, found.Sum(g => g.Count()));
        Assert.All(cases, c => Assert.Equal(
            c.GetProperty("expected").GetInt32(), found["districts"].Single(f => f.GetProperty("area").GetString() == $"D{c.GetProperty("value").GetInt32():00}").GetProperty("value").GetInt32()));
        Assert.All(found["few"], f => Assert.Equal("not available", f.GetProperty("status").GetString()));
    }

    private static void Built(Workspace workspace)
    {
        var run = workspace.Build("--format", "md");
        Assert.True(run.ExitCode == 0, run.ToString());
    }
}
