using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StrategicAssessment.Documents.Tree;
using IBlock = StrategicAssessment.Documents.Tree.IBlock;
using IInline = StrategicAssessment.Documents.Tree.IInline;

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

    private ImmutableArray<IBlock> OfThematicBreak(ThematicBreakBlock line)
    {
        reading.Report(DocumentMessages.ThematicBreak, line.Span.Start);
        return [];
    }
}
