using StrategicAssessment.Packaging;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Office;

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

    /// <summary>Numbers under an element's name.</summary>
    public static void WriteNumbers(Xml xml, string element, CellNumbers numbers)
    {
        xml.Open(element);
        if (numbers.Cells is { } cells) xml.Open("c:numRef").Element("c:f", cells).Open("c:numCache");
        else xml.Open("c:numLit");
        xml.Element("c:formatCode", numbers.Format.Length == 0 ? "General" : numbers.Format).Empty("c:ptCount", "val", Text(numbers.Numbers.Length));
        for (var i = 0; i < numbers.Numbers.Length; i++)
        {
            if (numbers.Numbers[i] is { } number) WritePoint(xml, i, number);
        }

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

    /// <summary>Whole numbers as attributes say them.</summary>
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
        foreach (var stage in plot.Stages)
        {
            if (stage.First == 0) continue;
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
        for (var i = 0; i < plot.Marks.Length; i++)
        {
            if (plot.Marks.Length <= MostNames || plot.Marks[i] is not null) WriteLabel(xml, i, plot.Grid.Labels[i]);
        }

        SeriesXml.WriteShown(xml, "0").Close();
    }

    private static void WriteLabel(Xml xml, int index, string name)
    {
        xml.Open("c:dLbl").Empty("c:idx", "val", SeriesXml.Text(index)).Open("c:tx").Open("c:rich").Empty("a:bodyPr").Open("a:p");
        xml.Open("a:r").Open("a:rPr").With("lang", English.Language).Close().Element("a:t", name).Close().Close().Close().Close();
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
