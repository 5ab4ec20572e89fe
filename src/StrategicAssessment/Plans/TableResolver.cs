using StrategicAssessment.Assessments;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Plans;

internal sealed class TableResolver(PlanFile plan, Gazetteer places, AreaCode here, FrozenDictionary<string, ResolvedExtract> extracts, Words words, List<Diagnostic> found)
{
    private readonly RowResolver rowResolver = new(plan, places, found) { Words = words };

    /// <summary>The table, or null when it has no rows or columns to speak of.</summary>
    public TableDefinition? Resolve(TablePlan table, ResolvedExtract extract)
    {
        var rows = rowResolver.Resolve(table, extract, here);
        var context = ContextOf(table, extract, rows.Group);
        var phrases = table.Columns.IsEmpty ? DefaultColumns(table, extract, rows) : table.Columns;
        var columns = Once(phrases.SelectMany(c => SeveralPhrases.Expand(c, context)).Select(c => ReadColumn(c, context, table, rows)).OfType<ColumnDefinition>());
        foreach (var twice in columns.GroupBy(c => c.Heading, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            found.Add(PlanMessages.DuplicateHeading(twice.Last().At ?? table.Id.At, twice.Key));
        if (columns.IsEmpty || rows.Rows.IsEmpty) return null;
        var isRanked = columns.Any(c => c.Measure.Kind == MeasureKind.Rank);
        if (table.Order == RowOrder.ByRank && !isRanked) found.Add(PlanMessages.OrderNeedsRank(table.Id.At, table.Id.Value));
        var order = table.Order ?? (isRanked && !rows.AreCategories ? RowOrder.ByRank : RowOrder.AsListed);
        return new TableDefinition(table.Id.Value, table.Title ?? TitleOf(extract, rows), table.RowHeading ?? rows.Heading, extract.Indicator,
            rows.Rows, columns, TextColumns(context, columns), order, table.Notes, table.Symbols ?? plan.Symbols)
        { Category = rows.Category, Chart = ChartOf(table, extract, rows, columns), InAnnex = table.InAnnex };
    }

    // A table of one category speaks of it.
    private static string TitleOf(ResolvedExtract extract, ResolvedRows rows) => string.Equals(rows.Category, extract.Indicator.Whole, StringComparison.Ordinal)
        ? extract.Plan.Title
        : $"{extract.Plan.Title}: {extract.Indicator.Categories.Find(rows.Category)!.Label}";

    private TableChartKind ChartOf(TablePlan table, ResolvedExtract extract, ResolvedRows rows, ImmutableArray<ColumnDefinition> columns)
    {
        if (table.Chart is not { } written) return TableChartKind.Usual;
        var kind = MapReader.Named<TableChartKind>(written.Value);
        if (ChartPhrases.Lacks(kind, extract.Indicator.Id, columns, rows.Rows) is { } lack) found.Add(PlanMessages.ChartNeeds(written.At, written.Value, lack));
        return kind;
    }

    private ColumnContext ContextOf(TablePlan table, ResolvedExtract extract, Group? rowGroup)
    {
        var periods = PeriodWords.Of(plan, extract.Plan, table);
        var isMonthly = table.Columns.Any(c => PeriodWords.IsThisMonth(c.Phrase.Value)) && !table.Columns.Any(c => PeriodWords.IsThisYear(c.Phrase.Value));
        var main = isMonthly ? periods.ThisMonth : periods.ThisYear;
        var group = table.Rank?.Among is { } among ? rowResolver.GroupNamed(among) : rowGroup;
        if (table.Rank is { Rule.By: MeasureKind.Rate, At: var at } && extract.Indicator.IsQuoted) found.Add(PlanMessages.NeedsCounts(at, "rate", extract.Plan.Id.Value));
        var rank = table.Rank?.Rule ?? (group is null || extract.Indicator.IsQuoted || extract.Indicator.IsSurvey ? null : new RankRule(MeasureKind.Rate, true, table.TiesAsPrinted));
        return new ColumnContext(extract, extracts, e => PeriodWords.Of(plan, e, null), periods, words, main, main.MonthsEarlier(12), rank, group, rowGroup, places.GroupNamed, name => rowResolver.Find(name, extract));
    }

    private ImmutableArray<ColumnDefinition> Once(IEnumerable<ColumnDefinition> columns)
    {
        var once = ImmutableArray.CreateBuilder<ColumnDefinition>();
        foreach (var column in columns)
        {
            if (once.All(c => !string.Equals(c.Key, column.Key, StringComparison.Ordinal))) once.Add(column);
            else found.Add(PlanMessages.DuplicateColumn(column.At!.Value, column.Key.Replace('_', ' ')));
        }

        return once.ToImmutable();
    }

    private ColumnDefinition? ReadColumn(ColumnPlan column, ColumnContext context, TablePlan table, ResolvedRows rows)
    {
        if (IsRank(column.Phrase.Value) && context.RankGroup is null)
        {
            if (table.Rank?.Among is null && !rows.Rows.IsEmpty) found.Add(PlanMessages.RankNeedsGroup(column.Phrase.At, table.Id.Value));
            return null;
        }

        if (ColumnPhrases.Read(column, context, found) is not { } read) return null;
        if (read.Measure.Kind == MeasureKind.Rank && read.Group is null) return found.Refuse<ColumnDefinition>(PlanMessages.RankNeedsGroup(column.Phrase.At, table.Id.Value));
        if (Objection(read, column.Phrase, rows) is not { } objection) return read;
        return found.Refuse<ColumnDefinition>(objection);
    }

    private static bool IsRank(string phrase) =>
        phrase.Equals("rank", StringComparison.OrdinalIgnoreCase) || phrase.Equals("rank range", StringComparison.OrdinalIgnoreCase) || phrase.Equals("quintile", StringComparison.OrdinalIgnoreCase);

    private static Diagnostic? Objection(ColumnDefinition column, Written<string> phrase, ResolvedRows rows)
    {
        var row = column.Measure.Row;
        if (column.Indicator.IsSurvey && (column.Measure.RestsOnResidents || column.Measure.Kind is MeasureKind.Trend)) return PlanMessages.NotOfResidents(phrase.At, phrase.Value, column.Indicator.Id);
        var needsCounts = row.Needs.HasFlag(Needs.Counts) || (!column.Indicator.IsSurvey && column.Shows != Aspect.Value && !row.IsStanding && row.Shows == Aspect.Value);
        if (needsCounts && column is { Indicator.IsQuoted: true } and not { Shows: Aspect.Interval, Measure.Kind: MeasureKind.Quoted }) return PlanMessages.NeedsCounts(phrase.At, phrase.Value, column.Indicator.Id);
        if (column is { Shows: Aspect.TrafficLight, Indicator: { GoodEnd: GoodEnd.Neither } or { AreEvents: false } }) return PlanMessages.LightNeedsGood(phrase.At, phrase.Value, column.Indicator.Id);
        if (column.Measure.Kind is MeasureKind.StandardisedRate or MeasureKind.StandardisedRatio && !AgeBand.AreAll([.. StandardisedMeasure.BandsOf(column.Indicator, rows.Category).Select(b => b.Ages)])) return PlanMessages.NeedsAges(phrase.At, phrase.Value);
        var isOfItself = column.Group is null && rows is { AreCategories: false, Rows.IsEmpty: false } && string.Equals(rows.Category, column.Indicator.Whole, StringComparison.Ordinal);
        return column.Measure.Kind is MeasureKind.Share or MeasureKind.ShareChange && isOfItself ? PlanMessages.ShareNeedsWhole(phrase.At, rows.Group is not null) : null;
    }

    private static ImmutableArray<ColumnPlan> DefaultColumns(TablePlan table, ResolvedExtract extract, ResolvedRows rows)
    {
        string[] phrases = extract.Indicator.IsSurvey ? extract.Indicator.IsQuoted ? ["this year", "interval"] : ["this year", "share", "share interval"]
            : extract.Indicator.IsQuoted ? ["this year"]
            : rows.Group is null ? ["this year", "last year", "change", "change %"]
            : ["this year", "last year", "change", "change %", "rate", "rank"];
        return [.. phrases.Select(p => new ColumnPlan(new(p, table.Id.At), null))];
    }

    // The measures that a sentence about any row may want, whether or not the table prints them.
    private static ImmutableArray<ColumnDefinition> TextColumns(ColumnContext context, ImmutableArray<ColumnDefinition> columns)
    {
        List<(string Key, MeasureKind Kind)> wanted = [("now", MeasureKind.Count), ("before", MeasureKind.Count), ("change", MeasureKind.Change), ("change_percent", MeasureKind.ChangePercent)];
        if (context.Indicator.IsSurvey) wanted.AddRange(context.Indicator.IsQuoted ? [("share", MeasureKind.Count), ("share_change", MeasureKind.Change)] : [("share", MeasureKind.Share), ("share_change", MeasureKind.ShareChange)]);
        else if (!context.Indicator.IsQuoted) wanted.Add(("rate", MeasureKind.Rate));
        if (context is { RankGroup: not null, Rank: not null }) wanted.Add(("rank", MeasureKind.Rank));
        return
        [
            .. wanted.Where(w => columns.All(c => !string.Equals(c.Key, w.Key, StringComparison.Ordinal)))
                .Select(w => ColumnPhrases.ForText(w.Key, w.Kind, context)),
        ];
    }
}

/// <summary>The words of a table's <c>chart</c>, and what each asks of the table.</summary>
internal static class ChartPhrases
{
    /// <summary>As many parts as there are colours that can be told apart.</summary>
    private const int MostParts = 6;

    /// <summary>What the table has not and the chart needs, or null.</summary>
    /// <param name="indicator">Whose numbers are drawn over the periods.</param>
    /// <param name="rows">Of the table, totals among them.</param>
    public static string? Lacks(TableChartKind kind, string indicator, ImmutableArray<ColumnDefinition> columns, ImmutableArray<RowDefinition> rows)
    {
        var periods = columns.Count(c => (c.Measure.Kind is MeasureKind.Count or MeasureKind.Quoted || (kind == TableChartKind.StackedBars && c.Measure.Kind == MeasureKind.Share)) && c is { Area: null, Band: null } && string.Equals(c.Indicator.Id, indicator, StringComparison.Ordinal));
        return kind switch
        {
            TableChartKind.Usual or TableChartKind.None => null,
            TableChartKind.Lines => periods >= 2 ? null : "two periods or more, such as 'last year' and 'this year'",
            TableChartKind.HeatMap when columns.Any(c => c.Band is not null) => null,
            TableChartKind.GroupedBars or TableChartKind.HeatMap or TableChartKind.StackedBars when periods == 0 => "at least one period, such as 'this year'",
            TableChartKind.GroupedBars or TableChartKind.HeatMap => null,
            TableChartKind.StackedBars => rows.Count(r => !r.IsTotal) <= MostParts ? null : "no more than six rows, because more parts cannot be told apart",
            TableChartKind.Proportions => columns.Any(c => c.Measure.Kind == MeasureKind.Share) ? null : "a column 'share'",
            TableChartKind.Profile => columns.Any(c => c is { Measure.Kind: MeasureKind.Share or MeasureKind.Rate, Shows: Aspect.Value }) && rows.Count(r => r.Ages is not null) > 1 ? null : "rows of bands of age, such as 'females-aged-0-to-14', and a column 'share' or 'rate'",
            TableChartKind.Map => columns.Any(c => c is { Measure.Kind: MeasureKind.Rate or MeasureKind.Count or MeasureKind.Quoted or MeasureKind.Share or MeasureKind.PercentOf, Shows: Aspect.Value }) && rows.Select(r => r.Area).Distinct().Count() > 1 ? null : "rows of several places, and counts, rates or values of them",
            TableChartKind.Intervals => columns.Any(c => c is { Measure.Kind: MeasureKind.Rate or MeasureKind.Count or MeasureKind.Share or MeasureKind.PercentOf, Shows: Aspect.Value }) ? null : "counts, rates or shares that can have an interval",
            TableChartKind.Funnel or TableChartKind.FunnelMultiplicative or TableChartKind.FunnelOfChance => columns.Any(c => c is { Measure.Kind: MeasureKind.Rate, Shows: Aspect.Value }) && rows.Any(r => r.GroupId is not null) ? null : "a column 'rate', and the group among its totals, whose rate the limits stand about",
            TableChartKind.Bars => columns.Any(c => c.Measure.Kind != MeasureKind.Rank) ? null : "a column beside the rank",
        };
    }
}
