using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;

namespace StrategicAssessment.Assessments;

/// <summary>Works out everything that an assessment asks for.</summary>
public static class Assessor
{
    /// <summary>All figures and tables. Errors are rows or periods that the plan asks for and the extracts do not hold.</summary>
    public static Outcome<Assessment> Run(AssessmentDefinition definition, FigureBook book)
    {
        var (worked, ofCharts) = Worked(definition, book);
        var found = Completeness.Check(worked.Tables, book).Concat(Completeness.Check(definition.Asked, book)).Concat(RankDigits.Check(worked.Tables, book)).Concat(ofCharts).Concat(Reconciliation.Check(definition, book))
            .Concat(OneYearsPopulation.Check(worked.Tables, book)).Concat(Reconciliation.Told(definition, worked.Gaps, book));
        return Outcome.Of(worked, found);
    }

    /// <summary>The same once more, from a book that hides what is protected. What is wrong with the plan and the extracts has been told.</summary>
    public static Assessment Again(AssessmentDefinition definition, FigureBook behind) => Worked(definition, behind).Assessment;

    private static (Assessment Assessment, IEnumerable<Diagnostic> OfCharts) Worked(AssessmentDefinition definition, FigureBook book)
    {
        var tables = definition.Tables.Select(t => Assess(t, book)).ToImmutableArray();
        var gaps = Reconciliation.Gaps(definition, tables, book);
        var charts = definition.ControlCharts.Select(c => ControlChartAssessor.Run(c, book)).ToList();
        var series = charts.Select(c => c.Value).OfType<AssessedControlChart>().ToImmutableArray();
        return (new Assessment(definition, tables, Published(definition, tables, gaps, series, book), gaps) { ControlCharts = series }, charts.SelectMany(c => c.Diagnostics));
    }

    // What tables print, what sentences could cite because it is known, and all that these rest on.
    private static ImmutableArray<Figure> Published(AssessmentDefinition definition, IEnumerable<AssessedTable> tables, IEnumerable<Gap> gaps, IEnumerable<AssessedControlChart> charts, FigureBook book)
    {
        var rows = tables.SelectMany(t => t.Rows).ToList();
        return WithOperands(rows.SelectMany(r => r.Cells).Concat(gaps.SelectMany(g => new[] { g.First, g.Second })).Concat(charts.SelectMany(c => c.Figures())).Concat(definition.Asked.Select(a => book.Get(a.Request)))
            .Concat(rows.SelectMany(r => r.TextFigures.Values).Where(f => f.Value.IsKnown || (f.Value.Status == ValueStatus.Suppressed && f.Measure.Kind == MeasureKind.Count))), book, !definition.IsOneOfSeveral);
    }

    /// <summary>The figures of groups' members that figures of several assessments rest on, and what these rest on, in the order of their ids.</summary>
    public static ImmutableArray<Figure> Rest(IEnumerable<Figure> published, FigureBook book) =>
        WithOperands(published.Where(f => f.OperandsName is not null).DistinctBy(f => f.OperandsName, StringComparer.Ordinal).SelectMany(f => f.Operands).Select(book.Kept), book, withGroups: true);

    private static ImmutableArray<Figure> WithOperands(IEnumerable<Figure> figures, FigureBook book, bool withGroups)
    {
        var (waiting, found, groups) = (new Stack<Figure>(figures), new HashSet<FigureId>(), new HashSet<string>(StringComparer.Ordinal));
        while (waiting.TryPop(out var figure))
        {
            if (!found.Add(figure.Id) || (figure.OperandsName is { } name && (!withGroups || !groups.Add(name)))) continue;
            foreach (var operand in figure.Operands) waiting.Push(book.Kept(operand));
        }

        return [.. found.Order().Select(book.Kept)];
    }

    private static AssessedTable Assess(TableDefinition table, FigureBook book)
    {
        var rows = table.Rows.Select(row => Assess(table, row, book)).ToImmutableArray();
        var ordinary = rows.Where(r => !r.Definition.IsTotal).ToList();
        return new AssessedTable(table, [.. InTree(ordinary, level => Sorted(table, level)), .. rows.Where(r => r.Definition.IsTotal)]);
    }

