using StrategicAssessment.Packaging;

namespace StrategicAssessment.Charts.Office;

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

        if (plot.Kind == OfficeKind.Bars) WriteNumbers(xml);
        SeriesXml.WriteValues(xml, data, series);
        xml.Close();
    }

    private static void WriteNumbers(Xml xml)
    {
        xml.Open("c:dLbls").Empty("c:dLblPos", "val", "outEnd").Empty("c:showLegendKey", "val", "0").Empty("c:showVal", "val", "1");
        xml.Empty("c:showCatName", "val", "0").Empty("c:showSerName", "val", "0").Empty("c:showPercent", "val", "0").Empty("c:showBubbleSize", "val", "0").Close();
    }
}
