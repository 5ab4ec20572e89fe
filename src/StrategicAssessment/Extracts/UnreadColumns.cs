using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts;

/// <summary>The columns of an extract that nothing reads: in a wide one totals are held against the sum of the periods, and other numbers are told; in the others they are named.</summary>
internal sealed class UnreadColumns
{
    private static readonly string[] Totals = ["total", "totals", "grand total", "overall total", "row total", "sum", "all", "all periods", "all months", "all years"];

    // What stands beside counts as a matter of course.
    private static readonly string[] Usual =
        ["population", "residents", "households", "rank", "rate", "change", "change %", "% change", "percent change", "percentage change", "difference", "diff", "% diff", "variance", "id", "no", "easting", "northing", "latitude", "longitude", "lat", "long", "average", "mean"];

    private readonly RowTable table;
    private readonly NumberSymbols symbols;
    private readonly ExtractColumns columns;
    private readonly List<Unread> unread;
    private readonly ResolvedExtract extract;
    private readonly IReadOnlyList<string> otherMeasures;

    public UnreadColumns(ResolvedExtract extract, RowTable table, ExtractColumns columns)
    {
        var plan = extract.Plan;
        (this.extract, this.table, this.columns, symbols) = (extract, table, columns, NumberCells.SymbolsOf(plan));
        otherMeasures = plan.Measure is null ? [] : TwoMeasures.In(plan, table.Header.Select(h => h.Text), Math.Min(columns.Periods.Length, 2));
        var canAdd = plan.HasPeriodsAcross && columns.Periods.Select(p => p.Period.MonthCount).Distinct().Count() == 1;
        unread = [.. columns.Unread(table).Where(i => !ColumnFinder.IsLeftAlone(plan, table.Header[i].Text)).Select(i => new Unread(i, canAdd && Totals.Contains(ColumnRoles.KeyOf(table.Header[i].Text), StringComparer.Ordinal)))];
    }

    private sealed class Unread(int index, bool isTotal)
    {
        public int Index => index;

        /// <summary>Whether it is headed as the sum of periods that can be added up.</summary>
        public bool IsTotal => isTotal;

        public int Filled { get; set; }

        public int Numbers { get; set; }

        public int Differing { get; set; }

        /// <summary>Rows in which it is not the sum of the categories.</summary>
        public int NoSums { get; set; }

        public (SourceSpan At, decimal Total, decimal Sum) First { get; set; }
    }

    public void Take(Row row)
    {
        if (unread.Count == 0 || extract.Plan.Shape != ExtractShape.Wide) return;
        decimal? sum = null;
        foreach (var column in unread.Where(c => row.Cells[c.Index].Text.Trim().Length > 0))
        {
            column.Filled++;
            if (NumberText.Read(row.Cells[column.Index].Text, symbols) is not KnownNumber number) continue;
            column.Numbers++;
            if (columns.Categories.Length > 0 && SumOf(row, columns.Categories.Select(c => c.Index)) != number.Value) column.NoSums++;
            if (!column.IsTotal || (sum ??= SumOf(row, columns.Periods.Select(p => p.Index))) is not { } added || added == number.Value) continue;
            if (column.Differing++ == 0) column.First = (table.At(row.Cells[column.Index]), number.Value, added);
        }
    }

    public IEnumerable<Diagnostic> Told()
    {
        if (extract.Plan.Shape != ExtractShape.Wide)
        {
            if (unread.Count > 0) yield return Named(table, unread.Select(c => c.Index));
            yield break;
        }

        foreach (var column in unread.Where(c => c.Differing > 0)) yield return ExtractMessages.TotalColumn(column.First.At, table.Header[column.Index].Text, column.First.Total, column.First.Sum, column.Differing);
        var others = unread.FindAll(c => c.Numbers * 2 > c.Filled && !c.IsTotal);
        foreach (var column in others.Where(c => !IsUsual(c))) yield return Unknown(column, table.Header[column.Index]);
        if (others.Exists(IsUsual)) yield return Named(table, others.Where(IsUsual).Select(c => c.Index));
    }

    /// <param name="indexes">In the order of the file; one at least.</param>
    public static Diagnostic Named(RowTable table, IEnumerable<int> indexes)
    {
        var headings = indexes.Select(i => table.Header[i]).ToList();
        return ExtractMessages.UnusedColumns(headings[0].At, headings.ConvertAll(h => h.Text));
    }

    private Diagnostic Unknown(Unread column, HeaderCell heading) => extract.Plan.HasCategoriesAcross
        ? ExtractMessages.NoCategory(heading.At, heading.Text, column.NoSums == 0, extract.Indicator.Categories.Categories.Select(c => c.Label))
        : PeriodMessages.UnreadNumbers(heading.At, heading.Text, heading.Text.Count(char.IsAsciiDigit) > 1);

    // Null where one of the numbers is not known.
    private decimal? SumOf(Row row, IEnumerable<int> cells)
    {
        var sum = 0m;
        foreach (var cell in cells)
        {
            var read = NumberText.Read(row.Cells[cell].Text, symbols);
            if (read is KnownNumber number) sum += number.Value;
            else if (read is not MissingNumber { Symbol.Length: 0 }) return null;
        }

        return sum;
    }

    private bool IsUsual(Unread column) => Usual.Any(u => ColumnFinder.IsSame(u, table.Header[column.Index].Text))
        || PlaceName.Key(table.Header[column.Index].Text).StartsWith("population", StringComparison.Ordinal)
        || (TwoMeasures.Rest(extract.Plan, table.Header[column.Index].Text) is { } other && otherMeasures.Contains(other, StringComparer.OrdinalIgnoreCase));
}
