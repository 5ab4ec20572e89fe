namespace StrategicAssessment.Protection;

/// <summary>Relations as rows of weights.</summary>
internal static class Equations
{
    /// <summary>One row per relation that ties any of the variables, one weight per variable.</summary>
    public static double[][] Of(CountSystem system, int[] cellOf)
    {
        var variable = new int[system.Cells.Length];
        Array.Fill(variable, -1);
        for (var v = 0; v < cellOf.Length; v++) variable[cellOf[v]] = v;
        var rows = new List<double[]>(system.Relations.Length);
        foreach (var relation in system.Relations)
        {
            var row = new double[cellOf.Length];
            var isTied = Put(row, variable[relation.Whole], 1);
            foreach (var part in relation.Parts) isTied |= Put(row, variable[part], -1);
            if (isTied) rows.Add(row);
        }

        return [.. rows];
    }

    private static bool Put(double[] row, int variable, int weight)
    {
        if (variable < 0) return false;
        row[variable] += weight;
        return true;
    }
}
