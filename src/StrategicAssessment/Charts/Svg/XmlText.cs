using System.Text;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Svg;

/// <summary>Text as XML and HTML may both hold it: never markup, whatever characters it has.</summary>
internal static class XmlText
{
    /// <summary>Adds text or the value of an attribute.</summary>
    public static void Append(StringBuilder xml, string text)
    {
        foreach (var character in Printable.Of(text))
        {
            if (character is '&' or '<' or '>' or '"' or '\'') xml.Append(EntityOf(character));
            else xml.Append(character);
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
}
