using Microsoft.Playwright;
using StrategicAssessment.Cli;
using StrategicAssessment.Publishing;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Browser;

/// <summary>One browser for all tests that look at pages, and the samples' pages, each built once.</summary>
public sealed class OpenBrowser : IAsyncDisposable
{
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu"];

    private readonly Dictionary<string, Workspace> built = new(StringComparer.Ordinal);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The assessment folders of the repository that make one document.</summary>
    public static TheoryData<string> Samples => [.. Directory.GetFiles(Path.Combine(Repository.Root, "sample-data"), "assessment.yaml", SearchOption.AllDirectories)
        .Where(f => !File.ReadAllText(f).Contains("\nfor each:", StringComparison.Ordinal))
        .Select(f => Path.GetFileName(Path.GetDirectoryName(f))!).Order(StringComparer.Ordinal)];

    /// <summary>The page of a sample in a tab of its own.</summary>
    /// <param name="sample">Of <see cref="Samples"/>.</param>
    /// <param name="width">Of the window, in CSS pixels.</param>
    /// <param name="height">Of the window.</param>
    /// <param name="hasScript">Whether scripts run.</param>
    internal Task<Tab> Open(string sample, int width = 1400, int height = 1000, bool hasScript = true) => OpenFile(PageOf(sample), width, height, hasScript);

    /// <summary>Any page.</summary>
    internal async Task<Tab> OpenFile(string file, int width = 1400, int height = 1000, bool hasScript = true)
    {
        var chromium = Needs.Chromium();
        playwright ??= await Playwright.CreateAsync();
        browser ??= await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Arguments });
        return await Tab.Open(browser, file, width, height, hasScript);
    }

    /// <summary>The file of a sample's page.</summary>
    internal string PageOf(string sample)
    {
        if (!built.TryGetValue(sample, out var workspace))
        {
            built[sample] = workspace = Workspace.OfSampleFolder(sample);
            var run = workspace.Build("--format", "html");
            Assert.True(run.ExitCode == 0, run.ToString());
        }

        return Path.Combine(workspace.Output, "strategic-assessment.html");
    }

    /// <summary>The file of a sample's PDF, printed by the program itself.</summary>
    internal string PdfOf(string sample)
    {
        var pdf = Path.ChangeExtension(PageOf(sample), ".pdf");
        if (File.Exists(pdf)) return pdf;
        using StringWriter output = new(), error = new();
        var arguments = new[] { "build", built[sample].Folder, "--output", built[sample].Output, "--format", "html,pdf" };
        var code = CommandLine.Run(arguments, new Terminal(output, error, IsInteractive: false, HasColour: false), Printer());
        Assert.True(code == 0, error.ToString());
        return pdf;
    }

    /// <summary>The file of a PDF that the program prints from any page.</summary>
    internal string PrintedFrom(string page, string folder)
    {
        var printed = Printer().Print(page);
        Assert.Empty(printed.Diagnostics);
        var file = Path.Combine(folder, "printed.pdf");
        File.WriteAllBytes(file, printed.Value!.Content.ToArray());
        return file;
    }

    private static BrowserPrinter Printer()
    {
        var chromium = Needs.Chromium();
        return new(new InstalledBrowsers(name => name == InstalledBrowsers.Variable ? chromium : null, File.Exists, isWindows: false), TimeSpan.FromMinutes(1));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var workspace in built.Values) workspace.Dispose();
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
