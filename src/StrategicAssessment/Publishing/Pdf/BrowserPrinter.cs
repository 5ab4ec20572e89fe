using System.Text;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Publishing.Pdf;

/// <summary>Has an installed browser print the page, in a folder of its own that is gone afterwards.</summary>
/// <param name="browsers">Where to look for one.</param>
/// <param name="limit">How long it may take.</param>
public sealed class BrowserPrinter(InstalledBrowsers browsers, TimeSpan limit) : IPdfPrinter
{
    private const string Page = "strategic-assessment.html";
    private const string Printed = "printed.pdf";

    /// <summary>Of this machine, with a minute: the first start of a browser on a busy laptop takes ten seconds.</summary>
    public static BrowserPrinter Here { get; } = new(InstalledBrowsers.Here, TimeSpan.FromMinutes(1));

    /// <inheritdoc/>
    public Outcome<PdfBytes> Print(string page)
    {
        if (browsers.Find() is not { } browser)
            return Outcome.Failed<PdfBytes>(browsers is { Named: { } named, IsForbidden: false } ? PdfMessages.NotThere(named) : PdfMessages.NoBrowser());
        try
        {
            return Print(page, browser);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            return Outcome.Failed<PdfBytes>(PdfMessages.NotPrinted(browser, $" ({fault.Message.TrimEnd('.')})"));
        }
    }

    private Outcome<PdfBytes> Print(string page, string browser)
    {
        using var folder = new PrintFolder(browser);
        File.WriteAllText(folder.At(Page), page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var ended = new BrowserProcess(browser, BrowserArguments.For(folder, Page, Printed)).Run(limit, folder.Dispose);
        if (ended is null) return Outcome.Failed<PdfBytes>(PdfMessages.TooSlow(browser, limit));
        var content = File.Exists(folder.At(Printed)) ? File.ReadAllBytes(folder.At(Printed)) : [];
        return PdfFile.Marked(content, page) is { } pdf ? Outcome.Of(new PdfBytes(pdf)) : Outcome.Failed<PdfBytes>(PdfMessages.NotPrinted(browser, ended));
    }
}
