using System.Diagnostics;
using System.Globalization;

namespace StrategicAssessment.Benchmarks;

/// <summary>Runs a program and measures it from outside.</summary>
internal static class Meter
{
    private const string TimeCommand = "/usr/bin/time";
    private const double MiB = 1024 * 1024;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(2);

    /// <summary>One run, its output thrown away.</summary>
    /// <exception cref="InvalidOperationException">The program did not exit with 0.</exception>
    public static Cost Run(string program, IReadOnlyList<string> arguments) =>
        File.Exists(TimeCommand) ? ByTimeCommand(program, arguments) : ByLooking(program, arguments);

    // The kernel's own account of the child; the command itself adds about a millisecond to the wall time.
    private static Cost ByTimeCommand(string program, IReadOnlyList<string> arguments)
    {
        var report = Path.GetTempFileName();
        try
        {
            var before = ChildTime.User();
            var wall = Time(TimeCommand, ["-f", "%M", "-o", report, program, .. arguments], process => process.WaitForExit());
            var user = ChildTime.User() - before;
            return new Cost(wall.TotalMilliseconds, user.TotalMilliseconds, int.Parse(File.ReadAllText(report), CultureInfo.InvariantCulture) / 1024.0);
        }
        finally
        {
            File.Delete(report);
        }
    }

    private static Cost ByLooking(string program, IReadOnlyList<string> arguments)
    {
        var (user, peak) = (TimeSpan.Zero, 0L);
        var wall = Time(program, arguments, process =>
        {
            while (!process.WaitForExit(BetweenLooks))
            {
                process.Refresh();
                (user, peak) = Look(process) ?? (user, peak);
            }
        });
        return new Cost(wall.TotalMilliseconds, user.TotalMilliseconds, peak / MiB);
    }

    private static (TimeSpan User, long Peak)? Look(Process process)
    {
        try
        {
            return (process.UserProcessorTime, process.PeakWorkingSet64);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static TimeSpan Time(string program, IReadOnlyList<string> arguments, Action<Process> wait)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASSESS_BROWSER"] = "none";   // a browser's time is not ours
        var from = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        wait(process);
        var wall = Stopwatch.GetElapsedTime(from);
        return process.ExitCode == 0 ? wall : throw new InvalidOperationException($"{Path.GetFileName(program)} exited with {process.ExitCode}.");
    }
}
