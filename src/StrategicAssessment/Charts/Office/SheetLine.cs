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
    public static SheetLine? Of(ChartSeries series, Dictionary<string, List<FigureCell>> cells, bool isColumn)
    {
        foreach (var number in series.Numbers)
        {
            if (number.FigureId is null || !cells.TryGetValue(number.FigureId, out var found)) continue;
            foreach (var cell in found)
            {
                var line = new SheetLine(isColumn, isColumn ? cell.Column : cell.Row);
                if (line.Holds(series, cells)) return line;
            }

            if (number.IsKnown) return null;
        }

        return null;
    }

    /// <summary>Where along the line a cell lies.</summary>
    public int PlaceOf(FigureCell cell) => isColumn ? cell.Row : cell.Column;

    /// <summary>The cell of a number in this line, or null.</summary>
    public FigureCell? Find(ChartNumber number, Dictionary<string, List<FigureCell>> cells)
    {
        if (number.FigureId is null || !cells.TryGetValue(number.FigureId, out var found)) return null;
        foreach (var cell in found)
        {
            if ((isColumn ? cell.Column : cell.Row) == at && IsLike(cell, number)) return cell;
        }

        return null;
    }

    private bool Holds(ChartSeries series, Dictionary<string, List<FigureCell>> cells)
    {
        foreach (var number in series.Numbers)
        {
            if (number.IsKnown && Find(number, cells) is null) return false;
        }

        return true;
    }

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
