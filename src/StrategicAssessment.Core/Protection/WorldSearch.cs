namespace StrategicAssessment.Protection;

/// <summary>
/// Finds worlds that a reader cannot tell from the true one. A world is, for each cell, how far it lies from its true count: whole numbers that agree
/// with every relation and every count shown. Each is checked before it is given out, so that whatever it proves possible is possible.
/// </summary>
/// <remarks>
/// A linear programme goes to the furthest world; where that one lies between whole numbers, the search goes on nearer to the truth. It may then stop
/// short of the furthest, never go beyond it.
/// </remarks>
internal sealed class WorldSearch
{
    private const int MostBranches = 24;
    private const double NearWhole = 1e-6;

    private readonly CountSystem system;
    private readonly long[] least, most;
    private readonly int[] cellOf;
    private Echelon? echelon;
    private Tableau? warm;

    /// <summary>For one choice of hidden cells.</summary>
    /// <param name="furthest">No cell is moved further than this from its true count.</param>
    public WorldSearch(CountSystem system, bool[] hidden, long furthest)
    {
        this.system = system;
        least = new long[hidden.Length];
        most = new long[hidden.Length];
        var moving = new List<int>();
        for (var i = 0; i < hidden.Length; i++)
        {
            var cell = system.Cells[i];
            least[i] = Math.Max(cell.Least(hidden[i]) - cell.Value, -furthest);
            most[i] = cell.Most(hidden[i]) == long.MaxValue ? furthest : Math.Min(cell.Most(hidden[i]) - cell.Value, furthest);
            if (least[i] < most[i]) moving.Add(i);
        }

        cellOf = [.. moving];
    }

    /// <summary>Whether a world is one that a reader cannot rule out.</summary>
    public bool IsPossible(long[] world)
    {
        for (var i = 0; i < world.Length; i++)
        {
            if (world[i] < least[i] || world[i] > most[i]) return false;
        }

        foreach (var relation in system.Relations)
        {
            var sum = world[relation.Whole];
            foreach (var part in relation.Parts) sum -= world[part];
            if (sum != 0) return false;
        }

        return true;
    }

    /// <summary>The world found with a cell as far up (or down) as can be; null when none is found but the true one.</summary>
    /// <param name="way">1 for up, -1 for down.</param>
    public long[]? Furthest(int cell, int way)
    {
        var variable = Array.IndexOf(cellOf, cell);
        if (variable < 0) return null;
        warm ??= Begin([], []);
        return Go(warm, variable, way) ?? Branch(variable, way, warm);
    }

    private long[]? Branch(int variable, int way, Tableau last)
    {
        var (lows, highs) = (new double?[cellOf.Length], new double?[cellOf.Length]);
        for (var branch = 0; branch < MostBranches; branch++)
        {
            var broken = Array.FindIndex(last.Value, v => Math.Abs(v - Math.Round(v)) > NearWhole);
            if (broken < 0) return null;
            if (last.Value[broken] > 0) highs[broken] = Math.Floor(last.Value[broken]);
            else lows[broken] = Math.Ceiling(last.Value[broken]);
            last = Begin(lows, highs);
            if (Go(last, variable, way) is { } world) return world;
        }

        return null;
    }

    private long[]? Go(Tableau tableau, int variable, int way)
    {
        var gain = new double[cellOf.Length];
        gain[variable] = way;
        tableau.Maximise(gain);
        var world = new long[least.Length];
        for (var v = 0; v < cellOf.Length; v++)
        {
            var whole = Math.Round(tableau.Value[v]);
            if (Math.Abs(whole - tableau.Value[v]) > NearWhole) return null;
            world[cellOf[v]] = (long)whole;
        }

        return IsPossible(world) ? world : null;
    }

    private Tableau Begin(double?[] lows, double?[] highs)
    {
        var (low, high) = (new double[cellOf.Length], new double[cellOf.Length]);
        for (var v = 0; v < cellOf.Length; v++)
        {
            low[v] = (lows.Length == 0 ? null : lows[v]) ?? least[cellOf[v]];
            high[v] = (highs.Length == 0 ? null : highs[v]) ?? most[cellOf[v]];
        }

        echelon ??= Echelon.Of(Equations.Of(system, cellOf));
        return new Tableau(echelon.Copy(), low, high, new double[cellOf.Length], isLoose: false);
    }
}
