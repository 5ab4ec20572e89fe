namespace StrategicAssessment.Benchmarks;

/// <summary>What one run of a process took.</summary>
/// <param name="Wall">From start to exit, in milliseconds.</param>
/// <param name="User">Processor time in user mode, over all threads, in milliseconds.</param>
/// <param name="PeakMemory">Largest resident set, in MiB.</param>
internal sealed record Cost(double Wall, double User, double PeakMemory)
{
    /// <summary>The median of each part on its own; the upper of two middles.</summary>
    public static Cost MedianOf(IReadOnlyList<Cost> runs) => new(Median(runs, r => r.Wall), Median(runs, r => r.User), Median(runs, r => r.PeakMemory));

    private static double Median(IReadOnlyList<Cost> runs, Func<Cost, double> part) => runs.Select(part).Order().ElementAt(runs.Count / 2);
}
