using System.Diagnostics;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

/// <summary>The scripts of docs/, once for each shell: the two take half of the time side by side.</summary>
public abstract class ScriptTests(string name)
{
    private const string Sample = "maidstone-2016-17";
    private const string Council = "Council, 13 April 2016";

    [Fact]
    public void The_autumn_run_and_the_correction_run_do_what_they_say()
    {
        Thorough.Only();
        var (shell, ending) = Shell(name);
        using var desk = Desk.WithSample();
        Assert.Equal(1, Run(desk, shell, "autumn" + ending, desk.Sample, Council));
        Assert.False(Directory.Exists(desk.At($"{Sample}/editions")));
        Assert.Equal(0, RunUnfinished(desk, shell, "autumn" + ending, desk.Sample, Council));
        var kept = Stamps(desk);
        for (var run = 0; run < Thorough.Or(2, 1); run++) Assert.Equal(0, RunUnfinished(desk, shell, "autumn" + ending, desk.Sample, Council));
        Assert.Equal(kept, Stamps(desk));
        Assert.True(File.Exists(desk.At($"{Sample}/editions/council-13-april-2016/manifest.json")));
        Assert.Equal(1, Run(desk, shell, "correction" + ending, desk.Sample, Council, "2016-05-03", "Late records"));
        desk.Replace(Sample + "/extracts/asb-incidents-by-area.csv", ",3608", ",3708");
        Assert.Equal(0, Run(desk, shell, "correction" + ending, desk.Sample, Council, "2016-05-03", "Late records"));
        Assert.Contains("Correction of 3 May 2016", desk.Read("out/strategic-assessment.md"), StringComparison.Ordinal);
        desk.Replace(Sample + "/extracts/asb-incidents-by-area.csv", ",3708", ",37O8");
        Assert.Equal(1, Run(desk, shell, "autumn" + ending, desk.Sample));
    }

