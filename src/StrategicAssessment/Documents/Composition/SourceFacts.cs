using StrategicAssessment.Periods;

namespace StrategicAssessment.Documents.Composition;

/// <summary>What reading showed of the extracts: for the information sources, and for topics that cannot be shown.</summary>
/// <param name="Periods">By extract, the periods that it covers, earliest first.</param>
/// <param name="Absences">By table, those that are awaited or withheld.</param>
public sealed record SourceFacts(IReadOnlyDictionary<string, IReadOnlyList<Period>> Periods, IReadOnlyDictionary<string, Absence> Absences);
