using StrategicAssessment.Packaging;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Office;

/// <summary>Writes the chart space: title, plot, axes, key.</summary>
internal static class ChartPart
{
    private const string Labels = "1001", Numbers = "1002";

    /// <param name="workbook">The relationship that leads to the workbook behind it; null on a worksheet, whose cells it draws.</param>
    public static ReadOnlyMemory<byte> Write(Chart chart, OfficePlot plot, OfficeData data, string? workbook)
    {
        var xml = new Xml().Open("c:chartSpace").With("xmlns:c", OfficeNames.Chart).With("xmlns:a", OfficeNames.Drawing).With("xmlns:r", OfficeNames.Relationships);
        xml.Empty("c:date1904", "val", "0").Empty("c:lang", "val", English.Language).Empty("c:roundedCorners", "val", "0").Open("c:chart");
        WriteTitle(xml, chart.Title, "1200", "1");
        xml.Empty("c:autoTitleDeleted", "val", "0").Open("c:plotArea").Empty("c:layout");
        if (plot.IsAcross) BarXml.Write(xml, plot, data, Labels, Numbers);
        else if (plot.Kind == OfficeKind.Scatter) ScatterXml.Write(xml, plot, data, Labels, Numbers);
        else LineXml.Write(xml, plot, data, Labels, Numbers);
        if (plot.Kind == OfficeKind.Scatter) AxisXml.WriteSizes(xml, plot, Labels, Numbers);
        else AxisXml.WriteLabels(xml, plot, Labels, Numbers);
        AxisXml.WriteNumbers(xml, plot, data.HasFractions, Numbers, Labels);
        xml.Close();
        if (data.Series.Length > 1) WriteKey(xml, plot);
        xml.Empty("c:plotVisOnly", "val", "1").Empty("c:dispBlanksAs", "val", "gap").Close();
        WriteText(xml);
        if (workbook is not null) xml.Open("c:externalData").With("r:id", workbook).Empty("c:autoUpdate", "val", "0").Close();
        return xml.Close().ToUtf8();
    }

    /// <summary>A title of the chart or of an axis.</summary>
    internal static void WriteTitle(Xml xml, string text, string size, string isBold)
    {
        xml.Open("c:title").Open("c:tx").Open("c:rich").Empty("a:bodyPr").Open("a:p").Open("a:pPr").Open("a:defRPr").With("sz", size).With("b", isBold).Close().Close();
        xml.Open("a:r").Open("a:rPr").With("lang", English.Language).With("sz", size).With("b", isBold).Close().Element("a:t", text).Close();
        xml.Close().Close().Close().Empty("c:overlay", "val", "0").Close();
    }

    // Of each pair of limits the upper one stands for both.
    private static void WriteKey(Xml xml, OfficePlot plot)
    {
        xml.Open("c:legend").Empty("c:legendPos", "val", "b");
        for (var i = ScatterXml.FirstLimit + 1; plot.Kind == OfficeKind.Scatter && i < plot.Grid.Series.Length - 1; i += 2)
            xml.Open("c:legendEntry").Empty("c:idx", "val", SeriesXml.Text(i)).Empty("c:delete", "val", "1").Close();
        xml.Empty("c:overlay", "val", "0").Close();
    }

    private static void WriteText(Xml xml)
    {
        xml.Open("c:txPr").Empty("a:bodyPr").Open("a:p").Open("a:pPr").Open("a:defRPr").With("sz", "900").Open("a:solidFill").Empty("a:srgbClr", "val", Palette.Ink[1..]).Close();
        xml.Close().Close().Open("a:endParaRPr").With("lang", English.Language).Close().Close().Close();
    }
}
