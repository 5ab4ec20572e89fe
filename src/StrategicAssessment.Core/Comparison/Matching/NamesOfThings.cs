using StrategicAssessment.Comparison.Bundles;

namespace StrategicAssessment.Comparison.Matching;

/// <summary>Sections, tables and charts that came and went, and what goes by another name under the same code.</summary>
internal static class NamesOfThings
{
    // Each notice of a correction is a part of one section.
    private const string NoticeLead = "correction-of-";

    /// <summary>Adds what differs.</summary>
    public static void Compare(BundlePair pair, List<IDifference> found)
    {
        Compare(CoverageKind.Section, Sections(pair.Before), Sections(pair.After), found);
        Compare(CoverageKind.Table, Tables(pair.Before, pair.After), Tables(pair.After, pair.Before), found);
        Compare(CoverageKind.ControlChart, Charts(pair.Before, pair.After), Charts(pair.After, pair.Before), found);
        AddRenamed(CoverageKind.Place, Places(pair.Before), Places(pair.After), null, found);
        foreach (var indicator in pair.Before.Indicators)
        {
            if (pair.After.Indicator(indicator.Id) is not { } same) continue;
            if (indicator.Title != same.Title) found.Add(Renamed(CoverageKind.Indicator, indicator.Id, indicator.Title, same.Title) with { Indicator = indicator.Id });
            AddRenamed(CoverageKind.Category, indicator.Categories, same.Categories, indicator.Id, found);
        }
    }

    private static void Compare(CoverageKind kind, Dictionary<string, string> before, Dictionary<string, string> after, List<IDifference> found)
    {
        foreach (var thing in before)
        {
            if (!after.ContainsKey(thing.Key)) found.Add(new CoverageChange(kind, CoverageAction.Removed, thing.Key) { NameBefore = thing.Value });
        }

        foreach (var thing in after)
        {
            if (!before.ContainsKey(thing.Key)) found.Add(new CoverageChange(kind, CoverageAction.Added, thing.Key) { NameAfter = thing.Value });
        }

        if (kind != CoverageKind.Table) AddRenamed(kind, before, after, null, found);   // a caption names its period, which is another every year
    }

    private static void AddRenamed(
        CoverageKind kind, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after, string? indicator, List<IDifference> found)
    {
        foreach (var thing in before)
        {
            if (after.TryGetValue(thing.Key, out var name) && name != thing.Value) found.Add(Renamed(kind, thing.Key, thing.Value, name) with { Indicator = indicator });
        }
    }

    private static CoverageChange Renamed(CoverageKind kind, string code, string before, string after) =>
        new(kind, CoverageAction.Renamed, code) { NameBefore = before, NameAfter = after, Area = kind == CoverageKind.Place ? code : null };

    private static Dictionary<string, string> Sections(PublishedBundle bundle)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in bundle.Document.Sections)
        {
            if (!section.Id.StartsWith(NoticeLead, StringComparison.Ordinal)) names[section.Id] = section.Title;
        }

        return names;
    }

    // A table of what the other bundle awaits neither came nor went.
    private static Dictionary<string, string> Tables(PublishedBundle bundle, PublishedBundle other)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in bundle.Document.Sections)
        {
            foreach (var table in section.Tables)
            {
                if (!table.Figures.Any(f => other.Awaits(f.Split('/')[0]))) names[table.Id] = table.Caption;
            }
        }

        return names;
    }

    private static Dictionary<string, string> Charts(PublishedBundle bundle, PublishedBundle other)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var chart in bundle.ControlCharts)
        {
            if (!other.Awaits(chart.Indicator)) names[chart.Id] = chart.Title;
        }

        return names;
    }

    private static Dictionary<string, string> Places(PublishedBundle bundle)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var figure in bundle.Figures) names[figure.Area] = figure.AreaName;
        return names;
    }
}