    [Fact]
    public void The_autumn_run_keeps_no_edition_without_a_place_that_failed_however_often_it_runs()
    {
        Thorough.Only();
        var (shell, ending) = Shell(name);
        using var desk = Desk.WithCase("years/foreach-failing-second-run");
        var marl = desk.At("marl-2023-24");
        Assert.Equal(1, RunUnfinished(desk, shell, "autumn" + ending, marl, "X"));
        var written = Stamps(desk);
        for (var run = 0; run < Thorough.Or(2, 1); run++) Assert.Equal(1, RunUnfinished(desk, shell, "autumn" + ending, marl, "X"));
        Assert.Equal(written, Stamps(desk));
        Assert.False(Directory.Exists(Path.Combine(marl, "editions")));
        Assert.Equal(0, Run(desk, shell, "yes", ["autumn" + ending, marl, "X"], new() { ["ASSESS_WITHOUT"] = "Carrow" }));
        Assert.Equal(["aldmere", "brookvale", "wolds"], Directory.GetDirectories(Path.Combine(marl, "editions", "x")).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_program_may_stand_in_a_path_with_spaces_the_folder_may_be_a_dot_and_names_may_have_quotes()
    {
        const string Edition = "St John's \"Hall\", 13 April";
        var (shell, ending) = Shell(name);
        Needs.ShellScripts();
        using var desk = Desk.WithCase("years/category-added");
        desk.Write("my programs/assess it", $"#!/bin/sh\nexec {Assess} \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(desk.At("my programs/assess it"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Dictionary<string, string> settings = new() { ["ASSESS"] = desk.At("my programs/assess it"), ["ASSESS_OUTPUT"] = "" };
        Assert.Equal(0, Run(desk, shell, "yes", ["autumn" + ending, ".", Edition], settings, "y1"));
        Assert.True(File.Exists(desk.At("y1/output/y1/manifest.json")));
        Assert.Equal(["st-johns-hall-13-april/manifest.json"], desk.Files("y1/editions").Where(f => f.EndsWith("manifest.json", StringComparison.Ordinal)));
        desk.Replace("y1/extracts/crime.csv", "2023,theft,700", "2023,theft,710");
        Assert.Equal(0, Run(desk, shell, "yes", ["correction" + ending, ".", Edition, "2024-05-03", "The \"late\" file's records"], settings, "y1"));
        Assert.Contains("The \"late\" file's records", desk.Read("y1/output/y1/strategic-assessment.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_names_the_program_it_is_the_one_on_the_path()
    {
        var (shell, ending) = Shell(name);
        Needs.ShellScripts();
        using var desk = Desk.Bare();
        desk.Write("bin/assess", "#!/bin/sh\nprintf '%s\\n' \"$1\" >> called\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(desk.At("bin/assess"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var path = Environment.GetEnvironmentVariable("PATH")!;
        foreach (var (script, more, calls) in new (string, string[], string)[] { ("autumn", [], "build verify"), ("correction", [Council, "2016-05-03", "Late records"], "correct build") })
        {
            Assert.Equal(2, Run(desk, shell, "no", [script + ending, ".", .. more], new() { ["ASSESS"] = "" }));
            Assert.Equal(0, Run(desk, shell, "no", [script + ending, ".", .. more], new() { ["ASSESS"] = "", ["PATH"] = $"{desk.At("bin")}:{path}" }));
            Assert.Equal(calls, string.Join(' ', desk.Read("called").Split('\n', StringSplitOptions.RemoveEmptyEntries)));
            File.Delete(desk.At("called"));
        }
    }

    [Fact]
    public void A_run_without_its_arguments_its_folder_or_the_program_ends_in_2()
    {
        var (shell, ending) = Shell(name);
        using var desk = Desk.Bare();
        Assert.Equal(2, Run(desk, shell, "autumn" + ending));
        Assert.Equal(2, Run(desk, shell, "autumn" + ending, "nowhere"));
        Assert.Equal(2, Run(desk, shell, "correction" + ending, "nowhere", Council));
        Assert.Equal(2, Run(desk, shell, "correction" + ending, "nowhere", Council, "2016-05-03", "Late records"));
        foreach (var program in new[] { "no-such-program", "no such program" })
        {
            Assert.Equal(2, Run(desk, shell, "no", ["autumn" + ending, "."], new() { ["ASSESS"] = program }));
            Assert.Equal(2, Run(desk, shell, "no", ["correction" + ending, ".", Council, "2016-05-03", "Late records"], new() { ["ASSESS"] = program }));
        }
    }

    private static string Assess => "dotnet " + Path.Combine(AppContext.BaseDirectory, "assess.dll");

    private static (string Shell, string Ending) Shell(string name) => (Needs.Shell(name), name == "sh" ? ".sh" : ".ps1");

    // Every file, and when it was written.
    private static List<string> Stamps(Desk desk) => [.. desk.Files(".").Order(StringComparer.Ordinal).Select(f => $"{f} {File.GetLastWriteTimeUtc(desk.At(f)).Ticks}")];

    private static int Run(Desk desk, string shell, params IEnumerable<string> arguments) => Run(desk, shell, "no", arguments);

    // One topic of the sample is awaited.
    private static int RunUnfinished(Desk desk, string shell, params IEnumerable<string> arguments) => Run(desk, shell, "yes", arguments);

    private static int Run(Desk desk, string shell, string unfinished, IEnumerable<string> arguments, Dictionary<string, string>? settings = null, string from = ".")
    {
        var (script, rest) = (Path.Combine(Repository.Root, "docs", arguments.First()), arguments.Skip(1));
        var start = new ProcessStartInfo(shell, [script, .. rest]) { WorkingDirectory = desk.At(from), RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["ASSESS"] = Assess;
        start.Environment["ASSESS_OUTPUT"] = desk.At("out");
        start.Environment["ASSESS_UNFINISHED"] = unfinished;
        start.Environment["ASSESS_BROWSER"] = "none";
        foreach (var (key, value) in settings ?? []) start.Environment[key] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode is 0 or 1 or 2, error.GetAwaiter().GetResult());
        return process.ExitCode;
    }
}

public sealed class ShellScriptTests() : ScriptTests("sh");

public sealed class PowerShellScriptTests() : ScriptTests("pwsh");
