namespace StrategicAssessment.Statistics.ControlCharts;

/// <summary>
/// Equally spaced points, each a number over a base; a base of 1 makes values of the numbers. NaN is a point without a value: it is in no sum,
/// and no moving range reaches over it.
/// </summary>
internal sealed class ChartSeries
{
    private readonly double[] numerators;
    private readonly double[] bases;

    private ChartSeries(ChartKind kind, double[] numerators, double[] bases, double per)
    {
        (Kind, this.numerators, this.bases, Per) = (kind, numerators, bases, per);
        Values = new double[numerators.Length];
        for (var i = 0; i < Values.Length; i++) Values[i] = per * numerators[i] / bases[i];
    }

    public ChartKind Kind { get; }

    public double Per { get; }

    public double[] Values { get; }

    public int Length => Values.Length;

    public static ChartSeries Of(ChartKind kind, ReadOnlySpan<double> numbers, ReadOnlySpan<double> bases, double per)
    {
        var whole = bases.ToArray();
        if (bases.IsEmpty)
        {
            whole = new double[numbers.Length];
            Array.Fill(whole, 1);
        }

        if (whole.Length != numbers.Length) throw new ArgumentException("There must be a base for each number.", nameof(bases));
        for (var i = 0; i < whole.Length; i++) Check(kind, numbers[i], whole[i]);
        return new ChartSeries(kind, numbers.ToArray(), whole, per);
    }

    public bool IsKnown(int index) => !double.IsNaN(numerators[index]);

    public int KnownIn(int first, int end)
    {
        var known = 0;
        for (var i = first; i < end; i++)
        {
            if (IsKnown(i)) known++;
        }

        return known;
    }

    /// <summary>The mean of values, or the rate of all numbers together; NaN for nothing.</summary>
    public double Centre(int first, int end) => Per * SumOf(numerators, first, end) / SumOf(bases, first, end);

    /// <summary>All bases of points with a value.</summary>
    public double BasesIn(int first, int end) => SumOf(bases, first, end);

    /// <summary>The standard deviation that the chart assumes of a point at the centre, before any widening; 1 for single values.</summary>
    public double Assumed(int index, double centre) => Kind == ChartKind.Xmr ? 1 : Per * Math.Sqrt(centre / Per / bases[index]);

    /// <summary>
    /// Whether a value is above (1), below (-1) or on (0) a line. Numbers that differ by no more than the arithmetic can tell are equal, so that
    /// a mean of 0.1, 0.2 and 0.3 is 0.2 and no constant series lies outside its own limits.
    /// </summary>
    public int Side(int index, double line)
    {
        var off = Values[index] - line;
        return Math.Abs(off) <= 1e-14 * Math.Max(Math.Abs(Values[index]), Math.Abs(line)) || double.IsNaN(off) ? 0 : Math.Sign(off);
    }

    // Compensated, so that the order of addition leaves nothing in the last digits (Neumaier).
    private double SumOf(double[] terms, int first, int end)
    {
        var (sum, lost) = (0.0, 0.0);
        for (var i = first; i < end; i++)
        {
            if (!IsKnown(i)) continue;
            var next = sum + terms[i];
            lost += Math.Abs(sum) >= Math.Abs(terms[i]) ? sum - next + terms[i] : terms[i] - next + sum;
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
