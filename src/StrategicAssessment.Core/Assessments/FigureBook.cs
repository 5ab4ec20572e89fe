using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;
using StrategicAssessment.Protection;
using StrategicAssessment.Ranking;
using StrategicAssessment.Statistics;

namespace StrategicAssessment.Assessments;

/// <summary>Works out each figure once and keeps it. One run, one book; where small numbers are protected a second one, with the shield on.</summary>
public sealed class FigureBook(ObservationTable observations, PopulationTable populations, Gazetteer places, Shield? shield = null) : IFigures
{
    private const int MostDecimals = 6;

    private readonly Dictionary<FigureId, Figure> known = [];
    private readonly Dictionary<string, Dispersion?> dispersions = new(StringComparer.Ordinal);
    private readonly Dictionary<FigureId, RankedPlaces> ranked = [];
    private readonly Dictionary<string, ImmutableArray<Diagnostic>> totals = new(StringComparer.Ordinal);
    private FigureBook? apart;
    private readonly Dictionary<string, int> decimals = new(StringComparer.Ordinal);

    public ObservationTable Observations => observations;
    public PopulationTable Populations => populations;
    public Gazetteer Places => places;

    public Figure Get(FigureRequest request) => known.TryGetValue(request.Id(), out var figure) ? figure : Keep(Defined(Named(Compute(this, request), request)));

    private Figure Shielded(Figure figure) => shield is null ? figure : shield.Over(figure, operand => known[operand]);

    /// <summary>A book of the same data for what is only looked at, which adds no figure to a bundle.</summary>
    internal FigureBook Apart => apart ??= new FigureBook(observations, populations, places) { Same = Same };

    /// <summary>What was found of the totals of an indicator; looked for once, however many places ask.</summary>
    internal ImmutableArray<Diagnostic> TotalsOff(IndicatorDefinition indicator, Func<FigureBook, IEnumerable<Diagnostic>> find) => Once(totals, indicator.Id, () => [.. find(Apart)]);

    public Value Read(FigureRequest request) => new Glance(this).Get(request).Value;

    // Where anything is hidden, the digits could tell of it.
    public int DecimalsOf(FigureRequest rate)
    {
        if (shield is not null || rate.Indicator is { Decimals: not null } or { Protection: not null }) return rate.Indicator.RateDecimals;
        var column = $"{rate.Indicator.Id}/{rate.Measure.Slug}/{rate.Category}/{rate.Period.Slug}";
        if (decimals.TryGetValue(column, out var digits)) return digits;
        decimals.Add(column, digits = rate.Indicator.RateDecimals);   // which the rates that are read here have in the meantime
        var held = observations.AreasOf(rate.Indicator.Id).ToHashSet();
        var smallest = places.Groups.Where(g => g.Members.Any(held.Contains)).Select(g => g.Code).Concat(held).Distinct()
            .Select(area => Read(rate with { Area = area })).Where(v => v is { IsKnown: true, Number: not 0 }).Select(v => Math.Abs(v.Number)).DefaultIfEmpty(1).Min();
        if (Math.Round(smallest, digits, MidpointRounding.AwayFromZero) != 0) return digits;
        while (digits < MostDecimals && smallest * (decimal)Math.Pow(10, digits) < 10) digits++;
        return decimals[column] = digits;
    }

    /// <summary>Extracts that count the same thing: what nothing measures on the one is measured on the other, so that one count has one verdict.</summary>
    public ImmutableArray<SameThing> Same { get; init; } = [];

    public Dispersion DispersionOf(FigureRequest change) => Measured(change) is { Measured: 0 } own
        ? Same.Where(s => s is { IsSaid: true, First.IsQuoted: false } && s.Second.Id == change.Indicator.Id && s.SecondCategory == change.Category)
            .Select(s => Measured(change with { Indicator = s.First, Category = s.First.Whole })).FirstOrDefault(d => d.Measured > 0) ?? own
        : Measured(change);

    private Dispersion Measured(FigureRequest change) => Dispersions.Of(this, change, (key, measured) => Once(dispersions, key, measured));

    public RankedPlaces RankedWith(FigureRequest rank) => Once(ranked, (rank with { Area = new AreaCode("*") }).Id(), () => RankedPlaces.Of(this, rank));

    private static T Once<TKey, T>(Dictionary<TKey, T> known, TKey key, Func<T> work)
        where TKey : notnull => known.TryGetValue(key, out var found) ? found : known[key] = work();

    /// <summary>A book of the same data whose figures may be published: it takes over those of which the protection touches none of what they rest on.</summary>
    public FigureBook Behind(Shield protection)
    {
        var behind = new FigureBook(observations, populations, places, protection) { Same = Same };
        foreach (var figure in known.Values.Where(f => !protection.Concerns(f))) behind.known.Add(figure.Id, figure);
        return behind;
    }

    /// <summary>Takes a figure that is worked out over several others at once; returns the one that is kept under its id.</summary>
    public Figure Keep(Figure figure)
    {
        if (known.TryGetValue(figure.Id, out var kept)) return kept;
        figure = Shielded(figure);
        known.Add(figure.Id, figure);
        return figure;
    }

    /// <summary>The figure of an id that a figure of this book names as an operand.</summary>
    public Figure Kept(FigureId id) => known[id];

    /// <summary>Everything asked for so far and what it rests on, in no order that may be relied on.</summary>
    public IEnumerable<Figure> Asked => known.Values;

