using System.Collections.Immutable;
using System.Text;
using StrategicAssessment.Charts.Pictures;
using StrategicAssessment.Comparing.Telling;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Publishing;
using StrategicAssessment.Publishing.Bundles;
using StrategicAssessment.Publishing.Html;
using StrategicAssessment.Publishing.Markdown;
using StrategicAssessment.Publishing.Word;

namespace StrategicAssessment.Comparing.Papers;

/// <summary>The paper in the formats asked for, with the differences as data.</summary>
internal static class PaperBundle
{
    private const string Name = "what-changed";

    /// <summary>Its files; formats are of <c>md</c>, <c>html</c> and <c>docx</c>.</summary>
    public static Bundle Of(ChangeReport report, IReadOnlyCollection<string> formats)
    {
        var tree = ChangePaper.Of(report);
        var files = new List<BundleFile> { new(Name + ".json", DiffJson.Write(report.Comparison)) };
        if (formats.Contains("md", StringComparer.Ordinal))
        {
            files.Add(new BundleFile(Name + ".md", Utf8(MarkdownWriter.Write(tree))));
            foreach (var chart in TreeText.Blocks(tree).OfType<ChartBlock>()) files.Add(new BundleFile(BundleNames.OfChart(chart.Id), Utf8(Picture.Svg(chart.Chart))));
        }

        if (formats.Contains("html", StringComparer.Ordinal)) files.Add(new BundleFile(Name + ".html", Utf8(HtmlWriter.Write(tree))));
        if (formats.Contains("docx", StringComparer.Ordinal)) files.Add(new BundleFile(Name + ".docx", WordWriter.Write(tree)));
        var options = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
            .Add("formats", string.Join(',', formats.Order(StringComparer.Ordinal))).Add("before", report.Comparison.Before.Name.Assessment);
        return new Bundle(files, new ManifestFacts(BundleMaker.Program, report.Comparison.After.Name.Assessment, options));
    }

    private static ReadOnlyMemory<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
