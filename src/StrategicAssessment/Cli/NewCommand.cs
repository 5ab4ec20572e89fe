using System.CommandLine;
using StrategicAssessment.Building;
using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Extracts;
using StrategicAssessment.Periods;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli;

/// <summary><c>assess new</c>: starts an assessment folder, from nothing or from last year's. Asks nothing and overwrites nothing.</summary>
internal sealed class NewCommand(Terminal terminal, string folder, IPdfPrinter? printer)
{
    private static readonly string[] EmptyFolders = ["extracts", "commentary"];

    private readonly PhysicalBundleDisk disk = new();

    public static Command Create(Terminal terminal, IPdfPrinter? printer)
    {
        var folder = new Argument<string>("folder") { Description = "The folder to make. It must not be there yet, or be empty." };
        var from = new Option<string?>("--from") { Description = "Last year's assessment folder: its plan moved on by a year, and everything else but its data, notices and editions.", HelpName = "folder" };
        var extracts = new Option<string?>("--from-extracts") { Description = "A folder of the partners' files: they are copied, and what is open data has its lines in the plan.", HelpName = "folder" };
        var county = new Option<string?>("--county") { Description = "With --from-extracts: the folder of shared files, as 'assess places' makes it.", HelpName = "folder" };
        var place = new Option<string?>("--place") { Description = "With --from-extracts: the place of the document.", HelpName = "place" };
        var year = new Option<string?>("--year") { Description = "With --from-extracts: the year assessed, such as 2023/24 or 12 months to September 2025.", HelpName = "year" };
        var output = new Option<string?>("--output", "-o") { Description = "With --from-extracts: where the first draft goes; by default output/<name of the folder>.", HelpName = "folder" };
        var command = new Command("new", "Start an assessment folder, from nothing, from last year's, or from the partners' files.") { folder, from, extracts, county, place, year, output };
        command.Validators.Add(given =>
        {
            if (given.GetValue(extracts) is not null && given.GetValue(from) is not null) given.AddError("Say '--from' or '--from-extracts', not both: next year's folder begins with last year's plan.");
            if (given.GetValue(extracts) is null && (given.GetValue(county) ?? given.GetValue(place) ?? given.GetValue(year) ?? given.GetValue(output)) is not null) given.AddError("'--county', '--place', '--year' and '--output' go with '--from-extracts' alone.");
        });
        command.SetAction(parsed => new NewCommand(terminal, parsed.GetRequiredValue(folder), printer).Start(parsed.GetValue(from), parsed.GetValue(extracts), parsed.GetValue(county), parsed.GetValue(place), parsed.GetValue(year), parsed.GetValue(output)));
        return command;
    }

    private int Start(string? from, string? extracts, string? county, string? place, string? year, string? output)
    {
        if (!IsName(folder) || (from is not null && !IsName(from))) return Refuse([StartingMessages.NoName()], string.Empty);
        if (Obstacle() is { } obstacle) return Refuse([obstacle], string.Empty);
        if (extracts is not null) return StartWith(extracts, county, place, year, output);
        if (from is null) return Write(StarterFiles.All) ?? ReportStarter();
        var lastYear = AssessmentFolder.Open(from);
        var taken = new LastYear(lastYear, from, folder, disk).TakeOver();
        return taken.Value is { } value ? Write([.. value.Files, .. StarterFiles.OfTools.Where(g => value.Files.All(f => f.Path != g.Path))]) ?? Report(value, from) : Refuse(taken.Diagnostics, from);
    }

