using System.Collections.Immutable;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts;

internal sealed record PeriodColumn(int Index, Period Period);

/// <summary>A column whose numbers are about one category.</summary>
internal sealed record CategoryColumn(int Index, string Slug);

/// <summary>Only rows with one of these texts in this column count.</summary>
/// <param name="Keys">The texts as <see cref="PlaceName.Key"/> has them.</param>
internal sealed record RowFilter(int Index, ImmutableArray<string> Keys)
{
    public bool Passes(string cell) => Keys.Contains(PlaceName.Key(cell), StringComparer.Ordinal);
}

/// <summary>Where the columns of an extract are, by role; -1 where there is none.</summary>
internal sealed record ExtractColumns(ImmutableArray<int> Indexes, ImmutableArray<PeriodColumn> Periods, ImmutableArray<RowFilter> Only)
{
    public int this[ColumnRole role] => Indexes[(int)role];

    /// <summary>Where categories stand across.</summary>
    public ImmutableArray<CategoryColumn> Categories { get; init; } = [];

    /// <summary>Whether something is read from a column, or rows are chosen by it.</summary>
    public bool Reads(int index) => Indexes.Contains(index) || Periods.Any(p => p.Index == index) || Categories.Any(c => c.Index == index) || Only.Any(o => o.Index == index);
}

/// <summary>Finds the columns of an extract: those that the plan names, then the usual headings. Two that could be the same are a question.</summary>
/// <param name="found">Gets what is wrong.</param>
/// <param name="given">What lookups say, and columns need not.</param>
internal sealed class ColumnFinder(ResolvedExtract extract, RowTable table, List<Diagnostic> found, Func<ColumnRole, bool>? given = null)
{
    private readonly ExtractPlan plan = extract.Plan;
    private readonly int[] indexes = [.. Enum.GetValues<ColumnRole>().Select(_ => -1)];
    private readonly List<ColumnRole> unclear = [];

    /// <summary>Whether a heading is one that this extract could use: what the header row is recognised by.</summary>
    public static bool IsKnown(ResolvedExtract extract, string heading) => IsKnown(extract.Plan, heading) || (extract.Plan.HasCategoriesAcross && extract.CategoryOf(heading) is not null);

    private static bool IsKnown(ExtractPlan plan, string heading) =>
        ColumnRoles.Of(heading) is not null
        || ColumnRoles.OfCode(heading) is { Role: ColumnRole.Area }
        || plan.Columns.Any(c => IsSame(c.Text.Value, heading))
        || plan.Only.Any(o => IsSame(o.Name.Value, heading))
        || plan.Lookups.Any(l => IsSame(l.Name.Value, heading))
        || (plan.HasPeriodsAcross && IsPeriod(plan, heading));

    /// <summary>Whether a heading says a period.</summary>
    public static bool IsPeriod(ExtractPlan plan, string heading) => PeriodCells.Alias(plan, heading) is not null
        || PeriodText.Parse(heading, plan.Dates.Order ?? DayOrder.DayFirst) is not null || DayText.Parse(heading, DayOrder.MonthFirst) is not null;

    public static int IndexOf(RowTable table, string heading)
    {
        for (var i = 0; i < table.Header.Length; i++)
        {
            if (IsSame(table.Header[i].Text, heading)) return i;
        }

        return -1;
    }

    public ExtractColumns? Find()
    {
        var before = found.Count;
        TakeNamed();
        TakeUsual();
        if (IsWanted(ColumnRole.Area) && plan.Area is null && indexes[(int)ColumnRole.Area] < 0 && indexes[(int)ColumnRole.Ward] < 0 && !unclear.Contains(ColumnRole.Area)) TakeCoded();
        var periods = plan.HasPeriodsAcross ? PeriodColumns() : [];
        var categories = plan.HasCategoriesAcross ? CategoryColumns() : [];
        var only = Filters();
        Require(periods);
        return unclear.Count > 0 || found.Skip(before).Any(d => d.Severity == Severity.Error) ? null : new ExtractColumns([.. indexes], periods, only) { Categories = categories };
    }

    /// <summary>Whether two headings are the same but for case, spacing and punctuation.</summary>
    public static bool IsSame(string a, string b) => string.Equals(ColumnRoles.KeyOf(a), ColumnRoles.KeyOf(b), StringComparison.Ordinal);

