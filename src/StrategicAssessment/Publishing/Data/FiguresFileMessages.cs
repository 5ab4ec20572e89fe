using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Publishing.Data;

/// <summary>What is said of an earlier bundle that cannot be quoted from.</summary>
internal static class FiguresFileMessages
{
    public static Diagnostic NoBundle(SourceSpan at, string folder) => Diagnostic.Error("SA6101", at,
        $"There is no bundle in '{folder}': it has no figures.json that can be read. Build last year's assessment, or correct the folder, which is relative to this one.");

    public static Diagnostic NotOurs(SourceSpan at, string path) => Diagnostic.Error("SA6102", at,
        $"'{path}' is not a list of figures as this program writes it. Build last year's assessment again.");

    public static Diagnostic NewerVersion(SourceSpan at, string path, string schema, string known) => Diagnostic.Error("SA6103", at,
        $"'{path}' is of the version '{schema}', and this program reads '{known}'. Use the program that built it, or a newer one.");

    public static Diagnostic Itself(SourceSpan at, string id, string edition) => Diagnostic.Error("SA6104", at,
        $"This is the bundle of '{id}', {edition}, itself. Name last year's.");
}
