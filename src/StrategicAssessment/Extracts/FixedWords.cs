using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts;

/// <summary>What a cell says beside a word of the plan that is for every row.</summary>
internal enum FixedSaying
{
    Same,
    Other,
    Unclear,
}

/// <summary>Holds what the plan says for every row (<c>area:</c>, <c>period:</c>) against the columns of the file that say it, too.</summary>
internal sealed class FixedWords
{
    private readonly ResolvedExtract extract;
    private readonly Gazetteer places;
    private readonly List<FixedColumn> columns = [];

    public FixedWords(ResolvedExtract extract, RowTable table, ExtractColumns found, Gazetteer places)
    {
        (this.extract, this.places) = (extract, places);
        var isOfRecords = extract.Plan.Shape == ExtractShape.Records;
        if (extract.Area is not null && found[ColumnRole.Area] is >= 0 and var area) Add(area, "area", extract.Plan.Area!.Value, OfPlace);
        if (extract.Area is not null && isOfRecords && found[ColumnRole.Ward] is >= 0 and var ward) Add(ward, "area", extract.Plan.Area!.Value, OfPlace);
        if (isOfRecords && !extract.Plan.AddsUp) AddCounts(table, found);
        if (extract.Area is not null) AddOthers(table, found, "area", extract.Plan.Area!.Value, cell => OfPlace(cell) == FixedSaying.Unclear ? null : OfPlace(cell), needsAll: false);
        if (extract.Plan.Period is not { } period || extract.Plan is { Shape: ExtractShape.Wide, HasCategoriesAcross: false }) return;
        var ofPeriod = PeriodColumns(table, found);
        foreach (var index in ofPeriod) Add(index, "period", period.Value.Label, cell => OfPeriod(cell, ofPeriod.Count > 1));
        if (ofPeriod.Count == 0 && !isOfRecords) AddOthers(table, found, "period", period.Value.Label, cell => PeriodText.Parse(cell) is { MonthCount: > 0 } ? OfPeriod(cell, areSeveral: false) : null, needsAll: true);
    }

    /// <summary>Looks at the places of a lookup, too: what is not there lies elsewhere.</summary>
    public void Add(Records.Lookup lookup, int index)
    {
        if (extract.Area is not null && lookup.GivesPlace)
            Add(index, "area", extract.Plan.Area!.Value, cell => lookup.Rows.GetValueOrDefault(cell)?.Place is { } place ? OfPlace(place.Text) : FixedSaying.Other);
    }

    public IReadOnlyList<FixedColumn> Columns => columns;

    private void Add(int index, string word, string fixedAs, Func<string, FixedSaying> saying) => columns.Add(new FixedColumn(index, word, fixedAs, saying, heading => extract.Plan.Only.Any(o => ColumnFinder.IsSame(o.Name.Value, heading))));

    // Columns whose headings are not known, and in whose first rows stand places or periods.
    private void AddOthers(RowTable table, ExtractColumns found, string word, string fixedAs, Func<string, FixedSaying?> saying, bool needsAll)
    {
        foreach (var index in found.Unread(table).Where(i => columns.TrueForAll(c => c.Index != i) && !ColumnFinder.IsLeftAlone(extract.Plan, table.Header[i].Text)))
        {
            var texts = table.FirstRows.Select(r => r.Cells[index].Text.Trim()).Where(t => t.Length > 0).ToList();
            var isSaid = texts.Exists(t => !t.All(char.IsAsciiDigit) || ColumnRoles.IsYear(table.Header[index].Text)) && (needsAll ? texts.TrueForAll(t => saying(t) is not null) : texts.Exists(t => saying(t) is not null));
            if (isSaid) Add(index, word, fixedAs, cell => saying(cell) ?? FixedSaying.Same);
        }
    }

