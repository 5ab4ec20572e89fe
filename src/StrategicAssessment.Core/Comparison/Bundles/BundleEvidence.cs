namespace StrategicAssessment.Comparison.Bundles;

/// <summary>What a bundle says that chance allows of a figure. Words are those of <c>figures.json</c>; null where it says nothing.</summary>
public sealed record BundleEvidence
{
    /// <summary>Nothing is said.</summary>
    public static BundleEvidence None { get; } = new();

    /// <summary>Lower end of the interval at 95%.</summary>
    public double? Lower95 { get; init; }

    /// <summary>Upper end of the interval at 95%.</summary>
    public double? Upper95 { get; init; }

    /// <summary>Such as <c>similar</c> or <c>much higher</c>.</summary>
    public string? Standing { get; init; }

    /// <summary>Such as <c>better</c> or <c>worse</c>.</summary>
    public string? Verdict { get; init; }

    /// <summary>The level of the judgement, as a share of 1.</summary>
    public double? Confidence { get; init; }

    /// <summary>Such as <c>increasing</c>.</summary>
    public string? Trend { get; init; }

    /// <summary>For ranks: the best that the intervals allow.</summary>
    public int? BestRank { get; init; }

    /// <summary>For ranks: the worst that they allow.</summary>
    public int? WorstRank { get; init; }
}
