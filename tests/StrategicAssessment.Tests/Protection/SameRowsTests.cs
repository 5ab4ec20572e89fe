using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Protection;

/// <summary>The same records, counted by two extracts of one file: what the one hides, the other hides.</summary>
public sealed class SameRowsTests
{
    [Theory]
    [InlineData("", "[c]")]
    [InlineData("    protect: hide below 5\n", "[c]")]
    public void Records_that_are_read_twice_are_hidden_twice(string protect, string shown)
    {
        using var space = Workspace.Empty("twice");
        space.Write("areas.csv", "code,name,type\nD1,Alpha,district\nD2,Beta,district\nD3,Gamma,district\n");
        space.Write("groups.csv", "group,code,name,member\n" + string.Concat(new[] { "Alpha", "Beta", "Gamma" }.Select(d => $"districts,G1,Districts,{d}\n")));
        var records = new[] { ("Alpha", 3), ("Beta", 20), ("Gamma", 30) }.SelectMany(d => Enumerable.Range(1, d.Item2).Select(i => $"{d.Item1},2015-{1 + (i % 12):00}-10\n"));
        space.Write("extracts/da.csv", "district,date\n" + string.Concat(records));
        space.Write("assessment.yaml", $"""
            version: 1
            edition: 2015
            place: Alpha
            this year: 2015
            extracts:
              da:
                counts: incidents
                shape: records
                protect: hide below 5
              again:
                file: da.csv
                counts: cases
                shape: records
            {protect}
            tables:
              da:
                rows: districts
                columns: [this year]
                totals: districts
              again:
                rows: [Alpha, Gamma]
                columns: [this year]
            """.ReplaceLineEndings("\n"));
        var run = space.Build("--format", "md");
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains("Beta,[c]", File.ReadAllText(Path.Combine(space.Output, "tables/da.csv")), StringComparison.Ordinal);
        Assert.Contains("Alpha," + shown, File.ReadAllText(Path.Combine(space.Output, "tables/again.csv")), StringComparison.Ordinal);
        Assert.Contains("Gamma,30", File.ReadAllText(Path.Combine(space.Output, "tables/again.csv")), StringComparison.Ordinal);
    }
}
