using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Indicators;

/// <summary>Which periods an extract answers for. It answers for a longer period when it holds shorter ones that fill it (months, quarters, weeks); the count is then their sum.</summary>
public static class Coverage
{
    /// <summary>Where this many are usual, none at all would happen less than once in a thousand.</summary>
    public const decimal UsuallyMany = 7;

    /// <summary>The parts of a period that the extract does not answer for, earliest first: gaps in the series.</summary>
    public static IEnumerable<Period> Gaps(ObservationTable observations, IndicatorDefinition indicator, Period period) =>
        observations.PartsOf(indicator.Id, period).Where(m => !IsHeld(observations, indicator, m));

    /// <summary>Whether the extract has rows of a period, or of each of its parts; where the plan says that missing rows mean none, also a month (quarter,
    /// week) without any row between the first and the last that have some.</summary>
    public static bool IsHeld(ObservationTable observations, IndicatorDefinition indicator, Period period)
    {
        if (observations.HasPeriod(indicator.Id, period)) return true;
        if (observations.PartsOf(indicator.Id, period) is { Length: > 0 } parts) return parts.All(m => IsHeld(observations, indicator, m));
        return indicator.Missing == MissingRows.Zero && IsBetween(observations, indicator, period);
    }

    /// <summary>Whether a month, quarter or week lies between the first and the last of its length that have rows.</summary>
    public static bool IsBetween(ObservationTable observations, IndicatorDefinition indicator, Period period)
    {
        if (!(period.MonthCount is 1 or 3 || period.IsWeek)) return false;
        var alike = observations.PeriodsOf(indicator.Id).Where(p => p.HasLengthOf(period)).ToList();
        return alike.Count > 0 && alike[0].First < period.First && period.First < alike[^1].First;
    }

    /// <summary>Whether a row that is not there means that nothing happened. Never where the place was not there.</summary>
    public static bool MeansNone(ObservationTable observations, FigureRequest request) => observations.Absence(request.Indicator.Id, request.Area, request.Period) is null && IsHeld(observations, request.Indicator, request.Period)
        && (request.Indicator.Missing == MissingRows.Zero
            || (request.Indicator.IsOfRecords && observations.HasArea(request.Indicator.Id, request.Area) && (HoursOfWeek.Are(request.Indicator.Categories) || observations.HasCategory(request.Indicator.Id, request.Category))));
}

/// <summary>What an extract says of one place, category and period: a row, or the rows of its months, quarters or weeks.</summary>
/// <param name="Value">The number; for parts their sum, or why there is none.</param>
/// <param name="Decimals">Digits printed after the point.</param>
/// <param name="Sources">Files and rows, one for each file.</param>
/// <param name="Parts">The months, quarters or weeks that were summed; empty when the extract says it as it is.</param>
public sealed record CountedRows(Value Value, int Decimals, ImmutableArray<SourceRef> Sources, ImmutableArray<Period> Parts)
{
    /// <summary>Each value of the extract that it is the sum of.</summary>
    public ImmutableArray<ObservedValue> Cells { get; init; } = [];

    /// <summary>Whether the partner corrected any of the rows after sending them.</summary>
    public bool AreCorrected { get; init; }

    /// <summary>How the number came about, for its formula.</summary>
    public Said Formula => Corrected(Parts.IsEmpty ? Said.Of("working.counted") : Said.Of("working.sum", ("parts", Said.List([.. Parts.GroupBy(p => p.MonthCount).OrderByDescending(g => g.Key).Select(Counted)]))));

    /// <summary>A working, and that the rows were corrected where they were.</summary>
    public Said Corrected(Said working) => AreCorrected ? Said.Of("working.corrected", ("working", working)) : working;

    /// <summary>The rows, or null when the extract has none of the period nor of its parts.</summary>
    public static CountedRows? Find(ObservationTable observations, FigureRequest request)
    {
        var months = observations.PartsOf(request.Indicator.Id, request.Period);
        if (months.IsEmpty) return observations.Find(CountMeasure.KeyOf(request)) is { } row ? new(row.Value, row.Decimals, row.Sources, []) { AreCorrected = row.Correction is not null, Cells = [row] } : null;
        var asked = months.Select(m => request with { Period = m }).ToArray();
        var rows = asked.Select(m => observations.Find(CountMeasure.KeyOf(m))).ToArray();
        var held = rows.OfType<ObservedValue>().ToList();
        if (held.Count == 0) return null;
        var values = rows.Zip(asked, (row, month) => row?.Value ?? Absent(observations, month)).ToArray();
        return new(Value.From(values, () => Value.Known(values.Sum(v => v.Number))), held.Max(r => r.Decimals), Joined(held), months) { AreCorrected = held.Exists(r => r.Correction is not null), Cells = [.. held] };
    }

