using SkiaSharp;
using StrategicAssessment.Charts.Pictures;
using StrategicAssessment.Charts.Plots;
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

    // What shows the charts as they are drawn here. Word and Excel draw theirs themselves, but for maps; where there are pictures, Word's file has them for other programs.
    private static readonly string[] WithVectors = ["md", "html"], WithPictures = [.. WithVectors, Png, "pdf"];

    public static string PathOf(string chart, string extension = "svg") => $"charts/{chart}.{extension}";

    /// <summary>Whether the charts are drawn as SVG anyway.</summary>
    public static bool HasVectors(IReadOnlyCollection<string> formats) => formats.Intersect(WithVectors, StringComparer.Ordinal).Any();

    /// <summary>Whether charts are drawn for these formats as pictures.</summary>
    public static bool NeedsPictures(IReadOnlyCollection<string> formats) => formats.Intersect(WithPictures, StringComparer.Ordinal).Any();

    /// <summary>Begins to draw them, one task each: charts have nothing to do with one another.</summary>
    public static IEnumerable<Task<BundleFile>> Begin(DocumentTree document, IReadOnlyCollection<string> formats)
    {
        foreach (var chart in Charts(document))
        {
            if (HasVectors(formats)) yield return Task.Run(() => new BundleFile(PathOf(chart.Id), Encoding.UTF8.GetBytes(Picture.Svg(chart.Chart))));
            if (formats.Contains(Png, StringComparer.Ordinal)) yield return Task.Run(() => new BundleFile(PathOf(chart.Id, Png), Picture.Png(chart.Chart, chart.Source)));
        }
    }

    /// <summary>The pictures that people put into the texts, for formats that do not hold them.</summary>
    public static IEnumerable<BundleFile> Of(DocumentTree document, IReadOnlyCollection<string> formats) => !formats.Contains("md", StringComparer.Ordinal) ? []
        : document.All.SelectMany(TreeText.Blocks).OfType<PictureBlock>().DistinctBy(p => p.Id, StringComparer.Ordinal).Select(p => new BundleFile(p.Path, p.Picture.Content));

    /// <summary>Why the pictures that these formats need cannot be drawn on this machine; null where they can be, or none is needed.</summary>
    public static Diagnostic? Hindrance(DocumentTree document, IReadOnlyCollection<string> formats) =>
        (Charts(document).Any() && NeedsPictures(formats)) || (formats.Contains("docx", StringComparer.Ordinal) && Charts(document).Any(c => c.Chart.Plot is AreaMap)) ? PictureLibrary.Hindrance() : null;

    private static IEnumerable<ChartBlock> Charts(DocumentTree document) => document.All.SelectMany(TreeText.Blocks).OfType<ChartBlock>().DistinctBy(c => c.Id, StringComparer.Ordinal);
}

/// <summary>The library that draws pictures: a file beside the program, which may have been left behind when the program was copied.</summary>
internal static class PictureLibrary
{
    private static readonly string File =
        OperatingSystem.IsWindows() ? "libSkiaSharp.dll" : OperatingSystem.IsMacOS() ? "libSkiaSharp.dylib" : "libSkiaSharp.so";

    /// <summary>Begins to load it and the fonts while the extracts are read, where these formats need pictures (docs/decisions/0011). A failure is told later, by <see cref="Hindrance()"/>.</summary>
    public static void Begin(IReadOnlyCollection<string> formats)
    {
        if (PictureFiles.NeedsPictures(formats)) _ = Task.Run(() => TextStyle.Plain.Width("0"));
    }

    /// <summary>Why it cannot draw here; null where it can.</summary>
    public static Diagnostic? Hindrance() => Hindrance(AppContext.BaseDirectory, () => SkiaSharpVersion.CheckNativeLibraryCompatible(throwIfIncompatible: true));

    /// <summary>The same, for tests.</summary>
    /// <param name="load">Loads the library, or throws.</param>
    internal static Diagnostic? Hindrance(string folder, Action load)
    {
        try
        {
            load();
            return null;
        }
        catch (Exception fault) when (CauseOf(fault) is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException or InvalidOperationException)
        {
            return IsThere(folder) ? NotLoaded(folder, CauseOf(fault).Message) : Missing(folder);
        }
    }

    // A type of the library's own that could not be made ready hides what went wrong.
    private static Exception CauseOf(Exception fault) => fault is TypeInitializationException { InnerException: { } inner } ? CauseOf(inner) : fault;

    // Beside the program as delivered; below it, for each platform, as built.
    private static bool IsThere(string folder) => System.IO.File.Exists(Path.Join(folder, File))
        || System.IO.File.Exists(Path.Join(folder, "runtimes", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier, "native", File));

    private static Diagnostic Missing(string folder) => Error("SA6401",
        $"The charts cannot be drawn: {File} is not in {folder}, where the program is. Copy it there from where the program came from: both files belong together. Without it, --format docx,xlsx makes the files whose charts Word and Excel draw.");

    private static Diagnostic NotLoaded(string folder, string why) => Error("SA6402",
        $"The charts cannot be drawn: {File} in {folder}, where the program is, cannot be loaded: {ReasonOf(why, folder)}. Copy the one that came with this program, for this kind of machine. Without it, --format docx,xlsx makes the files whose charts Word and Excel draw.");

    // The system tells of every place where it looked, in a line each.
    private static string ReasonOf(string why, string folder)
    {
        var lines = why.Split('\n', StringSplitOptions.TrimEntries);
        return (lines.FirstOrDefault(l => l.StartsWith(folder, StringComparison.Ordinal)) ?? lines[0]).TrimEnd('.');
    }

    private static Diagnostic Error(string code, string message) => Diagnostic.Error(code, SourceSpan.WholeFile(File), message);
}
