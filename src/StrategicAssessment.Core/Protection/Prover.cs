namespace StrategicAssessment.Protection;

/// <summary>Shows that a choice of hidden cells keeps each of them, by worlds in which they have the numbers that their rules ask for.</summary>
/// <param name="hidden">What is hidden at first; changed with it.</param>
/// <param name="order">The cells, in the order in which weak ones are named.</param>
/// <param name="demands">By cell, what is asked for it; null for all that rules ask for.</param>
/// <param name="isThorough">Whether every way is tried to its end in large systems too.</param>
internal sealed class Prover(CountSystem system, Echelon equations, bool[] hidden, int[] order, Demand[]? demands = null, bool isThorough = false)
{
    private const int TimesThreshold = 4;

    private readonly Proof proof = new(hidden.Length);

    /// <summary>Asked of each world that was found, whether it counts; null for all.</summary>
    public Func<World, bool>? Accepts { get; init; }

    /// <summary>Worlds lie as far off as rules ask for, with room for cells that move for several others.</summary>
    public WorldSearch Search { get; } = new(system, equations, hidden, TimesThreshold * system.Cells.Select(c => c.Rule.Threshold).DefaultIfEmpty().Max(), isThorough);

    /// <summary>The first hidden cell that a reader may narrow down too far; null when there is none.</summary>
    /// <param name="among">Some cells; null for all.</param>
    public Weakness? First(IEnumerable<int>? among = null)
    {
        foreach (var cell in among ?? order)
        {
            if (hidden[cell] && Of(cell) is { } weakness) return weakness;
        }

        return null;
    }

    /// <summary>What one hidden cell lacks, after looking for worlds that show otherwise; null when nothing.</summary>
    public Weakness? Of(int cell)
    {
        for (var way = 1; way >= -1; way -= 2)
        {
            if (Known(cell) is not { } weakness) return null;
            if ((way < 0 || weakness.Way > 0) && Search.Toward(cell, way, weakness.Wanted) is { } world) Add(world);
        }

        return Known(cell);
    }

    /// <summary>How far the worlds found so far take a cell.</summary>
    public (long Lowest, long Highest) RangeOf(int cell) => proof.RangeOf(cell);

    public void Hide(int cell)
    {
        hidden[cell] = true;
        Search.Set(cell, true);
    }

    /// <summary>Hides more, for which a world may be known that is possible then.</summary>
    public void Hide(Cover cover)
    {
        foreach (var cell in cover.Cells) Hide(cell);
        if (cover.World is { } world) Add(world);
    }

    /// <summary>Shows a cell again, unless another could not be kept then.</summary>
    public bool TryShow(int cell)
    {
        hidden[cell] = false;
        Search.Set(cell, false);
        var dropped = proof.Drop(cell, Search.IsPossible);
        var touched = proof.CellsOf(dropped);
        if (First(order.Where(touched.Contains)) is null) return true;
        Hide(cell);
        proof.Restore(dropped);
        return false;
    }

    private void Add(World world)
    {
        foreach (var possible in new[] { world, world with { Off = Array.ConvertAll(world.Off, o => -o) } }.Where(w => Search.IsPossible(w) && Accepts?.Invoke(w) != false)) proof.Add(possible);
    }

    private Weakness? Known(int cell) => Weakness.Of(system.Cells[cell], cell, proof.RangeOf(cell), demands?[cell] ?? Demand.Rule);
}

/// <summary>Other numbers that a reader cannot tell from the true ones.</summary>
/// <param name="Off">How far each lies from its true count.</param>
internal sealed record World(int[] Cells, long[] Off)
{
    public long OffOf(int cell) => Off[Array.IndexOf(Cells, cell)];
}

/// <summary>Worlds found so far, and the range of each cell that they prove possible.</summary>
internal sealed class Proof(int cells)
{
    private readonly List<(World World, bool Holds)> worlds = [];
    private readonly List<int>?[] worldsOf = new List<int>?[cells];
    private readonly long[] lowest = new long[cells], highest = new long[cells];

    /// <summary>How far below its true count a cell may be, 0 or less, and how far above.</summary>
    public (long Lowest, long Highest) RangeOf(int cell) => (lowest[cell], highest[cell]);

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
                var off = worlds[w].World.OffOf(touched);
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

/// <summary>A hidden cell that a reader may narrow down too far.</summary>
/// <param name="Way">1 when it cannot be shown to be large enough, -1 small enough.</param>
/// <param name="Wanted">How far from its true count it has to be possible, 1 or more.</param>
internal sealed record Weakness(int Cell, int Way, long Wanted)
{
    /// <summary>What a hidden cell lacks by the proof; null when it has what its rule asks.</summary>
    /// <remarks>
    /// A small count must remain possible from the least to the most that its rule hides. Other hidden cells need a range as wide; one that arrived hidden
    /// also has to reach the most that the rule hides, because a sum that is smaller would tell that it is. Of one that is hidden to keep others, as
    /// much may be known as what was published before says.
    /// </remarks>
    public static Weakness? Of(CountCell cell, int index, (long Lowest, long Highest) range, Demand demand)
    {
        var (rule, (lowest, highest)) = (cell.Rule, range);
        if (demand == Demand.Nothing) return null;
        if (demand == Demand.Width) cell = cell with { Secrecy = Secrecy.Former };
        if (cell.Secrecy is Secrecy.Small or Secrecy.Secret && highest < rule.Most - cell.Value) return new Weakness(index, 1, rule.Most - cell.Value);
        if (cell.Secrecy == Secrecy.Small) return -lowest < cell.Value - rule.Least ? new Weakness(index, -1, cell.Value - rule.Least) : null;
        var width = cell.Secrecy == Secrecy.Secret ? rule.Width : Math.Min(rule.Width, cell.Ceiling - cell.Floor);
        return highest - lowest < width ? new Weakness(index, 1, width + lowest) : null;
    }
}

/// <summary>What of its rule can be asked for a hidden cell.</summary>
internal enum Demand
{
    /// <summary>All.</summary>
    Rule,

    /// <summary>A range as wide as the rule's, wherever it lies: what was published before shifts it.</summary>
    Width,

    /// <summary>Nothing: readers know as much from what was published before.</summary>
    Nothing,
}
