using System.Buffers.Binary;
using StrategicAssessment.Charts;
using StrategicAssessment.Charts.Office;
using StrategicAssessment.Charts.Pictures;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Charts.Scales;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Packaging;

namespace StrategicAssessment.Publishing.Word;

/// <summary>
/// Writes a chart that Word draws itself, with its text alternative, and its caption below. A heat map, which Word does not have, is a
/// table of coloured cells that can be restyled like any table; a map is a picture.
/// </summary>
internal sealed class WordChart(Xml xml, WordAnchors anchors, WordParts parts, WordPage page, WordInlines inlines, WordParagraphs paragraphs)
{
    private const int UnitsPerTwentieth = 635, PartForLabels = 4, SmallLetters = 15, CellMargin = 30, TwentiethsOfPixel = 15, HighestPicture = 10_000;

    public void Write(ChartBlock chart, bool isLandscape)
    {
        var width = page.TextWidth(isLandscape);
        if (chart.Chart.Plot is HeatMap map) Write(map, chart.Chart, width);
        else Write(chart, width);
        paragraphs.Open(WordStyle.Caption, new ParagraphLook(IsLast: true));
        inlines.WriteCaption(Captioned.Of(chart), $" {chart.Chart.Title}. ", chart.Caption);
        xml.Close();
    }

    private void Write(ChartBlock chart, int width)
    {
        paragraphs.Open(WordStyle.TableText, new ParagraphLook(KeepsWithNext: true));
        if (OfficeChart.Of(chart.Chart) is { } made) WriteFrame(chart, made, width);
        else WriteAlone(chart, Picture.Png(chart.Chart, string.Empty, isAlone: false), width);
        xml.Close();
    }

    /// <summary>A picture that people put into the text: as large as it is, and no wider or higher than a page has room for.</summary>
    public void Write(PictureBlock block, bool isLandscape)
    {
        var (picture, label) = (block.Picture, Captioned.Of(block));
        var width = Math.Min(Math.Min(page.TextWidth(isLandscape), picture.Width * TwentiethsOfPixel), HighestPicture * picture.Width / picture.Height);
        paragraphs.Open(WordStyle.TableText, new ParagraphLook(KeepsWithNext: label is not null));
        xml.OpenRun();
        WritePicture(label is null ? block.Id : anchors.LabelOf(label), block.Alternative, parts.Charts.Add(picture), (int)width, picture.Height / picture.Width);
        xml.Close().Close();
        if (label is null) return;
        paragraphs.Open(WordStyle.Caption, new ParagraphLook(IsLast: true));
        inlines.WriteCaption(label, " ", block.Caption);
        xml.Close();
    }

