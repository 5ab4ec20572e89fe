using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Plots;

/// <summary>The table behind a chart of rows; the ends of intervals are columns of their own.</summary>
internal static class RowGrid
{
    public static ChartGrid Of(Words words, string heading, string quantity, ImmutableArray<ChartRow> rows, ImmutableArray<ChartRow> references)
    {
        var all = rows.AddRange(references);
        var series = ImmutableArray.CreateBuilder<ChartSeries>();
        series.Add(new ChartSeries(quantity, ChartRole.Focus, [.. all.Select(r => r.Number)]));
        if (all.Any(r => r.Lower is not null || r.Upper is not null))
        {
            series.Add(new ChartSeries(words["chart.lower"], ChartRole.Ordinary, [.. all.Select(r => r.Lower ?? ChartNumber.None)]));
            series.Add(new ChartSeries(words["chart.upper"], ChartRole.Ordinary, [.. all.Select(r => r.Upper ?? ChartNumber.None)]));
        }

        return new ChartGrid(heading, [.. all.Select(r => r.Label)], series.ToImmutable());
    }
}

/// <summary>Rates as dots with their 95% intervals as whiskers.</summary>
/// <param name="Heading">What the rows are: <c>District</c>.</param>
/// <param name="Rows">From the top; a row without an interval is a dot alone.</param>
internal sealed record IntervalDots(string Heading, Quantity Quantity, ImmutableArray<ChartRow> Rows) : IPlot
{
    /// <summary>Lines across all rows: averages.</summary>
    public ImmutableArray<ChartRow> References { get; init; } = [];

    public ChartGrid Grid(Words words) => RowGrid.Of(words, Heading, Quantity.Words, Rows, References);
}

/// <summary>Places or categories as bars in the order of their table; the place that the document is about stands out.</summary>
internal sealed record RankedBars(string Heading, Quantity Quantity, ImmutableArray<ChartRow> Rows) : IPlot
{
    /// <summary>Lines across all bars: averages, totals of the group.</summary>
    public ImmutableArray<ChartRow> References { get; init; } = [];

    public ChartGrid Grid(Words words) => RowGrid.Of(words, Heading, Quantity.Words, Rows, References);
}

/// <summary>The parts of each label's bar one behind the other. Parts below zero run the other way.</summary>
/// <param name="Series">The parts, from zero outwards; as many as there are colours at most.</param>
internal sealed record StackedBars(string Heading, Quantity Quantity, ImmutableArray<string> Labels, ImmutableArray<ChartSeries> Series) : IPlot
{
    public ChartGrid Grid(Words words) => new(Heading, Labels, Series);
}

/// <summary>A few bars for each label: this year beside last.</summary>
/// <param name="Series">From the top within a label; as many as there are colours at most.</param>
internal sealed record GroupedBars(string Heading, Quantity Quantity, ImmutableArray<string> Labels, ImmutableArray<ChartSeries> Series) : IPlot
{
    /// <summary>Whether the series are the same thing at rising times.</summary>
    public bool IsOverTime { get; init; }

    /// <summary>Which labels are sums of others: they are drawn, and not compared with their parts.</summary>
    public ImmutableArray<int> Wholes { get; init; } = [];

    public ChartGrid Grid(Words words) => new(Heading, Labels, Series);
}

/// <summary>The parts of a whole as published shares: one bar of 100% for each series while its parts are few enough to have colours of their own, else a bar
/// for every part.</summary>
/// <param name="Wholes">Each with a percentage per part: this place, and the one it is compared with.</param>
internal sealed record Proportions(string Heading, ImmutableArray<string> Parts, ImmutableArray<ChartSeries> Wholes) : IPlot
{
    public static Quantity ShareIn(Words words) => new(words["chart.share"], Unit.Percent);

    public bool AreFew => Parts.Length <= Palette.Series.Length;

    public StackedBars Stacked(Words words) => new(string.Empty, ShareIn(words), [.. Wholes.Select(w => w.Name)],
        [.. Parts.Select((part, i) => new ChartSeries(part, ChartRole.Ordinary, [.. Wholes.Select(w => w.Numbers[i])]))]);

    public GroupedBars Grouped(Words words) => new(Heading, ShareIn(words), Parts, Wholes);

    public ChartGrid Grid(Words words) => new(Heading, Parts, Wholes);
}

/// <summary>Bands of age as published shares or rates: this place, and the one that it is held against.</summary>
/// <param name="Ages">The youngest first; a label and a number of each series for each.</param>
/// <param name="Series">One or two.</param>
internal sealed record Profile(string Heading, Quantity Quantity, ImmutableArray<AgeBand> Ages, ImmutableArray<string> Labels, ImmutableArray<ChartSeries> Series) : IPlot
{
    /// <summary>Both sexes, where every band is of one of them; else none.</summary>
    public ImmutableArray<string> Sexes => Ages.Select(a => a.Sex).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray() is [{ Length: > 0 }, _] sexes ? sexes : [];

    /// <summary>As a bar of each series for each band, where there are no sides.</summary>
    public GroupedBars Grouped() => new(Heading, Quantity, Labels, Series);

    public ChartGrid Grid(Words words) => new(Heading, Labels, Series);
}
