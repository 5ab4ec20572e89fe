using StrategicAssessment.Building;
using StrategicAssessment.Comparing;
using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Publishing;
using StrategicAssessment.Publishing.Bundles;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Cli;

/// <summary>Builds a bundle for each place of a plan, and the page that lists them. One that fails does not stop the others; the exit code is the worst.</summary>
internal sealed class SiblingsBuild(Terminal terminal, BuildOptions options, BundleWriting writing, IBundleDisk disk)
{
    private readonly List<LedgerBundle> bundles = [];
    private int worst = ExitCode.Done;

    /// <summary>Writes every bundle that can be, then the index; with <c>--only</c> the one bundle, and the index where there is one. The ledger says what was not built.</summary>
    /// <param name="output">The folder above the bundles.</param>
    public int Build(string folder, PipelineResult result, string output)
    {
        if (writing.Hindrance(result.Places) is { } hindrance) return Fail([hindrance], string.Empty);
        var ledger = Task.Run(() => LedgerOf(result));
        Show(result.Whole.Diagnostics, folder);
        foreach (var (i, run) in result.Places.Index())
        {
            if (options is { IsQuiet: false, IsJson: false }) terminal.Report($"Writing {run.PlaceName}, document {i + 1} of {result.Places.Length}");
            Build(folder, run, $"{output}/{run.Slug}");
        }

        var made = ledger.GetAwaiter().GetResult();
        if (bundles.Count == 0 || made is null) return worst;
        var before = Before(result);
        bundles.AddRange(before?.Bundles.Where(b => b.Name.Length > 0 && !result.Places.Any(p => p.Slug == b.Name)) ?? []);
        var entries = result.Siblings.Select(s => EntryOf(s.PlaceName, s.Slug, result.Places.FirstOrDefault(p => p.Slug == s.Slug), output)).ToList();
        if (options.Only is null || BundleFiles.IsBundle(disk, output)) WriteIndex(result, entries, output);
        else bundles.AddRange(before?.Bundles.Where(b => b.Name.Length == 0) ?? []);
        var whole = before ?? LedgerBuilder.Sealed(made, [], result.Whole.Folder, output);
        string[] expected = [string.Empty, .. result.Siblings.Select(s => s.Slug)];
        whole = whole with { Bundles = [.. bundles.OrderBy(b => Array.IndexOf(expected, b.Name))], Expected = expected };
        return AtomicFile.Write(disk, Path.Combine(result.Whole.Folder.Home, Ledger.PathIn(result.Whole.Folder)), whole.Write()) is { } problem ? Fail([problem], string.Empty) : worst;
    }

    private IndexEntry EntryOf(string name, string slug, PlaceResult? run, string output)
    {
        var isBuilt = bundles.Exists(b => b.Name == slug);
        var files = run?.Diagnostics.Concat(run.Own).Where(d => d.Severity == Severity.Error).Select(d => d.At.File).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList() ?? [];
        return new IndexEntry(name, slug, isBuilt)
        {
            Document = isBuilt ? run?.Document : null,
            Why = isBuilt || files.Count == 0 ? string.Empty : English.List(files),
            HasPdf = isBuilt && disk.Kind($"{output}/{slug}/{BundleMaker.FileOf(BundleMaker.Pdf)}") == EntryKind.File,
        };
    }

    // One bundle alone, from the inputs of all: what the ledger of all says of the others stays true.
    private Ledger? Before(PipelineResult result)
    {
        var before = options.Only is null ? null : BundleCheck.LedgerOf(result.Whole.Folder);
        return before is { Layers.Length: > 0 } && Inputs.Check(result.Whole.Folder, before).OfInputs.All(d => d.Severity != Severity.Error) ? before : null;
    }

