using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StrategicAssessment.Tests.Publishing.Markdown;

/// <summary>What a reader of Markdown sees in what was written.</summary>
internal static class ReadBack
{
    // What GitHub adds to CommonMark.
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).Build();

    public static MarkdownDocument Document(string markdown)
    {
        var document = Markdig.Markdown.Parse(markdown, Pipeline);
        document.SetData(nameof(Written), markdown);
        return document;
    }

    /// <summary>The Markdown that a document was read from, for messages.</summary>
    public static string Written(MarkdownDocument document) => (string)document.GetData(nameof(Written))!;

    /// <summary>The text of everything that came from a source, white space evened out.</summary>
    public static string Text(MarkdownObject root) => Even(string.Concat(root.Descendants().Select(Of)));

    public static string Even(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Cells of the only table, row by row.</summary>
    public static string[][] Cells(string markdown) =>
        [.. Document(markdown).Descendants<Table>().Single().Cast<TableRow>().Select(row => row.Cast<TableCell>().Select(Text).ToArray())];

    /// <summary>The kinds of everything in it that is not text, emphasis or a block that a writer means.</summary>
    public static IEnumerable<string> Signs(MarkdownDocument document) => document.Descendants()
        .Where(d => d is HtmlInline or HtmlBlock or LinkInline or AutolinkInline or HtmlEntityInline or LinkReferenceDefinitionGroup or ThematicBreakBlock)
        .Select(d => d.GetType().Name);

    private static string Of(MarkdownObject part) => part switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        DelimiterInline unmatched => unmatched.ToLiteral(),
        LineBreakInline => " ",
        HtmlEntityInline entity => entity.Original.ToString(),
        _ => "",
    };
}
