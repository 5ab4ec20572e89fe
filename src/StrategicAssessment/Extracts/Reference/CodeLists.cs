using System.Text.RegularExpressions;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Extracts.Workbooks;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts.Reference;

/// <summary>A place as a list of codes has it.</summary>
internal sealed record CodedPlace(string Code, string Name)
{
    /// <summary>How the codes of districts, boroughs and unitary authorities begin.</summary>
    internal static readonly string[] Authorities = ["E06", "E07", "E08", "E09", "W06", "S12", "N09"];

    private static readonly string[] Wards = ["E05", "W05", "S13", "N08"], Counties = ["E10", "E11", "E13"];

    /// <summary>The kind of place that its code begins with, as headings call it: lad, wd or cty; empty for any other, and for codes from before 2009.</summary>
    public string Kind => Code.Length != 9 ? string.Empty : Authorities.Contains(Code[..3]) ? "lad" : Wards.Contains(Code[..3]) ? "wd" : Counties.Contains(Code[..3]) ? "cty" : string.Empty;

    public string Type => (Kind.Length > 0 ? Code[..3] : string.Empty) switch { "E07" => "district", "E08" => "metropolitan district", "E09" => "London borough", _ when Kind == "wd" => "ward", _ when Kind == "cty" => "county", _ => "unitary authority" };

    public bool IsCalled(string name) => string.Equals(Code, name, StringComparison.OrdinalIgnoreCase) || string.Equals(PlaceName.Key(Name), PlaceName.Key(name), StringComparison.Ordinal);
}

/// <summary>Places that a row of a lookup puts together, by kind; those of the code history are put together by date.</summary>
/// <param name="Edition">The year of its districts.</param>
internal sealed record LookupLine(int Edition, IReadOnlyDictionary<string, CodedPlace> Places)
{
    public CodedPlace? this[string kind] => Places.GetValueOrDefault(kind);
}

internal sealed record HistoryLine(CodedPlace Place, string Parent, DateOnly From, DateOnly? To);

/// <param name="New">The same code as the old where only the name changed.</param>
internal sealed record CodeChange(CodedPlace New, CodedPlace Old, DateOnly On, SourceSpan At);

/// <summary>
/// What the Office for National Statistics gives out about places, read out of a folder of its downloads: lookups, the code history and mid-year estimates.
/// Each table is known by its headings, whatever the year in them.
/// </summary>
internal sealed partial class CodeLists
{
    private static readonly ImmutableArray<Written<string>> EverySheet = [new("*", default)];
    private static readonly string[] Others = ["geogcd", "geogcd p", "geognm", "oper date", "term date", "parentcd", "code", "name", "geography", "sex", "age", "all ages", "total"];

    public List<LookupLine> Lines { get; } = [];
    public List<HistoryLine> History { get; } = [];
    public List<CodeChange> Changes { get; } = [];

    /// <summary>Residents by code and year.</summary>
    public Dictionary<(string Code, int Year), (decimal People, SourceSpan At)> People { get; } = [];

    /// <summary>What is wrong with the numbers of a place: of no concern where it is elsewhere.</summary>
    public List<(string Code, Diagnostic Problem)> Doubtful { get; } = [];

    /// <summary>The heading and the rows of estimates by age, as published.</summary>
    public List<string> AgeHeadings { get; } = [];
    public List<(string Code, IEnumerable<string> Cells)> Ages { get; } = [];

