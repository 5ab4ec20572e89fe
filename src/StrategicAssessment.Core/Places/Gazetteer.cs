using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Places;

/// <summary>All places and groups that an assessment knows, in the order of their files, and how names lead to them.</summary>
/// <param name="areas">Of codes of their own: the reader has checked, as for groups.</param>
/// <param name="groups">Of ids and codes of their own.</param>
public sealed class Gazetteer(ImmutableArray<Area> areas, ImmutableArray<Group> groups)
{
    private readonly Dictionary<AreaCode, Area> byCode = areas.ToDictionary(a => a.Code);
    private readonly Dictionary<AreaCode, Group> groupsByCode = groups.ToDictionary(g => g.Code);
    private readonly Dictionary<string, Group> groupsById = groups.ToDictionary(g => PlaceName.Key(g.Id), StringComparer.Ordinal);
    private readonly ILookup<string, Group> groupsByName = groups.ToLookup(g => PlaceName.Key(g.Name), StringComparer.Ordinal);
    private readonly ILookup<string, Area> byName = areas
        .SelectMany(a => a.Aliases.Append(a.Name).Append(a.Code.Value).Select(PlaceName.Key).Distinct(StringComparer.Ordinal).Select(key => (Key: key, Area: a)))
        .ToLookup(n => n.Key, n => n.Area, StringComparer.Ordinal);

    public ImmutableArray<Area> Areas => areas;
    public ImmutableArray<Group> Groups => groups;

    /// <summary>The places that ended, by the one that each became part of.</summary>
    public ILookup<AreaCode, Area> Predecessors { get; } = areas.Where(a => a is { ValidTo: not null, Successor: not null }).ToLookup(a => a.Successor!);

    public Area? Area(AreaCode code) => byCode.GetValueOrDefault(code);

    /// <summary>The group whose totals are published under this code, or null.</summary>
    public Group? GroupWithCode(AreaCode code) => groupsByCode.GetValueOrDefault(code);

    /// <summary>The group that the plan calls so ("districts and Medway" finds the id <c>districts-and-medway</c>), or null.</summary>
    public Group? GroupNamed(string word) => groupsById.GetValueOrDefault(PlaceName.Key(word));

    public string NameOf(AreaCode code) => Area(code)?.Name ?? GroupWithCode(code)?.Name ?? code.Value;

    /// <param name="name">As written in an extract or the plan; a code is a name too.</param>
    /// <param name="types">The types of place it may be; empty for any.</param>
    public PlaceSearch Find(string name, IReadOnlyCollection<string> types)
    {
        var named = byName[PlaceName.Key(name)].ToImmutableArray();
        var fitting = types.Count == 0 ? named : [.. named.Where(a => types.Contains(a.Type, StringComparer.OrdinalIgnoreCase))];
        if (fitting.Length == 1) return PlaceSearch.Found(fitting[0].Code);
        if (fitting.Length > 1) return new(null, PlaceProblem.Ambiguous, Describe(fitting)) { Candidates = [.. fitting.Select(a => a.Code)], Types = TypesOf(fitting) };
        if (GroupNamed(name) is { } byId) return PlaceSearch.Found(byId.Code);
        if (GroupWithCode(new AreaCode(name)) is { } byCode) return PlaceSearch.Found(byCode.Code);
        if (groupsByName[PlaceName.Key(name)].ToImmutableArray() is [var only]) return PlaceSearch.Found(only.Code);
        return named.Length > 0
            ? new(null, PlaceProblem.OtherType, Describe(named)) { Types = TypesOf(named) }
            : new(null, PlaceProblem.Unknown, Nearest.To(name, NamesOf(types)) ?? Within(name, NamesOf(types)) ?? string.Empty);
    }

    /// <summary>Whether a place was not there in any part of some days: it had ended, had not begun, or those that became part of it had not ended.</summary>
    public bool WasNotThere(AreaCode code, DateOnly first, DateOnly last) => Area(code) is { } area && (area.ValidTo < first || area.ValidFrom > last || (area.ValidFrom is null && Predecessors[code].Any() && Predecessors[code].All(p => p.ValidTo >= last)));

    /// <summary>Whether a place can never be called as another: one of the same type that it did not become part of, or a group of it and others.</summary>
    public bool IsOther(AreaCode own, AreaCode other) => !own.Equals(other) && Area(own) is { Successor: null } area && (Area(other) is { } named
        ? string.Equals(area.Type, named.Type, StringComparison.OrdinalIgnoreCase) && !other.Equals(area.SameAs) && !own.Equals(named.SameAs)
        : GroupWithCode(other) is { Members.Length: > 1 } group && group.Members.Contains(own));

    /// <summary>What kind of place or group it is, and its code, as in a message.</summary>
    public string Described(AreaCode code) => Area(code) is { } area ? $"the {area.Type} {code}" : GroupWithCode(code) is { } group ? $"the group '{group.Id}' ({code})" : code.Value;

    /// <summary>Every place and group of a name, however many: a force may be called as one of its partnerships.</summary>
    public ImmutableArray<AreaCode> Namesakes(string name) =>
        [.. byName[PlaceName.Key(name)].Select(a => a.Code).Concat(groupsByName[PlaceName.Key(name)].Select(g => g.Code)).Distinct()];

    private IEnumerable<string> NamesOf(IReadOnlyCollection<string> types) => Areas
        .Where(a => types.Count == 0 || types.Contains(a.Type, StringComparer.OrdinalIgnoreCase))
        .SelectMany(a => a.Aliases.Append(a.Name))
        .Concat(Groups.SelectMany(g => new[] { g.Name, g.Id }));

    // The longest name that stands in a longer one, as in 'Ashford Borough Council' or 'Ashford (2)'.
    private static string? Within(string name, IEnumerable<string> names)
    {
        var words = $" {PlaceName.Key(name)} ";
        return names.Where(n => words.Contains($" {PlaceName.Key(n)} ", StringComparison.Ordinal)).OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal).FirstOrDefault();
    }

    private static ImmutableArray<string> TypesOf(ImmutableArray<Area> found) => [.. found.Select(a => a.Type).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

    private static string Describe(ImmutableArray<Area> found) =>
        string.Join(", ", found.Select(a => $"{a.Name} ({a.Type}, {a.Code})").Order(StringComparer.Ordinal));
}

/// <summary>Why a name leads nowhere.</summary>
public enum PlaceProblem
{
    None,
    /// <summary>No place has it; the detail is the nearest name, or empty.</summary>
    Unknown,
    /// <summary>Several places have it; the detail lists them.</summary>
    Ambiguous,
    /// <summary>Only places of other types have it; the detail lists them.</summary>
    OtherType,
}

/// <summary>What a search for a place gave.</summary>
public sealed record PlaceSearch(AreaCode? Code, PlaceProblem Problem, string Detail)
{
    /// <summary>When several places have the name: which.</summary>
    public ImmutableArray<AreaCode> Candidates { get; init; } = [];

    /// <summary>The types of the places that have the name, when they are several or of other types than asked for.</summary>
    public ImmutableArray<string> Types { get; init; } = [];

    public static PlaceSearch Found(AreaCode code) => new(code, PlaceProblem.None, string.Empty);
}
