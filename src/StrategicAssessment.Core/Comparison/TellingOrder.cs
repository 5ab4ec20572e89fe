using System.Diagnostics;
using StrategicAssessment.Comparison.Bundles;

namespace StrategicAssessment.Comparison;

/// <summary>
/// The order in which differences are told: by class. Movements, revisions (those that others follow from first) and redefinitions of the document's own
/// place before those of others, then the surest (the farthest apart in standard errors; what nothing is known of last), then the largest as a share, then
/// by series. Coverage by kind and code. Words as they stand in the later document, those that people wrote first.
/// </summary>
internal static class TellingOrder
{
    /// <summary>In order; what compares alike stays as it was found.</summary>
    public static IReadOnlyList<IDifference> Of(List<IDifference> found, string place)
    {
        var keys = new Rank[found.Count];
        for (var i = 0; i < keys.Length; i++) keys[i] = RankOf(found[i], place, i);
        Array.Sort(keys, Compare);
        var ordered = new IDifference[keys.Length];
        for (var i = 0; i < keys.Length; i++) ordered[i] = keys[i].Difference;
        return ordered;
    }

    private static Rank RankOf(IDifference difference, string place, int index) => difference switch
    {
        Movement m => new Rank(m, index, Group(m.After, place), m.Size, m.After.Series),
        Revision r => new Rank(r, index, Group(r.After, place) + (r.IsRoot ? 0 : 2), r.Size, r.After.Series),
        Redefinition d => new Rank(d, index, Group(d.After, place), Size.Of(d.Before, d.After), d.After.Series),
        CoverageChange c => new Rank(c, index, (int)c.Kind, null, $"{c.Indicator}/{c.Code}/{c.Area}/{c.Action}"),
        WordChange w => new Rank(w, index, w.IsWritten ? 0 : 1, null, string.Empty),
        _ => throw new UnreachableException(),
    };

    private static int Group(BundleFigure figure, string place) => figure.Area == place ? 0 : 1;

    private static int Compare(Rank one, Rank other)
    {
        var order = one.Difference.Class.CompareTo(other.Difference.Class);
        if (order == 0) order = one.Group.CompareTo(other.Group);
        if (order == 0) order = other.Distance.CompareTo(one.Distance);
        if (order == 0) order = other.Share.CompareTo(one.Share);
        if (order == 0) order = string.CompareOrdinal(one.Key, other.Key);
        return order == 0 ? one.Index.CompareTo(other.Index) : order;
    }

    private sealed class Rank(IDifference difference, int index, int group, Size? size, string key)
    {
        public IDifference Difference => difference;

        public int Index => index;

        public int Group => group;

        public double Distance { get; } = size?.Distance ?? -1;

        public decimal Share { get; } = Math.Abs(size?.Share ?? 0);

        public string Key => key;
    }
}
