using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Cli.Starting;

internal static class StartingMessages
{
    public static Diagnostic NotEmpty(string folder) => Diagnostic.Error("SA7101", SourceSpan.WholeFile(folder),
        "There is something in this folder already, and nothing in it is changed. Name a folder that is not there yet, or an empty one.");

    public static Diagnostic IsFile(string folder) => Diagnostic.Error("SA7102", SourceSpan.WholeFile(folder),
        "A file of this name is there already. Name a folder that is not there yet.");

    public static Diagnostic NoBundle(string folder, string usual) => Diagnostic.Warning("SA7105", SourceSpan.WholeFile(folder),
        $"Last year has no published edition and no bundle, so the plan names no 'previous:' (it stands there as a remark): nothing is compared with what was published then, and what was hidden then may be worked out from both. Build last year's folder, keep it with 'assess freeze', and write 'previous: {usual}' or the edition's folder into the plan.");

    public static Diagnostic NoName() => Diagnostic.Error("SA7104", SourceSpan.WholeFile("assess new"),
        "The name of a folder is empty. Write the folder's name.");

    public static Diagnostic NoPlan(string folder) => Diagnostic.Error("SA7103", SourceSpan.WholeFile(folder),
        "There is no assessment.yaml here that can be read. Name last year's assessment folder after '--from'.");
}
