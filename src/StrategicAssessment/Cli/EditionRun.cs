using StrategicAssessment.Building;
using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Extracts;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli;

/// <summary>An edition made again, with what corrects it: of the assessment as it is, as long as plan, places and populations are those of the edition and it
/// can be made; else of what was kept with the edition.</summary>
/// <param name="with">The folder with what corrects the edition; null for the assessment's own.</param>
internal sealed class EditionRun(string folder, string? with, Terminal terminal, bool isQuiet)
{
    private readonly AssessmentFolder living = AssessmentFolder.Open(folder);
    private readonly EditionShelf shelf = new(AssessmentFolder.Open(folder), folder, new PhysicalBundleDisk());

    /// <summary>The run; no value when there is no such edition, or nobody can say what corrects it.</summary>
    /// <param name="edition">Its name, its slug or the path of its folder.</param>
    public Outcome<PipelineResult> Run(string edition, bool isDraft = false, string? only = null)
    {
        if (shelf.Find(edition) is not { } slug) return Outcome.Failed<PipelineResult>(EditionMessages.NoSuchEdition(edition, shelf.Slugs));
        var ledger = shelf.Ledger(slug);
        if (shelf.KeptOf(slug, ledger) is not { } kept) return Outcome.Of(CommonOptions.Run(living, terminal, isQuiet, isDraft, only));
        var moved = Moved(ledger!);
        if (with is null && moved is null && CommonOptions.Run(folder, terminal, isQuiet, isDraft, only) is var now && !now.Fails(isStrict: false)) return Outcome.Of(now);
        if (with is null && !(PlanReader.In(living) is { ThisYear: var year } && year.Value.Equals(PlanReader.In(AssessmentFolder.Open(kept))?.ThisYear.Value))) return Outcome.Failed<PipelineResult>(EditionMessages.OtherYear(folder));
        var opened = AssessmentFolder.OpenKept(kept, new Since(folder, with ?? folder, slug));
        return Outcome.Of(CommonOptions.Run(opened, terminal, isQuiet, isDraft, only), [EditionMessages.FromKept(shelf.PathOf(slug), moved)]);
    }

    /// <param name="last">Its ledger; null where there is none.</param>
    public CheckOutcome IsLast(string edition, Ledger? last)
    {
        if (shelf.Find(edition) is not { } slug) return CheckOutcome.Unclear(EditionMessages.NoSuchEdition(edition, shelf.Slugs));
        if (last is null || shelf.Ledger(slug) is not { } ledger || shelf.KeptOf(slug, ledger) is null) return CheckOutcome.Of();
        var isOf = last.Basis is { } basis ? basis.Edition == slug && Path.GetFullPath(Path.Combine(folder, basis.With)) == Path.GetFullPath(with ?? folder) : with is null && Moved(ledger) is null;
        return isOf ? CheckOutcome.Of() : CheckOutcome.Of(CheckingMessages.OtherOptions(folder, last.Basis is { } other ? $"the edition '{other.Edition}'" : "the files as they are now", $"the edition '{slug}'"));
    }

    // A file other than extracts and words that is no longer as it was read for an edition, or null.
    private string? Moved(Ledger ledger) => Inputs.Check(living, ledger with { Layers = [], Names = [], Inputs = [.. ledger.Inputs.Where(i => !IsOfContent(i.File))] }).OfInputs.FirstOrDefault(d => d.Severity == Severity.Error)?.At.File;

    // What may change without the numbers meaning something else.
    private static bool IsOfContent(string file) => file.Split('/').Any(s => s is "extracts" or "commentary" or "templates" or NoticeFile.Folder or EditionShelf.Name) || file == CorrectionsFile.Name;
}
