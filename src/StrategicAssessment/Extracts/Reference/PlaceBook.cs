using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Extracts.Reference;

/// <summary>
/// The shared files of an area as its places are at the end of a year. What became of a place is followed only where it went wholly into one other: then the sum
/// of the old is the new one's past. A place of another boundary begins anew.
/// </summary>
/// <param name="folder">The folder of the lists, as messages speak of it.</param>
internal sealed class PlaceBook(CodeLists lists, int year, string folder, List<Diagnostic> found)
{
    // What a name means first.
    private static readonly string[] Kinds = ["cty", "lad", "utla", "ctyua", "pfa", "csp", "cauth", "rgn", "ctry"];
    private static readonly DateOnly FirstCodes = new(2009, 4, 1);

    private readonly DateOnly day = new(year, 12, 31);
    private readonly List<Made> made = [];
    private readonly List<string[]> groups = [];
    private ILookup<string, CodeChange> toNew = Enumerable.Empty<CodeChange>().ToLookup(c => c.New.Code), fromOld = Enumerable.Empty<CodeChange>().ToLookup(c => c.Old.Code);
    private List<LookupLine> lines = [];
    private DateOnly since;

    /// <summary>How many authorities, wards, small areas and numbers of residents there are.</summary>
    public (int Authorities, int Wards, int Small, int Residents) Counts { get; private set; }

    /// <summary>The files; none where an area is not found.</summary>
    /// <param name="names">Of counties, districts or forces; together they are the area.</param>
    public ImmutableArray<InputFile> Make(ImmutableArray<string> names)
    {
        lines = LinesOfYear();
        var changes = lists.Changes.Where(c => c.On <= day && (c.New.Code != c.Old.Code || c.New.Name != c.Old.Name)).ToList();
        (toNew, fromOld) = (changes.ToLookup(c => c.New.Code, StringComparer.Ordinal), changes.Where(c => c.New.Code != c.Old.Code).ToLookup(c => c.Old.Code, StringComparer.Ordinal));
        var parts = names.Select(n => (Name: n, Area: AreaOf(n))).ToList();
        foreach (var (name, _) in parts.Where(p => p.Area is null)) found.Add(PlaceListMessages.NoSuchArea(folder, name, string.Create(CultureInfo.InvariantCulture, $"{year}"), lines.SelectMany(l => Kinds.Select(k => l[k]?.Name)).OfType<string>().Distinct()));
        if (parts.Exists(p => p.Area is null)) return [];
        var authorities = parts.SelectMany(p => p.Area!.Value.Authorities).DistinctBy(a => a.Code).OrderBy(a => a.Name, StringComparer.Ordinal).ToList();
        if (lists.Changes.Count == 0 && lists.Lines.Where(l => l.Edition < lines[0].Edition).GroupBy(l => l.Edition).MaxBy(g => g.Key) is { } older) Compare([.. older], lines, authorities);
        foreach (var authority in authorities) Add(authority);
        foreach (var (_, area) in parts.Where(p => p.Area!.Value.Whole.Kind != "lad" && !made.Exists(m => m.Place.IsCalled(p.Area.Value.Whole.Name)))) made.Add(new Made(area!.Value.Whole, area.Value.Type));
        if (authorities.Count > 1) AddGroup("districts", parts is [{ Area: { Whole: var only } }] ? only.Code : Slug.Of(English.List([.. parts.Select(p => p.Area!.Value.Whole.Name)])), $"{English.List([.. parts.Select(p => p.Area!.Value.Whole.Name)])} districts", authorities);
        var wards = authorities.Sum(AddWards);
        found.AddRange(lists.Doubtful.Where(d => made.Exists(m => m.Place.Code == d.Code)).Select(d => d.Problem));
        var (people, small) = (Residents(), SmallAreas(authorities));
        Counts = (authorities.Count, wards, small.Count, people.Count);
        if (wards == 0) found.Add(PlaceListMessages.Missing(folder, "There are no wards. The lookup of wards, districts and counties of the year, or the code history, has them."));
        if (people.Count == 0) found.Add(PlaceListMessages.Missing(folder, "There are no mid-year estimates of these places, so there can be no rates. Put ONS's workbooks of districts and of wards into the folder."));
        return
        [
            FileOf(PlaceFiles.Areas, ["code", "name", "type", "aliases", "valid from", "valid to", "successor"], made.Select(m => m.Cells)),
            FileOf(PlaceFiles.Groups, ["group", "code", "name", "member", "member name"], groups),
            .. people.Count == 0 ? [] : new[] { FileOf(PopulationFile.Name, ["area", "name", "year", "population", "note"], people) },
            .. lists.Ages.Where(a => authorities.Exists(p => p.Code == a.Code)).Select(a => a.Cells).ToList() is { Count: > 0 } ages ? new[] { FileOf(AgePopulationFile.Name, lists.AgeHeadings, ages) } : [],
            .. small.Count == 0 ? [] : new[] { FileOf("lsoas.csv", ["code", Heading("LAD")], small.Select(r => new[] { r[0], r[2] })) },
            .. wards == 0 || small.TrueForAll(r => r[1].Length == 0) ? [] : new[] { FileOf("lsoas-wards.csv", ["code", Heading("WD"), Heading("LAD")], small) },
        ];
    }