    // What nobody said stands as the starter has it, for an invented place.
    private int StartWith(string extracts, string? county, string? place, string? year, string? output)
    {
        if (new[] { extracts, county }.FirstOrDefault(f => f is not null && !Directory.Exists(f)) is { } missing) return Refuse([StartingMessages.NoFolder(missing)], string.Empty);
        var top = Encoding.UTF8.GetString(StarterFiles.All[0].Content.Span).Split('\n').TakeWhile(l => !l.StartsWith("extracts:", StringComparison.Ordinal)).Where(l => l.Length > 0 && (l[0] != '#' || l.EndsWith(StarterFiles.Schema, StringComparison.Ordinal)) && l.Split(':')[0] is not ("population" or "partnership"))
            .Select(l => l.Split(':')[0] switch { "place" when place is not null => $"place: {place}", "edition" when year is not null => $"edition: {string.Concat(year.Split(' ')[^1].Replace('/', '-'))}", "this year" when year is not null => $"this year: {year}", _ => l });
        if (county is not null) top = top.Append($"county: {Path.GetRelativePath(folder, county).Replace('\\', '/')}");
        var made = new NewFromExtracts(IsAlone(county) ? place : null, county is null ? null : NewFromExtracts.PlacesOf(AssessmentFolder.Open(county)), place, PeriodText.Parse(year ?? string.Empty));
        var lines = made.Lines(Directory.EnumerateFiles(extracts.TrimEnd('/', '\\')), _ => []).SelectMany(p => p.Lines.Prepend(p.Word + ":"));
        var plan = new BundleFile(PlanReader.FileName, Encoding.UTF8.GetBytes(string.Join('\n', top.Concat(lines)) + "\n"));
        if (made.Found.Count > 0) return Refuse(made.Found, string.Empty);
        if (Write([plan, .. county is null ? StarterFiles.All[1..] : StarterFiles.OfTools]) is { } code) return code;
        if (AtomicFile.WriteAll(disk, folder, made.Copies.Select(c => (c.Path, (ReadOnlyMemory<byte>)disk.Read(c.From)))) is { } fault) return Refuse([fault], string.Empty);
        terminal.Line($"{folder} is made from the files of {extracts}:");
        foreach (var told in made.Told) terminal.Line("  " + told);
        if (new[] { (place, "place"), (year, "this year"), (county, "county") }.Where(o => o.Item1 is null).Select(o => $"'{o.Item2}:'").ToList() is { Count: > 0 } open) terminal.Line($"Say in the plan what nobody said yet: {Wording.English.List(open)}.");
        terminal.Line($"Read the pages that are named above for their traps; 'assess check {folder}' says what is left to do.");
        if (place is null || year is null || county is null) return ExitCode.Done;
        var draft = output ?? CommonOptions.OutputOf(AssessmentFolder.Open(folder).Name);
        var stood = Directory.Exists(draft);
        var built = new BuildCommand(terminal, new BuildOptions([folder], output, BundleMaker.Usual, NamesFormats: false, IsDraft: true, IsStrict: false, IsQuiet: true, IsJson: false, null, null, null, IsCheckOnly: false, IsRefresh: false), printer).Build();
        if (built == ExitCode.Done || (!stood && Directory.Exists(draft))) terminal.Line($"A first draft stands in {draft}.{(built == ExitCode.Done ? string.Empty : " What has errors is withheld in it.")}");
        return built;
    }

    // One authority alone has no others to stand beside.
    private static bool IsAlone(string? county) => county is not null && Path.Combine(county, Extracts.Reference.PlaceFiles.Groups) is var groups
        && !(File.Exists(groups) && File.ReadLines(groups).Any(l => l.Split(',').Contains(RowResolver.DefaultGroupId, StringComparer.Ordinal)));

    private static bool IsName(string name) => !string.IsNullOrWhiteSpace(name) && !name.Contains('\0', StringComparison.Ordinal);

    private Diagnostic? Obstacle() => DiskFaultException.Met(() => disk.Kind(folder) switch
    {
        EntryKind.Missing => null,
        EntryKind.Folder or EntryKind.Link when Directory.Exists(folder) => disk.Names(folder).IsEmpty ? null : StartingMessages.NotEmpty(folder),
        EntryKind.File or EntryKind.Folder or EntryKind.Link => StartingMessages.IsFile(folder),
    }, BundleMessages.Fault);

