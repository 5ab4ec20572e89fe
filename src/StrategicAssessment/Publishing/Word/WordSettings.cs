using StrategicAssessment.Packaging;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing.Word;

/// <summary><c>settings.xml</c>: today's layout rules rather than those of older versions, and which footnotes are lines.</summary>
internal static class WordSettings
{
    private const string Word2013AndLater = "15";

    /// <summary>The part's bytes.</summary>
    public static ReadOnlyMemory<byte> Bytes()
    {
        var xml = new Xml().Open("w:settings").With("xmlns:w", WordNames.Main).Open("w:defaultTabStop").With("w:val", 567).Close();
        xml.Open("w:characterSpacingControl").With("w:val", "doNotCompress").Close();
        xml.Open("w:footnotePr").Open("w:footnote").With("w:id", -1).Close().Open("w:footnote").With("w:id", 0).Close().Close();
        xml.Open("w:compat").Open("w:compatSetting").With("w:name", "compatibilityMode");
        xml.With("w:uri", "http://schemas.microsoft.com/office/word").With("w:val", Word2013AndLater).Close().Close();
        return xml.Empty("w:themeFontLang", "w:val", English.Language).Close().ToUtf8();
    }
}
