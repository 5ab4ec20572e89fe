namespace StrategicAssessment.Statistics;

/// <summary>Wilson's score interval of a proportion.</summary>
/// <remarks>Wilson (1927), Probable inference, Journal of the American Statistical Association 22; Newcombe and Altman, in Statistics with Confidence (2000).</remarks>
public static class ProportionInterval
{
    /// <summary>The interval, between 0 and 1, of a part of a whole above zero; neither need be a whole number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A part below zero or above its whole.</exception>
    public static Interval Of(double part, double whole, double confidence)
    {
        Given.Population(whole, nameof(whole));
        Given.Part(part, whole, nameof(part));
        var z = Confidence.Z(confidence);
        var centre = (2 * part) + (z * z);
        var reach = z * Math.Sqrt((z * z) + (4 * part * (1 - (part / whole))));
        var divisor = 2 * (whole + (z * z));
        return new Interval(Math.Max(0, (centre - reach) / divisor), Math.Min(1, (centre + reach) / divisor), IntervalMethod.Wilson);
    }
}
