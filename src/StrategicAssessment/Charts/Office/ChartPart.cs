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
        xml.Empty("c:date1904", "val", "0").Empty("c:lang", "val", Words.BuiltIn.Language).Empty("c:roundedCorners", "val", "0").Open("c:chart");
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

    internal static void WriteTitle(Xml xml, string text, string size, string isBold)
    {
        xml.Open("c:title").Open("c:tx").Open("c:rich").Empty("a:bodyPr").Open("a:p").Open("a:pPr").Open("a:defRPr").With("sz", size).With("b", isBold).Close().Close();
        xml.Open("a:r").Open("a:rPr").With("lang", Words.BuiltIn.Language).With("sz", size).With("b", isBold).Close().Element("a:t", text).Close();
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
        xml.Close().Close().Open("a:endParaRPr").With("lang", Words.BuiltIn.Language).Close().Close().Close();
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
        var most = plot.Grid.Labels.Any(l => l.Length > LongLabel) ? MostLongLabels : MostLabels;
        return (plot.Grid.Labels.Length + most - 1) / most;
    }

    private static string Text(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}

/// <summary>Writes what all kinds of series have: a name, labels, numbers, each with its cells and what stood in them.</summary>
internal static class SeriesXml
{
    public static void WriteName(Xml xml, OfficeData data, int series)
    {
        var name = data.Series[series].Name;
        xml.Empty("c:idx", "val", Text(series)).Empty("c:order", "val", Text(series)).Open("c:tx");
        if (name.Cells is null)
        {
            xml.Element("c:v", name.Texts[0]).Close();
            return;
        }

        xml.Open("c:strRef").Element("c:f", name.Cells).Open("c:strCache").Empty("c:ptCount", "val", "1");
        WritePoint(xml, 0, name.Texts[0]);
        xml.Close().Close().Close();
    }

    /// <summary>Labels and numbers; a number that is not known is not there.</summary>
    public static void WriteValues(Xml xml, OfficeData data, int series)
    {
        xml.Open("c:cat");
        if (data.Labels.Cells is { } labels) xml.Open("c:strRef").Element("c:f", labels).Open("c:strCache");
        else xml.Open("c:strLit");
        xml.Empty("c:ptCount", "val", Text(data.Labels.Texts.Length));
        for (var i = 0; i < data.Labels.Texts.Length; i++) WritePoint(xml, i, data.Labels.Texts[i]);
        if (data.Labels.Cells is not null) xml.Close();
        xml.Close().Close();
        WriteNumbers(xml, "c:val", data.Series[series].Numbers);
    }

    public static void WriteNumbers(Xml xml, string element, CellNumbers numbers)
    {
        xml.Open(element);
        if (numbers.Cells is { } cells) xml.Open("c:numRef").Element("c:f", cells).Open("c:numCache");
        else xml.Open("c:numLit");
        xml.Element("c:formatCode", numbers.Format.Length == 0 ? "General" : numbers.Format).Empty("c:ptCount", "val", Text(numbers.Numbers.Length));
        foreach (var (i, number) in numbers.Numbers.Index().Where(n => n.Item is not null)) WritePoint(xml, i, number!);
        if (numbers.Cells is not null) xml.Close();
        xml.Close().Close();
    }

    public static void WriteFill(Xml xml, string colour) => xml.Open("c:spPr").Open("a:solidFill").Empty("a:srgbClr", "val", colour[1..]).Close().Close();

    /// <summary>A line of a colour and a width in points; null for none.</summary>
    public static void WriteLine(Xml xml, string? colour, double points, bool isDashed = false)
    {
        const int unitsPerPoint = 12700;
        xml.Open("c:spPr").Open("a:ln").With("w", (int)(points * unitsPerPoint));
        if (colour is null) xml.Empty("a:noFill");
        else xml.Open("a:solidFill").Empty("a:srgbClr", "val", colour[1..]).Close();
        if (isDashed) xml.Empty("a:prstDash", "val", "dash");
        xml.Close().Close();
    }

    public static void WriteMarker(Xml xml, string shape, string colour, int size = 7)
    {
        xml.Open("c:marker").Empty("c:symbol", "val", shape);
        if (shape != "none") xml.Empty("c:size", "val", Text(size));
        if (shape != "none") WriteFill(xml, colour);
        xml.Close();
    }

