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
    private readonly LimitCells limitCells = new(table, columns);
    private readonly SurveyRows survey = new(extract);

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

        foreach (var (key, rows) in added) observed[key] = Sum(rows);
        if ((numberCells.Told ?? Hundredth()) is { } told) found.Add(told);
        if (limitCells.Told is { } outside) found.Add(outside);
        if (repeated.Count == 0) found.AddRange(survey.Told(places));
        foreach (var (key, people) in survey.Bases) observed[key] = people;
        if (extract.Plan is { Shape: ExtractShape.Values, Indicator.Unit: Unit.Number } && NumberHeading(table, columns) is { } heading && ExtractMessages.UnitOf(heading.Text) is { } unit and not "rate") found.Add(ExtractMessages.UnitNotSaid(heading.At, heading.Text, unit));
        TellEmpty();
        if (count == 0 && table.RowCount > 0) found.Add(ExtractMessages.NothingSelected(extract.Plan.Only[0].Text.At, table.Path));
        found.AddRange(unreadColumns.Told());
        if (addedRows.Alike is { } alike) found.Add(alike);
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
        foreach (var (read, category, index) in CellsOf(row, periodCells))
        {
            var period = extract.Plan.Dates.EndYears && read is { MonthCount: 1 } ? Period.MonthsTo(12, read.Last.Year, read.Last.Month) : read;
            if (numberCells.IsAsked(row.Cells[index].Text))
            {
                if (area is not { } own || period is null || !places.WasNotThere(own, period.First, period.Last)) empty.Add((table.At(row.Cells[index]), area, category));
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

    // One fraction among percentages: far below those of the same place in other periods, or else of other places, and like them a hundred times.
    private Diagnostic? Hundredth()
    {
        if (extract.Plan is not { Indicator.Unit: Unit.Percent, Percent: PercentForm.NotSaid }) return null;
        var known = observed.Where(o => o.Value.Value is { IsKnown: true, Number: > 0 }).ToLookup(o => o.Key.Category, StringComparer.Ordinal);
        foreach (var (key, value) in known.SelectMany(k => k).Where(k => k.Value.Value.Number < 1).OrderBy(k => k.Value.Source.Rows.First))
        {
            var others = known[key.Category].Where(o => o.Value.Value.Number >= 1).ToList();
            var own = others.FindAll(o => o.Key.Area.Equals(key.Area));
            List<decimal> usual = [.. (own.Count > 0 ? own : others).Select(o => o.Value.Value.Number).Order()];
            var meant = value.Value.Number * 100;
            if (usual.Count > 0 && value.Value.Number < usual[0] / 10 && meant > usual[0] / 2 && meant < usual[^1] * 2)
                return ExtractMessages.HundredthOfOthers(new SourceSpan(table.Path, value.Source.Rows.First, 0), places.NameOf(key.Area), key.Period, value.Value.Number, usual[usual.Count / 2]);
        }

        return null;
    }

    private IEnumerable<(Period? Period, string? Category, int Index)> CellsOf(Row row, PeriodCells periodCells)
    {
        if (!columns.Categories.IsEmpty)
        {
            var period = columns.AreCategoriesDated ? null : periodCells.Read(row);
            return columns.Categories.Select(c => (c.Period ?? period, (string?)c.Slug, c.Index));
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
        if (columns[ColumnRole.Times] is >= 0 and var times) value = Repeated(value, numberCells.Read(row.Cells[times].Text, table.At(row.Cells[times])));
        if (extract.Plan.Shape == ExtractShape.Values) value = value with { Limits = limitCells.Read(row, cell, field, numberCells) };
        if (extract.Plan.Indicator.IsSurvey) survey.Take(key, value, table.At(field), limitCells.Answered(row, numberCells));
        if (extract.Plan.AddsRepeatedRows) addedRows.Add(key, row, value);
        if (observed.TryAdd(key, value)) return;
        if (!extract.Plan.AddsRepeatedRows && columns[ColumnRole.Times] < 0) repeated.Add((table.At(field), row.Line, key, observed[key].Source.Rows.First));
        else if (added.TryGetValue(key, out var rows)) rows.Add(value);
        else added.Add(key, [observed[key], value]);
    }

    // So many people, each of whom had so many events.
    private static ObservedValue Repeated(ObservedValue people, NumberCell? times) => times is not { } each ? people : people with
    {
        Value = Value.From([people.Value, each.Value], () => Value.Known(people.Value.Number * each.Value.Number)),
        Squares = people.Value.IsKnown && each.Value.IsKnown ? people.Value.Number * each.Value.Number * each.Value.Number : null,
    };

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
        new SourceRef(rows[0].Source.File, RowSet.Listed([.. rows.SelectMany(r => r.Source.Rows.Lines).Order()])) { Column = rows[^1].Source.Column, Each = rows.TrueForAll(r => r.Value.IsKnown) ? [.. rows.OrderBy(r => r.Source.Rows.First).Select(r => r.Value.Whole)] : [] })
    { Squares = rows.TrueForAll(r => r.Squares is not null) ? rows.Sum(r => r.Squares) : null };
}

/// <summary>A column of periods that the plan names, beside another whose periods are longer: an annual figure is not that of its last month.</summary>
internal static class PeriodsBeside
{
    /// <summary>A warning, where each period of the other column ends with its own one of the column that is read.</summary>
    public static Diagnostic? Told(ExtractPlan plan, RowTable table, ExtractColumns columns, IReadOnlyList<Row> rows)
    {
        var own = columns[ColumnRole.Period];
        if (own < 0 || rows.Count == 0 || !plan.Columns.Any(c => ColumnRoles.Named(c.Name.Value) == ColumnRole.Period)) return null;
        foreach (var beside in columns.Unread(table).Where(i => ColumnRoles.Of(table.Header[i].Text) == ColumnRole.Period))
        {
            var pairs = rows.Select(r => (Own: r.Cells[own].Text.Trim(), Other: r.Cells[beside].Text.Trim())).Distinct().Select(p => (p.Own, p.Other, Short: PeriodText.Parse(p.Own), Long: PeriodText.Parse(p.Other))).ToList();
            if (pairs.TrueForAll(p => p is { Short: { } month, Long: { } span } && span.MonthCount > month.MonthCount && month.IsWithin(span) && month.Last == span.Last)
                && pairs.Select(p => p.Short).Distinct().Count() == pairs.Count && pairs.Select(p => p.Long).Distinct().Count() == pairs.Count)
                return ExtractMessages.LongerPeriodBeside(table.At(rows[0].Cells[own]), table.Header[own].Text, pairs[0].Own, table.Header[beside].Text, pairs[0].Other);
        }

        return null;
    }
}

/// <summary>Rows of 'Grand Total' and the like, which name no place: held against the sum of the other rows, and never counted.</summary>
internal sealed class TotalRows(string path, Gazetteer places)
{
    private static readonly string[] Words = ["total", "totals", "grand total", "overall total", "all areas", "all districts", "all places"];

    private readonly List<Total> totals = [];

    public static bool IsTotal(string text) => Words.Contains(PlaceName.Key(text), StringComparer.Ordinal);

    public void Take(SourceSpan at, string heading, Period period, string category, Value value) => totals.Add(new Total(at, heading, period, category, value));

    /// <param name="observed">All other rows of the file.</param>
    /// <param name="wholes">Places that lie around others.</param>
    public IEnumerable<Diagnostic> Told(IReadOnlyDictionary<ObservationKey, ObservedValue> observed, IReadOnlySet<AreaCode> wholes)
    {
        if (totals.Count == 0) yield break;
        var areas = observed.Keys.Select(k => k.Area).ToHashSet();
        bool IsWhole(AreaCode area) => wholes.Contains(area) || (places.GroupWithCode(area) is { } group && group.Members.Any(m => !m.Equals(area) && areas.Contains(m)));
        var parts = observed.Where(o => !IsWhole(o.Key.Area)).ToLookup(o => (o.Key.Period, o.Key.Category), o => o.Value.Value);
        foreach (var total in totals)
        {
            var rows = parts[(total.Period, total.Category)].ToList();
            if (!total.Value.IsKnown || rows.Exists(v => !v.IsKnown)) yield return PlaceMessages.TotalNotCompared(total.At, total.Heading, path);
            else if (rows.Sum(v => v.Number) is var sum && sum != total.Value.Number) yield return PlaceMessages.TotalRowDiffers(total.At, total.Heading, total.Period, total.Value.Number, sum);
        }
    }

    private sealed record Total(SourceSpan At, string Heading, Period Period, string Category, Value Value);
}

/// <summary>The categories of an extract's rows: declared slugs, or one label throughout when the plan declares none.</summary>
internal sealed class CategoryCells(ResolvedExtract extract, RowTable table, ExtractColumns columns, List<Diagnostic> found)
{
    private readonly Dictionary<string, string?> known = new(StringComparer.Ordinal);

    /// <summary>The slug of a row's category, or null after an error, told once for each label.</summary>
    public string? Read(Row row)
    {
        var index = columns[ColumnRole.Category];
        var whole = extract.Indicator.Whole;
        if (index < 0) return whole;
        var field = row.Cells[index];
        var label = columns.CategoryPart < 0 ? field.Text.Trim() : $"{field.Text.Trim()} {row.Cells[columns.CategoryPart].Text.Trim()}";
        if (known.TryGetValue(label, out var slug)) return slug;
        return known[label] = string.Equals(whole, CategoryTree.All, StringComparison.Ordinal) ? Only(field, label) : Declared(field, label);
    }

    private string? Declared(Cell field, string label)
    {
        var slug = extract.CategoryMet(label) ?? (AgeBand.Read(label) is { } ages ? StandardisedMeasure.BandsOf(extract.Indicator, extract.Indicator.Whole).FirstOrDefault(b => b.Ages == ages).Slug : null);
        if (slug is null) found.Add(ExtractMessages.UnknownCategory(table.At(field), label, extract.Indicator.Categories.Categories.Select(c => c.Label)));
        return slug;
    }

    private string? Only(Cell field, string label)
    {
        var other = known.Keys.FirstOrDefault();
        if (other is null || string.Equals(PlaceName.Key(other), PlaceName.Key(label), StringComparison.Ordinal)) return CategoryTree.All;
        return found.Refuse<string>(ExtractMessages.SeveralCategories(table.At(field), other, label));
    }
}

/// <summary>Rows that are added up because the plan says so: finds those that hold the sum of others, whatever they are called, by a column in which they differ.</summary>
internal sealed class AddedRows(RowTable table, ExtractColumns columns)
{
    // So many things that a column says are tried in every combination.
    private const int MostParts = 8;

    // Three numbers that are sums by chance are no surprise.
    private const int FewestSums = 3;

    private readonly List<Column> unread = [.. columns.Unread(table).Select(i => new Column(i))];
    private readonly Dictionary<string, int> lineOf = new(StringComparer.Ordinal);
    private (SourceSpan At, int First, int Rows, int Last)? alike;

    /// <summary>A warning where rows are the same in every cell, which parts of one number are not.</summary>
    public Diagnostic? Alike => alike is var (at, first, rows, _) ? ExtractMessages.AlikeRows(at, first, rows) : null;

    public void Add(ObservationKey key, Row row, ObservedValue value)
    {
        if (!value.Value.IsKnown) return;
        var text = string.Join('\n', row.Cells.Select(c => c.Text.Trim()));
        if (value.Value.Number != 0 && !lineOf.TryAdd(text, row.Line) && lineOf[text] is var line && line != row.Line && alike?.Last != row.Line)
            alike = alike is var (at, first, rows, _) ? (at, first, rows + 1, row.Line) : (table.At(row.FirstFilled), line, 1, row.Line);
        foreach (var column in unread.Where(c => c.Texts.Count <= MostParts)) column.Add(key, row.Cells[column.Index], value.Value.Number);
    }

    /// <summary>An error for the first column by which a row is the sum of others; null when there is none.</summary>
    public Diagnostic? Told() => unread.Select(Told).FirstOrDefault(t => t is not null);

    private Diagnostic? Told(Column column)
    {
        List<string> texts = [.. column.Texts.Keys];
        if (texts.Count is < 3 or > MostParts) return null;
        var sets = column.Sets.Values.Where(s => s.Count > 1).ToList();
        foreach (var total in texts)
        {
            var others = texts.FindAll(t => t != total);
            for (var chosen = (1 << others.Count) - 1; chosen > 0; chosen--)
            {
                var parts = others.Where((_, i) => (chosen & (1 << i)) != 0).ToList();
                if (parts.Count > 1 && IsSum(sets, total, parts)) return ExtractMessages.SumAmongParts(table.At(column.Texts[total]), table.Header[column.Index].Text, total, parts, others);
            }
        }

        return null;
    }

    private static bool IsSum(List<Dictionary<string, decimal>> sets, string total, List<string> parts)
    {
        decimal Sum(Dictionary<string, decimal> set) => parts.Sum(p => set.GetValueOrDefault(p));
        var withTotal = sets.Where(s => s.ContainsKey(total));
        return withTotal.All(s => s[total] == Sum(s)) && withTotal.Where(s => parts.Count(p => s.GetValueOrDefault(p) > 0) > 1).Select(Sum).Distinct().Count() >= FewestSums;
    }

    private sealed class Column(int index)
    {
        public int Index => index;

        /// <summary>What stands in it, and where first.</summary>
        public Dictionary<string, Cell> Texts { get; } = new(StringComparer.Ordinal);

        /// <summary>The numbers that are added up to one, by what stands in the column.</summary>
        public Dictionary<ObservationKey, Dictionary<string, decimal>> Sets { get; } = [];

        public void Add(ObservationKey key, Cell cell, decimal number)
        {
            var text = cell.Text.Trim();
            if (Texts.TryAdd(text, cell) && Texts.Count > MostParts) Sets.Clear();
            if (Texts.Count > MostParts) return;
            if (!Sets.TryGetValue(key, out var set)) Sets.Add(key, set = new Dictionary<string, decimal>(StringComparer.Ordinal));
            set[text] = set.GetValueOrDefault(text) + number;
        }
    }
}
