using System.Diagnostics;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Office;

/// <summary>Another program that opens Word and Excel files: it prints them, and the text of the pages is read.</summary>
internal static class LibreOffice
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>The text of each page of a file.</summary>
    public static IReadOnlyList<string> Pages(string file) => Printed(file, pdf => Run("pdftotext", "-enc", "UTF-8", pdf, "-").TrimEnd('\f', '\n').Split('\f'));

    /// <summary>What is read of the file as it prints.</summary>
    public static T Printed<T>(string file, Func<string, T> read)
    {
        Needs.LibreOffice();
        var folder = Directory.CreateTempSubdirectory("assess-office-").FullName;
        try
        {
            Convert(folder, "pdf", file);
            return read(Path.Combine(folder, Path.GetFileNameWithoutExtension(file) + ".pdf"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Writes files in another format into a folder, by their names with its ending.</summary>
    public static void Convert(string folder, string format, params IEnumerable<string> files)
    {
        Needs.LibreOffice();
        Run("soffice", [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", format, "--outdir", folder, .. files]);
    }

    private static string Run(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(LongestWait)) process.Kill(entireProcessTree: true);
        Assert.True(process.WaitForExit(LongestWait) && process.ExitCode == 0, $"{program}: {error.GetAwaiter().GetResult()}");
        return output.GetAwaiter().GetResult();
    }
}
