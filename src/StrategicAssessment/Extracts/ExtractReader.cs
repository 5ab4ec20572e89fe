using StrategicAssessment.Comparison.Matching;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Extracts.Records;
using StrategicAssessment.Extracts.Workbooks;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts;

/// <param name="Observed">A value for each place, category and period.</param>
/// <param name="Skipped">Titles and remarks that are not data.</param>
internal sealed record ExtractContent(ImmutableArray<KeyValuePair<ObservationKey, ObservedValue>> Observed, int Rows, ImmutableArray<string> Skipped)
{
    /// <summary>Older files of the same names, which were not read.</summary>
    public ImmutableArray<string> Superseded { get; init; } = [];

    /// <summary>What its lookups and headings say of how it is read: rules as <see cref="ReadingMarks"/> has them.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Reading { get; init; } = [];

    /// <summary>Names of categories that its cells have, as <see cref="PlaceName.Key"/> writes them.</summary>
    public IReadOnlySet<string> Categories { get; init; } = FrozenSet<string>.Empty;

    /// <summary>What was corrected in it, in the order of <c>corrections.csv</c>.</summary>
    public ImmutableArray<AppliedCorrection> Corrections { get; init; } = [];

    /// <summary>Places that lie in others, as rows or lookups say of places that were counted.</summary>
    public ImmutableArray<(AreaCode Whole, AreaCode Part)> Contained { get; init; } = [];

    /// <summary>What a reader of the document should know of it.</summary>
    public IReadOnlyList<ExtractRemark> Remarks { get; init; } = [];

    /// <summary>By period, the records that say no place.</summary>
    public ImmutableArray<KeyValuePair<Period, int>> Unplaced { get; init; } = [];

    /// <summary>Gives it what only the end of all files tells, where rows wait for that.</summary>
    public Func<ExtractContent, ICollection<Diagnostic>, ExtractContent>? Late { get; init; }

    /// <summary>All that it holds, after the ids of all files were looked through.</summary>
    public ExtractContent AtEnd(ICollection<Diagnostic> found) => Late is null ? this : Late(this, found);
}

/// <summary>What a reader of the document should know of an extract.</summary>
/// <param name="Kept">The same without a number: where small ones are protected.</param>
internal sealed record ExtractRemark(string Told, string Kept)
{
    public static ExtractRemark OfAll(string told) => new(told, told);
}

/// <summary>Reads an extract into observations. What cannot be read becomes a diagnostic with line and column; nothing is guessed.</summary>
internal sealed class ExtractReader(ResolvedExtract extract, Gazetteer places, ImmutableArray<Lookup> lookups, RecordIdSet ids)
{
    private const int FewestOthers = 5;

    private readonly TableExpectations expectations = Expected(extract, lookups);

    /// <summary>The texts of a file: itself, or the sheets of a workbook that count.</summary>
    public IReadOnlyList<SourceBytes> SheetsOf(SourceBytes file, ICollection<Diagnostic> found) => Sheets.Chosen(file, extract.Plan.Sheets, s => TableReading.HasHeader(s, expectations), found);

    /// <summary>What a file holds; null when it cannot be read as a table at all. All its problems at once.</summary>
    public Outcome<ExtractContent> Read(SourceBytes file)
    {
        if (!extract.Plan.SheetPeriods.IsEmpty) return new ExtractReader(extract.OfSheet(file.Path), places, lookups, ids).Read(file);
        var isAgain = false;
        return TableReading.Read(file, expectations, (table, found) =>
        {
            ids.Begin(file.Path, isAgain);
            isAgain = true;
            var endsOpen = EndsOpen(file);
            var content = extract.Plan.Shape == ExtractShape.Records ? Counted(table, found, endsOpen) : Observed(table, found, lines => RowsOn(lines, file, expectations));
            if (extract.Plan.Shape != ExtractShape.Records && content is not null && endsOpen) found.AddRange(CutNumber(content, table));
            while (table.Next())
            {
            }

            found.AddRange(TitleWords.Told(extract, table, places));
            if (table is { RowCount: 0, HasErrors: false }) found.Add(ExtractMessages.NoRows(file.Path));
            return content is null ? null : content with { Rows = table.RowCount, Skipped = [.. table.Notes.Select(n => n.Text)] };
        });
    }

    private static TableExpectations Expected(ResolvedExtract extract, ImmutableArray<Lookup> lookups)
    {
        var expected = new TableExpectations(heading => ColumnFinder.IsKnown(extract, heading)) { MayBeHeading = heading => ColumnFinder.IsKnown(extract, heading) || ColumnFinder.IsPeriod(extract.Plan, heading), Missing = (headings, rows) => ColumnNeeds.Told(extract, lookups, headings, rows), Separator = extract.Plan.Separator, HeaderLine = extract.Plan.HeaderLine };
        if (extract.Plan.Shape == ExtractShape.Wide) expected = expected with { IsPeriod = h => ColumnFinder.IsPeriod(extract.Plan, h), Measure = extract.Plan.Measure?.Value, Which = measures => TwoMeasures.Which(extract, measures) };
        if (extract.Plan.HasCategoriesAcross) expected = expected with { IsCategory = h => extract.CategoryOf(h) is not null };
        return expected;
    }

