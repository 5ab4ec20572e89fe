using StrategicAssessment.Building;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Plans;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Cli;

/// <summary>How a check ends: where the analyst stands, and what to do next, in at most ten lines.</summary>
/// <param name="folder">As it was given.</param>
internal sealed class CheckSummary(PipelineResult result, string folder)
{
    private const int MostHidden = 2;

    private readonly IReadOnlyList<Diagnostic> told = Telling.InOrder(result.Whole.Diagnostics);

    /// <summary>How many there are of a kind, as they were found.</summary>
    public int Count(Severity severity) => result.Whole.Diagnostics.Count(d => d.Severity == severity);

    public bool Builds(bool isStrict) => !result.Fails(isStrict);

    /// <summary>What to do next, in one sentence.</summary>
    public string Next => told switch
    {
        [{ Severity: Severity.Error } first, ..] => $"correct the first error, {Place(first)}; 'assess help {first.Code}' says more. Others may come from it",
        [{ Severity: Severity.Warning } first, ..] when PlanMessages.IsOfNothing(first) => $"look at 'accepted:' in the plan, {Place(first)}",
        [{ Severity: Severity.Warning } first, ..] => $"look at the first warning, {Place(first)}; 'assess help {first.Code}' says more. Only where the data is right as it is, say why in the plan",
        _ when told.FirstOrDefault(CompositionMessages.IsNotWritten) is { } text => $"{Build}; texts are still to be written, such as {Terminal.Join(folder, text.At.File)}",
        _ when Awaited > 0 => $"{Build}; and when what is awaited has come, take its 'status: awaited' out of the plan and check again",
        _ => Build,
    };

    public int Awaited => result.Whole.Plan?.Extracts.Count(e => e.Plan.Status == ExtractStatus.Awaited) ?? 0;

    public int Tables => result.Places.Sum(p => p.Assessment?.Tables.Length ?? 0);

    public int Figures => result.Places.Sum(p => p.Assessment?.Figures.Length ?? 0);

    public IEnumerable<string> Lines()
    {
        var run = result.Whole;
        if (Tables > 0) yield return $"{(result.AreMany ? $"{BuildReport.Counted(result.Places.Length, "document")}, " : string.Empty)}{BuildReport.Counted(Tables, "table")}, {BuildReport.Counted(Figures, "figure")}; nothing was written.";
        foreach (var tally in run.Protected.Take(MostHidden)) yield return ExtractStatusTable.Hidden(tally);
        if (run.Protected.Length > MostHidden) yield return $"Numbers are hidden in {English.Whole(run.Protected.Length - MostHidden)} more extracts";
        if (run.Plan is { } plan) yield return ExtractStatusTable.Awaited(plan);
        yield return $"{BuildReport.Counted(Count(Severity.Error), "error")}, {BuildReport.Counted(Count(Severity.Warning), "warning")}, {English.Whole(Count(Severity.Accepted))} accepted, {BuildReport.Counted(Count(Severity.Note), "note")}";
        yield return (Builds(isStrict: false), Builds(isStrict: true)) switch
        {
            (false, _) => "A build would be refused" + (result.Places.Any(p => p.Document is not null) ? ", except as a draft ('--draft')" : string.Empty),
            (true, false) => "A build would pass, and with '--strict' be refused",
            (true, true) => "A build would pass, with '--strict' too",
        };
        yield return "Next: " + Next;
        if (told is not [{ Severity: Severity.Warning } warning, ..] || run.Plan is null || PlanMessages.IsOfNothing(warning)) yield break;
        yield return "  accepted:";
        yield return $"    {new Acceptance(run.Plan.Written).KeyOf(warning)}: the reason, as it is to be printed";
    }

    private string Build => $"'assess build {(folder.Contains(' ', StringComparison.Ordinal) ? $"\"{folder}\"" : folder)}'";

    private string Place(Diagnostic diagnostic) => (diagnostic.At with { File = Terminal.Join(folder, diagnostic.At.File) }).ToString();
}
