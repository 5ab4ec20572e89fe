using System.Collections.Immutable;
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
        foreach (var row in SheetReader.Read(file, ["code", "name", "type"], ["aliases", "valid from", "valid to", "successor", "same as"], found, named))
        {
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
