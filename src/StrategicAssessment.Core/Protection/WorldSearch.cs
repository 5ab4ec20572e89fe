namespace StrategicAssessment.Protection;

/// <summary>
/// Finds worlds that a reader cannot tell from the true one: whole numbers that agree with every relation and every count shown. Each is checked before it
/// is given out, so that whatever it proves possible is possible.
/// </summary>
/// <remarks>
/// A linear programme goes as far as is asked and moves as little as it must beside that: such worlds are small, mostly lie on whole numbers, and are soon
/// found in large systems too. Where one lies between, the search goes on nearer to the truth. It may then stop short of the furthest, never go beyond it.
/// </remarks>
internal sealed class WorldSearch
{
    private const int MostBranches = 24, Ways = 10, FewWays = 2, MostSteps = 300;

    /// <summary>In systems of more cells, not every way is tried to its end.</summary>
    public const int Large = 400;

    private const double NearWhole = Echelon.NearWhole, Prize = 1e5;

    private readonly CountSystem system;
    private readonly Echelon equations, full;
    private readonly bool[] isHidden, nothing;
    private LeafMoves? leaves;
    private Echelon? moving;
    private readonly long furthest;
    private readonly bool isLarge, isThorough;
    private readonly long[] least, most, sums;
    private readonly List<(int Relation, int Sign)>[] ties;

    /// <param name="equations">Those of the system; not changed.</param>
    /// <param name="furthest">No cell is moved further than this from its true count.</param>
    /// <param name="isThorough">Whether every way is tried to its end in large systems too.</param>
    public WorldSearch(CountSystem system, Echelon equations, bool[] hidden, long furthest, bool isThorough = false)
    {
        (this.system, this.equations, this.furthest, isLarge, this.isThorough) = (system, equations, furthest, hidden.Length > Large, isThorough);
        (isHidden, nothing) = (new bool[hidden.Length], [.. Enumerable.Repeat(true, hidden.Length)]);
        (least, most, sums) = (new long[hidden.Length], new long[hidden.Length], new long[system.Relations.Length]);
        ties = [.. Enumerable.Range(0, hidden.Length).Select(i => new List<(int, int)>())];
        for (var r = 0; r < system.Relations.Length; r++)
        {
            foreach (var cell in system.Relations[r].Cells) ties[cell].Add((r, cell == system.Relations[r].Whole ? 1 : -1));
        }

        for (var i = 0; i < hidden.Length; i++) SetBounds(i, hidden[i]);
        var settled = equations.Copy();
        for (var r = 0; r < settled.Own.Count; r++) settled.Free(r, Moves);
        full = settled.Indexed();
    }

    /// <summary>The equations of all cells, solved for hidden ones wherever that can be.</summary>
    public Echelon Equations => full;

    private Echelon Moving => moving ??= full.Only([.. Enumerable.Range(0, least.Length).Select(Moves)]);

    /// <summary>How many programmes were solved so far: what a limit of effort goes by.</summary>
    public int Solved { get; private set; }

    public void Set(int cell, bool hides)
    {
        SetBounds(cell, hides);
        moving = null;
        if (!hides) full.Free(full.RowOf(cell), Moves);
        else if (full.RowOf(cell) < 0 && full.RowsWith(cell).Where(r => !Moves(full.Own[r])).ToList() is [var stuck, ..]) full.Free(stuck, Moves);
    }

    private bool Moves(int cell) => least[cell] < most[cell];

    private World? Direct(Echelon equations, int cell, long off)
    {
        var row = equations.RowOf(cell);
        foreach (var free in row < 0 ? [cell] : equations.Rows[row].At)
        {
            if ((row < 0 || free != cell) && equations.Circuit(free, cell, off) is { } world && IsPossible(world)) return world;
        }

        return null;
    }

    private void SetBounds(int cell, bool hides)
    {
        isHidden[cell] = hides;
        var count = system.Cells[cell];
        least[cell] = Math.Max(count.Least(hides) - count.Value, -furthest);
        most[cell] = count.Most(hides) == long.MaxValue ? furthest : Math.Min(count.Most(hides) - count.Value, furthest);
    }

