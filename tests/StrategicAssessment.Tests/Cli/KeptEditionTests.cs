using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

/// <summary>An edition years after it was published, when the county's places, the plan and the program have moved on.</summary>
public sealed class KeptEditionTests
{
    private const string Marl = "marl-2023-24", Council = "Council, 13 April 2024", Edition = Marl + "/editions/council-13-april-2024", Kept = Marl + "/.assess/editions/council-13-april-2024";
    private const string Figure = "asb/count/X07001/all/2022-10_2023-09";

    [Fact]
    public void What_an_edition_was_built_from_is_kept_to_the_byte_and_nothing_of_it_is_published()
    {
        using var desk = Published();
        foreach (var file in new[] { "county/areas.csv", "county/population.csv", "county/groups.csv", Marl + "/assessment.yaml", Marl + "/extracts/ksi.csv", Marl + "/commentary/asb.md" })
            Assert.Equal(desk.Read(file), desk.Read($"{Kept}/{file}"));
        string[] published = [.. desk.Files(Edition)];
        Assert.Equal(desk.Files("out"), published);
        Assert.DoesNotContain(published, f => f.Contains("assess-", StringComparison.Ordinal) || f.Contains("extracts", StringComparison.Ordinal) || f.Contains("ledger", StringComparison.Ordinal));
        var rows = desk.Read(Marl + "/extracts/2023-11-01/asb.csv").Split('\n').Where(l => l.Length > 0).ToList();
        Assert.DoesNotContain(published, f => rows.Exists(r => desk.Read($"{Edition}/{f}").Contains(r, StringComparison.Ordinal)));
    }

