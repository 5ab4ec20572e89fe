namespace StrategicAssessment.Protection;

/// <summary>The weights of one equation, most of which are nothing.</summary>
/// <param name="At">The variables that have one, in ascending order.</param>
internal sealed record SparseRow(int[] At, double[] Weight)
{
    /// <summary>Smaller weights are the dust of arithmetic.</summary>
    public const double Nothing = 1e-7;

    /// <summary>Of variables in any order, none twice.</summary>
    public static SparseRow Of(IEnumerable<(int At, double Weight)> weights)
    {
        var ordered = weights.OrderBy(w => w.At).ToList();
        return new SparseRow([.. ordered.Select(w => w.At)], [.. ordered.Select(w => w.Weight)]);
    }

    /// <summary>A variable's weight; 0 when it has none.</summary>
    public double this[int variable] => Array.BinarySearch(At, variable) is >= 0 and var place ? Weight[place] : 0;

    public SparseRow Over(double divisor) => divisor is 1 ? this : new SparseRow(At, [.. Weight.Select(w => w / divisor)]);

    public SparseRow Only(bool[] keeps)
    {
        var (at, weight, count) = (new int[At.Length], new double[At.Length], 0);
        for (var p = 0; p < At.Length; p++)
        {
            if (keeps[At[p]]) (at[count], weight[count++]) = (At[p], Weight[p]);
        }

        return new SparseRow(at[..count], weight[..count]);
    }

    /// <summary>This less so many times another.</summary>
    public SparseRow Less(SparseRow other, double times)
    {
        var (at, weight) = (new int[At.Length + other.At.Length], new double[At.Length + other.At.Length]);
        var (own, its, count) = (0, 0, 0);
        while (own < At.Length || its < other.At.Length)
        {
            var variable = Math.Min(own < At.Length ? At[own] : int.MaxValue, its < other.At.Length ? other.At[its] : int.MaxValue);
            var left = own < At.Length && At[own] == variable ? Weight[own++] : 0;
            if (its < other.At.Length && other.At[its] == variable)
            {
                left -= other.Weight[its++] * times;
                if (Math.Abs(left) < Nothing) continue;
            }

            (at[count], weight[count++]) = (variable, left);
        }

        return new SparseRow(at[..count], weight[..count]);
    }
}

/// <summary>Equations solved for as many variables as there are independent ones: each row says what its own variable and the others add up to nothing with.</summary>
internal sealed class Echelon(SparseRow[] rows, int[] own, int[] rowOf, int[][] begun)
{
    /// <summary>Equations are not solved for variables of smaller weights.</summary>
    public const double LeastPivot = 1e-4;

    /// <summary>Numbers that lie no further from whole ones are taken for these.</summary>
    public const double NearWhole = 1e-6;

    private readonly bool[] isChanged = new bool[rows.Length];
    private readonly List<int> changed = [];

    /// <summary>By Gauss and Jordan; equations that follow from others fall away.</summary>
    /// <param name="equations">They stay short when those of variables that stand high come last.</param>
    /// <param name="heights">By variable, how high it stands: an equation is solved for the highest that it has, the first of several.</param>
    public static Echelon Of(IEnumerable<SparseRow> equations, int[] heights)
    {
        var (kept, own) = (new List<SparseRow>(), new List<int>());
        var (rowOf, rowsWith) = (new int[heights.Length], new List<int>[heights.Length]);
        Array.Fill(rowOf, -1);
        for (var v = 0; v < rowsWith.Length; v++) rowsWith[v] = [];
        foreach (var equation in equations)
        {
            var row = equation;
            foreach (var variable in equation.At.Where(v => rowOf[v] >= 0)) row = row.Less(kept[rowOf[variable]], row[variable]);
            if (row.At.Length == 0) continue;
            var pivot = row.At.MaxBy(v => heights[v]);
            row = row.Over(row[pivot]);
            foreach (var r in rowsWith[pivot].Where(r => kept[r][pivot] != 0).Distinct().ToList())
            {
                kept[r] = kept[r].Less(row, kept[r][pivot]);
                foreach (var variable in row.At) rowsWith[variable].Add(r);
            }

            foreach (var variable in row.At) rowsWith[variable].Add(kept.Count);
            rowOf[pivot] = kept.Count;
            kept.Add(row);
            own.Add(pivot);
        }

        return Indexed([.. kept], [.. own], heights.Length);
    }

