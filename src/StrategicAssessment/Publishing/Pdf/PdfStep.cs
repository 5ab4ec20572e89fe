using StrategicAssessment.Diagnostics;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Publishing.Pdf;

/// <summary>Decides what becomes of the PDF in a build.</summary>
/// <param name="printer">Null where no PDF is to be printed unless it is asked for.</param>
public sealed class PdfStep(IPdfPrinter? printer, IBundleDisk disk)
{
    /// <summary>
    /// The PDF that stands there already when it was printed from the same page, else a new one. Where none can be printed, none stays: one of other numbers
    /// would be taken for this bundle's. That is an error where the PDF was asked for, and a warning otherwise.
    /// </summary>
    /// <param name="folder">The bundle's.</param>
    /// <param name="page">What to print.</param>
    /// <param name="isAskedFor">Whether a bundle without a PDF is no answer.</param>
    /// <param name="isStrict">Whether warnings count as errors.</param>
    public Outcome<Companion> Make(string folder, string page, bool isAskedFor, bool isStrict)
    {
        if (Standing(folder) is { } standing && PdfFile.IsOf(standing, page)) return Outcome.Of(Of(standing));
        if (printer is null) return isAskedFor ? Outcome.Failed<Companion>(PdfMessages.NoBrowser()) : Outcome.Of(Without);
        var printed = printer.Print(page);
        if (printed.Value is { } pdf) return Outcome.Of(Of(pdf.Content));
        return isAskedFor || isStrict ? Outcome.Of<Companion>(null, printed.Diagnostics) : Outcome.Of(Without, printed.Diagnostics.Select(d => d with { Severity = Severity.Warning }));
    }

    /// <summary>A bundle without a PDF: one that this program has printed goes.</summary>
    public static Companion Without { get; } = new(PdfFile.Name, null, PdfFile.IsOurs);

    private static Companion Of(ReadOnlyMemory<byte> pdf) => new(PdfFile.Name, pdf, PdfFile.IsOurs);

    // What cannot be read is found by the store when it comes to replacing it.
    private byte[]? Standing(string folder)
    {
        var path = Path.Join(folder, PdfFile.Name);
        try
        {
            return disk.Kind(path) == EntryKind.File ? disk.Read(path) : null;
        }
        catch (DiskFaultException)
        {
            return null;
        }
    }
}
