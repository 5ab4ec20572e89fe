using StrategicAssessment.Diagnostics;
using StrategicAssessment.Periods;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Extracts;

/// <summary>What is said of weights.</summary>
internal static class WeightMessages
{
    public static Diagnostic NotAWeight(SourceSpan at, string text) => Diagnostic.Error("SA1215", at, $"'{Excerpt.Of(text)}' is not a weight: it is a number, nought or more.");

    public static Diagnostic TwoWeights(SourceSpan at, string category, decimal one, decimal other) => Diagnostic.Error("SA1216", at,
        $"'{Excerpt.Of(category)}' has the weight {other} here and {one} above, and both count as one category of the plan. Give each a category of its own in the plan.");

    public static Diagnostic TwoVintages(SourceSpan at, IEnumerable<string> vintages) => Diagnostic.Error("SA1217", at,
        $"The file has weights of several vintages, {English.List([.. vintages])}, and all years are weighed alike. Keep one of them in the file.");

    public static Diagnostic NoWeight(SourceSpan at, IReadOnlyList<string> categories) => Diagnostic.Error("SA1218", at,
        $"{English.List([.. categories.Take(5).Select(c => $"'{c}'")])}{(categories.Count > 5 ? $" and {categories.Count - 5} more have" : categories.Count == 1 ? " has" : " have")} no weight. Add a line for each to the file; 0 leaves it out.");

    public static Diagnostic NotOfThePlan(SourceSpan at, string category, int count) => Diagnostic.Note("SA1220", at,
        $"'{Excerpt.Of(category)}'{(count > 1 ? $" and {count - 1} more are" : " is")} no category of the plan, and not used.");

    public static Diagnostic NotAllSplit(SourceSpan at, string place, Period period, decimal whole, decimal parts) => Diagnostic.Warning("SA1219", at,
        $"Of {English.Whole((int)whole)} in {place}, {period.Label}, {English.Whole((int)parts)} have a category and so a weight; the others are not in the weighted total.");
}
