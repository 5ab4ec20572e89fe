using StrategicAssessment.Comparison.Bundles;
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
        private readonly HashSet<string> anywhere = new(StringComparer.Ordinal), here = new(StringComparer.Ordinal), covered = new(StringComparer.Ordinal);

        public CaveatSet(PublishedBundle bundle)
        {
            foreach (var figure in bundle.Figures)
            {
                covered.Add(figure.Indicator + "/" + figure.Area);
                foreach (var text in figure.Caveats)
                {
                    var caveat = new PlacedCaveat(figure, text);
                    anywhere.Add(caveat.Anywhere);
                    if (here.Add(caveat.Here)) Caveats.Add(caveat);
                }
            }
        }

        public List<PlacedCaveat> Caveats { get; } = [];

        public bool Has(PlacedCaveat caveat) => here.Contains(caveat.Here);

        public bool HasAnywhere(PlacedCaveat caveat) => anywhere.Contains(caveat.Anywhere);

        public bool Covers(BundleFigure figure) => covered.Contains(figure.Indicator + "/" + figure.Area);
    }
}
