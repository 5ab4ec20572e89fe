using StrategicAssessment.Comparison.Bundles;

namespace StrategicAssessment.Comparing.Telling;

/// <summary>What differs between two figures that print alike.</summary>
internal static class EvidenceWords
{
    /// <summary>In a few words.</summary>
    public static string Of(BundleFigure before, BundleFigure after)
    {
        if (before.Value != after.Value) return "only digits that are not printed";
        if (before.Evidence?.Verdict != after.Evidence?.Verdict) return $"judged {before.Evidence?.Verdict ?? "not at all"}, now {after.Evidence?.Verdict ?? "not at all"}";
        if (before.Evidence?.BestRank != after.Evidence?.BestRank || before.Evidence?.WorstRank != after.Evidence?.WorstRank) return $"rank by chance {Ranks(before)}, now {Ranks(after)}";
        if (!Equals(before.Base, after.Base)) return $"residents of {before.Base?.PopulationYear}, now of {after.Base?.PopulationYear}";
        return "only what chance allows of it";
    }

    private static string Ranks(BundleFigure figure) => figure.Evidence is { BestRank: { } best, WorstRank: { } worst }
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{best} to {worst}")
        : "not said";
}
