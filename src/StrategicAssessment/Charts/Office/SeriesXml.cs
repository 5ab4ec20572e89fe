using System.Globalization;
using StrategicAssessment.Packaging;

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

    /// <summary>Whole numbers as attributes say them.</summary>
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void WritePoint(Xml xml, int index, string value) => xml.Open("c:pt").With("idx", index).Element("c:v", value).Close();
}
