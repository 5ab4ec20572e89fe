using System.CommandLine;
using StrategicAssessment.Comparing;
using StrategicAssessment.Comparison;
using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli;

/// <summary><c>assess diff</c>: what differs between two bundles. A folder that is not a bundle is built in memory first.</summary>
internal sealed class DiffCommand(Terminal terminal, DiffOptions options)
{
    private const int Piece = 16 * 1024;
    private const string Text = "text";

    // Those of the document of change.
    private static readonly string[] Formats = ["md", "html", "docx", PictureFiles.Png];

    private static readonly string[] Classes = [.. Enum.GetValues<DifferenceClass>().Select(DataWords.Of)];

    public static Command Create(Terminal terminal)
    {
        var before = new Argument<string>("old") { Description = "The earlier bundle, the folder of those of several places, or the assessment folder that it is built from." };
        var after = new Argument<string>("new") { Description = "The later one." };
        var only = new Option<string?>("--only") { Description = $"Only these classes, separated by commas, and all of them: {string.Join(", ", Classes)}.", HelpName = "classes" }.WithWords(Classes, "a class of differences");
        var (area, indicator, section) = (Many("--area", "place", "Only these places: codes or names."), Many("--indicator", "indicator", "Only these indicators: slugs or titles."), Many("--section", "section", "Only what these sections of the document say: slugs."));
        var least = new Option<string?>("--min-change") { Description = "Only movements and revisions of at least so much: 5% of the earlier value, or 100 in the figures' own units.", HelpName = "size" };
        least.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && LeastChange.Parse(text) is null) result.AddError($"'{text}' is not a size: write a percentage, such as 5%, or a number, such as 100.");
        });
        var format = new Option<string?>("--format", "-f") { Description = $"What to make, separated by commas: {Text} (on the terminal, the default), or a document of change as {string.Join(", ", Formats)}.", HelpName = "formats" }.WithWords([Text, .. Formats], "a format");
        var output = new Option<string?>("--output", "-o") { Description = "Where the document of change goes; by default output/what-changed-<name of the later>.", HelpName = "folder" };
        var zero = new Option<bool>("--exit-zero") { Description = "Exit with 0 when there are differences, for scripts that stop at any other." };
        var json = new Option<bool>("--json") { Description = "Write the differences as one JSON document on standard output (docs/diff.schema.json)." };
        var quiet = CommonOptions.Quiet();
        var command = new Command("diff", "Say what changed between two bundles: movements, revisions, definitions, coverage, words.") { before, after, only, area, indicator, section, least, format, output, json, zero, quiet };
        command.SetAction(parsed => new DiffCommand(terminal, new DiffOptions(
            parsed.GetRequiredValue(before), parsed.GetRequiredValue(after),
            new Narrowing([.. CommonOptions.WordsIn(parsed.GetValue(only)).Select(w => (DifferenceClass)Array.IndexOf(Classes, w))], parsed.GetValue(area) ?? [], parsed.GetValue(indicator) ?? [], parsed.GetValue(section) ?? [], parsed.GetValue(least) is { } text ? LeastChange.Parse(text) : null),
            [.. CommonOptions.WordsIn(parsed.GetValue(format)).Where(w => w != Text)], CommonOptions.WordsIn(parsed.GetValue(format)).Contains(Text), parsed.GetValue(output), parsed.GetValue(json), parsed.GetValue(zero), parsed.GetValue(quiet))).Compare());
        return command;
    }

    private static Option<string[]> Many(string name, string word, string description) => new(name) { Description = description + " May be given several times.", HelpName = word };

    private int Compare()
    {
        var disk = new PhysicalBundleDisk();
        var (several, others) = (BundleFiles.Several(disk, options.Before), BundleFiles.Several(disk, options.After));
        if (several is not null && others is not null) return CompareAll(Bundles(disk, options.Before, several), Bundles(disk, options.After, others));
        if (several is not null || others is not null)
        {
            Show([several is null ? ReadingMessages.OneOfMany(options.After, options.Before) : ReadingMessages.OneOfMany(options.Before, options.After)]);
            return ExitCode.CouldNotRun;
        }

        var (before, after) = ReadBoth();
        if (before.Value is not { } earlier || after.Value is not { } later || OtherPlace(earlier, later) is not null)
        {
            Show([.. before.Diagnostics, .. after.Diagnostics, .. OtherPlace(before.Value, after.Value) is { } other ? [other] : Array.Empty<Diagnostic>()]);
            return ExitCode.CouldNotRun;
        }

        Show([.. before.Diagnostics, .. after.Diagnostics]);
        var comparison = options.Narrowing.Of(BundleComparison.Of(earlier, later));
        var report = options.Formats.Count > 0 || !options.IsJson ? new ChangeReport(comparison) : null;
        if (options.Formats.Count > 0 && !Write(report!)) return ExitCode.CouldNotRun;
        if (options.IsJson) WriteJson([comparison], isList: false);
        else if (options.Formats.Count == 0 || options.HasText) new DiffText(terminal, options.Narrowing).Show(report!);
        return comparison.Differences.Count == 0 || options.IsExitZero ? ExitCode.Done : ExitCode.AnswerIsNo;
    }

    private static List<(string Slug, Outcome<PublishedBundle> Bundle)> Bundles(PhysicalBundleDisk disk, string folder, IReadOnlyList<string> names) => BundleFiles.Shared(disk, folder) is var shared
        ? [.. names.Select(n => (n, BundleFiles.Read(disk, $"{folder.TrimEnd('/', '\\')}/{n}", shared)))] : [];

    // Places are the same by their codes: one that was renamed has another folder.
    private int CompareAll(List<(string Slug, Outcome<PublishedBundle> Bundle)> before, List<(string Slug, Outcome<PublishedBundle> Bundle)> after)
    {
        Show([.. before.Concat(after).SelectMany(b => b.Bundle.Diagnostics)]);
        if (before.Concat(after).Any(b => b.Bundle.Value is null)) return ExitCode.CouldNotRun;
        var places = after.ConvertAll(a => ChangeOf(a.Slug, before.Select(b => b.Bundle.Value!).FirstOrDefault(b => b.Name.Place == a.Bundle.Value!.Name.Place), a.Bundle.Value!));
        places.AddRange(before.Where(b => !after.Exists(a => a.Bundle.Value!.Name.Place == b.Bundle.Value!.Name.Place)).Select(b => new PlaceChange(b.Slug, b.Bundle.Value!.Name.PlaceName, null, b.Bundle.Value.Name.Edition)));
        var reports = places.Select(p => p.Report).OfType<ChangeReport>().ToList();
        if (reports.Count == 0)
        {
            Show([ReadingMessages.NoPlaceOfBoth(options.After)]);
            return ExitCode.CouldNotRun;
        }

        var assessment = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.After)));
        var output = options.Output ?? CommonOptions.OutputOf("what-changed-" + assessment);
        if (options.Formats.Count > 0 && !(places.Where(p => p.Report is not null).All(p => Write(p.Report!, $"{output}/{p.Slug}")) && Write(Outcome.Of(RunPaper.Of(assessment, places, options.Formats)), output))) return ExitCode.CouldNotRun;
        if (options.IsJson) WriteJson(reports.ConvertAll(r => r.Comparison), isList: true);
        else if (options.Formats.Count == 0 || options.HasText) new DiffText(terminal, options.Narrowing).Show(places);
        return options.IsExitZero || places.TrueForAll(p => p.Report?.Comparison.Differences.Count == 0) ? ExitCode.Done : ExitCode.AnswerIsNo;
    }

    private PlaceChange ChangeOf(string slug, PublishedBundle? before, PublishedBundle after) => new(
        slug, after.Name.PlaceName, before is null ? null : new ChangeReport(options.Narrowing.Of(BundleComparison.Of(before, after))), before is null ? after.Name.Edition : string.Empty);

    // One comparison is a document, several are a list of them.
    private void WriteJson(List<BundleComparison> comparisons, bool isList)
    {
        var (decoder, text) = (Encoding.UTF8.GetDecoder(), new char[Piece]);
        for (var i = 0; i < comparisons.Count; i++)
        {
            if (isList) Print(i == 0 ? "[\n"u8 : ",\n"u8);
            DiffJson.WriteTo(Print, comparisons[i]);
        }

        if (isList) Print("]\n"u8);

        // What is written in pieces is printed in pieces, wherever they are cut.
        void Print(ReadOnlySpan<byte> utf8)
        {
            while (!utf8.IsEmpty)
            {
                decoder.Convert(utf8, text, flush: false, out var used, out var made, out _);
                terminal.Output.Write(text, 0, made);
                utf8 = utf8[used..];
            }
        }
    }

    private bool Write(ChangeReport report) => Write(report, options.Output ?? CommonOptions.OutputOf("what-changed-" + report.Comparison.After.Name.Assessment));

    private bool Write(ChangeReport report, string output) => Write(PaperBundle.Of(report, options.Formats), output);

    private bool Write(Outcome<Bundle> paper, string output)
    {
        var written = paper.Value is { } bundle ? new BundleStore(new PhysicalBundleDisk()).Write(output, bundle) : Outcome.Of<WriteReport>(null, paper.Diagnostics);
        Show(written.Diagnostics);
        if (written.Value is { } files && !options.IsQuiet) terminal.Aside($"What changed: {output}: {files.Written.Length} written, {files.Unchanged.Length} unchanged, {files.Deleted.Length} removed");
        return written.Value is not null;
    }

    // Two bundles of a folder are read side by side; what must be built shows its progress, one after the other.
    private (Outcome<PublishedBundle> Before, Outcome<PublishedBundle> After) ReadBoth()
    {
        var disk = new PhysicalBundleDisk();
        if (!BundleFiles.IsBundle(disk, options.Before) || !BundleFiles.IsBundle(disk, options.After)) return (Read(disk, options.Before), Read(disk, options.After));
        var after = Task.Run(() => BundleFiles.Read(disk, options.After));
        return (BundleFiles.Read(disk, options.Before), after.GetAwaiter().GetResult());
    }

    private Outcome<PublishedBundle> Read(PhysicalBundleDisk disk, string folder)
    {
        if (BundleFiles.IsBundle(disk, folder) || !File.Exists(Path.Join(folder, PlanReader.FileName))) return BundleFiles.Read(disk, folder);
        var result = CommonOptions.Run(folder, terminal, options.IsQuiet || options.IsJson);
        if (result.AreMany) return Outcome.Failed<PublishedBundle>(ReadingMessages.Many(folder));
        if (result.Fails(isStrict: false) || result.Places[0] is not { Plan: { } plan, Assessment: { } assessment, Document: { } document, Places: { } places })
            return Outcome.Of<PublishedBundle>(null, result.Whole.Diagnostics.Select(d => d with { At = d.At with { File = Terminal.Join(folder, d.At.File) } }));
        return BundleFiles.Read(folder, BundleMaker.Make(plan, assessment, document, places, result.Whole.Look, []));
    }

    private Diagnostic? OtherPlace(PublishedBundle? before, PublishedBundle? after) => before is null || after is null || before.Name.Place == after.Name.Place
        ? null
        : ReadingMessages.OtherPlace(SourceSpan.WholeFile(options.After), before.Name.PlaceName, after.Name.PlaceName);

    private void Show(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        if (diagnostics.Count == 0) return;
        if (options.IsJson) new JsonLines(terminal).Show(diagnostics, options.After, ExitCode.CouldNotRun);
        else terminal.Show(diagnostics, string.Empty, isQuiet: true);
    }
}

/// <param name="Before">Folder of the earlier bundle, or of the assessment that it is built from.</param>
/// <param name="Formats">Formats of the document of change; empty for none.</param>
/// <param name="Output">Where that goes; null for the usual place.</param>
/// <param name="IsExitZero">Whether differences leave the exit code at 0.</param>
internal sealed record DiffOptions(
    string Before, string After, Narrowing Narrowing, IReadOnlyList<string> Formats, bool HasText, string? Output, bool IsJson, bool IsExitZero, bool IsQuiet);
