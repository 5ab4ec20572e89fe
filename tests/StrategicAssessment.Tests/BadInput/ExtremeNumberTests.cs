using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.BadInput;

/// <summary>The largest and the smallest numbers that are read can be worked with: nothing made from them is too large to hold.</summary>
public sealed class ExtremeNumberTests
{
    private const string Largest = "1000000000000";
    private const string Smallest = "0.0000000001";

    private static readonly string[] Districts = ["Ashby", "Belford", "Corran", "Dunmere"];

    [Theory]
    [InlineData("1", Largest, "1")]
    [InlineData(Largest, "1", "1")]
    [InlineData(Largest, Largest, "1")]
    [InlineData("0", Largest, Largest)]
    [InlineData("1", "1", Largest)]
    public void Counts(string before, string now, string residents)
    {
        using var workspace = Workspace.OfNorthshire();
        workspace.Write("population.csv", "area,year,population\n" + string.Concat(Districts.Select(d => $"{d},2013,{residents}\n{d},2014,{residents}\n")));
        Write(workspace, before, now, "rate, rate last year, rank]\n    totals: [districts, average of districts, average of best 2 of districts]", "    per: 10,000,000\n");
        AssertBuilt(workspace);
    }

    [Theory]
    [InlineData(Smallest, Largest)]
    [InlineData(Largest, Smallest)]
    [InlineData("-" + Largest, Smallest)]
    [InlineData("-" + Smallest, Largest)]
    public void Quoted_values(string before, string now)
    {
        using var workspace = Workspace.OfNorthshire();
        workspace.Replace("assessment.yaml", "    rank: rate, lowest first\n", "");
        Write(workspace, before, now, "rank]\n    rank: change %, lowest first", "    shape: values\n");
        AssertBuilt(workspace);
    }

    private static void Write(Workspace workspace, string before, string now, string columns, string extract)
    {
        workspace.Delete("commentary/burglary.md");
        workspace.Write("extracts/burglary.csv", "area,period,count\n" + string.Concat(Districts.Select(d => $"{d},year to September 2014,{before}\n{d},year to September 2015,{now}\n")));
        workspace.Replace("assessment.yaml", "change, rate, rank]", "change, change %, " + columns);
        workspace.Replace("assessment.yaml", "    counts: burglaries\n", "    counts: burglaries\n" + extract);
    }

    private static void AssertBuilt(Workspace workspace)
    {
        var run = workspace.Build();
        Assert.True(run.ExitCode == 0, run.ToString());
    }
}
