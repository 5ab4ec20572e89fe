namespace StrategicAssessment.Protection;

/// <summary>Shows that a choice of hidden cells keeps each of them, by worlds in which they have the numbers that their rules ask for.</summary>
internal sealed class Prover
{
    private const int TimesThreshold = 4;

    private readonly CountSystem system;
    private readonly int[] order;
    private readonly long furthest;

    /// <summary>For one system.</summary>
    /// <param name="order">The cells, in the order in which weak ones are named.</param>
    public Prover(CountSystem system, int[] order)
    {
        (this.system, this.order) = (system, order);
        furthest = FurthestOf(system);
    }

    /// <summary>How far worlds need to lie from the true one to show what rules ask for, with room for cells that move for several others.</summary>
    public static long FurthestOf(CountSystem system)
    {
        var highest = 0;
        foreach (var cell in system.Cells) highest = Math.Max(highest, cell.Rule.Threshold);
        return TimesThreshold * highest;
    }

    /// <summary>The first hidden cell that a reader may narrow down too far; null when there is none.</summary>
    /// <param name="known">Proof that may hold here too, or null.</param>
    /// <param name="proof">All that was found.</param>
    /// <param name="excused">Cells that nothing can keep, or null.</param>
    public Weakness? First(bool[] hidden, Proof? known, out Proof proof, bool[]? excused = null)
    {
        var search = new WorldSearch(system, hidden, furthest);
        proof = known is null ? new Proof(hidden.Length) : new Proof(known, search);
        foreach (var cell in order)
        {
            if (hidden[cell] && excused?[cell] != true && Of(cell, search, proof) is { } weakness) return weakness;
        }

        return null;
    }

    /// <summary>What one hidden cell lacks, after looking for worlds that show otherwise; null when nothing.</summary>
    private Weakness? Of(int cell, WorldSearch search, Proof proof)
    {
        for (var way = 1; way >= -1; way -= 2)
        {
            if (Weakness.Of(system.Cells[cell], cell, proof.Lowest(cell), proof.Highest(cell)) is not { } weakness) return null;
            if ((way < 0 || weakness.Way > 0) && search.Furthest(cell, way) is { } world) proof.Add(world);
        }

        return Weakness.Of(system.Cells[cell], cell, proof.Lowest(cell), proof.Highest(cell));
    }
}