    private static AssessedRow Assess(TableDefinition table, RowDefinition row, FigureBook book)
    {
        var cells = table.Columns.Select(c => book.Get(c.For(row))).ToImmutableArray();
        var figures = new Dictionary<string, Figure>(StringComparer.Ordinal);
        foreach (var (column, cell) in table.Columns.Zip(cells).Where(c => c.First.HasOwnFigure)) figures.Add(column.Key, cell);
        foreach (var column in table.TextColumns) figures.TryAdd(column.Key, book.Get(column.For(row)));
        return new AssessedRow(row, cells, figures.ToFrozenDictionary(StringComparer.Ordinal));
    }

    // Each row has its parts below it, which follow it as listed and are set in further.
    private static IEnumerable<AssessedRow> InTree(List<AssessedRow> rows, Func<IEnumerable<AssessedRow>, IEnumerable<AssessedRow>> sorted)
    {
        var (parts, below) = (new Dictionary<AssessedRow, List<AssessedRow>>(ReferenceEqualityComparer.Instance), new List<AssessedRow>());
        foreach (var row in rows)
        {
            if (parts.Count == 0 || row.Definition.Indent <= rows[0].Definition.Indent) parts.Add(row, below = []);
            else below.Add(row);
        }

        return sorted(parts.Keys).SelectMany(r => InTree(parts[r], sorted).Prepend(r));
    }

    // What is not known stands last; equal numbers stand in the order of their labels.
    private static IEnumerable<AssessedRow> Sorted(TableDefinition table, IEnumerable<AssessedRow> rows)
    {
        if (table.Order == RowOrder.AsListed) return rows;
        var by = table.Order switch
        {
            RowOrder.ByRank => FirstColumn(table, MeasureKind.Rank),
            RowOrder.LargestChangeFirst => FirstColumn(table, MeasureKind.Change),
            RowOrder.HighestFirst or RowOrder.LowestFirst or RowOrder.AsListed => 0,
        };
        return rows.OrderBy(r => !r.Cells[by].Value.IsKnown).ThenBy(r => Placed(r.Cells[by].Value.Number, table.Order)).ThenBy(r => r.Definition.Label, StringComparer.Ordinal);
    }

    private static decimal Placed(decimal number, RowOrder order) => order switch
    {
        RowOrder.HighestFirst => -number,
        RowOrder.LargestChangeFirst => -Math.Abs(number),
        RowOrder.ByRank or RowOrder.LowestFirst or RowOrder.AsListed => number,
    };

    private static int FirstColumn(TableDefinition table, MeasureKind kind) => Math.Max(0, table.Columns.Select(c => c.Measure.Kind).ToList().IndexOf(kind));
}

/// <summary>Finds ranks of values whose printed digits do not tell them apart.</summary>
internal static class RankDigits
{
    private const int FewestAlike = 3;
    private const int MostDecimals = 6;
    private const int LargestPer = 100_000;

    /// <summary>A note where ranks follow digits that are not printed, a warning where all places share a rank for want of digits.</summary>
    public static IEnumerable<Diagnostic> Check(IEnumerable<AssessedTable> tables, FigureBook book) =>
        from table in tables
        from column in table.Definition.Columns
        where column is { Measure: { Kind: MeasureKind.Rank, Rank.TiesAsPrinted: true }, Shows: Aspect.Value, At: not null } && !table.Rows.IsEmpty
        let ranked = table.Rows[0].Cells[table.Definition.Columns.IndexOf(column)].Operands.Select(book.Kept).Where(f => f.Value.IsKnown).ToList()
        where ranked.Count > 0
        let told = Told(table.Definition.Id, column, ranked)
        where told is not null
        select told;

    private static Diagnostic? Told(string table, ColumnDefinition column, List<Figure> ranked)
    {
        if (RankedPlaces.HidesDifferences(ranked))
        {
            var noughts = ranked.Where(f => Display.Rounded(f) == 0).ToList();
            return AssessmentMessages.NoughtsRanked(column, table, Display.Of(noughts[0], SymbolStyle.Standard), noughts.Count, ranked.Count, Remedy(column, noughts));
        }

        var isAlike = ranked.Count >= FewestAlike && ranked.DistinctBy(Display.Rounded).Count() == 1 && ranked.DistinctBy(f => f.Value.Number).Count() > 1;
        return isAlike ? AssessmentMessages.AllRankedAlike(column, table, Display.Of(ranked[0], SymbolStyle.Standard), ranked.Count, Remedy(column, ranked)) : null;
    }

