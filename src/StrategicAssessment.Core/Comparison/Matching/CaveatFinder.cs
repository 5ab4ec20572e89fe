using StrategicAssessment.Indicators;

namespace StrategicAssessment.Comparison.Matching;

/// <summary>Caveats that came and went, of indicators and places that both bundles have.</summary>
internal static class CaveatFinder
{
    /// <summary>Adds what differs: once for an indicator where no place of it has the caveat in the other bundle, else once a place.</summary>
    public static void Find(BundlePair pair, List<IDifference> found)
    {
        if (!pair.Before.Figures.Concat(pair.After.Figures).Any(f => f.Caveats.Count > 0)) return;
        var (before, after) = (new CaveatSet(pair.Before), new CaveatSet(pair.After));
        Add(before, after, CoverageAction.Removed, pair.IsOfTwoYears, found);
        Add(after, before, CoverageAction.Added, pair.IsOfTwoYears, found);
    }

    private static void Add(CaveatSet own, CaveatSet other, CoverageAction action, bool isOfTwoYears, List<IDifference> found)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var caveat in own.Caveats)
        {
            if (isOfTwoYears && caveat.Text.StartsWith(RecordingChange.Lead, StringComparison.Ordinal)) continue;   // movements say it
            if (other.Has(caveat) || !other.Covers(caveat.Figure)) continue;
            var isWhole = !other.HasAnywhere(caveat);
            if (isWhole && !told.Add(caveat.Anywhere)) continue;
            found.Add(new CoverageChange(CoverageKind.Caveat, action, caveat.Text)
            {
                Indicator = caveat.Figure.Indicator,
                Area = isWhole ? null : caveat.Figure.Area,
                NameBefore = action == CoverageAction.Removed ? caveat.Text : string.Empty,
                NameAfter = action == CoverageAction.Added ? caveat.Text : string.Empty,
            });
        }
    }

    private sealed record PlacedCaveat(BundleFigure Figure, string Text)
    {
        public string Anywhere { get; } = Figure.Indicator + "/" + Text;

        public string Here { get; } = Figure.Indicator + "/" + Figure.Area + "/" + Text;
    }

    private sealed class CaveatSet
    {
        private readonly HashSet<string> anywhere, here, covered;

        public CaveatSet(PublishedBundle bundle)
        {
            Caveats = [.. bundle.Figures.SelectMany(f => f.Caveats.Select(t => new PlacedCaveat(f, t))).DistinctBy(c => c.Here, StringComparer.Ordinal)];
            (anywhere, here) = (Caveats.Select(c => c.Anywhere).ToHashSet(StringComparer.Ordinal), Caveats.Select(c => c.Here).ToHashSet(StringComparer.Ordinal));
            covered = bundle.Figures.Select(f => f.Indicator + "/" + f.Area).ToHashSet(StringComparer.Ordinal);
        }

        public List<PlacedCaveat> Caveats { get; }

        public bool Has(PlacedCaveat caveat) => here.Contains(caveat.Here);

        public bool HasAnywhere(PlacedCaveat caveat) => anywhere.Contains(caveat.Anywhere);

        public bool Covers(BundleFigure figure) => covered.Contains(figure.Indicator + "/" + figure.Area);
    }
}
