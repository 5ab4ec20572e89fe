using StrategicAssessment.Packaging;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Office;

/// <summary>Writes the chart space: title, plot, axes, key.</summary>
internal static class ChartPart
{
    private const string Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Labels = "1001", Numbers = "1002";

    /// <param name="chart">For its title.</param>
    /// <param name="plot">What is drawn.</param>
    /// <param name="data">Its numbers.</param>
    /// <param name="workbook">The relationship that leads to the workbook behind it; null on a worksheet, whose cells it draws.</param>
    public static ReadOnlyMemory<byte> Write(Chart chart, OfficePlot plot, OfficeData data, string? workbook)
    {
        var xml = new Xml().Open("c:chartSpace").With("xmlns:c", Chart).With("xmlns:a", Drawing).With("xmlns:r", Relations);
        xml.Empty("c:date1904", "val", "0").Empty("c:lang", "val", English.Language).Empty("c:roundedCorners", "val", "0").Open("c:chart");
        WriteTitle(xml, chart.Title, "1200", "1");
        xml.Empty("c:autoTitleDeleted", "val", "0").Open("c:plotArea").Empty("c:layout");
        if (plot.Kind is OfficeKind.Bars or OfficeKind.StackedBars) BarXml.Write(xml, plot, data, Labels, Numbers);
        else LineXml.Write(xml, plot, data, Labels, Numbers);
        WriteLabelAxis(xml, plot);
        WriteNumberAxis(xml, plot, data.HasFractions);
        xml.Close();
        if (plot.Grid.Series.Length > 1) xml.Open("c:legend").Empty("c:legendPos", "val", "b").Empty("c:overlay", "val", "0").Close();
        xml.Empty("c:plotVisOnly", "val", "1").Empty("c:dispBlanksAs", "val", "gap").Close();
        WriteText(xml);
        if (workbook is not null) xml.Open("c:externalData").With("r:id", workbook).Empty("c:autoUpdate", "val", "0").Close();
        return xml.Close().ToUtf8();
    }

    private static void WriteTitle(Xml xml, string text, string size, string isBold)
    {
        xml.Open("c:title").Open("c:tx").Open("c:rich").Empty("a:bodyPr").Open("a:p").Open("a:pPr").Open("a:defRPr").With("sz", size).With("b", isBold).Close().Close();
        xml.Open("a:r").Open("a:rPr").With("lang", English.Language).With("sz", size).With("b", isBold).Close().Element("a:t", text).Close();
        xml.Close().Close().Close().Empty("c:overlay", "val", "0").Close();
    }

    private static bool IsAcross(OfficePlot plot) => plot.Kind is OfficeKind.Bars or OfficeKind.StackedBars;

    // The first label of bars stands on top, as in the table.
    private static void WriteLabelAxis(Xml xml, OfficePlot plot)
    {
        xml.Open("c:catAx").Empty("c:axId", "val", Labels).Open("c:scaling").Empty("c:orientation", "val", IsAcross(plot) ? "maxMin" : "minMax").Close();
        xml.Empty("c:delete", "val", "0").Empty("c:axPos", "val", IsAcross(plot) ? "l" : "b").Empty("c:majorTickMark", "val", "none").Empty("c:minorTickMark", "val", "none");
        xml.Empty("c:tickLblPos", "val", "low");
        SeriesXml.WriteLine(xml, Palette.Line, 0.75);
        xml.Empty("c:crossAx", "val", Numbers).Empty("c:crosses", "val", "autoZero").Empty("c:auto", "val", "0").Empty("c:lblAlgn", "val", "ctr");
        xml.Empty("c:lblOffset", "val", "100").Empty("c:noMultiLvlLbl", "val", "1").Close();
    }

    private static void WriteNumberAxis(Xml xml, OfficePlot plot, bool hasFractions)
    {
        xml.Open("c:valAx").Empty("c:axId", "val", Numbers).Open("c:scaling").Empty("c:orientation", "val", "minMax").Close();
        xml.Empty("c:delete", "val", "0").Empty("c:axPos", "val", IsAcross(plot) ? "b" : "l").Open("c:majorGridlines");
        SeriesXml.WriteLine(xml, Palette.Grid, 0.75);
        xml.Close();
        WriteTitle(xml, plot.Quantity.Words, "900", "0");
        xml.Open("c:numFmt").With("formatCode", OfficeNumber.OfAxis(plot.Quantity.Unit, hasFractions)).With("sourceLinked", "0").Close();
        xml.Empty("c:majorTickMark", "val", "none").Empty("c:minorTickMark", "val", "none").Empty("c:tickLblPos", "val", "nextTo");
        xml.Empty("c:crossAx", "val", Labels).Empty("c:crosses", "val", IsAcross(plot) ? "max" : "autoZero").Empty("c:crossBetween", "val", "between").Close();
    }

    private static void WriteText(Xml xml)
    {
        xml.Open("c:txPr").Empty("a:bodyPr").Open("a:p").Open("a:pPr").Open("a:defRPr").With("sz", "900").Open("a:solidFill").Empty("a:srgbClr", "val", Palette.Ink[1..]).Close();
        xml.Close().Close().Open("a:endParaRPr").With("lang", English.Language).Close().Close().Close();
    }
}
