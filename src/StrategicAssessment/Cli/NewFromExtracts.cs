using System.Text.RegularExpressions;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Extracts.Reference;
using StrategicAssessment.Extracts.Workbooks;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Cli;

/// <summary>
/// A source of open data, as its page in <c>docs/sources</c> has it: the headings of its file, by which another is known, and the lines of a plan that read it.
/// </summary>
/// <param name="Parts">The lines below each word of the page's plan, such as <c>extracts</c>.</param>
/// <param name="Slug">The extract; empty where the file is no extract, and stands beside the plan under its own name.</param>
internal sealed partial record SourcePage(string Page, string Title, string Slug, string File, ImmutableArray<string> Headings, IReadOnlyDictionary<string, ImmutableArray<string>> Parts)
{
    private const string Folder = "sources/";

    public static IEnumerable<SourcePage> All => ProgramFile.Names.Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read).OfType<SourcePage>();

    /// <summary>Whether a table of a file has all the headings.</summary>
    public bool Fits(SourceBytes table) => TableReading.HasHeader(table, new TableExpectations(h => Headings.Contains(KeyOf(h), StringComparer.Ordinal)) { RequiredHeadings = Headings.Length });

    // The notes of a heading change from year to year.
    private static string KeyOf(string heading) => ColumnRoles.KeyOf(heading.Split('[')[0].Trim('"'));

    private static SourcePage? Read(string name)
    {
        var text = ProgramFile.Text(name);
        var blocks = Block().Matches(text).Select(m => (File: m.Groups["file"].Value, Text: m.Groups["text"].Value)).ToList();
        var parts = PartsOf(blocks.Find(b => b.File.EndsWith("/" + PlanReader.FileName, StringComparison.Ordinal)).Text ?? string.Empty);
        var entry = parts.GetValueOrDefault("extracts", []);
        var ownForm = entry.Any(l => l.Trim().StartsWith("columns:", StringComparison.Ordinal) || l.Trim().StartsWith("lookups:", StringComparison.Ordinal));
        var sample = blocks.Find(b => ownForm ? b.File.Contains("/extracts/", StringComparison.Ordinal) : b.File.EndsWith("/" + AgePopulationFile.Name, StringComparison.Ordinal));
        if (sample.Text is null) return null;
        var header = sample.Text.Split('\n').MaxBy(l => l.Count(c => c == ','))!.Split(',');
        return new SourcePage($"docs/{name}", text.Split('\n')[0].TrimStart('#', ' '), ownForm ? entry[0].Trim(' ', ':') : string.Empty, sample.File.Split('/')[^1], [.. header.Select(KeyOf)], parts);
    }

    private static Dictionary<string, ImmutableArray<string>> PartsOf(string plan)
    {
        var parts = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var own = new List<string>();
        foreach (var line in plan.Split('\n').Where(l => l.Length > 0))
        {
            if (line[0] == ' ') own.Add(line);
            else own = parts[line.Split(':')[0]] = [];
        }

        return parts.ToDictionary(p => p.Key, p => p.Value.ToImmutableArray(), StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^`(?<file>[^`\n]+)`[^\n]*\n\n```\w+\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Block();
}

/// <summary>What a plan says of the files that partners sent: what is open data is known by its headings and has the lines of its page.</summary>
/// <param name="rows">What tables show, where it is not the districts of the county; else null.</param>
/// <param name="places">Those of the assessment; null where they are still examples.</param>
/// <param name="place">Of the document, and its year; null where nobody said it.</param>
internal sealed class NewFromExtracts(string? rows, Gazetteer? places, string? place, Period? year)
{
    private static readonly string[] Tables = [".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".zip", ".gz"];

    private readonly List<(SourcePage Page, List<KnownFile> Files)> known = [];
    private readonly List<(string Name, SourceBytes Table)> unknown = [];

    public List<string> Told { get; } = [];

    public List<Diagnostic> Found { get; } = [];

    /// <summary>Where each file goes in the new folder, with its full path.</summary>
    public List<(string Path, string From)> Copies { get; } = [];

    /// <summary>The words of a plan below which lines are written for files.</summary>
    public static ImmutableArray<string> Words => ["extracts", "categories", "tables"];

    /// <summary>The lines to write below each word.</summary>
    /// <param name="files">With their paths.</param>
    /// <param name="taken">The names that the plan has below a word already.</param>
    public IEnumerable<(string Word, List<string> Lines)> Lines(IEnumerable<string> files, Func<string, IEnumerable<string>> taken)
    {
        var pages = SourcePage.All.ToList();
        foreach (var path in files.Where(f => Path.GetFileName(f) is not ['.' or '~', ..]).Order(StringComparer.Ordinal)) Take(path, pages);
        var had = Words.ToDictionary(w => w, w => taken(w).Select(name => $"  {name}:").ToList(), StringComparer.Ordinal);
        var parts = had.ToDictionary(h => h.Key, h => h.Value.ToList(), StringComparer.Ordinal);
        foreach (var (page, known) in known) Add(page.Title, page, known, parts);
        foreach (var (name, table) in unknown)
        {
            var slug = Wording.Slug.Of(Path.GetFileNameWithoutExtension(name));
            var file = new UnknownFile(table, places, place, year, slug);
            var own = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal) { ["extracts"] = [$"  {slug}:", $"    file: \"{name}\"", .. file.Lines.Select(l => "    " + l), "    # source: who sent it", "    # counts: what it counts, such as incidents"] };
            if (file.Kinds.Length > 0) own["categories"] = [$"  {slug}:", .. file.Kinds.Select(k => "    " + k)];
            string[] shown = [.. rows is null ? [] : (string[])[$"    rows: {rows}"], .. file.HasOnePeriod ? (string[])["    columns: [this year]"] : []];
            if (shown.Length > 0) own["tables"] = [$"  {slug}:", .. shown];
            Add(name, new(string.Empty, string.Empty, slug, name, [], own), [], parts);
        }

        return Words.Select(w => (w, parts[w][had[w].Count..])).Where(p => p.Item2.Count > 0);
    }

