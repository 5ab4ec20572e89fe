using StrategicAssessment.Building;
using StrategicAssessment.Cli.Checking;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Extracts.Corrections;
using StrategicAssessment.Periods;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli.Editions;

/// <summary>
/// An edition made again, with what corrects it: of the assessment as it is, as long as plan, places and populations are those of the edition and it can be made; else of
/// what was kept with the edition.
/// </summary>
/// <param name="folder">The assessment's, as it was given.</param>
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
        var meaning = ledger! with { Layers = [], Names = [], Inputs = [.. ledger.Inputs.Where(i => !IsOfContent(i.File))] };
        var moved = Inputs.Check(living, meaning).OfInputs.FirstOrDefault(d => d.Severity == Severity.Error)?.At.File;
        if (with is null && moved is null && CommonOptions.Run(folder, terminal, isQuiet, isDraft, only) is var now && !now.Fails(isStrict: false)) return Outcome.Of(now);
        if (with is null && !(YearOf(living) is { } year && year.Equals(YearOf(AssessmentFolder.Open(kept))))) return Outcome.Failed<PipelineResult>(EditionMessages.OtherYear(folder));
        var opened = AssessmentFolder.OpenKept(kept, new Since(folder, with ?? folder, slug));
        return Outcome.Of(CommonOptions.Run(opened, terminal, isQuiet, isDraft, only), [EditionMessages.FromKept(shelf.PathOf(slug), moved)]);
    }

    // What may change without the numbers meaning something else.
    private static bool IsOfContent(string file) => file.Split('/').Any(s => s is "extracts" or "commentary" or "templates" or NoticeFile.Folder or EditionShelf.Name) || file == CorrectionsFile.Name;

    private static Period? YearOf(AssessmentFolder of) => of.Read(PlanReader.FileName, SourceSpan.WholeFile(PlanReader.FileName)).Value is { } file ? PlanReader.Read(file.Path, file.Content).Value?.ThisYear.Value : null;
}
