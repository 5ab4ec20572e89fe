using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Protection;

public sealed class ProtectedBundleTests
{
    // By ward, both kinds; the year before has half as many again.
    private static readonly long[][] Plain = [[3, 12], [21, 9], [40, 30], [33, 17], [26, 41], [52, 38]];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_stranger_with_both_years_bundles_learns_no_small_number(int seed)
    {
        var chance = new Chance(seed);
        var counts = new long[Town.Wards.Length, Town.Kinds.Length, Town.Years.Length];
        for (var w = 0; w < Town.Wards.Length; w++)
        {
            for (var k = 0; k < Town.Kinds.Length; k++)
            {
                for (var y = 0; y < Town.Years.Length; y++) counts[w, k, y] = chance.Count(20);
            }
        }

        using var then = Workspace.Empty("town-then");
        Town.Write(then, (w, k, y) => counts[w, k, y]);
        Built(then);
        using var now = Workspace.Empty("town-now");
        Directory.CreateDirectory(now.Root);
        CopyBundle(then.Output, Path.Combine(now.Root, "last"));
        Town.Write(now, (w, k, y) => counts[w, k, y], year: 3, more: "previous: ../last");
        Built(now);
        var attack = new BundleAttack(then.Output, now.Output);
        Assert.NotEmpty(attack.Hidden);
        Assert.Empty(attack.Complaints);
        Assert.Empty(attack.Breaches(id => Truth(id, counts), 1, 4));
    }

    [Fact]
    public void Worlds_that_a_reader_cannot_tell_apart_make_the_same_bundle_to_the_byte()
    {
        using var one = Workspace.Empty("town");
        Town.Write(one, Count);
        Built(one);
        using var other = Workspace.Empty("town");
        Town.Write(other, (w, k, y) => Count(w, k, y) + (y == 2 ? Swap(w, k) : 0));
        Built(other);
        foreach (var file in Directory.EnumerateFiles(one.Output, "*", SearchOption.AllDirectories))
        {
            var twin = Path.Combine(other.Output, Path.GetRelativePath(one.Output, file));
            Assert.True(File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(twin)), Path.GetFileName(file));
        }

