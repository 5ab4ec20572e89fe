using System.Diagnostics;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

/// <summary>Assessments that went through Git and came back with other line ends, as Git for Windows gives them.</summary>
public sealed class GitTests
{
    private const string Marl = "marl-2023-24", Edition = Marl + "/editions/first";

    [Fact]
    public void What_Git_gave_other_line_ends_is_recognised_said_and_used_as_it_was()
    {
        using var desk = Published();
        var (bundle, edition) = (Snapshot.Of(desk.At("out")), Snapshot.Of(desk.At(Edition)));
        using var clone = Cloned(desk, attributes: false);
        Assert.Contains("\r\n", clone.Read(Edition + "/aldmere/figures.json"), StringComparison.Ordinal);
        var alone = clone.Run("verify", clone.At(Edition));
        Assert.Equal(0, alone.ExitCode);
        Assert.Contains("warning SA7217: This file and ", alone.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("SA7218", alone.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(": error ", alone.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\n" + Path.GetDirectoryName(clone.At(Marl)), "\n" + Assess.Run("verify", Path.GetRelativePath(".", clone.At(Edition))).Error, StringComparison.Ordinal);   // as it was given
        var whole = clone.Run("verify", clone.At(Marl), "--output", clone.At("out"));
        Assert.Equal((0, false), (whole.ExitCode, whole.Error.Contains(": error ", StringComparison.Ordinal)));
        Assert.Equal(0, clone.Run("build", clone.At(Marl), "--output", clone.At("out"), "--format", "md", "--check-unchanged").ExitCode);
        Assert.Equal("", clone.Run("explain", clone.At(Marl), "asb/count/X07001/all/2022-10_2023-09", "--edition", "First").Error);
        var diff = clone.Run("diff", clone.At(Edition + "/aldmere"), clone.At("out/aldmere"));
        Assert.Equal(0, diff.ExitCode);
        Assert.Contains("warning SA8011: ", diff.Error, StringComparison.Ordinal);
        Assert.Equal(0, clone.Run("freeze", clone.At(Marl), "--output", clone.At("out"), "--as", "Again").ExitCode);
        edition.AssertSame(Snapshot.Of(clone.At(Marl + "/editions/again")));
        Assert.Equal(0, clone.Run("build", clone.At(Marl), "--output", clone.At("out"), "--format", "md").ExitCode);
        bundle.AssertSame(Snapshot.Of(clone.At("out")));
    }

    [Theory]
    [InlineData("failing", 1)]
    [InlineData("published", 0)]
    [InlineData("corrected", 0)]
    public void Every_later_run_in_a_clone_with_other_line_ends_writes_nothing_and_exits_as_the_first(string state, int code)
    {
        using var desk = Published(state == "failing");
        if (state == "corrected") Correct(desk);
        using var clone = Cloned(desk, attributes: false);
        var first = Codes(clone);
        Assert.Equal(code, first[0]);
        Assert.All(first, c => Assert.True(c is 0 or 1));
        var after = Snapshot.Of(clone.At("."));
        for (var run = 0; run < 2; run++)
        {
            Assert.Equal(first, Codes(clone));
            after.AssertSame(Snapshot.Of(clone.At(".")));
        }
    }

    // Of a build, and of all that asks whether something changed.
    private static int[] Codes(Desk desk) =>
    [
        desk.Run("build", desk.At(Marl), "--output", desk.At("out"), "--format", "md").ExitCode,
        desk.Run("build", desk.At(Marl), "--output", desk.At("out"), "--format", "md", "--check-unchanged").ExitCode,
        desk.Run("verify", desk.At(Marl), "--output", desk.At("out")).ExitCode,
        .. Directory.Exists(desk.At(Edition)) ? [desk.Run("verify", desk.At(Edition)).ExitCode] : Array.Empty<int>(),
    ];

    private static void Correct(Desk desk)
    {
        desk.Replace(Marl + "/extracts/2023-11-01/asb.csv", "Aldmere,Sep-23,251", "Aldmere,Sep-23,253");
        Assert.Equal(0, desk.Run("correct", desk.At(Marl), "--against", "First", "--date", "2028-05-01", "--reason", "Late").ExitCode);
        Assert.Equal(0, desk.Run("build", desk.At(Marl), "--output", desk.At("out"), "--format", "md").ExitCode);
    }

    [Fact]
    public void An_edit_beside_other_line_ends_is_an_edit_and_a_correction_is_told_alone()
    {
        using var desk = Published();
        using var clone = Cloned(desk, attributes: false);
        clone.Replace(Marl + "/extracts/2023-11-01/asb.csv", "Aldmere,Sep-23,251", "Aldmere,Sep-23,253");
        var corrected = clone.Run("correct", clone.At(Marl), "--against", "First", "--date", "2028-05-01", "--reason", "Late");
        Assert.True(corrected.ExitCode == 0, corrected.Error);
        Assert.Contains("**3,004** in place of 3,002", clone.Read(Marl + "/places/aldmere/corrections/2028-05-01-first.md"), StringComparison.Ordinal);
        clone.Replace(Edition + "/aldmere/tables/asb.csv", "3,002", "3,003");
        var verify = clone.Run("verify", clone.At(Edition));
        Assert.Equal((1, true), (verify.ExitCode, verify.Error.Contains("aldmere/tables/asb.csv: error SA7204", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_new_writes_keeps_every_byte_and_leaves_out_what_builds_make_anew()
    {
        using var desk = Published();
        desk.Run("new", desk.At("fresh"));
        foreach (var file in new[] { ".gitattributes", ".gitignore" }) desk.Write(file, desk.Read("fresh/" + file));
        using var clone = Cloned(desk, attributes: true);
        Assert.False(File.Exists(clone.At(Marl + "/.assess/ledger.json")));
        Snapshot.Of(desk.At(Edition)).AssertSame(Snapshot.Of(clone.At(Edition)));
        Snapshot.Of(desk.At(Marl + "/.assess/editions")).AssertSame(Snapshot.Of(clone.At(Marl + "/.assess/editions")));
        Assert.Equal((0, ""), (clone.Run("verify", clone.At(Edition)).ExitCode, clone.Run("verify", clone.At(Edition)).Error));
    }

    [Fact]
    public void A_change_of_one_number_is_a_few_lines_in_a_difference_of_texts()
    {
        using var desk = Published();
        var before = desk.Read("out/aldmere/strategic-assessment.md").Split('\n');
        desk.Replace(Marl + "/extracts/hospital-admissions.csv", "Aldmere,180,191,189", "Aldmere,180,191,190");
        desk.Run("build", desk.At(Marl), "--output", desk.At("out"), "--format", "md");
        var after = desk.Read("out/aldmere/strategic-assessment.md").Split('\n');
        Assert.Equal(before.Length, after.Length);
        Assert.InRange(before.Zip(after).Count(l => l.First != l.Second), 1, 12);
        Assert.DoesNotContain(after.Zip(after.Skip(1)), l => l.First.Length > 0 && l.Second.Length > 0 && char.IsLetter(l.First[0]) && char.IsLetter(l.Second[0]));
    }

    private static readonly Lazy<Desk> Laid = new(() =>
    {
        var desk = Desk.WithCase("years/foreach-failing-second-run");
        File.Delete(desk.At(Marl + "/places/carrow/exceptions.yaml"));
        Assert.Equal(0, desk.Run("build", desk.At(Marl), "--output", desk.At("out"), "--format", "md").ExitCode);
        Assert.Equal(0, desk.Run("freeze", desk.At(Marl), "--output", desk.At("out"), "--as", "First").ExitCode);
        return desk;
    });

    private static Desk Published(bool isFailing = false)
    {
        Needs.Shell("git");
        if (!isFailing) return Desk.Like(Laid);
        var desk = Desk.WithCase("years/foreach-failing-second-run");
        Assert.Equal(1, desk.Run("build", desk.At(Marl), "--output", desk.At("out"), "--format", "md").ExitCode);
        return desk;
    }

    private static Desk Cloned(Desk desk, bool attributes)
    {
        var clone = Desk.Bare();
        Git(desk.At("."), "init", "-q");
        Git(desk.At("."), "add", attributes ? "-A" : "-Af");
        Git(desk.At("."), "-c", "user.name=A", "-c", "user.email=a@b.example", "commit", "-q", "-m", "Years");
        Git(desk.At("."), "clone", "-q", "-c", "core.autocrlf=true", desk.At("."), clone.At("."));
        return clone;
    }

    private static void Git(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error + output.GetAwaiter().GetResult());
    }
}
