namespace StrategicAssessment.Statistics.ControlCharts;

/// <summary>How much one value differs from the next.</summary>
/// <remarks>Wheeler, Understanding Variation (1993); screening: Nelson, Control charts for individual measurements (1982).</remarks>
public static class MovingRanges
{
    /// <summary>Moving ranges of this many times their average are due to a special cause.</summary>
    public const double ScreenedFrom = 3.267;

    /// <summary>The average difference between neighbours, by its sign ignored; NaN without two neighbours that both have a value.</summary>
    /// <param name="values">In order; NaN where there is none.</param>
    /// <param name="screen">Whether ranges of <see cref="ScreenedFrom"/> times the average or more are left out, once; none is where that would leave only ranges of 0.</param>
    public static double Average(ReadOnlySpan<double> values, bool screen)
    {
        var average = Average(values, double.PositiveInfinity);
        return screen && Average(values, ScreenedFrom * average) is > 0 and var screened ? screened : average;
    }

    private static double Average(ReadOnlySpan<double> values, double below)
    {
        var (sum, count) = (0.0, 0);
        for (var i = 1; i < values.Length; i++)
        {
            var range = Math.Abs(values[i] - values[i - 1]);
            if (!(range < below)) continue;
            sum += range;
            count++;
        }

        return count == 0 ? double.NaN : sum / count;
    }
}
