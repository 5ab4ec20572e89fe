using StrategicAssessment.Comparing;

namespace StrategicAssessment.Cli;

/// <summary>What <c>assess diff</c> was asked.</summary>
/// <param name="Before">Folder of the earlier bundle, or of the assessment that it is built from.</param>
/// <param name="After">The same of the later.</param>
/// <param name="Formats">Formats of the document of change; empty for none.</param>
/// <param name="HasText">Whether the terminal is to say it as well.</param>
/// <param name="Output">Where that goes; null for the usual place.</param>
/// <param name="IsJson">Whether the differences are written as JSON.</param>
/// <param name="IsExitZero">Whether differences leave the exit code at 0.</param>
/// <param name="IsQuiet">No progress, no notes.</param>
internal sealed record DiffOptions(
    string Before, string After, Narrowing Narrowing, IReadOnlyList<string> Formats, bool HasText, string? Output, bool IsJson, bool IsExitZero, bool IsQuiet);