    public static CodeLists Read(AssessmentFolder folder, string spoken, List<Diagnostic> found)
    {
        var lists = new CodeLists();
        var names = Directory.EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) is not ['.' or '~', ..]).Select(f => Path.GetRelativePath(folder.Root, f).Replace('\\', '/'));
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            if (found.Keep(folder.Read(name, SourceSpan.WholeFile($"{spoken}/{name}"))) is not { } file) continue;
            var source = SourceBytes.Of(file with { Path = $"{spoken}/{name}" });
            var expectations = new TableExpectations(h => Coded(h) is not null || YearOf(h) is not null || Others.Contains(PlaceName.Key(h), StringComparer.Ordinal));
            var told = new List<Diagnostic>();
            var tables = Sheets.Are(source) ? Sheets.Chosen(source, EverySheet, _ => true, told) : [source];
            var read = tables.Where(t => TableReading.HasHeader(t, expectations)).Select(t => TableReading.Read(t, expectations, lists.Take)).ToList();
            found.AddRange(read.SelectMany(r => r.Diagnostics).Where(d => d.Severity != Severity.Note));
            if (read.TrueForAll(r => r.Value is null)) found.AddRange(told.FindAll(d => d.Severity == Severity.Error) is { Count: > 0 } errors ? errors : [PlaceListMessages.NotKnown(source.Path)]);
        }

        return lists;
    }

    // LAD24CD, ladcode23, LAD 2023 Code: the kind, with the year of its own where several are in use, the year, and whether it is a code.
    private static (string Kind, int Year, bool IsCode)? Coded(string heading)
    {
        var match = CodedHeading().Match(heading.Trim().ToLowerInvariant());
        if (!match.Success) return null;
        var year = 2000 + int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        var kind = match.Groups["kind"].Value switch { "" or "la" or "ltla" => "lad", "ward" => "wd", "lsoa" => $"lsoa{year % 100}", var other => other };
        return (kind, year, match.Groups["what"].Value is "cd" or "code");
    }

    // population_2023, Mid-2023
    private static int? YearOf(string text) => YearHeading().Match(PlaceName.Key(text)) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    // The table, for what it has given; null where nothing can be made of it.
    private string? Take(RowTable table, List<Diagnostic> told)
    {
        var columns = table.Header.Select((h, i) => (Key: PlaceName.Key(h.Text), i)).Where(c => c.Key.Length > 0).DistinctBy(c => c.Key).ToDictionary(c => c.Key, c => c.i, StringComparer.Ordinal);
        var codes = table.Header.Select((h, i) => (Coded: Coded(h.Text), Index: i)).Where(c => c.Coded is { IsCode: true }).Select(c => (c.Coded!.Value.Kind, c.Coded.Value.Year, c.Index, Name: NameOf(table, c.Coded.Value))).ToList();
        if (columns.ContainsKey("geogcd")) return TakeHistory(table, columns, told);
        var numbers = table.Header.Select((h, i) => (Year: YearOf(h.Text), Index: i)).Where(n => n.Year is not null).Select(n => (n.Year!.Value, n.Index)).ToList();
        if (numbers.Count == 0 && (columns.TryGetValue("total", out var all) || columns.TryGetValue("all ages", out all))) numbers = YearOf(table, told) is { } year ? [(year, all)] : [(0, all)];
        if (numbers.Count > 0 && (codes.Count > 0 ? codes[^1].Index : columns.GetValueOrDefault("code", -1)) is >= 0 and var code) return TakeEstimates(table, columns, code, numbers);
        if (codes.Count < 2 || !codes.Exists(c => c.Kind == "lad")) return null;
        var edition = codes.Find(c => c.Kind == "lad").Year;
        foreach (var row in table.Rows)
            Lines.Add(new LookupLine(edition, codes.Select(c => (c.Kind, Place: new CodedPlace(row.Cells[c.Index].Text.Trim(), c.Name < 0 ? string.Empty : row.Cells[c.Name].Text.Trim()))).Where(p => p.Place.Code.Length > 0).DistinctBy(p => p.Kind).ToDictionary(p => p.Kind, p => p.Place, StringComparer.Ordinal)));
        return table.Path;
    }

    private static int NameOf(RowTable table, (string Kind, int Year, bool) of) => table.Header.Select(h => Coded(h.Text)).ToList().FindIndex(c => c is { IsCode: false } && c.Value.Kind == of.Kind && c.Value.Year == of.Year);

    private string? TakeHistory(RowTable table, Dictionary<string, int> columns, List<Diagnostic> told)
    {
        if (!columns.ContainsKey("oper date") || !(columns.ContainsKey("geogcd p") || columns.ContainsKey("term date"))) return null;
        string Text(Row row, string column) => columns.TryGetValue(column, out var i) ? row.Cells[i].Text.Trim() : string.Empty;
        DateOnly? Day(Row row, string column)
        {
            var text = Text(row, column).Split(' ')[0];
            if (text.Length > 0 && PeriodText.ParseDay(text) is null) told.Add(ReferenceMessages.NotADay(table.At(row.Cells[columns[column]]), text));
            return PeriodText.ParseDay(text);
        }

        foreach (var row in table.Rows)
        {
            var place = new CodedPlace(Text(row, "geogcd"), Text(row, "geognm"));
            if (place.Kind.Length == 0 || Day(row, "oper date") is not { } from) continue;
            if (!columns.ContainsKey("geogcd p")) History.Add(new HistoryLine(place, Text(row, "parentcd"), from, Day(row, "term date")));
            else if (new CodedPlace(Text(row, "geogcd p"), Text(row, "geognm p")) is var old && old.Kind == place.Kind) Changes.Add(new CodeChange(place, old, from, new SourceSpan(table.Path, row.Line, 0)));
        }

        return table.Path;
    }

    // Of all ages together; a sheet of one sex is left alone.
    private string? TakeEstimates(RowTable table, Dictionary<string, int> columns, int code, List<(int Year, int Index)> numbers)
    {
        var title = PlaceName.Key(table.Path[(table.Path.LastIndexOf('!') + 1)..] + " " + string.Join(' ', table.Notes.Select(n => n.Whole)));
        if (numbers[0].Year == 0 || (title.Contains("males", StringComparison.Ordinal) && !title.Contains("persons", StringComparison.Ordinal))) return table.Path;
        var (sex, hasAges) = (columns.GetValueOrDefault("sex", -1), columns.ContainsKey("age"));
        if (hasAges && AgeHeadings.Count == 0) AgeHeadings.AddRange(table.Header.Select(h => h.Text));
        foreach (var row in table.Rows)
        {
            var place = row.Cells[code].Text.Trim();
            if (hasAges) Ages.Add((place, [.. row.Cells.Select(c => c.Text.Trim())]));
            if (sex >= 0 && AgeBand.SexOf(row.Cells[sex].Text) is "") continue;
            foreach (var (year, index) in numbers)
            {
                var at = table.At(row.Cells[index]);
                if (NumberText.Read(row.Cells[index].Text) is not KnownNumber { Value: >= 0 } number) Doubtful.Add((place, ReferenceMessages.NotAPopulation(at, row.Cells[index].Text)));
                else if (!People.TryGetValue((place, year), out var before) || (hasAges && before.At.File == at.File)) People[(place, year)] = (before.People + number.Value, at);
                else if (before.People != number.Value) Doubtful.Add((place, PlaceListMessages.TwoEstimates(at, place, year, before.At)));
            }
        }

        return table.Path;
    }

    // The name of the sheet says it, else the title above the headings.
    private static int? YearOf(RowTable table, List<Diagnostic> told)
    {
        var said = string.Join(' ', table.Notes.Select(n => n.Whole).Prepend(table.Path.Split('!') is [_, .., var sheet] ? sheet : string.Empty));
        if (MidYear().Match(said) is { Success: true } match) return int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        told.Add(PlaceListMessages.NoYear(new SourceSpan(table.Path, table.HeaderLine, 0)));
        return null;
    }

    [GeneratedRegex(@"^(?:(?<kind>[a-z]+?) ?(?:20)?(?<year>\d\d) ?(?<what>cd|nm|code|name)|(?<kind>la)d?(?<what>code|name)(?<year>\d\d))$", RegexOptions.CultureInvariant)]
    private static partial Regex CodedHeading();

    [GeneratedRegex(@"^(?:population|mid|population mid|estimated population mid) ((?:19|20)\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex YearHeading();

    [GeneratedRegex(@"\bmid[- ]?((?:19|20)\d\d)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MidYear();
}

/// <summary>Every message about lists of codes: SA7111 to SA7118.</summary>
internal static class PlaceListMessages
{
    public static readonly Func<string, Diagnostic> NotKnown = file => Diagnostic.Note("SA7111", SourceSpan.WholeFile(file),
        "This is no list of places that is known by its headings, and is left alone. Lookups have LAD24CD and other codes, the code history GEOGCD, mid-year estimates a code and a number for each place, whatever the year.");
    public static readonly Func<SourceSpan, Diagnostic> NoYear = Diagnostic.Error("SA7112",
        "The year of these estimates stands neither in the headings nor in the title or the name of the sheet. Take the workbook as it was published, where a sheet is called 'Mid-2024 Ward 2024' or so, or head the column with the year: 'population_2024'.");
    public static readonly Func<string, string, string, IEnumerable<string>, Diagnostic> NoSuchArea = (folder, name, when, known) => Diagnostic.Error("SA7113", SourceSpan.WholeFile(folder),
        $"No county, district or police force of {when} is called '{Excerpt.Of(name)}'{Nearest.Suggestion(name, known)} Districts are put together by the lookup of wards, districts and counties, and by the code history: both belong into the folder, of a year that has the place.");

    public static Diagnostic TwoEstimates(SourceSpan at, string code, int year, SourceSpan other) => Diagnostic.Error("SA7114", at,
        string.Create(CultureInfo.InvariantCulture, $"The residents of {code} in {year} are another number in {other}: these are two vintages of the estimates. Keep the later one in the folder."));

    public static Diagnostic OtherYear(string folder, int year, int used) => Diagnostic.Warning("SA7115", SourceSpan.WholeFile(folder),
        string.Create(CultureInfo.InvariantCulture, $"There is no list of places of {year} here, and no code history that reaches it: places are those of {used}. Put a lookup of {year} into the folder if places changed between."));

    public static Diagnostic Missing(string folder, string what) => Diagnostic.Warning("SA7116", SourceSpan.WholeFile(folder), what);

    public static Diagnostic Changed(SourceSpan at, string what) => Diagnostic.Note("SA7117", at, what);

    public static Diagnostic IsThere(IReadOnlyList<string> files, string folder) => Diagnostic.Error("SA7118", SourceSpan.WholeFile(folder),
        $"{Wording.English.List(files)} {(files.Count == 1 ? "is" : "are")} there already and would be made anew, so nothing is written. Keep what you wrote in {(files.Count == 1 ? "it" : "them")} elsewhere and say '--force', or name another folder.");
}