    /// <summary>Whether the extract has any of them.</summary>
    public static bool Are(ObservationTable observations, FigureRequest request) => observations.PartsOf(request.Indicator.Id, request.Period) is { IsEmpty: false } months
        ? months.Any(m => observations.Find(CountMeasure.KeyOf(request) with { Period = m }) is not null) : observations.Find(CountMeasure.KeyOf(request)) is not null;

    /// <summary>The first question about rows that are not there, though the place was, and do not mean none: this one, or one of its parts; null when there is none.</summary>
    public static FigureRequest? FirstMissing(ObservationTable observations, FigureRequest request)
    {
        if (Coverage.MeansNone(observations, request)) return null;
        var months = !Are(observations, request) ? [] : observations.PartsOf(request.Indicator.Id, request.Period);
        var asked = months.IsEmpty ? [request] : months.Select(m => request with { Period = m });
        return asked.FirstOrDefault(m => observations.Find(CountMeasure.KeyOf(m)) is null && observations.Absence(m.Indicator.Id, m.Area, m.Period) is null && !Coverage.MeansNone(observations, m));
    }

    private static Said Counted(IGrouping<int, Period> alike) => alike.Key switch
    {
        0 => Said.Count("working.weeks", alike.Count()),
        1 => Said.Count("working.months", alike.Count()),
        3 => Said.Count("working.quarters", alike.Count()),
        12 => Said.Count("working.years", alike.Count()),
        var months => Said.Count("working.periods", alike.Count(), ("months", English.Whole(months))),
    };

    private static Value Absent(ObservationTable observations, FigureRequest month) => Coverage.MeansNone(observations, month) ? Value.Known(0)
        : month.Indicator.Missing == MissingRows.NotOpen ? Value.NotApplicable(Said.Of("figure.not open in", ("period", month.Period.Label)))
        : Value.NotAvailable(Said.Of("figure.no row for", ("period", month.Period.Label)));

    internal static ImmutableArray<SourceRef> Joined(IEnumerable<ObservedValue> rows) =>
    [
        .. rows.SelectMany(r => r.Sources).GroupBy(s => s.File, s => s.Rows, StringComparer.Ordinal)
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => new SourceRef(f.Key, RowSet.Joined([.. f], keepsEvery: false))),
    ];
}

/// <summary>Intervals of counts, rates and shares. Sums of money and quoted values are not counts of events and have none.</summary>
internal static class CountEvidence
{
    public static Evidence? OfCount(IndicatorDefinition indicator, Value value) =>
        IsOfEvents(indicator, value) ? Both(indicator, confidence => CountInterval.Of((double)value.Number, confidence)) : null;

    public static Evidence? OfRate(IndicatorDefinition indicator, Value count, Value residents, int per) =>
        IsOfEvents(indicator, count) && residents is { IsKnown: true, Number: > 0 }
            ? Both(indicator, confidence => RateInterval.Of((double)count.Number, (double)residents.Number, per, confidence))
            : null;

    public static Evidence? OfShare(IndicatorDefinition indicator, IndicatorDefinition of, Value part, Value whole) =>
        IsOfEvents(indicator, part) && IsOfEvents(of, whole) && whole.Number > 0 && part.Number <= whole.Number
            ? Both(indicator, confidence => ProportionInterval.Of((double)part.Number, (double)whole.Number, confidence).Times(100))
            : null;

    /// <summary>Of a share, in per cent, of those who answered a survey; null for what is none.</summary>
    public static Evidence? OfSample(IndicatorDefinition indicator, Value share, decimal answered)
    {
        if (indicator.DesignEffect is not { } effect || answered <= 0 || share is not { IsKnown: true, Number: >= 0 and <= 100 }) return null;
        var sample = new Sample((double)answered, (double)effect);
        return Both(indicator, confidence => sample.IntervalOf((double)share.Number, confidence)) with { Sample = sample };
    }

    /// <summary>Whether a value counts events, so that chance can be reckoned with.</summary>
    public static bool IsOfEvents(IndicatorDefinition indicator, Value value) =>
        indicator.CountsEvents && value is { IsKnown: true, Number: >= 0 };

    /// <summary>The interval at the usual level and at that of control limits.</summary>
    public static Evidence Both(IndicatorDefinition indicator, Func<double, Interval> of) =>
        new(indicator.Confidence) { At95 = of(Confidence.Usual), At998 = of(Confidence.Control) };
}
