using System.CommandLine;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli.Starting;

/// <summary><c>assess new</c>: starts an assessment folder, from nothing or from last year's. Asks nothing and overwrites nothing.</summary>
internal sealed class NewCommand(Terminal terminal, string folder)
{
    private static readonly string[] EmptyFolders = ["extracts", "commentary"];

    private readonly PhysicalBundleDisk disk = new();

    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "The folder to make. It must not be there yet, or be empty." };
        var from = new Option<string?>("--from") { Description = "Last year's assessment folder: its plan moved on by a year, and everything else but its data, notices and editions.", HelpName = "folder" };
        var command = new Command("new", "Start an assessment folder, from nothing or from last year's.") { folder, from };
        command.SetAction(parsed => new NewCommand(terminal, parsed.GetRequiredValue(folder)).Start(parsed.GetValue(from)));
        return command;
    }

    private int Start(string? from)
    {
        if (!IsName(folder) || (from is not null && !IsName(from))) return Refuse([StartingMessages.NoName()], string.Empty);
        if (Obstacle() is { } obstacle) return Refuse([obstacle], string.Empty);
        if (from is null) return Write(StarterFiles.All) ?? ReportStarter();
        var lastYear = AssessmentFolder.Open(from);
        var taken = new LastYear(lastYear, from, Path.GetFullPath(folder), disk).TakeOver();
        return taken.Value is { } value ? Write([.. value.Files, .. StarterFiles.OfGit.Where(g => value.Files.All(f => f.Path != g.Path))]) ?? Report(value, from) : Refuse(taken.Diagnostics, from);
    }

    private static bool IsName(string name) => !string.IsNullOrWhiteSpace(name) && !name.Contains('\0', StringComparison.Ordinal);

    private Diagnostic? Obstacle() => Guarded(() => disk.Kind(folder) switch
    {
        EntryKind.Missing => null,
        EntryKind.Folder or EntryKind.Link when Directory.Exists(folder) => disk.Names(folder).IsEmpty ? null : StartingMessages.NotEmpty(folder),
        EntryKind.File or EntryKind.Folder or EntryKind.Link => StartingMessages.IsFile(folder),
    });

    // The exit code when something could not be written, or null.
    private int? Write(ImmutableArray<BundleFile> files)
    {
        foreach (var file in files)
        {
            if (AtomicFile.Write(disk, Path.Combine(folder, file.Path), file.Content) is { } problem) return Refuse([problem], string.Empty);
        }

        return Guarded(CreateFolders) is { } fault ? Refuse([fault], string.Empty) : null;
    }

    private Diagnostic? CreateFolders()
    {
        foreach (var name in EmptyFolders.Select(f => Path.Combine(folder, f)).Where(f => !Directory.Exists(f))) disk.CreateFolder(name);
        return null;
    }

    private static Diagnostic? Guarded(Func<Diagnostic?> work)
    {
        try
        {
            return work();
        }
        catch (DiskFaultException fault)
        {
            return BundleMessages.Fault(fault);
        }
    }

    private int ReportStarter()
    {
        terminal.Line($"{folder} is made: a plan (assessment.yaml) and places (areas.csv, groups.csv, population.csv) that are examples.");
        terminal.Line($"Write your own in their place, put the partners' files into {folder}/extracts, and run 'assess check {folder}'.");
        return ExitCode.Done;
    }

    private int Report(TakenOver taken, string from)
    {
        terminal.Line($"{folder} is made from {from}: {BuildReport.Counted(taken.Extracts, "extract")} awaited, {BuildReport.Counted(taken.Commentary, "text")} marked as last year's.");
        terminal.ShowEach(taken.Told, string.Empty);
        if (!taken.Left.IsEmpty) terminal.Line("These stay behind:");
        foreach (var left in taken.Left) terminal.Line($"  {from}/{left}");
        if (!taken.Plan.Left.IsEmpty) terminal.Line("These name a year or a bundle and were left as they are:");
        foreach (var left in taken.Plan.Left) terminal.Line($"  {from}/{left.At}: {left.Value}");
        terminal.Line($"Put the partners' files into {folder}/extracts and take the line 'status: awaited' from each in the plan; 'assess check {folder}' says what is left to do.");
        return ExitCode.Done;
    }

    private int Refuse(IReadOnlyCollection<Diagnostic> why, string place)
    {
        terminal.Show(why, place, isQuiet: false);
        return ExitCode.CouldNotRun;
    }
}

internal static class StartingMessages
{
    public static Diagnostic NotEmpty(string folder) => Diagnostic.Error("SA7101", SourceSpan.WholeFile(folder),
        "There is something in this folder already, and nothing in it is changed. Name a folder that is not there yet, or an empty one.");

    public static Diagnostic IsFile(string folder) => Diagnostic.Error("SA7102", SourceSpan.WholeFile(folder),
        "A file of this name is there already. Name a folder that is not there yet.");

    public static Diagnostic NoBundle(string folder, string usual) => Diagnostic.Warning("SA7105", SourceSpan.WholeFile(folder),
        $"Last year has no published edition and no bundle, so the plan names no 'previous:' (it stands there as a remark): nothing is compared with what was published then, and what was hidden then may be worked out from both. Build last year's folder, keep it with 'assess freeze', and write 'previous: {usual}' or the edition's folder into the plan.");

    public static Diagnostic NoName() => Diagnostic.Error("SA7104", SourceSpan.WholeFile("assess new"),
        "The name of a folder is empty. Write the folder's name.");

    public static Diagnostic NoPlan(string folder) => Diagnostic.Error("SA7103", SourceSpan.WholeFile(folder),
        "There is no assessment.yaml here that can be read. Name last year's assessment folder after '--from'.");
}
