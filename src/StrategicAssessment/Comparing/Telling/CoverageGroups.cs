using StrategicAssessment.Comparison;
using StrategicAssessment.Data;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Comparing.Telling;

/// <summary>What came and went, by kind; single places and categories of one indicator on one line.</summary>
internal static class CoverageGroups
{
    private const int MostNames = 5;

    public static IReadOnlyList<ReportGroup> Of(BundleComparison comparison, ThingNames names)
    {
        var gathered = comparison.Differences.OfType<CoverageChange>().Select((change, i) => KeyValuePair.Create(KeyOf(change, i), change))
            .GroupBy(c => c.Key, c => c.Value, StringComparer.Ordinal).Select(g => g.ToList());
        return [.. gathered.GroupBy(g => HeadingOf(g[0]), StringComparer.Ordinal).Select(g => new ReportGroup(g.Key, [.. g.Select(line => LineOf(line, comparison, names))])
        {
            IsOfDocument = g.First()[0].Kind is CoverageKind.Indicator or CoverageKind.Section or CoverageKind.Place,
        })];
    }

    // Changes with the same key stand on one line.
    private static string KeyOf(CoverageChange change, int index) =>
        change.Action is CoverageAction.Changed or CoverageAction.Renamed or CoverageAction.Succeeded || change.Kind is CoverageKind.Caveat
            ? FormattableString.Invariant($"{index}")
            : $"{change.Kind}/{change.Action}/{(change.Kind == CoverageKind.Indicator ? null : change.Indicator)}";

    private static string HeadingOf(CoverageChange change) => change.Kind == CoverageKind.Status ? "Can or cannot be shown now" : change.Action switch
    {
        CoverageAction.Renamed => "Goes by another name",
        CoverageAction.Succeeded => change.NameBefore == change.NameAfter ? "Goes by another code" : "Became another place",
        CoverageAction.Awaited => NameOf(change.Kind) + " whose data is awaited now",
        CoverageAction.Arrived => NameOf(change.Kind) + " whose data was awaited then",
        CoverageAction.Added => NameOf(change.Kind) + " added",
        CoverageAction.Removed or CoverageAction.Changed => NameOf(change.Kind) + (change.Kind == CoverageKind.Caveat ? " removed" : " no longer covered"),
    };

    private static string NameOf(CoverageKind kind, bool isOne = false)
    {
        var one = kind == CoverageKind.Indicator ? "Topic" : kind is CoverageKind.Figures or CoverageKind.Status ? "Single figure" : English.Capital(DataWords.Of(kind));
        return isOne ? one : one.EndsWith('y') ? one[..^1] + "ies" : one + "s";
    }

    private static ReportLine LineOf(List<CoverageChange> gathered, BundleComparison comparison, ThingNames names)
    {
        var first = gathered[0];
        var indicator = first.Indicator is null ? string.Empty : names.Indicator(first.Indicator);
        if (first is { Kind: CoverageKind.Status, Before: { } before, After: { } after })
        {
            string[] notes = [MovementGroups.AreUsual(before.Period, after.Period, comparison) ? string.Empty : MovementGroups.PeriodWords(before.Period, after.Period), after.Reason ?? string.Empty];
            return new ReportLine($"{names.Of(after)}, {ThingNames.Measure(after.Measure)}", after.AreaName, before.Display, after.Display) { Notes = notes.Any(n => n.Length > 0) ? [string.Join(". ", notes.Where(n => n.Length > 0))] : [] };
        }

        if (first.Action == CoverageAction.Succeeded && first.NameBefore == first.NameAfter) return new ReportLine("Place", first.NameAfter, first.Code, first.Other!);
        if (first.Action is CoverageAction.Renamed or CoverageAction.Succeeded) return new ReportLine(first.Kind == CoverageKind.Source ? $"Source of {indicator}" : NameOf(first.Kind, isOne: true), string.Empty, first.NameBefore, first.NameAfter);
        if (first.Kind == CoverageKind.Caveat) return new ReportLine(indicator, first.Area is { } area ? names.Place(area) : string.Empty, string.Empty, string.Empty) { Notes = [first.Code] };
        var told = gathered.Select(c => NameOf(c, names)).Distinct(StringComparer.Ordinal).ToList();
        var what = first.Kind == CoverageKind.Indicator || indicator.Length == 0 ? NameOf(first.Kind, told.Count == 1) : indicator;
        var listed = told.Count <= MostNames + 1 ? string.Join("; ", told) : $"{string.Join("; ", told.GetRange(0, MostNames))} and {English.Whole(told.Count - MostNames)} more";
        return new ReportLine(what, string.Empty, string.Empty, string.Empty) { Notes = [listed], Count = told.Count };
    }

    private static string NameOf(CoverageChange change, ThingNames names) => change.Kind switch
    {
        CoverageKind.Indicator => names.Indicator(change.Code),
        CoverageKind.Category => names.Category(change.Indicator!, change.Code) ?? change.Code,
        CoverageKind.Measure or CoverageKind.Figures => ThingNames.Measure(change.Code),
        CoverageKind.Section or CoverageKind.Table or CoverageKind.Place or CoverageKind.Status or CoverageKind.Caveat or CoverageKind.ControlChart or CoverageKind.Source => change.NameAfter.Length > 0 ? change.NameAfter : change.NameBefore,
    };
}
