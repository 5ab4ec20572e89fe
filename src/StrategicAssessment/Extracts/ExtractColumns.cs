using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts;

internal sealed record PeriodColumn(int Index, Period Period);

/// <summary>A column whose numbers are about one category.</summary>
/// <param name="Period">What its heading says beside the category; null where a column or the plan says the period.</param>
internal sealed record CategoryColumn(int Index, string Slug, Period? Period);

/// <summary>Only rows with one of these texts in this column count.</summary>
/// <param name="Texts">By <see cref="PlaceName.Key"/>.</param>
/// <param name="Met">Takes those that a cell has.</param>
internal sealed record RowFilter(int Index, ILookup<string, SourceSpan> Texts, HashSet<SourceSpan> Met)
{
    public bool Passes(string cell)
    {
        var same = Texts[PlaceName.Key(cell)];
        Met.UnionWith(same);
        return same.Any();
    }
}

/// <summary>A year and a month or quarter of it.</summary>
/// <param name="Year">0-based column.</param>
/// <param name="Part">0-based column.</param>
internal sealed record JoinedColumns(int Year, int Part, YearParts Reading)
{
    public static JoinedColumns Of(RowTable table, int one, int other, bool? fromApril)
    {
        string Heading(int index) => table.Header[index].Text;
        var isSwapped = ColumnRoles.IsYear(Heading(other)) || (ColumnRoles.InQuarters(Heading(one)) is not null && ColumnRoles.InQuarters(Heading(other)) is null);
        var (year, part) = isSwapped ? (other, one) : (one, other);
        return new(year, part, new YearParts(ColumnRoles.IsFinancial(Heading(year)), ColumnRoles.IsFinancial(Heading(part)), ColumnRoles.InQuarters(Heading(part)), fromApril));
    }
}

/// <summary>Headings of a year and its month or quarter that could say a period together.</summary>
/// <param name="Other">0-based column of the one that is not read.</param>
/// <param name="ReadsPart">Whether the one that is read is the month or quarter.</param>
internal sealed record JoinableColumns(string Year, string Part, int Other, bool ReadsPart)
{
    /// <summary>Whether a text of the column that is not read says more of the period.</summary>
    public bool Says(string text) => ReadsPart ? text.Length > 0 : YearParts.SaysPart(text, ColumnRoles.InQuarters(Part));

    /// <summary>Whether what was read from one column is in want of the other.</summary>
    public bool Completes(Period? read) => read is null ? ReadsPart : read.MonthCount == 12;
}

/// <summary>Where the columns of an extract are, by role; -1 where there is none.</summary>
internal sealed record ExtractColumns(ImmutableArray<int> Indexes, ImmutableArray<PeriodColumn> Periods, ImmutableArray<RowFilter> Only)
{
    public int this[ColumnRole role] => Indexes[(int)role];

    /// <summary>The two columns that say a period together; null where one says it.</summary>
    public JoinedColumns? Joined { get; init; }

    /// <summary>Where one column says the period: a year and a month or quarter, one of which it is, that could say it together; null where there are none.</summary>
    public JoinableColumns? Joinable { get; init; }

    public ImmutableArray<CategoryColumn> Categories { get; init; } = [];

    /// <summary>Whether headings say the period beside the category.</summary>
    public bool AreCategoriesDated => Categories is [{ Period: not null }, ..];

    /// <summary>The second of two columns that say the category together, such as sex and age; -1 where one says it.</summary>
    public int CategoryPart { get; init; } = -1;

    /// <summary>Whether something is read from a column, or rows are chosen by it.</summary>
    public bool Reads(int index) => Indexes.Contains(index) || CategoryPart == index || Joined?.Part == index || Joined?.Year == index || Periods.Any(p => p.Index == index) || Categories.Any(c => c.Index == index) || Only.Any(o => o.Index == index);

