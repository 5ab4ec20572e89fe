namespace StrategicAssessment.Auditing;

/// <summary>A number that the document itself refutes.</summary>
/// <param name="Expected">As the number would print it; empty where only that something is wrong is known.</param>
public sealed record AuditFinding(int Line, int Column, string Printed, string Expected, string Why);
