namespace StrategicAssessment.Publishing.Excel;

/// <summary>A worksheet: lines of text above, and then a table marked as one.</summary>
/// <param name="Name">As on its tab: no spaces, so that it can be linked to plainly.</param>
/// <param name="Rows">From the top; none is empty.</param>
internal sealed record Sheet(string Name, IReadOnlyList<SheetCell[]> Rows)
{
    /// <summary>The slug of the document's table that it shows; empty for other sheets.</summary>
    public string TableId { get; init; } = string.Empty;

    public string? TableName { get; init; }

    /// <summary>What its table shows, for screen readers.</summary>
    public string TableTitle { get; init; } = string.Empty;

    /// <summary>The row of the table's headings, from 0; the table goes on to the end.</summary>
    public int HeadingRow { get; init; }

    /// <summary>The chart of its table, or null.</summary>
    public SheetDrawing? Drawing { get; init; }

    /// <summary>The cells that are coloured as a heat map, such as <c>B6:M13</c>, or null.</summary>
    public string? HeatCells { get; init; }

    /// <summary>Whether the sheet has a table.</summary>
    public bool HasTable => TableName is not null;
}
