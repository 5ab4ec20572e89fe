using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Plans;
using StrategicAssessment.Plans.Siblings;

namespace StrategicAssessment.Building;

/// <summary>
/// What readers have of this year already: the published editions of the assessment. A correction that hid other numbers than they did would let a reader
/// take the one from the other.
/// </summary>
internal sealed class PublishedBefore(AssessmentFolder folder, List<InputFile> inputs)
{
    /// <summary>Whether there is anything to keep: a rule of the plan, or a number that arrived hidden.</summary>
    public static bool Matters(PlanFile plan, ObservationTable observations)
    {
        foreach (var extract in plan.Extracts)
        {
            if (extract.Protection is not null) return true;
        }

        foreach (var entry in observations.Entries)
        {
            if (entry.Value.Value.Status == ValueStatus.Suppressed) return true;
        }

        return false;
    }

    /// <summary>The figures of every edition, of all places.</summary>
    public IEnumerable<Outcome<PublishedFigures>> Read(PlanFile plan, SiblingList siblings)
    {
        foreach (var edition in folder.Folders(EditionShelf.Name))
        {
            foreach (var sibling in siblings.All)
            {
                var path = string.Join('/', new[] { EditionShelf.Name, edition, sibling.Slug, FiguresFile.Name }.Where(p => p.Length > 0));
                if (folder.Has(path)) yield return Read(plan, path);
            }
        }
    }

    private Outcome<PublishedFigures> Read(PlanFile plan, string path) =>
        folder.Read(path, SourceSpan.WholeFile(path), inputs, input => QuotedFigures.Read(input, plan with { Previous = null }, string.Empty));
}
