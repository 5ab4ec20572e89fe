using StrategicAssessment.Assessments;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Plots;

/// <summary>A period on the axis of a line chart.</summary>
/// <param name="Position">Where it stands, in any unit: months since some beginning, so that a missing year leaves room.</param>
internal sealed record LineTime(string Label, int Position)
{
    /// <summary>As in a sentence after "in": <c>the year to September 2015</c>.</summary>
    public string Words { get; init; } = Label;
}

/// <summary>A measure over years or months, the county beside the place. A number that is not known is a gap in its line.</summary>
internal sealed record Lines(Quantity Quantity, ImmutableArray<LineTime> Times, ImmutableArray<ChartSeries> Series) : IPlot
{
    public ChartGrid Grid(Words words) => new(words["chart.period"], [.. Times.Select(t => t.Label)], Series);
}

/// <summary>What is unusual about a point of a control chart.</summary>
internal enum SignalKind
{
    None,
    Better,
    Worse,
    /// <summary>It stands out, upwards; nobody said which way is good.</summary>
    High,
    /// <summary>It stands out, downwards; nobody said which way is good.</summary>
    Low,
}

/// <summary>Points with one mean; a new stretch begins where the level stepped.</summary>
/// <param name="Last">Index of its last point, included.</param>
internal sealed record ControlStage(int First, int Last);

/// <param name="Lower">Lower limit: the same for a whole stage, unless residents change.</param>
internal sealed record ControlPoint(string Time, ChartNumber Number, SignalKind Signal, ChartNumber Mean, ChartNumber Lower, ChartNumber Upper)
{
    /// <summary>1 where it stands clearly high, alone or with its neighbours, -1 clearly low; 0 where the rules alone mark it, or nothing.</summary>
    public int Clear { get; init; }
}

/// <summary>A change of level that the points show and nobody has accepted yet: no line is drawn anew for it.</summary>
/// <param name="Time">Label of the first period at the new level.</param>
/// <param name="After">Mean from it on.</param>
internal sealed record SeemingStep(string Time, ChartNumber Before, ChartNumber After);

/// <summary>Months with the limits within which they vary by chance.</summary>
/// <param name="Stages">In order; together they are all the points.</param>
internal sealed record ControlChart(Quantity Quantity, ImmutableArray<ControlPoint> Points, ImmutableArray<ControlStage> Stages) : IPlot
{
    public string What { get; init; } = string.Empty;

    /// <summary>Of which place; empty where that is not known.</summary>
    public string Where { get; init; } = string.Empty;

    /// <summary>How far its points are apart.</summary>
    public SeriesGrain Grain { get; init; }

    /// <summary>Whether its centre line follows season and days instead of being one mean.</summary>
    public bool HasSeason { get; init; }

    public string CentreIn(Words words) => words[HasSeason ? "chart.usual" : "chart.mean"];

    /// <summary>For each point the number a year before, where the series has a season; else empty.</summary>
    public ImmutableArray<ChartNumber> YearBefore { get; init; } = [];

    public ChartNumber? Target { get; init; }

    /// <summary>The latest step that the points show, or null.</summary>
    public SeemingStep? Seeming { get; init; }

    public ChartGrid Grid(Words words)
    {
        ImmutableArray<ChartSeries> series =
        [
            new(Quantity.Words, ChartRole.Focus, [.. Points.Select(p => p.Number)]),
            new(CentreIn(words), ChartRole.Comparison, [.. Points.Select(p => p.Mean)]),
            new(words["chart.lower limit"], ChartRole.Comparison, [.. Points.Select(p => p.Lower)]),
            new(words["chart.upper limit"], ChartRole.Comparison, [.. Points.Select(p => p.Upper)]),
        ];
        if (Target is { } target) series = series.Add(new ChartSeries(words["chart.target"], ChartRole.Comparison, [.. Points.Select(_ => target)]));
        if (!YearBefore.IsEmpty) series = series.Add(new ChartSeries(words["chart.year before"], ChartRole.Comparison, YearBefore));
        return new ChartGrid(words["chart.period"], [.. Points.Select(p => p.Time)], series);
    }
}

/// <param name="Base">How large it is: residents.</param>
/// <param name="Signal">Whether it lies outside the outer limits, and which way.</param>
internal sealed record FunnelPoint(string Label, ChartRole Role, ChartNumber Base, ChartNumber Number, SignalKind Signal);

internal sealed record LimitPoint(double Base, double Lower, double Upper);

/// <summary>A pair of limits as two curves.</summary>
/// <param name="Name"><c>99.8% limits</c>.</param>
internal sealed record FunnelLimit(string Name, ImmutableArray<LimitPoint> Points);

/// <summary>Rates against size, with the limits that chance, and the variance between places where they allow for it, would keep to.</summary>
/// <param name="Centre">The average that the limits stand around.</param>
internal sealed record Funnel(
    Quantity BaseQuantity, Quantity Quantity, ImmutableArray<FunnelPoint> Points, ChartNumber Centre, ImmutableArray<FunnelLimit> Limits) : IPlot
{
    /// <summary>How many times as much as chance would have it the rates vary, as far as the limits allow for it.</summary>
    public double Variance { get; init; } = 1;

    public ChartGrid Grid(Words words) => new(words["chart.place"], [.. Points.Select(p => p.Label)],
    [
        new ChartSeries(BaseQuantity.Words, ChartRole.Ordinary, [.. Points.Select(p => p.Base)]),
        new ChartSeries(Quantity.Words, ChartRole.Focus, [.. Points.Select(p => p.Number)]),
    ]);
}
