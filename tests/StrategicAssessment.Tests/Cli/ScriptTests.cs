using System.Diagnostics;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

public sealed class ScriptTests
{
    private const string Sample = "maidstone-2016-17";
    private const string Council = "Council, 13 April 2016";

    [Fact]
    public void The_autumn_run_and_the_correction_run_do_what_they_say_in_sh() => Follow("sh", ".sh");

    [Fact]
    public void The_autumn_run_and_the_correction_run_do_what_they_say_in_PowerShell() => Follow("pwsh", ".ps1");

    [Fact]
    public void The_autumn_run_keeps_no_edition_without_a_place_that_failed_however_often_it_runs_in_sh() => Fail("sh", ".sh");

    [Fact]
    public void The_autumn_run_keeps_no_edition_without_a_place_that_failed_however_often_it_runs_in_PowerShell() => Fail("pwsh", ".ps1");

    private static void Fail(string shell, string ending)
    {
        Needs.Shell(shell);
        using var desk = Desk.WithCase("years/foreach-failing-second-run");
        var marl = desk.At("marl-2023-24");
        Assert.Equal(1, RunUnfinished(desk, shell, "autumn" + ending, marl, "X"));
        var written = Stamps(desk);
        for (var run = 0; run < 2; run++) Assert.Equal(1, RunUnfinished(desk, shell, "autumn" + ending, marl, "X"));
        Assert.Equal(written, Stamps(desk));
        Assert.False(Directory.Exists(Path.Combine(marl, "editions")));
        Assert.Equal(0, Run(desk, shell, "yes", ["autumn" + ending, marl, "X"], without: "Carrow"));
        Assert.Equal(["aldmere", "brookvale", "wolds"], Directory.GetDirectories(Path.Combine(marl, "editions", "x")).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal));
    }

    private static void Follow(string shell, string ending)
    {
        Needs.Shell(shell);
        using var desk = Desk.WithSample();
        Assert.Equal(1, Run(desk, shell, "autumn" + ending, desk.Sample, Council));
        Assert.False(Directory.Exists(desk.At($"{Sample}/editions")));
        Assert.Equal(0, RunUnfinished(desk, shell, "autumn" + ending, desk.Sample, Council));
        var kept = Stamps(desk);
        for (var run = 0; run < 2; run++) Assert.Equal(0, RunUnfinished(desk, shell, "autumn" + ending, desk.Sample, Council));
        Assert.Equal(kept, Stamps(desk));
        Assert.True(File.Exists(desk.At($"{Sample}/editions/council-13-april-2016/manifest.json")));
        Assert.Equal(1, Run(desk, shell, "correction" + ending, desk.Sample, Council, "2016-05-03", "Late records"));
        desk.Replace(Sample + "/extracts/asb-incidents-by-area.csv", ",3608", ",3708");
        Assert.Equal(0, Run(desk, shell, "correction" + ending, desk.Sample, Council, "2016-05-03", "Late records"));
        Assert.Contains("Correction of 3 May 2016", desk.Read("out/strategic-assessment.md"), StringComparison.Ordinal);
        desk.Replace(Sample + "/extracts/asb-incidents-by-area.csv", ",3708", ",37O8");
        Assert.Equal(1, Run(desk, shell, "autumn" + ending, desk.Sample));
    }

    // Every file, and when it was written.
    private static List<string> Stamps(Desk desk) => [.. desk.Files(".").Order(StringComparer.Ordinal).Select(f => $"{f} {File.GetLastWriteTimeUtc(desk.At(f)).Ticks}")];

    private static int Run(Desk desk, string shell, params IEnumerable<string> arguments) => Run(desk, shell, "no", arguments);

    // One topic of the sample is awaited.
    private static int RunUnfinished(Desk desk, string shell, params IEnumerable<string> arguments) => Run(desk, shell, "yes", arguments);

    private static int Run(Desk desk, string shell, string unfinished, IEnumerable<string> arguments, string without = "")
    {
        var (script, rest) = (Path.Combine(Repository.Root, "docs", arguments.First()), arguments.Skip(1));
        var start = new ProcessStartInfo(shell, [script, .. rest]) { WorkingDirectory = desk.At("."), RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["ASSESS"] = "dotnet " + Path.Combine(AppContext.BaseDirectory, "assess.dll");
        start.Environment["ASSESS_OUTPUT"] = desk.At("out");
        start.Environment["ASSESS_UNFINISHED"] = unfinished;
        start.Environment["ASSESS_WITHOUT"] = without;
        start.Environment["ASSESS_BROWSER"] = "none";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode is 0 or 1, error.GetAwaiter().GetResult());
        return process.ExitCode;
    }
}
