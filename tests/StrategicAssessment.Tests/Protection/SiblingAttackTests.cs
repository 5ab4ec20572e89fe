using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Data;
using Xunit;

namespace StrategicAssessment.Tests.Protection;

/// <summary>The bundles of a town and of its two quarters, made in one run: each shows another part of the same cases.</summary>
public sealed class SiblingAttackTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_stranger_with_all_bundles_of_two_years_learns_no_small_number(int seed)
    {
        var chance = new Chance(seed);
        long Count(int ward, int kind, int year) => chance.Count([ward, kind, year], 20);
        using var then = Workspace.Empty("quarters-then");
        Write(then, Count, 2, string.Empty);
        using var now = Workspace.Empty("quarters-now");
        foreach (var place in Town.Bundles) Copy(Path.Combine(then.Output, place), Path.Combine(now.Root, "last", place));
        Write(now, Count, 3, "previous: ../last");
        var attack = new BundleAttack(Town.Bundles.SelectMany(p => new[] { Path.Combine(then.Output, p), Path.Combine(now.Output, p) }));
        Assert.NotEmpty(attack.Hidden);
        Assert.Empty(attack.Complaints);
        Assert.Empty(attack.Breaches(id => Town.Truth(id, Count), 1, 4));
    }

    [Fact]
    public void A_number_is_the_same_in_every_bundle_and_hidden_in_all_or_none()
    {
        var chance = new Chance(7);
        using var space = Workspace.Empty("quarters");
        Write(space, (ward, kind, year) => chance.Count([ward, kind, year], 12), 2, string.Empty);
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Town.Bundles.SelectMany(p => Figures(Path.Combine(space.Output, p))))
        {
            var parts = line.Split('\t');
            Assert.Equal(parts[1], seen.TryGetValue(parts[0], out var other) ? other : seen[parts[0]] = parts[1]);
        }

        Assert.Contains("[c]", seen.Values);
    }

    [Fact]
    public void One_place_built_alone_hides_what_the_whole_run_hides()
    {
        var chance = new Chance(9);
        using var space = Workspace.Empty("quarters");
        Write(space, (ward, kind, year) => chance.Count([ward, kind, year], 12), 2, string.Empty);
        var alone = Path.Combine(space.Root, "alone");
        foreach (var place in Town.Bundles)
        {
            Assert.Equal(0, Assess.Run("build", space.Folder, "--output", alone, "--only", place, "--format", "md").ExitCode);
            Snapshot.Of(Path.Combine(space.Output, place)).AssertSame(Snapshot.Of(Path.Combine(alone, place)));
        }
    }

    /// <summary>Beta's own bundle printed eleven months; there is none of Beta's now, but the year of Beta stands in Alpha's, and December is 2.</summary>
    [Theory]
    [InlineData("for each: [Alpha]", "../last", "alpha/")]
    [InlineData("", "../last/alpha", "")]
    public void What_a_place_published_binds_the_others_where_it_has_no_bundle_any_more(string places, string previous, string bundle)
    {
        using var space = Workspace.Empty("counties");
        string[] districts = ["Alpha", "Beta", "Gamma"];
        space.Write("areas.csv", "code,name,type\n" + string.Concat(districts.Select((d, i) => $"D{i},{d},district\n")));
        space.Write("extracts/cases.csv", "district,month,count\n" + string.Concat(districts.SelectMany(d => Enumerable.Range(1, 12).Select(m => $"{d},2014-{m:00},{(d == "Beta" && m == 12 ? 2 : 20)}\n"))));
        space.Write("places/beta/exceptions.yaml", "tables:\n  cases:\n    rows: [Beta]\n    columns: [this year]\n");
        string Plan(string edition, string more, string rows) => $"""
            version: 1
            edition: {edition}
            place: Alpha
            this year: {(edition == "2014" ? "2014" : "11 months to November 2014")}
            {more}
            extracts:
              cases:
                counts: cases
                protect: hide below 5
            tables:
              cases:
                rows: {rows}
                columns: [this year]
            """.ReplaceLineEndings("\n");
        space.Write("assessment.yaml", Plan("2014-11", "for each: [Alpha, Beta]", "[Alpha]"));
        var last = Path.Combine(space.Root, "last");
        Assert.Equal(0, Assess.Run("build", space.Folder, "--output", last, "--format", "md").ExitCode);
        Assert.Contains("Beta,220", File.ReadAllText(Path.Combine(last, "beta/tables/cases.csv")), StringComparison.Ordinal);
        Assert.DoesNotContain("Beta", File.ReadAllText(Path.Combine(last, "alpha/tables/cases.csv")), StringComparison.Ordinal);
        Directory.Delete(Path.Combine(space.Folder, "places"), recursive: true);
        space.Write("assessment.yaml", Plan("2014", $"{places}\nprevious: {previous}", "[Alpha, Beta, Gamma]"));
        var run = space.Build("--format", "md");
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains("Beta,[c]", File.ReadAllText(Path.Combine(space.Output, bundle, "tables/cases.csv")), StringComparison.Ordinal);
    }

    private static void Write(Workspace space, Func<int, int, int, long> count, int year, string more)
    {
        Town.WriteQuarters(space, count, year, more: more);
        space.Write("commentary/cases.md", "Nothing to say.");
        var run = space.Build("--format", "md");
        Assert.True(run.ExitCode == 0, run.ToString());
    }

    private static IEnumerable<string> Figures(string bundle)
    {
        using var document = WholeFigures.In(bundle);
        return [.. document.RootElement.GetProperty("figures").EnumerateArray().Select(f => f.GetProperty("id").GetString() + "\t" + f.GetProperty("display").GetString())];
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        File.Copy(Path.Combine(from, "figures.json"), Path.Combine(to, "figures.json"));
        if (File.Exists(Path.Combine(from, "../shared-figures.json"))) File.Copy(Path.Combine(from, "../shared-figures.json"), Path.Combine(to, "../shared-figures.json"), overwrite: true);
    }
}
