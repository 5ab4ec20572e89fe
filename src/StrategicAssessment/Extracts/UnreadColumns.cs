using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Periods;
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
            if (columns.Categories.Length > 0 && columns.Categories.GroupBy(c => c.Period).All(g => SumOf(row, g.Select(c => c.Index)) != number.Value)) column.NoSums++;
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

/// <summary>Columns that nothing is read from and that say that the numbers are not of one kind: of two measures, or a total among the parts that are added up.</summary>
internal sealed class UnreadKinds(ExtractPlan plan, RowTable table, ExtractColumns read)
{
    private const int MostKinds = 100;

    private static readonly string[] Measures =
        ["measures name", "measures", "measure", "measure name", "unit of measure", "unit of measurement", "value type", "statistic", "metric", "statistics", "indicator name", "indicator", "indicator id", "variable name", "variable", "per", "unit", "units", "scale", "multiplier"];

    private static readonly string[] Rates = ["%", "percent", "percentage", "percentages", "rate", "rates", "proportion", "ratio", "average", "mean", "median"];
    private static readonly string[] NoCounts = ["per", "thousand", "thousands", "000", "000s", "cumulative", "ytd", "rolling", "moving", "avg", "target", "forecast", "projected"];
    private static readonly string[] Wholes = ["all", "total", "totals", "grand total", "persons", "all persons", "people", "all people", "both", "both sexes", "everyone", "any"];

    private readonly List<UnreadKind> columns = [.. read.Unread(table).Where(i => plan.AddsRepeatedRows || IsOfMeasures(table.Header[i].Text)).Select(i => new UnreadKind(i))];

    /// <summary>Whether a text names a measure that cannot be added up.</summary>
    public static bool IsRate(string text) => text.Contains('%', StringComparison.Ordinal) || PlaceName.Key(text).Split(' ') is { Length: < 5 } words && (words.Any(w => Rates.Contains(w, StringComparer.Ordinal)) || (words is ["per", _, ..]));

    /// <summary>Whether a heading says that the numbers below it are no counts of the period beside them.</summary>
    public static bool IsNoCount(string heading) => IsRate(heading) || PlaceName.Key(heading).Split(' ').Intersect(NoCounts, StringComparer.Ordinal).Any();

    public void Take(Row row)
    {
        foreach (var column in columns.Where(c => c.Kinds.Count <= MostKinds && row.Cells[c.Index].Text.Trim().Length > 0)) column.Kinds.TryAdd(row.Cells[column.Index].Text.Trim(), row.Cells[column.Index]);
    }

    /// <summary>An error for the first column that says so; the other columns mostly say the same in other words.</summary>
    public Diagnostic? Told()
    {
        var several = columns.Where(c => c.Kinds.Count > 1 && (c.Kinds.Count <= MostKinds || IsOfMeasures(table.Header[c.Index].Text))).ToList();
        // Words before their numbers: 'value' and 'percent' say more than 20100 and 20301.
        var ofMeasures = several.FindAll(c => IsOfMeasures(table.Header[c.Index].Text) || c.Kinds.Keys.Any(IsRate));
        if (ofMeasures.OrderBy(c => c.Kinds.Keys.All(k => NumberText.Read(k) is KnownNumber)).FirstOrDefault() is { } measures)
        {
            var counted = measures.Kinds.FirstOrDefault(k => !IsRate(k.Key), measures.Kinds.First()).Key;
            var other = measures.Kinds.First(k => k.Key != counted);
            return ExtractMessages.SeveralMeasures(table.At(other.Value), table.Header[measures.Index].Text, counted, other.Key);
        }

        if (!plan.AddsRepeatedRows || several.Find(c => c.Kinds.Keys.Any(k => IsWhole(k, table.Header[c.Index].Text))) is not { } parts) return null;
        var whole = parts.Kinds.First(k => IsWhole(k.Key, table.Header[parts.Index].Text));
        return ExtractMessages.TotalAmongParts(table.At(whole.Value), table.Header[parts.Index].Text, whole.Key, parts.Kinds.Keys.First(k => k != whole.Key));
    }

    private static bool IsOfMeasures(string heading) => Measures.Contains(ColumnRoles.KeyOf(heading), StringComparer.Ordinal);

    // "All", "Total casualties", or "All severities" under "Severity".
    private static bool IsWhole(string text, string heading)
    {
        var key = PlaceName.Key(text);
        return Wholes.Contains(key, StringComparer.Ordinal) || key.StartsWith("total ", StringComparison.Ordinal) || key.EndsWith(" total", StringComparison.Ordinal)
            || (key.StartsWith("all ", StringComparison.Ordinal) && PlaceName.Key(heading).Split(' ').Any(w => key[4..].StartsWith(w[..Math.Min(w.Length, 4)].TrimEnd('y'), StringComparison.Ordinal)));
    }

    private sealed class UnreadKind(int index)
    {
        public int Index => index;

        /// <summary>What stands in it, and where first.</summary>
        public Dictionary<string, Cell> Kinds { get; } = new(StringComparer.OrdinalIgnoreCase);
    }
}

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
