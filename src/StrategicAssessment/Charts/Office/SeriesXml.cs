using System.Globalization;
using StrategicAssessment.Packaging;

namespace StrategicAssessment.Charts.Office;

/// <summary>Writes what all kinds of series have: a name, labels, numbers, each with its cells and what stood in them.</summary>
internal static class SeriesXml
{
    /// <summary>Number, order and name.</summary>
    public static void WriteName(Xml xml, OfficePlot plot, int series)
    {
        xml.Empty("c:idx", "val", Text(series)).Empty("c:order", "val", Text(series)).Open("c:tx").Open("c:strRef").Element("c:f", Cells.NameOf(series));
        xml.Open("c:strCache").Empty("c:ptCount", "val", "1");
        WritePoint(xml, 0, plot.Grid.Series[series].Name);
        xml.Close().Close().Close();
    }

    /// <summary>Labels and numbers; a number that is not known is not there.</summary>
    public static void WriteValues(Xml xml, OfficePlot plot, int series)
    {
        var count = plot.Grid.Labels.Length;
        xml.Open("c:cat").Open("c:strRef").Element("c:f", Cells.Labels(count)).Open("c:strCache").Empty("c:ptCount", "val", Text(count));
        for (var i = 0; i < count; i++) WritePoint(xml, i, plot.Grid.Labels[i]);
        xml.Close().Close().Close();
        var numbers = plot.Grid.Series[series];
        xml.Open("c:val").Open("c:numRef").Element("c:f", Cells.NumbersOf(series, count)).Open("c:numCache");
        xml.Element("c:formatCode", OfficeNumber.FormatOf(numbers, plot.Quantity.Unit)).Empty("c:ptCount", "val", Text(count));
        for (var i = 0; i < count; i++)
        {
            if (numbers.Numbers[i].IsKnown) WritePoint(xml, i, OfficeNumber.Of(numbers.Numbers[i]));
        }

        xml.Close().Close().Close();
    }

    /// <summary>A colour to fill with.</summary>
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

    /// <summary>A point of a colour.</summary>
    public static void WriteMarker(Xml xml, string shape, string colour)
    {
        xml.Open("c:marker").Empty("c:symbol", "val", shape);
        if (shape != "none") xml.Empty("c:size", "val", "7");
        if (shape != "none") WriteFill(xml, colour);
        xml.Close();
    }

    /// <summary>Whole numbers as attributes say them.</summary>
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void WritePoint(Xml xml, int index, string value) => xml.Open("c:pt").With("idx", index).Element("c:v", value).Close();
}
