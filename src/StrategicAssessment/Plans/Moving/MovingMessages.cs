using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Plans.Moving;

/// <summary>What is said of a plan that cannot be moved on by a year.</summary>
internal static class MovingMessages
{
    public static Diagnostic CannotMove(SourceSpan at, string text) => Diagnostic.Error("SA2301", at,
        $"'{text}' cannot be moved on by a year as it is written. Write it on one line and without escapes, like '12 months to September 2015'.");

    public static Diagnostic DoesNotFit(string path) => Diagnostic.Error("SA2302", SourceSpan.WholeFile(path),
        "The plan cannot be moved on as it is written. Write each extract's lines below its name, indented, and not in braces.");
}