    private string Heading(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}{year % 100:00}CD");

    // A list of the year, else the history where it reaches the year, else the nearest list.
    private List<LookupLine> LinesOfYear()
    {
        var editions = lists.Lines.Select(l => l.Edition).Distinct().Order().ToList();
        var reached = lists.History.Select(h => Math.Max(h.From.Year, h.To?.Year ?? 0)).DefaultIfEmpty().Max();
        var edition = editions.Contains(year) ? year : reached >= year ? 0 : editions.LastOrDefault(e => e <= year, editions.FirstOrDefault());
        if (edition != year && reached < year) found.Add(PlaceListMessages.OtherYear(folder, year, Math.Max(edition, reached)));
        since = new DateOnly(editions.LastOrDefault(e => e < (edition == 0 ? year : edition), year - 1), 12, 31);
        if (edition == 0 || edition < reached) return OfHistory();
        var own = lists.Lines.FindAll(l => l.Edition == edition);
        return own.Exists(l => l["wd"] is not null) ? own : [.. own, .. OfHistory().Where(l => l["wd"] is not null)];
    }

    private List<LookupLine> OfHistory()
    {
        var live = lists.History.Where(h => h.From <= day && !(h.To < day)).GroupBy(h => h.Place.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.MaxBy(h => h.From)!, StringComparer.Ordinal);
        HistoryLine? Around(HistoryLine? line) => line is null ? null : live.GetValueOrDefault(line.Parent);
        return [.. from line in live.Values where line.Place.Kind is "lad" or "wd"
                   let lad = line.Place.Kind == "lad" ? line : Around(line)
                   select new LookupLine(year, new[] { line, lad, Around(lad) }.OfType<HistoryLine>().Where(l => l.Place.Kind.Length > 0).DistinctBy(l => l.Place.Kind).ToDictionary(l => l.Place.Kind, l => l.Place, StringComparer.Ordinal))];
    }

    // By the list of the year, by the history, and by other lists; and what there was once, by what became of it.
    private (CodedPlace Whole, string Type, List<CodedPlace> Authorities)? AreaOf(string name)
    {
        var live = lines.Select(l => l["lad"]).OfType<CodedPlace>().DistinctBy(p => p.Code).ToDictionary(p => p.Code, StringComparer.Ordinal);
        foreach (var list in new[] { lines, OfHistory() }.Concat(lists.Lines.GroupBy(l => l.Edition).OrderByDescending(g => g.Key).Select(g => g.ToList())))
        {
            foreach (var kind in Kinds)
            {
                var named = list.FindAll(l => l[kind]?.IsCalled(name) == true);
                if (named.Select(l => l["lad"]?.Code).OfType<string>().Distinct().Where(live.ContainsKey).Select(c => live[c]).ToList() is { Count: > 0 } authorities)
                    return (named[0][kind]!, kind switch { "pfa" => "police force area", "csp" => "community safety partnership", "cauth" => "combined authority", "rgn" => "region", "ctry" => "country", _ => named[0][kind]!.Type }, authorities);
            }
        }

        if (lists.History.FindLast(h => h.Place.Kind is "cty" or "lad" && h.Place.IsCalled(name)) is not { Place: var former }) return null;
        var became = lists.History.Where(h => h.Place.Kind == "lad" && (former.Kind == "lad" ? h.Place.Code == former.Code : h.Parent == former.Code)).SelectMany(h => Heirs(h.Place.Code, DateOnly.MinValue)).Distinct().Where(live.ContainsKey).Select(c => live[c]).ToList();
        return became.Count == 0 ? null : former.Kind == "lad" ? (became[0], became[0].Type, became) : (former, "former county", became);
    }

    // Each step is later than the one before, so that a history that turns in a circle ends.
    private IEnumerable<string> Heirs(string code, DateOnly since) => fromOld[code].Where(c => c.On > since).ToList() is { Count: > 0 } next ? next.SelectMany(c => Heirs(c.New.Code, c.On)).Distinct() : [code];

