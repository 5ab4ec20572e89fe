using StrategicAssessment.Figures;

namespace StrategicAssessment.Charts;

/// <summary>What an axis measures.</summary>
/// <param name="Words">Its title: <c>Incidents per 1,000 residents</c>.</param>
/// <param name="Unit">How its ticks are written.</param>
internal sealed record Quantity(string Words, Unit Unit);
