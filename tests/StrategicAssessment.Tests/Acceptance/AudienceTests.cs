using System.Text.Json.Nodes;
using StrategicAssessment.Tests.Protection;
using StrategicAssessment.Tests.Publishing.Word;
using Xunit;

namespace StrategicAssessment.Tests.Acceptance;

/// <summary>A bundle for the public and one for partners of one folder: nothing of the second reaches the first.</summary>
public sealed class AudienceTests
{
    private const string Formats = "md,html,docx,xlsx,png";
    private const string Marking = "HANDLE WITH CARE";

    // Words that stand in no bundle but that of partners, each where it is marked another way.
    private static readonly string[] Words = ["Zithers", "Quinces", "Okapis", "Walruses", "Umbrellas", "Tulips", "Jesters"];

    [Fact]
    public void The_publics_bundle_is_to_the_byte_that_of_a_folder_without_what_is_for_partners()
    {
        using var plain = Decided();
        Assert.Equal(0, plain.Build("--format", Formats).ExitCode);
        using var marked = Marked();
        var run = marked.Build("--format", Formats);
        Assert.True(run.ExitCode == 0, run.ToString());
        Snapshot.Of(plain.Output).AssertSame(Snapshot.Of(marked.Output));
    }

    [Fact]
    public void Partners_get_all_of_it_and_each_file_says_how_it_is_handled()
    {
        using var marked = Marked();
        var run = marked.Build("--format", Formats);
        Assert.True(run.ExitCode == 0, run.ToString());
        var files = Directory.EnumerateFiles(Partners(marked), "*.md").Select(File.ReadAllText).ToList();
        Assert.All(Words, w => Assert.Contains(files, f => f.Contains(w, StringComparison.Ordinal)));
        Assert.All(files, f => Assert.Contains(Marking, f, StringComparison.Ordinal));
        Assert.Contains($"<title>{Marking}: Strategic Assessment", File.ReadAllText(Path.Combine(Partners(marked), "strategic-assessment.html")), StringComparison.Ordinal);
        foreach (var name in new[] { "strategic-assessment", "leaflet" })
        {
            using var word = OfficeFile.Word(File.ReadAllBytes(Path.Combine(Partners(marked), $"{name}.docx")));
            OfficeFile.AssertValid(word);
            Assert.StartsWith($"{Marking}: ", word.PackageProperties.Title, StringComparison.Ordinal);
            Assert.Contains(word.MainDocumentPart!.HeaderParts, h => h.Header!.InnerText.StartsWith(Marking, StringComparison.Ordinal));
        }

        Assert.Contains($"\"marking\": \"{Marking}\"", File.ReadAllText(Path.Combine(Partners(marked), "document.json")), StringComparison.Ordinal);
    }

    // What differs is only what partners get: words, rows, numbers.
    [Fact]
    public void Two_folders_that_differ_in_what_is_for_partners_have_one_bundle_for_the_public()
    {
        using var one = Marked();
        using var other = Marked();
        foreach (var (file, text) in new[] { ("extracts/secret.csv", "61"), ("actions.csv", "Okapis"), ("commentary/burglary.md", "Walruses"), ("leads.csv", "Umbrellas"), ("priorities.csv", "Tulips"), ("targets.csv", "Jesters") }) other.Replace(file, text, "17");
        Assert.Equal((0, 0), (one.Build("--format", Formats).ExitCode, other.Build("--format", Formats).ExitCode));
        Snapshot.Of(one.Output).AssertSame(Snapshot.Of(other.Output));
        Assert.NotEqual(File.ReadAllText(Path.Combine(Partners(one), "strategic-assessment.md")), File.ReadAllText(Path.Combine(Partners(other), "strategic-assessment.md")));
    }