    /// <summary>What stands out has a shape of its own.</summary>
    public static void WriteMarks(Xml xml, OfficePlot plot)
    {
        for (var i = 0; i < plot.Marks.Length; i++)
        {
            if (plot.Marks[i] is not { } mark) continue;
            xml.Open("c:dPt").Empty("c:idx", "val", Text(i));
            WriteMarker(xml, mark.Shape, mark.Colour, 10);
            xml.Empty("c:bubble3D", "val", "0").Close();
        }
    }

    /// <summary>What a label shows: the number, and nothing else.</summary>
    public static Xml WriteShown(Xml xml, string isShown) => xml.Empty("c:showLegendKey", "val", "0").Empty("c:showVal", "val", isShown)
        .Empty("c:showCatName", "val", "0").Empty("c:showSerName", "val", "0").Empty("c:showPercent", "val", "0").Empty("c:showBubbleSize", "val", "0");

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void WritePoint(Xml xml, int index, string value) => xml.Open("c:pt").With("idx", index).Element("c:v", value).Close();
}

/// <summary>Writes lines with marked points; for intervals the points alone, with whiskers from limit to limit.</summary>
internal static class LineXml
{
    // Of an interval, after the series of the points.
    private const int Lower = 1, Upper = 2;

    private static readonly string[] Shapes = ["circle", "square", "triangle", "diamond", "dash", "plus"];

    public static void Write(Xml xml, OfficePlot plot, OfficeData data, string labelAxis, string numberAxis)
    {
        xml.Open("c:lineChart").Empty("c:grouping", "val", "standard").Empty("c:varyColors", "val", "0");
        for (var i = 0; i < data.Series.Length; i++) WriteSeries(xml, plot, data, i);
        xml.Empty("c:marker", "val", "1").Empty("c:axId", "val", labelAxis).Empty("c:axId", "val", numberAxis).Close();
    }

    private static void WriteSeries(Xml xml, OfficePlot plot, OfficeData data, int series)
    {
        var isLimit = plot.Kind == OfficeKind.Control && series > 0;
        var colour = isLimit ? Palette.QuietInk : plot.ColourOf(series);
        xml.Open("c:ser");
        SeriesXml.WriteName(xml, data, series);
        SeriesXml.WriteLine(xml, plot.Kind == OfficeKind.Intervals ? null : colour, isLimit ? 1.25 : 2, isDashed: isLimit && series > 1);
        SeriesXml.WriteMarker(xml, isLimit || (plot.Kind == OfficeKind.Intervals && series > 0) ? "none" : Shapes[series % Shapes.Length], colour);
        if (series == 0) SeriesXml.WriteMarks(xml, plot);
        if (isLimit) WriteBreaks(xml, plot);
        if (plot.Kind == OfficeKind.Intervals && series == 0 && data.Series.Length > Upper) WriteWhiskers(xml, data);
        SeriesXml.WriteValues(xml, data, series);
        xml.Empty("c:smooth", "val", "0").Close();
    }

    // Lines between the highest and the lowest series would do in Word, but LibreOffice has none.
    private static void WriteWhiskers(Xml xml, OfficeData data)
    {
        xml.Open("c:errBars").Empty("c:errDir", "val", "y").Empty("c:errBarType", "val", "both").Empty("c:errValType", "val", "cust").Empty("c:noEndCap", "val", "0");
        SeriesXml.WriteNumbers(xml, "c:plus", Apart(data, Upper, 0));
        SeriesXml.WriteNumbers(xml, "c:minus", Apart(data, 0, Lower));
        SeriesXml.WriteLine(xml, Palette.Ink, 1.25);
        xml.Close();
    }

    private static CellNumbers Apart(OfficeData data, int series, int from)
    {
        decimal? At(int of, int i) => decimal.TryParse(data.Series[of].Numbers.Numbers[i], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
        return new CellNumbers(null, [.. data.Labels.Texts.Select((_, i) => (At(series, i) - At(from, i))?.ToString(CultureInfo.InvariantCulture))], string.Empty);
    }

    // No line leads from the limits before a step to those after it.
    private static void WriteBreaks(Xml xml, OfficePlot plot)
    {
        foreach (var stage in plot.Stages.Where(s => s.First > 0))
        {
            xml.Open("c:dPt").Empty("c:idx", "val", SeriesXml.Text(stage.First)).Empty("c:bubble3D", "val", "0");
            SeriesXml.WriteLine(xml, null, 1);
            xml.Close();
        }
    }
}

/// <summary>Writes a funnel: points with their names between curves.</summary>
internal static class ScatterXml
{
    /// <summary>The first series that is a limit, after the points and their average.</summary>
    public const int FirstLimit = 2;

