using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace StrategicAssessment.Documents;

/// <summary>The Markdown of templates and commentary: CommonMark with pipe tables and without HTML, indented code, underlined headings and link reference
/// definitions (a line <c>[c]: address</c> would turn every <c>[c]</c> of the document into a link).</summary>
internal static class CommonMark
{
    private const int DeepestNesting = 40;

    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>The syntax tree; null when it is nested too deeply.</summary>
    public static MarkdownDocument? Parse(string markdown)
    {
        try
        {
            var document = Markdown.Parse(markdown, Pipeline);
            return IsDeeperThan(document, DeepestNesting) ? null : document;
        }
        catch (ArgumentException)
        {
            // Markdig's way of saying that nesting went past its limit.
            return null;
        }
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        builder.DisableHtml().UsePipeTables();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.Replace<ParagraphBlockParser>(new PlainParagraphParser { ParseSetextHeadings = false });
        return builder.Build();
    }

    private static bool IsDeeperThan(MarkdownObject root, int limit)
    {
        var waiting = new Stack<Level>([new(root, 0)]);
        while (waiting.TryPop(out var next))
        {
            if (next.Depth > limit) return true;
            foreach (var child in Children(next.Node)) waiting.Push(new(child, next.Depth + 1));
        }

        return false;
    }

    private sealed record Level(MarkdownObject Node, int Depth);

    private static IEnumerable<MarkdownObject> Children(MarkdownObject node) => node switch
    {
        ContainerBlock container => container,
        LeafBlock { Inline: { } inline } => inline,
        Markdig.Syntax.Inlines.ContainerInline container => container,
        _ => [],
    };

    private sealed class PlainParagraphParser : ParagraphBlockParser
    {
        public override bool Close(BlockProcessor processor, Block block)
        {
            if (block is not ParagraphBlock paragraph) return true;
            var lines = paragraph.Lines.Lines.AsSpan(0, paragraph.Lines.Count);
            foreach (ref var line in lines) line.Slice.TrimStart();
            if (lines.Length > 0) lines[^1].Slice.TrimEnd();
            return lines.Length > 0;
        }
    }
}