    private void TakeNamed()
    {
        foreach (var (role, heading) in plan.Columns)
        {
            if (ColumnRoles.Named(role.Value) is not { } known) found.Add(ExtractMessages.UnknownRole(role.At, role.Value));
            else if (IndexOf(table, heading.Value) is >= 0 and var index) Take(known, index, heading);
            else found.Add(ExtractMessages.NoSuchColumn(heading.At, heading.Value, table));
        }
    }

    private void Take(ColumnRole role, int index, Written<string> heading)
    {
        var other = Array.IndexOf(indexes, index);
        if (other < 0 || other == (int)role)
        {
            indexes[(int)role] = index;
            return;
        }

        unclear.Add(role);
        found.Add(ExtractMessages.OneColumnTwice(heading.At, heading.Value, (ColumnRole)other, role));
    }

    private void TakeUsual()
    {
        foreach (var role in Enum.GetValues<ColumnRole>())
        {
            var candidates = indexes[(int)role] < 0 && IsWanted(role) ? Usual(role) : [];
            if (candidates.Count == 1) indexes[(int)role] = table.Header.IndexOf(candidates[0]);
            else if (candidates.Count > 1) Question(role, candidates);
        }
    }

    // Official tables name a place by code and by name: the name will do, and the code where it stands alone.
    private void TakeCoded()
    {
        var coded = table.Header.Where(h => ColumnRoles.OfCode(h.Text) is { Role: ColumnRole.Area }).ToList();
        var named = coded.FindAll(h => ColumnRoles.OfCode(h.Text) is { IsCode: false });
        var candidates = named.Count > 0 ? named : coded;
        if (candidates.Count == 1) indexes[(int)ColumnRole.Area] = table.Header.IndexOf(candidates[0]);
        else if (candidates.Count > 1) Question(ColumnRole.Area, candidates);
    }

    private ImmutableArray<CategoryColumn> CategoryColumns()
    {
        var columns = ImmutableArray.CreateBuilder<CategoryColumn>();
        foreach (var unknown in plan.NotRead.Where(n => IndexOf(table, n.Value) < 0)) found.Add(ExtractMessages.NoSuchColumn(unknown.At, unknown.Value, table));
        for (var i = 0; i < table.Header.Length; i++)
        {
            var heading = table.Header[i];
            if (indexes.Contains(i) || plan.NotRead.Any(n => IsSame(n.Value, heading.Text)) || plan.Only.Any(o => IsSame(o.Name.Value, heading.Text)) || extract.CategoryOf(heading.Text) is not { } slug) continue;
            if (columns.FirstOrDefault(c => c.Slug == slug) is { } first) found.Add(ExtractMessages.OneCategoryTwice(table.Header[first.Index], heading, slug));
            else columns.Add(new CategoryColumn(i, slug));
        }

        if (columns.Count == 0) found.Add(ExtractMessages.NoCategoryColumns(table));
        return columns.ToImmutable();
    }

    private List<HeaderCell> Usual(ColumnRole role)
    {
        var cells = new List<HeaderCell>();
        for (var i = 0; i < table.Header.Length; i++)
        {
            if (ColumnRoles.Of(table.Header[i].Text) == role && !indexes.Contains(i)) cells.Add(table.Header[i]);
        }

        return cells;
    }

    private bool IsGiven(ColumnRole role) => given is not null && given(role);

    // A quoted extract's value may be headed as a count, and a count's column is not looked for beside values.
    private bool IsWanted(ColumnRole role) => !IsGiven(role) && role switch
    {
        ColumnRole.Area or ColumnRole.Ward => true,
        ColumnRole.Category => !plan.HasCategoriesAcross && (plan.Shape != ExtractShape.Records || plan.Whole is not null),
        ColumnRole.Period => !plan.HasPeriodsAcross && plan.Period is null,
        ColumnRole.PeriodStart or ColumnRole.PeriodEnd => (plan.Shape is ExtractShape.Counts or ExtractShape.Values || plan.HasCategoriesAcross) && plan.Period is null,
        ColumnRole.Count => IsNumberWanted(ExtractShape.Counts, ColumnRole.Value),
        ColumnRole.Value => IsNumberWanted(ExtractShape.Values, ColumnRole.Count),
    };

    private bool IsNumberWanted(ExtractShape own, ColumnRole other) =>
        plan.Shape is ExtractShape.Counts or ExtractShape.Values && indexes[(int)ColumnRole.Count] < 0 && indexes[(int)ColumnRole.Value] < 0
        && (plan.Shape == own || table.Header.All(h => ColumnRoles.Of(h.Text) != other));

