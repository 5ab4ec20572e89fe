namespace StrategicAssessment.Comparison.Matching;

/// <summary>Measures that go by the same name whatever their rule: every rank is a rank.</summary>
internal static class MeasureFamily
{
    private const string Rank = "rank-by-", Standardised = "standardised-rate-per-";

    /// <summary>Whether it is a position.</summary>
    public static bool IsRank(string measure) => measure.StartsWith(Rank, StringComparison.Ordinal);

    /// <summary>Whether it holds places against each other, each by itself.</summary>
    public static bool IsOfEach(string measure) => IsRank(measure) || measure.Contains("average", StringComparison.Ordinal);

    /// <summary>What a figure is called: indicator, family, place and category.</summary>
    public static string NameOf(BundleFigure figure) => $"{figure.Indicator}/{Of(figure.Measure)}/{figure.Area}/{figure.Category}";

    public static string Of(string measure)
    {
        if (IsRank(measure)) return "rank";
        if (measure.IndexOf("-against-", StringComparison.Ordinal) is > 0 and var against) return Of(measure[..against]) + "-against";
        if (measure.StartsWith("average-of-", StringComparison.Ordinal)) return "average-" + Of(Averaged(measure));
        if (measure.StartsWith("rate-per-", StringComparison.Ordinal)) return "rate";
        if (measure.StartsWith(Standardised, StringComparison.Ordinal)) return Standardised;
        return measure.IndexOf("-of-", StringComparison.Ordinal) is > 0 and var of && !measure.StartsWith("share", StringComparison.Ordinal) ? measure[..of] : measure;
    }

    /// <summary>The slug without what another clause of the definition says: the standard of a standardised rate.</summary>
    public static string WithoutStandard(string measure) => measure.StartsWith(Standardised, StringComparison.Ordinal) && measure.IndexOf('-', Standardised.Length) is > 0 and var end ? measure[..end] : measure;

    // average-of-best-4-of-rate-per-1000 averages the same as average-of-rate-per-1000.
    private static string Averaged(string measure)
    {
        var averaged = measure["average-of-".Length..];
        return averaged.StartsWith("best-", StringComparison.Ordinal) && averaged.IndexOf("-of-", StringComparison.Ordinal) is > 0 and var of ? averaged[(of + 4)..] : averaged;
    }
}
