using System.Text;
using StrategicAssessment.Cli;
using StrategicAssessment.Publishing.Pdf;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.CancelKeyPress += (_, _) => Environment.Exit(ExitCode.Interrupted);
var hasColour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
var printer = InstalledBrowsers.Here.IsForbidden ? null : BrowserPrinter.Here;
var terminal = new Terminal(Console.Out, Console.Error, !Console.IsErrorRedirected, hasColour)
{
    HasBoldOutput = hasColour && !Console.IsOutputRedirected,
    Width = Console.IsOutputRedirected ? Terminal.WidthFor(0) : Terminal.WidthFor(Console.WindowWidth),
};
return CommandLine.Run(args, terminal, printer);
