using System.Text;
using System.Text.RegularExpressions;
using StrategicAssessment.Data;
using StrategicAssessment.Publishing.Html;
using StrategicAssessment.Publishing.Markdown;
using Xunit;

namespace StrategicAssessment.Tests.Publishing;

public sealed class SampleGoldenTests
{
    [Fact]
    public void The_sample_as_Markdown_is_as_agreed() =>
        GoldenFile.Matches("Publishing/Golden/sample.md", MarkdownWriter.Write(SampleDocument.Tree()));

    [Fact]
    public void The_sample_as_HTML_is_as_agreed() =>
        GoldenFile.Matches("Publishing/Golden/sample.html", WithoutStyles(HtmlWriter.Write(SampleDocument.Tree())));

    [Fact]
    public void The_sample_as_data_is_as_agreed() =>
        GoldenFile.Matches("Publishing/Golden/sample.json", Encoding.UTF8.GetString(DocumentFile.Write(SampleDocument.Tree()).Span));

    // How it looks and what it does is agreed by looking; the hashes in the policy follow from that.
    private static string WithoutStyles(string html)
    {
        var page = Regex.Replace(html, @"(<(style|script)>).*?(?=</\2>)", "$1", RegexOptions.Singleline);
        return Regex.Replace(page, "sha256-[^']*", "sha256-");
    }
}
