namespace StrategicAssessment.Tests.Protection;

/// <summary>Counts as they occur: many small, few large; the same for a seed.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random random = new(seed);
    private readonly Dictionary<string, long> counts = new(StringComparer.Ordinal);

    public int Next(int from, int to) => random.Next(from, to);

    public long Count(int mean) => (long)(-Math.Log(1 - random.NextDouble()) * mean);

    /// <summary>The count at a place in a table, the same each time it is asked for.</summary>
    public long Count(int[] at, int mean)
    {
        var key = string.Join(',', at);
        if (!counts.TryGetValue(key, out var count)) counts[key] = count = Count(mean);
        return count;
    }

    public int[][] Tree() => Next(0, 2) == 0 ? Hierarchy.Flat(Next(2, 5)) : Hierarchy.Deep(Next(1, 4), Next(2, 4));
}