    // The exit code when something could not be written, or null.
    private int? Write(ImmutableArray<BundleFile> files)
    {
        if (AtomicFile.WriteAll(disk, folder, files.Select(f => (f.Path, f.Content))) is { } problem) return Refuse([problem], string.Empty);
        return DiskFaultException.Met(CreateFolders, BundleMessages.Fault) is { } fault ? Refuse([fault], string.Empty) : null;
    }

    private Diagnostic? CreateFolders()
    {
        foreach (var name in EmptyFolders.Select(f => Path.Combine(folder, f)).Where(f => !Directory.Exists(f))) disk.CreateFolder(name);
        return null;
    }

    private int ReportStarter()
    {
        terminal.Line($"{folder} is made: a plan (assessment.yaml) and places (areas.csv, groups.csv, population.csv) that are examples.");
        terminal.Line($"Write your own in their place, put the partners' files into {folder}/extracts, and run 'assess check {folder}'.");
        return ExitCode.Done;
    }

    private int Report(TakenOver taken, string from)
    {
        terminal.Line($"{folder} is made from {from}: {Wording.English.Counted(taken.Extracts, "extract")} awaited, {Wording.English.Counted(taken.Commentary, "text")} marked as last year's.");
        terminal.ShowEach(taken.Told, string.Empty);
        if (!taken.Left.IsEmpty) terminal.Line("These stay behind:");
        foreach (var left in taken.Left) terminal.Line($"  {from}/{left}");
        if (!taken.Plan.Left.IsEmpty) terminal.Line("These name a year or a bundle and were left as they are:");
        foreach (var left in taken.Plan.Left) terminal.Line($"  {from}/{left.At}: {left.Value}");
        terminal.Line($"Take in each of the partners' files with 'assess add {folder} <file>'; 'assess check {folder}' says what is left to do.");
        return ExitCode.Done;
    }

    private int Refuse(IReadOnlyCollection<Diagnostic> why, string place) => terminal.Tell(why, place, ExitCode.CouldNotRun);
}

internal static class StartingMessages
{
    public static readonly Func<string, Diagnostic> NotEmpty = Diagnostic.ErrorOfFile("SA7101", "There is something in this folder already, and nothing in it is changed. Name a folder that is not there yet, or an empty one.");
    public static readonly Func<string, Diagnostic> IsFile = Diagnostic.ErrorOfFile("SA7102", "A file of this name is there already. Name a folder that is not there yet.");
    public static readonly Func<string, Diagnostic> IsThere = Diagnostic.ErrorOfFile("SA7109", "This template is there already, and nothing was changed. Rename it to have the program's beside it.");
    public static readonly Func<string, Diagnostic> ExtractIsThere = Diagnostic.ErrorOfFile("SA7110", "A file of this name is there already, and nothing was changed. A file that was corrected goes in its place by hand, or into a folder named by the date received, such as extracts/2025-11-02; a second file needs another name.");
    public static readonly Func<string, Diagnostic> NothingToAddTo = Diagnostic.ErrorOfFile("SA7108", "There is no plan here to add a file to. Name the assessment folder, or begin one with 'assess new'.");
    public static readonly Func<string, Diagnostic> NotOfExtract = Diagnostic.ErrorOfFile("SA7119", "What '--as' names is no extract of this plan, or the files are not one of its kind, and nothing was changed. Name an extract of the plan and one file of the kind that it reads, such as CSV; else correct the plan first.");
    public static readonly Func<string, Diagnostic> NoFolder = Diagnostic.ErrorOfFile("SA7107", "There is no folder of this name. Name the one that holds the files.");
    public static readonly Func<string, Diagnostic> NoPlan = Diagnostic.ErrorOfFile("SA7103", "There is no assessment.yaml here that can be read. Name last year's assessment folder after '--from'.");

