using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

/// <summary>What <c>assess new --from</c> takes over from last year's folder, and what it says of the rest.</summary>
public sealed class TakenOverTests
{
    private const string Then = "maidstone-2016-17", Now = "maidstone-2017-18";

    [Fact]
    public void A_countys_folder_keeps_its_places_and_its_bundles_of_last_year()
    {
        using var desk = Desk.WithCase("years/foreach-new-drops-previous");
        Assert.Equal(0, desk.Run("verify", desk.At("y1/editions/first")).ExitCode);
        var made = desk.Run("new", desk.At("y2"), "--from", desk.At("y1"));
        Assert.Equal((0, ""), (made.ExitCode, made.Error));
        Assert.Equal(
            [".gitattributes", ".gitignore", ".vscode/assess.code-snippets", "areas.csv", "assessment.schema.json", "assessment.yaml", "groups.csv", "places/brook/commentary/da.md", "places/brook/exceptions.yaml", "population.csv"],
            desk.Files("y2"));
        Assert.Contains("\nprevious: ../y1/editions/first\n", desk.Read("y2/assessment.yaml"), StringComparison.Ordinal);
        foreach (var left in new[] { "y1/extracts: 1 file, the data of last year", "y1/places/carr/corrections: 1 file, notices", "y1/editions: what was published" }) Assert.Contains(left, made.Output, StringComparison.Ordinal);
        desk.Write("y2/extracts/da.csv", desk.Read("y1/extracts/da.csv").Replace("2022", "2024", StringComparison.Ordinal));
        desk.Replace("y2/assessment.yaml", "    status: awaited\n", "");
        desk.Replace("y2/assessment.yaml", "[this year]", "[this year, last year, change]");
        var built = desk.Build("y2", "--format", "md");
        Assert.True(built.ExitCode == 0, built.Error);
        var table = desk.Read("out/y2/carr/tables/da.csv");
        Assert.Contains("\nBrook,12,12,[c],,", table, StringComparison.Ordinal);
        Assert.Contains("\nCarr,9,9,[c],,", table, StringComparison.Ordinal);
    }