    private void Build(string folder, PlaceResult run, string output)
    {
        if (!writing.Allows(run))
        {
            Worsen(ExitCode.AnswerIsNo);
            if (options.IsJson) new JsonLines(terminal).Show([], $"{folder}/{run.Slug}", ExitCode.AnswerIsNo);
            else terminal.Aside($"{NameOf(run)} was not built.{(BundleFiles.IsBundle(disk, output) ? $" The bundle in {output} is of an earlier run and may not fit beside the others: do not publish it." : "")}");
            return;
        }

        var seal = string.Empty;
        var written = writing.Write(run, output, s => seal = s);
        if (written.Report is not { } report)
        {
            Fail(written.OfFiles, string.Empty);
            Fail(written.OfBundle, output);
            return;
        }

        bundles.Add(new LedgerBundle(run.Slug, seal));
        Show(written.OfFiles, string.Empty);
        Show(written.OfBundle, output);
        new BuildReport(terminal, options).Show(run, output, report, written.Moved);
        if (run.HasErrors(options.IsStrict)) Worsen(ExitCode.AnswerIsNo);
    }

    private void WriteIndex(PipelineResult result, List<IndexEntry> entries, string output)
    {
        var plan = result.Whole.Written!;
        var index = IndexComposer.Compose(plan, result.Whole.PlaceName, entries, IndexMaker.Files(options.Formats), result.Whole.Folder, result.Whole.Plan?.Words ?? Words.BuiltIn, options.IsDraft);
        if (index.Value is not { } tree || index.HasErrors)
        {
            Show(index.Diagnostics, result.Whole.Folder.Name);
            Worsen(ExitCode.AnswerIsNo);
            return;
        }

        var page = IndexMaker.Make(result.Whole.Folder.Name, tree, entries, Shared(result));
        bundles.Add(new LedgerBundle(string.Empty, page.Seal));
        var written = new BundleStore(disk).Write(output, page);
        if (written.Value is null) Fail(written.Diagnostics, string.Empty);
        else if (!options.IsQuiet && !options.IsJson) terminal.Line($"{output}/index.html lists {English.Counted(entries.Count(e => e.IsBuilt), "bundle")}");
    }

    private ReadOnlyMemory<byte>? Shared(PipelineResult result)
    {
        if (result.Whole is not { Rest.IsEmpty: false, Written: { } written, Places: { } places } whole) return null;
        var runs = result.Places.Where(r => r is { Plan: not null, Assessment: not null }).ToList();
        var plan = runs[0].Plan! with { Written = written };
        plan = plan with { Assessment = plan.Assessment with { Id = whole.Folder.Name, IsOneOfSeveral = false, Place = places.Find(written.Place.Value, []).Code ?? plan.Assessment.Place } };
        return FiguresFile.Write(plan, runs[0].Assessment! with { Figures = whole.Rest, ControlCharts = [], Before = [] }, places, runs.SelectMany(r => r.Assessment!.Figures));
    }

    // One ledger for all: a figure that several places have is the same in each.
    private static Ledger? LedgerOf(PipelineResult result)
    {
        var runs = result.Places.Where(r => r is { Plan: not null, Assessment: not null }).ToList();
        if (runs.Count == 0) return null;
        var all = runs[0].Assessment! with { Figures = [.. runs.SelectMany(r => r.Assessment!.Figures).Concat(result.Whole.Rest).DistinctBy(f => f.Id).OrderBy(f => f.Id)] };
        var plan = runs[0].Plan! with { Assessment = runs[0].Plan!.Assessment with { Id = result.Whole.Folder.Name } };
        return LedgerBuilder.Of(plan, all, result.Whole.Places!, result.Whole.Inputs.Concat(result.Whole.Folder.Opened), result.Whole.Diagnostics);
    }

    private static string NameOf(PlaceResult run) => run.PlaceName.Length > 0 ? run.PlaceName : run.Slug;

    private void Show(IReadOnlyCollection<Diagnostic> diagnostics, string folder)
    {
        if (options.IsJson) new JsonLines(terminal).Show(diagnostics, folder, ExitCode.Done);
        else terminal.Show(diagnostics, folder, options.IsQuiet);
    }

    private int Fail(IReadOnlyCollection<Diagnostic> diagnostics, string folder)
    {
        Show(diagnostics, folder);
        return Worsen(ExitCode.CouldNotRun);
    }

    private int Worsen(int code) => worst = Math.Max(worst, code);
}
