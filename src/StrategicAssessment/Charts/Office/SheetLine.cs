using System.Globalization;

namespace StrategicAssessment.Charts.Office;

/// <summary>A column or a row of a worksheet in which the numbers of a series stand.</summary>
/// <param name="isColumn">Which of the two.</param>
/// <param name="at">From 0.</param>
internal sealed class SheetLine(bool isColumn, int at)
{
    private const double Likeness = 1e-9;

    /// <summary>Where on the other axis the line lies, from 0.</summary>
    public int At => at;

    /// <summary>The first line in which every known number of a series stands; null when there is none.</summary>
    public static SheetLine? Of(ChartSeries series, ILookup<string, FigureCell> cells, bool isColumn)
    {
        foreach (var number in series.Numbers.Where(n => n.FigureId is not null && cells.Contains(n.FigureId)))
        {
            if (cells[number.FigureId!].Select(c => new SheetLine(isColumn, isColumn ? c.Column : c.Row)).FirstOrDefault(l => l.Holds(series, cells)) is { } line) return line;
            if (number.IsKnown) return null;
        }

        return null;
    }

    /// <summary>Where along the line a cell lies.</summary>
    public int PlaceOf(FigureCell cell) => isColumn ? cell.Row : cell.Column;

    /// <summary>The cell of a number in this line, or null.</summary>
    public FigureCell? Find(ChartNumber number, ILookup<string, FigureCell> cells) =>
        number.FigureId is null ? null : cells[number.FigureId].FirstOrDefault(c => (isColumn ? c.Column : c.Row) == at && IsLike(c, number));

    private bool Holds(ChartSeries series, ILookup<string, FigureCell> cells) => series.Numbers.All(n => !n.IsKnown || Find(n, cells) is not null);

    // One figure may have several cells: its value and the ends of its interval. What Excel shows as a percentage is held as a fraction.
    private static bool IsLike(FigureCell cell, ChartNumber number)
    {
        if (!number.IsKnown || cell.Number is null) return !number.IsKnown && cell.Number is null;
        var held = double.Parse(cell.Number, NumberStyles.Float, CultureInfo.InvariantCulture) * (IsFraction(cell) ? 100 : 1);
        return Math.Abs(held - number.Size) <= Likeness * Math.Max(1, Math.Abs(number.Size));
    }

    /// <summary>Whether a cell holds a percentage as a fraction.</summary>
    public static bool IsFraction(FigureCell cell) => cell.Format.Contains('%', StringComparison.Ordinal);
}
