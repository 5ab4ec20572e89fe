using System.Diagnostics;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Browser;

/// <summary>The programs that look into PDFs.</summary>
internal static class Poppler
{
    public static string Run(string program, params string[] arguments)
    {
        Needs.Poppler();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