    /// <summary>The columns with a heading that nothing is read from, 0-based.</summary>
    public IEnumerable<int> Unread(RowTable table) => Enumerable.Range(0, table.Header.Length).Where(i => table.Header[i].Text.Length > 0 && !Reads(i));
}

/// <summary>Finds the columns of an extract: those that the plan names, then the usual headings. Two that could be the same are a question.</summary>
/// <param name="given">What lookups say, and columns need not.</param>
internal sealed class ColumnFinder(ResolvedExtract extract, RowTable table, List<Diagnostic> found, Func<ColumnRole, bool>? given = null)
{
    private readonly ExtractPlan plan = extract.Plan;
    private readonly int[] indexes = [.. Enum.GetValues<ColumnRole>().Select(_ => -1)];
    private readonly List<ColumnRole> unclear = [];
    private JoinedColumns? joined;
    private int categoryPart = -1;

    /// <summary>Whether a heading is one that this extract could use: what the header row is recognised by.</summary>
    public static bool IsKnown(ResolvedExtract extract, string heading) => IsKnown(extract.Plan, heading) || (extract.Plan.HasCategoriesAcross && CategoryIn(extract, heading) is not null);

    // The category that a heading says, and the period that it may say beside it.
    private static (string Slug, string? Period)? CategoryIn(ResolvedExtract extract, string heading) => extract.CategoryOf(heading) is { } slug ? (slug, null)
        : TwoMeasures.Split(extract.Plan, heading) is var (period, rest) && extract.CategoryOf(rest) is { } beside ? (beside, period) : null;

    private static bool IsKnown(ExtractPlan plan, string heading) =>
        ColumnRoles.Of(heading, plan) is not null
        || ColumnRoles.OfCode(heading) is { Role: ColumnRole.Area } || ColumnRoles.LevelOf(heading) is { IsCode: not null }
        || plan.Columns.Any(c => IsSame(c.Text.Value, heading))
        || plan.Only.Any(o => IsSame(o.Name.Value, heading))
        || plan.Lookups.Any(l => IsSame(l.Name.Value, heading))
        || (plan.HasPeriodsAcross && IsPeriod(plan, heading));

    /// <summary>Whether a heading of a wide extract is a period, or a period beside the measure that counts.</summary>
    public static bool IsPeriod(ExtractPlan plan, string heading) => IsDated(plan, heading) || IsDated(plan, TwoMeasures.Without(heading, plan.Measure?.Value));

    private static bool IsDated(ExtractPlan plan, string heading) => PeriodCells.Alias(plan, heading) is not null || PeriodText.IsPair(heading)
        || PeriodText.Parse(heading, plan.Dates.Order ?? DayOrder.DayFirst) is not null || DayText.Parse(heading, DayOrder.MonthFirst) is not null;

    public static int IndexOf(RowTable table, string heading) => IndexOf(table, (own, _) => IsSame(own, heading));

    /// <summary>The first column whose heading and index fit; -1 when none does.</summary>
    public static int IndexOf(RowTable table, Func<string, int, bool> fits) => Enumerable.Range(0, table.Header.Length).FirstOrDefault(i => fits(table.Header[i].Text, i), -1);

    public ExtractColumns? Find()
    {
        var before = found.Count;
        foreach (var unknown in plan.NotRead.Where(n => IndexOf(table, n.Value) < 0)) found.Add(ExtractMessages.NoSuchColumn(unknown.At, unknown.Value, table));
        TakeNamed();
        TakeUsual();
        if (IsWanted(ColumnRole.Area) && plan.Area is null && indexes[(int)ColumnRole.Area] < 0 && indexes[(int)ColumnRole.Ward] < 0 && !unclear.Contains(ColumnRole.Area)) TakeOfficial();
        var periods = plan.HasPeriodsAcross ? PeriodColumns() : [];
        var categories = plan.HasCategoriesAcross ? CategoryColumns() : [];
        var only = Filters();
        Require(periods, categories is [{ Period: not null }, ..]);
        return unclear.Count > 0 || found.Skip(before).Any(d => d.Severity == Severity.Error) ? null : new ExtractColumns([.. indexes], periods, only) { Categories = categories, CategoryPart = categoryPart, Joined = joined, Joinable = joined is null ? Joinable() : null };
    }

