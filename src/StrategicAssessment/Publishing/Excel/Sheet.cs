using StrategicAssessment.Figures;

namespace StrategicAssessment.Publishing.Excel;

/// <summary>A worksheet: lines of text above, and then a table marked as one.</summary>
/// <param name="Name">As on its tab: no spaces, so that it can be linked to plainly.</param>
/// <param name="Rows">From the top; none is empty.</param>
/// <param name="TableName">The name of its table, or null when it has none.</param>
/// <param name="TableTitle">What its table shows, for screen readers.</param>
/// <param name="HeadingRow">The row of the table's headings, from 0; the table goes on to the end.</param>
/// <param name="Drawing">The chart of its table, or null.</param>
/// <param name="HeatCells">The cells that are coloured as a heat map, such as <c>B6:M13</c>, or null.</param>
internal sealed record Sheet(
    string Name, IReadOnlyList<SheetCell[]> Rows, string? TableName = null, string TableTitle = "", int HeadingRow = 0, SheetDrawing? Drawing = null, string? HeatCells = null)
{
    public bool HasTable => TableName is not null;
}

/// <summary>A cell: a text or a number, never a formula.</summary>
/// <param name="Value">The text; or the number in full precision, with a point.</param>
/// <param name="Look">Written once for all cells that have it.</param>
/// <param name="FigureId">The figure that it shows, or null.</param>
/// <param name="LeadsTo">The cell of the contents that this one leads to, such as <c>'Table_1'!A1</c>; null for none.</param>
internal sealed record SheetCell(string Value, bool IsNumber, CellLook Look, string? FigureId = null, string? LeadsTo = null)
{
    public static SheetCell Text(string text, CellLook look) => new(text, IsNumber: false, look);
}

/// <param name="Font">Plain, bold, the title of a sheet, or a link.</param>
/// <param name="Format">Of a number, as Excel writes formats; empty for text.</param>
/// <param name="IsRight">Whether it stands at the right, under numbers.</param>
/// <param name="Wraps">Whether long text goes on in another line of the cell.</param>
/// <param name="Indent">How far a part of a whole stands in: 0 to 3.</param>
/// <param name="IsGuarded">Whether Excel is told that it is text however it begins.</param>
internal sealed record CellLook(
    CellFont Font = CellFont.Plain, string Format = "", bool IsRight = false, bool Wraps = false, int Indent = 0, bool IsHeading = false, bool IsGuarded = false, Light Light = Light.Off)
{
    /// <summary>The same for equal looks and for no others. (Equality of records over enums is compiled at every start.)</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{(int)Font}{IsRight}{Wraps}{IsHeading}{IsGuarded}{(int)Light}{Indent}:{Format}");
}

/// <summary>Fonts, in the order of <c>styles.xml</c>.</summary>
internal enum CellFont
{
    Plain,

    /// <summary>Headings of columns, totals, and the place that the document is about.</summary>
    Bold,

    Title,
    Link,
}
