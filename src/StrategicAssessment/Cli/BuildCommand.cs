using System.CommandLine;
using StrategicAssessment.Building;
using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli;

/// <summary><c>assess build</c>: reads, computes, composes, and replaces the bundle all or nothing.</summary>
internal sealed class BuildCommand(Terminal terminal, BuildOptions options, IPdfPrinter? printer)
{
    private readonly PhysicalBundleDisk disk = new();

    public static Command Create(Terminal terminal, IPdfPrinter? printer)
    {
        var folders = CommonOptions.Folders();
        var output = new Option<string?>("--output", "-o") { Description = "Where to write; by default output/<name of the folder>. With several folders, each gets a folder of its name inside.", HelpName = "folder" };
        var formats = new Option<string?>("--format", "-f") { Description = $"Formats of the document, separated by commas: {string.Join(", ", BundleMaker.Formats)}. By default all that the machine can make, without {PictureFiles.Png}. Data files are always written.", HelpName = "formats" }.WithWords(BundleMaker.Formats, "a format");
        var draft = new Option<bool>("--draft") { Description = "Build what can be built, marked as a draft: a topic whose data has errors says that it is withheld." };
        var only = CommonOptions.Place("--only", "Build the bundle of only");
        var edition = new Option<string?>("--edition") { Description = "Build a published edition with what corrects it: of its own copies where plan, places or populations have moved on.", HelpName = "edition" };
        var with = new Option<string?>("--with") { Description = "With --edition: the folder with what corrects it, as for 'correct'.", HelpName = "folder" };
        var unchanged = new Option<bool>("--check-unchanged") { Description = "Build nothing: exit with 0 when the bundle is what a build would write, with 1 when it is out of date, with 2 when nobody can tell." };
        var refresh = CommonOptions.Refresh();
        var watch = new Option<bool>("--watch") { Description = "Build, and again after each save of a file of the assessment or its county, until Ctrl-C. Unless formats are named, without the PDF, which takes longest." };
        var (strict, quiet, json) = (CommonOptions.Strict(), CommonOptions.Quiet(), CommonOptions.Json());
        var command = new Command("build", "Build the Strategic Assessment of one or more folders: document, tables and figures.") { folders, output, formats, only, edition, with, draft, unchanged, refresh, watch, strict, quiet, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(with) is not null && result.GetValue(edition) is null) result.AddError("'--with' says what corrects an edition: name that with '--edition'.");
            if (result.GetValue(watch) && (result.GetValue(edition) is not null || result.GetValue(unchanged) || result.GetValue(refresh))) result.AddError("'--watch' builds the assessment from its files as they are: it goes with none of '--edition', '--check-unchanged' and '--refresh'.");
        });
        command.SetAction(parsed =>
        {
            var build = new BuildCommand(parsed.GetValue(json) ? terminal with { Stages = new JsonLines(terminal) } : terminal, new BuildOptions(
                parsed.GetRequiredValue(folders), parsed.GetValue(output), parsed.GetValue(formats) is { } text ? CommonOptions.WordsIn(text).Distinct(StringComparer.Ordinal).ToList() : parsed.GetValue(watch) ? BundleMaker.Usual.Remove(BundleMaker.Pdf) : BundleMaker.Usual,
                parsed.GetValue(formats) is not null, parsed.GetValue(draft), parsed.GetValue(strict), parsed.GetValue(quiet), parsed.GetValue(json),
                parsed.GetValue(only), parsed.GetValue(edition), parsed.GetValue(with), parsed.GetValue(unchanged), parsed.GetValue(refresh)), printer);
            if (!parsed.GetValue(watch)) return build.Build();
            using var watching = new Watching(terminal, parsed.GetRequiredValue(folders));
            return watching.Run(build.Build);
        });
        return command;
    }

    /// <summary>Builds them all; the exit code is the worst of theirs.</summary>
    public int Build()
    {
        if (SharedName() is { } name) return Refuse(name);
        var objections = options.Folders.Select(f => OutputPlace.Objection(f, OutputFor(AssessmentFolder.Open(f))));
        if (objections.FirstOrDefault(o => o is not null) is { } objection) return Report(string.Empty, [objection], ExitCode.CouldNotRun);
        var codes = options.Folders.Select(f => options.IsCheckOnly ? Compare(f) : BuildAlone(f)).ToList();
        if (options.IsJson) new JsonLines(terminal).Done(codes);
        return codes.Max();
    }

    private int Compare(string folder)
    {
        var opened = AssessmentFolder.Open(folder);
        var output = OutputFor(opened);
        var outcome = new BundleCheck(opened, folder, output, disk).IsCurrent(options.Formats, options.IsDraft);
        if (BundleCheck.ForPartners(opened) is { } partners) outcome = outcome.And(new BundleCheck(partners, folder, OutputFor(partners), disk).IsCurrent(options.Formats, options.IsDraft));
        if (options.Edition is { } edition) outcome = outcome.And(new EditionRun(folder, options.With, terminal, isQuiet: true).IsLast(edition, BundleCheck.LedgerOf(opened)));
        return new CheckReport(terminal, options.IsJson).Compared(folder, output, outcome);
    }

    // What is no assessment gets no lock: the result says what is wrong with it.
    private int BuildAlone(string folder)
    {
        PictureLibrary.Begin(options.Formats);
        var opened = AssessmentFolder.Open(folder);
        if (options.IsJson) new JsonLines(terminal).Started(folder, OutputFor(opened));
        if (!opened.Has(PlanReader.FileName)) return Build(folder);
        var taken = AssessmentLock.Take(disk, folder);
        using var held = taken.Value;
        if (held is null) return Report(string.Empty, taken.Diagnostics, ExitCode.CouldNotRun);
        return options.IsRefresh && !new DatabaseRefresh(folder, terminal, options.IsQuiet || options.IsJson).AsksAll() ? ExitCode.CouldNotRun : Build(folder);
    }

    // Bundles go by the names of their folders.
    private string? SharedName() => options.Folders.Select(f => AssessmentFolder.Open(f).Name)
        .GroupBy(n => n, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1)?.Key;

    private int Refuse(string name)
    {
        terminal.Aside($"assess: Two of the folders are called '{name}', and so would be their bundles. "
            + "Build them one by one, each with an --output of its own.");
        return ExitCode.CouldNotRun;
    }

    private int Build(string folder)
    {
        var isQuiet = options.IsQuiet || options.IsJson;
        var made = options.Edition is null ? Outcome.Of(CommonOptions.Run(folder, terminal, isQuiet, options.IsDraft, options.Only)) : new EditionRun(folder, options.With, terminal, isQuiet).Run(options.Edition, options.IsDraft, options.Only);
        if (made.Value is not { } result) return Report(string.Empty, made.Diagnostics, ExitCode.CouldNotRun);
        Report(string.Empty, made.Diagnostics, ExitCode.Done);
        var code = Write(folder, result);
        if (options.Edition is not null || (!options.IsDraft && result.Places.All(p => p.Fails(options.IsStrict)))) return code;
        return CommonOptions.RunForPartners(folder, result, terminal, isQuiet, options.IsDraft, options.Only) is { } partners ? Math.Max(code, Write(folder, partners)) : code;
    }

    private int Write(string folder, PipelineResult result)
    {
        if (options.IsJson) new JsonLines(terminal).Extracts(result.Whole);
        var writing = new BundleWriting(terminal, options, printer, disk);
        return result.AreMany
            ? new SiblingsBuild(terminal, options, writing, disk).Build(folder, result, OutputFor(result.Whole.Folder))
            : Build(folder, result.Whole, writing);
    }

    private int Build(string folder, PlaceResult run, BundleWriting writing)
    {
        if (!writing.Allows(run)) return Report(folder, run.Diagnostics, run.CanRun ? ExitCode.AnswerIsNo : ExitCode.CouldNotRun);
        if (writing.Hindrance([run]) is { } hindrance) return Report(string.Empty, [hindrance], ExitCode.CouldNotRun);
        var output = OutputFor(run.Folder);
        var listing = Task.Run(() => LedgerBuilder.Of(run.Plan!, run.Assessment!, run.Places!, run.Inputs.Concat(run.Folder.Opened), run.Diagnostics));
        var seal = string.Empty;
        var written = writing.Write(run, output, whole => seal = whole);
        if (written.Report is not { } report) return written.OfFiles.Count > 0 ? Report(string.Empty, written.OfFiles, ExitCode.CouldNotRun) : Report(output, written.OfBundle, ExitCode.CouldNotRun);
        var ledger = LedgerBuilder.Sealed(listing.GetAwaiter().GetResult(), [new LedgerBundle(string.Empty, seal)], run.Folder, output).Write();   // when the bundle is let go
        if (AtomicFile.Write(disk, Path.Combine(run.Folder.Home, Ledger.PathIn(run.Folder)), ledger) is { } problem)
            return Report(string.Empty, [problem], ExitCode.CouldNotRun);
        Report(string.Empty, written.OfFiles, ExitCode.Done);
        Report(output, written.OfBundle, ExitCode.Done);
        Report(folder, run.Diagnostics, ExitCode.Done);
        new BuildReport(terminal, options).Show(run, output, report, written.Moved);
        var hasErrors = run.HasErrors(options.IsStrict);
        if (hasErrors && !options.IsJson) terminal.Aside("A draft was written. It says where something is withheld; correct the errors, and build it without '--draft'.");
        return hasErrors ? ExitCode.AnswerIsNo : ExitCode.Done;
    }

    private string OutputFor(AssessmentFolder folder) => options switch
    {
        { Output: null } => CommonOptions.OutputOf(folder.Name),
        { Output: { } output, Folders.Count: 1 } => folder.Addressed(output),
        { Output: { } output } => output.TrimEnd('/', '\\') + "/" + folder.Name,
    };

    private int Report(string folder, IReadOnlyCollection<Diagnostic> diagnostics, int code) =>
        terminal.Tell(diagnostics, folder, code, options.IsJson, options.IsQuiet, "Nothing was written; a bundle that was there before is untouched.");
}