    private const int MostNames = 20, CurvesOfOneLimit = 2;

    public static void Write(Xml xml, OfficePlot plot, OfficeData data, string baseAxis, string numberAxis)
    {
        xml.Open("c:scatterChart").Empty("c:scatterStyle", "val", "lineMarker").Empty("c:varyColors", "val", "0");
        for (var i = 0; i < data.Series.Length; i++) WriteSeries(xml, plot, data, i);
        xml.Empty("c:axId", "val", baseAxis).Empty("c:axId", "val", numberAxis).Close();
    }

    private static void WriteSeries(Xml xml, OfficePlot plot, OfficeData data, int series)
    {
        xml.Open("c:ser");
        SeriesXml.WriteName(xml, data, series);
        SeriesXml.WriteLine(xml, series == 0 ? null : Palette.QuietInk, 1.25, isDashed: series >= FirstLimit + CurvesOfOneLimit);
        SeriesXml.WriteMarker(xml, series == 0 ? "circle" : "none", Palette.Others);
        if (series == 0) WritePoints(xml, plot);
        if (data.Series[series].Sizes is { } sizes) SeriesXml.WriteNumbers(xml, "c:xVal", sizes);
        SeriesXml.WriteNumbers(xml, "c:yVal", data.Series[series].Numbers);
        xml.Empty("c:smooth", "val", "0").Close();
    }

    private static void WritePoints(Xml xml, OfficePlot plot)
    {
        SeriesXml.WriteMarks(xml, plot);
        xml.Open("c:dLbls");
        foreach (var (i, _) in plot.Marks.Index().Where(m => plot.Marks.Length <= MostNames || m.Item is not null)) WriteLabel(xml, i, plot.Grid.Labels[i]);
        SeriesXml.WriteShown(xml, "0").Close();
    }

    private static void WriteLabel(Xml xml, int index, string name)
    {
        xml.Open("c:dLbl").Empty("c:idx", "val", SeriesXml.Text(index)).Open("c:tx").Open("c:rich").Empty("a:bodyPr").Open("a:p");
        xml.Open("a:r").Open("a:rPr").With("lang", Words.BuiltIn.Language).Close().Element("a:t", name).Close().Close().Close().Close();
        SeriesXml.WriteShown(xml.Empty("c:dLblPos", "val", "r"), "1").Close();
    }
}

internal static class BarXml
{
    public static void Write(Xml xml, OfficePlot plot, OfficeData data, string labelAxis, string numberAxis)
    {
        var isStacked = plot.Kind == OfficeKind.StackedBars;
        xml.Open("c:barChart").Empty("c:barDir", "val", "bar").Empty("c:grouping", "val", isStacked ? "stacked" : "clustered").Empty("c:varyColors", "val", "0");
        for (var i = 0; i < data.Series.Length; i++) WriteSeries(xml, plot, data, i);
        xml.Empty("c:gapWidth", "val", "50");
        if (isStacked) xml.Empty("c:overlap", "val", "100");
        xml.Empty("c:axId", "val", labelAxis).Empty("c:axId", "val", numberAxis).Close();
    }

    private static void WriteSeries(Xml xml, OfficePlot plot, OfficeData data, int series)
    {
        xml.Open("c:ser");
        SeriesXml.WriteName(xml, data, series);
        SeriesXml.WriteFill(xml, plot.ColourOf(series));
        xml.Empty("c:invertIfNegative", "val", "0");
        for (var i = 0; i < plot.PointColours.Length; i++)
        {
            if (plot.PointColours[i] == plot.ColourOf(series)) continue;
            xml.Open("c:dPt").Empty("c:idx", "val", SeriesXml.Text(i)).Empty("c:invertIfNegative", "val", "0").Empty("c:bubble3D", "val", "0");
            SeriesXml.WriteFill(xml, plot.PointColours[i]);
            xml.Close();
        }

        if (plot.Kind == OfficeKind.Bars) SeriesXml.WriteShown(xml.Open("c:dLbls").Empty("c:dLblPos", "val", "outEnd"), "1").Close();
        SeriesXml.WriteValues(xml, data, series);
        xml.Close();
    }
}
