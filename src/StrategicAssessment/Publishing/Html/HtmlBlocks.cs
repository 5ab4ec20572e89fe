using StrategicAssessment.Charts;
using StrategicAssessment.Charts.Pictures;
using StrategicAssessment.Documents.Tree;

namespace StrategicAssessment.Publishing.Html;

/// <summary>Writes blocks. Strict: a block of an unknown kind is a fault of the program.</summary>
/// <param name="headingLevel">The level of the heading of the section that holds the blocks.</param>
/// <param name="isNarrow">Whether there is no more room than on a telephone.</param>
internal sealed class HtmlBlocks(Markup html, HtmlIds ids, int headingLevel, bool isForPaper, bool isNarrow = false)
{
    private const int DeepestHeading = 6;

    private readonly HtmlInlines inlines = new(html, ids);

    public void Write(IEnumerable<IBlock> blocks)
    {
        IBlock[] all = [.. blocks];
        for (var i = 0; i < all.Length; i++)
        {
            if (i + 1 < all.Length && IsBeside(all[i], all[i + 1])) WritePair(all[i], all[++i]);
            else Write(all[i]);
        }
    }

    private static bool IsBeside(IBlock first, IBlock second) =>
        (first is TableBlock table && second is TableBlock other && other.Beside == table.Id)
        || (first is ChartBlock chart && second is ChartBlock next && next.Data.Beside == chart.Data.Id);

    // On paper two tables stand side by side where both fit half a page; a drawing for a phone always does.
    private void WritePair(IBlock first, IBlock second)
    {
        var isHalf = new[] { first, second }.All(b => b is not TableBlock table || HtmlTable.FitsHalf(table));
        html.Raw(isHalf ? "<div class=\"beside half\">\n" : "<div class=\"beside\">\n");
        foreach (var block in new[] { first, second })
        {
            if (block is ChartBlock chart) new HtmlChart(html, ids, isForPaper).Write(chart, isNarrow: true);
            else Write(block);
        }

        html.Raw("</div>\n");
    }

    private void WriteColumns(SideBySide pair)
    {
        var columns = new HtmlBlocks(html, ids, headingLevel, isForPaper, isNarrow: true);
        columns.WriteInside("<div class=\"pair\">\n<div>\n", pair.Left, "</div>\n");
        columns.WriteInside("<div>\n", pair.Right, "</div>\n</div>\n");
    }

    private void Write(IBlock block)
    {
        switch (block)
        {
            case Paragraph paragraph: WriteParagraph(paragraph); break;
            case SubHeading heading: WriteHeading(heading); break;
            case ListBlock list: WriteList(list); break;
            case Quotation quotation: WriteInside("<blockquote>\n", quotation.Blocks, "</blockquote>\n"); break;
            case Notice notice: WriteInside("<div class=\"notice\" role=\"note\">\n", notice.Blocks, "</div>\n"); break;
            case DefinitionList list: WriteDefinitions(list); break;
            case TableBlock table: new HtmlTable(html, ids).Write(table); break;
            case SideBySide pair: WriteColumns(pair); break;
            case ChartBlock chart: new HtmlChart(html, ids, isForPaper).Write(chart, isNarrow); break;
            case PictureBlock picture: new HtmlChart(html, ids, isForPaper).Write(picture); break;
            default: throw new UnreachableException($"HTML has no form for the block {block.GetType().Name}.");
        }
    }

    private void WriteParagraph(Paragraph paragraph)
    {
        if (paragraph.Number is { } number)
        {
            var id = HtmlIds.OfParagraph(number);
            html.Raw("<p class=\"numbered\"").Attribute("id", id).Raw("><a class=\"number\"").Attribute("href", $"#{id}");
            html.Attribute("aria-label", html.Words.Say("page.paragraph", ("n", number))).Raw(">").Text(number).Raw("</a> ");
        }

        inlines.Write(paragraph.Number is null ? "<p>" : string.Empty, paragraph.Inlines, "</p>\n");
    }

    private void WriteHeading(SubHeading heading)
    {
        var level = Math.Min(headingLevel + heading.Level, DeepestHeading).ToString(CultureInfo.InvariantCulture);
        inlines.Write($"<h{level}>", heading.Inlines, $"</h{level}>\n");
    }

    private void WriteList(ListBlock list)
    {
        var start = list is { Ordered: true, Start: not 1 } ? list.Start.ToString(CultureInfo.InvariantCulture) : null;
        html.Raw(list.Ordered ? "<ol" : "<ul").Attribute("start", start).Raw(">\n");
        foreach (var item in list.Items) WriteItem(item);
        html.Raw(list.Ordered ? "</ol>\n" : "</ul>\n");
    }

    // An item that is one paragraph needs no paragraph inside.
    private void WriteItem(ImmutableArray<IBlock> item)
    {
        html.Raw("<li>");
        if (item is [Paragraph { Number: null } first, ..]) inlines.Write(first.Inlines);
        var others = item is [Paragraph { Number: null }, ..] ? item[1..] : item;
        if (!others.IsEmpty) WriteInside("\n", others, "");
        html.Raw("</li>\n");
    }

    private void WriteDefinitions(DefinitionList list)
    {
        html.Raw("<dl>\n");
        foreach (var entry in list.Entries)
        {
            inlines.Write("<div><dt>", entry.Term, "</dt>");
            inlines.Write("<dd>", entry.Meaning, "</dd></div>\n");
        }

        html.Raw("</dl>\n");
    }

