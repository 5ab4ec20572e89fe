using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Publishing.Pdf;

/// <summary>Makes a PDF of a page.</summary>
public interface IPdfPrinter
{
    /// <summary>The PDF's bytes, or an error that says why there are none. Takes a second or more; never longer than the printer's limit.</summary>
    /// <param name="page">HTML that needs nothing else.</param>
    Outcome<PdfBytes> Print(string page);
}

/// <summary>What a printer made: a whole PDF, with the mark of the page that it was printed from.</summary>
public sealed record PdfBytes(ReadOnlyMemory<byte> Content);
