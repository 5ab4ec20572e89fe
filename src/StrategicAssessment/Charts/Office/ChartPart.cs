using StrategicAssessment.Charts.Scales;
using StrategicAssessment.Packaging;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Office;

/// <summary>Writes the chart space: title (on a worksheet: in Word the caption says it), plot, axes, key.</summary>
internal static class ChartPart
{
    private const string Labels = "1001", Numbers = "1002";

    /// <param name="workbook">The relationship that leads to the workbook behind it; null on a worksheet, whose cells it draws.</param>
    public static ReadOnlyMemory<byte> Write(Chart chart, OfficePlot plot, OfficeData data, string? workbook)
    {
        var xml = new Xml().Open("c:chartSpace").With("xmlns:c", OfficeNames.Chart).With("xmlns:a", OfficeNames.Drawing).With("xmlns:r", OfficeNames.Relationships);
        xml.Empty("c:date1904", "val", "0").Empty("c:lang", "val", English.Language).Empty("c:roundedCorners", "val", "0").Open("c:chart");
        if (workbook is null) WriteTitle(xml, chart.Title, "1200", "1");
        xml.Empty("c:autoTitleDeleted", "val", workbook is null ? "0" : "1").Open("c:plotArea").Empty("c:layout");
        if (plot.IsAcross) BarXml.Write(xml, plot, data, Labels, Numbers);
        else if (plot.Kind == OfficeKind.Scatter) ScatterXml.Write(xml, plot, data, Labels, Numbers);
        else LineXml.Write(xml, plot, data, Labels, Numbers);
        if (plot.Kind == OfficeKind.Scatter) AxisXml.WriteSizes(xml, plot, Labels, Numbers);
        else AxisXml.WriteLabels(xml, plot, Labels, Numbers);
        AxisXml.WriteNumbers(xml, plot, data.HasFractions, Numbers, Labels);
        xml.Close();
        if (data.Series.Length > 1 && plot.Kind != OfficeKind.Intervals) WriteKey(xml, plot);
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

internal static class AxisXml
{
    private const int MostLabels = 14, MostLongLabels = 7, LongLabel = 14, TicksOfSizes = 6;

    /// <summary>The axis of places, categories or periods. The first label of bars stands on top, as in the table.</summary>
    public static void WriteLabels(Xml xml, OfficePlot plot, string id, string crossing)
    {
        xml.Open("c:catAx").Empty("c:axId", "val", id).Open("c:scaling").Empty("c:orientation", "val", plot.IsAcross ? "maxMin" : "minMax").Close();
        xml.Empty("c:delete", "val", "0").Empty("c:axPos", "val", plot.IsAcross ? "l" : "b").Empty("c:majorTickMark", "val", "none").Empty("c:minorTickMark", "val", "none");
        xml.Empty("c:tickLblPos", "val", "low");
        SeriesXml.WriteLine(xml, Palette.Line, 0.75);
        xml.Empty("c:crossAx", "val", crossing).Empty("c:crosses", "val", "autoZero").Empty("c:auto", "val", "0").Empty("c:lblAlgn", "val", "ctr");
        xml.Empty("c:lblOffset", "val", "100");
        // Bars name every place: left to itself, an Office program leaves names out where it thinks them crowded.
        if (plot.IsAcross) xml.Empty("c:tickLblSkip", "val", "1");
        else if (SkipOf(plot) is > 1 and var skip) xml.Empty("c:tickLblSkip", "val", SeriesXml.Text(skip));
        xml.Empty("c:noMultiLvlLbl", "val", "1").Close();
    }

    /// <summary>The axis of the sizes of places, which begins near the smallest.</summary>
    public static void WriteSizes(Xml xml, OfficePlot plot, string id, string crossing)
    {
        var extent = Extent.Of(plot.Grid.Series[0].Numbers);
        var scale = TickScale.ForPlaces(extent.Least, extent.Most, 0, 1, TicksOfSizes);
        xml.Open("c:valAx").Empty("c:axId", "val", id).Open("c:scaling").Empty("c:orientation", "val", "minMax");
        xml.Empty("c:max", "val", Text(scale.Last)).Empty("c:min", "val", Text(scale.First)).Close();
        xml.Empty("c:delete", "val", "0").Empty("c:axPos", "val", "b");
        ChartPart.WriteTitle(xml, plot.Grid.Series[0].Name, "900", "0");
        xml.Open("c:numFmt").With("formatCode", "#,##0").With("sourceLinked", "0").Close();
        xml.Empty("c:majorTickMark", "val", "none").Empty("c:minorTickMark", "val", "none").Empty("c:tickLblPos", "val", "nextTo");
        SeriesXml.WriteLine(xml, Palette.Line, 0.75);
        xml.Empty("c:crossAx", "val", crossing).Empty("c:crosses", "val", "min").Empty("c:crossBetween", "val", "midCat").Close();
    }

    public static void WriteNumbers(Xml xml, OfficePlot plot, bool hasFractions, string id, string crossing)
    {
        xml.Open("c:valAx").Empty("c:axId", "val", id).Open("c:scaling").Empty("c:orientation", "val", "minMax").Close();
        xml.Empty("c:delete", "val", "0").Empty("c:axPos", "val", plot.IsAcross ? "b" : "l").Open("c:majorGridlines");
        SeriesXml.WriteLine(xml, Palette.Grid, 0.75);
        xml.Close();
        ChartPart.WriteTitle(xml, plot.Quantity.Words, "900", "0");
        xml.Open("c:numFmt").With("formatCode", OfficeNumber.OfAxis(plot.Quantity.Unit, hasFractions)).With("sourceLinked", "0").Close();
        xml.Empty("c:majorTickMark", "val", "none").Empty("c:minorTickMark", "val", "none").Empty("c:tickLblPos", "val", "nextTo");
        xml.Empty("c:crossAx", "val", crossing).Empty("c:crosses", "val", plot.IsAcross ? "max" : plot.Kind == OfficeKind.Scatter ? "min" : "autoZero");
        xml.Empty("c:crossBetween", "val", plot.Kind == OfficeKind.Scatter ? "midCat" : "between").Close();
    }

    // Periods have room for a few labels only; places need all of theirs.
    private static int SkipOf(OfficePlot plot)
    {
        if (plot.Kind == OfficeKind.Intervals) return 1;
        var most = MostLabels;
        foreach (var label in plot.Grid.Labels) most = label.Length > LongLabel ? MostLongLabels : most;
        return (plot.Grid.Labels.Length + most - 1) / most;
    }

    private static string Text(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