    private int AddWards(CodedPlace authority)
    {
        var wards = lines.Where(l => l["lad"]?.Code == authority.Code).Select(l => l["wd"]).OfType<CodedPlace>().DistinctBy(w => w.Code).OrderBy(w => w.Name, StringComparer.Ordinal).ToList();
        foreach (var ward in wards) Add(ward);
        if (wards.Count > 0) AddGroup(Slug.Of(authority.Name) + "-wards", authority.Code + "-wards", authority.Name + " wards", wards);
        return wards.Count;
    }

    private void AddGroup(string id, string code, string name, List<CodedPlace> members) => groups.AddRange(members.Select(m => new[] { id, code, name, m.Code, m.Name }));

    private void Add(CodedPlace place)
    {
        var own = new Made(place, place.Type);
        made.Add(own);
        Follow(own, place.Code, DateOnly.MaxValue);
        if (own.From is null && !toNew[place.Code].Any() && lists.History.Where(h => h.Place.Code == place.Code).Select(h => h.From).DefaultIfEmpty().Min() is var began && began > FirstCodes) made[made.IndexOf(own)] = own with { From = began };
    }

    // What a place was before, under the code that it then had.
    private void Follow(Made of, string code, DateOnly until)
    {
        foreach (var name in toNew[code].Where(c => c.Old.Code == code && c.On < until)) Alias(of, name, $"'{name.Old.Name}' ({code}) is called '{name.New.Name}' since {English.Date(name.On)}; the old name is an alias.", name.Old.Name);
        var before = toNew[code].Where(c => c.Old.Code != code && c.On < until).DistinctBy(c => c.Old.Code).ToList();
        if (before is not [var first, ..]) return;
        var (names, isWhole) = (English.List([.. before.Select(b => $"'{b.Old.Name}' ({b.Old.Code})")]), before.TrueForAll(b => fromOld[b.Old.Code].All(c => c.New.Code == code)));
        if (isWhole && before.Count == 1)
        {
            Alias(of, first, $"{names} has the code {code} since {English.Date(first.On)}; the old code is an alias of '{of.Place.Name}'.", first.Old.Code, first.Old.Name);
            Follow(of, first.Old.Code, first.On);
            return;
        }

        var at = made.FindIndex(m => m.Place.Code == of.Place.Code);
        if (of.Place.Kind == "lad" && !isWhole && before.Find(b => b.Old.IsCalled(of.Place.Name)) is { } same)
        {
            Alias(of, same, $"The boundary of '{of.Place.Name}' changed on {English.Date(same.On)}, and its code from {same.Old.Code} to {code}. Numbers from before are of the old boundary: if that matters, write {same.On:yyyy-MM-dd} under 'valid from' in areas.csv.", same.Old.Code);
            return;
        }

        if (first.On > since || of.Place.Kind == "lad")
            found.Add(PlaceListMessages.Changed(first.At, $"'{of.Place.Name}' ({code}) was made on {English.Date(first.On)} out of {(isWhole ? string.Empty : "parts of ")}{names}. {(isWhole && of.Place.Kind == "lad" ? "Its past is their sum." : "It begins anew, and is not compared with before.")}"));
        made[at] = made[at] with { From = first.On };
        if (!isWhole || of.Place.Kind != "lad") return;
        foreach (var old in before.Select(b => b.Old))
        {
            var (last, ended) = (first.On.AddDays(-1), made.Exists(m => m.Place.IsCalled(old.Name)) ? old with { Name = $"{old.Name} (until {English.Date(first.On.AddDays(-1))})" } : old);
            var part = new Made(ended, old.Type) { To = last, Successor = of.Place.Code };
            made.Add(part);
            Follow(part, old.Code, first.On);
        }
    }

    private void Alias(Made of, CodeChange change, string told, params string[] names)
    {
        if (change.On > since || of.Place.Kind == "lad") found.Add(PlaceListMessages.Changed(change.At, told));
        of.Aliases.AddRange(names.Where(n => n.Length > 0 && !of.Place.IsCalled(n) && !of.Aliases.Contains(n)));
    }

    // What two lists say of the same authorities, where no history says why.
    private void Compare(List<LookupLine> older, List<LookupLine> newer, List<CodedPlace> authorities)
    {
        var (before, now) = (older[0].Edition.ToString(CultureInfo.InvariantCulture), newer[0].Edition.ToString(CultureInfo.InvariantCulture));
        foreach (var kind in new[] { "lad", "wd" }.Where(k => older.Exists(l => l[k] is not null) && newer.Exists(l => l[k] is not null)))
        {
            var (old, current) = (PlacesOf(older, kind, authorities), PlacesOf(newer, kind, authorities));
            foreach (var place in old.Where(o => !current.Exists(c => c.Code == o.Code)))
                Tell(current.Find(c => c.IsCalled(place.Name)) is { } same ? $"'{place.Name}' has the code {same.Code} in the list of {now} and {place.Code} in that of {before}: it was recoded, or has another boundary. The code history says which." : $"'{place.Name}' ({place.Code}) of the list of {before} is not in that of {now}. The code history says what became of it.");
            foreach (var place in current.Where(c => !old.Exists(o => o.Code != c.Code && o.IsCalled(c.Name))))
            {
                if (old.Find(o => o.Code == place.Code) is not { } was) Tell($"'{place.Name}' ({place.Code}) is new in the list of {now}.");
                else if (!was.IsCalled(place.Name)) Tell($"'{was.Name}' ({place.Code}) of the list of {before} is called '{place.Name}' in that of {now}.");
            }
        }

        void Tell(string what) => found.Add(PlaceListMessages.Changed(SourceSpan.WholeFile(folder), what));
    }

