using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Plans.Siblings;

/// <summary>What is said of plans that make a bundle for each of several places.</summary>
internal static class SiblingMessages
{
    public static Diagnostic TwoFolders(string folder, string other, string place) => Diagnostic.Error("SA2501", SourceSpan.WholeFile(folder),
        $"Both this folder and '{other}' are about {place}, and it is not clear which counts. Keep one of them.");

    public static Diagnostic StrayFolder(string folder, string name, IEnumerable<string> known) => Diagnostic.Warning("SA2502", SourceSpan.WholeFile(folder),
        $"None of the places that the plan has bundles for is called '{name}', so nothing in this folder is used{Nearest.SuggestionOrChoice(name, known)}");

    public static Diagnostic NotAmong(string name, IEnumerable<string> known) => Diagnostic.Error("SA2503", SourceSpan.WholeFile(PlanReader.FileName),
        $"The plan has no bundle for '{name}'{Nearest.SuggestionOrChoice(name, known)}");

    public static Diagnostic OnlyOne(string name) => Diagnostic.Error("SA2504", SourceSpan.WholeFile(PlanReader.FileName),
        $"The plan makes one bundle, and '{name}' cannot be picked out of it. Leave the option out, or write 'for each:' and a group of groups.csv into the plan.");
}
