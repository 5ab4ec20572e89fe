using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Assessments.ControlCharts;

/// <summary>A change of level that the plan accepts: the series starts afresh with the point that begins on or after the day.</summary>
/// <param name="From">First day at the new level.</param>
/// <param name="Reason">Why, as people wrote it; never empty.</param>
/// <param name="At">Where the plan says so.</param>
public sealed record AcceptedStep(DateOnly From, string Reason, SourceSpan At);
