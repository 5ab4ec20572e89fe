namespace StrategicAssessment.Comparison.Matching;

/// <summary>Sections, tables and charts that came and went, and what goes by another name under the same code.</summary>
internal static class NamesOfThings
{
    // Each notice of a correction is a part of one section.
    private const string NoticeLead = "correction-of-", PriorityLead = "priority-";

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
            if (SourceNames.Of(indicator) is { } then && SourceNames.Of(same) is { } now && then != now && SourceNames.AreOne(then, now, pair.Places)) found.Add(Renamed(CoverageKind.Source, indicator.Id, then[SourceNames.Lead.Length..], now[SourceNames.Lead.Length..]) with { Indicator = indicator.Id });
            AddRenamed(CoverageKind.Category, indicator.Categories, same.Categories, indicator.Id, found);
        }
    }

    private static void Compare(CoverageKind kind, Dictionary<string, string> before, Dictionary<string, string> after, List<IDifference> found)
    {
        found.AddRange(before.Where(t => !after.ContainsKey(t.Key)).Select(t => new CoverageChange(kind, CoverageAction.Removed, t.Key) { NameBefore = t.Value }));
        found.AddRange(after.Where(t => !before.ContainsKey(t.Key)).Select(t => new CoverageChange(kind, CoverageAction.Added, t.Key) { NameAfter = t.Value }));
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

    private static Dictionary<string, string> Sections(PublishedBundle bundle) =>
        Names(bundle.Document.Sections.Where(s => !s.Id.StartsWith(NoticeLead, StringComparison.Ordinal) && !s.Id.StartsWith(PriorityLead, StringComparison.Ordinal)), s => s.Id, s => s.Title);

    // A table of what the other bundle awaits neither came nor went.
    private static Dictionary<string, string> Tables(PublishedBundle bundle, PublishedBundle other) =>
        Names(bundle.Document.Sections.SelectMany(s => s.Tables).Where(t => !t.Figures.Any(f => other.Awaits(f.Split('/')[0]))), t => t.Id, t => t.Caption);

    private static Dictionary<string, string> Charts(PublishedBundle bundle, PublishedBundle other) => Names(bundle.ControlCharts.Where(c => !other.Awaits(c.Indicator)), c => c.Id, c => c.Title);

    private static Dictionary<string, string> Places(PublishedBundle bundle) => Names(bundle.Figures, f => f.Area, f => f.AreaName);

    // Of an id that stands twice, the last name.
    private static Dictionary<string, string> Names<T>(IEnumerable<T> things, Func<T, string> id, Func<T, string> name)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var thing in things) names[id(thing)] = name(thing);
        return names;
    }
}
