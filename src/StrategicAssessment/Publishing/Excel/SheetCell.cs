using System.Globalization;

namespace StrategicAssessment.Publishing.Excel;

/// <summary>A cell: a text or a number, never a formula.</summary>
/// <param name="Value">The text; or the number in full precision, with a point.</param>
/// <param name="IsNumber">Which of the two.</param>
internal sealed record SheetCell(string Value, bool IsNumber, CellLook Look)
{
    public static SheetCell Text(string text, CellLook look) => new(text, IsNumber: false, look);

    public string? FigureId { get; init; }

    /// <summary>The cell of the contents that this one leads to, such as <c>'Table_1'!A1</c>; null for none.</summary>
    public string? LeadsTo { get; init; }
}

/// <summary>How a cell looks.</summary>
/// <param name="Font">Plain, bold, the title of a sheet, or a link.</param>
/// <param name="Format">Of a number, as Excel writes formats; empty for text.</param>
internal sealed record CellLook(CellFont Font = CellFont.Plain, string Format = "")
{
    /// <summary>Whether it stands at the right, under numbers.</summary>
    public bool IsRight { get; init; }

    /// <summary>Whether long text goes on in another line of the cell.</summary>
    public bool Wraps { get; init; }

    /// <summary>How far a part of a whole stands in: 0 to 3.</summary>
    public int Indent { get; init; }

    /// <summary>Whether it is the heading of a column.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Whether Excel is told that it is text however it begins.</summary>
    public bool IsGuarded { get; init; }

    /// <summary>The same for equal looks and for no others. (Equality of records over enums is compiled at every start.)</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{(int)Font}{Bit(IsRight)}{Bit(Wraps)}{Bit(IsHeading)}{Bit(IsGuarded)}{Indent}:{Format}");

    private static char Bit(bool isSet) => isSet ? '1' : '0';
}

/// <summary>Fonts, in the order of the style sheet.</summary>
internal enum CellFont
{
    /// <summary>Text and numbers.</summary>
    Plain,

    /// <summary>Headings of columns, totals, and the place that the document is about.</summary>
    Bold,

    /// <summary>The first line of a sheet.</summary>
    Title,

    /// <summary>What leads somewhere.</summary>
    Link,
}
