using System.Diagnostics;
using System.Text;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

/// <summary>The program at a terminal of the system, as a person sits at it: <c>script</c> lends one.</summary>
public sealed class PseudoTerminalTests
{
    private const string Escape = "\u001b", Sample = "maidstone-2016-17", Extract = Sample + "/extracts/asb-incidents-by-area.csv";

    [Theory]
    [InlineData("", true)]
    [InlineData("1", false)]
    public void Progress_is_gone_at_the_end_and_errors_are_red_unless_no_colour_is_wanted(string noColour, bool isRed)
    {
        using var desk = Desk.WithSample();
        desk.Replace(Extract, ",3608", ",36O8");
        using var terminal = new Sitting(desk, $"check {Sample}", noColour);
        Assert.Equal(1, terminal.End());
        Assert.Contains("Reading asb-incidents-by-area.csv...", terminal.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("...", terminal.Shown[terminal.Shown.LastIndexOf($"\r{Escape}[2K", StringComparison.Ordinal)..].Split('\n')[0], StringComparison.Ordinal);
        Assert.Equal(isRed, terminal.Shown.Contains($"{Escape}[31merror{Escape}[0m SA1109", StringComparison.Ordinal));
    }

    [Fact]
    public void Watching_builds_again_after_a_save_says_what_moved_and_ends_with_ctrl_c()
    {
        using var desk = Desk.WithSample();
        using var terminal = new Sitting(desk, $"build {Sample} --output out --watch");
        terminal.Await("Watching; Ctrl-C ends it.");
        desk.Replace(Extract, ",3608", ",3708");
        terminal.Await("Saved: maidstone-2016-17/extracts/asb-incidents-by-area.csv");
        terminal.Await("3,708, it was 3,608");
        terminal.Await("Watching; Ctrl-C ends it.");
        Assert.Contains("3,708", desk.Read("out/strategic-assessment.md"), StringComparison.Ordinal);
        desk.Replace(Sample + "/assessment.yaml", "version: 1", "version: 1\nno such word: 1");
        terminal.Await("Nothing was written; a bundle that was there before is untouched.");
        terminal.Await("Watching; Ctrl-C ends it.");
        terminal.Type("\u0003");
        Assert.Equal(130, terminal.End());
        Assert.Contains("3,708", desk.Read("out/strategic-assessment.md"), StringComparison.Ordinal);
    }

    public static TheoryData<string> Moments => [.. Thorough.OneIn(3, ["Working out figures", "Reading the plan", "Reading asb-incidents-by-area.csv"])];

    [Theory]
    [MemberData(nameof(Moments))]
    public void After_ctrl_c_at_any_moment_a_bundle_is_whole_or_not_there(string moment)
    {
        using var desk = Desk.WithSample();
        using var terminal = new Sitting(desk, $"build {Sample} --output out --format md,html");
        terminal.Await(moment);
        terminal.Type("\u0003");
        Assert.Contains(terminal.End(), new[] { 0, 130 });
        using var again = new Sitting(desk, $"build {Sample} --output out --format md,html");
        Assert.Equal(0, again.End());
        using var verified = new Sitting(desk, $"verify {Sample} --output out");
        Assert.Equal(0, verified.End());
    }

    private sealed class Sitting : IDisposable
    {
        private readonly Process process;
        private readonly StringBuilder shown = new();
        private int seen;

        public Sitting(Desk desk, string command, string noColour = "")
        {
            Needs.Checker("script");
            var line = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "assess.dll")}' {command}";
            var start = new ProcessStartInfo("script", ["-q", "-f", "-e", "-c", line, "/dev/null"]) { WorkingDirectory = desk.At("."), RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
            (start.Environment["TERM"], start.Environment["NO_COLOR"], start.Environment["ASSESS_BROWSER"]) = ("xterm-256color", noColour, "none");
            process = Process.Start(start)!;
            new Thread(Read) { IsBackground = true }.Start();
        }

        public string Shown
        {
            get
            {
                lock (shown) return shown.ToString();
            }
        }

        /// <summary>Waits until a text comes behind all that was waited for before.</summary>
        public void Await(string text)
        {
            var found = -1;
            Assert.True(SpinWait.SpinUntil(() => (found = Shown.IndexOf(text, seen, StringComparison.Ordinal)) >= 0, TimeSpan.FromMinutes(1)), $"Not shown: {text}\n{Shown}");
            seen = found + text.Length;
        }

        public void Type(string keys)
        {
            process.StandardInput.Write(keys);
            process.StandardInput.Flush();
        }

        public int End()
        {
            Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), Shown);
            SpinWait.SpinUntil(() => isRead, TimeSpan.FromSeconds(10));
            return process.ExitCode;
        }

        public void Dispose()
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            process.Dispose();
        }

        private volatile bool isRead;

        private void Read()
        {
            var buffer = new char[4096];
            for (var count = 1; count > 0;)
            {
                count = process.StandardOutput.Read(buffer, 0, buffer.Length);
                lock (shown) shown.Append(buffer, 0, count);
            }

            isRead = true;
        }
    }
}
