namespace StrategicAssessment.Statistics.ControlCharts;

/// <summary>Equally spaced points, each a number over a base; a base of 1 makes values of the numbers. NaN is a point without a value: it is in no sum, and no
/// moving range reaches over it; nor over one that is left out of the limits. What is usual for a point is the centre times its effect: how long it is against
/// the mean, and its season.</summary>
internal sealed class ChartSeries
{
    private readonly double[] numerators;
    private readonly double[] bases;
    private readonly double[] effects;
    private readonly IReadOnlyCollection<int> excluded;

    private ChartSeries(ChartKind kind, double[] numerators, double[] bases, ControlChartSettings settings)
    {
        (Kind, this.numerators, this.bases, Per, excluded) = (kind, numerators, bases, settings.Per, settings.Excluded);
        AreCounts = kind != ChartKind.Xmr || settings.AreCounts;
        (Values, effects) = (new double[numerators.Length], new double[numerators.Length]);
        var mean = settings.Lengths.Count == 0 ? 1 : settings.Lengths.Average();
        for (var i = 0; i < Values.Length; i++) (Values[i], effects[i]) = (Per * numerators[i] / bases[i], settings.Lengths.Count == 0 ? 1 : settings.Lengths[i] / mean);
    }

    public ChartKind Kind { get; }
    public double Per { get; }
    public bool AreCounts { get; }
    public double[] Values { get; }
    public int Length => Values.Length;

    public static ChartSeries Of(ChartKind kind, ReadOnlySpan<double> numbers, ReadOnlySpan<double> bases, ControlChartSettings settings)
    {
        var whole = bases.ToArray();
        if (bases.IsEmpty)
        {
            whole = new double[numbers.Length];
            Array.Fill(whole, 1);
        }

        if (whole.Length != numbers.Length) throw new ArgumentException("There must be a base for each number.", nameof(bases));
        for (var i = 0; i < whole.Length; i++) Check(kind, numbers[i], whole[i]);
        if (settings.Lengths.Count != 0 && settings.Lengths.Count != numbers.Length) throw new ArgumentException("There must be a length for each number.", nameof(settings));
        return new ChartSeries(kind, numbers.ToArray(), whole, settings);
    }

    /// <summary>Whether the points are single values of which the same is usual: then they need no scaling.</summary>
    public bool IsPlain => Kind == ChartKind.Xmr && Array.TrueForAll(effects, e => e == 1);

    /// <summary>Takes a season into what is usual for each point.</summary>
    public void Expect(Season season)
    {
        for (var i = 0; i < effects.Length; i++) effects[i] *= season.Factors[i];
    }

    /// <summary>Whether a point has a number and counts for the lines.</summary>
    public bool IsKnown(int index) => !double.IsNaN(numerators[index]) && !excluded.Contains(index);

    /// <summary>A number, NaN where it does not count, and what it is usually in proportion to.</summary>
    public (double Number, double Exposure) Counted(int index) => (IsKnown(index) ? numerators[index] : double.NaN, bases[index] * effects[index]);

    public double MeanCount(int first, int end) => SumOf(i => numerators[i], first, end) / KnownIn(first, end);

    /// <summary>What one event more adds to a point.</summary>
    public double PerCount(int index) => Per / bases[index];

    /// <summary>What is usual for a point, in the unit of the chart.</summary>
    public double Usual(int index, double centre) => centre * effects[index];

    /// <summary>A value without what its length and season do to it.</summary>
    public double Adjusted(int index) => IsKnown(index) ? Values[index] / effects[index] : double.NaN;

    public int KnownIn(int first, int end) => Enumerable.Range(first, end - first).Count(IsKnown);

    /// <summary>The mean of values, or the rate of all numbers together; NaN for nothing.</summary>
    public double Centre(int first, int end) => Per * SumOf(i => numerators[i], first, end) / SumOf(i => bases[i] * effects[i], first, end);

    /// <summary>The standard deviation that the chart assumes of a usual point, before any widening; about 1 for single values.</summary>
    public double Assumed(int index, double centre) => Kind == ChartKind.Xmr ? Math.Sqrt(effects[index]) : Per * Math.Sqrt(Usual(index, centre) / Per / bases[index]);

    /// <summary>Whether a value is above (1), below (-1) or on (0) a line. Numbers that differ by no more than the arithmetic can tell are equal, so that a
    /// mean of 0.1, 0.2 and 0.3 is 0.2 and no constant series lies outside its own limits.</summary>
    public int Side(int index, double line)
    {
        var off = Values[index] - line;
        return Math.Abs(off) <= 1e-14 * Math.Max(Math.Abs(Values[index]), Math.Abs(line)) || double.IsNaN(off) ? 0 : Math.Sign(off);
    }

    // Compensated, so that the order of addition leaves nothing in the last digits (Neumaier).
    private double SumOf(Func<int, double> terms, int first, int end)
    {
        var (sum, lost) = (0.0, 0.0);
        for (var i = first; i < end; i++)
        {
            if (!IsKnown(i)) continue;
            var (term, next) = (terms(i), sum + terms(i));
            lost += Math.Abs(sum) >= Math.Abs(term) ? sum - next + term : term - next + sum;
            sum = next;
        }

        return sum + lost;
    }

    private static void Check(ChartKind kind, double number, double over)
    {
        if (double.IsInfinity(number)) throw new ArgumentException("A value must be finite.", nameof(number));
        if (!(over > 0) || double.IsInfinity(over)) throw new ArgumentException("A base must be above 0 and finite.", nameof(over));
        if (kind != ChartKind.Xmr && number < 0) throw new ArgumentException("A count must not be negative.", nameof(number));
    }
}
