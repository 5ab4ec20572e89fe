using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Observations;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Office;

internal enum OfficeKind
{
    Bars,
    StackedBars,
    Lines,
    /// <summary>A line with marked points, and three that are its limits.</summary>
    Control,
    /// <summary>Points between curves, by their size.</summary>
    Scatter,
    /// <summary>Points with whiskers from their lower to their upper limit.</summary>
    Intervals,
}

internal sealed record OfficePlot(OfficeKind Kind, Quantity Quantity, ChartGrid Grid)
{
    private const int LineHeight = 52, TallHeight = 62, LeastHeight = 22, PerLoneBar = 3, PerTwoBars = 3, MostHeight = 100;

    /// <summary>Of the bars of a single series, by label; empty for one colour.</summary>
    public ImmutableArray<string> PointColours { get; init; } = [];

    /// <summary>Of the series; by default those of the palette in order.</summary>
    public ImmutableArray<string> Colours { get; init; } = Palette.Series;

    /// <summary>The shape and colour of each point of the first series; null for those that look like its others.</summary>
    public ImmutableArray<PointMark?> Marks { get; init; } = [];

    /// <summary>The points at which limits begin anew.</summary>
    public ImmutableArray<ControlStage> Stages { get; init; } = [];

    public bool IsAcross => Kind is OfficeKind.Bars or OfficeKind.StackedBars;

    /// <summary>How high it should be for a width of 100.</summary>
    public int Height
    {
        get
        {
            if (!IsAcross) return Kind is OfficeKind.Scatter or OfficeKind.Intervals ? TallHeight : LineHeight;
            var bars = Grid.Labels.Length * (Kind == OfficeKind.Bars ? Math.Max(1, Grid.Series.Length) : 1);
            return Math.Min(MostHeight, LeastHeight + (bars == Grid.Labels.Length ? bars * PerLoneBar : bars * PerTwoBars / 2));
        }
    }

    /// <summary>What Office draws for a chart, what stands out in the chart's colour; null for a kind that it does not have.</summary>
    public static OfficePlot? Of(Chart chart) => Of(chart.Plot, chart.Words) is not { } plot ? null : plot with
    {
        PointColours = [.. plot.PointColours.Select(chart.Tint)],
        Colours = [.. plot.Colours.Select(chart.Tint)],
        Marks = [.. plot.Marks.Select(m => m is null ? null : m with { Colour = chart.Tint(m.Colour) })],
    };

    private static OfficePlot? Of(IPlot plot, Words words) => plot switch
    {
        RankedBars bars => new OfficePlot(OfficeKind.Bars, bars.Quantity, bars.Grid(words)) { PointColours = ColoursOf(bars) },
        GroupedBars bars => new OfficePlot(OfficeKind.Bars, bars.Quantity, bars.Grid(words)) { Colours = Palette.For(bars.Series) },
        StackedBars bars => new OfficePlot(OfficeKind.StackedBars, bars.Quantity, bars.Grid(words)),
        Proportions shares => new OfficePlot(OfficeKind.Bars, Proportions.ShareIn(words), shares.Grid(words)),
        Profile bars => Of(bars.Grouped(), words),
        Lines lines => new OfficePlot(OfficeKind.Lines, lines.Quantity, lines.Grid(words)),
        ControlChart chart => new OfficePlot(OfficeKind.Control, chart.Quantity, chart.Grid(words)) { Marks = PointMark.Of(chart), Stages = chart.Stages },
        Funnel funnel => new OfficePlot(OfficeKind.Scatter, funnel.Quantity, ScatterGrid.Of(funnel, words)) { Marks = PointMark.Of(funnel) },
        IntervalDots dots => new OfficePlot(OfficeKind.Intervals, dots.Quantity, dots.Grid(words)) { Marks = PointMark.Of(dots), Colours = [Palette.Others] },
        HeatMap or AreaMap => null,
        _ => throw new InvalidOperationException($"Office has no word on {plot.GetType().Name}."),
    };

