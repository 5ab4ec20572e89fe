using System.Text;
using StrategicAssessment.Charts.Pictures;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Publishing;

/// <summary>The pictures of a document's charts that stand beside it, a file each.</summary>
internal static class PictureFiles
{
    /// <summary>Pictures for slides and letters.</summary>
    public const string Png = "png";

    // What shows the charts as they are drawn here. Word and Excel draw theirs themselves.
    private static readonly string[] WithVectors = ["md", "html"], WithPictures = [.. WithVectors, Png, "pdf"];

    public static string PathOf(string chart, string extension = "svg") => $"charts/{chart}.{extension}";

    /// <summary>Begins to draw them, one task each: charts have nothing to do with one another.</summary>
    public static IEnumerable<Task<BundleFile>> Begin(DocumentTree document, IReadOnlyCollection<string> formats)
    {
        foreach (var chart in Charts(document))
        {
            if (formats.Intersect(WithVectors, StringComparer.Ordinal).Any()) yield return Task.Run(() => new BundleFile(PathOf(chart.Id), Encoding.UTF8.GetBytes(Picture.Svg(chart.Chart))));
            if (formats.Contains(Png, StringComparer.Ordinal)) yield return Task.Run(() => new BundleFile(PathOf(chart.Id, Png), Picture.Png(chart.Chart, chart.Source)));
        }
    }

    /// <summary>Why the pictures that these formats need cannot be drawn on this machine; null where they can be, or none is needed.</summary>
    public static Diagnostic? Hindrance(DocumentTree document, IReadOnlyCollection<string> formats) =>
        Charts(document).Any() && formats.Intersect(WithPictures, StringComparer.Ordinal).Any() ? PictureLibrary.Hindrance() : null;

    private static IEnumerable<ChartBlock> Charts(DocumentTree document) => TreeText.Blocks(document).OfType<ChartBlock>().DistinctBy(c => c.Id, StringComparer.Ordinal);
}