    private void WriteInside(string open, IEnumerable<IBlock> blocks, string close)
    {
        html.Raw(open);
        Write(blocks);
        html.Raw(close);
    }
}

/// <summary>Writes inlines. Strict: an inline of an unknown kind is a fault of the program.</summary>
internal sealed class HtmlInlines(Markup html, HtmlIds ids)
{
    public void Write(IEnumerable<IInline> inlines)
    {
        foreach (var inline in inlines) Write(inline);
    }

    /// <summary>The number of a section, which stands in front of its title.</summary>
    public static void WriteNumber(Markup html, Section section)
    {
        if (section.Number.Length > 0) html.Raw("<span class=\"section-number\">").Text(section.Number).Raw("</span> ");
    }

    private void Write(IInline inline)
    {
        switch (inline)
        {
            case Text text: html.Text(text.Value); break;
            case FigureText figure: WriteFigure(figure); break;
            case CodeText code: html.Raw("<code>").Text(code.Value).Raw("</code>"); break;
            case LineBreak: html.Raw("<br>"); break;
            case Strong strong: Write("<strong>", strong.Inlines, "</strong>"); break;
            case Emphasis emphasis: Write("<em>", emphasis.Inlines, "</em>"); break;
            case Link link: WriteLink(link); break;
            default: throw new UnreachableException($"HTML has no form for the inline {inline.GetType().Name}.");
        }
    }

    // A figure that is words, such as a rank, may go over the end of a line; a number may not.
    private const int MostUnbroken = 16;

    private void WriteFigure(FigureText figure) =>
        html.Raw(figure.Display.Length > MostUnbroken ? "<span class=\"figure long\"" : "<span class=\"figure\"").Attribute("data-figure", figure.FigureId).Raw(">").Text(figure.Display).Raw("</span>");

    public void Write(string open, IEnumerable<IInline> inlines, string close)
    {
        html.Raw(open);
        Write(inlines);
        html.Raw(close);
    }

    private void WriteLink(Link link)
    {
        if (ids.AddressOf(link.Target) is not { } address)
        {
            Write(link.Inlines);
            return;
        }

        html.Raw("<a").Attribute("href", address).Attribute("rel", address.StartsWith('#') ? null : "noreferrer");
        Write(">", link.Inlines, "</a>");
    }
}

/// <summary>Writes a chart: its finding as the caption, the drawing itself in the page, and the way to its numbers. A group and no figure: Chromium would tag that in the PDF, without its alternative text.</summary>
/// <param name="isForPaper">Whether there is no telephone to draw for.</param>
internal sealed class HtmlChart(Markup html, HtmlIds ids, bool isForPaper)
{
    private readonly HtmlInlines inlines = new(html, ids);

    /// <param name="isNarrow">Whether it has no more room than on a telephone.</param>
    public void Write(ChartBlock chart, bool isNarrow = false)
    {
        var id = ids.Next($"figure-{chart.Id}");
        var caption = ids.Next($"{id}-caption");
        html.Raw("<div class=\"chart\" role=\"group\"").Attribute("id", id).Attribute("aria-labelledby", caption).Raw(">\n<p").Attribute("id", caption).Raw("><strong class=\"finding\"><span class=\"table-number\">");
        html.Word("page.figure", chart.Label).Raw("</span> ").Text(chart.Lead);
        inlines.Write("</strong> ", chart.Caption, "</p>\n");
        if (!isNarrow) WriteDrawing(chart.Chart, ids.Next($"{id}-drawing"), PictureWidth.Wide);
        if (isNarrow || !isForPaper) WriteDrawing(chart.Chart, ids.Next($"{id}-narrow"), PictureWidth.Narrow);
        WriteData(chart.Data);
        html.Raw("</div>\n");
    }

    public void Write(PictureBlock picture)
    {
        var id = ids.Next($"figure-{picture.Id}");
        html.Raw("<div class=\"chart picture\"").Attribute("id", id);
        if (picture.Caption.IsEmpty) html.Raw(">\n");
        else
        {
            var caption = ids.Next($"{id}-caption");
            html.Raw(" role=\"group\"").Attribute("aria-labelledby", caption).Raw(">\n<p").Attribute("id", caption).Raw("><strong class=\"finding\"><span class=\"table-number\">");
            html.Word("page.figure", picture.Label);
            inlines.Write("</span></strong> ", picture.Caption, "</p>\n");
        }

        html.Raw("<img").Attribute("alt", picture.Alternative).Attribute("src", picture.Picture.Address).Raw(">\n</div>\n");
    }

    // The style sheet shows the one that fits, and to nobody the other.
    private void WriteDrawing(Chart chart, string id, PictureWidth width) =>
        html.Raw(width == PictureWidth.Wide ? "<div class=\"wide\">\n" : "<div class=\"narrow\">\n").Later(() => Picture.Element(chart, id, width)).Raw("</div>\n");

    // One click away: the table further down, or the table folded up here.
    private void WriteData(TableBlock data)
    {
        if (ids.AddressOf($"#table-{data.Id}") is { } address)
        {
            html.Raw("<p class=\"data\"><a").Attribute("href", address).Raw(">").Word("page.numbers of chart").Raw("</a></p>\n");
            return;
        }

        if (!ids.HasChartData) return;
        html.Raw("<details class=\"data\">\n<summary>").Word("page.numbers of chart").Raw("</summary>\n");
        new HtmlTable(html, ids).Write(data);
        html.Raw("</details>\n");
    }
}
