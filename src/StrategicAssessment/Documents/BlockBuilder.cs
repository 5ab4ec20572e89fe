using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Wording;
using IBlock = StrategicAssessment.Documents.Tree.IBlock;
using IInline = StrategicAssessment.Documents.Tree.IInline;
using TableCell = Markdig.Extensions.Tables.TableCell;
using TableRow = Markdig.Extensions.Tables.TableRow;

namespace StrategicAssessment.Documents;

/// <summary>A heading as found, before it is known whether it opens a section.</summary>
/// <param name="Level">The number of '#'.</param>
/// <param name="Id">From a heading token, or null.</param>
/// <param name="Topic">The same token's title, or empty.</param>
internal sealed record FoundHeading(int Level, string? Id, ImmutableArray<IInline> Inlines, string Topic) : IBlock;

/// <summary>A block and where it begins in the Markdown.</summary>
internal sealed record PlacedBlock(IBlock Block, int Offset);

/// <summary>Markdig's blocks as the document's.</summary>
internal sealed class BlockBuilder(Reading reading)
{
    private const string CaptionLead = "Table:";

    /// <summary>The blocks of the document itself, headings among them.</summary>
    public IEnumerable<PlacedBlock> Top(MarkdownDocument document) =>
        document.SelectMany(block => Of(block, isInside: false).Select(made => new PlacedBlock(made, block.Span.Start)));

    private ImmutableArray<IBlock> Inside(ContainerBlock container) => [.. container.SelectMany(block => Of(block, isInside: true))];

    private ImmutableArray<IBlock> Of(Block block, bool isInside) => block switch
    {
        ParagraphBlock paragraph => OfParagraph(paragraph, isInside),
        HeadingBlock heading => OfHeading(heading, isInside),
        Markdig.Syntax.ListBlock list => [OfList(list)],
        QuoteBlock quote => [new Quotation(Inside(quote))],
        CodeBlock code => [OfCode(code)],
        Table table => [OfTable(table)],
        ThematicBreakBlock line => OfThematicBreak(line),
        LinkReferenceDefinitionGroup => [],
        _ => throw new InvalidOperationException($"Markdown gave a block of the unknown kind {block.GetType().Name}."),
    };

    private ImmutableArray<IBlock> OfParagraph(ParagraphBlock paragraph, bool isInside)
    {
        if (TryWholeBlocks(paragraph, out var blocks))
        {
            if (isInside) reading.Report(DocumentMessages.BlockInsideList, paragraph.Span.Start);
            return blocks;
        }

        if (paragraph.Inline is { } only && only.FirstChild == only.LastChild && only.FirstChild is LinkInline { IsImage: true } image && !isInside) return OfPicture(image);
        if (NextOf(paragraph) is Table && TextOf(paragraph).StartsWith(CaptionLead, StringComparison.Ordinal)) return [];
        if (LooksLikeTable(paragraph)) reading.Report(DocumentMessages.PipeTable, paragraph.Span.Start);
        var inlines = new InlineBuilder(reading, inHeading: false).Build(paragraph.Inline);
        return string.IsNullOrWhiteSpace(TreeText.Of(inlines)) ? [] : [new Paragraph(null, inlines)];
    }

    // A paragraph of nothing but block tokens is those blocks.
    private bool TryWholeBlocks(ParagraphBlock paragraph, out ImmutableArray<IBlock> blocks)
    {
        blocks = [];
        foreach (var inline in paragraph.Inline ?? Enumerable.Empty<Inline>())
        {
            if (inline is LineBreakInline) continue;
            if (inline is not LiteralInline literal) return false;
            foreach (var piece in reading.Tokens.Split(literal.Content.ToString()))
            {
                if (piece.Token is BlocksToken whole) blocks = blocks.AddRange(whole.Blocks);
                else if (piece.Text is not { } text || !string.IsNullOrWhiteSpace(text)) return false;
            }
        }

        return !blocks.IsEmpty;
    }

    private bool LooksLikeTable(ParagraphBlock paragraph)
    {
        var text = reading.Source.Text.AsSpan(paragraph.Span.Start, paragraph.Span.Length);
        foreach (var line in text.EnumerateLines())
        {
            if (line.Contains('|') && line.Contains('-') && !line.ContainsAnyExcept("|-: \t")) return true;
        }

        return false;
    }

    private ImmutableArray<IBlock> OfHeading(HeadingBlock heading, bool isInside)
    {
        var builder = new InlineBuilder(reading, inHeading: true);
        var inlines = builder.Build(heading.Inline);
        if (string.IsNullOrWhiteSpace(TreeText.Of(inlines))) reading.Report(DocumentMessages.EmptyHeading, heading.Span.Start);
        if (!isInside) return [new FoundHeading(heading.Level, builder.HeadingId, inlines, builder.HeadingTitle)];
        reading.Report(DocumentMessages.HeadingInsideList, heading.Span.Start);
        return [];
    }

