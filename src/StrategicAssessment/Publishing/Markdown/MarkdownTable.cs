using System.Globalization;
using System.Text;
using StrategicAssessment.Documents.Tree;

namespace StrategicAssessment.Publishing.Markdown;

/// <summary>A table as pipes, padded so that its columns stand under one another in plain text too.</summary>
internal static class MarkdownTable
{
    private const string PartOf = "\u2013 ";
    private const int NarrowestRule = 3;

    /// <summary>The lines of the table itself, without caption and notes.</summary>
    public static IEnumerable<string> Lines(TableBlock table, MarkdownAnchors anchors)
    {
        string[][] rows = [Header(table, anchors), .. table.Rows.Select(r => Row(r, anchors))];
        bool[] isRight = [false, .. table.Columns.Select(c => c.IsNumeric)];
        var widths = isRight.Select((_, column) => rows.Max(row => Math.Max(NarrowestRule, Width(row[column])))).ToArray();
        var rule = widths.Select((width, column) => isRight[column] ? new string('-', width - 1) + ":" : new string('-', width)).ToArray();
        string[][] lines = [rows[0], rule, .. rows[1..]];
        return lines.Select(line => $"| {string.Join(" | ", line.Select((cell, i) => Padded(cell, widths[i], isRight[i])))} |");
    }

    private static string[] Header(TableBlock table, MarkdownAnchors anchors) =>
        [Cell(table.RowHeading, false, anchors), .. table.Columns.Select(c => Cell(c.Heading, false, anchors))];

    private static string[] Row(TableRow row, MarkdownAnchors anchors)
    {
        var isStrong = row.Kind != RowKind.Ordinary;
        var indent = string.Concat(Enumerable.Repeat(PartOf, row.Indent));
        return [indent + Cell(row.PrintedLabel, isStrong, anchors), .. row.Cells.Select(c => Cell(c.Display, isStrong, anchors))];
    }

    private static string Cell(string text, bool isStrong, MarkdownAnchors anchors)
    {
        var plain = new Text(text.Trim());
        return MarkdownLine.Of([isStrong ? new Strong([plain]) : plain], anchors, LinePlace.Cell);
    }

    private static string Padded(string cell, int width, bool isRight)
    {
        var padding = new StringBuilder().Append(' ', width - Width(cell));
        return isRight ? $"{padding}{cell}" : $"{cell}{padding}";
    }

    private static int Width(string text) => new StringInfo(text).LengthInTextElements;
}
