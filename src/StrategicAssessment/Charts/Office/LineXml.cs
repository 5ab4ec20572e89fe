using StrategicAssessment.Packaging;

namespace StrategicAssessment.Charts.Office;

/// <summary>Writes lines with marked points; for intervals the points alone, with a line from limit to limit.</summary>
internal static class LineXml
{
    private static readonly string[] Shapes = ["circle", "square", "triangle", "diamond", "dash", "plus"];

    public static void Write(Xml xml, OfficePlot plot, OfficeData data, string labelAxis, string numberAxis)
    {
        xml.Open("c:lineChart").Empty("c:grouping", "val", "standard").Empty("c:varyColors", "val", "0");
        for (var i = 0; i < data.Series.Length; i++) WriteSeries(xml, plot, data, i);
        if (plot.Kind == OfficeKind.Intervals)
        {
            xml.Open("c:hiLowLines");
            SeriesXml.WriteLine(xml, Palette.Ink, 1.25);
            xml.Close();
        }

        xml.Empty("c:marker", "val", "1").Empty("c:axId", "val", labelAxis).Empty("c:axId", "val", numberAxis).Close();
    }

    private static void WriteSeries(Xml xml, OfficePlot plot, OfficeData data, int series)
    {
        var isLimit = plot.Kind == OfficeKind.Control && series > 0;
        var colour = isLimit ? Palette.QuietInk : plot.ColourOf(series);
        xml.Open("c:ser");
        SeriesXml.WriteName(xml, data, series);
        SeriesXml.WriteLine(xml, plot.Kind == OfficeKind.Intervals ? null : colour, isLimit ? 1.25 : 2, isDashed: isLimit && series > 1);
        SeriesXml.WriteMarker(xml, isLimit ? "none" : plot.Kind == OfficeKind.Intervals && series > 0 ? "dash" : Shapes[series % Shapes.Length], colour);
        if (series == 0) SeriesXml.WriteMarks(xml, plot);
        if (isLimit) WriteBreaks(xml, plot);
        SeriesXml.WriteValues(xml, data, series);
        xml.Empty("c:smooth", "val", "0").Close();
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