    // As many digits as tell the two closest apart, within reason.
    private static string Remedy(ColumnDefinition column, List<Figure> alike)
    {
        var values = alike.Select(f => f.Value.Number).Distinct().ToList();
        var decimals = alike[0].Decimals + 1;
        while (decimals < MostDecimals && values.DistinctBy(v => Math.Round(v, decimals, MidpointRounding.AwayFromZero)).Count() < values.Count) decimals++;
        var isOfRates = column.Measure.Rank!.By == MeasureKind.Rate && column.Indicator.Per < LargestPer;
        return (isOfRates ? "'per: 100,000' or " : string.Empty) + string.Create(System.Globalization.CultureInfo.InvariantCulture, $"'decimals: {decimals}'");
    }
}

/// <summary>Holds the totals that extracts bring against the sums of their parts.</summary>
internal static class Reconciliation
{
    /// <summary>A warning for each total row that differs from its parts.</summary>
    public static IEnumerable<Diagnostic> Check(AssessmentDefinition definition, FigureBook book)
    {
        var indicators = definition.Tables.SelectMany(t => t.Columns.Select(c => c.Indicator).Append(t.Indicator))
            .Where(i => !i.IsQuoted).DistinctBy(i => i.Id, StringComparer.Ordinal).ToDictionary(i => i.Id, StringComparer.Ordinal);
        return indicators.Values.Where(i => i is { TotalSupplied: false, Ids: null }).SelectMany(i => book.TotalsOff(i, apart => apart.Observations.Entries.Where(e => e.Key.Extract == i.Id && e.Value.Value.IsKnown).Select(e => Compare(apart, i, e.Key, e.Value)).OfType<Diagnostic>())).Order(Diagnostic.ByPlace);
    }

    /// <summary>Numbers of the same thing that two extracts give differently, as far as the plan says that they are the same: in its order; then those of the document's place before others, and the widest apart first.</summary>
    public static ImmutableArray<Gap> Gaps(AssessmentDefinition definition, IReadOnlyCollection<AssessedTable> tables, FigureBook book) =>
        [.. definition.Same.Where(s => s.IsSaid).SelectMany(same => same.First.IsQuoted ? Quoted(same, book)
            : Counts(same, tables, book).OrderByDescending(g => g.First.Id.Area.Equals(definition.Place)).ThenByDescending(g => Math.Abs(g.First.Value.Number - g.Second.Value.Number)).ThenBy(g => g.First.Period.First).ThenBy(g => g.First.Id))];

    /// <summary>A warning for each two extracts whose difference is not explained: those of the plan, and the rates that are the same by their own words.</summary>
    public static IEnumerable<Diagnostic> Told(AssessmentDefinition definition, IEnumerable<Gap> gaps, FigureBook book)
    {
        var (apart, told) = (book.Apart, gaps.Where(g => !g.IsExplained).ToLookup(g => g.IsQuoted));
        return told[false].GroupBy(g => g.Between).Select(g => AssessmentMessages.ExtractsDiffer([.. g], book.Places.NameOf(g.First().First.Id.Area)))
            .Concat(told[true].Concat(definition.Same.Where(s => !s.IsSaid).SelectMany(s => Quoted(s, apart))).GroupBy(g => g.Between).Select(g => g.ToList())
                .Select(g => AssessmentMessages.QuotedDiffers(g, book.Places.NameOf(g[0].First.Id.Area), apart)));
    }

