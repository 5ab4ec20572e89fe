namespace StrategicAssessment.Statistics.ControlCharts;

/// <summary>What returns every year in a series: by how much a point of each part of the year is usually above or below the mean.</summary>
/// <param name="Factors">For each point: 1.2 where its part of the year is usually a fifth above the mean. Their mean is about 1.</param>
/// <param name="Terms">How many numbers describe it.</param>
public sealed record Season(ImmutableArray<double> Factors, int Terms)
{
    private const int MostWaves = 3;
    private const double Evidence = 2.6;

    /// <summary>The season, if the part of the year explains more of the series than chance would: one, two or three waves a year, or a factor for each month
    /// or quarter, whichever the series speaks for most. A level that rises or falls, and one that changes once, are allowed for first.</summary>
    /// <returns>Null without two whole years, or where chance alone explains it about as well.</returns>
    internal static Season? In(SeriesModel model, double[] fractions, int perYear)
    {
        if (model.Points < 2 * perYear) return null;
        var given = model.Levels.Append([.. fractions.Select((_, i) => ((double)i / fractions.Length) - 0.5)]).ToList();
        if (model.BestStep(model.Levels, model.Bounds) is { } step) given.Add(model.From(step.Index));
        if (model.Fit(given) is not { } without) return null;
        var (best, most) = ((double[][]?)null, Evidence);
        foreach (var terms in Shapes(fractions, perYear))
        {
            if (model.Points - given.Count - terms.Length < 4 || model.Fit([.. given, .. terms]) is not { } with) continue;
            var evidence = NormalOfRatio((without.Squares - with.Squares) / terms.Length / Math.Max(model.Floor, with.Squares / with.Freedom), terms.Length, with.Freedom);
            if (evidence > most) (best, most) = (terms, evidence);
        }

        return best is not null && model.Fit([.. given, .. best]) is { } fit ? Of(fit, best, given.Count) : null;
    }

    internal static Season Of(LogLinear fit, double[][] terms, int first)
    {
        var factors = new double[terms[0].Length];
        for (var i = 0; i < factors.Length; i++) factors[i] = Math.Exp(terms.Select((t, j) => fit[first + j] * t[i]).Sum());
        var mean = factors.Average();
        return new Season([.. factors.Select(f => f / mean)], terms.Length) { Shape = terms };
    }

    internal double[][] Shape { get; private init; } = [];

    private static IEnumerable<double[][]> Shapes(double[] fractions, int perYear)
    {
        for (var waves = 1; waves <= MostWaves && 2 * waves < perYear - 1; waves++)
            yield return [.. Enumerable.Range(1, waves).SelectMany(w => new[] { Wave(fractions, w, Math.Cos), Wave(fractions, w, Math.Sin) })];
        if (perYear > 12) yield break;
        int Part(double fraction) => (int)(fraction * perYear);
        yield return [.. Enumerable.Range(0, perYear - 1).Select(p => fractions.Select(f => Part(f) == p ? 1.0 : Part(f) == perYear - 1 ? -1 : 0).ToArray())];
    }

    private static double[] Wave(double[] fractions, int waves, Func<double, double> of) => [.. fractions.Select(f => of(2 * Math.PI * waves * f))];

    // A ratio of variances as a normal deviate (Paulson 1942).
    private static double NormalOfRatio(double ratio, int over, int under)
    {
        if (!(ratio > 0)) return double.NegativeInfinity;
        var (root, a, b) = (Math.Cbrt(ratio), 2.0 / (9 * over), 2.0 / (9 * under));
        return (((1 - b) * root) - (1 - a)) / Math.Sqrt((b * root * root) + a);
    }
}