/// <param name="Only">The one place of several whose bundle is wanted, or null for all.</param>
/// <param name="Edition">The edition that is built again; null for the assessment as it is.</param>
/// <param name="With">The folder with what corrects that; null for the assessment's own.</param>
/// <param name="IsCheckOnly">Whether nothing is to be built, only said whether the bundle is out of date.</param>
/// <param name="IsRefresh">Whether databases are asked again first.</param>
internal sealed record BuildOptions(
    IReadOnlyList<string> Folders, string? Output, IReadOnlyList<string> Formats, bool NamesFormats, bool IsDraft, bool IsStrict, bool IsQuiet, bool IsJson,
    string? Only, string? Edition, string? With, bool IsCheckOnly, bool IsRefresh);

/// <summary>Keeps a bundle out of what an assessment is read from.</summary>
internal static class OutputPlace
{
    private static readonly string[] Read = [".assess", "extracts", "commentary", "templates", "places"];

    /// <summary>Why a bundle cannot be written there, or null.</summary>
    public static Diagnostic? Objection(string folder, string output)
    {
        var (root, place) = (Full(folder), Full(output));
        if (!File.Exists(Path.Combine(root, PlanReader.FileName))) return null;
        var isTaken = IsWithin(root, place) || Read.Any(r => IsWithin(place, Full(Path.Combine(root, r))));
        return isTaken ? BundleMessages.OutputIsInput(output) : null;
    }

    private static string Full(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    private static bool IsWithin(string path, string folder) =>
        (path + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
}
