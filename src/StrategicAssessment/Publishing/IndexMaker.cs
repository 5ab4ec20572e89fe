using StrategicAssessment.Data;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Publishing.Bundles;
using StrategicAssessment.Publishing.Html;
using StrategicAssessment.Publishing.Markdown;

namespace StrategicAssessment.Publishing;

/// <summary>The files above several bundles: the page that lists them, for browsers and as Markdown.</summary>
internal static class IndexMaker
{
    /// <summary>The option that lists the bundles in a manifest: that of an index alone has it.</summary>
    public const string Listed = "bundles";

    /// <summary>By format, the file that a bundle has, for the index to link to.</summary>
    /// <param name="formats">Of <see cref="BundleMaker.Formats"/>. Pictures are many, so they are not among the files.</param>
    public static IReadOnlyDictionary<string, string> Files(IReadOnlyCollection<string> formats)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal) { ["data"] = FiguresFile.Name };
        foreach (var format in formats.Where(f => f is not PictureFiles.Png)) files[format] = BundleMaker.FileOf(format);
        return files;
    }

    /// <summary>A bundle of the index alone; those that it lists stand in folders beside it and have manifests of their own.</summary>
    /// <param name="assessment">Names the whole: the name of the folder.</param>
    /// <param name="shared">The figures that those of the bundles rest on; null where there are none.</param>
    public static Bundle Make(string assessment, DocumentTree index, IReadOnlyList<IndexEntry> entries, ReadOnlyMemory<byte>? shared)
    {
        var built = entries.Where(e => e.IsBuilt).Select(e => e.Folder);
        BundleFile[] files = [Of("index.html", HtmlWriter.Write(index)), Of("index.md", MarkdownWriter.Write(index)), .. shared is { } figures ? [new BundleFile(FiguresFile.Shared, figures)] : Array.Empty<BundleFile>()];
        var options = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(Listed, string.Join(',', built));
        return new Bundle(files, new ManifestFacts(BundleMaker.Program, assessment, options));
    }

    private static BundleFile Of(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
