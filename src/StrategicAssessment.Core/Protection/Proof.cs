namespace StrategicAssessment.Protection;

/// <summary>Worlds found so far, and the range of each cell that they prove possible.</summary>
internal sealed class Proof
{
    private readonly List<long[]> worlds = [];
    private readonly long[] lowest, highest;

    /// <summary>Nothing found yet.</summary>
    public Proof(int cells) => (lowest, highest) = (new long[cells], new long[cells]);

    /// <summary>What of other proof holds for a search too.</summary>
    public Proof(Proof other, WorldSearch search)
        : this(other.lowest.Length)
    {
        foreach (var world in other.worlds)
        {
            if (search.IsPossible(world)) Add(world);
        }
    }

    /// <summary>How far below its true count a cell may be: 0 or less.</summary>
    public long Lowest(int cell) => lowest[cell];

    /// <summary>How far above: 0 or more.</summary>
    public long Highest(int cell) => highest[cell];

    /// <summary>Takes a world that is possible.</summary>
    public void Add(long[] world)
    {
        worlds.Add(world);
        for (var i = 0; i < world.Length; i++)
        {
            lowest[i] = Math.Min(lowest[i], world[i]);
            highest[i] = Math.Max(highest[i], world[i]);
        }
    }
}
