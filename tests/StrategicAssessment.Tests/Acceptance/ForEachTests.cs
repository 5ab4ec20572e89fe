using StrategicAssessment.Comparing;
using StrategicAssessment.Publishing.Bundles;
using StrategicAssessment.Tests.Data;
using Xunit;

namespace StrategicAssessment.Tests.Acceptance;

public sealed class ForEachTests
{
    private static readonly string[] Slugs = ["ashby", "belford", "corran", "d-nmere"];

    [Fact]
    public void Each_place_gets_a_bundle_about_itself_and_the_index_lists_them()
    {
        using var county = County();
        var run = county.Build();
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal(Slugs, Folders(county.Output));
        Assert.Contains("## Belford in the year to ", Text(county, "belford/strategic-assessment.md"), StringComparison.Ordinal);
        Assert.Contains("\"id\": \"northshire-belford\"", Text(county, "belford/figures.json"), StringComparison.Ordinal);
        Assert.Contains("**[Corran](corran/strategic-assessment.html)**: [Word](corran/strategic-assessment.docx)", Text(county, "index.md"), StringComparison.Ordinal);
        Assert.Contains("href=\"ashby/data-tables.xlsx\"", Text(county, "index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Belford")]
    [InlineData("N02")]
    [InlineData("belford")]
    public void One_place_alone_gets_the_bytes_that_the_whole_run_gives_it(string name)
    {
        using var county = County();
        county.Build();
        var alone = Path.Combine(county.Root, "alone");
        var run = Assess.Run("build", county.Folder, "--output", alone, "--only", name);
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal(["belford"], Folders(alone));
        Assert.False(File.Exists(Path.Combine(alone, "index.html")));
        Snapshot.Of(Path.Combine(county.Output, "belford")).AssertSame(Snapshot.Of(Path.Combine(alone, "belford")));
    }

    [Fact]
    public void A_place_stands_in_the_run_as_it_would_by_itself()
    {
        using var county = County();
        county.Build();
        using var single = Workspace.OfNorthshire();
        single.Build();
        Assert.Equal(Text(single, "strategic-assessment.md"), Text(county, "ashby/strategic-assessment.md"));
        static IEnumerable<string> Figures(string bundle) => WholeFigures.In(bundle).RootElement.GetProperty("figures").EnumerateArray().Select(f => f.GetRawText()).Order(StringComparer.Ordinal);
        Assert.Empty(Figures(single.Output).Except(Figures(Path.Combine(county.Output, "ashby")), StringComparer.Ordinal));
    }

    [Fact]
    public void What_many_bundles_rest_on_stands_above_them_once_and_a_place_takes_as_much_room_however_many_there_are()
    {
        var sizes = new Dictionary<int, (long OfPlace, long OfAll, long OfRecord)>();
        foreach (var places in (int[])[8, 32])
        {
            using var county = Partnerships.Written(places, "for each: [districts]", "[here]");
            var run = county.Build("--format", "md,html");
            Assert.True(run.ExitCode == 0, run.ToString());
            Assert.Contains("rate-per-1000/*/all-crime/", Text(county, "shared-figures.json"), StringComparison.Ordinal);
            var place = Directory.GetDirectories(county.Output).Order(StringComparer.Ordinal).First();
            Assert.DoesNotContain("\"operand_groups\"", File.ReadAllText(Path.Combine(place, "figures.json")), StringComparison.Ordinal);
            using var whole = WholeFigures.In(place);
            Assert.Equal(places, whole.RootElement.GetProperty("figures").EnumerateArray().First(f => f.GetProperty("measure").GetString()!.StartsWith("rank", StringComparison.Ordinal)).GetProperty("operands").GetArrayLength());
            if (places == 8) HasWhatAllShareThoughItIsGone(county.Output);
            sizes[places] = (Partnerships.Bytes(place), Partnerships.Bytes(county.Output), new FileInfo(Path.Combine(county.Folder, ".assess/ledger.json")).Length);
        }

        // The definitions name the places of a group.
        Assert.InRange(sizes[32].OfPlace, 1, sizes[8].OfPlace * 1.15);
        Assert.InRange(sizes[32].OfAll, 1, sizes[8].OfAll * 4.4);
        Assert.InRange(sizes[32].OfRecord, 1, sizes[8].OfRecord * 4.4);
    }

    // Read with the first of them, it is not read again.
    private static void HasWhatAllShareThoughItIsGone(string output)
    {
        var (disk, path) = (new PhysicalBundleDisk(), Path.Combine(output, "shared-figures.json"));
        var (shared, bundles) = (BundleFiles.Shared(disk, output), Directory.GetDirectories(output).Order(StringComparer.Ordinal).ToList());
        Assert.NotNull(BundleFiles.Read(disk, bundles[0], shared).Value);
        var bytes = File.ReadAllBytes(path);
        File.Delete(path);
        var second = BundleFiles.Read(disk, bundles[1], shared).Value!;
        var operands = second.Figures.First(f => f.Measure.StartsWith("rank", StringComparison.Ordinal)).Operands;
        Assert.Equal(8, operands.Count);
        Assert.All(operands, o => Assert.Contains(second.Figures, f => f.Id == o));
        File.WriteAllBytes(path, bytes);
    }

    [Fact]
    public void The_figures_of_a_document_over_many_places_grow_as_the_places_do()
    {
        var sizes = new Dictionary<int, long>();
        foreach (var places in (int[])[8, 32])
        {
            using var county = Partnerships.Written(places, string.Empty, "districts");
            var run = county.Build("--format", "html");
            Assert.True(run.ExitCode == 0, run.ToString());
            sizes[places] = Partnerships.Bytes(county.Output);
        }

        Assert.InRange(sizes[32], 1, sizes[8] * 4.4);
    }

    [Fact]
    public void A_place_that_fails_does_not_stop_the_others()
    {
        using var county = County();
        county.Write("places/corran/commentary/theft.md", "There were {{ theft.here.nwo }}.");
        county.Write("places/N02/exceptions.yaml", "population: mid-2013\n");
        var run = county.Build();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("places/N02/exceptions.yaml:1:1: error SA2101: 'population' is not a word that the exceptions of a place may have", run.Error, StringComparison.Ordinal);
        Assert.Contains("places/corran/commentary/theft.md:1", run.Error, StringComparison.Ordinal);
        Assert.Equal(["ashby", "d-nmere"], Folders(county.Output));
        Assert.Contains("Corran: could not be made", Text(county, "index.md"), StringComparison.Ordinal);
        Assert.Contains("Corran was not built", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_of_a_place_with_errors_is_marked_and_listed()
    {
        using var county = County();
        county.Write("places/corran/commentary/theft.md", "There were {{ theft.here.nwo }}.");
        Assert.Equal(1, county.Build("--draft").ExitCode);
        Assert.Equal(Slugs, Folders(county.Output));
        Assert.Contains("Draft", Text(county, "index.md"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void An_error_of_the_extracts_fails_all()
    {
        using var county = County();
        county.Replace("extracts/burglary.csv", "Ashby", "Ashbyy");
        var run = county.Build();
        Assert.Equal(1, run.ExitCode);
        Assert.False(Directory.Exists(county.Output));
        Assert.Single(run.Error.Split('\n'), l => l.Contains("SA1102", StringComparison.Ordinal));
    }

    [Fact]
    public void A_place_may_differ_in_what_its_document_says_and_shows()
    {
        using var county = County();
        county.Write("places/belford/exceptions.yaml", "title: Safety in Belford\npartnership: Safer Belford\ntables:\n  burglary:\n    columns: [this year]\nsections:\n  theft:\n  burglary:\n");
        county.Write("places/belford/commentary/theft.md", "Only of Belford.");
        county.Write("places/belford/templates/message-title.sbn-md", "A headline of Belford's own");
        county.Write("commentary/burglary.md", "Of every place, as of {{ place.name }}.");
        var run = county.Build();
        Assert.True(run.ExitCode == 0, run.ToString());
        var (own, other) = (Text(county, "belford/strategic-assessment.md"), Text(county, "ashby/strategic-assessment.md"));
        foreach (var text in new[] { "# Safety in Belford", "Safer Belford", "Only of Belford.", "A headline of Belford's own", "Of every place, as of Belford." })
        {
            Assert.Contains(text, own, StringComparison.Ordinal);
            if (!text.StartsWith("Of every", StringComparison.Ordinal)) Assert.DoesNotContain(text, other, StringComparison.Ordinal);
        }

        Assert.True(own.IndexOf("## 1 Theft", StringComparison.Ordinal) > 0, own);
        Assert.True(other.IndexOf("## 1 Burglary", StringComparison.Ordinal) > 0, other);
    }

    [Fact]
    public void Tables_may_show_here()
    {
        using var county = County();
        county.Replace("assessment.yaml", "  burglary:\n    columns:", "  burglary:\n    rows: [here, Northshire districts]\n    rank: rate, lowest first, among districts\n    columns:");
        county.Replace("assessment.yaml", "    rank: rate, lowest first\n", "");
        var run = county.Build();
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.StartsWith("Belford,", File.ReadAllLines(Path.Combine(county.Output, "belford/tables/burglary.csv"))[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_or_place_that_is_not_known_is_an_error()
    {
        using var county = Workspace.OfNorthshire();
        county.Replace("assessment.yaml", "place: Ashby", "place: NG1\nfor each: distrits");
        var run = county.Build();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("assessment.yaml:4:11: error SA2201: 'distrits' is not a known place; did you mean 'districts'?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_of_places_are_looked_at_for_mistakes()
    {
        using var county = County();
        county.Write("places/belfrd/commentary/theft.md", "Text.");
        county.Write("places/ashby/commentary/theft.md", "Text.");
        county.Write("places/N01/commentary/theft.md", "Text.");
        var run = Assess.Run("check", county.Folder);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("places/belfrd: warning SA2502: None of the places that the plan has bundles for is called 'belfrd'", run.Error, StringComparison.Ordinal);
        Assert.Contains("places/N01: error SA2501: Both this folder and 'places/ashby' are about Ashby", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_place_has_no_use_for_is_not_told_while_another_has()
    {
        using var county = County();
        county.Write("places/belford/exceptions.yaml", "sections:\n  theft:\n");
        county.Write("commentary/other.md", "Of no section at all.");
        var run = county.Build();
        Assert.DoesNotContain("commentary/burglary.md: warning SA5104", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("SA2217", run.Error, StringComparison.Ordinal);
        Assert.Contains("commentary/other.md: warning SA5104", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_is_none_of_them_is_refused()
    {
        using var county = County();
        var run = county.Build("--only", "Belfrd");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error SA2503: The plan has no bundle for 'Belfrd'; did you mean 'belford'?", run.Error, StringComparison.Ordinal);
        using var single = Workspace.OfNorthshire();
        Assert.Contains("error SA2504: The plan makes one bundle", single.Build("--only", "Ashby").Error, StringComparison.Ordinal);
        Assert.Equal(2, Assess.Run("list", "figures", county.Folder, "--place", "Nowhere").ExitCode);
    }

    [Fact]
    public void Other_commands_look_at_all_places_or_at_one()
    {
        using var county = County();
        var all = Assess.Run("list", "figures", county.Folder).Output.Split('\n');
        var one = Assess.Run("list", "figures", county.Folder, "--place", "Corran").Output.Split('\n');
        Assert.Equal(all.Length, all.Distinct(StringComparer.Ordinal).Count());
        Assert.True(one.Length < all.Length);
        Assert.Empty(one.Except(all, StringComparer.Ordinal));
        Assert.Contains("Belford: 2 tables, ", Assess.Run("check", county.Folder).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Belford: 2 tables, ", Assess.Run("check", county.Folder, "--place", "Corran").Output, StringComparison.Ordinal);
        county.Build();
        Assert.Contains("burglary.csv, row", Assess.Run("explain", county.Folder, "burglary/count/N03/all/2014-10_2015-09").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Events_for_scripts_name_each_bundle()
    {
        using var county = County();
        county.Write("places/corran/commentary/theft.md", "There were {{ theft.here.nwo }}.");
        var run = county.Build("--json");
        var events = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, events.Count(e => e.Contains("\"event\":\"built\"", StringComparison.Ordinal)));
        Assert.Contains("\"event\":\"failed\"", Assert.Single(events, e => e.Contains("northshire/corran\"", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static Workspace County()
    {
        var county = Workspace.OfNorthshire();
        county.Replace("assessment.yaml", "place: Ashby", "place: NG1\nfor each: districts");
        return county;
    }

    private static string[] Folders(string output) => [.. Directory.GetDirectories(output).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private static string Text(Workspace of, string file) => File.ReadAllText(Path.Combine(of.Output, file));
}