        static long Swap(int w, int k) => (w, k) switch { (0, 0) or (1, 1) => -1, (0, 1) or (1, 0) => 1, _ => 0 };
    }

    // Judgements by how much numbers vary, standardised rates and ratios, months with season and limits, shares, scores and targets: each rests on counts, hidden ones among them.
    [Theory]
    [InlineData("Town", "md")]
    [InlineData("Ward 1", "md,html,docx,xlsx")]
    public void Nothing_that_rests_on_many_counts_tells_twin_worlds_apart(string place, string formats)
    {
        using var one = JudgedTown.Built(0, 0, place, formats);
        using var other = JudgedTown.Built(1, 0, place, formats);
        var files = Directory.EnumerateFiles(one.Output, "*", SearchOption.AllDirectories).ToList();
        foreach (var word in (string[])["\"dispersion\":", "standardised-rate", "standardised-ratio", "centre-line", "location-quotient", "contribution", "share-of-residents", "score-total", "\"target", "\"suppressed\""])
            Assert.Contains(word, File.ReadAllText(Path.Combine(one.Output, "figures.json")), StringComparison.Ordinal);
        Assert.Equal(files.Count, Directory.EnumerateFiles(other.Output, "*", SearchOption.AllDirectories).Count());
        foreach (var file in files)
        {
            var twin = Path.Combine(other.Output, Path.GetRelativePath(one.Output, file));
            Assert.True(File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(twin)), Path.GetFileName(file));
        }
    }

    [Fact]
    public void A_protected_number_prints_as_a_symbol_with_a_note_and_is_explained_without_its_value()
    {
        using var town = Workspace.Empty("town");
        Town.Write(town, Count);
        Built(town);
        var table = File.ReadAllText(Path.Combine(town.Output, "tables/partner-cases.csv"));
        Assert.Contains("Ashdown,[c],,[c],,[c],,[c],,W01,partner", table, StringComparison.Ordinal);
        Assert.Contains("not shown, so that no small number can be worked out", File.ReadAllText(Path.Combine(town.Output, "strategic-assessment.md")), StringComparison.Ordinal);
        var explained = Assess.Run("explain", town.Folder, "cases/count/W01/partner/2015-04_2016-03");
        Assert.Contains("suppressed. It is from 1 to 4, which the plan hides.", explained.Output, StringComparison.Ordinal);
        const string Why = "so that 'cases, Ashdown, Partner, 2015/16' cannot be worked out";
        Assert.Contains(Why, Assess.Run("explain", town.Folder, "cases/count/W01/family/2015-04_2016-03").Output, StringComparison.Ordinal);
        Assert.Contains(Why, Assess.Run("check", town.Folder, "--disclosure").Output, StringComparison.Ordinal);
        Assert.Contains(" numbers hidden: 3 are small and 9 cover others", Assess.Run("check", town.Folder).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rounded_numbers_tell_nothing_of_their_rows()
    {
        using var town = Workspace.Empty("town");
        Town.Write(town, Count, protect: "protect: round to 5, hide below 8");
        Built(town);
        var figures = File.ReadAllText(Path.Combine(town.Output, "figures.json"));
        Assert.Contains("Rounded to the nearest 5.", figures, StringComparison.Ordinal);
        Assert.DoesNotContain("cases.csv", figures, StringComparison.Ordinal);
        Assert.Equal(0, town.Build("--format", "html").ExitCode);
        Assert.DoesNotContain("cases.csv (", File.ReadAllText(Path.Combine(town.Output, "strategic-assessment.html")), StringComparison.Ordinal);
        Assert.Contains("Castle,40,40", File.ReadAllText(Path.Combine(town.Output, "tables/partner-cases.csv")), StringComparison.Ordinal);
    }

    /// <summary>2 of 250 records say no place, and Beta has 4 in March, far fewer than usual: both are counts, and the first gives the sum of all away.</summary>
    [Theory]
    [InlineData("    protect: round to 5\n", "")]
    [InlineData("    protect: round to 5\n", "  again: {file: cases.csv, shape: records, counts: cases}\n")]
    [InlineData("", "")]
    public void What_an_extract_lacks_is_said_without_a_number_where_numbers_are_kept(string protect, string more)
    {
        using var space = Workspace.Empty("lacks");
        string[] districts = ["Alpha", "Beta", "Gamma"];
        space.Write("areas.csv", "code,name,type\n" + string.Concat(districts.Select((d, i) => $"D{i},{d},district\n")));
        var records = districts.SelectMany(d => Enumerable.Range(0, 24).SelectMany(m => Enumerable.Range(1, d == "Beta" && m == 14 ? 4 : 25).Select(i => $"{d},{2014 + (m / 12)}-{1 + (m % 12):00}-{i:00}\n")));
        space.Write("extracts/cases.csv", "district,date\n" + string.Concat(records) + ",2014-05-03\n,2015-06-03\n");
        space.Write("assessment.yaml", $"version: 1\nedition: 2015\nplace: Alpha\nthis year: 2015\nextracts:\n{more}  cases:\n    shape: records\n    counts: cases\n{protect}tables:\n  cases: {{rows: [Alpha], columns: [this year]}}\n{more.Replace("{file: cases.csv, shape: records, counts: cases}", "{rows: [Alpha], columns: [this year]}", StringComparison.Ordinal)}");
        var run = space.Build("--format", "md");
        Assert.True(run.ExitCode == 0, run.ToString());
        var document = File.ReadAllText(Path.Combine(space.Output, "strategic-assessment.md"));
        Assert.Contains("say no place and are counted for none", document, StringComparison.Ordinal);
        Assert.Contains("Far fewer than usual are in the extract for", document, StringComparison.Ordinal);
        Assert.Equal(protect.Length == 0, document.Contains("2 of 1,781", StringComparison.Ordinal) && document.Contains("Beta 4", StringComparison.Ordinal));
        if (protect.Length > 0) Assert.DoesNotMatch("2 of |1,78|Beta", document);
    }

    [Fact]
    public void A_total_that_would_reveal_a_single_star_is_withheld()
    {
        using var town = Workspace.Empty("town");
        Town.Write(town, Count, protect: "total: supplied");
        town.Replace("extracts/cases.csv", "Ashdown,2015/16,partner,3", "Ashdown,2015/16,partner,*");
        town.Write("extracts/cases.csv", town.Read("extracts/cases.csv") + "Town,2015/16,partner,175\n");
        town.Replace("assessment.yaml", "holds: ward", "aliases: {Town: wards}");
        Built(town);
        var table = File.ReadAllText(Path.Combine(town.Output, "tables/partner-cases.csv"));
        Assert.Contains("Ashdown,[c]", table, StringComparison.Ordinal);
        Assert.Contains("Brook,21", table, StringComparison.Ordinal);
        Assert.Contains("Town,[c]", table, StringComparison.Ordinal);
    }

    [Fact]
    public void What_last_years_bundle_gave_away_is_hidden_and_said()
    {
        using var then = Workspace.Empty("town-then");
        Town.Write(then, Count, protect: string.Empty);
        Built(then);
        using var now = Workspace.Empty("town-now");
        CopyBundle(then.Output, Path.Combine(now.Root, "last"));
        Town.Write(now, Count, year: 3, more: "previous: ../last");
        Built(now);
        Assert.DoesNotContain("\"value\": 3,", Figure(now, "cases/count/W01/partner/2015-04_2016-03"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_cannot_be_read_is_an_error()
    {
        using var town = Workspace.Empty("town");
        Town.Write(town, Count, protect: "protect: carefully");
        Assert.Contains("error SA2117: It is not clear how 'carefully' keeps small numbers.", town.Build().Error, StringComparison.Ordinal);
    }

    private static long Count(int ward, int kind, int year) => year == 2 ? Plain[ward][kind] : Plain[ward][kind] + Plain[ward][kind] / 2;

    private static long Truth(string id, long[,,] counts)
    {
        var parts = id.Split('/');
        var wards = Town.Groups.FirstOrDefault(g => g[0] == parts[2])?[1..] ?? [parts[2]];
        var kinds = parts[3] == "cases" ? Town.Kinds : [parts[3]];
        var year = Array.FindIndex(Town.Years, y => parts[4].StartsWith(y[..4], StringComparison.Ordinal));
        return wards.Sum(w => kinds.Sum(k => counts[Array.IndexOf(Town.Wards, w), Array.IndexOf(Town.Kinds, k), year]));
    }

    private static void Built(Workspace town)
    {
        var run = town.Build();
        Assert.True(run.ExitCode == 0, run.ToString());
    }

    private static string Figure(Workspace town, string id)
    {
        var figures = File.ReadAllText(Path.Combine(town.Output, "figures.json"));
        var at = figures.IndexOf($"\"id\": \"{id}\"", StringComparison.Ordinal);
        return figures[at..figures.IndexOf("\"id\"", at + 5, StringComparison.Ordinal)];
    }

    private static void CopyBundle(string from, string to)
    {
        Directory.CreateDirectory(to);
        File.Copy(Path.Combine(from, "figures.json"), Path.Combine(to, "figures.json"));
    }
}
