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
        Copy(then, now);
        Assert.Equal("[c] 10 10 10 [c] [c]", Built(now, [0, 12, 12, 12, 22], "previous: ../last"));
        Assert.Contains("It would print otherwise than before, which could tell what a hidden number beside it was. Published before: 48 to 52 in 2015.", Assess.Run("check", now.Folder, "--disclosure").Output, StringComparison.Ordinal);
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
        Copy(then, now);
        Assert.Equal(right, Built(now, [alpha, 12, 12, 12, 13], "previous: ../last", rule));
    }

    /// <summary>The extract or its category is called otherwise now: by its numbers it is the same. With others it is another.</summary>
    [Theory]
    [InlineData("antisocial", "theft", 13, "[c] [c] 12 12 13 53")]
    [InlineData("cases", "thefts", 13, "[c] [c] 12 12 13 53")]
    [InlineData("antisocial", "thefts", 15, "[c] [c] 12 12 15 55")]
    [InlineData("antisocial", "thefts", 60, "4 12 12 12 60 100")]
    public void What_was_hidden_under_another_name_stays_so(string extract, string category, int gamma, string right)
    {
        using var then = Workspace.Empty("then");
        Assert.Equal("[c] [c] 12 12 13 53", Built(then, [4, 12, 12, 12, 13], string.Empty, "hide below 5", category: "theft"));
        using var now = Workspace.Empty("now");
        Copy(then, now);
        Assert.Equal(right, Built(now, [4, 12, 12, 12, gamma], "previous: ../last", "hide below 4", extract, category));
    }

    /// <summary>Last year's thefts are gone. Now there is a category of which the numbers are nearly the same by chance: its 3 is kept as if nobody had printed them.</summary>
    [Fact]
    public void What_was_printed_of_something_else_gives_nothing_away_where_the_numbers_are_alike()
    {
        using var then = Workspace.Empty("then");
        Assert.Equal("3 12 12 12 13 52", Built(then, [3, 12, 12, 12, 13], string.Empty, "hide below 2", category: "theft"));
        using var now = Workspace.Empty("now");
        Copy(then, now);
        Assert.Equal("[c] [c] 12 12 14 53", Built(now, [3, 12, 12, 12, 14], "previous: ../last", "hide below 5", category: "damage"));
    }

    /// <summary>Two categories are new, and the one that fits better is not the one that was renamed: both may be.</summary>
    [Fact]
    public void What_was_hidden_stays_so_where_another_category_fits_the_old_numbers_better()
    {
        using var then = Workspace.Empty("then");
        Assert.Equal("[c] [c] 12 12 13 53", Built(then, [4, 12, 12, 12, 13], string.Empty, "hide below 5", category: "theft"));
        using var now = Workspace.Empty("now");
        Copy(then, now);
        Assert.Equal("[c] [c] 12 13 13 58", Built(now, [8, 12, 12, 13, 13], "previous: ../last", "hide below 4", category: "thefts", others: [4, 12, 12, 12, 13]));
    }

    /// <summary>The 3 was printed when the rule was lower: it is hidden now, which takes nothing back, and makers are told.</summary>
    [Fact]
    public void What_was_printed_before_is_hidden_all_the_same_and_said_to_be_out()
    {
        using var then = Workspace.Empty("then");
        Assert.Equal("3 12 12 12 13 52", Built(then, [3, 12, 12, 12, 13], string.Empty, "hide below 2"));
        using var now = Workspace.Empty("now");
        Copy(then, now);
        Assert.Equal("[c] 12 12 12 13 52", Built(now, [3, 12, 12, 12, 13], "previous: ../last", "hide below 5"));
        var told = Assess.Run("check", now.Folder, "--disclosure");
        Assert.Contains("warning SA3402: Last year's bundle alone prints or gives away 1 of the numbers of 'cases' that are hidden here.", told.Error, StringComparison.Ordinal);
        Assert.Contains("Alpha, 2015: a reader can say 3. It is from 1 to 4, which the plan hides. Published before: 3 in 2015.", told.Output, StringComparison.Ordinal);
    }

    private static void Copy(Workspace then, Workspace now)
    {
        Directory.CreateDirectory(Path.Combine(now.Root, "last"));
        File.Copy(Path.Combine(then.Output, "figures.json"), Path.Combine(now.Root, "last", "figures.json"));
    }

    // The table's numbers, the total last.
    private static string Built(Workspace space, int[] counts, string previous, string rule = "round to 5, hide below 8", string extract = "cases", string? category = null, int[]? others = null)
    {
        string Each(Func<string, int, string> line) => string.Concat(Wards.Select(line));
        space.Write("areas.csv", "code,name,type\n" + Each((w, i) => $"W{i},{w},ward\n"));
        space.Write("groups.csv", "group,code,name,member\n" + Each((w, _) => $"wards,T,Town,{w}\n"));
        space.Write($"extracts/{extract}.csv", "ward,year,count,category\n" + Each((w, i) => $"{w},2015,{counts[i]},{category ?? "cases"}\n") + (others is null ? string.Empty : Each((w, i) => $"{w},2015,{others[i]},other\n")));
        space.Write("assessment.yaml", $"""
            version: 1
            edition: {(previous.Length == 0 ? "2015" : "2016")}
            place: Alpha
            this year: 2015
            {previous}
            {(category is null ? string.Empty : $"categories: {{kinds: {{{category}: {(others is null ? string.Empty : ", other: ")}}}}}")}
            extracts:
              {extract}:
                counts: cases
                {(category is null ? "not read: [category]" : "categories: kinds")}
                protect: {rule}
            tables:
              cases:
                extract: {extract}
                {(category is null ? string.Empty : $"category: {category}")}
                rows: wards
                columns: [this year]
                totals: wards
            """.ReplaceLineEndings("\n"));
        var run = space.Build("--format", "md");
        Assert.True(run.ExitCode == 0, run.ToString());
        return string.Join(' ', File.ReadLines(Path.Combine(space.Output, "tables/cases.csv")).Skip(1).Select(l => l.Split(',')[1]));
    }
}
