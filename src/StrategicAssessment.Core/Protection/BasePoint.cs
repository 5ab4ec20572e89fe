namespace StrategicAssessment.Protection;

/// <summary>Finds numbers for counts that nobody here knows, such that all sums come out: any that fit will do, because what readers can say does not depend on them.</summary>
internal static class BasePoint
{
    private const double NearWhole = 1e-6, Prize = 1e4;

    /// <summary>A number for each count; those known as they are. Null for counts for which none was found.</summary>
    /// <param name="known">By count, its number or null.</param>
    public static long?[] Of(long?[] known, IReadOnlyList<Relation> relations)
    {
        if (!known.Contains(null)) return known;
        var tied = relations.Where(r => r.Cells.Any(c => known[c] is null)).Distinct().ToDictionary(r => r, _ => 0L);
        var complete = Moved([.. known.Select(k => k ?? 0)], tied, i => known[i] is { } number ? (number, number) : (0, long.MaxValue), _ => 0);
        foreach (var relation in tied.Keys)
        {
            if (Lack(relation, complete) == 0) continue;
            foreach (var cell in relation.Cells.Where(c => known[c] is null)) complete[cell] = null;
        }

        return complete;
    }

    /// <summary>What its parts lack to the whole; null where a number is not known.</summary>
    public static long? Lack(Relation sum, long?[] numbers) => numbers[sum.Whole] - sum.Parts.Aggregate((long?)0, (all, part) => all + numbers[part]);

    public static bool Lacks(long?[] numbers, Dictionary<Relation, long> sums) => sums.Any(s => Lack(s.Key, numbers) != s.Value);

    /// <summary>The numbers nearest to these with which the sums come out, as far as any are found. Null where they lie between whole numbers.</summary>
    /// <param name="from">By count; those in sums are known.</param>
    /// <param name="sums">Each with the difference that it has.</param>
    /// <param name="bounds">The least and the most that a count can be.</param>
    /// <param name="price">What it costs to move a count by one.</param>
    public static long?[] Moved(long?[] from, Dictionary<Relation, long> sums, Func<int, (long Least, long Most)> bounds, Func<int, double> price)
    {
        var isFree = new bool[from.Length];
        for (var i = 0; i < isFree.Length; i++) isFree[i] = bounds(i) is var (fewest, greatest) && fewest < greatest;
        var lacks = Concerned(sums.Select(s => (s.Key, Lack: (Lack(s.Key, from) ?? 0) - s.Value)).ToList(), isFree);
        var free = lacks.SelectMany(l => l.Sum.Cells).Where(c => isFree[c]).Distinct().Order().ToList();
        var size = free.Count + lacks.Count;
        var (low, high, cost, gain) = (new double[size], new double[size], new double[size], new double[size]);
        for (var v = 0; v < free.Count; v++)
        {
            var (least, most) = bounds(free[v]);
            (low[v], high[v], cost[v]) = (least - from[free[v]]!.Value, most == long.MaxValue ? double.PositiveInfinity : most - from[free[v]]!.Value, price(free[v]));
        }

        // Each sum lacks something at first; the programme makes as much good as it can.
        var rows = new List<SparseRow>(lacks.Count);
        foreach (var (relation, lack) in lacks)
        {
            var good = free.Count + rows.Count;
            (low[good], high[good], gain[good]) = (Math.Min(0, lack), Math.Max(0, lack), Prize * Math.Sign(lack));
            rows.Add(SparseRow.Of(relation.Cells.Select(c => (At: free.BinarySearch(c), c == relation.Whole ? -1.0 : 1.0)).Where(w => w.At >= 0).Append((good, -1.0))));
        }

        var tableau = new Tableau(Echelon.Of(rows, new int[size]), low, high, cost, isLoose: false);
        tableau.Maximise(gain);
        var moved = (long?[])from.Clone();
        for (var v = 0; v < free.Count; v++) moved[free[v]] = Math.Abs(tableau.Value[v] - Math.Round(tableau.Value[v])) < NearWhole ? from[free[v]] + (long)Math.Round(tableau.Value[v]) : null;
        return moved;
    }

    // The sums that lack something, and those that share counts that may move with them.
    private static List<(Relation Sum, long Lack)> Concerned(List<(Relation Sum, long Lack)> sums, bool[] isFree)
    {
        var lacking = sums.Where(s => s.Lack != 0).SelectMany(s => s.Sum.Cells).Where(c => isFree[c]);
        var reached = Relation.TiedTo(lacking, [.. sums.Select(s => s.Sum)], c => isFree[c]);
        return sums.FindAll(s => s.Lack != 0 || s.Sum.Cells.Any(reached.Contains));
    }
}