    public static Diagnostic NoBundle(string folder, string usual) => Diagnostic.Warning("SA7105", SourceSpan.WholeFile(folder),
        $"Last year has no published edition and no bundle, so the plan names no 'previous:' (it stands there as a remark): nothing is compared with what was published then, and what was hidden then may be worked out from both. Build last year's folder, keep it with 'assess freeze', and write 'previous: {usual}' or the edition's folder into the plan.");

    public static Diagnostic NoName() => Diagnostic.Error("SA7104", SourceSpan.WholeFile("assess new"),
        "The name of a folder is empty. Write the folder's name.");
}

/// <summary>What next year's folder takes over.</summary>
/// <param name="Extracts">How many extracts are awaited.</param>
/// <param name="Commentary">How many texts are marked as last year's.</param>
/// <param name="Left">What stays behind, and why.</param>
internal sealed record TakenOver(ImmutableArray<BundleFile> Files, MovedPlan Plan, int Extracts, int Commentary, ImmutableArray<string> Left)
{
    public ImmutableArray<Diagnostic> Told { get; init; } = [];
}

/// <summary>Last year's folder, as the start of this year's: everything but the data, the notices and the editions of last year.</summary>
/// <param name="spoken">Its path as it was given.</param>
/// <param name="target">The new folder as it was given.</param>
internal sealed class LastYear(AssessmentFolder folder, string spoken, string target, IBundleDisk disk)
{
    private readonly List<Diagnostic> found = [];

    /// <summary>The files of the new folder; no value when last year's plan cannot be moved on or a file cannot be read.</summary>
    public Outcome<TakenOver> TakeOver()
    {
        if (!folder.Has(PlanReader.FileName) || Read(PlanReader.FileName) is not { } file) return Outcome.Failed<TakenOver>(StartingMessages.NoPlan(PlanReader.FileName));
        var (read, bundle) = (PlanReader.Read(file.Path, file.Content), Bundle());
        var around = new NewSurroundings(read.Value?.County is { } county ? CountyFrom(county.Value) : null, Relative(bundle ?? Usual), bundle is not null);
        if (found.Keep(PlanMover.Move(file.Path, file.Content, around)) is not { } plan) return Outcome.Of<TakenOver>(null, found);
        var names = FolderNames.Of(folder, [string.Empty]).Where(n => n is not (PlanReader.FileName or StarterFiles.Schema)).Concat(StarterFiles.OfTools.Select(f => f.Path).Where(f => f != StarterFiles.Schema && folder.Has(f))).ToList();
        var carried = names.Where(n => !IsOfLastYear(n)).Select(Read).OfType<InputFile>().ToList();
        var texts = carried.Where(f => IsText(f.Path)).ToList();
        var files = carried.Select(f => new BundleFile(f.Path, IsText(f.Path) ? LastYearsText.Marked(f.Content) : f.Path.EndsWith(DecisionFiles.Actions, StringComparison.Ordinal) ? DecisionFiles.CarriedOn(f) : f.Content)).Prepend(new BundleFile(PlanReader.FileName, plan.Content));
        var own = carried.Where(f => f.Path.EndsWith("/" + PlaceExceptions.FileName, StringComparison.Ordinal)).SelectMany(Dated);
        var whole = new TakenOver([.. files], plan with { Left = [.. plan.Left, .. own] }, read.Value!.Extracts.Length, texts.Count, [.. Left(names)])
        {
            Told = bundle is null ? [StartingMessages.NoBundle(target, Relative(Usual))] : [],
        };
        return Outcome.Of(found.Exists(d => d.Severity == Severity.Error) ? null : whole, found);
    }

    // Data that was sent, notices of what was published, and scores: each year is scored anew.
    private static bool IsOfLastYear(string name) => name.Split('/') is [.., DecisionFiles.Scores] or ["extracts", ..] or [NoticeFile.Folder, _, ..] or ["places", _, NoticeFile.Folder, _, ..];

    private static bool IsText(string name) => name.EndsWith(".md", StringComparison.Ordinal) && name.Split('/') is ["commentary" or "committee" or "plan" or "summary", _] or ["places", _, "commentary" or "committee" or "plan" or "summary", _];