    /// <summary>Whether two headings are the same but for case, spacing and punctuation.</summary>
    public static bool IsSame(string a, string b) => string.Equals(ColumnRoles.KeyOf(a), ColumnRoles.KeyOf(b), StringComparison.Ordinal);

    public static bool IsLeftAlone(ExtractPlan plan, string heading) => plan.NotRead.Any(n => IsSame(n.Value, heading));

    private void TakeNamed()
    {
        foreach (var (role, heading) in plan.Columns)
        {
            if (ColumnRoles.Named(role.Value) is not { } known) found.Add(ExtractMessages.UnknownRole(role.At, role.Value));
            else if (IndexOf(table, heading.Value) is >= 0 and var index)
            {
                Take(known, index, role, heading);
                if (known == ColumnRole.Count && plan.Shape != ExtractShape.Values && UnreadKinds.IsNoCount(heading.Value)) found.Add(ExtractMessages.NoCount(heading.At, heading.Value));
            }
            else found.Add(ExtractMessages.NoSuchColumn(heading.At, heading.Value, table));
        }
    }

    // A column says one thing, and only a period or a category may be said by two columns.
    private void Take(ColumnRole role, int index, Written<string> named, Written<string> heading)
    {
        var other = Array.IndexOf(indexes, index);
        if (other >= 0 && other != (int)role)
        {
            unclear.Add(role);
            found.Add(ExtractMessages.OneColumnTwice(heading.At, heading.Value, (ColumnRole)other, role));
        }
        else if (indexes[(int)role] < 0) indexes[(int)role] = index;
        else if (role == ColumnRole.Category && categoryPart < 0 && plan.Shape != ExtractShape.Records) categoryPart = index;
        else if (role != ColumnRole.Period || joined is not null) found.Add(PeriodMessages.TooManyColumns(named.At, named.Value));
        else joined = JoinedColumns.Of(table, indexes[(int)role], index, plan.Dates.FromApril);
    }

    // The column of the period is a year, and another its part; or the other way round.
    private JoinableColumns? Joinable()
    {
        if (indexes[(int)ColumnRole.Period] is not (>= 0 and var index)) return null;
        var own = table.Header[index].Text;
        var others = Enumerable.Range(0, table.Header.Length).Where(i => i != index).Select(i => (Index: i, Heading: table.Header[i].Text)).ToList();
        return ColumnRoles.IsPart(own)
            ? others.Where(o => ColumnRoles.IsYear(o.Heading)).Select(o => new JoinableColumns(o.Heading, own, o.Index, ReadsPart: true)).FirstOrDefault()
            : others.Where(o => ColumnRoles.IsPart(o.Heading)).OrderBy(o => FinenessOf(o.Heading)).Select(o => new JoinableColumns(own, o.Heading, o.Index, ReadsPart: false)).FirstOrDefault();
    }

    private void TakeUsual()
    {
        foreach (var role in Enum.GetValues<ColumnRole>())
        {
            var candidates = indexes[(int)role] < 0 && IsWanted(role) ? Usual(role) : [];
            if (role == ColumnRole.Events && candidates.Count == 0 && IsWanted(role)) candidates = Usual(ColumnRole.Count);
            if (candidates.Count == 1) indexes[(int)role] = table.Header.IndexOf(candidates[0]);
            else if (candidates.Count > 1) Question(role, candidates);
        }
    }

