using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Indicators;

/// <summary>Rates that make places of different age alike. The parts of the category are bands of age, each counted and each with its residents: the rate that
/// the place would have with the standard population, or its events as a percentage of those that the group's rates would lead one to expect.</summary>
public static class StandardisedMeasure
{
    private const double Hundred = 100;

    /// <summary>Not available where bands, residents or events of a band are missing, and for a rate of fewer than ten events.</summary>
    public static Figure Compute(IFigures figures, FigureRequest request)
    {
        var bands = BandsOf(request.Indicator, request.Category);
        if (!AgeBand.AreAll([.. bands.Select(b => b.Ages)])) return Missing(request, Said.Of("figure.not all ages"));
        if (PopulationMeasure.YearFor(figures, request, bands[0].Ages.Base) is not { } year) return Missing(request, Said.Of("figure.no ages before"));
        var isRatio = request.Measure.Kind == MeasureKind.StandardisedRatio;
        var standard = isRatio ? (request.Group ?? throw new ArgumentException("A ratio needs a group.", nameof(request))).Code : request.Indicator.StandardPlace;
        if (standard is null && bands.Select(b => b.Ages).FirstOrDefault(a => a.Weight() is null) is { } parted) return Missing(request, Said.Of("figure.no such ages", ("ages", parted.Base.Replace("residents-aged-", string.Empty, StringComparison.Ordinal).Replace('-', ' '))));
        var (events, people) = (Counts(figures, request, bands, request.Area), People(figures, request, bands, request.Area, year));
        var theirEvents = isRatio ? Counts(figures, request, bands, standard!) : [];
        var theirPeople = standard is null ? [] : People(figures, request, bands, standard, year);
        ImmutableArray<Figure> operands = [.. events, .. people, .. theirEvents, .. theirPeople];
        if (Value.From([.. operands.Select(o => o.Value)], () => Value.Known(0)) is { IsKnown: false } missing) return Base(request, missing, operands);
        double[] weights = standard is null ? [.. bands.Select(b => (double)b.Ages.Weight()!)] : Numbers(theirPeople);
        var squares = SquaresOf(figures, request, bands);
        StandardisedRate At(double confidence) => isRatio
            ? StandardisedRate.Indirect(Numbers(events), Numbers(people), Numbers(theirEvents), weights, Hundred, confidence, squares)
            : StandardisedRate.Direct(Numbers(events), Numbers(people), weights, request.Measure.Per, confidence, squares);
        var (usual, control) = (At(Confidence.Usual), At(Confidence.Control));
        if (usual.Value is not { } value || double.IsNaN(value) || double.IsInfinity(value)) return Base(request, Value.NotAvailable(isRatio ? Said.Of("figure.none expected") : Said.Of("figure.few events", ("n", English.Whole(StandardisedRate.LeastEvents)))), operands);
        return Base(request, Value.Known((decimal)value), operands) with
        {
            // How many had how many events would tell more than a protected count may.
            Evidence = squares is not null && request.Indicator.Protection is not null ? null : new Evidence(request.Indicator.Confidence)
            {
                At95 = usual.Interval,
                At998 = control.Interval,
                Judgement = isRatio ? new Judgement(JudgementTest.SingleOverlap, Benchmark.TwoLevels(value, usual.Interval, control.Interval, Hundred), request.Indicator.GoodEnd) : null,
            },
            Base = new RateBase(isRatio ? 0 : request.Measure.Per, year, people.SelectMany(p => p.Sources).Select(s => s.File).FirstOrDefault() ?? string.Empty),
        };
    }

    /// <summary>The bands of age that a category consists of, the youngest first; empty where a part of it is none.</summary>
    public static ImmutableArray<(string Slug, AgeBand Ages)> BandsOf(IndicatorDefinition indicator, string category)
    {
        var bands = Leaves(indicator.Categories, category).Select(c => (c.Slug, Ages: c.Aliases.Prepend(c.Label).Prepend(c.Slug).Select(AgeBand.Read).FirstOrDefault(a => a is not null))).ToList();
        return bands.Exists(b => b.Ages is null) ? [] : [.. bands.Select(b => (b.Slug, b.Ages!)).OrderBy(b => b.Item2.From).ThenBy(b => b.Item2.Sex, StringComparer.Ordinal)];
    }

    private static IEnumerable<Category> Leaves(CategoryTree tree, string category) =>
        tree.PartsOf(category).SelectMany(p => tree.PartsOf(p.Slug).Any() ? Leaves(tree, p.Slug) : [p]);

    private static ImmutableArray<Figure> Counts(IFigures figures, FigureRequest request, ImmutableArray<(string Slug, AgeBand Ages)> bands, AreaCode area) =>
        [.. bands.Select(b => figures.Get(request.Plain() with { Area = area, Category = b.Slug }))];

    private static ImmutableArray<Figure> People(IFigures figures, FigureRequest request, ImmutableArray<(string Slug, AgeBand Ages)> bands, AreaCode area, int year) =>
        [.. bands.Select(b => PopulationMeasure.Of(figures, request with { Area = area }, b.Ages.Base, year))];

    // Of the rows of the place or of the members of the group, in the period or its parts; null where they do not say how many events each person had.
    private static double[]? SquaresOf(IFigures figures, FigureRequest request, ImmutableArray<(string Slug, AgeBand Ages)> bands)
    {
        var (rows, extract) = (figures.Observations, request.Indicator.Id);
        var periods = rows.PartsOf(extract, request.Period).DefaultIfEmpty(request.Period).ToList();
        var members = figures.Places.GroupWithCode(request.Area)?.Members.Where(m => rows.HasArea(extract, m)).ToList() ?? [];
        var found = bands.Select(b => periods.SelectMany(p => members.DefaultIfEmpty(request.Area).Select(a => rows.Find(new(extract, a, b.Slug, p)))).OfType<ObservedValue>().ToList()).ToList();
        return found.Exists(b => b.Count > 0) && found.TrueForAll(b => b.TrueForAll(o => o.Squares is not null)) ? [.. found.Select(b => (double)b.Sum(o => o.Squares!.Value))] : null;
    }

    private static double[] Numbers(ImmutableArray<Figure> figures) => [.. figures.Select(f => (double)f.Value.Number)];

    private static Figure Missing(FigureRequest request, Said reason) => Base(request, Value.NotAvailable(reason), []);

    private static Figure Base(FigureRequest request, Value value, ImmutableArray<Figure> operands)
    {
        var formula = Said.Of(request.Measure.Kind == MeasureKind.StandardisedRatio ? "working.standardised ratio" : "working.standardised rate");
        return request.Answer(value, Unit.Rate, request.Indicator.RateDecimals, formula, operands) with { Operands = [.. operands.Select(o => o.Id).Distinct()] };
    }
}