    private Figure Named(Figure figure, FigureRequest request) => figure.OperandsName is null && figure.Operands.Length > 1 && (request.Group ?? places.GroupWithCode(request.Area)) is { } group
        ? figure with { OperandsName = FigureId.NameOf(figure.Operands, group, AverageMeasure.WithResidents(this, group.Members)) } : figure;

    // A total over the members of a group, and what is worked out from one, is another total when the group has other members.
    private Figure Defined(Figure figure)
    {
        if (places.GroupWithCode(figure.Id.Area) is not { } group) return figure;
        foreach (var operand in figure.Operands)
        {
            var isOfMembers = operand.Area.Equals(figure.Id.Area) ? Definitions.IsTotal(known[operand].Definition) : figure.Method == Method.Summed;
            if (isOfMembers) return figure with { Definition = figure.Definition + Definitions.Among(group.Members) };
        }

        return figure;
    }

    private static Figure Compute(IFigures figures, FigureRequest request) => request.Measure.Kind switch
    {
        MeasureKind.Count => CountMeasure.Compute(figures, request),
        MeasureKind.Quoted => QuotedMeasure.Compute(figures, request),
        MeasureKind.Population => PopulationMeasure.Compute(figures, request),
        MeasureKind.Rate => RateMeasure.Compute(figures, request),
        MeasureKind.Change or MeasureKind.ChangePercent or MeasureKind.RateChange or MeasureKind.RateChangePercent or MeasureKind.ShareChange => ChangeMeasure.Compute(figures, request),
        MeasureKind.Contribution => ContributionMeasure.Compute(figures, request),
        MeasureKind.ResidentsShare or MeasureKind.LocationQuotient => ResidentsShareMeasure.Compute(figures, request),
        MeasureKind.StandardisedRate or MeasureKind.StandardisedRatio => StandardisedMeasure.Compute(figures, request),
        MeasureKind.Trend => TrendMeasure.Compute(figures, request),
        MeasureKind.Against => AgainstMeasure.Compute(figures, request),
        MeasureKind.Average => AverageMeasure.Compute(figures, request),
        MeasureKind.Share or MeasureKind.PercentOf => ShareMeasure.Compute(figures, request),
        MeasureKind.Rank or MeasureKind.Quintile => RankMeasure.Compute(figures, request),
        MeasureKind.CentreLine or MeasureKind.LowerLimit or MeasureKind.UpperLimit or MeasureKind.Variation or MeasureKind.Target or MeasureKind.Goal or MeasureKind.Score =>
            throw new UnreachableException("Lines of a control chart, goals and scores are kept, not asked for."),
    };

    // The same questions, of which nothing is kept: what nobody asked for is not among the figures of the run.
    private sealed class Glance(FigureBook book) : IFigures
    {
        public ObservationTable Observations => book.Observations;

        public PopulationTable Populations => book.Populations;

        public Gazetteer Places => book.Places;

        public Value Read(FigureRequest request) => Get(request).Value;

        public int DecimalsOf(FigureRequest rate) => book.DecimalsOf(rate);

        public Dispersion DispersionOf(FigureRequest change) => book.DispersionOf(change);

        public RankedPlaces RankedWith(FigureRequest rank) => RankedPlaces.Of(this, rank);

        public Figure Get(FigureRequest request) => book.known.TryGetValue(request.Id(), out var kept) ? kept : book.Shielded(Compute(this, request));
    }
}

/// <summary>Finds tables that set rates of several years beside each other which all use one year's residents: where residents grow, such rates rise by themselves.</summary>
internal static class OneYearsPopulation
{
    /// <summary>A warning for each table and indicator.</summary>
    public static IEnumerable<Diagnostic> Check(IEnumerable<AssessedTable> tables, FigureBook book) => tables
        .SelectMany(t => t.Definition.Columns.Where(c => c is { At: not null, Indicator.PopulationYear: not null }).GroupBy(c => c.Indicator.Id, StringComparer.Ordinal).Select(columns => Check(t, [.. columns], book)))
        .OfType<Diagnostic>();

    private static Diagnostic? Check(AssessedTable table, List<ColumnDefinition> columns, FigureBook book)
    {
        var rates = columns.SelectMany(c => table.Rows.SelectMany(r => RatesOf(book.Get(c.For(r.Definition)), book)).Select(r => (Column: c, Rate: r))).ToList();
        if (rates.Count == 0) return null;
        var latest = rates.Max(r => r.Rate.Period.Last);
        var past = rates.Where(r => r.Rate.Period.Last.Year < latest.Year).ToList();
        if (past.Count == 0) return null;
        var (indicator, year) = (columns[0].Indicator, columns[0].Indicator.PopulationYear!.Value);
        var wanted = past.Select(p => p.Rate.Period.Last.Year - 1).Distinct().Order().Where(y => y != year).ToList();
        var missing = wanted.Where(y => !past.TrueForAll(p => p.Rate.Period.Last.Year - 1 != y || book.Populations.Find(p.Rate.Id.Area, y, indicator.Base) is not null)).ToList();
        return wanted.Count == 0 ? null : AssessmentMessages.OneYearsPopulation(past[0].Column, table.Definition.Id, year, [.. past.Select(p => p.Rate.Period).Distinct().OrderBy(p => p.Last)], missing);
    }

    // The rate itself, or those that a trend or a change rests on.
    private static IEnumerable<Figure> RatesOf(Figure cell, FigureBook book) =>
        (cell.Measure.Kind == MeasureKind.Trend || cell.Measure.Row.IsOfRate ? cell.Operands.Select(book.Kept) : [cell]).Where(r => r.Measure.Kind == MeasureKind.Rate && r.Base is not null);
}
