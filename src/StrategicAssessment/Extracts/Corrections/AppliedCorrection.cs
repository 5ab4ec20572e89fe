using StrategicAssessment.Observations;

namespace StrategicAssessment.Extracts.Corrections;

/// <summary>A number of an extract that its sender corrected afterwards.</summary>
/// <param name="Key">Which number.</param>
/// <param name="Place">Printed name of its place.</param>
/// <param name="Old">As the extract has it, or as an earlier line corrected it.</param>
/// <param name="New">As it counts from now on.</param>
/// <param name="Who">Who told.</param>
/// <param name="Date">When.</param>
/// <param name="Reason">Why the first number was wrong.</param>
public sealed record AppliedCorrection(ObservationKey Key, string Place, ObservedValue Old, ObservedValue New, string Who, DateOnly Date, string Reason);
