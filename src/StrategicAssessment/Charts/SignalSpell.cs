namespace StrategicAssessment.Charts;

/// <summary>Points in a row that stand clearly out on one side: what a sentence speaks of.</summary>
/// <param name="IsHigh">Above what is usual.</param>
/// <param name="First">Position of the first point.</param>
/// <param name="Last">Position of the last.</param>
internal sealed record SignalSpell(bool IsHigh, int First, int Last)
{
    /// <summary>More in words than this hide the news.</summary>
    public const int Most = 6;

    public int Count => Last - First + 1;

    /// <summary>All of a series, the newest first. A stretch knows nothing of the points before it.</summary>
    /// <param name="ways">1 for each point that stands clearly high, -1 clearly low, else 0.</param>
    /// <param name="beginnings">Position at which each stretch begins.</param>
    public static IEnumerable<SignalSpell> In(IReadOnlyList<int> ways, IReadOnlyCollection<int> beginnings)
    {
        for (var last = ways.Count - 1; last >= 0; last--)
        {
            var (first, end) = (last, last);
            while (first > 0 && ways[first - 1] == ways[end] && !beginnings.Contains(first)) first--;
            if (ways[end] != 0) yield return new SignalSpell(ways[end] > 0, first, end);
            last = first;
        }
    }
}
