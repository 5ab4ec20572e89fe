using StrategicAssessment.Charts;
using StrategicAssessment.Charts.Drawing;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Packaging;

namespace StrategicAssessment.Publishing.Word;

/// <summary>Writes a heat map as a table of coloured cells, which can be restyled like any table.</summary>
internal sealed class WordHeatMap(Xml xml, WordFurniture furniture)
{
    private const int PartForLabels = 4, SmallLetters = 15;

    private readonly WordParagraphs paragraphs = new(xml, furniture);

    /// <summary>Writes the map.</summary>
    /// <param name="chart">For its finding and its text alternative.</param>
    /// <param name="width">Of the text on the page, in twentieths of a point.</param>
    public void Write(HeatMap map, Chart chart, int width)
    {
        var cell = (width - (width / PartForLabels)) / Math.Max(1, map.Columns.Length);
        var label = width - (cell * map.Columns.Length);
        var steps = new HeatSteps(map);
        Open(map, chart, label, cell);
        xml.Open("w:tr").Open("w:trPr").Empty("w:cantSplit").Empty("w:tblHeader").Close();
        WriteCell(map.Heading, label, null, isHeading: true);
        foreach (var column in ShortMonths.Of(map.Columns) ?? map.Columns) WriteCell(column, cell, null, isHeading: true);
        xml.Close();
        foreach (var row in map.Rows)
        {
            xml.Open("w:tr").Open("w:trPr").Empty("w:cantSplit").Close();
            WriteCell(row.Name, label, null, isHeading: false);
            foreach (var number in row.Numbers) WriteCell(number.Display, cell, steps.ColourOf(number), isHeading: false);
            xml.Close();
        }

        xml.Close();
    }

    private void Open(HeatMap map, Chart chart, int label, int cell)
    {
        xml.Open("w:tbl").Open("w:tblPr").Empty("w:tblStyle", "w:val", WordStyle.Table);
        xml.Open("w:tblW").With("w:w", label + (cell * map.Columns.Length)).With("w:type", "dxa").Close().Empty("w:tblLayout", "w:type", "fixed");
        xml.Open("w:tblCellMar");
        foreach (var side in new[] { "left", "right" }) xml.Open("w:" + side).With("w:w", 30).With("w:type", "dxa").Close();
        xml.Close();
        xml.Open("w:tblLook").With("w:val", "0420").With("w:firstRow", 1).With("w:lastRow", 0).With("w:firstColumn", 0);
        xml.With("w:lastColumn", 0).With("w:noHBand", 0).With("w:noVBand", 1).Close();
        xml.Empty("w:tblCaption", "w:val", chart.Title).Empty("w:tblDescription", "w:val", chart.Alternative).Close();
        xml.Open("w:tblGrid").Open("w:gridCol").With("w:w", label).Close();
        for (var i = 0; i < map.Columns.Length; i++) xml.Open("w:gridCol").With("w:w", cell).Close();
        xml.Close();
    }

    // All rows stay together, and with the caption below them.
    private void WriteCell(string text, int width, string? colour, bool isHeading)
    {
        xml.Open("w:tc").Open("w:tcPr").Open("w:tcW").With("w:w", width).With("w:type", "dxa").Close();
        if (colour is not null) xml.Open("w:shd").With("w:val", "clear").With("w:color", "auto").With("w:fill", colour[1..]).Close();
        xml.Close();
        paragraphs.Open(colour is null ? WordStyle.TableText : WordStyle.TableNumber, new ParagraphLook { KeepsWithNext = true });
        var look = new RunLook(IsBold: isHeading) { Size = SmallLetters, Colour = colour is not null && Palette.IsDark(colour) ? "FFFFFF" : null };
        if (text.Length > 0) xml.Run(text, look);
        xml.Close().Close();
    }
}
