using StrategicAssessment.Observations;
using StrategicAssessment.Periods;

namespace StrategicAssessment.Comparison.Matching;

/// <summary>Which paragraphs of a document rest on a figure: those that print it, or a figure that was worked out from it.</summary>
internal sealed class Rests
{
    private static readonly List<Mention> Nothing = [];
    private readonly Dictionary<string, List<Mention>> mentions = new(StringComparer.Ordinal);

    private Rests(PublishedBundle bundle)
    {
        foreach (var section in bundle.Document.Sections)
        {
            foreach (var paragraph in section.Paragraphs) Add(bundle, new Mention(section.Id, section.Title, paragraph.Number, paragraph.Text), paragraph.Figures);
        }
    }

    /// <summary>Tells every revision where it begins and what rests on it.</summary>
    public static List<IDifference> Attach(BundlePair pair, List<IDifference> found)
    {
        var revised = found.OfType<Revision>().ToDictionary(r => r.After.Id, r => r.Before.Value != r.After.Value, StringComparer.Ordinal);
        if (revised.Count == 0) return found;
        var moved = found.OfType<Revision>().Where(r => revised[r.After.Id]).Select(r => r.After.Indicator).ToHashSet(StringComparer.Ordinal);   // what stands is judged by how the others vary
        var (before, after) = (new Rests(pair.Before), new Rests(pair.After));
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i] is not Revision revision) continue;
            found[i] = revision with
            {
                IsRoot = !revision.Before.Operands.Concat(revision.After.Operands).Any(revised.ContainsKey) && (revised[revision.After.Id] || !moved.Contains(revision.After.Indicator)),
                RestsOn = after.On(revision.After.Id),
                RestedOn = before.On(revision.Before.Id),
            };
        }

        return found;
    }

    private List<Mention> On(string id) => mentions.GetValueOrDefault(id) ?? Nothing;

    private void Add(PublishedBundle bundle, Mention mention, IReadOnlyList<string> printed)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(printed);
        while (waiting.TryPop(out var id))
        {
            if (!met.Add(id)) continue;
            if (!mentions.TryGetValue(id, out var list)) mentions.Add(id, list = []);
            list.Add(mention);
            foreach (var operand in bundle.Find(id)?.Operands ?? []) waiting.Push(operand);
        }
    }
}

/// <summary>The same id on both sides: whether anything of it differs, and what that is.</summary>
internal static class SameFigures
{
    public static void Compare(BundlePair pair, List<IDifference> found) =>
        found.AddRange(pair.Before.Figures.Select(f => pair.After.Find(f.Id) is { } after ? Compare(pair, f, after) : null).OfType<IDifference>());

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
