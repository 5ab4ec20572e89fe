using StrategicAssessment.Cli;
using StrategicAssessment.Publishing;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.CancelKeyPress += (_, _) => Environment.Exit(ExitCode.Interrupted);
var hasColour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
var printer = InstalledBrowsers.Here.IsForbidden ? null : BrowserPrinter.Here;

// The console's own writer hands 256 characters at a time to a file or a pipe.
using var output = Console.IsOutputRedirected ? new StreamWriter(Console.OpenStandardOutput(), Console.OutputEncoding, 16 * 1024) { AutoFlush = true } : Console.Out;
var terminal = new Terminal(output, Console.Error, !Console.IsErrorRedirected, hasColour)
{
    HasBoldOutput = hasColour && !Console.IsOutputRedirected,
    Width = Console.IsOutputRedirected ? Terminal.WidthFor(0) : Terminal.WidthFor(Console.WindowWidth),
};
return CommandLine.Run(args, terminal, printer);