    // Official tables name a place by code and by name: the name will do, and the code where it stands alone. Of several levels the finest is
    // the row's; where it is blank, the row is about the force.
    private void TakeOfficial()
    {
        var levels = table.Header.Where(h => ColumnRoles.LevelOf(h.Text) is { IsCode: not null }).ToLookup(h => ColumnRoles.LevelOf(h.Text)!.Value.Level);
        if (levels.Count == 0) return;
        var finest = levels.Max(l => l.Key);
        Take(plan.Shape != ExtractShape.Records && finest != PlaceLevel.Force && levels.Contains(PlaceLevel.Force) ? ColumnRole.Ward : ColumnRole.Area, levels[finest]);
        if (indexes[(int)ColumnRole.Ward] >= 0) Take(ColumnRole.Area, levels[PlaceLevel.Force]);
    }

    private void Take(ColumnRole role, IEnumerable<HeaderCell> coded)
    {
        var named = coded.Where(h => ColumnRoles.LevelOf(h.Text) is { IsCode: false }).ToList();
        var candidates = named.Count > 0 ? named : [.. coded];
        if (candidates.Count == 1) indexes[(int)role] = table.Header.IndexOf(candidates[0]);
        else if (candidates.Count > 1) Question(role, candidates);
    }

    private ImmutableArray<CategoryColumn> CategoryColumns()
    {
        var said = table.Header.Select((h, i) => (Cell: h, Index: i, Said: CategoryIn(extract, h.Text)))
            .Where(h => h.Said is not null && !indexes.Contains(h.Index) && !IsLeftAlone(plan, h.Cell.Text) && !plan.Only.Any(o => IsSame(o.Name.Value, h.Cell.Text))).ToList();
        var periods = PeriodsOf(said.Where(s => s.Said?.Period is not null).Select(s => (s.Cell, s.Index, s.Said!.Value.Period!)).ToList()).ToDictionary(p => p.Index, p => p.Period);
        var columns = new List<CategoryColumn>();
        foreach (var (heading, index, category) in said)
        {
            var column = new CategoryColumn(index, category!.Value.Slug, periods.GetValueOrDefault(index));
            if (columns.Find(c => c.Slug == column.Slug && (c.Period ?? column.Period) == (column.Period ?? c.Period)) is { } first) found.Add(ExtractMessages.OneCategoryTwice(table.Header[first.Index], heading, column.Slug));
            else columns.Add(column);
        }

        if (columns.Count == 0) found.Add(ExtractMessages.NoCategoryColumns(table));
        if (columns.Find(c => plan.Period is { } all && c.Period is { } own && own != all.Value) is { } other) found.Add(ExtractMessages.FixedOtherwise(table.Header[other.Index].At, "period", plan.Period!.Value.Label, table.Header[other.Index].Text, other.Period!.Label, 1));
        var beside = indexes[(int)ColumnRole.Period] is >= 0 and var period ? period : columns.Find(c => c.Period is null)?.Index;
        if (periods.Count > 0 && beside is { } undated) found.Add(ExtractMessages.DatedBeside(table.Header[periods.Keys.Min()], table.Header[undated].Text));
        return [.. columns];
    }

    private List<HeaderCell> Usual(ColumnRole role) =>
        [.. table.Header.Where((h, i) => ColumnRoles.Of(h.Text, plan) == role && !indexes.Contains(i) && !IsLeftAlone(plan, h.Text))];

    private bool IsGiven(ColumnRole role) => given is not null && given(role);

    // A quoted extract's value may be headed as a count, and a count's column is not looked for beside values.
    private bool IsWanted(ColumnRole role) => !IsGiven(role) && role switch
    {
        ColumnRole.Area or ColumnRole.Ward => true,
        ColumnRole.Time => plan.IsByHour,
        ColumnRole.Category => !plan.IsByHour && !plan.HasCategoriesAcross && (plan.Shape != ExtractShape.Records || plan.Whole is not null),
        ColumnRole.Period => !plan.HasPeriodsAcross && plan.Period is null,
        ColumnRole.PeriodStart or ColumnRole.PeriodEnd => (plan.Shape is ExtractShape.Counts or ExtractShape.Values || plan.HasCategoriesAcross) && plan.Period is null,
        ColumnRole.Count => IsNumberWanted(ExtractShape.Counts, ColumnRole.Value),
        ColumnRole.Value => IsNumberWanted(ExtractShape.Values, ColumnRole.Count),
        ColumnRole.Lower or ColumnRole.Upper or ColumnRole.LowerWide or ColumnRole.UpperWide => plan.Shape == ExtractShape.Values && !plan.Indicator.IsSurvey,
        ColumnRole.Base => plan.Indicator.IsSurvey,
        ColumnRole.Times => plan.Shape == ExtractShape.Counts,
        ColumnRole.Events => plan is { Shape: ExtractShape.Values, Indicator.Unit: Figures.Unit.Rate } && indexes[(int)ColumnRole.Value] >= 0,
    };

