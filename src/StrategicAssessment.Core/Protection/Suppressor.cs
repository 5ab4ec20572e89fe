namespace StrategicAssessment.Protection;

/// <summary>Chooses the cells that are hidden beside the small ones, so that none of these can be worked out: as few as it can find, then of the smallest sum.</summary>
internal sealed class Suppressor(CountSystem system)
{
    private const int SmallSystem = 50, MostRepairs = 400, MostTries = 6, MostSolved = 300, MostBetween = 150, Larger = 2000;

    private readonly Echelon equations = Echelon.Of(system);
    private readonly CoverSearch covers = new(system);
    private readonly bool isLarge = system.Cells.Length > WorldSearch.Large;
    private readonly Demand[] demands = new Demand[system.Cells.Length];
    private readonly bool[] barredNone = new bool[system.Cells.Length];
    private LeafMoves? leaves;
    private int between;

    /// <returns>By cell, whether it is hidden.</returns>
    public static bool[] Choose(CountSystem system)
    {
        var suppressor = new Suppressor(system);
        suppressor.ExcuseLost();
        return suppressor.Best();
    }

    // Cells that readers can narrow down even when all that can be hidden is hidden: nothing that is done here could keep them. There are none
    // where nothing is known beforehand: with all its sums hidden, every cell may be anything.
    private void ExcuseLost()
    {
        if (system.Cells.All(c => c is { Floor: 0, Ceiling: long.MaxValue } && c.Secrecy is (Secrecy.Open or Secrecy.Small))) return;
        var prover = new Prover(system, equations, system.HiddenAtMost(), Order.AsListed(system), demands);
        while (prover.First() is { } lost) demands[lost.Cell]++;
    }

    private bool[] Best()
    {
        var best = Repaired(system.HiddenAtFirst(), barredNone, Order.AsListed(system));
        if (system.Cells.Count(c => c.Secrecy == Secrecy.Open) > SmallSystem) return best;
        foreach (var order in (int[][])[[.. Order.AsListed(system).AsEnumerable().Reverse()], [.. Order.AsListed(system).OrderBy(i => system.Cells[i].Value)], Order.LargestFirst(system)])
            best = Cheaper(best, Repaired(system.HiddenAtFirst(), barredNone, order));
        return Exchanged(Begun(best));
    }

    // Begins with each cell hidden in turn, which leads round the choices that are cheapest at first sight only.
    private bool[] Begun(bool[] best)
    {
        if (system.Cells.Count(c => c.IsHidden) == best.Count(h => h)) return best;
        for (var i = 0; i < best.Length; i++)
        {
            if (best[i] || system.Cells[i].Secrecy != Secrecy.Open) continue;
            var start = system.HiddenAtFirst();
            start[i] = true;
            best = Cheaper(best, Repaired(start, barredNone, Order.AsListed(system)));
        }

        return best;
    }

    // Does without one hidden cell at a time, and mends what that breaks; begins again with whatever is cheaper.
    private bool[] Exchanged(bool[] best)
    {
        var repairs = 0;
        for (var i = 0; i < best.Length && repairs < MostRepairs; i++)
        {
            if (!best[i] || system.Cells[i].IsHidden) continue;
            bool[] barred = new bool[best.Length], without = (bool[])best.Clone();
            (barred[i], without[i]) = (true, false);
            foreach (var start in new[] { without, system.HiddenAtFirst() })
            {
                repairs++;
                var other = Repaired(start, barred, Order.AsListed(system));
                if (Cheaper(best, other) == best) continue;
                (best, i) = (other, -1);
                break;
            }
        }

        return best;
    }

    private bool[] Cheaper(bool[] best, bool[] other) =>
        CostOf(other).CompareTo(CostOf(best)) < 0 && new Prover(system, equations, other, Order.AsListed(system), demands).First() is null ? other : best;

    private (int Cells, long Sum) CostOf(bool[] hidden) => (hidden.Count(h => h), system.Cells.Where((_, i) => hidden[i]).Sum(c => c.Value));

    // Hides until every cell is kept, then takes back what turns out not to be needed, the largest first.
    private bool[] Repaired(bool[] start, bool[] barred, int[] order)
    {
        var hidden = (bool[])start.Clone();
        var tries = new int[hidden.Length];
        var prover = new Prover(system, equations, hidden, order, demands);
        while (prover.First() is { } weakness)
        {
            var cover = CoverOf(weakness, prover.Search, hidden, barred, ++tries[weakness.Cell]);
            if (cover.Cells.Count == 0 && cover.World is null)
            {
                // The last resort: with all that can be hidden hidden, every cell may move.
                var all = Order.AsListed(system).Where(i => CoverSearch.IsChoice(system.Cells[i], hidden[i], barred[i])).ToList();
                if (all.Count == 0 || barred != barredNone) return hidden;
                foreach (var cell in all) hidden[cell] = true;
                prover = new Prover(system, equations, hidden, order, demands);
                continue;
            }

            prover.Hide(cover);
        }

        var began = prover.Search.Solved;
        foreach (var cell in Order.LargestFirst(system))
        {
            if (isLarge && prover.Search.Solved - began > MostSolved) break;
            if (hidden[cell] && !system.Cells[cell].IsHidden) prover.TryShow(cell);
        }

        return hidden;
    }

    private Cover CoverOf(Weakness weakness, WorldSearch search, bool[] hidden, bool[] barred, int tries)
    {
        if (tries <= MostTries)
        {
            if (isLarge && (leaves ??= new LeafMoves(system, equations)).Find(weakness, hidden, barred) is { } moved) return moved;
            var cover = covers.Find(weakness, hidden, barred, search);
            if (cover.Cells.Count > 0) return cover;
            return Between(weakness, search) is { } world ? new Cover([], world) : new Cover(Neighbour(weakness.Cell, hidden, barred));
        }

        // Where covers do not help, all sums that a cell is in: it may then move with them, and nothing else has to.
        return new Cover([.. Relation.Over([weakness.Cell], system.Relations).Where(i => CoverSearch.IsChoice(system.Cells[i], hidden[i], barred[i]))]);
    }

    // Where nothing that is shown would have to move, a world is there: of whole numbers too, as far as they are soon found.
    private World? Between(Weakness weakness, WorldSearch search)
    {
        if (system.Cells.Length is <= WorldSearch.Large or > Larger || between > MostBetween) return null;
        var began = search.Solved;
        var world = search.Near(weakness);
        between += search.Solved - began;
        return world;
    }

    // Where no programme helps, the smallest cell that shares a relation with a hidden one, nearest first to the weak cell.
    private List<int> Neighbour(int weak, bool[] hidden, bool[] barred) =>
    [
        .. system.Relations.Select(r => (r.Cells, IsNear: r.Cells.Contains(weak))).Where(r => r.IsNear || r.Cells.Any(c => hidden[c]))
            .SelectMany(r => r.Cells.Where(c => CoverSearch.IsChoice(system.Cells[c], hidden[c], barred[c])).Select(c => (r.IsNear, Cell: c)))
            .OrderByDescending(c => c.IsNear).ThenBy(c => system.Cells[c.Cell].Value).Select(c => c.Cell).Take(1),
    ];
}
