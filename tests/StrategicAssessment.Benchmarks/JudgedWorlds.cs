using System.Globalization;
using MathNet.Numerics.Distributions;
using StrategicAssessment.Assessments;
using StrategicAssessment.Comparison;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Statistics;

namespace StrategicAssessment.Judging;

/// <summary>Counties of which the truth is known: 12 districts with 20 things counted in two years, from 0.3 to 25 per 1,000 residents, that vary as told. A seed gives the same county everywhere.</summary>
internal static class JudgedWorlds
{
    private const int Districts = 12, Things = 20;

    private static readonly Period Now = Period.MonthsTo(12, 2025, 9);
    private static readonly Period Then = Now.MonthsEarlier(12);
    private static readonly AreaCode[] Codes = [.. Enumerable.Range(1, Districts).Select(i => new AreaCode(string.Create(CultureInfo.InvariantCulture, $"E070001{i:00}")))];
    private static readonly Group County = new("districts", new("E10000099"), "Shire", [.. Codes]);
    private static readonly Gazetteer Places = new([.. Codes.Select(c => new Area(c, c.Value, "district", [], null, null, null))], [County]);

    /// <summary>Nothing changed anywhere and no district differs from another: how many of 240 changes, and of 240 rates held against the county, are called clear, or show some sign.</summary>
    /// <param name="variance">In times the mean.</param>
    public static Called Unchanged(double variance, int seed)
    {
        var random = new Random(seed);
        var residents = Residents(random);
        var called = new Called(0, 0, 0, 0);
        for (var thing = 0; thing < Things; thing++)
        {
            var rate = Math.Exp(Math.Log(0.3) + (thing * Math.Log(25 / 0.3) / (Things - 1)));
            var book = Book(residents, [.. residents.Select(r => Count(random, rate * r / 1000, variance))], [.. residents.Select(r => Count(random, rate * r / 1000, variance))]);
            foreach (var code in Codes) called = called.With(Change(book, code), Against(book, code));
        }

        return called;
    }

    /// <summary>One of 12 districts with 2,000 a year rose by 40%; the others stayed: whether its rise is called clear.</summary>
    public static bool FindsARise(double variance, int seed)
    {
        var random = new Random(seed);
        var residents = Residents(random);
        double[] means = [.. Codes.Select(_ => 2000.0)];
        return Change(Book(residents, [.. means.Select((m, i) => Count(random, i == 0 ? 1.4 * m : m, variance))], [.. means.Select(m => Count(random, m, variance))]), Codes[0]).IsClear;
    }

    /// <summary>A place with none like it and 100 a month on average, of which the second year may be raised: what its change is called.</summary>
    /// <param name="memory">How much each month is like the one before it.</param>
    public static Judgement Alone(double memory, double raised, int seed)
    {
        var (random, months) = (new Random(seed), new Dictionary<ObservationKey, ObservedValue>());
        var off = Normal.Sample(random, 0, 1);
        for (var month = 23; month >= 0; month--)
        {
            off = (memory * off) + (Math.Sqrt(1 - (memory * memory)) * Normal.Sample(random, 0, 1));
            var (key, value) = Row(Thing, Codes[0], Period.MonthsTo(1, 2025, 9).MonthsEarlier(month), Math.Round((100 + (10 * off)) * (month < 12 ? 1 + raised : 1)));
            months.Add(key, value);
        }

        return Change(new FigureBook(new ObservationTable(months), new PopulationTable(new Dictionary<PopulationKey, PopulationEstimate>()), Places), Codes[0]);
    }

    /// <summary>25 per 1,000 residents in each district, the first raised by a share: which lie beyond the outer limits of the funnel.</summary>
    public static bool[] OutOfFunnel(double variance, double raised, int seed, SpreadKind kind)
    {
        var random = new Random(seed);
        (double Events, double Population)[] places = [.. Residents(random).Select((r, i) => (Count(random, 0.025 * r * (i == 0 ? 1 + raised : 1), variance), r))];
        var average = places.Sum(p => p.Events) / places.Sum(p => p.Population);
        var spread = FunnelSpread.Of(places, average, kind);
        return [.. places.Select(p => FunnelPlaces.OfRate(p.Events / spread.Stretch(average, p.Population), p.Population / spread.Stretch(average, p.Population), average) is FunnelPlace.VeryHigh or FunnelPlace.VeryLow)];
    }

    /// <summary>Two editions of a county in which nothing changed, the later a year after the earlier: of the movements whose certainty is known, how many are clear, and how many clear or some sign.</summary>
    public static (int Movements, int Clear, int WithSign) Editions(double variance, int seed)
    {
        var random = new Random(seed);
        var residents = Residents(random);
        var (before, after) = (new List<BundleFigure>(), new List<BundleFigure>());
        for (var thing = 0; thing < Things; thing++)
        {
            var mean = Math.Exp(Math.Log(0.3) + (thing * Math.Log(25 / 0.3) / (Things - 1)));
            double[][] years = [.. Enumerable.Range(0, 3).Select(_ => residents.Select(r => Count(random, mean * r / 1000, variance)).ToArray())];
            var indicator = Thing with { Id = string.Create(CultureInfo.InvariantCulture, $"thing-{thing}") };
            Publish(before, indicator, residents, years[1], years[0], Then);
            Publish(after, indicator, residents, years[2], years[1], Now);
        }

        var movements = BundleComparison.Of(Bundle(before, Then), Bundle(after, Now)).Differences.OfType<Movement>().Where(m => m.Size.Certainty != Comparison.Certainty.NotKnown).ToList();
        return (movements.Count, movements.Count(m => m.Size.Certainty == Comparison.Certainty.Clear), movements.Count(m => m.Size.Certainty >= Comparison.Certainty.SomeSign));
    }

