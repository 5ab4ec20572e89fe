namespace StrategicAssessment.Auditing;

/// <summary>A number that the document itself refutes, or a bundle contradicts.</summary>
/// <param name="Expected">As the number would print it; empty where only that something is wrong is known.</param>
public sealed record AuditFinding(int Line, int Column, string Printed, string Expected, string Why)
{
    /// <summary>The id of the figure that the bundle prints there; empty where none is known.</summary>
    public string Figure { get; init; } = string.Empty;
}

/// <summary>What is wrong in a text: as <see cref="AuditFinding"/>, before its line is known.</summary>
/// <param name="At">0-based, in the text.</param>
internal sealed record Wrong(int At, string Printed, string Expected, string Why);
