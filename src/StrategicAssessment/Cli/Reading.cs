using System.Collections.Immutable;
using StrategicAssessment.Documents;
using StrategicAssessment.Extracts.Corrections;
using StrategicAssessment.Periods;

namespace StrategicAssessment.Cli;

/// <summary>What reading the extracts and the glossary gave for every document.</summary>
/// <param name="Periods">By extract, the periods that it covers, earliest first.</param>
/// <param name="Terms">That a glossary may hold.</param>
/// <param name="Corrections">What was corrected in extracts after they were sent.</param>
internal sealed record Reading(
    IReadOnlyDictionary<string, IReadOnlyList<Period>> Periods, IReadOnlyList<GlossaryTerm> Terms, ImmutableArray<AppliedCorrection> Corrections);
