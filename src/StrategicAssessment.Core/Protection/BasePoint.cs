namespace StrategicAssessment.Protection;

/// <summary>Finds numbers for counts that nobody here knows, such that all sums come out: any that fit will do, because what readers can say does not depend on them.</summary>
internal static class BasePoint
{
    private const double NearWhole = 1e-6;

    /// <summary>A number for each count; those known as they are. Null for counts for which none was found.</summary>
    /// <param name="known">By count, its number or null.</param>
    /// <param name="relations">How they add up.</param>
    public static long?[] Of(long?[] known, IReadOnlyList<Relation> relations)
    {
        var open = new List<int>();
        for (var i = 0; i < known.Length; i++)
        {
            if (known[i] is null) open.Add(i);
        }

        if (open.Count == 0) return known;
        var tied = relations.Where(r => r.Cells.Any(c => known[c] is null)).ToList();
        var found = Solve(known, open, tied);
        var complete = (long?[])known.Clone();
        for (var v = 0; v < open.Count; v++)
        {
            if (Math.Abs(found[v] - Math.Round(found[v])) < NearWhole) complete[open[v]] = (long)Math.Round(found[v]);
        }

        foreach (var relation in tied)
        {
            if (complete[relation.Whole] == relation.Parts.Sum(p => complete[p])) continue;
            foreach (var cell in relation.Cells.Where(c => known[c] is null)) complete[cell] = null;
        }

        return complete;
    }

    // Each sum lacks something at first, when what is not known is taken for 0; the programme makes as much good as it can.
    private static double[] Solve(long?[] known, List<int> open, List<Relation> tied)
    {
        var size = open.Count + tied.Count;
        var (low, high, gain) = (new double[size], new double[size], new double[size]);
        Array.Fill(high, double.PositiveInfinity, 0, open.Count);
        var rows = new List<SparseRow>(tied.Count);
        for (var r = 0; r < tied.Count; r++)
        {
            var lack = (known[tied[r].Whole] ?? 0) - tied[r].Parts.Sum(p => known[p] ?? 0);
            var good = open.Count + r;
            (low[good], high[good], gain[good]) = (Math.Min(0, lack), Math.Max(0, lack), Math.Sign(lack));
            var unknown = tied[r].Cells.Where(c => known[c] is null).Select(c => (open.BinarySearch(c), c == tied[r].Whole ? -1.0 : 1.0)).Append((good, -1.0));
            rows.Add(SparseRow.Of(unknown));
        }

        var tableau = new Tableau(Echelon.Of(rows, new int[size]), low, high, new double[size], isLoose: false);
        tableau.Maximise(gain);
        return tableau.Value;
    }
}
