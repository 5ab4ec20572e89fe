using StrategicAssessment.Cli;

namespace StrategicAssessment.Tests.Acceptance;

/// <summary>The program, run inside the tests' own process. Paths are given in full: the current folder is shared by all tests.</summary>
internal static class Assess
{
    public static CommandRun Run(params IReadOnlyList<string> arguments) => Run(isInteractive: false, arguments);

    public static CommandRun Run(bool isInteractive, params IReadOnlyList<string> arguments)
    {
        using StringWriter output = new(), error = new();
        var code = CommandLine.Run(arguments, new Terminal(output, error, isInteractive, HasColour: isInteractive));
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
