using System.Diagnostics;
using StrategicAssessment.Publishing;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Pdf;

/// <summary>Browsers that misbehave, played by shell scripts.</summary>
public sealed class BrowserPrinterTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);
    private readonly string folder = Directory.CreateTempSubdirectory("browsers-").FullName;

    [Theory]
    [InlineData("echo first >&2; echo the last word >&2; exit 3", @" ended without a PDF \(exit code 3: the last word\)\. ")]
    [InlineData("exit 0", @" ended without a PDF \(exit code 0\)\. ")]
    [InlineData("for a; do case $a in --print-to-pdf=*) echo '<html>' > ${a#*=};; esac; done", @" ended without a PDF \(exit code 0\)\. ")]
    [InlineData("printf 'a\\033[31mb' >&2; exit 1", "exit code 1: a\uFFFD\\[31mb")]
    public void A_browser_that_prints_nothing_is_an_error_that_quotes_its_last_line(string script, string message)
    {
        var (code, said) = Print(script, Long);
        Assert.Equal("SA6204", code);
        Assert.Matches(message, said);
    }

    [Fact]
    public void A_browser_that_hangs_is_stopped_with_all_that_it_started()
    {
        var pids = Path.Combine(folder, "pids");
        Assert.Equal("SA6203", Print($"sleep 300 & echo $! > '{pids}'; echo $$ >> '{pids}'; wait", TimeSpan.FromSeconds(1)).Code);
        Assert.All(File.ReadAllLines(pids), pid => Assert.True(IsGone(int.Parse(pid, System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void The_page_lies_in_a_folder_of_the_print_alone_and_nothing_of_it_is_left()
    {
        var seen = Path.Combine(folder, "seen");
        Print($"for a; do case $a in --user-data-dir=*) d=$(dirname ${{a#*=}}); echo $d > '{seen}'; stat -c %a $d >> '{seen}'; cat $d/strategic-assessment.html >> '{seen}';; esac; done", Long);
        var lines = File.ReadAllLines(seen);
        Assert.Equal(["700", "<p>é</p>"], lines[1..]);
        Assert.False(Directory.Exists(lines[0]));
    }

    [Fact]
    public void The_browser_is_told_to_fetch_nothing_and_to_tag_the_PDF()
    {
        var seen = Path.Combine(folder, "seen");
        Print($"for a; do echo \"$a\" >> '{seen}'; done", Long);
        Assert.Superset(
            new HashSet<string>(["--headless", "--host-resolver-rules=MAP * ~NOTFOUND", "--export-tagged-pdf", "--generate-pdf-document-outline", "--disable-extensions"]),
            File.ReadAllLines(seen).ToHashSet());
    }

    [Fact]
    public void No_browser_is_an_error() => Assert.Equal("SA6201", Code(new InstalledBrowsers(_ => null, _ => false, isWindows: false)));

    [Fact]
    public void A_browser_that_is_named_and_not_there_is_an_error() =>
        Assert.Equal("SA6202", Code(new InstalledBrowsers(name => name == "ASSESS_BROWSER" ? "/nowhere/chrome" : null, File.Exists, isWindows: false)));

    [Fact]
    public void A_file_that_is_no_program_is_an_error()
    {
        Needs.ShellScripts();
        var file = Path.Combine(folder, "notes.txt");
        File.WriteAllText(file, "no program");
        Assert.Equal("SA6204", Code(new InstalledBrowsers(name => name == "ASSESS_BROWSER" ? file : null, File.Exists, isWindows: false)));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private (string Code, string Message) Print(string script, TimeSpan limit)
    {
        Needs.ShellScripts();
        var browser = Path.Combine(folder, "browser");
        File.WriteAllText(browser, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(browser, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var printer = new BrowserPrinter(new InstalledBrowsers(name => name == "ASSESS_BROWSER" ? browser : null, File.Exists, isWindows: false), limit);
        var problem = Assert.Single(printer.Print("<p>é</p>").Diagnostics);
        return (problem.Code, problem.Message);
    }

    private static string Code(InstalledBrowsers browsers) => Assert.Single(new BrowserPrinter(browsers, Long).Print("x").Diagnostics).Code;

    private static bool IsGone(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return process.WaitForExit(TimeSpan.FromSeconds(5));
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