    private IEnumerable<string> Left(List<string> names)
    {
        foreach (var group in names.Where(IsOfLastYear).GroupBy(n => n.EndsWith(DecisionFiles.Scores, StringComparison.Ordinal) ? n : n[..n.LastIndexOf('/')], StringComparer.Ordinal))
            yield return $"{group.Key}: {Wording.English.Counted(group.Count(), "file")}, {(group.Key.StartsWith("extracts", StringComparison.Ordinal) || group.All(n => n.EndsWith(DecisionFiles.Scores, StringComparison.Ordinal)) ? "the data of last year" : "notices of last year's editions")}";
        foreach (var other in folder.Folders(".").Except(FolderNames.Searched.Add(".vscode"), StringComparer.Ordinal))
            yield return other == EditionShelf.Name ? $"{other}: what was published last year" : other == ".assess" ? $"{other}: the record of last year" : $"{other}: a folder that no assessment reads";
    }

    // What of a place's exceptions names a year, or a bundle.
    private static IEnumerable<Written<string>> Dated(InputFile exceptions) => new PlanEdits(Encoding.UTF8.GetString(exceptions.Content.Span)).Lines(exceptions.Path)
        .Where(l => l.Value.StartsWith("previous:", StringComparison.Ordinal) || YearText.NamesYear(l.Value));

    private string Usual => Path.GetFullPath(CommonOptions.OutputOf(folder.Name));

    // What was published last; else what was built last, wherever that was.
    private string? Bundle()
    {
        var shelf = new EditionShelf(folder, spoken, disk);
        var built = BundleCheck.LedgerOf(folder)?.Output;
        return shelf.LatestFirst().Select(s => Path.GetFullPath(shelf.PathOf(s))).Append(built is null ? Usual : Path.GetFullPath(Path.Combine(folder.Root, built))).Append(Usual).FirstOrDefault(IsBundle);
    }

    // A bundle, or those of several places.
    private static bool IsBundle(string path) => File.Exists(Path.Combine(path, FiguresFile.Name))
        || (Directory.Exists(path) && Directory.EnumerateDirectories(path).Any(place => File.Exists(Path.Combine(place, FiguresFile.Name))));

    // A folder that is as far from the new one stays as it is written.
    private string CountyFrom(string written)
    {
        var named = written.Replace('\\', '/').TrimEnd('/');
        var relative = Relative(Path.GetFullPath(Path.Combine(folder.Root, named)));
        return Path.IsPathRooted(named) || string.Equals(relative, named, StringComparison.Ordinal) ? written : relative;
    }

    private string Relative(string path) => Path.GetRelativePath(target, path).Replace('\\', '/');

    private InputFile? Read(string path)
    {
        return found.Keep(folder.Read(path, SourceSpan.WholeFile(path)));
    }
}

/// <summary>What a new folder begins with, as it stands in <c>templates/starter</c>: the smallest assessment that can be checked and built, an invented place whose data is awaited.</summary>
internal static class StarterFiles
{
    public static ImmutableArray<BundleFile> All => [Of("assessment.yaml"), Of("areas.csv"), Of("groups.csv"), Of("population.csv"), .. OfTools];

    /// <summary>What tells Git how to keep an assessment (docs/git.md): every byte as it is, and nothing that each build makes anew; and what lets an editor complete a plan and a commentary.</summary>
    public static ImmutableArray<BundleFile> OfTools => [Of(".gitattributes"), Of(".gitignore"), Of(Schema), Of(".vscode/assess.code-snippets")];

    /// <summary>The words of a plan, which its first line names. They are this version's, not last year's.</summary>
    public const string Schema = "assessment.schema.json";

    // Without the point in front: among the sources, Git and editors would follow them.
    private static BundleFile Of(string path) => new(path, ProgramFile.Bytes((path == Schema ? "docs/" : "starter/") + path.Split('/')[^1].TrimStart('.')));
}
