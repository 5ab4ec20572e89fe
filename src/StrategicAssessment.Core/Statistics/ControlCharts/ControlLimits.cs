namespace StrategicAssessment.Statistics.ControlCharts;

/// <summary>The lines of a chart at one point.</summary>
/// <param name="Lower">Lower process limit, three standard deviations below the centre unless cut.</param>
/// <param name="NearLower">Two thirds of the way from the centre to the lower limit.</param>
/// <param name="Centre">The centre line.</param>
/// <param name="NearUpper">Two thirds of the way from the centre to the upper limit.</param>
/// <param name="Upper">Upper process limit.</param>
public sealed record ControlLimits(double Lower, double NearLower, double Centre, double NearUpper, double Upper)
{
    private const double Near = 2.0 / 3;

    /// <summary>Limits so far from the centre, cut at what the values can be.</summary>
    internal static ControlLimits About(double centre, double distance, double floor, double ceiling) => new(
        Math.Max(floor, centre - distance),
        Math.Max(floor, centre - (Near * distance)),
        centre,
        Math.Min(ceiling, centre + (Near * distance)),
        Math.Min(ceiling, centre + distance));
}