    [Theory]
    [InlineData("assessment.yaml", "\naudiences: {partners: HANDLE WITH CARE}", "", "assessment.yaml:", "error SA2127: 'secret' is for partners alone, and the plan makes one bundle for everybody.")]
    [InlineData("assessment.yaml", "columns: [this year, last year, change, rate, rank]", "columns: [this year, secret]", "assessment.yaml:", "note SA2128: The bundle for the public is made without what is for partners: secret")]
    [InlineData("assessment.yaml", "leaflet: partners", "leaflet: friends", "assessment.yaml:", "error SA2103: 'friends'")]
    [InlineData("commentary/burglary.md", "\n:::\n", "\n", "burglary.md:3:1:", "error SA5137: What is for partners begins here and never ends.")]
    [InlineData("actions.csv", ",partners", ",friends", "actions.csv:", "error SA2604: 'friends' is not known here")]
    public void What_cannot_be_kept_apart_stops_the_build(string file, string old, string now, string place, string told)
    {
        using var marked = Marked();
        marked.Replace(file, old, now);
        var run = marked.Build();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Error.Split('\n'), l => l.Contains(place, StringComparison.Ordinal) && l.Contains(told, StringComparison.Ordinal));
        Assert.DoesNotContain("SA5101", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(marked.Output));
        Assert.Equal(1, Assess.Run("check", marked.Folder).ExitCode);
    }

    [Fact]
    public void Both_bundles_are_verified_and_held_against_what_a_build_would_write()
    {
        using var marked = Marked();
        marked.Build("--format", "md");
        (string, int)[] Codes() => [.. new[] { new[] { "verify", marked.Folder, "--output", marked.Output }, ["build", marked.Folder, "--output", marked.Output, "--format", "md", "--check-unchanged"] }.Select(c => (c[0], Assess.Run(c).ExitCode))];
        Assert.Equal([("verify", 0), ("build", 0)], Codes());
        File.AppendAllText(Path.Combine(Partners(marked), "strategic-assessment.md"), "By hand.\n");
        Assert.Equal([("verify", 1), ("build", 1)], Codes());
        marked.Build("--format", "md");
        Assert.Equal([("verify", 0), ("build", 0)], Codes());
        marked.Replace("extracts/secret.csv", "61", "62");
        Assert.Equal([("verify", 3), ("build", 1)], Codes());
    }

    [Fact]
    public void A_number_for_partners_is_explained_as_their_bundle_has_it()
    {
        using var marked = Marked();
        marked.Build("--format", "md");
        var own = FigureIds(Partners(marked)).Except(FigureIds(marked.Output)).First(id => id.StartsWith("secret/count/", StringComparison.Ordinal));
        var run = Assess.Run("explain", marked.Folder, own);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("extracts/secret.csv, row", run.Output, StringComparison.Ordinal);
        Assert.Equal(run.Output, Assess.Run("explain", marked.Folder, own, "--partners").Output);
        Assert.Equal(2, Assess.Run("explain", marked.Folder, own + "/none").ExitCode);
        Assert.Equal(0, Assess.Run("explain", marked.Folder, FigureIds(marked.Output).First(), "--partners").ExitCode);
    }

    private static List<string> FigureIds(string bundle) => [.. JsonNode.Parse(File.ReadAllText(Path.Combine(bundle, "figures.json")))!["figures"]!.AsArray().Select(f => (string)f!["id"]!)];

    // A table for partners beside the public's, over the same protected counts.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Who_has_both_bundles_learns_no_small_number(int seed)
    {
        var chance = new Chance(seed);
        long Count(int ward, int kind, int year) => chance.Count([ward, kind, year], 20);
        using var town = Workspace.Empty("town");
        Town.Write(town, Count, 2, more: "audiences: {partners: HANDLE WITH CARE}\n");
        town.Replace("assessment.yaml", "  kinds:\n    extract", "  kinds:\n    audience: partners\n    extract");
        town.Write("commentary/cases.md", "Nothing to say.");
        var run = town.Build("--format", "md");
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.True(Directory.EnumerateFiles(Path.Combine(Partners(town), "tables")).Count() > Directory.EnumerateFiles(Path.Combine(town.Output, "tables")).Count());
        var attack = new BundleAttack(town.Output, Partners(town));
        Assert.NotEmpty(attack.Hidden);
        Assert.Empty(attack.Complaints);
        Assert.Empty(attack.Breaches(id => Town.Truth(id, Count), 1, 4));
    }

    // The same file without the rule shows partners what it hides from the public.
    [Fact]
    public void What_partners_are_shown_as_it_is_hides_nothing()
    {
        using var workspace = Workspace.OfMonthlySample();
        Assert.Equal(0, workspace.Build("--format", "md").ExitCode);
        string[] Rows(string output, string table) => [.. File.ReadAllLines(Path.Combine(output, "tables", table + ".csv")).Where(l => l.StartsWith("Ferry,", StringComparison.Ordinal)).Select(l => string.Join(',', l.Split(',')[1..4]))];
        Assert.Equal(["[c],,[c]"], Rows(workspace.Output, "asb-by-ward"));
        Assert.Equal(["[c],,[c]"], Rows(Partners(workspace), "asb-by-ward"));
        Assert.Equal(["1,1,1"], Rows(Partners(workspace), "asb-in-full"));
        Assert.False(File.Exists(Path.Combine(workspace.Output, "tables", "asb-in-full.csv")));
    }

    private static string Partners(Workspace workspace) => workspace.Output + "-partners";

    private static Workspace Decided()
    {
        var workspace = Workspace.OfNorthshire();
        workspace.Write("commentary/burglary.md", "Homes are well locked.\n\n\n\n\n");
        workspace.Write("priorities.csv", "id,title,topics\nhomes,Safer homes,burglary\n");
        workspace.Write("actions.csv", "priority,action\nhomes,Mark goods\n");
        return workspace;
    }

    private static Workspace Marked()
    {
        var workspace = Decided();
        workspace.Replace("assessment.yaml", "extracts:\n", $"documents:\n  - leaflet: partners\naudiences: {{partners: {Marking}}}\ntext tables:\n  leads: {{title: Leads, audience: partners}}\n\nextracts:\n  secret: {{counts: zithers, title: Zithers, source: A partner, holds: district, audience: partners}}\n");
        workspace.Replace("assessment.yaml", "\ntables:\n", "\ntables:\n  secret: {rows: Ashby, columns: [this year, last year]}\n  burglary-for-partners: {extract: burglary, title: Quinces, columns: [this year], audience: partners}\n");
        workspace.Write("assessment.yaml", workspace.Read("assessment.yaml").TrimEnd() + "\n  secret:\n  quinces: {title: Quinces, tables: burglary-for-partners}\n");
        workspace.Write("extracts/secret.csv", "area,period_start,period_end,count\nAshby,2014-10-01,2015-09-30,61\nAshby,2013-10-01,2014-09-30,64\n");
        workspace.Write("commentary/burglary.md", "Homes are well locked.\n\n::: partners\nWalruses are about. {{ secret.here.this_year }} of them.\n\n{{ table \"leads\" }}\n:::\n");
        workspace.Write("commentary/secret.md", "Nothing more.");
        workspace.Write("commentary/quinces.md", "Nothing more.");
        workspace.Write("leads.csv", "Body,Lead\nPolice,Umbrellas\n");
        workspace.Write("priorities.csv", "id,title,topics,audience\nhomes,Safer homes,burglary; secret,\ntulips,Tulips,,partners\n");
        workspace.Write("actions.csv", "priority,action,audience\nhomes,Mark goods,\nhomes,Okapis,partners\ntulips,Water them,\n");
        workspace.Write("targets.csv", "id,priority,title,indicator,rule,due\njesters,homes,Jesters,secret,reduce to 10,2018\n");
        workspace.Write("templates/leaflet/document.sbn-md", "# {{ heading \"one\" \"One thing\" }}\n\nLock it.\n");
        return workspace;
    }
}