    /// <summary>The places of a folder; null where they cannot be read.</summary>
    public static Gazetteer? PlacesOf(AssessmentFolder folder)
    {
        InputFile? Read(string name) => folder.Has(name) ? folder.Read(name, SourceSpan.WholeFile(name)).Value : null;
        return Read(PlaceFiles.Areas) is { } areas ? PlaceFiles.Read(areas, Read(PlaceFiles.Groups)).Value : null;
    }

    private void Take(string path, List<SourcePage> pages)
    {
        var (name, folder) = (Path.GetFileName(path), Path.GetDirectoryName(path));
        if (Found.Keep(AssessmentFolder.Open(string.IsNullOrEmpty(folder) ? "." : folder).Read(name, SourceSpan.WholeFile(path))) is not { } file) return;
        var source = SourceBytes.Of(file);
        var tables = Sheets.Are(source) ? Sheets.Chosen(source, [new("*", SourceSpan.WholeFile(name))], _ => true, []) : [source];
        var page = pages.Find(p => tables.Any(p.Fits));
        var isTable = Tables.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
        Told.Add(page is null ? $"{name}: {(isTable ? "of no source that is known by its headings" : "no table; it is copied, and not in the plan")}" : $"{name}: {page.Title} ({page.Page})");
        Copies.Add((page?.Slug.Length == 0 ? page.File : "extracts/" + name, path));
        if (page is null && isTable) unknown.Add((name, tables.FirstOrDefault(t => TableReading.HasHeader(t, UnknownFile.Usual)) ?? source));
        if (page?.Slug.Length > 0)
        {
            if (known.Find(k => k.Page == page).Files is not { } files) known.Add((page, files = []));
            files.Add(new KnownFile(name, PeriodOf(tables.First(page.Fits)), Sheets.Are(source)));
        }
    }

    // As the title of a table says it, between commas; a question that 'check' repeats where it says none.
    private static string PeriodOf(SourceBytes table) => Encoding.UTF8.GetString(table.From(0)).Split('\n').Take(HeaderFinding.RowsLookedAt).SelectMany(l => l.Split(',', ':')).Select(t => t.Trim('"', ' ', '\r'))
        .FirstOrDefault(t => t.Any(char.IsAsciiLetter) && PeriodText.Parse(t) is { Kind: PeriodKind.Span }, "which year?");

    // Where another source has the same extract or categories already, its lines are remarks: only people know which of the two is meant.
    private void Add(string what, SourcePage page, List<KnownFile> files, Dictionary<string, List<string>> parts)
    {
        var isTaken = parts.Any(p => page.Parts.GetValueOrDefault(p.Key, []).Any(l => IsSlug(l) && p.Value.Contains(l)));
        if (isTaken) Told.Add($"{page.Slug} of {what} is in the plan as remarks: another source has an extract or categories of the same names. Choose one, or rename them.");
        foreach (var (part, lines) in parts)
        {
            var own = page.Parts.GetValueOrDefault(part, []).Select(l => files.Count > 0 && l.TrimStart().StartsWith("file:", StringComparison.Ordinal) ? null : l).ToList();
            if (part == "extracts" && files.Count > 0)
            {
                own.RemoveAll(l => l is null || (l.TrimStart().StartsWith("sheet", StringComparison.Ordinal) && !files.Exists(f => f.HasSheets)));
                own.Insert(1, page.Parts[part].Any(l => l.TrimStart().StartsWith("file: {", StringComparison.Ordinal)) ? $"    file: {{{string.Join(", ", files.Select(f => $"\"{f.Name}\": {f.Period}"))}}}" : $"    file: [{string.Join(", ", files.Select(f => $"\"{f.Name}\""))}]");
                own.Insert(0, $"  # {page.Title}: {page.Page}");
            }

            if (rows is not null && part == "tables") own = own.ConvertAll(l => l is "    rows: districts" ? $"    rows: {rows}" : l);
            lines.AddRange(own.OfType<string>().Select(l => isTaken && l.TrimStart()[0] != '#' ? "  # " + l : l));
        }
    }

    private sealed record KnownFile(string Name, string Period, bool HasSheets);

    private static bool IsSlug(string line) => line.StartsWith("  ", StringComparison.Ordinal) && line[2] != ' ';
}
