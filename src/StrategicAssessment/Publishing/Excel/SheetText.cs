using System.Globalization;
using System.Text;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing.Excel;

/// <summary>Text as cells hold it.</summary>
internal static class SheetText
{
    private const int EscapeLength = 7, LongestCell = 32_767;

    /// <summary>
    /// The text so that Excel reads it back as it is: printable, no longer than a cell holds, and with the underscore of what looks like one of
    /// Excel's own escapes (<c>_x0041_</c>) escaped itself.
    /// </summary>
    public static string Of(string text)
    {
        var printable = Printable.Of(text);
        if (printable.Length > LongestCell) printable = printable[..LongestCell];
        if (!printable.Contains("_x", StringComparison.OrdinalIgnoreCase)) return printable;
        var escaped = new StringBuilder(printable.Length);
        for (var i = 0; i < printable.Length; i++) escaped.Append(IsEscape(printable, i) ? "_x005F_" : printable[i]);
        return escaped.ToString();
    }

    /// <summary>Whether Excel would take the text for a formula if somebody edited its cell.</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@';

    /// <summary>The name of a column, 0 for A.</summary>
    public static string Column(int index)
    {
        var name = string.Empty;
        for (var left = index + 1; left > 0; left = (left - 1) / 26) name = (char)('A' + ((left - 1) % 26)) + name;
        return name;
    }

    /// <summary>The name of a cell; column and row from 0.</summary>
    public static string Cell(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Column(column)}{row + 1}");

    private static bool IsEscape(string text, int at)
    {
        if (at + EscapeLength > text.Length || text[at] != '_' || text[at + 1] is not ('x' or 'X') || text[at + EscapeLength - 1] != '_') return false;
        for (var i = at + 2; i < at + EscapeLength - 1; i++)
        {
            if (!char.IsAsciiHexDigit(text[i])) return false;
        }

        return true;
    }
}
