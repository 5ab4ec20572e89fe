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

    /// <summary>Alpha was revised, or the rule allows more: what is out tells nothing of it, and so does what is printed now.</summary>
    [Theory]
    [InlineData(1, "round to 5, hide below 8", 0, "round to 5, hide below 8", "[c] 10 10 10 15 50")]
    [InlineData(4, "hide below 5", 4, "hide below 4", "[c] [c] 12 12 13 53")]
    public void A_number_that_was_hidden_stays_so_where_nothing_shows_that_any_was_revised(int alphaThen, string ruleThen, int alpha, string rule, string right)
    {
        using var then = Workspace.Empty("then");
        Assert.Equal(right, Built(then, [alphaThen, 12, 12, 12, 13], string.Empty, ruleThen));
        using var now = Workspace.Empty("now");
        Directory.CreateDirectory(Path.Combine(now.Root, "last"));
        File.Copy(Path.Combine(then.Output, "figures.json"), Path.Combine(now.Root, "last", "figures.json"));
        Assert.Equal(right, Built(now, [alpha, 12, 12, 12, 13], "previous: ../last", rule));
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
