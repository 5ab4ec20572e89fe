namespace StrategicAssessment.Protection;

/// <summary>Equations solved for as many variables as there are independent ones: each row says what its own variable and the others add up to nothing with.</summary>
/// <param name="Rows">One weight per variable; 1 for the row's own, 0 for those of other rows.</param>
internal sealed record Echelon(double[][] Rows, int[] Own)
{
    /// <summary>Smaller weights are the dust of arithmetic.</summary>
    public const double Nothing = 1e-7;

    /// <summary>By Gauss and Jordan; equations that follow from others fall away.</summary>
    /// <param name="equations">Taken over and changed.</param>
    public static Echelon Of(double[][] equations)
    {
        var (kept, own) = (new List<double[]>(), new List<int>());
        var places = new int[equations.Length == 0 ? 0 : equations[0].Length];
        foreach (var row in equations)
        {
            for (var r = 0; r < kept.Count; r++)
            {
                if (row[own[r]] != 0) Subtract(row, kept[r], row[own[r]], places, Places(kept[r], places));
            }

            var pivot = Array.FindIndex(row, weight => weight != 0);
            if (pivot < 0) continue;
            Scale(row, row[pivot]);
            var count = Places(row, places);
            foreach (var earlier in kept) Subtract(earlier, row, earlier[pivot], places, count);
            kept.Add(row);
            own.Add(pivot);
        }

        return new Echelon([.. kept], [.. own]);
    }

    /// <summary>The same to be worked on.</summary>
    public Echelon Copy() => new([.. Rows.Select(r => (double[])r.Clone())], (int[])Own.Clone());

    /// <summary>Solves a row for another variable.</summary>
    public void Exchange(int row, int variable, int[] places)
    {
        Own[row] = variable;
        Scale(Rows[row], Rows[row][variable]);
        var count = Places(Rows[row], places);
        for (var r = 0; r < Rows.Length; r++)
        {
            if (r != row) Subtract(Rows[r], Rows[row], Rows[r][variable], places, count);
        }
    }

    /// <summary>Takes a row so many times from another.</summary>
    /// <param name="times">How many times.</param>
    /// <param name="places">Where the row has weights.</param>
    /// <param name="count">How many of them.</param>
    public static void Subtract(double[] from, double[] row, double times, int[] places, int count)
    {
        if (Math.Abs(times) <= Nothing) return;
        for (var p = 0; p < count; p++)
        {
            var at = places[p];
            var left = from[at] - (row[at] * times);
            from[at] = Math.Abs(left) < Nothing ? 0 : left;
        }
    }

    /// <summary>Finds where a row has weights.</summary>
    public static int Places(double[] row, int[] places)
    {
        var count = 0;
        for (var j = 0; j < row.Length; j++)
        {
            if (row[j] != 0) places[count++] = j;
        }

        return count;
    }

    private static void Scale(double[] row, double divisor)
    {
        if (divisor is 1) return;
        for (var j = 0; j < row.Length; j++) row[j] /= divisor;
    }
}
