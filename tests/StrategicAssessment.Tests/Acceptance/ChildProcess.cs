using System.Diagnostics;
using Xunit;

namespace StrategicAssessment.Tests.Acceptance;

/// <summary>The program as it is delivered: a process of its own, with an environment of its own.</summary>
internal static class ChildProcess
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    /// <summary>Runs <c>assess</c> from a folder.</summary>
    /// <param name="currentFolder">Where the person stands.</param>
    /// <param name="environment">Variables as <c>NAME=value</c>, added to those of the tests.</param>
    /// <param name="arguments">As typed.</param>
    public static CommandRun Run(string currentFolder, IEnumerable<string> environment, params IEnumerable<string> arguments) =>
        RunFrom(AppContext.BaseDirectory, currentFolder, environment, arguments);

    /// <summary>Runs one that stands elsewhere.</summary>
    public static CommandRun RunFrom(string program, string currentFolder, IEnumerable<string> environment, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(program, "assess.dll"), .. arguments])
        {
            WorkingDirectory = currentFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["ASSESS_BROWSER"] = "none";
        foreach (var variable in environment.Select(v => v.Split('=', 2))) start.Environment[variable[0]] = variable[1];
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(LongestWait)) process.Kill(entireProcessTree: true);
        Assert.True(process.HasExited, "The program did not end.");
        process.WaitForExit();
        return new CommandRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
