using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.HouseRules;
using StrategicAssessment.Tests.Published;
using StrategicAssessment.Tests.Publishing.Html;
using Xunit;

namespace StrategicAssessment.Tests.Browser;

/// <summary>What the browser prints of every sample, looked at with Debian's poppler-utils.</summary>
[Collection(BrowserTests.Name)]
public sealed class PdfTests(OpenBrowser browser)
{
    [Theory]
    [MemberData(nameof(OpenBrowser.Samples), MemberType = typeof(OpenBrowser))]
    public void The_PDF_is_tagged_and_has_the_document_s_title(string sample)
    {
        var info = Poppler.Run("pdfinfo", browser.PdfOf(sample)).Split('\n').Select(l => l.Split(':', 2)).Where(l => l.Length == 2).ToDictionary(l => l[0], l => l[1].Trim(), StringComparer.Ordinal);
        Assert.Equal(("yes", "no", "no"), (info["Tagged"], info["JavaScript"], info["Encrypted"]));
        Assert.Equal(TitleOf(sample), info["Title"]);
        Assert.Contains("(A4)", info["Page size"], StringComparison.Ordinal);
        Assert.InRange(int.Parse(info["Pages"], CultureInfo.InvariantCulture), 5, 60);
    }

    // Chromium writes the elements of the structure as plain objects.
    [Theory]
    [MemberData(nameof(OpenBrowser.Samples), MemberType = typeof(OpenBrowser))]
    public void Every_figure_that_is_tagged_has_an_alternative_text(string sample)
    {
        var figures = File.ReadAllText(browser.PdfOf(sample), Encoding.Latin1).Split("endobj").Where(o => o.Contains("/S /Figure", StringComparison.Ordinal)).ToList();
        Assert.Equal(Page.Parsed(File.ReadAllText(browser.PageOf(sample))).QuerySelectorAll(".chart").Length, figures.Count);
        Assert.All(figures, f => Assert.Matches(@"/Alt [(<]\S", f));
    }

    [Theory]
    [MemberData(nameof(OpenBrowser.Samples), MemberType = typeof(OpenBrowser))]
    public void Another_program_finds_the_file_whole_and_its_figures_with_their_texts(string sample)
    {
        Needs.Checker("qpdf");
        Assert.Contains("No syntax or stream encoding errors found", Poppler.Run("qpdf", "--check", browser.PdfOf(sample)), StringComparison.Ordinal);
        using var objects = JsonDocument.Parse(Poppler.Run("qpdf", "--json=1", "--json-key=objects", browser.PdfOf(sample)));
        var figures = objects.RootElement.GetProperty("objects").EnumerateObject().Select(o => o.Value).Where(o => o.ValueKind == JsonValueKind.Object && o.TryGetProperty("/S", out var kind) && kind.ValueEquals("/Figure")).ToList();
        Assert.InRange(figures.Count, 5, 40);
        Assert.All(figures, f => Assert.True(f.GetProperty("/Alt").GetString()!.Length > 20));
    }

    [Fact]
    public void The_sample_of_2016_17_has_at_most_sixteen_pages_of_body_and_twelve_of_annex()
    {
        var pages = Poppler.Run("pdftotext", "-layout", browser.PdfOf("maidstone-2016-17"), "-").TrimEnd('\f').Split('\f').Select(Even).ToList();
        var annex = pages.FindIndex(p => Regex.IsMatch(p, @"^Strategic Assessment: Maidstone 2016-17 \d+ Annex "));
        Assert.InRange(annex, 8, 16);
        Assert.InRange(pages.Count - annex, 3, 12);
    }

