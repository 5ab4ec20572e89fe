using System.Globalization;
using StrategicAssessment.Charts.Scales;
using StrategicAssessment.Packaging;

namespace StrategicAssessment.Charts.Office;

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
