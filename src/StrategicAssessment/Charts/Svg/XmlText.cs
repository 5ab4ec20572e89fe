using System.Globalization;
using System.Text;

namespace StrategicAssessment.Charts.Svg;

/// <summary>Text as XML and HTML may both hold it: never markup, whatever characters it has.</summary>
internal static class XmlText
{
    /// <summary>
    /// Adds text or the value of an attribute. Line ends become spaces; what XML cannot hold, and what turns the direction of the text around it,
    /// becomes U+FFFD.
    /// </summary>
    public static void Append(StringBuilder xml, string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '&' or '<' or '>' or '"' or '\'') xml.Append(EntityOf((char)rune.Value));
            else if (rune.Value is '\t' or '\n' or '\r' or 0x2028 or 0x2029) xml.Append(' ');
            else if (IsPrintable(rune)) xml.Append(rune.ToString());
            else xml.Append('\uFFFD');
        }
    }

    private static string EntityOf(char character) => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };

    private static bool IsPrintable(Rune rune) =>
        rune.Value is not (>= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or >= 0xFDD0 and <= 0xFDEF)
        && (rune.Value & 0xFFFE) != 0xFFFE
        && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control;
}
