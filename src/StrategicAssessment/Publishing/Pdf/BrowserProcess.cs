using System.Diagnostics;
using System.Globalization;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing.Pdf;

/// <summary>A browser at work, which never outlives its limit, an interruption or this program.</summary>
internal sealed class BrowserProcess(string browser, IEnumerable<string> arguments)
{
    private const int LongestComplaint = 160;

    private readonly ProcessStartInfo start = new(browser, arguments)
    {
        RedirectStandardError = true,
        RedirectStandardOutput = true,
        RedirectStandardInput = true,
        CreateNoWindow = true,
        UseShellExecute = false,
    };

    /// <param name="limit">How long it may take.</param>
    /// <param name="interrupted">What to do, once it is stopped, when this program is ended meanwhile.</param>
    /// <returns>What can be said of the end in brackets, after a space; empty when nothing can. Null when the limit came first.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">It cannot be started.</exception>
    public string? Run(TimeSpan limit, Action interrupted)
    {
        using var process = Process.Start(start)!;
        void Stop(object? sender, EventArgs e)
        {
            Kill(process);
            interrupted();
        }

        AppDomain.CurrentDomain.ProcessExit += Stop;
        try
        {
            process.StandardInput.Close();
            var said = process.StandardError.ReadToEndAsync();
            var printed = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(limit)) return null;
            Task.WaitAll([said, printed], limit);
            return Complaint(process.ExitCode, said.IsCompletedSuccessfully ? said.Result : string.Empty);
        }
        finally
        {
            AppDomain.CurrentDomain.ProcessExit -= Stop;
            Kill(process);
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            return;
        }
    }

    // Its exit code and the last line that it wrote: what a search for the cause begins with.
    private static string Complaint(int code, string said)
    {
        var last = said.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? string.Empty;
        var line = Printable.Of(last.Length > LongestComplaint ? last[..LongestComplaint] + "..." : last);
        return string.Create(CultureInfo.InvariantCulture, $" (exit code {code}{(line.Length == 0 ? "" : ": " + line)})");
    }
}
