using System.Globalization;
using System.Text;

namespace StrategicAssessment.Charts.Office;

/// <summary>Names cells as formulas do, neighbours together: <c>(Table_1!$B$5:$B$9,Table_1!$B$12)</c>.</summary>
internal sealed class SheetReference(string sheet)
{
    private readonly StringBuilder areas = new();
    private int count, column, row, firstColumn, firstRow;

    /// <summary>Adds a cell; column and row from 0.</summary>
    public SheetReference With(int nextColumn, int nextRow)
    {
        var goesOn = count > 0 && ((nextColumn == column && nextColumn == firstColumn && nextRow == row + 1) || (nextRow == row && nextRow == firstRow && nextColumn == column + 1));
        if (!goesOn)
        {
            Close();
            (firstColumn, firstRow) = (nextColumn, nextRow);
            count++;
        }

        (column, row) = (nextColumn, nextRow);
        return this;
    }

    public override string ToString()
    {
        Close();
        return count > 1 ? $"({areas})" : areas.ToString();
    }

    private void Close()
    {
        if (count == 0) return;
        if (areas.Length > 0) areas.Append(',');
        areas.Append(sheet).Append('!').Append(Address(firstColumn, firstRow));
        if (firstColumn != column || firstRow != row) areas.Append(':').Append(Address(column, row));
    }

    private static string Address(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"${Cells.Column(column)}${row + 1}");
}
