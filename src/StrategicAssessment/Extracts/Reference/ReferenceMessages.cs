using StrategicAssessment.Diagnostics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Extracts.Reference;

/// <summary>What is said of the files that a county shares.</summary>
internal static class ReferenceMessages
{
    public static readonly Func<SourceSpan, Diagnostic> EndsFirst = Diagnostic.Error("SA1204", "The place ends before it begins: 'valid to' is earlier than 'valid from'. Correct one of the two.");
    public static readonly Func<SourceSpan, Diagnostic> NoBoundaries = Diagnostic.Error("SA1222", "A map needs the boundaries of its places: put them into areas.geojson beside areas.csv. The Open Geography portal has those of wards and districts; take the most generalised.");
    public static readonly Func<SourceSpan, Diagnostic> NotGeoJson = Diagnostic.Error("SA1223", "This is not GeoJSON: a map needs a FeatureCollection with a list of features. Save the file as GeoJSON again.");
    public static readonly Func<SourceSpan, Diagnostic> BoundariesTooLarge = Diagnostic.Error("SA1224", "The file is larger than 64 MB. A map does not show so much: take boundaries that are more generalised, or only those of the county.");
    public static readonly Func<SourceSpan, Diagnostic> NoBoundaryKnown = Diagnostic.Error("SA1225", "No feature has a property with the code or the name of a place in areas.csv. Check that both are of the same year, or add such a property.");
    public static readonly Func<SourceSpan, Diagnostic> NoKnownCoordinates = Diagnostic.Error("SA1226", "The coordinates are neither degrees nor metres of the British National Grid. Save the file in one of these (EPSG 4326 or 27700).");
    public static readonly Func<SourceSpan, string, Diagnostic> NotACode = Diagnostic.Error("SA1202", text => text.Length == 0 ? "The code is missing. Each place needs one, like E07000110." : $"'{Excerpt.Of(text)}' cannot be a code: use letters, digits and hyphens, like E07000110.");
    public static readonly Func<SourceSpan, string, Diagnostic> NotADay = Diagnostic.Error("SA1204", text => $"'{Excerpt.Of(text)}' is not a date. Write it like 2015-04-01.");
    public static readonly Func<SourceSpan, string, Diagnostic> NotASlug = Diagnostic.Error("SA1205", text => $"'{Excerpt.Of(text)}' cannot name a group: use small letters, digits and hyphens, like 'districts'.");
    public static readonly Func<SourceSpan, string, Diagnostic> NotAPopulation = Diagnostic.Error("SA1209", text => text.Length == 0 ? "The population is missing. Fill it in, or remove the row." : $"'{Excerpt.Of(text)}' is not a number of residents: it must be whole and more than 0{(text.Contains('.', StringComparison.Ordinal) || text.EndsWith('k') ? "; if the file is in thousands, write the full number" : string.Empty)}. Where nobody lives, as in a row of what could not be assigned, write [z].");
    public static readonly Func<SourceSpan, string, Diagnostic> NotAYear = Diagnostic.Error("SA1210", text => $"'{Excerpt.Of(text)}' is not a year. Write the year of the mid-year estimate, like 2014.");
    public static readonly Func<SourceSpan, string, Diagnostic> MissingText = Diagnostic.Error("SA1213", column => $"The {column} is missing. Fill it in.");
    public static readonly Func<SourceSpan, string, IEnumerable<string>, Diagnostic> MissingColumn = Diagnostic.Error("SA1201", (name, headings) => $"The column '{name}' is missing{Nearest.Suggestion(name, headings)} The file needs it.");
    public static readonly Func<SourceSpan, string, IEnumerable<string>, Diagnostic> UnreadColumn = Diagnostic.Error("SA1229", (heading, known) => $"Nothing reads the column '{Excerpt.Of(heading)}'{Nearest.SuggestionOrChoice(heading, known)}");

