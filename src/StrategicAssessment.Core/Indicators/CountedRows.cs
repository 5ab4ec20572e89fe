using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Indicators;

/// <summary>What an extract says of one place, category and period: a row, or the rows of its months, quarters or weeks.</summary>
/// <param name="Value">The number; for parts their sum, or why there is none.</param>
/// <param name="Decimals">Digits printed after the point.</param>
/// <param name="Sources">Files and rows, one for each file.</param>
/// <param name="Parts">The months, quarters or weeks that were summed; empty when the extract says it as it is.</param>
public sealed record CountedRows(Value Value, int Decimals, ImmutableArray<SourceRef> Sources, ImmutableArray<Period> Parts)
{
    /// <summary>Each value of the extract that it is the sum of.</summary>
    public ImmutableArray<SourceRef> Cells { get; init; } = [];

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
        if (months.IsEmpty) return observations.Find(CountMeasure.KeyOf(request)) is { } row ? new(row.Value, row.Decimals, row.Sources, []) { AreCorrected = row.Correction is not null, Cells = [row.Source] } : null;
        var asked = months.Select(m => request with { Period = m }).ToArray();
        var rows = asked.Select(m => observations.Find(CountMeasure.KeyOf(m))).ToArray();
        var held = rows.OfType<ObservedValue>().ToList();
        if (held.Count == 0) return null;
        var values = rows.Zip(asked, (row, month) => row?.Value ?? Absent(observations, month)).ToArray();
        return new(Value.From(values, () => Value.Known(values.Sum(v => v.Number))), held.Max(r => r.Decimals), Joined(held), months) { AreCorrected = held.Exists(r => r.Correction is not null), Cells = [.. held.Select(r => r.Source)] };
    }

    /// <summary>The first question about rows that are not there, though the place was, and do not mean none: this one, or one of its parts; null when there is none.</summary>
    public static FigureRequest? FirstMissing(ObservationTable observations, FigureRequest request)
    {
        if (Coverage.MeansNone(observations, request)) return null;
        var months = Find(observations, request) is null ? [] : observations.PartsOf(request.Indicator.Id, request.Period);
        var asked = months.IsEmpty ? [request] : months.Select(m => request with { Period = m });
        return asked.FirstOrDefault(m => observations.Find(CountMeasure.KeyOf(m)) is null && observations.Absence(m.Area, m.Period) is null && !Coverage.MeansNone(observations, m));
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

    private static ImmutableArray<SourceRef> Joined(IEnumerable<ObservedValue> rows) =>
    [
        .. rows.SelectMany(r => r.Sources).GroupBy(s => s.File, s => s.Rows, StringComparer.Ordinal)
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => new SourceRef(f.Key, RowSet.Joined([.. f]))),
    ];
}
