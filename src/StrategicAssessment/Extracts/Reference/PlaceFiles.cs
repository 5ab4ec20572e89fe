using StrategicAssessment.Diagnostics;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts.Reference;

/// <summary>Reads <c>areas.csv</c> and <c>groups.csv</c>.</summary>
internal static class PlaceFiles
{
    public const string Areas = "areas.csv";
    public const string Groups = "groups.csv";

    /// <summary>All places and groups; what is wrong with one is told and the others are read.</summary>
    /// <param name="areas">code, name and type; aliases (separated by semicolons), valid from, valid to, successor.</param>
    /// <param name="groups">A row per member: group, code, name, member. Null when there is no such file.</param>
    /// <param name="headings">Headings of both that the plan names.</param>
    public static Outcome<Gazetteer> Read(InputFile areas, InputFile? groups, SharedHeadings? headings = null)
    {
        var found = new List<Diagnostic>();
        var places = ReadAreas(areas, headings?.Areas ?? [], found);
        var alone = new Gazetteer(places, []);
        return Outcome.Of(groups is null ? alone : new Gazetteer(places, GroupRows.Read(groups, alone, headings?.Groups ?? [], found)), found);
    }

    private static ImmutableArray<Area> ReadAreas(InputFile file, ImmutableArray<WrittenPair> named, List<Diagnostic> found)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var areas = ImmutableArray.CreateBuilder<Area>();
        var rows = SheetReader.Read(file, ["code", "name", "type"], ["aliases", "valid from", "valid to", "successor", "same as"], found, named);
        var codes = rows.Select(r => r["code"]).ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row["successor"] is { Length: > 0 } heir && (!codes.Contains(heir) || heir == row["code"])) found.Add(ReferenceMessages.NoSuccessor(row.At("successor"), heir, heir == row["code"], codes));
            if (!AreaCode.IsValid(row["code"])) found.Add(ReferenceMessages.NotACode(row.At("code"), row["code"]));
            else if (!lines.TryAdd(row["code"], row.Line)) found.Add(ReferenceMessages.DuplicateCode(row.At("code"), row["code"], lines[row["code"]]));
            else if (row["name"].Length == 0) found.Add(ReferenceMessages.MissingText(row.At("name"), "name"));
            else areas.Add(AreaOf(row, found));
            if (areas is [.., { ValidFrom: { } first, ValidTo: { } last } ended] && ended.Code.Value == row["code"] && last < first) found.Add(ReferenceMessages.EndsFirst(row.At("valid to")));
        }

        return areas.ToImmutable();
    }

    private static Area AreaOf(SheetRow row, List<Diagnostic> found) => new(
        new AreaCode(row["code"]),
        row["name"],
        row["type"],
        [.. row["aliases"].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        Day(row, "valid from", found),
        Day(row, "valid to", found),
        row["successor"].Length > 0 ? new AreaCode(row["successor"]) : null)
    {
        SameAs = row["same as"].Length > 0 ? new AreaCode(row["same as"]) : null,
    };

    private static DateOnly? Day(SheetRow row, string column, List<Diagnostic> found)
    {
        if (row[column].Length == 0) return null;
        var day = PeriodText.ParseDay(row[column]);
        if (day is null) found.Add(ReferenceMessages.NotADay(row.At(column), row[column]));
        return day;
    }
}

/// <summary>Reads the rows of <c>groups.csv</c>: a group's lines need not stand together.</summary>
internal static class GroupRows
{
    public static ImmutableArray<Group> Read(InputFile file, Gazetteer places, ImmutableArray<WrittenPair> named, List<Diagnostic> found)
    {
        var rows = SheetReader.Read(file, ["group", "code", "name", "member"], [], found, named);
        foreach (var row in rows.Where(r => !IsSlug(r["group"]))) found.Add(ReferenceMessages.NotASlug(row.At("group"), row["group"]));
        var groups = rows.Where(r => IsSlug(r["group"])).GroupBy(r => r["group"], StringComparer.Ordinal)
            .Select(lines => GroupOf(lines.Key, [.. lines], places, found)).OfType<Group>().ToImmutableArray();
        return [.. groups.Where((g, i) => HasOwnCode(g, groups[..i], file, found))];
    }

    private static Group? GroupOf(string id, ImmutableArray<SheetRow> lines, Gazetteer places, List<Diagnostic> found)
    {
        var (code, name) = (lines[0]["code"], lines[0]["name"]);
        foreach (var line in lines)
        {
            if (line["code"] != code) found.Add(ReferenceMessages.GroupDisagrees(line.At("code"), id, "code", code));
            if (line["name"] != name) found.Add(ReferenceMessages.GroupDisagrees(line.At("name"), id, "name", name));
        }

        if (!AreaCode.IsValid(code)) return found.Refuse<Group>(ReferenceMessages.NotACode(lines[0].At("code"), code));
        var members = Members(id, lines, places, found);
        return members.IsEmpty ? null : new Group(id, new AreaCode(code), name.Length == 0 ? id : name, members);
    }

    private static ImmutableArray<AreaCode> Members(string id, ImmutableArray<SheetRow> lines, Gazetteer places, List<Diagnostic> found)
    {
        var members = ImmutableArray.CreateBuilder<AreaCode>();
        foreach (var line in lines)
        {
            var search = places.Find(line["member"], []);
            if (search.Code is not { } code) found.Add(ReferenceMessages.UnknownMember(line.At("member"), line["member"], Describe(search)));
            else if (members.Contains(code)) found.Add(ReferenceMessages.DuplicateMember(line.At("member"), id, line["member"]));
            else members.Add(code);
        }

        return members.ToImmutable();
    }

    /// <summary>What is wrong with a name in a file of the county's, and what to do about it.</summary>
    public static string Describe(PlaceSearch search) => search.Problem == PlaceProblem.Ambiguous
        ? $"may mean several places: {search.Detail}. Write the code of the one that is meant."
        : search.Detail.Length > 0 ? $"is not in areas.csv; did you mean '{search.Detail}'?" : "is not in areas.csv. Add it there, or correct the name.";

    private static bool HasOwnCode(Group group, ImmutableArray<Group> before, InputFile file, List<Diagnostic> found)
    {
        if (before.FirstOrDefault(g => g.Code.Equals(group.Code)) is not { } other) return true;
        found.Add(ReferenceMessages.DuplicateGroupCode(SourceSpan.WholeFile(file.Path), group.Code.Value, other.Id));
        return false;
    }

    private static bool IsSlug(string text) =>
        text.Length > 0 && char.IsAsciiLetterLower(text[0]) && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