    /// <summary>How a system's counts add up, solved for the sums.</summary>
    public static Echelon Of(CountSystem system)
    {
        var heights = system.Heights();
        return Of(system.Relations.OrderBy(r => heights[r.Whole]).Select(r => SparseRow.Of(r.Cells.Select(c => (c, c == r.Whole ? 1.0 : -1.0)))), heights);
    }

    /// <summary>By variable, 1 for the row's own, 0 for those of other rows.</summary>
    public IReadOnlyList<SparseRow> Rows => rows;

    public IReadOnlyList<int> Own => own;

    public Echelon Copy()
    {
        var copy = new Echelon((SparseRow[])rows.Clone(), (int[])own.Clone(), (int[])rowOf.Clone(), begun);
        foreach (var row in changed) copy.Change(row);
        return copy;
    }

    public List<int> RowsWith(int variable)
    {
        var with = new List<int>();
        foreach (var row in begun[variable])
        {
            if (!isChanged[row]) with.Add(row);
        }

        foreach (var row in changed)
        {
            if (rows[row][variable] != 0) with.Add(row);
        }

        with.Sort();
        return with;
    }

    /// <summary>Solves a row for another variable.</summary>
    /// <param name="with">The rows in which that has a weight.</param>
    public void Exchange(int row, int variable, List<int> with)
    {
        (rowOf[own[row]], rowOf[variable], own[row]) = (-1, row, variable);
        Set(row, rows[row].Over(rows[row][variable]));
        foreach (var other in with)
        {
            var times = rows[other][variable];
            if (other != row && Math.Abs(times) > SparseRow.Nothing) Set(other, rows[other].Less(rows[row], times));
        }
    }

    /// <summary>The row that is solved for a variable; -1 for none.</summary>
    public int RowOf(int variable) => rowOf[variable];

    /// <summary>Solves a row for a variable that may move, if it has one, of those the one that stands in the fewest rows.</summary>
    public void Free(int row, Func<int, bool> moves)
    {
        if (row < 0 || moves(own[row])) return;
        List<int>? fewest = null;
        var best = -1;
        foreach (var variable in rows[row].At)
        {
            if (!moves(variable) || Math.Abs(rows[row][variable]) < LeastPivot) continue;
            var with = RowsWith(variable);
            if (fewest is null || with.Count < fewest.Count) (fewest, best) = (with, variable);
        }

        if (fewest is not null) Exchange(row, best, fewest);
    }

    /// <summary>What moves when a variable that no row is solved for does, so far that one lies off as wanted; null where that lies between whole numbers.</summary>
    public World? Circuit(int free, int variable, long off)
    {
        var step = rowOf[variable] < 0 ? off : -off / rows[rowOf[variable]][free];
        var with = RowsWith(free);
        var moves = with.ConvertAll(r => -step * rows[r][free]).Prepend(step).ToList();
        return moves.Exists(m => Math.Abs(m - Math.Round(m)) > NearWhole) ? null : new World([free, .. with.Select(r => own[r])], [.. moves.Select(m => (long)Math.Round(m))]);
    }

    /// <summary>Only what may move; where every row that is solved for another has none of these.</summary>
    public Echelon Only(bool[] moves)
    {
        var kept = Enumerable.Range(0, rows.Length).Where(r => moves[own[r]]).ToList();
        return Indexed([.. kept.Select(r => rows[r].Only(moves))], [.. kept.Select(r => own[r])], begun.Length);
    }

    /// <summary>The same, with its rows gone through, so that work goes on faster.</summary>
    public Echelon Indexed() => Indexed(rows, own, begun.Length);

    private static Echelon Indexed(SparseRow[] rows, int[] own, int variables)
    {
        var with = new List<int>[variables];
        for (var v = 0; v < variables; v++) with[v] = [];
        for (var r = 0; r < rows.Length; r++)
        {
            foreach (var variable in rows[r].At) with[variable].Add(r);
        }

        var at = new int[variables];
        Array.Fill(at, -1);
        for (var r = 0; r < own.Length; r++) at[own[r]] = r;
        return new Echelon(rows, own, at, [.. with.Select(w => w.ToArray())]);
    }

    private void Set(int row, SparseRow weights)
    {
        rows[row] = weights;
        Change(row);
    }

    private void Change(int row)
    {
        if (isChanged[row]) return;
        isChanged[row] = true;
        changed.Add(row);
    }
}
