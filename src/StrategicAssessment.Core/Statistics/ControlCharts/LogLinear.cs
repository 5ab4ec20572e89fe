namespace StrategicAssessment.Statistics.ControlCharts;

/// <summary>A series as a product: a level, what changes it, and what chance adds. The logarithm of the expected number is a sum of terms; chance varies as a
/// fixed multiple of the expected number (quasi-Poisson). Points far from what the others say weigh less (Huber).</summary>
/// <remarks>McCullagh and Nelder, Generalized Linear Models (1989), chapters 6 and 9; Huber, Robust Statistics (1981).</remarks>
internal sealed class LogLinear
{
    private const int Rounds = 8, RoundsBeforeWeights = 3;
    /// <summary>So many robust standard deviations are far out; the median distance of normal variables from their mean, in standard deviations.</summary>
    public const double Outlying = 2.5, NormalPerMedian = 0.6745;

    private const double Firmness = 0.25, Highest = 30;

    private readonly Matrix information;
    private readonly double[] coefficients;

    private LogLinear(Matrix information, double[] coefficients, double[] residuals, double floor, int points)
    {
        (this.information, this.coefficients, Residuals) = (information, coefficients, residuals);
        foreach (var residual in residuals) Squares += residual * residual;
        Freedom = points - coefficients.Length;
        Dispersion = Math.Max(floor, Squares / Freedom);
    }

    /// <summary>How far each point lies off, in standard deviations of a Poisson count; 0 of one that is not used.</summary>
    public double[] Residuals { get; }

    public double Squares { get; }

    /// <summary>Points used, less terms.</summary>
    public int Freedom { get; }

    /// <summary>By how much the numbers vary more than Poisson counts do.</summary>
    public double Dispersion { get; }

    public double this[int term] => coefficients[term];

    /// <summary>The last term in standard errors.</summary>
    public double LastInErrors => coefficients[^1] / Math.Sqrt(information.InverseOfLast() * Dispersion);

    /// <summary>The model; null where the points do not tell the terms apart or are too few.</summary>
    /// <param name="numbers">None below 0; NaN where a point is not used.</param>
    /// <param name="exposures">What the expected numbers are in proportion to.</param>
    /// <param name="terms">For each a number for each point.</param>
    /// <param name="floor">Chance is never taken to be less than this: 1 for counts.</param>
    public static LogLinear? Of(double[] numbers, double[] exposures, IReadOnlyList<double[]> terms, double floor)
    {
        var points = numbers.Count(n => !double.IsNaN(n));
        if (points <= terms.Count) return null;
        var (expected, weights, coefficients) = (numbers.Select(n => Math.Max(n, 0.5)).ToArray(), numbers.Select(n => double.IsNaN(n) ? 0 : 1.0).ToArray(), Array.Empty<double>());
        for (var round = 0; ; round++)
        {
            var equations = Equations(numbers, exposures, terms, expected, weights, out var right);
            if (Matrix.Root(equations) is not { } root) return null;
            coefficients = root.Solve(right);
            for (var i = 0; i < numbers.Length; i++) expected[i] = exposures[i] * Math.Exp(Math.Clamp(SumAt(terms, coefficients, i), -Highest, Highest));
            if (round >= RoundsBeforeWeights - 1) Weigh(numbers, expected, weights, (double)points / (points - terms.Count));
            if (round == Rounds - 1) return new LogLinear(root, coefficients, [.. numbers.Select((n, i) => Off(n, expected[i]) * Math.Sqrt(weights[i]))], floor, points);
        }
    }

    private static double Off(double number, double expected) => double.IsNaN(number) ? 0 : (number - expected) / Math.Sqrt(expected);

    private static double SumAt(IReadOnlyList<double[]> terms, double[] coefficients, int point)
    {
        var sum = 0.0;
        for (var j = 0; j < coefficients.Length; j++) sum += coefficients[j] * terms[j][point];
        return sum;
    }

    // A little firmness keeps a change to nothing at all finite.
    private static double[][] Equations(double[] numbers, double[] exposures, IReadOnlyList<double[]> terms, double[] expected, double[] weights, out double[] right)
    {
        var (left, sums) = (new double[terms.Count][], new double[terms.Count]);
        for (var j = 0; j < left.Length; j++)
        {
            left[j] = new double[j + 1];
            if (j > 0) left[j][j] = Firmness;
        }

        for (var i = 0; i < numbers.Length; i++)
        {
            if (weights[i] == 0) continue;
            var (weight, working) = (expected[i] * weights[i], Math.Log(expected[i] / exposures[i]) + ((numbers[i] - expected[i]) / expected[i]));
            for (var j = 0; j < left.Length; j++)
            {
                var term = terms[j][i];
                if (term == 0) continue;
                sums[j] += term * weight * working;
                for (var k = 0; k <= j; k++) left[j][k] += term * weight * terms[k][i];
            }
        }

        right = sums;
        return left;
    }

    private static void Weigh(double[] numbers, double[] expected, double[] weights, double widened)
    {
        List<double> off = [.. Enumerable.Range(0, numbers.Length).Where(i => !double.IsNaN(numbers[i])).Select(i => Math.Abs(Off(numbers[i], expected[i]))).Order()];
        var far = Math.Max(1e-9, Outlying * Quantiles.Median(off) / NormalPerMedian * Math.Sqrt(widened));
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!double.IsNaN(numbers[i])) weights[i] = Math.Min(1, far / Math.Max(Math.Abs(Off(numbers[i], expected[i])), 1e-12));
        }
    }

    /// <summary>The Cholesky root of a symmetric matrix.</summary>
    private sealed class Matrix(double[][] rows)
    {
        public static Matrix? Root(double[][] symmetric)
        {
            for (var i = 0; i < symmetric.Length; i++)
            {
                for (var j = 0; j <= i; j++)
                {
                    var left = symmetric[i][j];
                    for (var k = 0; k < j; k++) left -= symmetric[i][k] * symmetric[j][k];
                    if (i == j && !(left > 1e-9)) return null;
                    symmetric[i][j] = i == j ? Math.Sqrt(left) : left / symmetric[j][j];
                }
            }

            return new Matrix(symmetric);
        }

        public double[] Solve(double[] right)
        {
            var solved = (double[])right.Clone();
            for (var i = 0; i < solved.Length; i++)
            {
                for (var k = 0; k < i; k++) solved[i] -= rows[i][k] * solved[k];
                solved[i] /= rows[i][i];
            }

            for (var i = solved.Length - 1; i >= 0; i--)
            {
                for (var k = i + 1; k < solved.Length; k++) solved[i] -= rows[k][i] * solved[k];
                solved[i] /= rows[i][i];
            }

            return solved;
        }

        // The last row of a triangle's inverse ends in one over its last entry.
        public double InverseOfLast() => 1 / (rows[^1][^1] * rows[^1][^1]);
    }
}
