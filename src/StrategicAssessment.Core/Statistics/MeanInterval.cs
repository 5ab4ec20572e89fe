using MathNet.Numerics.Distributions;

namespace StrategicAssessment.Statistics;

/// <summary>A mean with Student's interval.</summary>
/// <param name="Mean">The plain mean.</param>
/// <param name="Deviation">The sample's standard deviation.</param>
/// <param name="Interval">Of the mean.</param>
public sealed record MeanInterval(double Mean, double Deviation, Interval Interval)
{
    /// <summary>Of at least two values.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two values, or a confidence out of range.</exception>
    public static MeanInterval Of(IReadOnlyList<double> values, double confidence)
    {
        if (values.Count < 2) throw new ArgumentOutOfRangeException(nameof(values), values.Count, "The interval of a mean needs at least two values.");
        double sum = 0, squares = 0;
        foreach (var value in values) sum += value;
        var mean = sum / values.Count;
        foreach (var value in values) squares += (value - mean) * (value - mean);
        var deviation = Math.Sqrt(squares / (values.Count - 1));
        var reach = Student(values.Count - 1, 1 - Confidence.Tail(confidence)) * deviation / Math.Sqrt(values.Count);
        return new MeanInterval(mean, deviation, new Interval(mean - reach, mean + reach, IntervalMethod.Student));
    }

    // The library stops looking nine digits in; steps of Newton's find the rest.
    private static double Student(double freedom, double share)
    {
        var t = StudentT.InvCDF(0, 1, freedom, share);
        for (var step = 0; step < 3; step++) t -= (StudentT.CDF(0, 1, freedom, t) - share) / StudentT.PDF(0, 1, freedom, t);
        return t;
    }
}