    // Of the places and periods that tables print; where these agree or there are none, of all that both extracts have rows of.
    private static IEnumerable<Gap> Counts(SameThing same, IReadOnlyCollection<AssessedTable> tables, FigureBook book)
    {
        var printed = tables.SelectMany(t => t.Rows.SelectMany(r => r.Cells)).Where(c => c.Id.Group is null && (Is(c.Id, same.First, same.First.Whole) || Is(c.Id, same.Second, same.SecondCategory))).ToLookup(c => (c.Id.Area, c.Period));
        var differ = Apart(printed.Select(p => p.Key)).ToList();
        return differ.Count > 0 ? differ : Apart(book.Observations.Entries.Where(e => e.Key.Extract == same.First.Id && e.Key.Category == same.First.Whole).Select(e => (e.Key.Area, e.Key.Period)));

        static bool Is(FigureId id, IndicatorDefinition indicator, string category) => id.Indicator == indicator.Id && id.Category == category;
        Figure CountOf(IndicatorDefinition indicator, string category, AreaCode area, Period period) => book.Get(new FigureRequest(indicator, Measure.Count, area, category, period));
        IEnumerable<Gap> Apart(IEnumerable<(AreaCode Area, Period Period)> keys) => keys
            .Where(k => new[] { same.First, same.Second }.All(i => book.Observations.HasArea(i.Id, k.Area) && Coverage.IsHeld(book.Observations, i, k.Period)))
            .Select(k => new Gap(same, CountOf(same.First, same.First.Whole, k.Area, k.Period), CountOf(same.Second, same.SecondCategory, k.Area, k.Period)) { IsFirstPrinted = printed[k].Any(c => c.Id.Indicator == same.First.Id), IsSecondPrinted = printed[k].Any(c => c.Id.Indicator == same.Second.Id) })
            .Where(g => g.First.Value.IsKnown && g.Second.Value.IsKnown && g.First.Value.Number != g.Second.Value.Number);
    }

    // Where the counts give another rate or number than the quoted one, to its last printed digit. The extracts may know the place under two codes.
    private static IEnumerable<Gap> Quoted(SameThing same, FigureBook book) => book.Observations.Entries
        .Where(e => string.Equals(e.Key.Extract, same.First.Id, StringComparison.Ordinal) && string.Equals(e.Key.Category, same.First.Whole, StringComparison.Ordinal) && e.Value.Value.IsKnown && same.First.Unit is (Unit.Rate or Unit.Number) && Coverage.IsHeld(book.Observations, same.Second, e.Key.Period))
        .OrderByDescending(e => e.Key.Period.Last).ThenBy(e => e.Key.Area.Value, StringComparer.Ordinal)
        .SelectMany(e => CodesOf(book, e.Key.Area).Where(area => book.Observations.HasArea(same.Second.Id, area)).Take(1).Select(area => QuotedGap(same, e, area, book))).OfType<Gap>();

    private static Gap? QuotedGap(SameThing same, KeyValuePair<ObservationKey, ObservedValue> quoted, AreaCode area, FigureBook book)
    {
        var (period, decimals) = (quoted.Key.Period, quoted.Value.Decimals);
        var (isRate, request) = (same.First.Unit == Unit.Rate, new FigureRequest(same.Second, Measure.Count, area, same.SecondCategory, period));
        if (isRate) request = request with { Measure = same.Second.Rate with { Per = same.First.Per } };
        if (!book.Read(request).IsKnown || Agrees(book.Read(request).Number)) return null;
        var (rate, count) = (book.Get(request), book.Read(request.Plain()).Number);
        var other = !isRate ? null : book.Populations.YearsOf(same.Second.Base).Where(y => y != rate.Base!.PopulationYear).Cast<int?>()
            .LastOrDefault(y => CodesOf(book, area).Any(a => book.Populations.Find(a, y!.Value, same.Second.Base) is { } people && Agrees(count * same.First.Per / people.Residents)));
        return new Gap(same, book.Get(new FigureRequest(same.First, Measure.Quoted, quoted.Key.Area, quoted.Key.Category, period)), rate) { ResidentsOf = other };

        bool Agrees(decimal computed) => Math.Round(computed, decimals, MidpointRounding.AwayFromZero) == quoted.Value.Value.Number;
    }

    private static IEnumerable<AreaCode> CodesOf(FigureBook book, AreaCode area) =>
        book.Places.Areas.Where(a => a.Code.Equals(area) && a.SameAs is not null).Select(a => a.SameAs!).Concat(book.Places.Areas.Where(a => area.Equals(a.SameAs)).Select(a => a.Code)).Prepend(area);

    private static Diagnostic? Compare(FigureBook book, IndicatorDefinition indicator, ObservationKey key, ObservedValue total)
    {
        var request = new FigureRequest(indicator, Measure.Count, key.Area, key.Category, key.Period);
        if (CountMeasure.Parts(book, request).Length == 0) return null;
        var sum = book.Get(request);
        return sum.Value.IsKnown && sum.Value.Number != total.Value.Number
            ? AssessmentMessages.TotalDiffers(total.Source, book.Places.NameOf(key.Area), key.Period, total.Value.Number, sum.Value.Number)
            : null;
    }
}