    private static List<CodedPlace> PlacesOf(List<LookupLine> of, string kind, List<CodedPlace> authorities) =>
        [.. of.Where(l => authorities.Exists(a => l["lad"] is { } lad && (lad.Code == a.Code || lad.IsCalled(a.Name)))).Select(l => l[kind]).OfType<CodedPlace>().DistinctBy(p => p.Code)];

    // Each year that the estimates have; of a ward that they have not, the sum of the small areas that are taken for it.
    private List<string[]> Residents()
    {
        var years = lists.People.Keys.Select(k => k.Year).Distinct().Order().ToList();
        var small = Latest(l => l["lsoa21"] is not null && l["wd"] is not null).ToLookup(l => l["wd"]!.Code, l => l["lsoa21"]!.Code, StringComparer.Ordinal);
        var rows = new List<string[]>();
        foreach (var (place, mid) in made.Where(m => m.To is null && m.Place.Kind is "lad" or "wd").SelectMany(m => years.Select(y => (m.Place, y))))
        {
            var parts = small[place.Code].Distinct().ToList();
            if (lists.People.TryGetValue((place.Code, mid), out var own)) rows.Add(Row(own.People, string.Empty));
            else if (parts.Count > 0 && parts.TrueForAll(p => lists.People.ContainsKey((p, mid)))) rows.Add(Row(parts.Sum(p => lists.People[(p, mid)].People), "The sum of small areas (LSOAs) that fit the ward best."));
            string[] Row(decimal people, string note) => [place.Code, place.Name, mid.ToString(CultureInfo.InvariantCulture), people.ToString("0.####", CultureInfo.InvariantCulture), note];
        }

        return rows;
    }

    // The small areas of 2021, and those of 2011 that older files have, where a list says in which one district they lie.
    private List<string[]> SmallAreas(List<CodedPlace> authorities)
    {
        var own = authorities.ConvertAll(a => a.Code);
        var now = Latest(l => l["lsoa21"] is not null && l["lsoa11"] is null).ToList();
        var rows = now.Where(l => own.Contains(l["lad"]!.Code)).Select(l => new[] { l["lsoa21"]!.Code, l["wd"]?.Code ?? string.Empty, l["lad"]!.Code }).DistinctBy(r => r[0]).ToList();
        var old = lists.Lines.Where(l => l["lsoa11"] is not null && !rows.Exists(r => r[0] == l["lsoa11"]!.Code)).GroupBy(l => l["lsoa11"]!.Code, StringComparer.Ordinal).Where(g => g.Select(l => l["lad"]!.Code).Distinct().Count() == 1).Select(g => g.First());
        return [.. rows.Concat(old.Where(l => own.Contains(l["lad"]!.Code)).Select(l => new[] { l["lsoa11"]!.Code, string.Empty, l["lad"]!.Code })).OrderBy(r => r[0], StringComparer.Ordinal)];
    }

    private IEnumerable<LookupLine> Latest(Func<LookupLine, bool> fits) =>
        lists.Lines.Where(fits).GroupBy(l => l.Edition).OrderBy(g => Math.Abs(g.Key - year)).ThenByDescending(g => g.Key).FirstOrDefault() ?? Enumerable.Empty<LookupLine>();

    private static InputFile FileOf(string name, IEnumerable<string> headings, IEnumerable<IEnumerable<string>> rows) =>
        new(name, Encoding.UTF8.GetBytes(string.Concat(rows.Prepend(headings).Select(r => string.Join(',', r.Select(Printable.InCsv)) + "\n"))));

    /// <summary>A row of areas.csv.</summary>
    private sealed record Made(CodedPlace Place, string Type)
    {
        public List<string> Aliases { get; } = [];
        public DateOnly? From { get; init; }
        public DateOnly? To { get; init; }
        public string Successor { get; init; } = string.Empty;

        public string[] Cells => [Place.Code, Place.Name, Type, string.Join(';', Aliases), $"{From:yyyy-MM-dd}", $"{To:yyyy-MM-dd}", Successor];
    }
}
