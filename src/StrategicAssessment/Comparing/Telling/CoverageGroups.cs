using StrategicAssessment.Comparison;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Comparing.Telling;

/// <summary>What came and went, by kind; single places and categories of one indicator on one line.</summary>
internal static class CoverageGroups
{
    private const int MostNames = 5;

    /// <summary>The groups that have any.</summary>
    public static IReadOnlyList<ReportGroup> Of(BundleComparison comparison, ThingNames names)
    {
        var gathered = new Dictionary<string, Gathered>(StringComparer.Ordinal);
        var order = new List<Gathered>();
        foreach (var difference in comparison.Differences)
        {
            if (difference is not CoverageChange change) continue;
            var isAlone = change.Action is CoverageAction.Changed or CoverageAction.Renamed or CoverageAction.Succeeded || change.Kind is CoverageKind.Caveat;
            var key = isAlone ? FormattableString.Invariant($"{order.Count}") : $"{change.Kind}/{change.Action}/{(change.Kind == CoverageKind.Indicator ? null : change.Indicator)}";
            if (!gathered.TryGetValue(key, out var lines))
            {
                gathered.Add(key, lines = new Gathered(change));
                order.Add(lines);
            }

            lines.Changes.Add(change);
        }

        return Grouped(order, names);
    }

    private static List<ReportGroup> Grouped(List<Gathered> order, ThingNames names)
    {
        var groups = new List<ReportGroup>();
        var lines = new Dictionary<string, List<ReportLine>>(StringComparer.Ordinal);
        foreach (var gathered in order)
        {
            var heading = HeadingOf(gathered.First);
            if (!lines.TryGetValue(heading, out var group))
            {
                lines.Add(heading, group = []);
                groups.Add(new ReportGroup(heading, group));
            }

            group.Add(LineOf(gathered, names));
        }

        return groups;
    }

    private static string HeadingOf(CoverageChange change) => change.Kind == CoverageKind.Status ? "Can or cannot be shown now" : change.Action switch
    {
        CoverageAction.Renamed => "Goes by another name",
        CoverageAction.Succeeded => "Became another place",
        CoverageAction.Added => NameOf(change.Kind) + " added",
        CoverageAction.Removed or CoverageAction.Changed => NameOf(change.Kind) + (change.Kind == CoverageKind.Caveat ? " removed" : " no longer covered"),
    };

    private static string NameOf(CoverageKind kind) => kind switch
    {
        CoverageKind.Section => "Sections",
        CoverageKind.Table => "Tables",
        CoverageKind.Indicator => "Topics",
        CoverageKind.Place => "Places",
        CoverageKind.Category => "Categories",
        CoverageKind.Measure => "Measures",
        CoverageKind.ControlChart => "Control charts",
        CoverageKind.Caveat => "Caveats",
        CoverageKind.Figures or CoverageKind.Status => "Single figures",
    };

    private static ReportLine LineOf(Gathered gathered, ThingNames names)
    {
        var first = gathered.First;
        var indicator = first.Indicator is null ? string.Empty : names.Indicator(first.Indicator);
        if (first.Kind == CoverageKind.Status) return new ReportLine(names.Of(first.After!), first.After!.AreaName, first.Before!.Display, first.After.Display) { Notes = first.After.Reason is { } reason ? [reason] : [] };
        if (first.Action is CoverageAction.Renamed or CoverageAction.Succeeded) return new ReportLine(NameOf(first.Kind), string.Empty, first.NameBefore, first.NameAfter) { Count = gathered.Changes.Count };
        if (first.Kind == CoverageKind.Caveat) return new ReportLine(indicator, first.Area ?? string.Empty, string.Empty, string.Empty) { Notes = [first.Code] };
        var told = new List<string>();
        foreach (var change in gathered.Changes)
        {
            var name = NameOf(change, names);
            if (!told.Contains(name)) told.Add(name);
        }

        var what = first.Kind == CoverageKind.Indicator || indicator.Length == 0 ? NameOf(first.Kind) : indicator;
        return new ReportLine(what, string.Empty, string.Empty, string.Empty) { Notes = [Listed(told)], Count = gathered.Changes.Count };
    }

    private static string NameOf(CoverageChange change, ThingNames names) => change.Kind switch
    {
        CoverageKind.Indicator => names.Indicator(change.Code),
        CoverageKind.Category => names.Category(change.Indicator!, change.Code) ?? change.Code,
        CoverageKind.Measure or CoverageKind.Figures => ThingNames.Measure(change.Code),
        CoverageKind.Section or CoverageKind.Table or CoverageKind.Place or CoverageKind.Status or CoverageKind.Caveat or CoverageKind.ControlChart => change.NameAfter.Length > 0 ? change.NameAfter : change.NameBefore,
    };

    private static string Listed(List<string> names) => names.Count <= MostNames + 1
        ? string.Join("; ", names)
        : $"{string.Join("; ", names.GetRange(0, MostNames))} and {English.Whole(names.Count - MostNames)} more";

    private sealed class Gathered(CoverageChange first)
    {
        public CoverageChange First => first;

        public List<CoverageChange> Changes { get; } = [];
    }
}
