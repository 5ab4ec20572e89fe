namespace StrategicAssessment.Charts.Office;

/// <summary>A table on a worksheet, as charts refer to its cells.</summary>
/// <param name="Sheet">Name of the worksheet, which needs no quotes.</param>
/// <param name="HeadingRow">The row of its headings, from 0.</param>
/// <param name="Texts">Every row of the worksheet from the top; the labels of the table's rows stand first.</param>
internal sealed record SheetTable(string Sheet, int HeadingRow, IReadOnlyList<string[]> Texts, IReadOnlyList<FigureCell> Figures);

/// <summary>A cell that holds a figure, or a symbol in its place.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Row">From 0.</param>
/// <param name="Number">As the cell holds it, or null for a text.</param>
/// <param name="Format">How Excel shows the number.</param>
internal sealed record FigureCell(string FigureId, int Column, int Row, string? Number, string Format);
