using System.Text;
using StrategicAssessment.Cli;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Publishing;
using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Pdf;

/// <summary>What a build makes of the PDF, with a printer that needs no browser.</summary>
public sealed class PdfOfBuildTests : IDisposable
{
    private readonly Workspace workspace = Workspace.OfNorthshire();
    private readonly FakePrinter printer = new();

    private string Pdf => Path.Combine(workspace.Output, "strategic-assessment.pdf");

    [Fact]
    public void A_build_prints_once_and_again_only_when_the_document_changed()
    {
        Assert.All(new[] { Build(), Build(), Build("--format", "pdf,html") }, run => Assert.Equal(0, run.ExitCode));
        Assert.Equal(1, printer.Prints);
        Replace("edition: 2016-17", "edition: 2016-18");
        Build();
        Assert.Equal(2, printer.Prints);
        Assert.Contains("2nd print", File.ReadAllText(Pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_else_is_the_same_with_and_without_a_PDF()
    {
        Build();
        var with = Snapshot.Of(workspace.Around).Paths.Where(p => !p.EndsWith(".pdf", StringComparison.Ordinal)).ToDictionary(p => p, p => Content(p));
        Directory.Delete(workspace.Output, recursive: true);
        Assert.Equal(0, workspace.Build().ExitCode);
        Assert.Equal(with, Snapshot.Of(workspace.Around).Paths.ToDictionary(p => p, p => Content(p)));
    }

    [Fact]
    public void Where_nothing_can_be_printed_the_build_goes_on_with_a_warning_and_without_an_old_PDF()
    {
        Build();
        printer.Fails = true;
        Assert.Equal(("", true), (Build("--quiet").Error, File.Exists(Pdf)));
        Replace("edition: 2016-17", "edition: 2016-18");
        var run = Build();
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("/out/strategic-assessment.pdf: warning SA6201: ", run.Error.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.False(File.Exists(Pdf));
    }

    [Theory]
    [InlineData("--format", "pdf")]
    [InlineData("--format", "html,pdf")]
    [InlineData("--strict")]
    public void Where_a_PDF_is_asked_for_and_cannot_be_printed_nothing_is_written(params string[] asked)
    {
        printer.Fails = true;
        var run = Build(asked);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error SA6201: ", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Output));
        Assert.Equal(2, workspace.Build("--format", "pdf").ExitCode);
    }

    [Fact]
    public void A_PDF_that_is_not_asked_for_goes_and_one_of_somebody_elses_stays()
    {
        Build();
        Build("--format", "md");
        Assert.False(File.Exists(Pdf));
        File.WriteAllText(Pdf, "%PDF-1.7 signed");
        Build("--format", "md");
        Assert.Equal("%PDF-1.7 signed", File.ReadAllText(Pdf));
        Assert.Contains("error SA6006: ", Build().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_printed_is_the_whole_document_and_runs_nothing()
    {
        Build();
        var page = Html.Page.Parsed(printer.Printed);
        Assert.Empty(page.QuerySelectorAll("script, template, button"));
        Assert.True(page.QuerySelector("nav details")!.HasAttribute("open"));
        Assert.DoesNotContain("script-src", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
        var shown = Html.Page.Parsed(File.ReadAllText(Path.Combine(workspace.Output, "strategic-assessment.html")));
        foreach (var drawing in shown.QuerySelectorAll(".narrow")) drawing.Remove();
        foreach (var heading in shown.QuerySelectorAll(".fold > summary")) heading.Replace([.. heading.ChildNodes]);
        foreach (var fold in shown.QuerySelectorAll(".fold")) fold.Replace([.. fold.ChildNodes]);
        page.QuerySelector("main > nav")!.Remove();
        Assert.Equal(Even(shown.QuerySelector("main")!.InnerHtml), Even(page.QuerySelector("main")!.InnerHtml));
    }

    private static string Even(string html) => string.Join('\n', html.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    public void Dispose() => workspace.Dispose();

    private CommandRun Build(params string[] more)
    {
        using StringWriter output = new(), error = new();
        var code = CommandLine.Run(["build", workspace.Folder, "--output", workspace.Output, .. more], new Terminal(output, error, IsInteractive: false, HasColour: false), printer);
        return new CommandRun(code, output.ToString(), error.ToString());
    }

    private void Replace(string old, string text) => workspace.Replace("assessment.yaml", old, text);

    private string Content(string path) => Path.Combine(workspace.Around, path) is var file && File.Exists(file) ? File.ReadAllText(file) : "";

    private sealed class FakePrinter : IPdfPrinter
    {
        public int Prints { get; private set; }

        public string Printed { get; private set; } = "";

        public bool Fails { get; set; }

        public Outcome<PdfBytes> Print(string page)
        {
            if (Fails) return new BrowserPrinter(new InstalledBrowsers(_ => null, _ => false, isWindows: false), TimeSpan.FromSeconds(1)).Print(page);
            (Prints, Printed) = (Prints + 1, page);
            var number = Prints == 1 ? "1st" : "2nd";
            return Outcome.Of(new PdfBytes(PdfFile.Marked(Encoding.ASCII.GetBytes($"%PDF-1.4\n%{number} print\nstartxref\n0\n%%EOF\n"), page)!.Value));
        }
    }
}
