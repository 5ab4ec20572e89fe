using System.Buffers.Binary;
using StrategicAssessment.Charts;
using StrategicAssessment.Charts.Office;
using StrategicAssessment.Charts.Pictures;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Packaging;

namespace StrategicAssessment.Publishing.Word;

/// <summary>Writes blocks. Strict: a block of an unknown kind is a fault of the program.</summary>
/// <param name="hasNumbers">Whether paragraphs have numbers, so that lists stand in as far as their texts do.</param>
internal sealed class WordBlocks(Xml xml, WordAnchors anchors, WordParts parts, WordPage page, WordInlines inlines, WordParagraphs paragraphs, bool hasNumbers, int highestChart = 0)
{
    private const int GapOfColumns = 240, HighChart = 5100, LowChart = 2950;
    private const string Shade = "EEF2F7";

    private readonly WordTable tables = new(xml, anchors, parts, page, inlines, paragraphs);
    private readonly WordChart charts = new(xml, anchors, parts, page, inlines, paragraphs, highestChart);

    /// <summary>Writes a heading or a block, and ends a section of pages with it if asked to.</summary>
    public void Write(FlowItem item, SectionEnd? end)
    {
        var look = end is null && !item.LeadsOn ? null : new ParagraphLook(item.LeadsOn, End: end);
        if (item.Heading is not null || item.Block is SubHeading) WriteHeading(item, look);
        else if (item.Block is Paragraph paragraph) WriteParagraph(paragraph, StyleOf(paragraph), look);
        else if (item.Block is TableBlock table) tables.Write(table, item.IsLandscape, end);
        else
        {
            Write(item.Block!, item, 0, null);
            if (end is not null) paragraphs.Open(WordStyle.AfterTable, look).Close();
        }
    }

    private void WriteHeading(FlowItem item, ParagraphLook? look)
    {
        // The style would number a section that has no number.
        paragraphs.Open(WordStyle.Heading(item.HeadingLevel), item is { HeadingLevel: 1, Heading.Number.Length: 0 } ? (look ?? new ParagraphLook()) with { List = 0 } : look);
        var id = anchors.Of(item) is null ? 0 : anchors.NextId();
        if (id > 0) xml.BeginBookmark(id, anchors.Of(item)!);
        inlines.Write(item.Title, RunLook.Plain);
        if (id > 0) xml.EndBookmark(id);
        xml.Close();
    }

    private static string? StyleOf(Paragraph paragraph) => paragraph.Number is null ? null : WordStyle.NumberedParagraph;

    private void WriteParagraph(Paragraph paragraph, string? style, ParagraphLook? look)
    {
        paragraphs.Open(style, look);
        inlines.Write(paragraph.Inlines, RunLook.Plain);
        xml.Close();
    }

    private void Write(IBlock block, FlowItem item, int depth, string? style)
    {
        switch (block)
        {
            case Paragraph paragraph: WriteParagraph(paragraph, style ?? StyleOf(paragraph), depth == 0 ? null : new ParagraphLook(Indent: WordLists.IndentOf(WordLists.LevelOf(depth - 1, hasNumbers)))); break;
            case SubHeading heading: WriteHeading(new FlowItem(null, heading, item.Level, item.IsLandscape), null); break;
            case ListBlock list: WriteList(list, item, depth); break;
            case Quotation quotation: WriteInside(quotation.Blocks, item, depth, WordStyle.Quote); break;
            case Notice notice when notice.Blocks.Any(b => b is not Paragraph): WriteCells([notice.Blocks], item, page.TextWidth(item.IsLandscape), isBox: true); break;
            case Notice notice: WriteInside(notice.Blocks, item, depth, WordStyle.Notice); break;
            case DefinitionList list: WriteDefinitions(list); break;
            case TableBlock table: tables.Write(table, item.IsLandscape, null); break;
            case SideBySide pair: WriteCells([pair.Left, pair.Right], item, page.TextWidth(item.IsLandscape) / 2, isBox: false); break;
            case ChartBlock chart: charts.Write(chart, item.IsLandscape); break;
            case PictureBlock picture: charts.Write(picture, item.IsLandscape); break;
            default: throw new UnreachableException($"Word has no form for the block {block.GetType().Name}.");
        }
    }

    // A table of one row: Word's own columns fill the page downwards first, and a list leaves the frame of a paragraph.
    private void WriteCells(ImmutableArray<ImmutableArray<IBlock>> cells, FlowItem item, int width, bool isBox)
    {
        xml.Open("w:tbl").Open("w:tblPr");
        if (isBox) xml.Empty("w:tblStyle", "w:val", WordStyle.Table);
        xml.Open("w:tblW").With("w:w", cells.Length * width).With("w:type", "dxa").Close().Empty("w:tblLayout", "w:type", "fixed");
        xml.Close().Open("w:tblGrid");
        foreach (var _ in cells) xml.Open("w:gridCol").With("w:w", width).Close();
        xml.Close().Open("w:tr");
        var inside = new WordBlocks(xml, anchors, parts, page.Narrowed(width - GapOfColumns), inlines, paragraphs, hasNumbers, isBox ? 0 : cells.All(c => c.Any(b => b is ChartBlock)) ? LowChart : HighChart);
        foreach (var blocks in cells)
        {
            xml.OpenCell(width, isBox ? Shade : null);
            foreach (var block in blocks) inside.Write(new FlowItem(null, block, item.Level, IsLandscape: false), null);
            paragraphs.Open(WordStyle.AfterTable).Close();
            xml.Close();
        }

        xml.Close().Close();
        paragraphs.Open(WordStyle.AfterTable).Close();
    }

    private void WriteInside(ImmutableArray<IBlock> blocks, FlowItem item, int depth, string? style)
    {
        foreach (var block in blocks) Write(block, item, depth, style);
    }

