using StrategicAssessment.Comparing.Telling;
using StrategicAssessment.Diagnostics;
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
    public const string Name = "what-changed";

    /// <summary>The files; none where its chart cannot be drawn.</summary>
    /// <param name="formats">Of <c>md</c>, <c>html</c>, <c>docx</c> and <c>png</c>.</param>
    public static Outcome<Bundle> Of(ChangeReport report, IReadOnlyCollection<string> formats)
    {
        var tree = ChangePaper.Of(report);
        if (PictureFiles.Hindrance(tree, formats) is { } hindrance) return Outcome.Failed<Bundle>(hindrance);
        return Outcome.Of(Of(Name, tree, formats, [new(Name + ".json", DiffJson.Write(report.Comparison))], report.Comparison.After.Name.Assessment, "before", report.Comparison.Before.Name.Assessment));
    }

    /// <summary>A document in the formats asked for, and what stands beside it.</summary>
    public static Bundle Of(string name, DocumentTree tree, IReadOnlyCollection<string> formats, List<BundleFile> files, string assessment, string option, string value)
    {
        if (formats.Contains("md", StringComparer.Ordinal)) files.Add(new BundleFile(name + ".md", Utf8(MarkdownWriter.Write(tree))));
        if (formats.Contains("html", StringComparer.Ordinal)) files.Add(new BundleFile(name + ".html", Utf8(HtmlWriter.Write(tree))));
        if (formats.Contains("docx", StringComparer.Ordinal)) files.Add(new BundleFile(name + ".docx", WordWriter.Write(tree)));
        files.AddRange(PictureFiles.Begin(tree, formats).ToList().Select(p => p.GetAwaiter().GetResult()));
        var options = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("formats", string.Join(',', formats.Order(StringComparer.Ordinal))).Add(option, value);
        return new Bundle(files, new ManifestFacts(BundleMaker.Program, assessment, options));
    }

    private static ReadOnlyMemory<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
