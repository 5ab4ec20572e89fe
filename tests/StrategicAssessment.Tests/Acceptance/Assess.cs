using System.Diagnostics;
using System.Text;
using StrategicAssessment.Cli;

namespace StrategicAssessment.Tests.Acceptance;

/// <summary>The program: inside the tests' own process, or the delivered one that <c>ASSESS_PROGRAM</c> names. Paths are given in full: the current folder is shared by all tests.</summary>
internal static class Assess
{
    private static readonly string? Delivered = Environment.GetEnvironmentVariable("ASSESS_PROGRAM") is { Length: > 0 } named ? named : null;

    public static CommandRun Run(params IReadOnlyList<string> arguments) => Delivered is null ? Run(isInteractive: false, arguments) : RunDelivered(Delivered, arguments);

    public static CommandRun Run(bool isInteractive, params IReadOnlyList<string> arguments)
    {
        using StringWriter output = new(), error = new();
        var code = CommandLine.Run(arguments, new Terminal(output, error, isInteractive, HasColour: isInteractive));
        return new CommandRun(code, output.ToString(), error.ToString());
    }

    // As inside the tests: without a browser, so that PDF is a matter of its own tests.
    private static CommandRun RunDelivered(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["ASSESS_BROWSER"] = "none";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandRun(process.ExitCode, output, error.Result);
    }
}
