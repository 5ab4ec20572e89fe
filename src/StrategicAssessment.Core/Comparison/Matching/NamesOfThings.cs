using StrategicAssessment.Places;

namespace StrategicAssessment.Comparison.Matching;

/// <summary>Sections, tables and charts that came and went, and what goes by another name under the same code.</summary>
internal static class NamesOfThings
{
    // Each notice of a correction is a part of one section.
    private const string NoticeLead = "correction-of-", PriorityLead = "priority-";

    public static void Compare(BundlePair pair, List<IDifference> found)
    {
        Compare(CoverageKind.Section, Sections(pair.Before), Sections(pair.After), found);
        Compare(CoverageKind.Document, new(pair.Before.Document.Documents, StringComparer.Ordinal), new(pair.After.Document.Documents, StringComparer.Ordinal), found);
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

    // A table of what the other bundle awaits neither came nor went, and one without a caption holds decisions, which are told.
    private static Dictionary<string, string> Tables(PublishedBundle bundle, PublishedBundle other) =>
        Names(bundle.Document.Sections.SelectMany(s => s.Tables).Where(t => t.Caption.Length > 0 && !t.Figures.Any(f => other.Awaits(f.Split('/')[0]))), t => t.Id, t => t.Caption);

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

/// <summary>Whether two wordings of a source mean one sender. Another sender may count another area, so it makes another definition; the desk that an
/// organisation sends from decides no number: "Kent Police" and "Kent Police (CSP team)" are one, "Kent Police (Medway division)" is not.</summary>
internal static class SourceNames
{
    /// <summary>What stands in front of a source among the clauses of a definition.</summary>
    public const string Lead = "sent by ";

    private static readonly string[] Ends = ["(", ",", ";", ":", "/", " - ", " – ", " — "];

    // Words of desks; what has none of them may be an area, or another set of data.
    private static readonly string[] Desks = ["team", "unit", "desk", "department", "office", "officer", "branch", "analyst", "analysts", "analysis", "intelligence", "performance", "research", "statistics"];

    /// <summary>The clause in which a bundle says who sent an indicator's data, or null.</summary>
    public static string? Of(BundleIndicator indicator) => indicator.DecidedBy?.FirstOrDefault(c => c.StartsWith(Lead, StringComparison.Ordinal));

    /// <summary>Whether they are one, or one of the two says nothing.</summary>
    public static bool AreOne(string before, string after, PlaceHistory places)
    {
        if (before.Length == 0 || after.Length == 0) return true;
        var (then, now) = (Split(before), Split(after));
        return then.Name == now.Name && (then.Desk == now.Desk || (IsDesk(then.Desk, places) && IsDesk(now.Desk, places)));
    }

    private static (string Name, string Desk) Split(string clause)
    {
        var source = clause[Lead.Length..];
        var at = Ends.Select(e => source.IndexOf(e, StringComparison.Ordinal)).Where(i => i > 0).DefaultIfEmpty(source.Length).Min();
        return (PlaceName.Key(source[..at]), PlaceName.Key(source[at..].Trim('(', ')', ',', ';', ':', '/', '-', '–', '—', ' ')));
    }

    private static bool IsDesk(string desk, PlaceHistory places) => desk.Length == 0 || (desk.Split(' ').Intersect(Desks, StringComparer.Ordinal).Any() && !places.IsNamedIn(desk));
}
