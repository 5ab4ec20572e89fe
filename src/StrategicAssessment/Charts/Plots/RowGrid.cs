using System.Collections.Immutable;

namespace StrategicAssessment.Charts.Plots;

/// <summary>The table behind a chart of rows; the ends of intervals are columns of their own.</summary>
internal static class RowGrid
{
    public static ChartGrid Of(string heading, string quantity, ImmutableArray<ChartRow> rows, ImmutableArray<ChartRow> references)
    {
        var all = rows.AddRange(references);
        var series = ImmutableArray.CreateBuilder<ChartSeries>();
        series.Add(new ChartSeries(quantity, ChartRole.Focus, [.. all.Select(r => r.Number)]));
        if (all.Any(r => r.Lower is not null || r.Upper is not null))
        {
            series.Add(new ChartSeries(ChartWords.Lower, ChartRole.Ordinary, [.. all.Select(r => r.Lower ?? ChartWords.None)]));
            series.Add(new ChartSeries(ChartWords.Upper, ChartRole.Ordinary, [.. all.Select(r => r.Upper ?? ChartWords.None)]));
        }

        return new ChartGrid(heading, [.. all.Select(r => r.Label)], series.ToImmutable());
    }
}
