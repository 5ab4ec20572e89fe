using System.Diagnostics;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Packaging;

namespace StrategicAssessment.Publishing.Word;

/// <summary>Writes blocks. Strict: a block of an unknown kind is a fault of the program.</summary>
internal sealed class WordBlocks(Xml xml, WordAnchors anchors, WordParts parts, WordPage page, WordInlines inlines, WordParagraphs paragraphs)
{
    private const int GapOfColumns = 240;

    private readonly WordTable tables = new(xml, anchors, parts, page, inlines, paragraphs);
    private readonly WordChart charts = new(xml, anchors, parts, page, inlines, paragraphs);

    /// <summary>Writes a heading or a block, and ends a section of pages with it if asked to.</summary>
    public void Write(FlowItem item, SectionEnd? end)
    {
        var isPlain = end is null && !item.LeadsToList && !item.StartsPage;
        var look = isPlain ? null : new ParagraphLook(item.LeadsToList, StartsPage: item.StartsPage, End: end);
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
        paragraphs.Open(WordStyle.Heading(item.HeadingLevel), WithoutNumber(item, look));
        var id = anchors.Of(item) is null ? 0 : anchors.NextId();
        if (id > 0) xml.BeginBookmark(id, anchors.Of(item)!);
        inlines.Write(item.Title, RunLook.Plain);
        if (id > 0) xml.EndBookmark(id);
        xml.Close();
    }

    // The style would number a section that has no number.
    private static ParagraphLook? WithoutNumber(FlowItem item, ParagraphLook? look) =>
        item is { HeadingLevel: 1, Heading.Number.Length: 0 } ? (look ?? new ParagraphLook()) with { List = 0 } : look;

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
            case Paragraph paragraph: WriteParagraph(paragraph, style ?? StyleOf(paragraph), depth == 0 ? null : new ParagraphLook(Indent: WordLists.IndentOf(WordLists.LevelOf(depth - 1)))); break;
            case SubHeading heading: WriteHeading(new FlowItem(null, heading, item.Level, item.IsLandscape), null); break;
            case ListBlock list: WriteList(list, item, depth); break;
            case Quotation quotation: WriteInside(quotation.Blocks, item, depth, WordStyle.Quote); break;
            case Notice notice: WriteInside(notice.Blocks, item, depth, WordStyle.Notice); break;
            case DefinitionList list: WriteDefinitions(list); break;
            case TableBlock table: tables.Write(table, item.IsLandscape, null); break;
            case SideBySide pair: WriteColumns(pair, item); break;
            case ChartBlock chart: charts.Write(chart, item.IsLandscape); break;
            case PictureBlock picture: charts.Write(picture, item.IsLandscape); break;
            default: throw new UnreachableException($"Word has no form for the block {block.GetType().Name}.");
        }
    }

    // A table without lines: Word's own columns fill the page downwards first.
    private void WriteColumns(SideBySide pair, FlowItem item)
    {
        var width = page.TextWidth(item.IsLandscape) / 2;
        xml.Open("w:tbl").Open("w:tblPr").Open("w:tblW").With("w:w", 2 * width).With("w:type", "dxa").Close().Empty("w:tblLayout", "w:type", "fixed").Close();
        xml.Open("w:tblGrid").Open("w:gridCol").With("w:w", width).Close().Open("w:gridCol").With("w:w", width).Close().Close().Open("w:tr");
        var inside = new WordBlocks(xml, anchors, parts, page.Narrowed(width - GapOfColumns), inlines, paragraphs);
        foreach (var blocks in new[] { pair.Left, pair.Right })
        {
            xml.OpenCell(width, null);
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
        var level = WordLists.LevelOf(depth);
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
