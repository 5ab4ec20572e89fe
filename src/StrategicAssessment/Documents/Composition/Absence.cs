using StrategicAssessment.Plans;

namespace StrategicAssessment.Documents.Composition;

/// <summary>A table that cannot be shown, and the extract that keeps it back.</summary>
/// <param name="Extract">Awaited, or with errors.</param>
internal sealed record Absence(string Table, ResolvedExtract Extract)
{
    /// <summary>Whether the data has not arrived; otherwise it has errors, and the table is withheld.</summary>
    public bool IsAwaited => Extract.Plan.Status == ExtractStatus.Awaited;
}
