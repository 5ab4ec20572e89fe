using StrategicAssessment.Extracts;
using StrategicAssessment.Extracts.Reference;
using StrategicAssessment.Figures;
using StrategicAssessment.Periods;
using StrategicAssessment.Plans;
using StrategicAssessment.Priorities;

namespace StrategicAssessment.Documents.Composition;

/// <summary>What reading showed: for the information sources, for topics that cannot be shown, and for texts that look back.</summary>
/// <param name="Periods">By extract, the periods that it covers, earliest first.</param>
/// <param name="Absences">By table, those that are awaited or withheld.</param>
/// <param name="Previous">Last year's bundle, or null.</param>
internal sealed record SourceFacts(
    IReadOnlyDictionary<string, IReadOnlyList<Period>> Periods, IReadOnlyDictionary<string, Absence> Absences, PublishedFigures? Previous = null)
{
    /// <summary>What was corrected in extracts after they were sent.</summary>
    public ImmutableArray<AppliedCorrection> Corrections { get; init; } = [];

    public ImmutableArray<TextSheet> Sheets { get; init; } = [];
    public AssessedPriorities? Priorities { get; init; }
    public ImmutableArray<AcceptedFact> Accepted { get; init; } = [];

    /// <summary>By extract, what a reader should know of what it lacks.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Remarks { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
}

/// <summary>What looked odd and is accepted as it is: never the words of the message, which may tell what is protected.</summary>
internal sealed record AcceptedFact(string Code, string Title, string Reason);

/// <summary>A table that cannot be shown, and the extract that keeps it back.</summary>
/// <param name="Extract">Awaited, or with errors.</param>
internal sealed record Absence(string Table, ResolvedExtract Extract)
{
    /// <summary>Whether the data has not arrived; otherwise it has errors, and the table is withheld.</summary>
    public bool IsAwaited => Extract.Plan.Status == ExtractStatus.Awaited;
}
