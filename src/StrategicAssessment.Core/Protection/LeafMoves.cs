namespace StrategicAssessment.Protection;

/// <summary>Cells to hide, and a world that may be possible then.</summary>
internal sealed record Cover(List<int> Cells, World? World = null);

/// <summary>
/// Finds covers in large systems without a programme: a count that is no sum moves together with all sums that it is in, and others are moved against it, one
/// after the other, so that fewer and fewer of the sums that are shown change. What is left of these has to be hidden.
/// </summary>
internal sealed class LeafMoves
{
    private const int MostMoves = 12, MostSums = 4;
    private const double Impossible = 1e4;

    private readonly CountSystem system;
    private readonly Echelon equations;
    private readonly World?[] moves;
    private readonly double total = 1;

    /// <param name="equations">Solved for the sums.</param>
    public LeafMoves(CountSystem system, Echelon equations)
    {
        (this.system, this.equations) = (system, equations);
        moves = [.. system.Cells.Select((_, i) => equations.RowOf(i) < 0 ? equations.Circuit(i, i, 1) : null)];
        foreach (var cell in system.Cells) total += cell.Value;
    }

    /// <summary>What to hide, and the world in which the cell is as far off as is wanted; null when none is found.</summary>
    public Cover? Find(Weakness weakness, bool[] hidden, bool[] barred)
    {
        var step = weakness.Way * weakness.Wanted;
        var row = equations.RowOf(weakness.Cell);
        int[] first = row < 0 ? [weakness.Cell] : [.. equations.Rows[row].At.Where(v => v != weakness.Cell && equations.Rows[row][v] == -1)];
        var off = new long[hidden.Length];
        var cost = 0.0;
        for (var left = weakness.Wanted; left > 0;)
        {
            var (start, by) = Cheapest(first, [weakness.Way * left, weakness.Way], off, hidden, barred, -1);
            if (start < 0) return null;
            cost += Move(start, by, off, hidden, barred);
            left -= Math.Abs(by);
        }

        var (best, least) = ((long[])off.Clone(), cost);
        for (var more = 0; more < MostMoves && least > 0; more++)
        {
            var (next, by) = Cheapest(Near(off, hidden, barred), [step, -step, 1, -1], off, hidden, barred, weakness.Cell);
            if (next < 0) break;
            cost += Move(next, by, off, hidden, barred);
            if (cost < least) (best, least) = ((long[])off.Clone(), cost);
        }

        if (least >= Impossible) return null;
        int[] moved = [.. Enumerable.Range(0, best.Length).Where(c => best[c] != 0)];
        return new Cover([.. moved.Where(c => PriceOf(c, best[c], hidden, barred) > 0)], new World(moved, [.. moved.Select(c => best[c])]));
    }

    // The counts below the smallest of the sums that would have to be hidden.
    private List<int> Near(long[] off, bool[] hidden, bool[] barred)
    {
        var rows = Enumerable.Range(0, equations.Own.Count).Where(r => off[equations.Own[r]] != 0 && PriceOf(equations.Own[r], off[equations.Own[r]], hidden, barred) > 0);
        return [.. rows.OrderBy(r => equations.Rows[r].At.Length).Take(MostSums).SelectMany(r => equations.Rows[r].At).Where(v => equations.RowOf(v) < 0).Distinct().Order()];
    }

    // The move that costs least after those made; none that moves the kept cell again, nor one that was moved.
    private (int Free, long By) Cheapest(IEnumerable<int> choices, long[] steps, long[] off, bool[] hidden, bool[] barred, int kept)
    {
        var (best, by, least) = (-1, 0L, double.PositiveInfinity);
        foreach (var choice in choices)
        {
            if (off[choice] != 0 || moves[choice] is not { } move || move.Cells.Contains(kept)) continue;
            foreach (var step in steps)
            {
                var cost = CostOf(choice, step, off, hidden, barred);
                if (cost < least) (best, by, least) = (choice, step, cost);
            }
        }

        return (best, by);
    }

    private double Move(int free, long step, long[] off, bool[] hidden, bool[] barred)
    {
        var cost = CostOf(free, step, off, hidden, barred);
        var (cells, weights) = moves[free]!;
        for (var p = 0; p < cells.Length; p++) off[cells[p]] += step * weights[p];
        return cost;
    }

    private double CostOf(int free, long step, long[] off, bool[] hidden, bool[] barred)
    {
        var (cells, weights) = moves[free]!;
        var cost = 0.0;
        for (var p = 0; p < cells.Length; p++)
        {
            var cell = cells[p];
            cost += PriceOf(cell, off[cell] + (step * weights[p]), hidden, barred) - PriceOf(cell, off[cell], hidden, barred);
        }

        return cost;
    }

    private double PriceOf(int at, long off, bool[] hidden, bool[] barred)
    {
        if (off == 0) return 0;
        var cell = system.Cells[at];
        var count = cell.Value + off;
        if (count >= cell.Least(hidden[at]) && count <= cell.Most(hidden[at])) return 0;
        return count >= 0 && CoverSearch.IsChoice(cell, hidden[at], barred[at]) ? 1 + (cell.Value / total) : Impossible;
    }
}