    private static ImmutableArray<string> ColoursOf(RankedBars bars)
    {
        var hasFocus = bars.Rows.Any(r => r.Role == ChartRole.Focus);
        return [.. bars.Rows.Select(r => hasFocus && r.Role != ChartRole.Focus ? Palette.Others : Palette.Focus), .. bars.References.Select(_ => Palette.Ink)];
    }

    /// <summary>The colour of a series; from the beginning again when there are more of them than colours.</summary>
    public string ColourOf(int series) => Colours[series % Colours.Length];
}

/// <summary>How a point that stands out looks.</summary>
internal sealed record PointMark(string Shape, string Colour)
{
    /// <summary>Of the points of a control chart; null for those that do not stand out.</summary>
    public static ImmutableArray<PointMark?> Of(ControlChart chart) => [.. chart.Points.Select(p => Of(p.Signal))];

    /// <summary>Of the places of a funnel; null for those that do not stand out.</summary>
    public static ImmutableArray<PointMark?> Of(Funnel funnel) =>
        [.. funnel.Points.Select(p => Of(p.Signal) ?? (p.Role == ChartRole.Focus ? new PointMark("circle", Palette.Focus) : null))];

    /// <summary>Of the rows of intervals and then of their references; null for those that do not stand out.</summary>
    public static ImmutableArray<PointMark?> Of(IntervalDots dots) =>
        [.. dots.Rows.Select(r => r.Role == ChartRole.Focus ? new PointMark("circle", Palette.Focus) : null), .. dots.References.Select(_ => new PointMark("diamond", Palette.Ink))];

    public static PointMark? Of(SignalKind signal) => signal == SignalKind.None ? null : new PointMark(ShapeOf(SignalMarks.ShapeOf(signal)), SignalMarks.ColourOf(signal));

    // Office has no triangle that points down.
    private static string ShapeOf(PointShape shape) => shape switch
    {
        PointShape.Square => "square",
        PointShape.Diamond => "diamond",
        PointShape.Up => "triangle",
        PointShape.Down => "star",
        PointShape.Circle or PointShape.Cross => "circle",
    };
}

/// <summary>A funnel as columns of numbers: the sizes of places and then those of the points of the curves; the rates beside the first, the average and the
/// limits beside the others.</summary>
internal static class ScatterGrid
{
    private const int Digits = 6;

    public static ChartGrid Of(Funnel funnel, Words words)
    {
        var curve = funnel.Limits.IsEmpty ? [] : funnel.Limits[0].Points;
        var places = funnel.Points.Length;
        ImmutableArray<ChartSeries> series =
        [
            new(funnel.BaseQuantity.Words, ChartRole.Ordinary, [.. funnel.Points.Select(p => p.Base), .. curve.Select(p => Guide(p.Base))]),
            new(funnel.Quantity.Words, ChartRole.Focus, [.. funnel.Points.Select(p => p.Number), .. curve.Select(_ => ChartNumber.None)]),
            Curve(words["chart.average"], places, curve.Select(_ => funnel.Centre with { FigureId = null })),
        ];
        foreach (var limit in funnel.Limits)
        {
            series = series.Add(Curve(limit.Name, places, limit.Points.Select(p => Guide(p.Upper))));
            series = series.Add(Curve(words.Say("chart.lower of", ("limits", limit.Name)), places, limit.Points.Select(p => Guide(p.Lower))));
        }

        return new ChartGrid(words["chart.place"], [.. funnel.Points.Select(p => p.Label), .. curve.Select(_ => string.Empty)], series);
    }

    private static ChartSeries Curve(string name, int places, IEnumerable<ChartNumber> numbers) =>
        new(name, ChartRole.Comparison, [.. Enumerable.Repeat(ChartNumber.None, places), .. numbers]);

    private static ChartNumber Guide(double number) => new(ValueStatus.Known, Math.Round((decimal)number, Digits, MidpointRounding.AwayFromZero), string.Empty, null);
}
