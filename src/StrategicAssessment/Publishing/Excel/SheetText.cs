using System.Text.RegularExpressions;
using StrategicAssessment.Packaging;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing.Excel;

internal static class SheetText
{
    private const int LongestCell = 32_767, LongestTab = 31;

    /// <summary>
    /// The text so that Excel reads it back as it is: printable, no longer than a cell holds, and with the underscore of what looks like one of
    /// Excel's own escapes (<c>_x0041_</c>) escaped itself.
    /// </summary>
    public static string Of(string text)
    {
        var printable = Printable.Of(text);
        if (printable.Length > LongestCell) printable = printable[..LongestCell];
        return printable.Contains("_x", StringComparison.OrdinalIgnoreCase)
            ? Regex.Replace(printable, "_(?=[xX][0-9a-fA-F]{4}_)", "_x005F_", RegexOptions.CultureInvariant)
            : printable;
    }

    /// <summary>Whether Excel would take the text for a formula if somebody edited its cell.</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@';

    /// <summary>The name of a worksheet, which formulas and links need not quote: letters, digits and underscores, no more than a tab holds.</summary>
    public static string Tab(string name) => new([.. name.Take(LongestTab).Select(c => char.IsLetterOrDigit(c) ? c : '_')]);
}

/// <summary><c>sharedStrings.xml</c>: each text of the workbook once, in order of first use.</summary>
internal sealed class SharedTexts
{
    private readonly List<string> texts = [];
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private int uses;

    /// <summary>The number by which cells refer to a text.</summary>
    public int Of(string text)
    {
        uses++;
        if (known.TryGetValue(text, out var index)) return index;
        texts.Add(text);
        return known[text] = texts.Count - 1;
    }

    public ReadOnlyMemory<byte> Write()
    {
        var xml = new Xml().Open("sst").With("xmlns", OfficeNames.Workbook).With("count", uses).With("uniqueCount", texts.Count);
        foreach (var text in texts) xml.Open("si").Open("t").With("xml:space", "preserve").Text(SheetText.Of(text)).Close().Close();
        return xml.Close().ToUtf8();
    }
}
