using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Protection;

/// <summary>What was hidden last year beside numbers that were revised since.</summary>
public sealed class RevisedPastTests
{
    private static readonly string[] Wards = ["Alpha", "Beta", "Delta", "East", "Gamma"];

    /// <summary>
    /// All are rounded to 5. Now the four beside Alpha print as 10, 10, 10 and 20, and all as 60: 58 or more, so that with an Alpha of 0 they are 12, 12, 12 and 22.
    /// Then they printed as 10, 10, 10 and 15, and all as 50: 52 or less, so that Alpha was 52 - 36 - 13 = 3 at most, of 1 to 7. What prints otherwise than then is
    /// withheld, so that whatever was possible then is possible still.
    /// </summary>
    [Fact]
    public void A_number_that_was_hidden_stays_so_where_a_number_beside_it_was_revised()
    {
        using var then = Workspace.Empty("then");
        Assert.Equal("[c] 10 10 10 15 50", Built(then, [1, 12, 12, 12, 13], string.Empty));
        using var now = Workspace.Empty("now");
        Directory.CreateDirectory(Path.Combine(now.Root, "last"));
        File.Copy(Path.Combine(then.Output, "figures.json"), Path.Combine(now.Root, "last", "figures.json"));
        Assert.Equal("[c] 10 10 10 [c] [c]", Built(now, [0, 12, 12, 12, 22], "previous: ../last"));
    }

    [Fact]
    public void A_number_that_was_hidden_is_shown_where_nothing_was_revised_and_the_rule_allows_it()
    {
        using var then = Workspace.Empty("then");
        Assert.StartsWith("[c] ", Built(then, [4, 12, 12, 12, 13], string.Empty), StringComparison.Ordinal);
        using var now = Workspace.Empty("now");
        Directory.CreateDirectory(Path.Combine(now.Root, "last"));
        File.Copy(Path.Combine(then.Output, "figures.json"), Path.Combine(now.Root, "last", "figures.json"));
        Assert.Equal("4 12 12 12 13 53", Built(now, [4, 12, 12, 12, 13], "previous: ../last", "hide below 4"));
    }

    // The table's numbers, the total last.
    private static string Built(Workspace space, int[] counts, string previous, string rule = "round to 5, hide below 8")
    {
        string Each(Func<string, int, string> line) => string.Concat(Wards.Select(line));
        space.Write("areas.csv", "code,name,type\n" + Each((w, i) => $"W{i},{w},ward\n"));
        space.Write("groups.csv", "group,code,name,member\n" + Each((w, _) => $"wards,T,Town,{w}\n"));
        space.Write("extracts/cases.csv", "ward,year,count\n" + Each((w, i) => $"{w},2015,{counts[i]}\n"));
        space.Write("assessment.yaml", $"""
            version: 1
            edition: {(previous.Length == 0 ? "2015" : "2016")}
            place: Alpha
            this year: 2015
            {previous}
            extracts:
              cases:
                counts: cases
                protect: {rule}
            tables:
              cases:
                rows: wards
                columns: [this year]
                totals: wards
            """.ReplaceLineEndings("\n"));
        var run = space.Build("--format", "md");
        Assert.True(run.ExitCode == 0, run.ToString());
        return string.Join(' ', File.ReadLines(Path.Combine(space.Output, "tables/cases.csv")).Skip(1).Select(l => l.Split(',')[1]));
    }
}
