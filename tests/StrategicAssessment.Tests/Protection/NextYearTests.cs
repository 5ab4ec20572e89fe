using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Protection;

/// <summary>What next year's folder knows of what is out, and what its makers are told.</summary>
public sealed class NextYearTests
{
    private const string Wards = "areas.csv", Each = "for each: [T01, Q01]";

    [Fact]
    public void A_countys_next_year_names_its_published_edition_and_keeps_the_places_own_words()
    {
        using var space = Workspace.Empty("y1");
        Published(space, Each);
        space.Write("places/town/exceptions.yaml", "partnership: Safer Town\n");
        space.Write("places/town/commentary/cases.md", "Our own words.\n");
        space.Write("places/town/corrections/2016-01-01-first.md", "A notice of last year's.\n");
        var next = Path.Combine(space.Root, "y2");
        var run = Assess.Run("new", next, "--from", space.Folder);
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains("2 texts marked as last year's", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nprevious: ../y1/editions/first\n", File.ReadAllText(Path.Combine(next, "assessment.yaml")), StringComparison.Ordinal);
        Assert.Equal("partnership: Safer Town\n", File.ReadAllText(Path.Combine(next, "places/town/exceptions.yaml")));
        Assert.Contains("Our own words.", File.ReadAllText(Path.Combine(next, "places/town/commentary/cases.md")), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(next, "places/town/corrections")));
    }

    [Fact]
    public void An_edition_beside_it_that_the_plan_forgets_is_told_with_the_line_to_write()
    {
        using var space = Workspace.Empty("y1");
        Published(space, string.Empty);
        Copy(space.Folder, Path.Combine(space.Root, "y2"));
        var plan = Path.Combine(space.Root, "y2", "assessment.yaml");
        File.WriteAllText(plan, File.ReadAllText(plan).Replace("edition: 2015-16", "edition: 2016-17", StringComparison.Ordinal).Replace("this year: 2015/16", "this year: 12 months to June 2016", StringComparison.Ordinal));
        const string Line = "previous: ../y1/editions/first";
        Assert.Contains($"warning SA3411: The assessment 'y1' beside this one has published editions of Town for an earlier year, and this plan names no 'previous:', so what was hidden there may be worked out from both. Write '{Line}' into the plan.", Check(space, "y2").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("SA3411", Check(space, "y1").Error, StringComparison.Ordinal);
        File.WriteAllText(plan, File.ReadAllText(plan) + Line + "\n");
        Assert.DoesNotContain("SA3411", Check(space, "y2").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assessment_beside_it_that_prints_the_same_file_without_a_rule_is_told()
    {
        using var space = Workspace.Empty("county");
        Town.Write(space, Count);
        Copy(space.Folder, Path.Combine(space.Root, "town"));
        Assert.DoesNotContain("SA3410", Check(space, "county").Error, StringComparison.Ordinal);
        var plan = Path.Combine(space.Root, "town", "assessment.yaml");
        foreach (var (rule, isLess) in new[] { ("hide below 4", true), ("round to 5, hide below 8", false), ("hide below 5, zero too", false) })
        {
            File.WriteAllText(plan, File.ReadAllText(Path.Combine(space.Folder, "assessment.yaml")).Replace("hide below 5", rule, StringComparison.Ordinal));
            Assert.Equal(isLess, Check(space, "county").Error.Contains("SA3410: The assessment 'town' beside this one reads the same file as 'cases' with a 'protect:' that hides or rounds less", StringComparison.Ordinal));
        }

        File.WriteAllText(plan, File.ReadAllText(Path.Combine(space.Folder, "assessment.yaml")).Replace("protect: hide below 5", string.Empty, StringComparison.Ordinal));
        Assert.Contains("warning SA3410: The assessment 'town' beside this one reads the same file as 'cases' without 'protect:'", Check(space, "county").Error, StringComparison.Ordinal);
        File.AppendAllText(Path.Combine(space.Root, "town", "extracts", "cases.csv"), "Brook,2012/13,family,7\n");
        Assert.DoesNotContain("SA3410", Check(space, "county").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Partners_are_told_of_each_hidden_number_why_and_what_a_reader_can_say_and_the_bundle_tells_nobody()
    {
        using var space = Workspace.OfCase("attack/suppress-revised-previous-hidden");
        var told = Assess.Run("check", space.Folder, "--disclosure");
        Assert.Contains("  da, Alpha, 2013/14: a reader can say 0 to 20. It was hidden when it was published before, and nothing here says what it was then. Published before: hidden in 2015-16.\n", told.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden numbers", Assess.Run("check", space.Folder).Output, StringComparison.Ordinal);
        var lines = Assess.Run("check", space.Folder, "--disclosure", "--json").Output;
        Assert.Contains("{\"event\":\"hidden\",\"figure\":\"da/count/E07000001/all/2013-04_2014-03\",\"place\":\"Alpha\",\"category\":\"\",\"period\":\"2013/14\",\"why\":\"It was hidden when", lines, StringComparison.Ordinal);
        Assert.Contains("\"least\":\"0\",\"most\":\"20\",\"before\":\"hidden in 2015-16\"}", lines, StringComparison.Ordinal);
        Assert.Equal(0, space.Build("--format", "md").ExitCode);
        Assert.All(Directory.EnumerateFiles(space.Output, "*", SearchOption.AllDirectories), f => Assert.DoesNotContain("nothing here says", File.ReadAllText(f), StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_hidden_is_told_on_by_a_bundle_in_between_that_has_no_rule()
    {
        using var first = Workspace.Empty("first");
        using var second = Workspace.Empty("second");
        using var third = Workspace.Empty("third");
        Workspace[] all = [first, second, third];
        for (var e = 0; e < all.Length; e++)
        {
            if (e > 0) Copy(all[e - 1].Output, Path.Combine(all[e].Root, "last"));
            Town.Write(all[e], Count, e + 1, e == 1 ? string.Empty : "protect: hide below 5", e > 0 ? "previous: ../last" : string.Empty);
            all[e].Write("commentary/cases.md", "Nothing to say.");
            if (e < 2) all[e].Replace("assessment.yaml", "columns: [this year, last year, two years ago, change, change %, rate, share of group, rank]", "columns: [this year]");
            if (e == 1) all[e].Replace("assessment.yaml", "tables: [cases, partner-cases, kinds]", "tables: [cases]");
            var run = all[e].Build("--format", "md");
            Assert.True(run.ExitCode == 0, run.ToString());
        }

        Assert.Contains("Published before: hidden in 2014-15.", Assess.Run("check", third.Folder, "--disclosure").Output, StringComparison.Ordinal);
    }

    private static void Published(Workspace space, string more)
    {
        Town.Write(space, Count, more: more);
        space.Write("commentary/cases.md", "Nothing to say.");
        Assert.True(File.Exists(Path.Combine(space.Folder, Wards)));
        var run = space.Build("--format", "md");
        Assert.True(run.ExitCode == 0, run.ToString());
        Copy(space.Output, Path.Combine(space.Folder, "editions", "first"));
    }

    private static long Count(int ward, int kind, int year) => ward == 0 && kind == 0 ? 3 : 20 + (5 * ward) + (3 * kind) + year;

    private static CommandRun Check(Workspace space, string folder) => Assess.Run("check", Path.Combine(space.Root, folder));

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(f => !f.Contains(".assess", StringComparison.Ordinal)).ToList())
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
