using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts;

/// <param name="rowsOn">Reads the rows on some lines of the file again: only what is wrong needs them, so they are not kept.</param>
internal sealed class RowReader(ResolvedExtract extract, RowTable table, ExtractColumns columns, Gazetteer places, List<Diagnostic> found, Func<IReadOnlySet<int>, IReadOnlyDictionary<int, Row>> rowsOn)
{
    // Of so many repeated rows it is said in what they differ.
    private const int MostCompared = 1000;

    private readonly PlaceCells placeCells = new(extract, table, columns, places, found);
    private readonly CategoryCells categoryCells = new(extract, table, columns, found);
    private readonly NumberCells numberCells = new(extract.Plan, found, NumberHeading(table, columns)?.Text ?? string.Empty);
    private readonly UnreadColumns unreadColumns = new(extract, table, columns);
    private readonly FixedWords fixedWords = new(extract, table, columns, places);
    private readonly UnreadKinds unreadKinds = new(extract.Plan, table, columns);
    private readonly AddedRows addedRows = new(table, columns);
    private readonly List<(SourceSpan At, int Line, ObservationKey Key, int First)> repeated = [];
    private readonly Dictionary<ObservationKey, ObservedValue> observed = [];
    private readonly Dictionary<ObservationKey, List<ObservedValue>> added = [];
    private readonly List<(SourceSpan At, AreaCode? Area, string? Category)> empty = [];
    private readonly TotalRows totals = new(table.Path, places);
    private LimitCells? limitCells;

    public IEnumerable<KeyValuePair<ObservationKey, ObservedValue>> Observed => observed;

    /// <summary>Places that lie in others, as rows say that name both.</summary>
    public IEnumerable<(AreaCode Whole, AreaCode Part)> Contained => placeCells.Contained;

    public void ReadAll()
    {
        var count = 0;
        limitCells = new LimitCells(table, columns, numberCells);
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

        foreach (var (key, rows) in added) observed[key] = Sum(rows);
        if (numberCells.Told is { } told) found.Add(told);
        if (limitCells.Told is { } outside) found.Add(outside);
        if (extract.Plan is { Shape: ExtractShape.Values, Unit: Unit.Number } && NumberHeading(table, columns) is { } heading && ExtractMessages.UnitOf(heading.Text) is { } unit and not "rate") found.Add(ExtractMessages.UnitNotSaid(heading.At, heading.Text, unit));
        TellEmpty();
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
        if ((unreadKinds.Told() ?? addedRows.Told()) is { } kinds) causes.Add(kinds);
        if (PeriodsBeside.Told(extract.Plan, table, columns, selected) is { } beside) causes.Add(beside);
        found.AddRange(causes);
        if (causes.TrueForAll(d => d.Severity != Severity.Error)) found.AddRange(Repeated());
        var below = extract.Plan.AllowsNegative ? observed.Where(o => o.Value.Value is { IsKnown: true, Number: < 0 } && o.Key.Period.MonthCount >= 12) : [];
        foreach (var (key, value) in below) found.Add(ExtractMessages.YearBelowNought(new SourceSpan(table.Path, value.Source.Rows.First, 0), places.NameOf(key.Area), key.Period, value.Value.Number));
    }

    private void ReadRow(Row row, PeriodCells periodCells)
    {
        var total = placeCells.TotalOf(row);
        var area = total is null ? placeCells.Read(row) : null;
        foreach (var (period, category, index) in CellsOf(row, periodCells))
        {
            if (numberCells.IsAsked(row.Cells[index].Text))
            {
                empty.Add((table.At(row.Cells[index]), area, category));
                continue;
            }

            var value = numberCells.Read(row.Cells[index].Text, table.At(row.Cells[index]));
            if (total is not null && category is not null && period is not null && value is not null)
                totals.Take(table.At(row.Cells[index]), total, period, category, value.Value);
            else if (area is { } place && category is not null && period is not null && value is not null)
                Add(row, new ObservationKey(extract.Plan.Id.Value, place, category, period), value, row.Cells[index], index);
        }
    }

    // Nought is proposed only where it is likely: where the place, or else the others, have few.
    private void TellEmpty()
    {
        if (empty.Count == 0) return;
        var known = observed.Where(o => o.Value.Value.IsKnown).ToLookup(o => o.Key.Category, o => (o.Key.Area, o.Value.Value.Number), StringComparer.Ordinal);
        foreach (var (at, area, category) in empty)
        {
            var alike = known[category ?? string.Empty].ToList();
            var own = alike.FindAll(a => a.Area.Equals(area));
            var usual = own.Count > 0 ? own : alike;
            found.Add(ExtractMessages.EmptyNumber(at, extract.Plan.Shape != ExtractShape.Values && usual.Count > 0 && usual.Average(u => u.Number) < Coverage.UsuallyMany));
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

    private static HeaderCell? NumberHeading(RowTable table, ExtractColumns columns) =>
        columns[ColumnRole.Count] >= 0 ? table.Header[columns[ColumnRole.Count]] : columns[ColumnRole.Value] >= 0 ? table.Header[columns[ColumnRole.Value]] : null;

    private int ValueIndex => columns[ColumnRole.Count] >= 0 ? columns[ColumnRole.Count] : columns[ColumnRole.Value];

    private void Add(Row row, ObservationKey key, NumberCell cell, Cell field, int index)
    {
        var value = new ObservedValue(cell.Value, cell.Decimals, new SourceRef(table.Path, [row.Line]) { Column = index + 1 });
        if (extract.Plan.Shape == ExtractShape.Values) value = value with { Limits = limitCells!.Read(row, cell, field) };
        if (extract.Plan.AddsRepeatedRows) addedRows.Add(key, row, value);
        if (observed.TryAdd(key, value)) return;
        if (!extract.Plan.AddsRepeatedRows) repeated.Add((table.At(field), row.Line, key, observed[key].Source.Rows.First));
        else if (added.TryGetValue(key, out var rows)) rows.Add(value);
        else added.Add(key, [observed[key], value]);
    }

    private IEnumerable<Diagnostic> Repeated()
    {
        var unread = columns.Unread(table).ToList();
        var lines = unread.Count == 0 ? [] : repeated.Take(MostCompared).SelectMany(r => new[] { r.First, r.Line }).ToHashSet();
        var rows = lines.Count == 0 ? null : rowsOn(lines);
        foreach (var (at, line, key, first) in repeated)
        {
            var name = places.NameOf(key.Area);
            if (places.Namesakes(name) is { Length: > 1 } namesakes)
            {
                yield return ExtractMessages.Namesakes(at, first, name, key.Period, Wording.English.List([.. namesakes.Select(places.Described)]), key.Area.Value, namesakes.First(n => !n.Equals(key.Area)).Value);
                continue;
            }

            var differing = rows?.GetValueOrDefault(first) is { } one && rows.GetValueOrDefault(line) is { } other
                ? unread.Where(i => !ColumnFinder.IsSame(one.Cells[i].Text, other.Cells[i].Text)).Select(i => (table.Header[i].Text, one.Cells[i].Text.Trim(), other.Cells[i].Text.Trim())).ToList() : [];
            yield return ExtractMessages.Duplicate(at, first, name, key.Period, differing);
        }
    }

    private static ObservedValue Sum(List<ObservedValue> rows) => new(
        Value.From([.. rows.Select(r => r.Value)], () => Value.Known(rows.Sum(r => r.Value.Number))),
        rows.Max(r => r.Decimals),
        new SourceRef(rows[0].Source.File, RowSet.Listed([.. rows.SelectMany(r => r.Source.Rows.Lines).Order()])) { Column = rows[^1].Source.Column });
}
