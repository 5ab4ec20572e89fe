using StrategicAssessment.Building;
using StrategicAssessment.Cli.Checking;
using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli;

/// <summary>Builds a bundle for each place of a plan, and the page that lists them. One that fails does not stop the others; the exit code is the worst.</summary>
internal sealed class SiblingsBuild(Terminal terminal, BuildOptions options, BundleWriting writing, IBundleDisk disk)
{
    private readonly Fragments shared = new();
    private readonly List<LedgerBundle> bundles = [];
    private int worst = ExitCode.Done;

    /// <summary>Writes every bundle that can be, then the index; with <c>--only</c> the one bundle alone.</summary>
    /// <param name="folder">As named on the command line.</param>
    /// <param name="output">The folder above the bundles.</param>
    public int Build(string folder, PipelineResult result, string output)
    {
        if (writing.Hindrance(result.Places) is { } hindrance)
        {
            Fail([hindrance], string.Empty);
            return worst;
        }

        var ledger = Task.Run(() => LedgerOf(result));
        Show(result.Whole.Diagnostics, folder);
        var built = result.Places.Select(run => new IndexEntry(NameOf(run), run.Slug, Build(folder, run, $"{output}/{run.Slug}"))).ToList();
        if (options.Only is null && built.Exists(b => b.IsBuilt)) WriteIndex(result, built, output);
        if (ledger.GetAwaiter().GetResult() is { } whole) Write(LedgerBuilder.Sealed(whole, bundles, result.Whole.Folder), result.Whole.Folder);
        return worst;
    }

    // One bundle alone, from the inputs of all: the ledger of all stays true.
    private void Write(Ledger ledger, AssessmentFolder folder)
    {
        var before = options.Only is null ? null : BundleCheck.LedgerOf(folder);
        var isSame = before is { Layers.Length: > 0 } && Inputs.Check(folder, before).OfInputs.IsEmpty;
        var whole = isSame ? before! with { Bundles = [.. before.Bundles.Where(b => !bundles.Exists(n => n.Name == b.Name)), .. bundles] } : ledger;
        if (AtomicFile.Write(disk, Path.Combine(folder.Root, Ledger.Path), whole.Write()) is { } problem) Fail([problem], string.Empty);
    }

    private bool Build(string folder, PlaceResult run, string output)
    {
        if (!writing.Allows(run))
        {
            Worsen(ExitCode.AnswerIsNo);
            if (options.IsJson) new JsonLines(terminal).Show([], $"{folder}/{run.Slug}", ExitCode.AnswerIsNo);
            else terminal.Aside($"{NameOf(run)} was not built; if it has a bundle from before, that is untouched and may not fit beside the others.");
            return false;
        }

        var seal = string.Empty;
        var written = writing.Write(run, output, s => seal = s, shared);
        if (written.Report is not { } report)
        {
            Fail(written.OfFiles, string.Empty);
            Fail(written.OfBundle, output);
            return false;
        }

        bundles.Add(new LedgerBundle(run.Slug, seal));
        Show(written.OfFiles, string.Empty);
        Show(written.OfBundle, output);
        new BuildReport(terminal, options).Show(run, output, report, written.Moved);
        if (run.HasErrors(options.IsStrict)) Worsen(ExitCode.AnswerIsNo);
        return true;
    }

    private void WriteIndex(PipelineResult result, List<IndexEntry> entries, string output)
    {
        var plan = result.Whole.Written!;
        var index = IndexComposer.Compose(plan, result.Whole.PlaceName, entries, IndexMaker.Files(options.Formats), result.Whole.Folder, options.IsDraft);
        if (index.Value is not { } tree || index.HasErrors)
        {
            Show(index.Diagnostics, result.Whole.Folder.Name);
            Worsen(ExitCode.AnswerIsNo);
            return;
        }

        var page = IndexMaker.Make(result.Whole.Folder.Name, tree, entries);
        bundles.Add(new LedgerBundle(string.Empty, page.Seal));
        var written = new BundleStore(disk).Write(output, page);
        if (written.Value is null) Fail(written.Diagnostics, string.Empty);
        else if (!options.IsQuiet && !options.IsJson) terminal.Line($"{output}/index.html lists {BuildReport.Counted(entries.Count(e => e.IsBuilt), "bundle")}");
    }

    // One ledger for all: a figure that several places have is the same in each.
    private static Ledger? LedgerOf(PipelineResult result)
    {
        var runs = result.Places.Where(r => r is { Plan: not null, Assessment: not null }).ToList();
        if (runs.Count == 0) return null;
        var all = runs[0].Assessment! with { Figures = [.. runs.SelectMany(r => r.Assessment!.Figures).DistinctBy(f => f.Id).OrderBy(f => f.Id)] };
        var plan = runs[0].Plan! with { Assessment = runs[0].Plan!.Assessment with { Id = result.Whole.Folder.Name } };
        return LedgerBuilder.Of(plan, all, result.Whole.Places!, result.Whole.Inputs.Concat(result.Whole.Folder.Opened), result.Whole.Diagnostics);
    }

    private static string NameOf(PlaceResult run) => run.PlaceName.Length > 0 ? run.PlaceName : run.Slug;

    private void Show(IReadOnlyCollection<Diagnostic> diagnostics, string folder)
    {
        if (options.IsJson) new JsonLines(terminal).Show(diagnostics, folder, ExitCode.Done);
        else terminal.Show(diagnostics, folder, options.IsQuiet);
    }

    private void Fail(IReadOnlyCollection<Diagnostic> diagnostics, string folder)
    {
        Show(diagnostics, folder);
        Worsen(ExitCode.CouldNotRun);
    }

    private void Worsen(int code) => worst = Math.Max(worst, code);
}
