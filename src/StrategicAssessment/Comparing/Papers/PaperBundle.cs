using System.Collections.Immutable;
using System.Text;
using StrategicAssessment.Comparing.Telling;
using StrategicAssessment.Diagnostics;
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

    /// <summary>The files; none where its chart cannot be drawn.</summary>
    /// <param name="formats">Of <c>md</c>, <c>html</c>, <c>docx</c> and <c>png</c>.</param>
    public static Outcome<Bundle> Of(ChangeReport report, IReadOnlyCollection<string> formats)
    {
        var tree = ChangePaper.Of(report);
        if (PictureFiles.Hindrance(tree, formats) is { } hindrance) return Outcome.Failed<Bundle>(hindrance);
        var files = new List<BundleFile> { new(Name + ".json", DiffJson.Write(report.Comparison)) };
        if (formats.Contains("md", StringComparer.Ordinal)) files.Add(new BundleFile(Name + ".md", Utf8(MarkdownWriter.Write(tree))));
        if (formats.Contains("html", StringComparer.Ordinal)) files.Add(new BundleFile(Name + ".html", Utf8(HtmlWriter.Write(tree))));
        if (formats.Contains("docx", StringComparer.Ordinal)) files.Add(new BundleFile(Name + ".docx", WordWriter.Write(tree)));
        files.AddRange(PictureFiles.Begin(tree, formats).ToList().Select(p => p.GetAwaiter().GetResult()));
        var options = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
            .Add("formats", string.Join(',', formats.Order(StringComparer.Ordinal))).Add("before", report.Comparison.Before.Name.Assessment);
        return Outcome.Of(new Bundle(files, new ManifestFacts(BundleMaker.Program, report.Comparison.After.Name.Assessment, options)));
    }

    private static ReadOnlyMemory<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