    // Without a line end, of whatever encoding.
    private static bool EndsOpen(SourceBytes file) => file.Length > 0 && file.From(file.Length - 1) is [not ((byte)'\r' or (byte)'\n' or 0)];

    // The last number of the file, where the place, or else others, have at least five times as many: one digit less is a tenth.
    private IEnumerable<Diagnostic> CutNumber(ExtractContent content, RowTable table)
    {
        var known = content.Observed.Where(o => o.Value.Value.IsKnown).ToList();
        if (known.Count == 0 || known.MaxBy(o => (o.Value.Source.Rows.Last, o.Value.Source.Column)) is var last && last.Value.Source.Column != table.Header.Length) yield break;
        var alike = known.FindAll(o => o.Key.Category == last.Key.Category && o.Key != last.Key && o.Key.Period.MonthCount == last.Key.Period.MonthCount);
        var own = alike.FindAll(o => o.Key.Area.Equals(last.Key.Area));
        if ((own.Count > 0 ? own : alike) is var others && others.Count >= (own.Count > 0 ? 1 : FewestOthers) && last.Value.Value.Number * 5 <= others.Min(o => o.Value.Value.Number))
            yield return ExtractMessages.CutNumber(new SourceSpan(table.Path, last.Value.Source.Rows.First, 0), places.NameOf(last.Key.Area), last.Key.Period, last.Value.Value.Number);
    }

    private static Dictionary<int, Row> RowsOn(IReadOnlySet<int> lines, SourceBytes file, TableExpectations expectations) => TableReading.Read(file, expectations, (table, _) =>
    {
        var rows = new Dictionary<int, Row>();
        while (table.Next())
        {
            if (lines.Contains(table.Line)) rows[table.Line] = table.Row;
        }

        return rows;
    }).Value ?? [];

    private ExtractContent? Observed(RowTable table, List<Diagnostic> found, Func<IReadOnlySet<int>, IReadOnlyDictionary<int, Row>> rowsOn)
    {
        if (new ColumnFinder(extract, table, found).Find() is not { } columns) return null;
        var rows = new RowReader(extract, table, columns, places, found, rowsOn);
        rows.ReadAll();
        return new ExtractContent([.. rows.Observed], 0, []) { Contained = [.. rows.Contained], Reading = Marked(table, columns.Unread(table)) };
    }

    // Where periods or categories stand across, what is read is said by the plan.
    private ImmutableArray<KeyValuePair<string, string>> Marked(RowTable table, IEnumerable<int> unread)
    {
        var left = unread.ToHashSet();
        var areAcross = extract.Plan.HasPeriodsAcross || extract.Plan.HasCategoriesAcross;
        return [.. table.Header.Select((h, i) => (h.Text, IsRead: !left.Contains(i))).Where(h => h.Text.Length > 0 && !(h.IsRead && areAcross)).Select(h => ReadingMarks.OfColumn(h.Text, h.IsRead))];
    }

    private ExtractContent? Counted(RowTable table, List<Diagnostic> found, bool endsOpen)
    {
        var problems = new CellProblems();
        var meanings = new CellMeanings(extract, places, problems);
        if (IncidentColumns.Find(extract, table, lookups, meanings, places, found) is not { } columns) return null;
        var counter = new IncidentCounter(table, columns, problems, meanings, ids);
        counter.CountAll();
        if (counter.Selected == 0 && table.RowCount > 0) found.Add(ExtractMessages.NothingSelected(extract.Plan.Only[0].Text.At, table.Path));
        if (columns.Period is { } period && meanings.OpenDates(table.Header[period.Index].At) is { } open) found.Add(open);
        var content = new ExtractContent([], 0, []) { Contained = [.. meanings.Contained], Reading = Marked(table, columns.Unread(table)), Late = Whole };
        return columns.Ids is { CountsOnce: true } ? content : content.AtEnd(found);

        ExtractContent Whole(ExtractContent content, ICollection<Diagnostic> told)
        {
            var whole = content with { Observed = [.. counter.Observed(extract)], Unplaced = [.. counter.Unplaced], Late = null };
            foreach (var diagnostic in counter.Told().Concat(endsOpen ? CutNumber(whole, table) : [])) told.Add(diagnostic);
            if (whole.Observed.Length > 2 && whole.Observed.All(o => o.Key.Period.MonthCount >= 12 && o.Value.Value is { IsKnown: true, Number: 1 })) told.Add(ExtractMessages.NoIncidents(SourceSpan.WholeFile(table.Path)));
            return whole;
        }
    }
}
