namespace StrategicAssessment.Comparison.Matching;

/// <summary>Places that were given up for others: a new code is another place, and nothing of the two is compared.</summary>
/// <param name="successors">As the places of either bundle say.</param>
internal sealed class Succession(IReadOnlyDictionary<string, string> successors)
{
    /// <summary>What became of a place that one bundle alone has, or null. Of several places that became one, the first by code takes the new one's figures.</summary>
    /// <param name="isBefore">Whether the first is the earlier.</param>
    public CoverageChange? Of(string area, CoverageSets own, CoverageSets other, bool isBefore)
    {
        var partner = successors.TryGetValue(area, out var successor) && other.HasArea(successor) ? successor : FirstPredecessor(area, own, other);
        if (partner is null) return null;
        var (code, changed) = isBefore ? (area, partner) : (partner, area);
        var (before, after) = isBefore ? (own, other) : (other, own);
        return new CoverageChange(CoverageKind.Place, CoverageAction.Succeeded, code)
        {
            Other = changed,
            Area = code,
            NameBefore = before.Areas[code],
            NameAfter = after.Areas[changed],
        };
    }

    private string? FirstPredecessor(string area, CoverageSets own, CoverageSets other) =>
        successors.Where(g => g.Value == area && other.HasArea(g.Key) && !own.HasArea(g.Key)).Select(g => g.Key).FirstOrDefault();
}
