namespace StrategicAssessment.Protection;

/// <summary>Other numbers that a reader cannot tell from the true ones.</summary>
/// <param name="Cells">The cells that differ.</param>
/// <param name="Off">How far each lies from its true count.</param>
internal sealed record World(int[] Cells, long[] Off);

/// <summary>Worlds found so far, and the range of each cell that they prove possible.</summary>
internal sealed class Proof(int cells)
{
    private readonly List<(World World, bool Holds)> worlds = [];
    private readonly List<int>?[] worldsOf = new List<int>?[cells];
    private readonly long[] lowest = new long[cells], highest = new long[cells];

    /// <summary>How far below its true count a cell may be: 0 or less.</summary>
    public long Lowest(int cell) => lowest[cell];

    /// <summary>How far above: 0 or more.</summary>
    public long Highest(int cell) => highest[cell];

    public void Add(World world)
    {
        foreach (var cell in world.Cells) (worldsOf[cell] ??= []).Add(worlds.Count);
        worlds.Add((world, true));
        Widen(world);
    }

    /// <summary>Does without the worlds that move a cell and are not possible any more.</summary>
    /// <returns>What was dropped; to be given back, should they be possible again.</returns>
    public List<int> Drop(int cell, Func<World, bool> isPossible)
    {
        var dropped = (worldsOf[cell] ?? []).Where(w => worlds[w].Holds && !isPossible(worlds[w].World)).ToList();
        foreach (var w in dropped) worlds[w] = (worlds[w].World, false);
        foreach (var touched in CellsOf(dropped))
        {
            (lowest[touched], highest[touched]) = (0, 0);
            foreach (var w in worldsOf[touched]!)
            {
                if (!worlds[w].Holds) continue;
                var off = worlds[w].World.Off[Array.IndexOf(worlds[w].World.Cells, touched)];
                (lowest[touched], highest[touched]) = (Math.Min(lowest[touched], off), Math.Max(highest[touched], off));
            }
        }

        return dropped;
    }

    public void Restore(List<int> dropped)
    {
        foreach (var w in dropped)
        {
            worlds[w] = (worlds[w].World, true);
            Widen(worlds[w].World);
        }
    }

    public HashSet<int> CellsOf(List<int> some) => [.. some.SelectMany(w => worlds[w].World.Cells)];

    private void Widen(World world)
    {
        for (var p = 0; p < world.Cells.Length; p++)
        {
            var cell = world.Cells[p];
            (lowest[cell], highest[cell]) = (Math.Min(lowest[cell], world.Off[p]), Math.Max(highest[cell], world.Off[p]));
        }
    }
}
