using StrategicAssessment.Documents.Tree;

namespace StrategicAssessment.Publishing.Markdown;

/// <summary>Writes blocks as Markdown: one line to a paragraph, one blank line between blocks.</summary>
/// <param name="anchors">Of the whole document.</param>
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
        SideBySide pair => Of([.. pair.Left, .. pair.Right]),
        Notice notice => Prefixed(Of(notice.Blocks), "> ", "> "),
        DefinitionList list => string.Join('\n', list.Entries.Select(e => $"{Bullet(isSecondList)} {Line([new Strong(e.Term), new Text(": "), .. e.Meaning])}")),
        TableBlock table => Table(table),
        ChartBlock chart => Figure(chart),
        PictureBlock { Caption.IsEmpty: true } picture => MarkdownLine.Picture(picture.Alternative, picture.Path),
        PictureBlock picture => $"{Line([new Strong([new Text(anchors.Words.Say("page.figure", ("n", picture.Label)))]), new Text(" "), .. picture.Caption])}\n\n{MarkdownLine.Picture(picture.Alternative, picture.Path)}",
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
        : Bullet(isSecond) + " ";

    private static char Bullet(bool isSecond) => isSecond ? '*' : '-';

    private string Table(TableBlock table) => table.Caption.IsEmpty
        ? Rows(table)
        : $"{Line([new Strong([new Text(table.Number > 0 ? anchors.Words.Say("page.table", ("n", table.Label)) + " " : string.Empty), .. table.Caption])])}\n\n{Rows(table)}";

    // The picture is a file of the bundle; who cannot see it reads what it shows.
    private string Figure(ChartBlock chart)
    {
        var caption = Line([new Strong([new Text($"{anchors.Words.Say("page.figure", ("n", chart.Label))} {chart.Lead}")]), new Text(" "), .. chart.Caption]);
        var picture = MarkdownLine.Picture(chart.Chart.Alternative, PictureFiles.PathOf(chart.Id));
        return anchors.Prints(chart.Data) ? $"{caption}\n\n{picture}" : $"{caption}\n\n{picture}\n\n{Rows(chart.Data)}";
    }

    private string Rows(TableBlock table) => string.Join("\n\n", [string.Join('\n', MarkdownTable.Lines(table, anchors)), .. table.Notes.Select(note => Line([new Emphasis(note)]))]);

    private static string Prefixed(string text, string first, string others) =>
        string.Join('\n', text.Split('\n').Select((line, i) => ((i == 0 ? first : others) + line).TrimEnd(' ')));
}

/// <summary>A table as pipes, padded so that its columns stand under one another in plain text too.</summary>
internal static class MarkdownTable
{
    private const int NarrowestRule = 3, WidestWords = 30;

    /// <summary>The lines of the table itself, without caption and notes.</summary>
    public static IEnumerable<string> Lines(TableBlock table, MarkdownAnchors anchors)
    {
        string[][] rows = [[Cell(table.RowHeading, false, anchors), .. table.Columns.Select(c => Cell(c.Heading, false, anchors))], .. table.Rows.Select(r => Row(r, anchors))];
        bool[] isRight = [false, .. table.Columns.Select(c => c.IsNumeric)];
        var widths = isRight.Select((_, column) => Math.Min(rows.Max(row => Math.Max(NarrowestRule, Width(row[column]))), table.IsOfWords ? WidestWords : int.MaxValue)).ToArray();
        var rule = widths.Select((width, column) => isRight[column] ? new string('-', width - 1) + ":" : new string('-', width)).ToArray();
        string[][] lines = [rows[0], rule, .. rows[1..]];
        return lines.Select(line => $"| {string.Join(" | ", line.Select((cell, i) => Padded(cell, widths[i], isRight[i])))} |");
    }

    private static string[] Row(TableRow row, MarkdownAnchors anchors)
    {
        var isStrong = row.Kind != RowKind.Ordinary;
        var indent = string.Concat(Enumerable.Repeat("\u2013 ", row.Indent));
        return [indent + (row.Words.IsEmpty ? Cell(row.PrintedLabel, isStrong, anchors) : Cell(row.Words, anchors)), .. row.Cells.Select(c => c.Words.IsEmpty ? Cell(c.Signed, isStrong, anchors) : Cell(c.Words, anchors))];
    }

    private static string Cell(ImmutableArray<IInline> words, MarkdownAnchors anchors) => MarkdownLine.Of(words, anchors, LinePlace.Cell);

    private static string Cell(string text, bool isStrong, MarkdownAnchors anchors)
    {
        var plain = new Text(text.Trim());
        return MarkdownLine.Of([isStrong ? new Strong([plain]) : plain], anchors, LinePlace.Cell);
    }

    private static string Padded(string cell, int width, bool isRight)
    {
        var padding = new string(' ', Math.Max(0, width - Width(cell)));
        return isRight ? padding + cell : cell + padding;
    }

    private static int Width(string text) => new StringInfo(text).LengthInTextElements;
}
