using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;

namespace StrategicAssessment.Comparison;

/// <summary>A figure as a bundle published it: what <c>figures.json</c> says, and nothing that only its plan knows. Words are those of the file.</summary>
public sealed record BundleFigure
{
    private const string Corrections = "corrections.csv";
    public required string Id { get; init; }

    /// <summary>The id without its periods.</summary>
    public required string Series { get; init; }

    public required string Indicator { get; init; }

    /// <summary>Slug of the measure, such as <c>rank-by-rate-lowest-first</c>.</summary>
    public required string Measure { get; init; }

    public required string Area { get; init; }
    public required string AreaName { get; init; }
    public required string Category { get; init; }
    public required Period Period { get; init; }
    public Period? ComparedWith { get; init; }
    public string? Group { get; init; }
    public required ValueStatus Status { get; init; }
    public string? Reason { get; init; }

    /// <summary>The number in full precision; null unless known.</summary>
    public decimal? Value { get; init; }

    /// <summary>Such as <c>number</c>, <c>rate</c>, <c>percentage points</c>.</summary>
    public required string Unit { get; init; }

    public required string Display { get; init; }

    /// <summary>For rates, without the source, which is not compared; else null.</summary>
    public RateBase? Base { get; init; }

    public BundleEvidence? Evidence { get; init; }

    /// <summary>For ranks: whether another place shares it.</summary>
    public bool IsTied { get; init; }

    /// <summary>How the series is defined, in words; the bundle's hash of them where it has none.</summary>
    public required string Definition { get; init; }

    /// <summary>Ids of the figures that it was worked out from.</summary>
    public IReadOnlyList<string> Operands { get; init; } = [];

    /// <summary>Names of the extracts that it was read from.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    public bool IsCorrected => Files.Contains(Corrections);
    public IReadOnlyList<string> Caveats { get; init; } = [];

    /// <summary>As its bundle has it, where that has its category under another key; else null.</summary>
    public BundleFigure? Published { get; init; }

    public bool Equals(BundleFigure? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Id;
}

/// <summary>What a bundle says that chance allows of a figure. Words are those of <c>figures.json</c>; null where it says nothing.</summary>
public sealed record BundleEvidence
{
    public double? Lower95 { get; init; }
    public double? Upper95 { get; init; }
    public string? Standing { get; init; }
    public string? Verdict { get; init; }

    /// <summary>The level of the judgement, as a share of 1.</summary>
    public double? Confidence { get; init; }

    /// <summary>How many times the variance is that of independent events, where something is judged by it.</summary>
    public double? Dispersion { get; init; }

    /// <summary>On how many places or months it was measured; 0 where events are assumed to be independent.</summary>
    public int? Measured { get; init; }

    /// <summary>Whether the judgement is one of the change of the rate, and not of the number.</summary>
    public bool IsOfRate { get; init; }

    public string? Trend { get; init; }

    /// <summary>For ranks: the best that the intervals allow.</summary>
    public int? BestRank { get; init; }

    /// <summary>For ranks: the worst that they allow.</summary>
    public int? WorstRank { get; init; }
}
