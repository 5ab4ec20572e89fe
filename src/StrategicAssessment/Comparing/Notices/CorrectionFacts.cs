using System.Collections.Immutable;
using StrategicAssessment.Assessments;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Extracts.Corrections;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Bundles;
using StrategicAssessment.Publishing.Ledgers;

namespace StrategicAssessment.Comparing.Notices;

/// <summary>What the assessment as it is now knows of a correction, and the edition does not.</summary>
/// <param name="Assessment">Its figures.</param>
/// <param name="Places">For names.</param>
/// <param name="Document">As it would be printed.</param>
/// <param name="Bundle">As it would be written.</param>
/// <param name="Corrections">Lines of <c>corrections.csv</c>, as they were applied.</param>
/// <param name="Inputs">What it was read from.</param>
public sealed record CorrectionFacts(
    ResolvedPlan Plan, Assessment Assessment, Gazetteer Places, DocumentTree Document, Bundle Bundle, ImmutableArray<AppliedCorrection> Corrections, ImmutableArray<LedgerInput> Inputs);
