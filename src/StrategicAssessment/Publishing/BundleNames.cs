namespace StrategicAssessment.Publishing;

/// <summary>Where files stand in a bundle, for those that name them.</summary>
internal static class BundleNames
{
    /// <summary>The picture of a chart.</summary>
    public static string OfChart(string id) => $"charts/{id}.svg";
}