    // A row of records counts as one, whatever a column says of how many it stands for.
    private void AddCounts(RowTable table, ExtractColumns found)
    {
        Func<string, bool> isOfCounts = table.Header.Any(h => Records.RecordIds.IsId(h.Text)) ? h => ColumnRoles.Of(h) == ColumnRole.Count : ColumnRoles.IsOfCounts;
        foreach (var index in found.Unread(table).Where(i => isOfCounts(table.Header[i].Text) && !Records.RecordIds.IsId(table.Header[i].Text) && !ColumnFinder.IsLeftAlone(extract.Plan, table.Header[i].Text)))
            Add(index, FixedColumn.One, "1", cell => NumberText.Read(cell) is KnownNumber { Value: not 1 } ? FixedSaying.Other : FixedSaying.Same);
    }

    // The column that the plan names, or all that are usually headed so: a year and a month.
    private static List<int> PeriodColumns(RowTable table, ExtractColumns found) => found[ColumnRole.Period] is >= 0 and var named
        ? [named]
        : [.. Enumerable.Range(0, table.Header.Length).Where(i => ColumnRoles.Of(table.Header[i].Text) is ColumnRole.Period && !found.Indexes.Contains(i))];

    // A ward of the place's own group lies in it.
    private FixedSaying OfPlace(string cell)
    {
        if (PlaceCells.Find(extract, places, cell).Code is not { } code) return FixedSaying.Unclear;
        return code.Equals(extract.Area) || (extract.Area is { } area && places.GroupWithCode(area)?.Members.Contains(code) == true) ? FixedSaying.Same : FixedSaying.Other;
    }

    // A record's day lies in the period; a row that is one of several to be added up may, too.
    private FixedSaying OfPeriod(string cell, bool areSeveral)
    {
        if (PeriodText.Parse(cell) is not { } period) return FixedSaying.Unclear;
        var whole = extract.Plan.Period!.Value;
        var isPart = extract.Plan.Shape == ExtractShape.Records || extract.Plan.AddsRepeatedRows;
        return period == whole || (isPart && period.IsWithin(whole)) || (areSeveral && whole.IsWithin(period)) ? FixedSaying.Same : FixedSaying.Other;
    }
}

/// <summary>A column that says again what the plan says for every row.</summary>
internal sealed class FixedColumn(int index, string word, string fixedAs, Func<string, FixedSaying> saying, Func<string, bool> isPicked)
{
    /// <summary>The word of a column that says how many a row stands for.</summary>
    public const string One = "count";

    private readonly Dictionary<string, FixedSaying> known = new(StringComparer.Ordinal);
    private readonly Dictionary<FixedSaying, (SourceSpan At, string Cell, int Rows)> met = [];

    /// <summary>0-based.</summary>
    public int Index => index;

    public FixedSaying Of(string cell) => known.TryGetValue(cell, out var said) ? said : known[cell] = cell.Length == 0 ? FixedSaying.Same : saying(cell);

    /// <summary>Counts a row that was read before, or the one at which the table is.</summary>
    public void Take(FixedSaying said, RowTable table, Row? read = null)
    {
        if (said == FixedSaying.Same) return;
        if (met.TryGetValue(said, out var before)) met[said] = before with { Rows = before.Rows + 1 };
        else met[said] = (table.At((read ?? table.Row).Cells[index]), (read ?? table.Row).Cells[index].Text.Trim(), 1);
    }

    public IEnumerable<Diagnostic> Told(RowTable table)
    {
        var heading = table.Header[index].Text;
        if (met.TryGetValue(FixedSaying.Other, out var other)) yield return word == One ? Records.RecordMessages.NotOne(other.At, heading, other.Cell, other.Rows) : ExtractMessages.FixedOtherwise(other.At, word, fixedAs, heading, other.Cell, other.Rows);
        else if (!isPicked(heading) && met.TryGetValue(FixedSaying.Unclear, out var unclear)) yield return ExtractMessages.FixedUnclear(unclear.At, word, fixedAs, heading, unclear.Cell, unclear.Rows);
    }
}