    [Fact]
    public void It_is_verified_explained_and_corrected_when_the_county_has_moved_on()
    {
        using var desk = Published();
        MoveCountyOn(desk);
        Assert.Equal(1, Build(desk).ExitCode);
        var verify = desk.Run("verify", desk.At(Edition));
        Assert.Equal(0, verify.ExitCode);
        Assert.Contains("note SA7218: 3 of the files from which this edition was built, '../county/areas.csv' among them, have moved on since. That is no fault of the edition.", verify.Error, StringComparison.Ordinal);
        var explained = desk.Run("explain", desk.At(Marl), Figure, "--edition", Council);
        Assert.Equal((0, ""), (explained.ExitCode, explained.Error));
        Assert.StartsWith("3,002  Anti-social behaviour, Aldmere, October 2022 to September 2023\n", explained.Output, StringComparison.Ordinal);
        Assert.Contains("Aldmere,Oct-22,274", explained.Output, StringComparison.Ordinal);
        Assert.Equal(1, Correct(desk).ExitCode);
        desk.Replace(Marl + "/extracts/2023-11-01/asb.csv", "Aldmere,Sep-23,251", "Aldmere,Sep-23,253");
        var corrected = Correct(desk);
        Assert.True(corrected.ExitCode == 0, corrected.Error);
        Assert.Contains("note SA7312: ", corrected.Error, StringComparison.Ordinal);
        var notice = desk.Read(Marl + "/places/aldmere/corrections/2028-05-01-council-13-april-2024.md");
        Assert.Contains("**3,004** in place of 3,002", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("Quayside", notice, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_built_again_with_its_notice_and_kept_as_corrected()
    {
        using var desk = Published();
        MoveCountyOn(desk);
        desk.Replace(Marl + "/extracts/2023-11-01/asb.csv", "Aldmere,Sep-23,251", "Aldmere,Sep-23,253");
        Assert.Equal(0, Correct(desk).ExitCode);
        Assert.Equal(1, Build(desk).ExitCode);
        string[] again = ["build", desk.At(Marl), "--output", desk.At("out"), "--format", "md", "--edition", Council];
        var built = desk.Run(again);
        Assert.True(built.ExitCode == 0, built.Error);
        var document = desk.Read("out/aldmere/strategic-assessment.md");
        foreach (var said in new[] { "Correction of 1 May 2028", "3,004" }) Assert.Contains(said, document, StringComparison.Ordinal);
        Assert.Equal(0, desk.Run("verify", desk.At(Marl), "--output", desk.At("out")).ExitCode);
        Assert.Equal(0, desk.Run([.. again.Where(a => a != "--edition" && a != Council), "--check-unchanged"]).ExitCode);
        Assert.StartsWith("3,004  ", desk.Run("explain", desk.At(Marl), Figure).Output, StringComparison.Ordinal);
        Assert.Equal(0, Freeze(desk, "Corrected, 1 May 2028").ExitCode);
        Assert.Equal(desk.Read(Kept + "/county/areas.csv"), desk.Read(Marl + "/.assess/editions/corrected-1-may-2028/county/areas.csv"));
        var corrected = desk.Run("verify", desk.At(Marl + "/editions/corrected-1-may-2028"));
        Assert.True(corrected.ExitCode == 0, corrected.Error);
        Assert.Equal(1, desk.Run("correct", desk.At(Marl), "--against", "Corrected, 1 May 2028", "--date", "2028-06-01", "--reason", "None").ExitCode);
        Assert.Equal(2, desk.Run([.. again.SkipLast(1), "Nowhere"]).ExitCode);
        Assert.Equal(2, desk.Run([.. again.SkipLast(2), "--with", desk.At("letter")]).ExitCode);
    }

    [Fact]
    public void Whether_it_is_built_again_is_known_by_what_corrects_it()
    {
        using var desk = Published();
        string[] again = ["build", desk.At(Marl), "--output", desk.At("out"), "--format", "md", "--edition", Council];
        Assert.Equal(0, desk.Run([.. again, "--check-unchanged"]).ExitCode);
        MoveCountyOn(desk);
        desk.Replace(Marl + "/extracts/2023-11-01/asb.csv", "Aldmere,Sep-23,251", "Aldmere,Sep-23,253");
        Assert.Equal(1, desk.Run([.. again, "--check-unchanged"]).ExitCode);
        Assert.Equal(0, desk.Run(again).ExitCode);
        Assert.Equal(0, desk.Run([.. again, "--check-unchanged"]).ExitCode);
        desk.Write(Marl + "/extracts/2024-02-01/asb.csv", desk.Read(Marl + "/extracts/2023-11-01/asb.csv"));
        var stale = desk.Run([.. again, "--check-unchanged"]);
        Assert.Equal(1, stale.ExitCode);
        Assert.Contains("extracts/2024-02-01/asb.csv", stale.Output + stale.Error, StringComparison.Ordinal);
        Assert.Equal(2, desk.Run([.. again.SkipLast(1), "Nowhere", "--check-unchanged"]).ExitCode);
    }

    [Fact]
    public void A_county_that_is_named_by_its_full_path_is_kept_too()
    {
        using var desk = Publish(d => d.Replace(Marl + "/assessment.yaml", "county: ../county", "county: " + d.At("county").Replace('\\', '/')));
        Assert.NotEmpty(Directory.EnumerateFiles(desk.At(Kept), "areas.csv", SearchOption.AllDirectories));
        MoveCountyOn(desk);
        var verify = desk.Run("verify", desk.At(Edition));
        Assert.Equal(0, verify.ExitCode);
        Assert.Contains("note SA7218: 3 of the files", verify.Error, StringComparison.Ordinal);
        Assert.StartsWith("3,002  ", desk.Run("explain", desk.At(Marl), Figure, "--edition", Council).Output, StringComparison.Ordinal);
        desk.Replace(Marl + "/extracts/2023-11-01/asb.csv", "Aldmere,Sep-23,251", "Aldmere,Sep-23,253");
        var corrected = Correct(desk);
        Assert.True(corrected.ExitCode == 0, corrected.Error);
        Assert.Contains("**3,004** in place of 3,002", desk.Read(Marl + "/places/aldmere/corrections/2028-05-01-council-13-april-2024.md"), StringComparison.Ordinal);
        string[] again = ["build", desk.At(Marl), "--output", desk.At("out"), "--format", "md", "--edition", Council];
        Assert.Equal(0, desk.Run(again).ExitCode);
        Assert.Equal(0, desk.Run([.. again, "--check-unchanged"]).ExitCode);
        var copy = Directory.EnumerateFiles(desk.At(Kept), "population.csv", SearchOption.AllDirectories).Single();
        File.WriteAllText(copy, File.ReadAllText(copy).Replace("116800", "116801", StringComparison.Ordinal));
        Assert.Equal(1, desk.Run("verify", desk.At(Edition)).ExitCode);
    }

    [Fact]
    public void A_letter_corrects_it_from_a_folder_of_its_own_when_the_folder_is_used_for_another_year()
    {
        using var desk = Published();
        MoveCountyOn(desk);
        desk.Replace(Marl + "/assessment.yaml", "12 months to September 2023", "12 months to September 2027");
        var refused = Correct(desk);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("error SA7313: ", refused.Error, StringComparison.Ordinal);
        desk.Write("letter/corrections.csv", "extract,place,period,category,old,new,who,date,reason\nksi,Aldmere,2022,,44,46,County,2028-04-20,two more\n");
        var corrected = Correct(desk, "--with", desk.At("letter"));
        Assert.True(corrected.ExitCode == 0, corrected.Error);
        Assert.Contains("**46** in place of 44 (corrected by County on 20 April 2028: two more)", desk.Read(Marl + "/places/aldmere/corrections/2028-05-01-council-13-april-2024.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edited_copy_is_told_and_another_version_of_the_program_is_not_a_fault()
    {
        using var desk = Published();
        desk.Replace(Kept + "/county/population.csv", "116800", "116801");
        var verify = desk.Run("verify", desk.At(Edition));
        Assert.Equal(1, verify.ExitCode);
        Assert.Contains("population.csv: error SA7315: ", verify.Error, StringComparison.Ordinal);
        Assert.Equal(0, desk.Run("verify", desk.At(Edition + "/aldmere")).ExitCode);
    }

    [Theory]
    [InlineData("out/aldmere/tables/asb.csv", "3,002", "3,003", 1, "SA7204", "somebody edited files")]
    [InlineData(Marl + "/extracts/ksi.csv", "Aldmere,2022,44", "Aldmere,2022,45", 3, "SA7201", "nobody edited one; the inputs have moved on since")]
    public void Edited_by_hand_and_moved_on_are_told_apart_by_words_and_code(string file, string old, string text, int code, string told, string answer)
    {
        using var desk = Published();
        desk.Replace(file, old, text);
        var run = desk.Run("verify", desk.At(Marl), "--output", desk.At("out"));
        Assert.Equal(code, run.ExitCode);
        Assert.Contains($"error {told}: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(answer, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bundle_of_another_version_has_a_code_of_its_own()
    {
        using var desk = Desk.WithSample();
        desk.Build("maidstone-2016-17", "--format", "md");
        const string Manifest = "out/maidstone-2016-17/manifest.json", Ledger = "maidstone-2016-17/.assess/ledger.json";
        var before = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(desk.At(Manifest))));
        desk.Replace(Manifest, "\"program\": \"assess ", "\"program\": \"assess 0.0.");
        desk.Replace(Ledger, before, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(desk.At(Manifest)))));
        var run = desk.Run("verify", desk.At("maidstone-2016-17"), "--output", desk.At("out/maidstone-2016-17"));
        Assert.Equal(4, run.ExitCode);
        Assert.Contains("by another version of the program", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_commands_again_write_nothing_and_end_as_they_did()
    {
        using var desk = Published();
        desk.Replace(Marl + "/extracts/2023-11-01/asb.csv", "Aldmere,Sep-23,251", "Aldmere,Sep-23,253");
        (int, int, int, int)? first = null;
        Snapshot? then = null;
        for (var run = 0; run < 3; run++)
        {
            var codes = (Correct(desk).ExitCode, Build(desk).ExitCode, Freeze(desk, "Corrected, 1 May 2028").ExitCode, desk.Run("verify", desk.At(Marl), "--output", desk.At("out")).ExitCode);
            Assert.Equal(first ??= codes, codes);
            var now = Snapshot.Of(desk.At("."));
            (then ??= now).AssertSame(now);
        }

        Assert.Equal((0, 0, 0, 0), first);
    }

    private static readonly Lazy<Desk> Laid = new(() => Publish(_ => { }));

    private static Desk Published() => Desk.Like(Laid);

    private static Desk Publish(Action<Desk> first)
    {
        var desk = Desk.WithCase("years/foreach-failing-second-run");
        first(desk);
        File.Delete(desk.At(Marl + "/places/carrow/exceptions.yaml"));
        Assert.Equal(0, Build(desk).ExitCode);
        Assert.Equal(0, Freeze(desk, Council).ExitCode);
        return desk;
    }

    // A successor district, renamed wards, and the people of another year.
    private static void MoveCountyOn(Desk desk)
    {
        desk.Replace("county/areas.csv", "X07006,Wolds,district,,2023-04-01,,", "X07006,Wolds,district,,2023-04-01,2026-03-31,X07009\nX07009,High Wolds,district,,2026-04-01,,");
        desk.Replace("county/areas.csv", "Castle and Quay", "Quayside");
        desk.Write("county/groups.csv", desk.Read("county/groups.csv").Replace(",Wolds", ",High Wolds", StringComparison.Ordinal).Replace("Castle and Quay", "Quayside", StringComparison.Ordinal));
        desk.Write("county/population.csv", "area,year,population\nX07001,2027,120000\nX07002,2027,151000\nX07003,2027,98000\nX07009,2027,118900\n");
    }

    private static (int ExitCode, string Output, string Error) Build(Desk desk) => desk.Run("build", desk.At(Marl), "--output", desk.At("out"), "--format", "md");

    private static (int ExitCode, string Output, string Error) Freeze(Desk desk, string name) => desk.Run("freeze", desk.At(Marl), "--as", name, "--output", desk.At("out"));

    private static (int ExitCode, string Output, string Error) Correct(Desk desk, params IEnumerable<string> more) =>
        desk.Run(["correct", desk.At(Marl), "--against", Council, "--date", "2028-05-01", "--reason", "Late records", .. more]);
}