    private bool IsNumberWanted(ExtractShape own, ColumnRole other) =>
        plan.Shape is ExtractShape.Counts or ExtractShape.Values && indexes[(int)ColumnRole.Count] < 0 && indexes[(int)ColumnRole.Value] < 0
        && (plan.Shape == own || table.Header.All(h => ColumnRoles.Of(h.Text, plan) != other));

    private ImmutableArray<PeriodColumn> PeriodColumns()
    {
        var dated = table.Header.Select((h, i) => (Cell: h, Index: i))
            .Where(h => !indexes.Contains(h.Index) && (IsPeriod(plan, h.Cell.Text) || DayText.ParseSerial(h.Cell.Text) is not null) && !IsLeftAlone(plan, h.Cell.Text)).ToList();
        return PeriodsOf(dated.ConvertAll(h => (h.Cell, h.Index, IsDated(plan, h.Cell.Text) ? h.Cell.Text : TwoMeasures.Without(h.Cell.Text, plan.Measure?.Value))));
    }

    private ImmutableArray<PeriodColumn> PeriodsOf(List<(HeaderCell Cell, int Index, string Said)> dated)
    {
        var reading = PeriodCells.ReadingOf(plan, [.. dated.Select(h => h.Said).Where(t => PeriodCells.Alias(plan, t) is null).Distinct(StringComparer.Ordinal)]);
        if (PeriodMessages.Of(reading, dated.Find(h => string.Equals(h.Said, reading.Example, StringComparison.Ordinal)).Cell?.At ?? default) is { } problem)
        {
            found.Add(problem);
            return [new PeriodColumn(dated[0].Index, Period.Undated("unknown"))];
        }

        foreach (var (cell, _, _) in dated.Where(h => PeriodText.IsMarkedPart(h.Said))) found.Add(PeriodMessages.MarkedPart(cell.At, cell.Text));
        var periods = dated.ConvertAll(h => (h.Cell, h.Index, Period: PeriodCells.Alias(plan, h.Said) ?? reading.Read(h.Said)));
        foreach (var (cell, _, _) in periods.Where(p => p.Period is null)) found.Add(reading.DaysAreMonths ? PeriodMessages.NotItsMonth(cell.At, cell.Text) : ExtractMessages.NotAPeriod(cell.At, cell.Text));
        return [.. periods.Where(p => p.Period is not null).Select(p => new PeriodColumn(p.Index, p.Period!))];
    }

    private ImmutableArray<RowFilter> Filters()
    {
        var columns = plan.Only.GroupBy(o => o.Name.Value, StringComparer.Ordinal).ToList();
        foreach (var unknown in columns.Select(c => c.First().Name).Where(n => IndexOf(table, n.Value) < 0)) found.Add(ExtractMessages.NoSuchColumn(unknown.At, unknown.Value, table));
        return [.. columns.Select(c => new RowFilter(IndexOf(table, c.Key), c.ToLookup(o => PlaceName.Key(o.Text.Value), o => o.Text.At, StringComparer.Ordinal), plan.Met.At)).Where(f => f.Index >= 0)];
    }

