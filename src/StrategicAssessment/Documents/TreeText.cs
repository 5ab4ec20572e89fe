using StrategicAssessment.Documents.Tree;

namespace StrategicAssessment.Documents;

/// <summary>Everything in a document, in reading order.</summary>
internal static class TreeText
{
    /// <summary>What stands for a figure where its number does not matter.</summary>
    public const string Blank = "{}";

    /// <summary>Every section, each before its subsections.</summary>
    public static IEnumerable<Section> Sections(IEnumerable<Section> sections) =>
        sections.SelectMany(s => Sections(s.Sections).Prepend(s));

    /// <summary>Every block, each before the blocks inside it.</summary>
    public static IEnumerable<IBlock> Blocks(DocumentTree tree) => Sections(tree.Sections).SelectMany(s => Blocks(s.Blocks));

    /// <summary>These blocks and the blocks inside them, each before its own.</summary>
    public static IEnumerable<IBlock> Blocks(IEnumerable<IBlock> blocks) => blocks.SelectMany(b => Blocks(Inner(b)).Prepend(b));

    /// <summary>Every inline of a block itself (not of the blocks inside it), each before the inlines inside it.</summary>
    public static IEnumerable<IInline> Inlines(IBlock block) => Flat(Own(block));

    /// <summary>These inlines and the inlines inside them.</summary>
    public static IEnumerable<IInline> Flat(IEnumerable<IInline> inlines) => inlines.SelectMany(i => Flat(Inner(i)).Prepend(i));

    /// <summary>As a reader sees it, without marks: a line break is a space.</summary>
    public static string Of(IEnumerable<IInline> inlines) => string.Concat(Flat(inlines).Select(OwnText));

    /// <summary>The same with <c>{}</c> in the place of every figure: what is said, whatever the numbers.</summary>
    public static string WordsOf(IEnumerable<IInline> inlines) => string.Concat(Flat(inlines).Select(i => i is FigureText ? Blank : OwnText(i)));

    /// <summary>All text of a block itself, cells and headings of a table included, one string a piece.</summary>
    public static IEnumerable<string> Of(IBlock block) => block switch
    {
        TableBlock t =>
        [
            Of(t.Caption), t.RowHeading, .. t.Columns.Select(c => c.Heading), .. t.Rows.Select(r => r.PrintedLabel),
            .. t.Rows.SelectMany(r => r.Cells).Select(c => c.Display), .. t.Notes.Select(n => Of(n)),
        ],
        ChartBlock c => [c.Chart.Title, Of(c.Caption), c.Chart.Alternative],
        PictureBlock p => [Of(p.Caption), p.Alternative],
        DefinitionList d => d.Entries.SelectMany(e => new[] { Of(e.Term), Of(e.Meaning) }),
        Paragraph or SubHeading or ListBlock or Quotation or Notice or SideBySide or GlossaryPlaceholder => [Of(Own(block))],
        _ => throw new UnreachableException(),
    };

    /// <summary>The figures that a block itself prints or draws, in reading order, each once.</summary>
    public static IEnumerable<string> Figures(IBlock block)
    {
        IEnumerable<string?> shown = block is TableBlock table ? table.Rows.SelectMany(r => r.Cells).Select(c => c.FigureId)
            : block is ChartBlock chart ? chart.Chart.Plot.Grid(chart.Chart.Words).Numbers().Select(n => n.FigureId)
            : [];
        return Inlines(block).OfType<FigureText>().Select(f => f.FigureId).Concat(shown.OfType<string>()).Distinct(StringComparer.Ordinal);
    }

    private static ImmutableArray<IBlock> Inner(IBlock block) => block switch
    {
        ListBlock l => [.. l.Items.SelectMany(i => i)],
        Quotation q => q.Blocks,
        Notice n => n.Blocks,
        SideBySide s => [.. s.Left, .. s.Right],
        Paragraph or SubHeading or DefinitionList or TableBlock or ChartBlock or PictureBlock or GlossaryPlaceholder => [],
        _ => throw new UnreachableException(),
    };

    private static ImmutableArray<IInline> Own(IBlock block) => block switch
    {
        Paragraph p => p.Inlines,
        SubHeading h => h.Inlines,
        TableBlock t => [.. t.Caption, .. t.Rows.SelectMany(r => r.Cells.SelectMany(c => c.Words).Concat(r.Words)), .. t.Notes.SelectMany(n => n)],
        ChartBlock c => c.Caption,
        PictureBlock p => p.Caption,
        DefinitionList d => [.. d.Entries.SelectMany(e => e.Term.AddRange(e.Meaning))],
        ListBlock or Quotation or Notice or SideBySide or GlossaryPlaceholder => [],
        _ => throw new UnreachableException(),
    };

    private static ImmutableArray<IInline> Inner(IInline inline) => inline switch
    {
        Strong s => s.Inlines,
        Emphasis e => e.Inlines,
        Link l => l.Inlines,
        Text or FigureText or CodeText or LineBreak or Reference => [],
        _ => throw new UnreachableException(),
    };

    private static string OwnText(IInline inline) => inline switch
    {
        Text t => t.Value,
        FigureText f => f.Display,
        CodeText c => c.Value,
        Reference r => r.Otherwise,
        LineBreak => " ",
        Strong or Emphasis or Link => "",
        _ => throw new UnreachableException(),
    };
}
