using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Plans;

/// <summary>Extracts that weigh the counts of another: what they say of themselves, and all else as that one has it.</summary>
internal static class WeighedExtracts
{
    private static readonly string[] Own = ["weighs", "weights", "title", "counts", "good", "source", "note", "per", "population"];

    /// <summary>The plan of the extract with what it takes over; as it is where it weighs nothing.</summary>
    public static ExtractPlan Completed(ExtractPlan plan, ImmutableArray<ExtractPlan> all, ImmutableArray<WrittenEntry> written)
    {
        if (plan.Weighs is not { } weighs) return plan.Weights is { } alone ? plan with { WithoutEffect = [.. plan.WithoutEffect, PlanMessages.WeightsOfNothing(alone.At)] } : plan;
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var weighed = all.FirstOrDefault(e => string.Equals(e.Id.Value, weighs.Value, StringComparison.Ordinal));
        if (weighed is null) found.Add(PlanMessages.UnknownExtract(weighs.At, weighs.Value, all.Select(e => e.Id.Value)));
        else if (Obstacle(weighed, all) is { } why) found.Add(PlanMessages.CannotBeWeighed(weighs.At, weighs.Value, why));
        if (plan.Weights is not { } weights || !ExtractPlanReader.IsPlain(weights.Value)) found.Add(PlanMessages.NoWeights(plan.Weights?.At ?? weighs.At));
        found.AddRange(written.First(w => w.Slug == plan.Id).Map!.Entries.Where(e => !Own.Contains(e.Key.Replace('_', ' '), StringComparer.Ordinal)).Select(e => PlanMessages.NotOfWeighed(e.KeyAt, e.Key, weighs.Value)));
        return (weighed ?? plan) with
        {
            Id = plan.Id,
            Indicator = (weighed ?? plan).Indicator with { Id = plan.Id.Value, Title = plan.Title, Things = plan.Indicator.Things, Good = plan.Indicator.Good, Per = plan.Indicator.Per, Base = plan.Indicator.Base },
            Source = plan.Source,
            Notes = plan.Notes,
            Population = plan.Population ?? weighed?.Population,
            Weighs = weighs,
            Weights = plan.Weights,
            Reconcile = weighed is null ? plan.Reconcile : [],
            WithoutEffect = found.ToImmutable(),
        };
    }

    // A weighted total of a few counts, beside their plain total, gives the counts away.
    private static string? Obstacle(ExtractPlan weighed, ImmutableArray<ExtractPlan> all) => weighed switch
    {
        { Weighs: not null } => "it is weighed itself",
        { Whole: null } => "it is not split: a weight belongs to a category ('categories:')",
        { Shape: ExtractShape.Values } or { Indicator.Unit: not Figures.Unit.Number } => "it gives no counts",
        { Indicator.TotalSupplied: true } => "its total is supplied, and nobody knows of what it consists",
        _ when all.Any(e => e.Indicator.Protection is not null && e.Files.Any(f => weighed.Files.Any(w => string.Equals(w.Value, f.Value, StringComparison.OrdinalIgnoreCase)))) => "its small numbers are protected, and a weighted total would give them away",
        _ => null,
    };
}
