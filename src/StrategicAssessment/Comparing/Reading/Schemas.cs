using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Comparing.Reading;

/// <summary>Which versions of a data file this program reads: its own major version, whatever the minor.</summary>
internal static class Schemas
{
    /// <summary>What is wrong with the schema that a file names, or null.</summary>
    /// <param name="at">The file.</param>
    /// <param name="schema">As the file names it; empty when it names none.</param>
    /// <param name="known">Such as <c>assess-figures/1</c>.</param>
    public static Diagnostic? Check(SourceSpan at, string schema, string known)
    {
        if (schema == known || schema.StartsWith(known + ".", StringComparison.Ordinal)) return null;
        var family = known[..(known.IndexOf('/', StringComparison.Ordinal) + 1)];
        return schema.StartsWith(family, StringComparison.Ordinal) ? ReadingMessages.OtherVersion(at, schema, known) : ReadingMessages.NotOurs(at, known);
    }
}
