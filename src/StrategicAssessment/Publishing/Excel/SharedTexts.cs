using StrategicAssessment.Packaging;

namespace StrategicAssessment.Publishing.Excel;

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

    /// <summary>The part's bytes.</summary>
    public ReadOnlyMemory<byte> Write()
    {
        var xml = new Xml().Open("sst").With("xmlns", ExcelNames.Main).With("count", uses).With("uniqueCount", texts.Count);
        foreach (var text in texts) xml.Open("si").Open("t").With("xml:space", "preserve").Text(SheetText.Of(text)).Close().Close();
        return xml.Close().ToUtf8();
    }
}
