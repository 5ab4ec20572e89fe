using System.Text;
using StrategicAssessment.Publishing;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Pdf;

public sealed class PdfFileTests
{
    private const string Pdf = "%PDF-1.4\nxref\n0 1\ntrailer\n<</Size 1>>\nstartxref\n9\n%%EOF\n";

    // printf %s '<p>é</p>' | sha256sum
    // The same of the PDF itself.
    private const string OfPdf = "6999739de9966267bca683785f2d1a326d793c2e2baa93d19ff531f349067300";

    private const string Hash = "5229bddeb25ca85b2dafff052ef9e9868e906e71e4b39f9a17a72b0aee7903d3";

    [Fact]
    public void A_PDF_says_in_front_of_its_last_lines_what_it_was_printed_from()
    {
        var marked = PdfFile.Marked(Encoding.ASCII.GetBytes(Pdf), "<p>é</p>")!.Value;
        Assert.Equal($"%PDF-1.4\nxref\n0 1\ntrailer\n<</Size 1>>\n%assess-page-sha256 {Hash} {OfPdf}\nstartxref\n9\n%%EOF\n", Encoding.ASCII.GetString(marked.Span));
        Assert.True(PdfFile.IsOurs(marked));
        Assert.True(PdfFile.IsOf(marked.Span, "<p>é</p>"));
        Assert.False(PdfFile.IsOf(marked.Span, "<p>e</p>"));
    }

    [Theory]
    [InlineData("Size 1", "Size 2", false)]
    [InlineData("%%EOF\n", "%%EOF\n ", false)]
    [InlineData(" " + OfPdf, "", true)]
    public void One_that_somebody_edited_is_told_unless_an_earlier_version_printed_it(string old, string text, bool isWhole)
    {
        var marked = PdfFile.Marked(Encoding.ASCII.GetBytes(Pdf), "x")!.Value;
        Assert.True(PdfFile.IsWhole(marked.Span));
        Assert.Equal(isWhole, PdfFile.IsWhole(Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(marked.Span).Replace(old, text, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>startxref %%EOF")]
    [InlineData("%PDF-1.4\nxref\ntrailer")]
    [InlineData("%PDF-1.4\nstartxref\n9\n")]
    public void What_is_no_whole_PDF_is_not_marked(string content) => Assert.Null(PdfFile.Marked(Encoding.ASCII.GetBytes(content), "x"));

    [Theory]
    [InlineData("")]
    [InlineData(Pdf)]
    [InlineData("%PDF-1.4\n%assess-page-sha256 0d4e")]
    public void What_has_no_mark_is_not_ours(string content)
    {
        Assert.False(PdfFile.IsOurs(Encoding.ASCII.GetBytes(content)));
        Assert.False(PdfFile.IsOf(Encoding.ASCII.GetBytes(content), ""));
    }
}
