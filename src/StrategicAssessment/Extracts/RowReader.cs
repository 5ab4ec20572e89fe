using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts;

internal sealed class RowReader(ResolvedExtract extract, RowTable table, ExtractColumns columns, Gazetteer places, List<Diagnostic> found)
{
    private readonly PlaceCells placeCells = new(extract, table, columns, places, found);
    private readonly CategoryCells categoryCells = new(extract, table, columns, found);
    private readonly NumberCells numberCells = new(extract.Plan, found);
    private readonly UnreadColumns unreadColumns = new(extract, table, columns);
    private readonly FixedWords fixedWords = new(extract, table, columns, places);
    private readonly UnreadKinds unreadKinds = new(extract.Plan, table, columns);
    private readonly List<Diagnostic> repeated = [];
    private readonly Dictionary<ObservationKey, ObservedValue> observed = [];
    private readonly TotalRows totals = new(table.Path, places);

    public IEnumerable<KeyValuePair<ObservationKey, ObservedValue>> Observed => observed;

    /// <summary>Places that lie in others, as rows say that name both.</summary>
    public IEnumerable<(AreaCode Whole, AreaCode Part)> Contained => placeCells.Contained;

    public void ReadAll()
    {
        var count = 0;
        var selected = table.Rows.Where(r => columns.Only.All(o => o.Passes(r.Cells[o.Index].Text)));
        if (PeriodCells.AreJudged(extract.Plan, columns)) selected = [.. selected];
        var periodCells = new PeriodCells(extract.Plan, table, columns, selected, found);
        foreach (var row in selected)
        {
            foreach (var column in fixedWords.Columns) column.Take(column.Of(row.Cells[column.Index].Text.Trim()), table, row);
            unreadColumns.Take(row);
            count++;
            unreadKinds.Take(row);
            ReadRow(row, periodCells);
        }

        if (numberCells.Told is { } told) found.Add(told);
        if (count == 0 && table.RowCount > 0) found.Add(ExtractMessages.NothingSelected(extract.Plan.Only[0].Text.At, table.Path));
        found.AddRange(unreadColumns.Told());
        found.AddRange(totals.Told(observed, Contained.Select(c => c.Whole).ToHashSet()));
        TellKinds(selected as IReadOnlyList<Row> ?? []);
        foreach (var note in table.Notes.Where(n => placeCells.IsPlace(n.Text))) found.Add(ExtractMessages.BlankRowOfPlace(note.At, note.Text));
    }

    // Rows that are repeated because they are of several kinds or places are told by what keeps these apart.
    private void TellKinds(IReadOnlyList<Row> selected)
    {
        List<Diagnostic> causes = [.. fixedWords.Columns.SelectMany(c => c.Told(table))];
        if (unreadKinds.Told() is { } kinds) causes.Add(kinds);
        if (PeriodsBeside.Told(extract.Plan, table, columns, selected) is { } beside) causes.Add(beside);
        found.AddRange(causes);
        if (causes.TrueForAll(d => d.Severity != Severity.Error)) found.AddRange(repeated);
        var below = extract.Plan.AllowsNegative ? observed.Where(o => o.Value.Value is { IsKnown: true, Number: < 0 } && o.Key.Period.MonthCount >= 12) : [];
        foreach (var (key, value) in below) found.Add(ExtractMessages.YearBelowNought(new SourceSpan(table.Path, value.Source.Rows.First, 0), places.NameOf(key.Area), key.Period, value.Value.Number));
    }

    private void ReadRow(Row row, PeriodCells periodCells)
    {
        var total = placeCells.TotalOf(row);
        var area = total is null ? placeCells.Read(row) : null;
        foreach (var (period, category, index) in CellsOf(row, periodCells))
        {
            var value = numberCells.Read(row.Cells[index].Text, table.At(row.Cells[index]));
            if (total is not null && category is not null && period is not null && value is not null)
                totals.Take(table.At(row.Cells[index]), total, period, category, value.Value);
            else if (area is { } place && category is not null && period is not null && value is not null)
                Add(row, new ObservationKey(extract.Plan.Id.Value, place, category, period), value, row.Cells[index], index);
        }
    }

    private IEnumerable<(Period? Period, string? Category, int Index)> CellsOf(Row row, PeriodCells periodCells)
    {
        if (!columns.Categories.IsEmpty)
        {
            var period = periodCells.Read(row);
            return columns.Categories.Select(c => (period, (string?)c.Slug, c.Index));
        }

        var category = categoryCells.Read(row);
        return extract.Plan.HasPeriodsAcross ? columns.Periods.Select(p => ((Period?)p.Period, category, p.Index)) : [(periodCells.Read(row), category, ValueIndex)];
    }

    private int ValueIndex => columns[ColumnRole.Count] >= 0 ? columns[ColumnRole.Count] : columns[ColumnRole.Value];

    private void Add(Row row, ObservationKey key, NumberCell cell, Cell field, int index)
    {
        var value = new ObservedValue(cell.Value, cell.Decimals, new SourceRef(table.Path, [row.Line]) { Column = index + 1 });
        if (observed.TryAdd(key, value)) return;
        if (extract.Plan.AddsRepeatedRows)
        {
            observed[key] = Added(observed[key], value);
            return;
        }

        if (places.Namesakes(places.NameOf(key.Area)) is { Length: > 1 } namesakes)
        {
            repeated.Add(ExtractMessages.Namesakes(table.At(field), observed[key].Source.Rows.First, places.NameOf(key.Area), key.Period, Wording.English.List([.. namesakes.Select(places.Described)]), key.Area.Value, namesakes.First(n => !n.Equals(key.Area)).Value));
            return;
        }

        var unread = table.Header.Where((h, i) => h.Text.Length > 0 && !columns.Reads(i)).Select(h => $"'{h.Text}'").ToList();
        repeated.Add(ExtractMessages.Duplicate(table.At(field), observed[key].Source.Rows.First, places.NameOf(key.Area), key.Period, unread.Count > 0, string.Join(", ", unread)));
    }

    private static ObservedValue Added(ObservedValue one, ObservedValue other) => new(
        Value.From([one.Value, other.Value], () => Value.Known(one.Value.Number + other.Value.Number)),
        Math.Max(one.Decimals, other.Decimals),
        new SourceRef(one.Source.File, RowSet.Listed([.. one.Source.Rows.Lines.Concat(other.Source.Rows.Lines).Order()])) { Column = other.Source.Column });
}
