using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using StrategicAssessment.Documents.Tree;

namespace StrategicAssessment.Publishing.Markdown;

/// <summary>Writes blocks as Markdown: one line to a paragraph, one blank line between blocks.</summary>
/// <param name="anchors">Where links inside the document lead.</param>
/// <param name="headingLevel">The number of '#' of the section that holds the blocks.</param>
internal sealed class MarkdownBlocks(MarkdownAnchors anchors, int headingLevel)
{
    private const int DeepestHeading = 6;

    public string Of(ImmutableArray<IBlock> blocks) =>
        string.Join("\n\n", blocks.Select((block, i) => Of(block, isSecondList: i % 2 == 1)).Where(b => b.Length > 0));

    private string Of(IBlock block, bool isSecondList) => block switch
    {
        Paragraph paragraph => Line(paragraph.Inlines, paragraph.Number is { } number ? $"{number} " : ""),
        SubHeading heading => Heading(headingLevel + heading.Level, heading.Inlines, anchors),
        ListBlock list => List(list, isSecondList),
        Quotation quotation => Prefixed(Of(quotation.Blocks), "> ", "> "),
        Notice notice => Prefixed(Of(notice.Blocks), "> ", "> "),
        DefinitionList list => string.Join('\n', list.Entries.Select(Entry)),
        TableBlock table => Table(table),
        ChartBlock chart => Figure(chart),
        _ => throw new UnreachableException($"Markdown has no form for the block {block.GetType().Name}."),
    };

    public static string Heading(int level, IEnumerable<IInline> inlines, MarkdownAnchors anchors) =>
        $"{new string('#', Math.Min(level, DeepestHeading))} {MarkdownLine.Of(inlines, anchors, LinePlace.Heading)}";

    private string Line(IEnumerable<IInline> inlines, string prefix = "") => MarkdownLine.Of(inlines, anchors, LinePlace.Paragraph, prefix);

    // Two lists in a row would be read as one: neighbours use different marks.
    private string List(ListBlock list, bool isSecond)
    {
        var isTight = list.Items.All(item => item is [Paragraph] or [Paragraph, ListBlock]);
        var items = list.Items.Select((item, i) => Item(item, Mark(list, i, isSecond), isTight ? "\n" : "\n\n"));
        return string.Join(isTight ? "\n" : "\n\n", items);
    }

    private string Item(ImmutableArray<IBlock> blocks, string mark, string between)
    {
        var text = string.Join(between, blocks.Select((block, i) => Of(block, isSecondList: i % 2 == 1)));
        return Prefixed(text, mark, new string(' ', mark.Length));
    }

    private static string Mark(ListBlock list, int index, bool isSecond) => list.Ordered
        ? string.Create(CultureInfo.InvariantCulture, $"{list.Start + index}{(isSecond ? ')' : '.')} ")
        : isSecond ? "* " : "- ";

    private string Entry(Definition entry) => $"- {Line([new Strong(entry.Term), new Text(": "), .. entry.Meaning])}";

    private string Table(TableBlock table)
    {
        var caption = Line([new Strong([new Text(TableName(table)), .. table.Caption])]);
        return $"{caption}\n\n{Rows(table)}";
    }

    // The picture is a file of the bundle; who cannot see it reads what it shows.
    private string Figure(ChartBlock chart)
    {
        var caption = Line([new Strong([new Text(string.Create(CultureInfo.InvariantCulture, $"Figure {chart.Number}: {chart.Chart.Title}."))]), new Text(" "), .. chart.Caption]);
        var picture = MarkdownLine.Picture(chart.Chart.Alternative, BundleNames.OfChart(chart.Id));
        return anchors.Prints(chart.Data) ? $"{caption}\n\n{picture}" : $"{caption}\n\n{picture}\n\n{Rows(chart.Data)}";
    }

    private string Rows(TableBlock table) => string.Join("\n\n", [string.Join('\n', MarkdownTable.Lines(table, anchors)), .. table.Notes.Select(note => Line([new Emphasis(note)]))]);

    private static string TableName(TableBlock table) => string.Create(CultureInfo.InvariantCulture, $"Table {table.Number}: ");

    private static string Prefixed(string text, string first, string others) =>
        string.Join('\n', text.Split('\n').Select((line, i) => ((i == 0 ? first : others) + line).TrimEnd(' ')));
}