    [Fact]
    public void A_successor_has_no_bundle_of_last_year_and_no_row_of_before_it_began_is_nought()
    {
        using var desk = Desk.WithCase("years/foreach-new-drops-previous");
        desk.Run("new", desk.At("y2"), "--from", desk.At("y1"));
        desk.Write("y2/areas.csv", "code,name,type,aliases,valid from,valid to,successor\nC1,Marl,county,,,,\nX1,Aldmere,district,,,,\nX2,Brook,district,,,2023-12-31,X4\nX3,Carr,district,,,,\nX4,Brookfield,district,,2024-01-01,,\n");
        desk.Replace("y2/groups.csv", "Districts,Brook\n", "Districts,Brookfield\n");
        desk.Replace("y2/population.csv", "X2,", "X4,");
        desk.Replace("y2/assessment.yaml", "    status: awaited\n", "    missing rows: zero\n");
        desk.Replace("y2/assessment.yaml", "    protect: hide below 5\n", "");
        desk.Replace("y2/assessment.yaml", "[this year]", "[this year, last year, change]");
        Directory.Delete(desk.At("y2/places"), recursive: true);
        desk.Write("y2/extracts/da.csv", "district,year,victims\nAldmere,2023,30\nCarr,2023,11\nAldmere,2024,30\nBrookfield,2024,12\nCarr,2024,9\n");
        var built = desk.Build("y2", "--format", "md");
        Assert.True(built.ExitCode == 0, built.Error);
        Assert.Contains("warning SA7106: There is no bundle of Brookfield in '../y1/editions/first/brookfield'", built.Error, StringComparison.Ordinal);
        var table = desk.Read("out/y2/carr/tables/da.csv");
        Assert.Contains("\nBrookfield,12,12,[x],,[x],,", table, StringComparison.Ordinal);
        Assert.Contains("\nDistricts,51,51,[x],,[x],,", table, StringComparison.Ordinal);
        desk.Replace("y2/areas.csv", "2024-01-01,,", "2024-01-01,2023-01-01,");
        Assert.Contains("areas.csv:6:", Assert.Single(desk.Run("check", desk.At("y2")).Error.Split('\n'), l => l.Contains("error SA1204", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_not_of_last_year_comes_along()
    {
        using var desk = Desk.WithSample();
        string[] carried = ["reference.docx", "templates/sources.sbn-md", "templates/deep/notes.txt", "households.csv", "places/x/templates/headline.sbn-md", "places/x/reference.docx"];
        foreach (var file in carried) desk.Write($"{Then}/{file}", file);
        desk.Write(Then + "/corrections.csv", "extract,place,period,category,old,new,who,date,reason\nasb,Maidstone,12 months to September 2015,,3608,3708,Kent Police,2016-04-29,late\n");
        desk.Write(Then + "/drafts/old.md", "Old.");
        var made = desk.Run("new", desk.At(Now), "--from", desk.Sample);
        foreach (var file in carried) Assert.Equal(file, desk.Read($"{Now}/{file}"));
        Assert.Equal(desk.Read(Then + "/corrections.csv"), desk.Read(Now + "/corrections.csv"));
        Assert.Contains($"{Then}/drafts: a folder that no assessment reads\n", made.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("drafts/old.md", desk.Files(Now));
    }

    [Fact]
    public void A_correction_by_letter_corrects_the_next_file_where_that_has_not_caught_up()
    {
        using var desk = Desk.Bare();
        desk.Write("y1/assessment.yaml", "version: 1\nedition: 2023\nplace: A\nthis year: 2023\nextracts:\n  asb:\n    counts: incidents\ntables:\n  asb:\n    rows: [A]\n    columns: [this year, last year]\n");
        desk.Write("y1/areas.csv", "code,name,type\nX1,A,district\n");
        desk.Write("y1/extracts/asb.csv", "district,year,count\nA,2023,37\nA,2022,30\n");
        desk.Write("y1/corrections.csv", "extract,place,period,category,old,new,who,date,reason\nasb,A,2023,,37,39,Police,2024-01-05,late\n");
        Assert.Equal(0, desk.Build("y1", "--format", "md").ExitCode);
        desk.Run("new", desk.At("y2"), "--from", desk.At("y1"));
        Assert.Equal(0, desk.Run("check", desk.At("y2")).ExitCode);
        desk.Replace("y2/assessment.yaml", "    status: awaited\n", "");
        desk.Write("y2/extracts/asb.csv", "district,year,count\nA,2024,41\nA,2023,37\n");
        Assert.Equal(0, desk.Build("y2", "--format", "md").ExitCode);
        Assert.Contains("\nA,41,41,39,39,", desk.Read("out/y2/tables/asb.csv"), StringComparison.Ordinal);
        desk.Write("y2/extracts/asb.csv", "district,year,count\nA,2024,41\nA,2023,39\n");
        Assert.Contains("corrections.csv:2:13: error SA1409: ", desk.Run("check", desk.At("y2")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../maidstone-2016-17/editions/council-3-may-2016", "Council, 13 April 2016", "Council, 3 May 2016")]
    [InlineData("../maidstone-2016-17/editions/a-second", "Z first", "A second")]
    public void The_edition_that_was_published_last_is_last_years_bundle(string previous, params string[] editions)
    {
        using var desk = Desk.WithSample();
        desk.Build(Then, "--format", "md");
        foreach (var edition in editions) Assert.Equal(0, desk.Run("freeze", desk.Sample, "--as", edition, "--output", desk.At("out/" + Then)).ExitCode);
        desk.Run("new", desk.At(Now), "--from", desk.Sample);
        Assert.Contains($"\nprevious: {previous}\n", desk.Read(Now + "/assessment.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_edition_it_is_the_bundle_wherever_it_was_written_and_without_one_that_is_said()
    {
        using var desk = Desk.WithSample();
        var none = desk.Run("new", desk.At("none"), "--from", desk.Sample);
        Assert.Equal(0, none.ExitCode);
        Assert.Contains("none: warning SA7105: Last year has no published edition and no bundle", none.Error, StringComparison.Ordinal);
        Assert.Contains("\n# previous: ", desk.Read("none/assessment.yaml"), StringComparison.Ordinal);
        var beside = Path.GetRelativePath(".", desk.At("beside"));
        Assert.StartsWith(beside.Replace('\\', '/') + ": warning SA7105", Assess.Run("new", beside, "--from", desk.Sample).Error, StringComparison.Ordinal);
        desk.Run("build", desk.Sample, "--output", desk.At("elsewhere/bundle"), "--format", "md");
        var made = desk.Run("new", desk.At(Now), "--from", desk.Sample);
        Assert.DoesNotContain("SA7105", made.Error, StringComparison.Ordinal);
        Assert.Contains("\nprevious: ../elsewhere/bundle\n", desk.Read(Now + "/assessment.yaml"), StringComparison.Ordinal);
    }
}
