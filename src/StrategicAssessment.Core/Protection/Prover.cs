namespace StrategicAssessment.Protection;

/// <summary>Shows that a choice of hidden cells keeps each of them, by worlds in which they have the numbers that their rules ask for.</summary>
/// <param name="hidden">What is hidden at first; changed with it.</param>
/// <param name="order">The cells, in the order in which weak ones are named.</param>
/// <param name="demands">By cell, what is asked for it; null for all that rules ask for.</param>
/// <param name="isThorough">Whether every way is tried to its end in large systems too.</param>
internal sealed class Prover(CountSystem system, Echelon equations, bool[] hidden, int[] order, Demand[]? demands = null, bool isThorough = false)
{
    private const int TimesThreshold = 4;

    private readonly WorldSearch search = new(system, equations, hidden, FurthestOf(system), isThorough);
    private readonly Proof proof = new(hidden.Length);

    /// <summary>How far worlds need to lie from the true one to show what rules ask for, with room for cells that move for several others.</summary>
    public static long FurthestOf(CountSystem system) => TimesThreshold * system.Cells.Select(c => c.Rule.Threshold).DefaultIfEmpty().Max();

    public WorldSearch Search => search;

    /// <summary>The first hidden cell that a reader may narrow down too far; null when there is none.</summary>
    public Weakness? First() => First(order);

    /// <summary>What one hidden cell lacks, after looking for worlds that show otherwise; null when nothing.</summary>
    public Weakness? Of(int cell)
    {
        for (var way = 1; way >= -1; way -= 2)
        {
            if (Known(cell) is not { } weakness) return null;
            if ((way < 0 || weakness.Way > 0) && search.Toward(cell, way, weakness.Wanted) is { } world) Add(world);
        }

        return Known(cell);
    }

    /// <summary>How far the worlds found so far take a cell.</summary>
    public (long Lowest, long Highest) RangeOf(int cell) => (proof.Lowest(cell), proof.Highest(cell));

    public void Hide(int cell)
    {
        hidden[cell] = true;
        search.Set(cell, true);
    }

    /// <summary>Hides more, for which a world may be known that is possible then.</summary>
    public void Hide(Cover cover)
    {
        foreach (var cell in cover.Cells) Hide(cell);
        if (cover.World is { } world && search.IsPossible(world)) Add(world);
    }

    /// <summary>Shows a cell again, unless another could not be kept then.</summary>
    public bool TryShow(int cell)
    {
        hidden[cell] = false;
        search.Set(cell, false);
        var dropped = proof.Drop(cell, search.IsPossible);
        var touched = proof.CellsOf(dropped);
        if (First(order.Where(touched.Contains)) is null) return true;
        Hide(cell);
        proof.Restore(dropped);
        return false;
    }

    private void Add(World world)
    {
        proof.Add(world);
        var back = world with { Off = Array.ConvertAll(world.Off, o => -o) };
        if (search.IsPossible(back)) proof.Add(back);
    }

    private Weakness? First(IEnumerable<int> cells)
    {
        foreach (var cell in cells)
        {
            if (hidden[cell] && Of(cell) is { } weakness) return weakness;
        }

        return null;
    }

    private Weakness? Known(int cell) => Weakness.Of(system.Cells[cell], cell, proof.Lowest(cell), proof.Highest(cell), demands?[cell] ?? Demand.Rule);
}
