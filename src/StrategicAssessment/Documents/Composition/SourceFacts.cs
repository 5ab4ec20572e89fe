using StrategicAssessment.Periods;

namespace StrategicAssessment.Documents.Composition;

/// <summary>What reading showed of the extracts: for the information sources.</summary>
/// <param name="Periods">By extract, the periods that it covers, earliest first.</param>
public sealed record SourceFacts(IReadOnlyDictionary<string, IReadOnlyList<Period>> Periods);