    private static void Publish(List<BundleFigure> published, IndicatorDefinition indicator, double[] residents, double[] now, double[] then, Period period)
    {
        var book = Book(residents, now, then, indicator, period);
        foreach (var code in Codes)
        {
            foreach (var measure in (Measure[])[Measure.Count, Thing.Rate, Measure.Change, Measure.ChangePercent])
                published.Add(Published(book.Get(new FigureRequest(indicator, measure, code, indicator.Whole, period) { ComparedWith = measure.ComparesPeriods ? period.MonthsEarlier(12) : null })));
        }
    }

    private static PublishedBundle Bundle(List<BundleFigure> figures, Period period) =>
        new(new BundleName("null", "Null", period.Slug, Codes[0].Value, "District A", period), figures, new BundleDocument(false, []));

    private static BundleFigure Published(Figure figure) => new()
    {
        Id = figure.Id.ToString(),
        Series = figure.Id.Series,
        Indicator = figure.Id.Indicator,
        Measure = figure.Measure.Slug,
        Area = figure.Id.Area.Value,
        AreaName = figure.Id.Area.Value,
        Category = figure.Id.Category,
        Period = figure.Period,
        ComparedWith = figure.ComparedWith,
        Status = figure.Value.Status,
        Value = figure.Value.IsKnown ? figure.Value.Number : null,
        Unit = figure.Unit == Unit.Number ? "number" : figure.Unit == Unit.Rate ? "rate" : "percent",
        Display = Display.Of(figure, SymbolStyle.Standard),
        Definition = figure.Measure.Slug,
        Evidence = new BundleEvidence
        {
            Lower95 = figure.Evidence?.At95?.Lower,
            Upper95 = figure.Evidence?.At95?.Upper,
            Dispersion = figure.Evidence?.Dispersion?.Factor,
            Measured = figure.Evidence?.Dispersion?.Measured,
        },
    };

    /// <summary>Residents of the districts: 80,000 to 170,000.</summary>
    public static double[] Residents(Random random) => [.. Codes.Select(_ => Math.Round((80_000 + (random.NextDouble() * 90_000)) / 100) * 100)];

    /// <summary>A count of a mean that varies so many times as much as independent events would.</summary>
    public static double Count(Random random, double mean, double variance)
    {
        var level = variance > 1 ? Gamma.Sample(random, mean / (variance - 1), 1 / (variance - 1)) : mean;
        return level > 0 ? Poisson.Sample(random, level) : 0;
    }

    private static FigureBook Book(double[] residents, double[] now, double[] then, IndicatorDefinition? indicator = null, Period? period = null)
    {
        var (of, main) = (indicator ?? Thing, period ?? Now);
        var observed = Codes.SelectMany((code, i) => new[] { Row(of, code, main, now[i]), Row(of, code, main.MonthsEarlier(12), then[i]) }).ToDictionary();
        var estimates = Codes.Select((code, i) => KeyValuePair.Create(new PopulationKey(code, 2024), new PopulationEstimate((decimal)residents[i], string.Empty, new SourceRef("population.csv", [2])))).ToDictionary();
        return new FigureBook(new ObservationTable(observed), new PopulationTable(estimates), Places);
    }

    private static KeyValuePair<ObservationKey, ObservedValue> Row(IndicatorDefinition indicator, AreaCode code, Period period, double count) => KeyValuePair.Create(
        new ObservationKey(indicator.Id, code, indicator.Whole, period), new ObservedValue(Value.Known((decimal)count), 0, new SourceRef("extracts/thing.csv", [2])));

    private static IndicatorDefinition Thing { get; } = new() { Id = "thing", Title = "Thing", Things = "things", Good = Polarity.FewerIsGood, PopulationYear = 2024 };

    private static Judgement Change(FigureBook book, AreaCode code) =>
        book.Get(new FigureRequest(Thing, Measure.Change, code, Thing.Whole, Now) { ComparedWith = Then }).Evidence!.Judgement!;

    private static Judgement Against(FigureBook book, AreaCode code) =>
        book.Get(new FigureRequest(Thing, new Measure(MeasureKind.Against) { Averaged = Thing.Rate, Best = 1 }, code, Thing.Whole, Now) { Group = County }).Evidence!.Judgement!;
}

/// <summary>How many of 240 were called clear, and how many clear or some sign.</summary>
internal sealed record Called(int ClearChanges, int ChangesWithSign, int ClearDifferences, int DifferencesWithSign)
{
    public Called With(Judgement change, Judgement difference) => new(
        ClearChanges + (change.IsClear ? 1 : 0), ChangesWithSign + (change.HasSign ? 1 : 0),
        ClearDifferences + (difference.IsClear ? 1 : 0), DifferencesWithSign + (difference.HasSign ? 1 : 0));
}
