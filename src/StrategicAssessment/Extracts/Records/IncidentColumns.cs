using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Extracts.Records;

/// <summary>Which columns of a file of records say what. Where no column does, a code that all rows have.</summary>
/// <param name="Places">In the order in which they are asked: the first that is filled says the place. Empty when all rows have one place.</param>
/// <param name="Category">The kind of incident, or null.</param>
/// <param name="Period">When, or null.</param>
/// <param name="Only">Each must let a row pass.</param>
/// <param name="Fixed">Codes of place, category and period for what no column says.</param>
/// <param name="Predicate">By what rows are chosen, in words.</param>
internal sealed record IncidentColumns(
    ImmutableArray<CellColumn> Places,
    CellColumn? Category,
    CellColumn? Period,
    ImmutableArray<CellColumn> Only,
    (int Place, int Category, int Period) Fixed,
    string Predicate,
    ImmutableArray<string> PlaceHeadings)
{
    /// <summary>The numbers that are added up, or null when rows are counted.</summary>
    public CellColumn? Amount { get; init; }

    /// <summary>The month or quarter of the year that <see cref="Period"/> then is, or null.</summary>
    public CellColumn? Part { get; init; }

    /// <summary>The day whose weekday is asked, where <see cref="Category"/> is the time of day; or null.</summary>
    public CellColumn? Day { get; init; }

    /// <summary>How the two are read, or null.</summary>
    public JoinedColumns? Joined { get; init; }

    /// <summary>Who or what the rows are about, where that is counted; or null.</summary>
    public IdColumn? Counted { get; init; }

    /// <summary>Says what names an incident, or null.</summary>
    public RecordIds? Ids { get; init; }

    /// <summary>What <see cref="Only"/> asks.</summary>
    public ImmutableArray<RowFilter> Filters { get; init; } = [];

    /// <summary>Columns that say again what the plan says for every row.</summary>
    public ImmutableArray<(CellColumn Cells, FixedColumn Column)> Checked { get; init; } = [];

    public static IncidentColumns? Find(ResolvedExtract extract, RowTable table, ImmutableArray<Lookup> lookups, CellMeanings meanings, Gazetteer gazetteer, List<Diagnostic> found)
    {
        bool IsGiven(ColumnRole role) => lookups.Any(l => l.Gives(role));
        if (new ColumnFinder(extract, table, found, IsGiven).Find() is not { } columns) return null;
        foreach (var lookup in lookups.Where(l => ColumnFinder.IndexOf(table, l.Heading) < 0)) found.Add(ExtractMessages.NoSuchColumn(lookup.AskedAt, lookup.Heading, table));
        if (lookups.Any(l => ColumnFinder.IndexOf(table, l.Heading) < 0)) return null;
        var places = extract.Area is not null ? [] : PlacesOf(table, columns, lookups, meanings);
        var category = CategoryOf(extract, table, columns, lookups, meanings);
        var joined = extract.Plan.Period is null ? columns.Joined : null;
        var period = extract.Plan.Period is null ? joined is null ? PeriodOf(columns, table, meanings) : new CellColumn(joined.Year, meanings.TextOf) : null;
        var part = joined is null ? null : new CellColumn(joined.Part, meanings.TextOf);
        var amount = columns[ColumnRole.Count] is >= 0 and var count && extract.Plan.AddsUp ? new CellColumn(count, meanings.AmountIn) : null;
        var counted = extract.Plan.CountedIds is { } heading && ColumnFinder.IndexOf(table, heading.Value) is var idAt ? idAt >= 0 ? new IdColumn(extract, idAt, new()) : found.Refuse<IdColumn>(ExtractMessages.NoSuchColumn(heading.At, heading.Value, table)) : null;
        var only = columns.Only.Select(o => new CellColumn(o.Index, CellMeanings.OneOf(o))).ToImmutableArray();
        var fixedCodes = (extract.Area is { } area ? meanings.CodeOf(area) : -1, category is null ? meanings.CodeOf(extract.Indicator.Whole) : -1, extract.Plan.Period is { } p ? meanings.CodeOf(p.Value) : -1);
        string Heading(CellColumn column) => table.Header[column.Index].Text;
        var read = places.Append(category).Append(period).Append(part).OfType<CellColumn>().Select(Heading).Distinct(StringComparer.Ordinal).Select(h => WithLookup(h, lookups)).ToList();
        var predicate = (amount is null ? string.Empty : $"{Heading(amount)} added up by ") + English.List(read) + (extract.Indicator.Filter.Length > 0 ? ", only " + extract.Indicator.Filter : string.Empty);
        var all = new IncidentColumns(places, category, period, only, fixedCodes, predicate, [.. places.Select(Heading)])
        {
            Amount = amount,
            Filters = columns.Only,
            Part = part,
            Day = period is { } dated && extract.Plan.IsByHour ? new CellColumn(dated.Index, meanings.WeekdayOf) : null,
            Joined = joined,
            Counted = counted,
            Ids = RecordIds.In(extract.Plan, table, counted?.Index, found),
            Checked = CheckedOf(new FixedWords(extract, table, columns, gazetteer), table, lookups),
        };
        if (all.Unread(table).Where(i => !ColumnFinder.IsLeftAlone(extract.Plan, table.Header[i].Text)).ToList() is { Count: > 0 } unread) found.Add(UnreadColumns.Named(table, unread));
        return all;
    }

    public IEnumerable<int> Unread(RowTable table)
    {
        var read = Places.Append(Category).Append(Period).Append(Amount).OfType<CellColumn>().Concat(Only).Concat(Checked.Select(c => c.Cells)).Select(c => c.Index).ToHashSet();
        return Enumerable.Range(0, table.Header.Length).Where(i => !read.Contains(i) && Ids?.Index != i && Counted?.Index != i && table.Header[i].Text.Length > 0);
    }

    private static CellColumn PeriodOf(ExtractColumns columns, RowTable table, CellMeanings meanings)
    {
        var index = columns[ColumnRole.Period];
        return new CellColumn(index, cell => meanings.PeriodNamed(cell, table.Header[index].Text, columns.Joinable));
    }

    private static ImmutableArray<(CellColumn Cells, FixedColumn Column)> CheckedOf(FixedWords words, RowTable table, ImmutableArray<Lookup> lookups)
    {
        foreach (var lookup in lookups) words.Add(lookup, ColumnFinder.IndexOf(table, lookup.Heading));
        return [.. words.Columns.Select(c => (new CellColumn(c.Index, cell => (int)c.Of(cell)), c))];
    }

    private static ImmutableArray<CellColumn> PlacesOf(RowTable table, ExtractColumns columns, ImmutableArray<Lookup> lookups, CellMeanings meanings)
    {
        var places = lookups.Where(l => l.GivesPlace).Select(l => new CellColumn(ColumnFinder.IndexOf(table, l.Heading), meanings.PlacesBy(l))).ToList();
        if (columns[ColumnRole.Ward] is >= 0 and var ward) places.Add(new CellColumn(ward, meanings.PlaceNamed));
        if (columns[ColumnRole.Area] is >= 0 and var area) places.Add(new CellColumn(area, meanings.PlaceNamed));
        return [.. places];
    }

    private static CellColumn? CategoryOf(ResolvedExtract extract, RowTable table, ExtractColumns columns, ImmutableArray<Lookup> lookups, CellMeanings meanings)
    {
        if (string.Equals(extract.Indicator.Whole, CategoryTree.All, StringComparison.Ordinal)) return null;
        if (extract.Plan.IsByHour && columns[ColumnRole.Period] is >= 0 and var period) return columns[ColumnRole.Time] is >= 0 and var time ? new CellColumn(time, cell => meanings.BandOf(cell, false)) : new CellColumn(period, cell => meanings.BandOf(cell, true));
        if (lookups.FirstOrDefault(l => l.GivesCategory) is { } lookup) return new CellColumn(ColumnFinder.IndexOf(table, lookup.Heading), meanings.CategoriesBy(lookup));
        return columns[ColumnRole.Category] is >= 0 and var index ? new CellColumn(index, meanings.CategoryNamed) : null;
    }

    private static string WithLookup(string heading, ImmutableArray<Lookup> lookups) =>
        lookups.FirstOrDefault(l => ColumnFinder.IsSame(l.Heading, heading)) is { } lookup ? $"{heading} (by {lookup.Path})" : heading;
}
