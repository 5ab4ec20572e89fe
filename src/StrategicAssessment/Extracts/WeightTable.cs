using StrategicAssessment.Comparison.Matching;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Extracts.Reference;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Extracts;

/// <summary>What an event of each category weighs, such as days of imprisonment: one weight for all years, so that a change is one of counts.</summary>
/// <param name="weights">By category's slug.</param>
/// <param name="origin">Vintage and source, as the file says.</param>
internal sealed class WeightTable(ResolvedExtract extract, IReadOnlyDictionary<string, decimal> weights, string origin)
{
    /// <summary>Reads a file of weights: category (or code), weight, and if it has them vintage and source.</summary>
    public static Outcome<WeightTable> Read(InputFile file, ResolvedExtract extract)
    {
        var found = new List<Diagnostic>();
        var weights = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var unknown = new List<SheetRow>();
        var (vintages, sources) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var row in SheetReader.Read(file, ["category", "weight"], ["vintage", "source", "note"], found))
        {
            var slug = extract.CategoryOf(row["category"]);
            if (slug is null) unknown.Add(row);
            if (NumberText.Read(row["weight"]) is not KnownNumber { Value: >= 0, HasPercent: false, HasPound: false, MayBeThousands: false } number) found.Add(WeightMessages.NotAWeight(row.At("weight"), row["weight"]));
            else if (slug is not null && !weights.TryAdd(slug, number.Value) && weights[slug] != number.Value) found.Add(WeightMessages.TwoWeights(row.At("weight"), row["category"], weights[slug], number.Value));
            if (row["vintage"].Length > 0 && vintages.Add(row["vintage"]) && vintages.Count > 1) found.Add(WeightMessages.TwoVintages(row.At("vintage"), vintages));
            if (row["source"].Length > 0) sources.Add(row["source"]);
        }

        if (unknown.Count > 0) found.Add(WeightMessages.NotOfThePlan(unknown[0].At("category"), unknown[0]["category"], unknown.Count));
        return Outcome.Of(found.Exists(d => d.Severity == Severity.Error) ? null : new WeightTable(extract, weights, string.Join(", ", sources.Concat(vintages))), found);
    }

    /// <summary>The counts of the other extract, each with its weight. Totals are left to the sums of their parts.</summary>
    public Outcome<ExtractContent> Weigh(ExtractContent counts, Gazetteer places)
    {
        var tree = extract.Indicator.Categories;
        var held = counts.Observed.Select(o => o.Key.Category).ToHashSet(StringComparer.Ordinal);
        var wholes = held.Where(c => HasPart(tree, c, held)).ToHashSet(StringComparer.Ordinal);
        var found = new List<Diagnostic>();
        if (held.Where(c => !wholes.Contains(c) && !weights.ContainsKey(c)).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } without) found.Add(WeightMessages.NoWeight(extract.Plan.Weights!.At, [.. without.Select(c => tree.Find(c)?.Label ?? c)]));
        if (Unsplit(counts, tree, wholes) is { } gap) found.Add(WeightMessages.NotAllSplit(extract.Plan.Weighs!.At, places.NameOf(gap.Key.Area), gap.Key.Period, gap.Whole, gap.Parts));
        var weighed = counts.Observed.Where(o => weights.ContainsKey(o.Key.Category) && !wholes.Contains(o.Key.Category)).Select(o => KeyValuePair.Create(
            o.Key with { Extract = extract.Plan.Id.Value },
            o.Value with { Value = Value.From([o.Value.Value], () => Value.Known(o.Value.Value.Number * weights[o.Key.Category])) }));
        var remark = "Each is counted with its weight in " + extract.Plan.Weights!.Value + (origin.Length > 0 ? $" ({origin})" : string.Empty) + ", the same for all periods.";
        return Outcome.Of(counts with { Observed = [.. weighed], Reading = [.. ReadingMarks.Meanings(weights.Select(w => (string.Empty, w.Key, $"{w.Key}\t{w.Value}")))], Corrections = [], Remarks = [.. counts.Remarks, ExtractRemark.OfAll(remark)] }, found);
    }

    private static bool HasPart(CategoryTree tree, string category, HashSet<string> held) => tree.PartsOf(category).Any(p => held.Contains(p.Slug) || HasPart(tree, p.Slug, held));

    // A whole that is more than its parts has events without a weight.
    private static (ObservationKey Key, decimal Whole, decimal Parts)? Unsplit(ExtractContent counts, CategoryTree tree, HashSet<string> wholes)
    {
        var numbers = counts.Observed.Where(o => o.Value.Value.IsKnown).ToDictionary(o => o.Key, o => o.Value.Value.Number);
        foreach (var (key, whole) in numbers.Where(n => wholes.Contains(n.Key.Category)).OrderByDescending(n => n.Key.Period.Last).ThenBy(n => n.Key.Area.Value, StringComparer.Ordinal).ThenBy(n => n.Key.Category, StringComparer.Ordinal))
        {
            var parts = tree.PartsOf(key.Category).Sum(p => numbers.GetValueOrDefault(key with { Category = p.Slug }));
            if (parts != whole) return (key, whole, parts);
        }

        return null;
    }
}

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