    /// <summary>Whether a world is one that a reader cannot rule out.</summary>
    public bool IsPossible(World world)
    {
        var isPossible = true;
        for (var p = 0; p < world.Cells.Length; p++)
        {
            var cell = world.Cells[p];
            isPossible &= world.Off[p] >= least[cell] && world.Off[p] <= most[cell];
            foreach (var (relation, sign) in ties[cell]) sums[relation] += sign * world.Off[p];
        }

        isPossible = isPossible && Array.TrueForAll(world.Cells, c => ties[c].TrueForAll(t => sums[t.Relation] == 0));
        foreach (var cell in world.Cells)
        {
            foreach (var (relation, _) in ties[cell]) sums[relation] = 0;
        }

        return isPossible;
    }

    /// <summary>The world found with a cell as far up (or down) as is wanted, or as can be; null when none is found but the true one.</summary>
    /// <param name="way">1 for up, -1 for down.</param>
    public World? Toward(int cell, int way, long wanted)
    {
        if ((way > 0 ? most[cell] : -least[cell]) <= 0) return null;
        if (Direct(Moving, cell, way * wanted) is { } direct) return direct;
        if (!isLarge && Branched(cell, way, furthest, isShort: false) is { } far) return far;
        for (var turn = 0; turn < (isLarge && !isThorough ? FewWays : Ways); turn++)
        {
            var (low, high) = Bounds(cell, way, wanted);
            var found = Solve(cell, way, wanted, low, high, turn, isShort: false);
            if (found[cell] * way < 1 - NearWhole) return null;
            if (WorldOf(found) is { } world) return world;
        }

        if ((!isLarge || isThorough) && Branched(cell, way, wanted, isShort: true) is { } near) return near;
        return isLarge && (leaves ??= new LeafMoves(system, equations)).Find(new Weakness(cell, way, wanted), isHidden, nothing)?.World is { } moved && IsPossible(moved) ? moved : null;
    }

    /// <summary>A world that moves as little as it can, where a programme found only what lies between whole numbers: sought in large systems too.</summary>
    public World? Near(Weakness weakness) => Branched(weakness.Cell, weakness.Way, weakness.Wanted, isShort: true);

    // Where a world lies between whole numbers, the search goes on nearer to the truth.
    private World? Branched(int cell, int way, long wanted, bool isShort)
    {
        var (low, high) = Bounds(cell, way, wanted);
        for (var branch = 0; branch <= MostBranches; branch++)
        {
            var found = Solve(cell, way, wanted, low, high, 0, isShort);
            if (found[cell] * way < 1 - NearWhole) return null;
            if (WorldOf(found) is { } world) return world;
            var broken = Array.FindIndex(found, v => Math.Abs(v - Math.Round(v)) > NearWhole);
            if (broken < 0) return null;
            if (found[broken] > 0) high[broken] = Math.Floor(found[broken]);
            else low[broken] = Math.Ceiling(found[broken]);
        }

        return null;
    }

    private (double[] Low, double[] High) Bounds(int cell, int way, long wanted)
    {
        var (low, high) = (Array.ConvertAll(least, l => (double)l), Array.ConvertAll(most, m => (double)m));
        if (way > 0) high[cell] = Math.Min(high[cell], wanted);
        else low[cell] = Math.Max(low[cell], -wanted);
        return (low, high);
    }

    // With short moves, as little is moved as can be.
    private double[] Solve(int cell, int way, long wanted, double[] low, double[] high, int turn, bool isShort)
    {
        var (price, gain) = (new double[low.Length], new double[low.Length]);
        for (var i = 0; isShort && i < price.Length; i++) price[i] = i != cell && low[i] < high[i] ? 1 + Tableau.Share(i) : 0;
        gain[cell] = Prize * way;
        var tableau = new Tableau(Moving.Copy(), (double[])low.Clone(), (double[])high.Clone(), price, isLoose: false) { Turn = turn };
        tableau.Maximise(gain, () => tableau.Value[cell] * way > wanted - NearWhole && WorldOf(tableau.Value) is not null, isLarge ? MostSteps : int.MaxValue);
        Solved++;
        return tableau.Value;
    }

    private World? WorldOf(double[] found)
    {
        var cells = new List<int>();
        for (var i = 0; i < found.Length; i++)
        {
            if (Math.Abs(found[i] - Math.Round(found[i])) > NearWhole) return null;
            if (Math.Round(found[i]) != 0) cells.Add(i);
        }

        var world = new World([.. cells], [.. cells.Select(c => (long)Math.Round(found[c]))]);
        return IsPossible(world) ? world : null;
    }
}
