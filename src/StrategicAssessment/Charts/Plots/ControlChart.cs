using System.Collections.Immutable;

namespace StrategicAssessment.Charts.Plots;

/// <summary>What is unusual about a point of a control chart.</summary>
public enum SignalKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It stands out, for the better.</summary>
    Better,

    /// <summary>It stands out, for the worse.</summary>
    Worse,

    /// <summary>It stands out, upwards; nobody said which way is good.</summary>
    High,

    /// <summary>It stands out, downwards; nobody said which way is good.</summary>
    Low,
}

/// <summary>Limits that hold for a stretch of points; a new stretch begins where the level stepped.</summary>
/// <param name="First">Index of its first point.</param>
/// <param name="Last">Index of its last point, included.</param>
/// <param name="Mean">Centre line.</param>
/// <param name="Lower">Lower limit, or null where there is none.</param>
/// <param name="Upper">Upper limit, or null where there is none.</param>
public sealed record ControlStage(int First, int Last, ChartNumber Mean, ChartNumber? Lower, ChartNumber? Upper);

/// <summary>A point of a control chart.</summary>
/// <param name="Time">Label of its period.</param>
/// <param name="Number">What was measured.</param>
/// <param name="Signal">What is unusual about it.</param>
public sealed record ControlPoint(string Time, ChartNumber Number, SignalKind Signal);

/// <summary>Months with the limits within which they vary by chance.</summary>
/// <param name="Quantity">What is measured.</param>
/// <param name="Points">Earliest first.</param>
/// <param name="Stages">In order; they do not overlap.</param>
public sealed record ControlChart(Quantity Quantity, ImmutableArray<ControlPoint> Points, ImmutableArray<ControlStage> Stages) : IPlot
{
    /// <inheritdoc/>
    public ChartGrid Grid() => new(ChartWords.Period, [.. Points.Select(p => p.Time)],
    [
        new ChartSeries(Quantity.Words, ChartRole.Focus, [.. Points.Select(p => p.Number)]),
        Along(ChartWords.Mean, s => s.Mean),
        Along(ChartWords.LowerLimit, s => s.Lower),
        Along(ChartWords.UpperLimit, s => s.Upper),
    ]);

    private ChartSeries Along(string name, Func<ControlStage, ChartNumber?> of)
    {
        var numbers = ImmutableArray.CreateBuilder<ChartNumber>(Points.Length);
        for (var i = 0; i < Points.Length; i++) numbers.Add(StageAt(i) is { } stage ? of(stage) ?? ChartWords.None : ChartWords.None);
        return new ChartSeries(name, ChartRole.Comparison, numbers.MoveToImmutable());
    }

    private ControlStage? StageAt(int index)
    {
        foreach (var stage in Stages)
        {
            if (stage.First <= index && index <= stage.Last) return stage;
        }

        return null;
    }
}
