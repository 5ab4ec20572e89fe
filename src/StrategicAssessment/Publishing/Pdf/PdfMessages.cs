using StrategicAssessment.Diagnostics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing.Pdf;

/// <summary>Why there is no PDF. An error where the PDF was asked for; a warning where it was left to the machine.</summary>
internal static class PdfMessages
{
    public static Diagnostic NoBrowser() => Error("SA6201",
        "No Edge, Chrome or Chromium was found to print the PDF with. Install one, or name its program in the environment variable "
        + $"{InstalledBrowsers.Variable}; without a PDF, name the other formats with --format, or set the variable to '{InstalledBrowsers.None}'.");

    public static Diagnostic NotThere(string named) => Error("SA6202",
        $"The environment variable {InstalledBrowsers.Variable} names '{named}' as the browser to print the PDF with, and there is no such file. Correct it, or remove the variable.");

    public static Diagnostic TooSlow(string browser, TimeSpan limit) => Error("SA6203",
        $"'{browser}' had not printed the PDF after {English.Whole((decimal)limit.TotalSeconds)} seconds and was stopped. Build again when the machine is less busy, or print strategic-assessment.html yourself.");

    public static Diagnostic NotPrinted(string browser, string why) => Error("SA6204",
        $"'{browser}' ended without a PDF{why}. Try another browser by the environment variable {InstalledBrowsers.Variable}, or print strategic-assessment.html yourself.");

    private static Diagnostic Error(string code, string message) => Diagnostic.Error(code, SourceSpan.WholeFile(PdfFile.Name), message);
}