    private Tree.ListBlock OfList(Markdig.Syntax.ListBlock list)
    {
        var isNumber = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start);
        return new(list.IsOrdered, list.IsOrdered && isNumber ? start : 1, [.. list.OfType<ListItemBlock>().Select(Inside)]);
    }

    private Paragraph OfCode(CodeBlock code)
    {
        var builder = new InlineBuilder(reading, inHeading: false);
        var lines = code.Lines.ToString().Split('\n').Select(line => new CodeText(builder.PlainCode(line, code.Span.Start)));
        return new(null, [.. lines.SelectMany((line, i) => i == 0 ? new IInline[] { line } : [new LineBreak(), line])]);
    }

    // What a paragraph before it that begins "Table:" says is its caption.
    private TableBlock OfTable(Table table)
    {
        var rows = table.OfType<TableRow>().ToList();
        var headings = rows[0].Select((cell, i) => new TableColumn(TreeText.Of(OfCell(cell)), i < table.ColumnDefinitions.Count && table.ColumnDefinitions[i].Alignment == TableColumnAlign.Right)).ToImmutableArray();
        foreach (var row in rows.Where(r => CellsIn(r) > CellsIn(rows[0]))) reading.Report(at => DocumentMessages.TooManyCells(at, CellsIn(row), CellsIn(rows[0])), StartOf(row));
        headings = headings[..Math.Max(1, CellsIn(rows[0]))];
        var caption = CaptionOf(table);
        var id = reading.Tokens.TakeTable(Slug.Of(caption.IsEmpty ? string.Join('-', headings.Select(h => h.Heading)) : TreeText.Of(caption)));
        return TableBlock.OfWords(id, caption, headings, rows.Skip(1).Select(r => headings.Select((_, i) => i < r.Count ? OfCell(r[i]) : []).ToImmutableArray()));
    }

    private static int StartOf(TableRow row) => row.OfType<TableCell>().SelectMany(c => c.OfType<ParagraphBlock>()).Select(p => p.Inline?.FirstChild?.Span.Start ?? 0).FirstOrDefault(s => s > 0);

    // Those that Markdig adds to make rows of one length hold nothing.
    private static int CellsIn(TableRow row) => row.Count(c => c is TableCell { Count: > 0 } or TableCell { Span.IsEmpty: false });

    private ImmutableArray<IInline> OfCell(Block cell) =>
        [.. ((TableCell)cell).OfType<ParagraphBlock>().SelectMany(p => new InlineBuilder(reading, inHeading: false).Build(p.Inline))];

    private ImmutableArray<IInline> CaptionOf(Table table)
    {
        if (table.Parent is not { } parent || parent.IndexOf(table) is var at && at == 0 || parent[at - 1] is not ParagraphBlock before || !TextOf(before).StartsWith(CaptionLead, StringComparison.Ordinal)) return [];
        var inlines = new InlineBuilder(reading, inHeading: false).Build(before.Inline);
        return inlines is [Text first, ..] && first.Value.StartsWith(CaptionLead, StringComparison.Ordinal) ? inlines.SetItem(0, new Text(first.Value[CaptionLead.Length..].TrimStart())) : [];
    }

    private ImmutableArray<IBlock> OfPicture(LinkInline image)
    {
        var (alternative, path) = (TreeText.Of(new InlineBuilder(reading, inHeading: false).Build(image)).Trim(), image.Url ?? string.Empty);
        if (alternative.Length == 0) reading.Report(DocumentMessages.NoAlternative, image.Span.Start);
        if (path.Any(TokenTable.IsPrivate)) reading.Report(DocumentMessages.TokenInLink, image.Span.Start);
        if (reading.Found.Keep(reading.Tokens.Picture(path, reading.Source.At(image.Span.Start))) is not { } picture || alternative.Length == 0) return [];
        var caption = string.IsNullOrWhiteSpace(image.Title) ? [] : ImmutableArray.Create<IInline>(new Text(reading.Tokens.Plain(image.Title.Trim())));
        return [new PictureBlock(reading.Tokens.TakePicture(Slug.Of(path.Split('/')[^1].Split('.')[0])), 0, caption, alternative, picture)];
    }

    private static Block? NextOf(Block block) => block.Parent is { } parent && parent.IndexOf(block) + 1 is var next && next < parent.Count ? parent[next] : null;

    private string TextOf(Block block) => reading.Source.Text.Substring(block.Span.Start, block.Span.Length);

    private ImmutableArray<IBlock> OfThematicBreak(ThematicBreakBlock line)
    {
        reading.Report(DocumentMessages.ThematicBreak, line.Span.Start);
        return [];
    }
}