    private void WriteList(ListBlock list, FlowItem item, int depth)
    {
        var level = WordLists.LevelOf(depth, hasNumbers);
        var id = list.Ordered ? parts.Lists.AddOrdered(level, list.Start) : WordLists.Bullets;
        foreach (var entry in list.Items)
        {
            var isLead = entry is [Paragraph, ..];
            WriteParagraph(isLead ? (Paragraph)entry[0] : new Paragraph(null, []), WordStyle.ListParagraph, new ParagraphLook(List: id, Level: level));
            WriteInside(isLead ? entry[1..] : entry, item, depth + 1, WordStyle.ListParagraph);
        }
    }

    private void WriteDefinitions(DefinitionList list)
    {
        foreach (var entry in list.Entries)
        {
            paragraphs.Open(WordStyle.Definition);
            inlines.Write(entry.Term, new RunLook(IsBold: true));
            xml.Run(": ", new RunLook(IsBold: true));
            inlines.Write(entry.Meaning, RunLook.Plain);
            xml.Close();
        }
    }
}

/// <summary>
/// Writes a chart that Word draws itself, with its text alternative, and its caption below. A heat map, which Word does not have, is a
/// table of coloured cells that can be restyled like any table; a map is a picture.
/// </summary>
/// <param name="highest">In a column of two, where a chart is drawn as for a phone so that its text stays readable: how high it may be; else 0.</param>
internal sealed class WordChart(Xml xml, WordAnchors anchors, WordParts parts, WordPage page, WordInlines inlines, WordParagraphs paragraphs, int highest)
{
    private const int UnitsPerTwentieth = 635, PartForLabels = 4, SmallLetters = 15, CellMargin = 30, TwentiethsOfPixel = 15, HighestPicture = 10_000, WidestDrawing = 8500, HighestDrawing = 5000, HighestRanked = 6000, ReadableWidth = 7300, HighestReadable = 5600, HighestReadableRanked = 9000;

    public void Write(ChartBlock chart, bool isLandscape)
    {
        var width = page.TextWidth(isLandscape);
        if (chart.Chart.Plot is HeatMap map) Write(map, chart.Chart, width);
        else Write(chart, width);
        paragraphs.Open(WordStyle.Caption, new ParagraphLook(IsLast: true));
        inlines.WriteCaption(Captioned.Of(chart), $" {chart.Lead} ", chart.Caption);
        xml.Close();
    }

    private void Write(ChartBlock chart, int width)
    {
        paragraphs.Open(WordStyle.TableText, new ParagraphLook(KeepsWithNext: true));
        if (OfficeChart.Of(chart.Chart) is { } made) WriteFrame(chart, made, width);
        else WriteAlone(chart, Picture.Png(chart.Chart, string.Empty, isAlone: false, Drawn), width);
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

    private PictureWidth Drawn => highest > 0 ? PictureWidth.Narrow : PictureWidth.Wide;

    // 150 mm by 88 mm, so that a table stands below its chart on the same page; the names beside many ranked bars need more to be read.
    private int Fitted(ChartBlock chart, int width, double height) => highest > 0 ? Math.Min(width, (int)(highest / height))
        : Math.Min(Math.Min(width, WidestDrawing), (int)((chart.Chart.Plot is RankedBars ? HighestRanked : HighestDrawing) / height));

    // The text of a picture shrinks with it, so a tall one takes more of the page: of 14 pixels in 720 the width leaves 7 points.
    private int FittedPicture(ChartBlock chart, int width, double height) => highest > 0 ? Fitted(chart, width, height)
        : Math.Max(Fitted(chart, width, height), Math.Min(Math.Min(width, ReadableWidth), (int)((chart.Chart.Plot is RankedBars ? HighestReadableRanked : HighestReadable) / height)));

    // Its width and height in pixels stand behind the first sixteen bytes of a PNG.
    private void WriteAlone(ChartBlock chart, byte[] png, int width)
    {
        var height = (double)BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(20)) / BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(16));
        xml.OpenRun();
        WritePicture(chart, parts.Charts.Add(png), Fitted(chart, width, height), height);
        xml.Close();
    }

    // Word draws the chart: it takes the first choice of which it knows what it requires. LibreOffice, mammoth and whatever knows no more than Word 2007 take the last; pandoc
    // takes the first, whatever it requires.
    private void WriteFrame(ChartBlock chart, OfficeChart made, int width)
    {
        var (relationship, picture) = (parts.Charts.Add(made), parts.Charts.AddPicture(chart.Chart, Drawn));
        xml.OpenRun();
        if (picture is { } first)
        {
            xml.Open("mc:AlternateContent").Open("mc:Choice").With("Requires", "pictures");
            WritePicture(chart, first.Relationship, FittedPicture(chart, width, first.Height), first.Height);
            xml.Close().Open("mc:Choice").With("Requires", "wp14");
        }

        OpenInline(anchors.LabelOf(Captioned.Of(chart)), chart.Chart.Alternative, highest > 0 ? width : Fitted(chart, width, made.Height / 100d), highest > 0 && picture is { } drawn ? Math.Min(drawn.Height, (double)highest / width) : made.Height / 100d);
        xml.Empty("wp:cNvGraphicFramePr").Open("a:graphic").Open("a:graphicData").With("uri", OfficeNames.Chart);
        xml.Open("c:chart").With("xmlns:c", OfficeNames.Chart).With("r:id", relationship).Close().Close().Close().Close().Close();
        if (picture is { } last)
        {
            xml.Close().Open("mc:Fallback");
            WritePicture(chart, last.Relationship, FittedPicture(chart, width, last.Height), last.Height);
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
