namespace StrategicAssessment.Statistics.ControlCharts;

/// <summary>A series seen as levels times a season times chance, and what it says of each: whether there is a season, how much a point takes after the one
/// before it, and where the level changed.</summary>
internal sealed class SeriesModel
{
    /// <summary>A level has this many points on either side of its step.</summary>
    public const int LeastPoints = 8;

    private const int MostSteps = 4, FewestLate = 4;
    private const double Evidence = 3.3, EvidenceOfFew = 10, MostMemory = 0.8, MendedPerStep = 1.5, Nothing = 1e-6;

    private readonly double[] numbers;
    private readonly double[] exposures;

    private SeriesModel(double[] numbers, double[] exposures, double floor, List<int> bounds)
    {
        (this.numbers, this.exposures, Floor) = (numbers, exposures, floor);
        Points = numbers.Count(n => !double.IsNaN(n));
        Bounds = [.. bounds.Skip(1).SkipLast(1)];
        Levels = [From(0), .. Bounds.Select(From)];
    }

    public int Points { get; }

    /// <summary>Chance is never taken to be less than this.</summary>
    public double Floor { get; }

    /// <summary>Where the series starts afresh.</summary>
    public List<int> Bounds { get; }

    public List<double[]> Levels { get; private set; }
    public Season? Season { get; private set; }

    /// <summary>Steps that the points show, earliest first.</summary>
    public List<FoundStep> Steps { get; private set; } = [];

    /// <summary>How the points differ from season and levels; empty where the series cannot be modelled.</summary>
    public double[] Residuals { get; private set; } = [];

    /// <summary>By how much the points vary more than Poisson counts, once season and levels are taken out; NaN where the series cannot be modelled.</summary>
    public double Dispersion { get; private set; } = double.NaN;

    /// <summary>A change of level at a point, in standard errors widened by memory.</summary>
    public sealed record FoundStep(int Index, double Errors, double Needed);

    /// <summary>What the series says; without values below 0 and not all of them 0.</summary>
    /// <param name="fractions">How far into its year the middle of each point is; empty when it is not examined for a season.</param>
    public static SeriesModel Of(ChartSeries series, List<int> bounds, double[] fractions, int perYear)
    {
        var (numbers, exposures) = (new double[series.Length], new double[series.Length]);
        for (var i = 0; i < numbers.Length; i++) (numbers[i], exposures[i]) = series.Counted(i);
        var sum = numbers.Where(n => !double.IsNaN(n)).Sum();
        var scale = series.AreCounts ? 1 : 100 * numbers.Count(n => !double.IsNaN(n)) / sum;
        for (var i = 0; i < numbers.Length; i++) numbers[i] *= scale;
        var model = new SeriesModel(numbers, exposures, series.AreCounts ? 1 : Nothing, bounds);
        if (sum > 0 && !numbers.Any(n => n < 0)) model.Find(fractions, perYear);
        return model;
    }

    /// <summary>A term that is 1 from a point on.</summary>
    public double[] From(int first) => [.. numbers.Select((_, i) => i >= first ? 1.0 : 0)];

    public LogLinear? Fit(IReadOnlyList<double[]> terms) => LogLinear.Of(numbers, exposures, terms, Floor);

    /// <summary>The step that the points show most, memory not thought of; null where none has points enough on either side.</summary>
    public FoundStep? BestStep(IReadOnlyList<double[]> terms, IReadOnlyList<int> bounds)
    {
        FoundStep? best = null;
        for (var i = LeastPoints; i <= numbers.Length - LeastPoints; i++)
        {
            if (HasPoints(bounds, i) && StepAt(i, terms, 0) is { } step && (best is null || step.Errors > best.Errors)) best = step;
        }

        return best;
    }

    // What memory is left among the points beside the step and the others makes its error larger.
    private FoundStep? StepAt(int index, IReadOnlyList<double[]> others, int steps)
    {
        if (Fit([.. others, From(index)]) is not { } fit) return null;
        var memory = steps == 0 ? 0 : MemoryOf(fit.Residuals, _ => true, MendedPerStep * steps);
        return new FoundStep(index, Math.Abs(fit.LastInErrors) / Math.Sqrt((1 + memory) / (1 - memory)), Evidence + (EvidenceOfFew / fit.Freedom));
    }

    /// <summary>How much a point takes after the one before it: the correlation of neighbours once season and levels are taken out, mended for what the fit
    /// took from it; 0 where it is less than so many standard errors of chance.</summary>
    /// <param name="counts">Which points are looked at.</param>
    public double Memory(double errors, Func<int, bool> counts) => MemoryOf(Residuals, counts, MendedPerStep, errors);

    internal static double MemoryOf(double[] residuals, Func<int, bool> counts, double mended, double errors = double.NegativeInfinity)
    {
        var (products, squares, count) = (0.0, 0.0, 0);
        for (var i = 0; i < residuals.Length; i++)
        {
            if (!counts(i)) continue;
            squares += residuals[i] * residuals[i];
            count++;
            if (i > 0 && counts(i - 1)) products += residuals[i] * residuals[i - 1];
        }

        if (!(squares > Nothing * count) || products / squares < errors / Math.Sqrt(count)) return 0;
        return Math.Clamp((products / squares) + ((1 + (3 * products / squares)) / count) + (mended / count), 0, MostMemory);
    }

    private bool HasPoints(IReadOnlyList<int> bounds, int step)
    {
        var (first, end) = (0, numbers.Length);
        foreach (var bound in bounds)
        {
            if (bound <= step) first = Math.Max(first, bound);
            else end = Math.Min(end, bound);
        }

        bool Enough(int from, int to) => numbers.AsSpan(from, to - from).ToArray().Count(n => !double.IsNaN(n)) >= LeastPoints;
        return !double.IsNaN(numbers[step]) && Enough(first, step) && Enough(step, end);
    }

    private void Find(double[] fractions, int perYear)
    {
        if (fractions.Length > 0) Season = Season.In(this, fractions, perYear);
        double[][] season = Season?.Shape ?? [];
        var bounds = Bounds.ToList();
        List<double[]> Terms(FoundStep? without) => [.. Levels, .. season, .. Steps.Where(s => s != without).Select(s => From(s.Index))];
        while (Steps.Count < MostSteps && BestStep(Terms(null), bounds) is { } step && step.Errors > step.Needed)
        {
            Steps.Add(step);
            bounds.Add(step.Index);
        }

        // A level that rises and falls hides its steps from one another, and memory looks like steps: so all are taken, and then the weakest given up.
        while (Steps.Count > 0)
        {
            var held = Steps.ConvertAll(s => StepAt(s.Index, Terms(s), Steps.Count) ?? s);
            var weakest = held.MinBy(s => s.Errors - s.Needed)!;
            var falls = weakest.Errors <= weakest.Needed;
            Steps = [.. held.Where(s => !falls || s != weakest)];
            if (!falls) break;
        }

        // What began later than any step may is dated too early by the last that may: it is told when it has points enough.
        Steps.RemoveAll(s => Enumerable.Range(s.Index + 1, Math.Max(0, numbers.Length - FewestLate - s.Index)).Any(i => !HasPoints(Bounds, i) && StepAt(i, Terms(s), Steps.Count)?.Errors > s.Errors));
        Steps.Sort((a, b) => a.Index.CompareTo(b.Index));
        if (Fit(Terms(null)) is not { } fit) return;
        (Residuals, Dispersion) = (fit.Residuals, fit.Dispersion);
        if (Season is not null) Season = Season.Of(fit, season, Levels.Count);
    }
}
