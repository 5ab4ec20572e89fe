using StrategicAssessment.Comparison;

namespace StrategicAssessment.Comparing.Telling;

/// <summary>Redefinitions by what is defined otherwise: one rule is told once, with the figures that follow it.</summary>
internal static class DefinitionGroups
{
    /// <summary>A group for each set of parts, in the order of the differences.</summary>
    public static IReadOnlyList<ReportGroup> Of(BundleComparison comparison, ThingNames names)
    {
        var lines = new Dictionary<string, List<Redefinition>>(StringComparer.Ordinal);
        var groups = new List<ReportGroup>();
        foreach (var difference in comparison.Differences)
        {
            if (difference is not Redefinition redefinition) continue;
            var facts = FactsOf(redefinition);
            var key = string.Join('\n', facts);
            if (!lines.TryGetValue(key, out var group))
            {
                lines.Add(key, group = []);
                groups.Add(GroupOf(redefinition, group, facts, names));
            }

            group.Add(redefinition);
        }

        return groups;
    }

    private static ReportGroup GroupOf(Redefinition first, List<Redefinition> all, List<string> facts, ThingNames names) =>
        new(HeadingOf(first), new ToldLines(() => all.Count, i => LineOf(all[i], names), _ => 1)) { Facts = facts };

    private static string HeadingOf(Redefinition redefinition)
    {
        var parts = new List<string>();
        foreach (var aspect in redefinition.Aspects)
        {
            var name = DefinitionPhrases.Of(aspect.Part);
            if (!parts.Contains(name)) parts.Add(parts.Count == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..]);
        }

        return Wording.English.List(parts);
    }

    private static List<string> FactsOf(Redefinition redefinition)
    {
        var facts = new List<string>();
        foreach (var aspect in redefinition.Aspects)
        {
            if (aspect.Part == DefinitionPart.Display) facts.Add(DefinitionPhrases.Of(aspect.Part));
            else facts.Add($"{DefinitionPhrases.Of(aspect.Part)}: {DefinitionPhrases.Of(aspect.Part, aspect.Before)} → {DefinitionPhrases.Of(aspect.Part, aspect.After)}");
        }

        var (before, after) = (redefinition.Before.Period, redefinition.After.Period);
        if (redefinition.Overlap is { } overlap) facts.Add($"The periods overlap: {before.Words} and {after.Words} both hold {overlap.Label}");
        return facts;
    }

    private static ReportLine LineOf(Redefinition redefinition, ThingNames names)
    {
        var (before, after) = (redefinition.Before, redefinition.After);
        var notes = new List<string>();
        if (before.Period == after.Period) notes.Add(after.Period.Label);
        var measure = MeasureOf(before.Measure, after.Measure);
        return new ReportLine($"{names.Of(after)}, {measure}", after.AreaName, before.Display, after.Display) { Notes = notes };
    }

    private static string MeasureOf(string before, string after) =>
        before == after ? ThingNames.Measure(after) : before.StartsWith("rank-by-", StringComparison.Ordinal) && after.StartsWith("rank-by-", StringComparison.Ordinal) ? "rank" : ThingNames.Measure(after);
}
