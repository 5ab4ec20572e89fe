using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Figures;
using StrategicAssessment.Packaging;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Publishing.Excel;

/// <summary><c>styles.xml</c>: each look that cells use, once, in order of first use.</summary>
internal sealed class StyleSheet
{
    private const int FirstOwnFormat = 164;

    private readonly List<CellLook> looks = [new()];
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal) { [new CellLook().Key] = 0 };
    private readonly List<string> formats = [];

    /// <summary>The number by which cells refer to a look.</summary>
    public int Of(CellLook look)
    {
        var key = look.Key;
        if (known.TryGetValue(key, out var index)) return index;
        looks.Add(look);
        if (look.Format.Length > 0 && !formats.Contains(look.Format, StringComparer.Ordinal)) formats.Add(look.Format);
        return known[key] = looks.Count - 1;
    }

    public ReadOnlyMemory<byte> Write()
    {
        // Fonts in the order of CellFont, and borders, are always the same.
        var still = ProgramFile.Part("excel/styles.xml").Split("{}");
        var xml = new Xml().Raw(still[0]);
        WriteFormats(xml);
        xml.Raw(still[1]).Open("fills").With("count", 2 + Lights.Fills.Length).Open("fill").Empty("patternFill", "patternType", "none").Close();
        xml.Open("fill").Empty("patternFill", "patternType", "gray125").Close();
        foreach (var fill in Lights.Fills) xml.Open("fill").Open("patternFill").With("patternType", "solid").Empty("fgColor", "rgb", "FF" + fill).Close().Close();
        xml.Close().Raw(still[2]).Open("cellXfs").With("count", looks.Count);
        foreach (var look in looks) Write(xml, look);
        return xml.Close().Raw(still[3]).ToUtf8();
    }

    private void WriteFormats(Xml xml)
    {
        if (formats.Count == 0) return;
        xml.Open("numFmts").With("count", formats.Count);
        for (var i = 0; i < formats.Count; i++) xml.Open("numFmt").With("numFmtId", FirstOwnFormat + i).With("formatCode", formats[i]).Close();
        xml.Close();
    }

    private void Write(Xml xml, CellLook look)
    {
        xml.Open("xf").With("numFmtId", look.Format.Length == 0 ? 0 : FirstOwnFormat + formats.IndexOf(look.Format));
        xml.With("fontId", (int)look.Font).With("fillId", look.Light == Light.Off ? 0 : 1 + (int)look.Light).With("borderId", look.IsHeading ? 1 : 0).With("xfId", 0);
        xml.With("quotePrefix", look.IsGuarded ? "1" : null);
        xml.With("applyNumberFormat", look.Format.Length > 0 ? "1" : null).With("applyFont", look.Font == CellFont.Plain ? null : "1");
        xml.With("applyFill", look.Light == Light.Off ? null : "1");
        xml.With("applyBorder", look.IsHeading ? "1" : null);
        if (look.IsRight || look.Wraps || look.Indent > 0)
        {
            xml.With("applyAlignment", "1").Open("alignment").With("horizontal", look.IsRight ? "right" : look.Indent > 0 ? "left" : null);
            xml.With("vertical", look.IsHeading ? "bottom" : look.Wraps ? "top" : null).With("wrapText", look.Wraps ? "1" : null);
            xml.With("indent", look.Indent > 0 ? look.Indent.ToString(CultureInfo.InvariantCulture) : null).Close();
        }

        xml.Close();
    }
}
