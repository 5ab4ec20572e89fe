using System.Globalization;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Publishing.Html;
using StrategicAssessment.Tests.Documents;
using Xunit;

namespace StrategicAssessment.Tests.Browser;

/// <summary>Tables that ask more of paper than those of the samples.</summary>
[Collection(BrowserTests.Name)]
public sealed class WidePaperTests(OpenBrowser browser) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("paper-").FullName;

    [Theory]
    [InlineData(4, "portrait")]
    [InlineData(14, "portrait landscape portrait")]
    public void A_table_that_is_too_wide_for_a_page_stands_on_one_that_lies_on_its_side_with_what_leads_to_it(int columns, string expected) =>
        Assert.Equal(expected, string.Join(' ', Pages(Table(columns, 5))));

    [Theory]
    [InlineData(100)]
    public void A_table_that_is_too_long_for_a_page_repeats_its_headings(int rows)
    {
        var pdf = browser.PrintedFrom(HtmlWriter.WriteForPaper(Tree(Table(4, rows))), folder);
        var pages = Poppler.Run("pdftotext", "-layout", pdf, "-").Split('\f').Where(p => p.Contains("cell 1", StringComparison.Ordinal)).ToList();
        Assert.InRange(pages.Count, 2, 4);
        Assert.All(pages, p => Assert.Contains("Column 0", p, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static DocumentTree Tree(TableBlock table) =>
        Numbering.Apply(Some.Document(Some.Section("a", Some.Paragraph("Before."), table, Some.Paragraph("After."))));

    private static TableBlock Table(int columns, int rows)
    {
        var cells = Enumerable.Range(0, columns).Select(i => "cell " + i.ToString(CultureInfo.InvariantCulture)).ToArray();
        var table = Some.Table("t", cells);
        return table with { Rows = [.. Enumerable.Repeat(table.Rows[0], rows)] };
    }

    private IEnumerable<string> Pages(TableBlock table)
    {
        var pdf = browser.PrintedFrom(HtmlWriter.WriteForPaper(Tree(table)), folder);
        return Poppler.Run("pdfinfo", "-l", "9", pdf).Split('\n').Where(l => l.Contains(" size:", StringComparison.Ordinal) && l.StartsWith("Page ", StringComparison.Ordinal))
            .Select(l => l.Contains("841.92 x", StringComparison.Ordinal) ? "landscape" : "portrait");
    }
}
