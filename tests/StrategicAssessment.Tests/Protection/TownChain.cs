using System.Globalization;
using System.Text.Json;

namespace StrategicAssessment.Tests.Protection;

/// <summary>What a bundle of the town was made with.</summary>
/// <param name="Bundle">Its folder.</param>
/// <param name="Truth">By ward, kind and year.</param>
/// <param name="Threshold">Counts below it are hidden.</param>
/// <param name="RoundTo">What others are rounded to; 1 for exact ones.</param>
internal sealed record TownEdition(string Bundle, Func<int, int, int, long> Truth, int Threshold, int RoundTo);

/// <summary>
/// Someone who keeps every bundle of the town, and is told besides which numbers were revised from one to the next: the others are the same number, whatever a bundle
/// prints of it. Knows the town, not the program.
/// </summary>
internal sealed class TownChain
{
    private static readonly string[] Areas = [.. Town.Wards, .. Town.Groups.Select(g => g[0])];
    private static readonly string[] Kinds = [.. Town.Kinds, "cases"];

    private readonly List<TownEdition> editions;
    private readonly List<Dictionary<string, JsonElement>> prints;

    private readonly bool isRevised;

    /// <param name="isRevised">Whether any number was.</param>
    public TownChain(List<TownEdition> editions, bool isRevised) => (this.editions, this.isRevised, prints) = (editions, isRevised, editions.ConvertAll(e => Read(e.Bundle)));

    /// <summary>The counts that the last bundle gave away: known more closely than its rule allows, and not so without it.</summary>
    public IEnumerable<string> Breaches()
    {
        var before = Breached(isLastHidden: true).ToHashSet(StringComparer.Ordinal);
        return Breached(isLastHidden: false).Where(b => !before.Contains(b));
    }

    /// <summary>How many counts of the last bundle are hidden.</summary>
    public int Hidden => prints[^1].Values.Count(IsHidden);

    private IEnumerable<string> Breached(bool isLastHidden)
    {
        var (cells, index) = Cells(isLastHidden);
        var attacker = new Attacker([.. cells.Select(c => c.Truth)], [.. cells.Select(c => c.Least)], [.. cells.Select(c => c.Most)], [.. Sums(index)]);
        var most = editions[^1].Threshold - 1;
        for (var e = 0; e < editions.Count; e++)
        {
            foreach (var id in prints[e].Where(p => IsHidden(p.Value)).Select(p => p.Key))
            {
                var cell = index[(e, id)];
                var count = cells[cell].Truth;
                // A revised number and the one that it was shift each other's range, because neither is below 0; they do not narrow it below the rule's.
                var isKept = count >= 1 && count <= most && !isRevised
                    ? attacker.CouldBe(cell, 1) && attacker.CouldBe(cell, most)
                    : attacker.Reach(cell, 1, most - 1) + attacker.Reach(cell, -1, most - 1) >= Math.Min(most - 1, Printed(e, id));
                if (!isKept) yield return string.Create(CultureInfo.InvariantCulture, $"{e}: {id} ({count})");
            }
        }
    }

    // Of a count that some bundle shows, a reader may know as much as its print says.
    private long Printed(int edition, string id)
    {
        var (cells, index) = Cells(isLastHidden: false);
        return cells[index[(edition, id)]] is var cell && cell.Most == long.MaxValue ? long.MaxValue : cell.Most - cell.Least;
    }

    private (List<Cell> Cells, Dictionary<(int, string), int> Index) Cells(bool isLastHidden)
    {
        var (cells, index) = (new List<Cell>(), new Dictionary<(int, string), int>());
        for (var e = 0; e < editions.Count; e++)
        {
            foreach (var (id, area, kind, year) in Ids())
            {
                var truth = TruthOf(editions[e], area, kind, year);
                var isSame = e > 0 && cells[index[(e - 1, id)]].Truth == truth;
                if (!isSame) cells.Add(new Cell(truth, 0, long.MaxValue));
                var at = index[(e, id)] = isSame ? index[(e - 1, id)] : cells.Count - 1;
                if (isLastHidden && e == editions.Count - 1) continue;
                if (prints[e].TryGetValue(id, out var figure) && figure.GetProperty("value").ValueKind == JsonValueKind.Number) cells[at] = Narrowed(cells[at], figure.GetProperty("value").GetInt64(), editions[e]);
            }
        }

        return (cells, index);
    }

    private static Cell Narrowed(Cell cell, long shown, TownEdition edition)
    {
        var fitting = Enumerable.Range((int)Math.Max(0, shown - edition.RoundTo), 2 * edition.RoundTo + 1).Where(c => (c == 0 || c >= edition.Threshold) && Rounded(c, edition.RoundTo) == shown && (c == 0) == (shown == 0)).ToList();
        return cell with { Least = Math.Max(cell.Least, fitting[0]), Most = Math.Min(cell.Most, fitting[^1]) };
    }

    private static long Rounded(int count, int to) => (long)Math.Floor(((double)count / to) + 0.5) * to;

    private IEnumerable<int[]> Sums(Dictionary<(int, string), int> index)
    {
        for (var e = 0; e < editions.Count; e++)
        {
            foreach (var year in Town.Years)
            {
                foreach (var kind in Kinds)
                {
                    foreach (var group in Town.Groups) yield return [.. group.Select(area => index[(e, IdOf(area, kind, year))])];
                }

                foreach (var area in Areas) yield return [.. Kinds.Reverse().Select(kind => index[(e, IdOf(area, kind, year))])];
            }
        }
    }

    private static IEnumerable<(string Id, string Area, string Kind, int Year)> Ids() =>
        from area in Areas
        from kind in Kinds
        from year in Enumerable.Range(0, Town.Years.Length)
        select (IdOf(area, kind, Town.Years[year]), area, kind, year);

    private static long TruthOf(TownEdition edition, string area, string kind, int year)
    {
        var wards = Town.Groups.FirstOrDefault(g => g[0] == area)?[1..] ?? [area];
        var kinds = kind == "cases" ? Town.Kinds : [kind];
        return wards.Sum(w => kinds.Sum(k => edition.Truth(Array.IndexOf(Town.Wards, w), Array.IndexOf(Town.Kinds, k), year)));
    }

    private static string IdOf(string area, string kind, string year)
    {
        var start = int.Parse(year[..4], CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"cases/count/{area}/{kind}/{start}-04_{start + 1}-03");
    }

    private static bool IsHidden(JsonElement figure) => figure.GetProperty("status").GetString() == "suppressed";

    private static Dictionary<string, JsonElement> Read(string bundle)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(bundle, "figures.json")));
        return document.RootElement.GetProperty("figures").Clone().EnumerateArray()
            .Where(f => f.GetProperty("measure").GetString() == "count").ToDictionary(f => f.GetProperty("id").GetString()!, StringComparer.Ordinal);
    }

    private sealed record Cell(long Truth, long Least, long Most);
}
