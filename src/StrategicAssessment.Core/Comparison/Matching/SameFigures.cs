using StrategicAssessment.Observations;
using StrategicAssessment.Periods;

namespace StrategicAssessment.Comparison.Matching;

/// <summary>The same id on both sides: whether anything of it differs, and what that is.</summary>
internal static class SameFigures
{
    public static void Compare(BundlePair pair, List<IDifference> found)
    {
        foreach (var before in pair.Before.Figures)
        {
            if (pair.After.Find(before.Id) is { } after && Compare(pair, before, after) is { } difference) found.Add(difference);
        }
    }

    private static IDifference? Compare(BundlePair pair, BundleFigure before, BundleFigure after)
    {
        var aspects = pair.Causes(before, after);
        if (before.Definition == after.Definition && before.Status == after.Status && Says(before, after) && !pair.After.Groups.Any(g => g.Code == after.Area))
            aspects = [.. aspects.Where(a => a.Part != DefinitionPart.Extent)];   // that a place became a part is told of that place

        var isUndated = before.Period.Kind == PeriodKind.Undated;
        if (aspects.Count > 0)
        {
            return pair.IsOfTwoYears && !isUndated && before.Value is { } then && after.Value is { } now && then != now
                ? new Revision(before, after) { Aspects = aspects }
                : new Redefinition(before, after, aspects);
        }

        if (before.Status != after.Status) return StatusOf(before, after) with { FiguresBefore = [before], FiguresAfter = [after] };
        if (Says(before, after)) return PrintsAlike(before, after) ? null : new Redefinition(before, after, [new RedefinedAspect(DefinitionPart.Display, before.Display, after.Display)]);
        return pair.IsOfTwoYears && isUndated ? new Movement(before, after) : new Revision(before, after);
    }

    /// <summary>That a figure can be shown, or can no more.</summary>
    public static CoverageChange StatusOf(BundleFigure before, BundleFigure after) => new(CoverageKind.Status, CoverageAction.Changed, after.Series)
    {
        Indicator = after.Indicator,
        Area = after.Area,
        NameBefore = before.AreaName,
        NameAfter = after.AreaName,
        Before = before,
        After = after,
    };

    private static bool Says(BundleFigure one, BundleFigure other) =>
        one.Value == other.Value && one.IsTied == other.IsTied && one.Unit == other.Unit && Equals(one.Base, other.Base)
        && (one.Evidence is null || other.Evidence is null || Equals(Said(one.Evidence, other.Evidence), Said(other.Evidence, one.Evidence)));

    // The interval of a number that stands as it was moves with other numbers, on which its variation is measured; what is said of it does not. What was judged
    // before variation was measured had another scale of words.
    private static BundleEvidence Said(BundleEvidence own, BundleEvidence other)
    {
        var said = own with { Lower95 = null, Upper95 = null, Dispersion = null, Measured = null, IsOfRate = false };
        return own.Measured is null == other.Measured is null ? said : said with { Standing = null, Verdict = null, Trend = null, Confidence = null };
    }

    // How a missing number is marked is a matter of the document, not of the figure.
    private static bool PrintsAlike(BundleFigure one, BundleFigure other) => one.Status != ValueStatus.Known || one.Display == other.Display;
}