    private void Require(ImmutableArray<PeriodColumn> periods, bool areDated)
    {
        bool Has(ColumnRole role) => indexes[(int)role] >= 0 || unclear.Contains(role);
        if (!Has(ColumnRole.Area) && !Has(ColumnRole.Ward) && plan.Area is null && !IsGiven(ColumnRole.Area)) found.Add(ExtractMessages.MissingColumn(table, ColumnRole.Area, "or say 'area:' in the plan when all rows are about one place"));
        var shape = ColumnNeeds.OtherShape(extract, [.. table.Header.Select(h => h.Text)]);
        if (plan.HasPeriodsAcross && periods.IsEmpty && found.TrueForAll(d => d.Severity != Severity.Error)) found.Add(plan.Measure is { } measure ? ExtractMessages.NoSuchMeasure(measure.At, measure.Value, table) : ExtractMessages.NoPeriodColumns(table, shape));
        if (plan.HasPeriodsAcross) return;
        if (plan.Shape is ExtractShape.Counts or ExtractShape.Values && !Has(ColumnRole.Count) && !Has(ColumnRole.Value)) found.Add(shape.Length > 0 ? ExtractMessages.NoNumbers(table, shape) : ExtractMessages.MissingColumn(table, plan.Shape == ExtractShape.Values ? ColumnRole.Value : ColumnRole.Count, null, ColumnNeeds.Records(plan, [.. table.Header.Select(h => h.Text)], table.FirstRows)));
        if (plan.Indicator.IsSurvey && !Has(ColumnRole.Base)) found.Add(ExtractMessages.MissingColumn(table, ColumnRole.Base, "or, where everybody gave one answer and all answers are counted, say 'shape: counts'"));
        if (plan is { Indicator.IsSurvey: true, Shape: ExtractShape.Counts } && Has(ColumnRole.Value)) found.Add(SurveyMessages.SharesNotSaid(table.Header[indexes[(int)ColumnRole.Value]]));
        var hasPeriod = areDated || Has(ColumnRole.Period) || (plan.Shape != ExtractShape.Records && Has(ColumnRole.PeriodStart) && Has(ColumnRole.PeriodEnd)) || plan.Period is not null;
        if (!hasPeriod && shape.Length == 0) found.Add(ExtractMessages.MissingColumn(table, ColumnRole.Period, "or say 'period:' in the plan when all rows are about one period"));
    }

    // The same heading twice has been told by the reader of the table.
    private void Question(ColumnRole role, IReadOnlyList<HeaderCell> candidates)
    {
        unclear.Add(role);
        if (candidates.DistinctBy(c => c.Text, StringComparer.OrdinalIgnoreCase).Count() == 1) return;
        var finest = role == ColumnRole.Period ? [.. candidates.OrderBy(c => FinenessOf(c.Text))] : candidates;
        found.Add(ExtractMessages.AmbiguousColumn(table, role, candidates, role == ColumnRole.Period && JoinOf(candidates) is var (year, part) ? PeriodMessages.ListOf(year, part) : Excerpt.Of(finest[0].Text)));
    }

    // A year and the finest part of it, unless a date says both.
    private static (string Year, string Part)? JoinOf(IReadOnlyList<HeaderCell> candidates)
    {
        var (years, parts) = (candidates.Where(c => ColumnRoles.IsYear(c.Text)).ToList(), candidates.Where(c => ColumnRoles.IsPart(c.Text)).OrderBy(c => FinenessOf(c.Text)).ToList());
        if (years.Count == 0 || parts.Count == 0 || candidates.Any(c => FinenessOf(c.Text) <= 0)) return null;
        return (years.OrderBy(y => ColumnRoles.IsFinancial(y.Text) != ColumnRoles.IsFinancial(parts[0].Text)).First().Text, parts[0].Text);
    }

    // Dates first, years last.
    private static int FinenessOf(string heading) => ColumnRoles.KeyOf(heading) is "date name" ? -1 : ColumnRoles.KeyOf(heading) is "date" or "as at" ? 0 : ColumnRoles.IsYear(heading) ? 4 : ColumnRoles.InQuarters(heading) is true ? 3 : ColumnRoles.IsPart(heading) ? 2 : 1;
}
