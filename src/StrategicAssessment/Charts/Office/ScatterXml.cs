using StrategicAssessment.Packaging;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Office;

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

        WriteShown(xml, "0");
        xml.Close();
    }

    private static void WriteLabel(Xml xml, int index, string name)
    {
        xml.Open("c:dLbl").Empty("c:idx", "val", SeriesXml.Text(index)).Open("c:tx").Open("c:rich").Empty("a:bodyPr").Open("a:p");
        xml.Open("a:r").Open("a:rPr").With("lang", English.Language).Close().Element("a:t", name).Close().Close().Close().Close();
        xml.Empty("c:dLblPos", "val", "r");
        WriteShown(xml, "1");
        xml.Close();
    }

    private static void WriteShown(Xml xml, string isShown) => xml.Empty("c:showLegendKey", "val", "0").Empty("c:showVal", "val", isShown)
        .Empty("c:showCatName", "val", "0").Empty("c:showSerName", "val", "0").Empty("c:showPercent", "val", "0").Empty("c:showBubbleSize", "val", "0");
}
