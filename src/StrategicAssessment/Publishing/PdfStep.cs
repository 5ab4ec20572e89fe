using StrategicAssessment.Diagnostics;
using StrategicAssessment.Publishing.Bundles;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing;

/// <summary>Decides what becomes of the PDF in a build.</summary>
/// <param name="printer">Null where no PDF is to be printed unless it is asked for.</param>
internal sealed class PdfStep(IPdfPrinter? printer, IBundleDisk disk)
{
    /// <summary>
    /// The PDF that stands there already when it was printed from the same page and nobody edited it, else a new one. Where none can be printed, none stays: one of other numbers
    /// would be taken for this bundle's. That is an error where the PDF was asked for, and a warning otherwise.
    /// </summary>
    /// <param name="isAskedFor">Whether a bundle without a PDF is no answer.</param>
    /// <param name="isStrict">Whether warnings count as errors.</param>
    public Outcome<Companion> Make(string folder, string name, string page, bool isAskedFor, bool isStrict)
    {
        if (Standing(Path.Join(folder, name)) is { } standing && PdfFile.IsOf(standing, page) && PdfFile.IsWhole(standing)) return Outcome.Of(Of(name, standing));
        if (printer is null) return isAskedFor ? Outcome.Failed<Companion>(PdfMessages.NoBrowser()) : Outcome.Of(Without(name));
        var printed = printer.Print(page);
        if (printed.Value is { } pdf) return Outcome.Of(Of(name, pdf.Content));
        return isAskedFor || isStrict ? Outcome.Of<Companion>(null, printed.Diagnostics) : Outcome.Of(Without(name), printed.Diagnostics.Select(d => d with { Severity = Severity.Warning }));
    }

    /// <summary>A bundle without a PDF: one that this program has printed goes.</summary>
    public static Companion Without(string name) => new(name, null, PdfFile.IsOurs);

    private static Companion Of(string name, ReadOnlyMemory<byte> pdf) => new(name, pdf, PdfFile.IsOurs);

    // What cannot be read is found by the store when it comes to replacing it.
    private byte[]? Standing(string path) => DiskFaultException.Met(() => disk.Kind(path) == EntryKind.File ? disk.Read(path) : null, _ => null);
}

internal interface IPdfPrinter
{
    /// <summary>The PDF's bytes, or an error that says why there are none. Takes a second or more; never longer than the printer's limit.</summary>
    /// <param name="page">HTML that needs nothing else.</param>
    Outcome<PdfBytes> Print(string page);
}

/// <summary>What a printer made: a whole PDF, with the mark of the page that it was printed from.</summary>
internal sealed record PdfBytes(ReadOnlyMemory<byte> Content);

/// <summary>Why there is no PDF. An error where the PDF was asked for; a warning where it was left to the machine.</summary>
internal static class PdfMessages
{
    public static Diagnostic NoBrowser() => Error("SA6201",
        $"No Edge, Chrome or Chromium was found to print the PDF with. Install one, or name its program in the environment variable {InstalledBrowsers.Variable}; without a PDF, name the other formats with --format, or set the variable to '{InstalledBrowsers.None}'.");

    public static Diagnostic NotThere(string named) => Error("SA6202",
        $"The environment variable {InstalledBrowsers.Variable} names '{named}' as the browser to print the PDF with, and there is no such file. Correct it, or remove the variable.");

    public static Diagnostic TooSlow(string browser, TimeSpan limit) => Error("SA6203",
        $"'{browser}' had not printed the PDF after {English.Whole((decimal)limit.TotalSeconds)} seconds and was stopped. Build again when the machine is less busy, or print strategic-assessment.html yourself.");

    public static Diagnostic NotPrinted(string browser, string why) => Error("SA6204",
        $"'{browser}' ended without a PDF{why}. Try another browser by the environment variable {InstalledBrowsers.Variable}, or print strategic-assessment.html yourself.");

    private static Diagnostic Error(string code, string message) => Diagnostic.Error(code, SourceSpan.WholeFile(Plans.DocumentPlan.Assessment + PdfFile.Extension), message);
}

/// <summary>
/// The PDF in a bundle. No manifest lists it, since no two browsers print the same bytes; it says itself what it was printed from: a comment in front of
/// its last lines, which no reader of PDF sees, holds the SHA-256 of the page, and that of the PDF without the comment.
/// </summary>
internal static class PdfFile
{
    public const string Extension = ".pdf";

    private const int LongestEnd = 4096;
    private const int HashLength = 64;
    private static readonly byte[] Label = "%assess-page-sha256 "u8.ToArray();
    private static readonly byte[] LastLines = "startxref"u8.ToArray();

    /// <summary>Whether this program put the PDF there.</summary>
    public static bool IsOurs(ReadOnlyMemory<byte> pdf) => MarkOf(pdf.Span).Length > 0;

    public static bool IsOf(ReadOnlySpan<byte> pdf, string page) => MarkOf(pdf).SequenceEqual(HashOf(page));

    /// <returns>Null when it is no PDF, or not a whole one.</returns>
    public static ReadOnlyMemory<byte>? Marked(ReadOnlySpan<byte> pdf, string page)
    {
        var end = pdf.LastIndexOf(LastLines);
        if (!pdf.StartsWith("%PDF-"u8) || end < 0 || pdf[end..].IndexOf("%%EOF"u8) < 0) return null;
        return (byte[])[.. pdf[..end], .. Label, .. HashOf(page), (byte)' ', .. HashOf(pdf), (byte)'\n', .. pdf[end..]];
    }

    /// <summary>Whether a PDF of this program is as it was printed, as far as it says what that was: those of earlier versions do not.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> pdf)
    {
        var label = pdf.LastIndexOf(Label);
        var own = label + Label.Length + HashLength + 1;
        if (label < 0 || pdf.Length <= own + HashLength || pdf[own - 1] != ' ') return true;
        return pdf.Slice(own, HashLength).SequenceEqual(HashOf([.. pdf[..label], .. pdf[(own + HashLength + 1)..]]));
    }

    private static byte[] HashOf(string page) => HashOf(Encoding.UTF8.GetBytes(page));

    private static byte[] HashOf(ReadOnlySpan<byte> content) => Encoding.ASCII.GetBytes(Manifest.Sha256(content));

    private static ReadOnlySpan<byte> MarkOf(ReadOnlySpan<byte> pdf)
    {
        var end = pdf[Math.Max(0, pdf.Length - LongestEnd)..];
        var label = end.LastIndexOf(Label);
        return label < 0 || end.Length < label + Label.Length + HashLength ? [] : end.Slice(label + Label.Length, HashLength);
    }
}
