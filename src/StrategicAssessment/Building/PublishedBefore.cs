using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Building;

/// <summary>
/// What readers have of this year already: the published editions of the assessment. A correction that hid other numbers than they did would let a reader
/// take the one from the other.
/// </summary>
internal sealed class PublishedBefore(AssessmentFolder folder, List<InputFile> inputs)
{
    /// <summary>Whether there is anything to keep: a rule of the plan, or a number that arrived hidden.</summary>
    public static bool Matters(PlanFile plan, ObservationTable observations) =>
        plan.Extracts.Any(e => e.Indicator.Protection is not null) || observations.Entries.Any(e => e.Value.Value.Status == ValueStatus.Suppressed);

    /// <summary>The figures of every edition, of all places that it had.</summary>
    public IEnumerable<Outcome<PublishedFigures>> Read(PlanFile plan) => folder.Folders(EditionShelf.Name).Select(edition => $"{EditionShelf.Name}/{edition}")
        .SelectMany(own => folder.Folders(own).Select(place => $"{own}/{place}").Prepend(own)).Select(f => $"{f}/{FiguresFile.Name}").Where(folder.Has).Select(path => Read(plan, path));

    public static IEnumerable<PublishedFigures> Printed(PipelineResult? run)
    {
        foreach (var place in run?.Places ?? [])
        {
            if (place is not { Plan: { } plan, Assessment: { } assessment, Places: { } places }) continue;
            var figures = new InputFile(FiguresFile.Name, FiguresFile.Write(plan, assessment, places));
            if (QuotedFigures.Read(figures, plan.Written with { Previous = null }, string.Empty).Value is { } printed) yield return printed;
        }
    }

    private Outcome<PublishedFigures> Read(PlanFile plan, string path) =>
        folder.Read(path, SourceSpan.WholeFile(path), inputs, input => QuotedFigures.Read(input, plan with { Previous = null }, string.Empty));
}