    public static string Needs(string[] required, string[] optional) =>
        $"The file needs the headings {English.List([.. required.Select(r => $"'{r}'")])}{(optional.Length == 0 ? "" : $", and may have {English.List([.. optional.Select(r => $"'{r}'")])}")}: write them over its columns{(Words.TryGetValue(string.Join(' ', required), out var word) ? $", or name its own headings in the plan: '{word}: {{{required[0]}: <heading>}}'" : string.Empty)}.";

    // The plan's word for the headings of each file, by what it needs.
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["code name type"] = "area headings",
        ["group code name member"] = "group headings",
        ["area year population"] = "population headings",
    };

    public static Diagnostic NoSuchPart(SourceSpan at, string name, string file, IEnumerable<string> known) => Diagnostic.Error("SA1196", at, $"'{Excerpt.Of(name)}' is no column of {file}, which has {English.List([.. known.Select(k => $"'{k}'")])}. Write the column first and the file's own heading after it.");
    public static Diagnostic DuplicateCode(SourceSpan at, string code, int line) => Diagnostic.Error("SA1203", at, $"The code '{code}' is already on line {English.Whole(line)}. Each place has a code of its own.");

    public static Diagnostic NoSuccessor(SourceSpan at, string code, bool isOwn, IEnumerable<string> codes) => Diagnostic.Error("SA1221", at, isOwn
        ? $"'{Excerpt.Of(code)}' is the place's own code: write the code of the place that it became, or became part of, or leave the cell empty."
        : $"The successor '{Excerpt.Of(code)}' is not in areas.csv{Nearest.Suggestion(code, codes)} Add a row for it with its code, name, type and 'valid from', correct the code, or leave the cell empty.");

    public static Diagnostic UnknownMember(SourceSpan at, string name, string problem) => Diagnostic.Error("SA1206", at, $"'{Excerpt.Of(name)}' {problem}");
    public static Diagnostic GroupDisagrees(SourceSpan at, string group, string what, string first) => Diagnostic.Error("SA1207", at, $"The group '{group}' has another {what} here than on its first line, where it is '{first}'. A group has one code and one name.");
    public static Diagnostic DuplicateMember(SourceSpan at, string group, string name) => Diagnostic.Error("SA1208", at, $"'{Excerpt.Of(name)}' is already in the group '{group}'. Remove one of the two lines.");

    public static Diagnostic DuplicatePopulation(SourceSpan at, string place, int year, int line) => Diagnostic.Error("SA1211", at,
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The population of {place} for {year} is already on line {line}. Remove one of the two."));

    public static Diagnostic FewResidents(SourceSpan at, string place, decimal residents, string of, int others) => Diagnostic.Warning("SA1230", at, $"{place} has {English.Number(residents, 0)} {of} here, far fewer than such a place or its other years have{(others > 0 ? $", and {English.Whole(others)} more rows likewise" : string.Empty)}: rates would be far too high. If the file is in thousands, or a number was cut, write the full number.");
    public static Diagnostic DuplicateGroupCode(SourceSpan at, string code, string other) => Diagnostic.Error("SA1212", at, $"The code '{code}' already belongs to the group '{other}'. Each group has a code of its own.");
    public static Diagnostic NoPolygons(SourceSpan at, int count) => Diagnostic.Warning("SA1227", at, $"{(count == 1 ? "1 feature of a place has" : $"{English.Whole(count)} features of places have")} no polygon of three points or more, so the map leaves out what they would draw.");
    public static Diagnostic BoundariesOfNoPlace(SourceSpan at, int count, ImmutableArray<string> like) => Diagnostic.Note("SA1228", at, $"{(count == 1 ? "1 boundary is" : $"{English.Whole(count)} boundaries are")} of no place in areas.csv{(like.IsEmpty ? string.Empty : $", such as {English.List([.. like.Select(l => $"'{Excerpt.Of(l)}'")])}")}; no map uses {(count == 1 ? "it" : "them")}.");
}