    [Theory]
    [MemberData(nameof(OpenBrowser.Samples), MemberType = typeof(OpenBrowser))]
    public void Its_outline_is_the_headings(string sample)
    {
        var xml = XDocument.Parse(Poppler.Run("pdftohtml", "-xml", "-i", "-stdout", browser.PdfOf(sample)));
        var page = Page.Parsed(File.ReadAllText(browser.PageOf(sample)));
        // On paper the message is page one, and the contents follow it.
        var headings = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => Joined(h.TextContent)).ToList();
        headings.Insert(2 + page.QuerySelectorAll("#message :is(h2, h3, h4, h5, h6)").Length, headings[1]);
        headings.RemoveAt(1);
        Assert.Equal(headings, xml.Descendants("outline").First().Descendants("item").Select(i => Joined(i.Value)));
    }

    [Theory]
    [MemberData(nameof(OpenBrowser.Samples), MemberType = typeof(OpenBrowser))]
    public void Its_text_holds_every_value_of_every_table(string sample)
    {
        var text = Poppler.Run("pdftotext", "-layout", browser.PdfOf(sample), "-");
        var said = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).CountBy(w => w).ToDictionary(StringComparer.Ordinal);
        var folder = Path.Combine(Path.GetDirectoryName(browser.PageOf(sample))!, "tables");
        var cells = Directory.GetFiles(folder).SelectMany(f => Displayed(CsvText.Read(f))).SelectMany(c => c.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.InRange(cells.Count, 300, int.MaxValue);
        Assert.Empty(cells.CountBy(c => c).Where(c => said.GetValueOrDefault(c.Key) < c.Value).Select(c => $"{c.Key}: {said.GetValueOrDefault(c.Key)} of {c.Value}"));
    }

    [Theory]
    [MemberData(nameof(OpenBrowser.Samples), MemberType = typeof(OpenBrowser))]
    public void Every_page_has_its_number_and_all_but_the_first_a_running_header(string sample)
    {
        var pages = Poppler.Run("pdftotext", "-layout", browser.PdfOf(sample), "-").TrimEnd('\f').Split('\f');
        Assert.All(pages.Index(), p => Assert.Equal($"Page {p.Index + 1} of {pages.Length}", Even(p.Item.TrimEnd().Split('\n')[^1])));
        Assert.All(pages.Skip(1), p => Assert.StartsWith(TitleOf(sample), p.TrimStart(), StringComparison.Ordinal));
        Assert.DoesNotContain(TitleOf(sample), pages[0], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(OpenBrowser.Samples), MemberType = typeof(OpenBrowser))]
    public void No_table_is_cut_in_two_but_a_long_one(string sample)
    {
        var pages = Poppler.Run("pdftotext", "-layout", browser.PdfOf(sample), "-").Split('\f').Select(Even).ToList();
        var tables = Page.Parsed(File.ReadAllText(browser.PageOf(sample))).QuerySelectorAll(".table:not(.long)").Where(t => t.QuerySelector("caption") is not null).ToList();
        Assert.InRange(tables.Count, 4, 100);
        Assert.All(tables, table =>
        {
            var on = pages.FindIndex(p => p.Contains(Even(table.QuerySelector("caption")!.TextContent), StringComparison.Ordinal));
            Assert.True(on >= 0, table.QuerySelector("caption")!.TextContent);
            Assert.Contains(Even(table.QuerySelector("tbody tr:last-child th")!.TextContent).Split(' ')[0], pages[on], StringComparison.Ordinal);
            Assert.Contains(Even(table.QuerySelector(".notes p:last-child")?.TextContent ?? "").Split(' ')[0], pages[on], StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(OpenBrowser.Samples), MemberType = typeof(OpenBrowser))]
    public void Its_pages_are_filled(string sample)
    {
        var last = PagesBeforeAPart(sample);
        var filled = PageInk.Of(browser.PdfOf(sample)).Index().Where(p => !last.Contains(p.Index) && p.Item is not null).Select(p => (Page: p.Index + 1, Filled: p.Item!.Value)).ToList();
        Assert.InRange(filled.Average(p => p.Filled), 0.8, 1);
        Assert.All(filled, p => Assert.InRange(p.Filled, 0.6, 1));
    }

    [Theory]
    [MemberData(nameof(OpenBrowser.Samples), MemberType = typeof(OpenBrowser))]
    public void Its_body_has_16_pages_at_most_and_its_annex_12(string sample)
    {
        var pages = Poppler.Run("pdftotext", "-layout", browser.PdfOf(sample), "-").TrimEnd('\f').Split('\f').Select(Even).ToList();
        var annex = pages.FindLastIndex(p => Regex.IsMatch(p, @"\d+ Annex Tables \d+\.1 "));
        Assert.InRange(annex, 2, 16);
        Assert.InRange(pages.Count - annex, 1, 12);
    }

    [Fact]
    public void The_paper_of_changes_has_two_pages_before_its_annex()
    {
        using var workspace = Workspace.Empty("paper");
        var (before, after) = (Path.GetDirectoryName(browser.PageOf("maidstone-2016-17"))!, Path.GetDirectoryName(browser.PageOf("maidstone-2017-18"))!);
        Assert.Equal(1, Assess.Run("diff", before, after, "--format", "html", "--output", workspace.Folder).ExitCode);
        Directory.CreateDirectory(workspace.Folder);
        var pdf = browser.PrintedFrom(workspace.Read("what-changed.html"), workspace.Folder);
        var pages = Poppler.Run("pdftotext", "-layout", pdf, "-").Split('\f').Select(Even).ToList();
        Assert.InRange(pages.FindIndex(p => Regex.IsMatch(p, @"All that moved (A movement sets|\d+\.1)")), 1, 2);
        Assert.Contains("Shoplifting fell from 1,056 to 804", pages[0], StringComparison.Ordinal);
    }

    // The last page, and those before the contents, which follow the message, before the annex, and before a page that lies on its side.
    private List<int> PagesBeforeAPart(string sample)
    {
        var pages = Poppler.Run("pdftotext", "-layout", browser.PdfOf(sample), "-").TrimEnd('\f').Split('\f').Select(Even).ToList();
        var starts = Page.Parsed(File.ReadAllText(browser.PageOf(sample))).QuerySelectorAll("nav h2, #annex h2").Select(h => $"{TitleOf(sample)} {Even(h.TextContent)}");
        var lying = PageInk.Of(browser.PdfOf(sample)).Index().Where(p => p.Item is null).Select(p => p.Index - 1);
        return [.. starts.Select(s => pages.FindIndex(p => p.StartsWith(s, StringComparison.Ordinal)) - 1), .. lying, pages.Count - 1];
    }

    private string TitleOf(string sample) => Page.Parsed(File.ReadAllText(browser.PageOf(sample))).Title!;

    // The blank at which a heading was broken into two lines is not in the outline.
    private static string Joined(string text) => Even(text).Replace(" ", string.Empty, StringComparison.Ordinal);

    private static string Even(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Every second column is what the one before it says in full.
    private static IEnumerable<string> Displayed(ImmutableArray<ImmutableArray<string>> table)
    {
        var shown = Enumerable.Range(0, table[0].Length - 1).Where(i => table[0][i + 1] == table[0][i] + "_value").ToList();
        return table.Skip(1).SelectMany(row => shown.Select(i => row[i]));
    }
}
