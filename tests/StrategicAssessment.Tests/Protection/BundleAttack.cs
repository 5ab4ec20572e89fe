using System.Globalization;
using System.Text.Json;
using StrategicAssessment.Tests.Data;

namespace StrategicAssessment.Tests.Protection;

/// <summary>
/// Reads bundles as a stranger does, gathers every count that any of them prints, and reckons with how the places, kinds and years add up. Knows the town, not
/// the program.
/// </summary>
internal sealed class BundleAttack
{
    private readonly Dictionary<string, long> printed = new(StringComparer.Ordinal);
    private readonly SortedSet<string> missing = new(StringComparer.Ordinal);
    private readonly List<string> complaints = [];

    public BundleAttack(params IEnumerable<string> bundles)
    {
        foreach (var bundle in bundles) Read(bundle);
        foreach (var id in printed.Keys) missing.Remove(id);
    }

    /// <summary>Ids of the counts that are hidden.</summary>
    public IReadOnlyCollection<string> Hidden => missing;

    /// <summary>What stands in a bundle that should not: a number that rests on a hidden one, or what a protected figure may not say.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>The counts that can be known more closely than the rule allows.</summary>
    /// <param name="truth">The true count of an id.</param>
    /// <param name="least">What the rule hides.</param>
    /// <param name="most">The same.</param>
    public IEnumerable<string> Breaches(Func<string, long> truth, long least, long most)
    {
        var ids = All().ToList();
        var index = ids.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i, StringComparer.Ordinal);
        var attacker = new Attacker(
            [.. ids.Select(truth)], [.. ids.Select(id => printed.GetValueOrDefault(id, 0))],
            [.. ids.Select(id => printed.TryGetValue(id, out var shown) ? shown : long.MaxValue)], [.. Sums(index)]);
        foreach (var id in missing)
        {
            var (cell, count) = (index[id], truth(id));
            if (count >= least && count <= most)
            {
                if (!attacker.CouldBe(cell, least) || !attacker.CouldBe(cell, most)) yield return $"{id} ({count})";
            }
            else if (attacker.Reach(cell, 1, most - least) + attacker.Reach(cell, -1, most - least) < most - least)
            {
                yield return $"{id} ({count})";
            }
        }
    }

    private static IEnumerable<string> All() =>
        from area in Town.Wards.Concat(Town.Groups.Select(g => g[0]))
        from kind in Town.Kinds.Append("cases")
        from year in Town.Years
        select IdOf(area, kind, year);

    private static string IdOf(string area, string kind, string year)
    {
        var start = int.Parse(year[..4], CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"cases/count/{area}/{kind}/{start}-04_{start + 1}-03");
    }

    private static IEnumerable<int[]> Sums(Dictionary<string, int> index)
    {
        foreach (var year in Town.Years)
        {
            foreach (var kind in Town.Kinds.Append("cases"))
            {
                foreach (var group in Town.Groups) yield return [.. group.Select(area => index[IdOf(area, kind, year)])];
            }

            foreach (var area in Town.Wards.Concat(Town.Groups.Select(g => g[0])))
                yield return [index[IdOf(area, "cases", year)], .. Town.Kinds.Select(kind => index[IdOf(area, kind, year)])];
        }
    }

    private void Read(string bundle)
    {
        using var document = WholeFigures.In(bundle);
        var figures = document.RootElement.GetProperty("figures").EnumerateArray().ToList();
        var hidden = figures.Where(f => Text(f, "status") == "suppressed").Select(f => Text(f, "id")).ToHashSet(StringComparer.Ordinal);
        foreach (var figure in figures.Where(f => Text(f, "indicator") == "cases")) Take(figure, hidden);
    }

    private void Take(JsonElement figure, HashSet<string> hidden)
    {
        var (id, measure) = (Text(figure, "id"), Text(figure, "measure"));
        if (hidden.Contains(id))
        {
            if (figure.GetProperty("value").ValueKind != JsonValueKind.Null || figure.GetProperty("operands").GetArrayLength() + figure.GetProperty("sources").GetArrayLength() > 0
                || figure.GetProperty("formula").ValueKind != JsonValueKind.Null || Text(figure, "display") != "[c]") complaints.Add($"{id}: {figure}");
            if (measure == "count") missing.Add(id);
        }
        else if (measure == "count" && figure.GetProperty("value").ValueKind == JsonValueKind.Number) printed[id] = figure.GetProperty("value").GetInt64();
        else if (!measure.StartsWith("rank", StringComparison.Ordinal) && figure.GetProperty("value").ValueKind != JsonValueKind.Null && figure.GetProperty("operands").EnumerateArray().Any(o => hidden.Contains(o.GetString()!))) complaints.Add($"{id}: {figure}");
    }

    private static string Text(JsonElement figure, string name) => figure.GetProperty(name).GetString() ?? string.Empty;
}