    private ImmutableArray<PeriodColumn> PeriodColumns()
    {
        var dated = table.Header.Select((h, i) => (Cell: h, Index: i))
            .Where(h => !indexes.Contains(h.Index) && IsPeriod(plan, h.Cell.Text) && !plan.NotRead.Any(n => IsSame(n.Value, h.Cell.Text))).ToList();
        var reading = PeriodCells.ReadingOf(plan, [.. dated.Select(h => h.Cell.Text).Where(t => PeriodCells.Alias(plan, t) is null)]);
        if (PeriodMessages.Of(reading, dated.Find(h => string.Equals(h.Cell.Text, reading.Example, StringComparison.Ordinal)).Cell?.At ?? default) is { } problem)
        {
            found.Add(problem);
            return [new PeriodColumn(dated[0].Index, Period.Undated("unknown"))];
        }

        foreach (var (cell, _) in dated.Where(h => PeriodText.IsMarkedPart(h.Cell.Text))) found.Add(PeriodMessages.MarkedPart(cell.At, cell.Text));
        var periods = dated.ConvertAll(h => (h.Cell, h.Index, Period: PeriodCells.Alias(plan, h.Cell.Text) ?? reading.Read(h.Cell.Text)));
        foreach (var (cell, _, _) in periods.Where(p => p.Period is null)) found.Add(reading.DaysAreMonths ? PeriodMessages.NotItsMonth(cell.At, cell.Text) : ExtractMessages.NotAPeriod(cell.At, cell.Text));
        return [.. periods.Where(p => p.Period is not null).Select(p => new PeriodColumn(p.Index, p.Period!))];
    }

    private ImmutableArray<RowFilter> Filters()
    {
        var columns = plan.Only.GroupBy(o => o.Name.Value, StringComparer.Ordinal).ToList();
        foreach (var unknown in columns.Select(c => c.First().Name).Where(n => IndexOf(table, n.Value) < 0)) found.Add(ExtractMessages.NoSuchColumn(unknown.At, unknown.Value, table));
        return [.. columns.Select(c => new RowFilter(IndexOf(table, c.Key), [.. c.Select(o => PlaceName.Key(o.Text.Value))])).Where(f => f.Index >= 0)];
    }

    private void Require(ImmutableArray<PeriodColumn> periods)
    {
        bool Has(ColumnRole role) => indexes[(int)role] >= 0 || unclear.Contains(role);
        if (!Has(ColumnRole.Area) && !Has(ColumnRole.Ward) && plan.Area is null && !IsGiven(ColumnRole.Area)) found.Add(ExtractMessages.MissingColumn(table, ColumnRole.Area, "or say 'area:' in the plan when all rows are about one place"));
        var shape = ColumnNeeds.OtherShape(extract, [.. table.Header.Select(h => h.Text)]);
        if (plan.HasPeriodsAcross && periods.IsEmpty && found.TrueForAll(d => d.Severity != Severity.Error)) found.Add(ExtractMessages.NoPeriodColumns(table, shape));
        if (plan.HasPeriodsAcross) return;
        if (plan.Shape is ExtractShape.Counts or ExtractShape.Values && !Has(ColumnRole.Count) && !Has(ColumnRole.Value)) found.Add(shape.Length > 0 ? ExtractMessages.NoNumbers(table, shape) : ExtractMessages.MissingColumn(table, plan.Shape == ExtractShape.Values ? ColumnRole.Value : ColumnRole.Count, null, ColumnNeeds.Records(plan, [.. table.Header.Select(h => h.Text)], table.FirstRows)));
        var hasPeriod = Has(ColumnRole.Period) || (plan.Shape != ExtractShape.Records && Has(ColumnRole.PeriodStart) && Has(ColumnRole.PeriodEnd)) || plan.Period is not null;
        if (!hasPeriod && shape.Length == 0) found.Add(ExtractMessages.MissingColumn(table, ColumnRole.Period, "or say 'period:' in the plan when all rows are about one period"));
    }

    // The same heading twice has been told by the reader of the table.
    private void Question(ColumnRole role, IReadOnlyList<HeaderCell> candidates)
    {
        unclear.Add(role);
        if (candidates.DistinctBy(c => c.Text, StringComparer.OrdinalIgnoreCase).Count() > 1) found.Add(ExtractMessages.AmbiguousColumn(table, role, [.. candidates.OrderByDescending(c => IsSame(c.Text, "date name"))]));
    }
}