    // Its width and height in pixels stand behind the first sixteen bytes of a PNG.
    private void WriteAlone(ChartBlock chart, byte[] png, int width)
    {
        xml.OpenRun();
        WritePicture(chart, parts.Charts.Add(png), width, (double)BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(20)) / BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(16)));
        xml.Close();
    }

    // Word draws the chart: it takes the first choice of which it knows what it requires. LibreOffice, mammoth and whatever knows no more than Word 2007 take the last; pandoc
    // takes the first, whatever it requires.
    private void WriteFrame(ChartBlock chart, OfficeChart made, int width)
    {
        var (relationship, picture) = (parts.Charts.Add(made), parts.Charts.AddPicture(chart.Chart));
        xml.OpenRun();
        if (picture is { } first)
        {
            xml.Open("mc:AlternateContent").Open("mc:Choice").With("Requires", "pictures");
            WritePicture(chart, first.Relationship, width, first.Height);
            xml.Close().Open("mc:Choice").With("Requires", "wp14");
        }

        OpenInline(anchors.LabelOf(Captioned.Of(chart)), chart.Chart.Alternative, width, made.Height / 100d);
        xml.Empty("wp:cNvGraphicFramePr").Open("a:graphic").Open("a:graphicData").With("uri", OfficeNames.Chart);
        xml.Open("c:chart").With("xmlns:c", OfficeNames.Chart).With("r:id", relationship).Close().Close().Close().Close().Close();
        if (picture is { } last)
        {
            xml.Close().Open("mc:Fallback");
            WritePicture(chart, last.Relationship, width, last.Height);
            xml.Close().Close();
        }

        xml.Close();
    }

    private void OpenInline(string label, string alternative, int width, double height)
    {
        xml.Open("w:drawing").Open("wp:inline").With("distT", 0).With("distB", 0).With("distL", 0).With("distR", 0);
        WriteSize("wp:extent", width, height);
        xml.Open("wp:docPr").With("id", anchors.NextId()).With("name", label).With("descr", alternative).Close();
    }

    private void WritePicture(ChartBlock chart, string relationship, int width, double height) => WritePicture(anchors.LabelOf(Captioned.Of(chart)), chart.Chart.Alternative, new WordPicture(relationship, null), width, height);

    private void WritePicture(string label, string alternative, WordPicture picture, int width, double height)
    {
        OpenInline(label, alternative, width, height);
        xml.Empty("wp:cNvGraphicFramePr").Open("a:graphic").Open("a:graphicData").With("uri", OfficeNames.Picture).Open("pic:pic").With("xmlns:pic", OfficeNames.Picture);
        xml.Open("pic:nvPicPr").Open("pic:cNvPr").With("id", 0).With("name", label).With("descr", alternative).Close().Empty("pic:cNvPicPr").Close();
        xml.Open("pic:blipFill").Open("a:blip").With("r:embed", picture.Relationship);
        if (picture.Vector is { } vector)
        {
            xml.Open("a:extLst").Open("a:ext").With("uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}").Open("asvg:svgBlip");
            xml.With("xmlns:asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main").With("r:embed", vector).Close().Close().Close();
        }

        xml.Close().Open("a:stretch").Empty("a:fillRect").Close().Close();
        xml.Open("pic:spPr").Open("a:xfrm").Open("a:off").With("x", 0).With("y", 0).Close();
        WriteSize("a:ext", width, height);
        xml.Close().Open("a:prstGeom").With("prst", "rect").Empty("a:avLst").Close().Close().Close().Close().Close().Close().Close();
    }

    private void WriteSize(string element, int width, double height) =>
        xml.Open(element).With("cx", width * UnitsPerTwentieth).With("cy", (int)(width * height * UnitsPerTwentieth)).Close();

    private void Write(HeatMap map, Chart chart, int width)
    {
        var cell = (width - (width / PartForLabels)) / Math.Max(1, map.Columns.Length);
        var label = width - (cell * map.Columns.Length);
        var steps = new HeatSteps(map.Grid(chart.Words));
        xml.OpenTable([label, .. Enumerable.Repeat(cell, map.Columns.Length)], chart.Title, chart.Alternative, CellMargin).OpenRow(isHeading: true);
        WriteCell(map.Heading, label, null, isHeading: true);
        foreach (var column in ShortMonths.Of(map.Columns) ?? map.Columns) WriteCell(column, cell, null, isHeading: true);
        xml.Close();
        foreach (var row in map.Rows)
        {
            xml.OpenRow();
            WriteCell(row.Name, label, null, isHeading: false);
            foreach (var number in row.Numbers) WriteCell(number.Display, cell, steps.ColourOf(number), isHeading: false);
            xml.Close();
        }

        xml.Close();
    }

    // All rows stay together, and with the caption below them.
    private void WriteCell(string text, int width, string? colour, bool isHeading)
    {
        xml.OpenCell(width, colour?[1..]);
        paragraphs.Open(colour is null ? WordStyle.TableText : WordStyle.TableNumber, new ParagraphLook(KeepsWithNext: true));
        if (text.Length > 0) xml.Run(text, new RunLook(isHeading, Size: SmallLetters, Colour: colour is not null && Palette.IsDark(colour) ? "FFFFFF" : null));
        xml.Close().Close();
    }
}
