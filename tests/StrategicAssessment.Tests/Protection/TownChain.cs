using System.Globalization;
using System.Text.Json;
using StrategicAssessment.Tests.Data;

namespace StrategicAssessment.Tests.Protection;

/// <summary>What the town published together, and what it was made with.</summary>
/// <param name="Bundles">The folders: one, or those of the town and its quarters.</param>
/// <param name="Truth">By ward, kind and year.</param>
/// <param name="Threshold">Counts below it are hidden.</param>
/// <param name="RoundTo">What others are rounded to; 1 for exact ones.</param>
internal sealed record TownEdition(string[] Bundles, Func<int, int, int, long> Truth, int Threshold, int RoundTo);

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

    private readonly Dictionary<(int, string), long> truths = [];
    private readonly bool isRevised;

    /// <param name="isRevised">Whether any number was.</param>
    public TownChain(List<TownEdition> editions, bool isRevised) => (this.editions, this.isRevised, prints) = (editions, isRevised, editions.ConvertAll(e => Read(e.Bundles)));

    /// <summary>
    /// The counts that the last bundle gave away: known more closely than its rule allows, and not so without it. Small ones to anybody. Of others, which are hidden to keep small ones, not
    /// those that it gives to one who is told what was revised, and to nobody else: with as few revisions elsewhere they may be anything that the rule asks for.
    /// </summary>
    public List<string> Breaches() => Named(Given().Where(b => TruthOf(b.Edition, b.Id) is var count && ((count >= 1 && count <= Most) || !IsElsewhere(b.Edition, b.Id))));

    /// <summary>How many counts of the last bundle are hidden.</summary>
    public int Hidden => prints[^1].Values.Count(IsHidden);

    private int Most => editions[^1].Threshold - 1;

    private List<string> Named(IEnumerable<(int Edition, string Id)> given) =>
        [.. given.Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Edition}: {b.Id} ({TruthOf(b.Edition, b.Id)})"))];

    private List<(int Edition, string Id)> Given()
    {
        var breached = Breached(isLastHidden: false);
        return breached.Count == 0 ? breached : [.. breached.Except(Breached(isLastHidden: true))];
    }

    private List<(int Edition, string Id)> Breached(bool isLastHidden)
    {
        var breached = new List<(int, string)>();
        var (cells, index) = Cells(isLastHidden, IsSame);
        var attacker = AttackerOf(cells, index);
        for (var e = 0; e < editions.Count; e++)
        {
            // What another bundle printed is out.
            foreach (var id in prints[e].Where(p => IsHidden(p.Value) && !IsPrinted(index[(e, p.Key)], index)).Select(p => p.Key))
            {
                var cell = index[(e, id)];
                var count = cells[cell].Truth;
                // A revised number and the one that it was shift each other's range, because neither is below 0; they do not narrow it below the rule's.
                var isKept = count >= 1 && count <= Most && !isRevised
                    ? attacker.CouldBe(cell, 1) && attacker.CouldBe(cell, Most)
                    : attacker.Reach(cell, 1, Most - 1) + attacker.Reach(cell, -1, Most - 1) >= Most - 1;
                if (!isKept) breached.Add((e, id));
            }
        }

        return breached;
    }

    // Whether the range is wide enough when another base number was revised in place of one that was.
    private bool IsElsewhere(int edition, string id)
    {
        var (count, possible) = (TruthOf(edition, id), new SortedSet<long>());
        var all = (from step in Enumerable.Range(1, editions.Count - 1) from w in Town.Wards from k in Town.Kinds select (Step: step, Id: IdOf(w, k, Town.Years[YearOf(id)]))).ToList();
        var revised = all.Where(r => !IsSame(r.Step, r.Id)).ToList();
        foreach (var explanation in revised.SelectMany(r => all.Except(revised).Select(u => revised.Except([r]).Append(u).ToHashSet())).Prepend([.. revised]))
        {
            var (cells, index) = Cells(isLastHidden: false, (step, of) => YearOf(of) == YearOf(id) ? !BasesOf(of).Any(b => explanation.Contains((step, b))) : IsSame(step, of));
            if (cells.Exists(c => c.Least > c.Most)) continue;
            var attacker = AttackerOf(cells, index);
            possible.UnionWith(Enumerable.Range(-Most, (2 * Most) + 1).Select(off => count + off).Where(v => v >= 0 && !possible.Contains(v) && attacker.IsSoonFound(index[(edition, id)], v)));
            if (possible.Max - possible.Min >= Most - 1) return true;
        }

        return false;
    }

    private Attacker AttackerOf(List<Cell> cells, Dictionary<(int, string), int> index) =>
        new([.. cells.Select(c => c.Truth)], [.. cells.Select(c => c.Least)], [.. cells.Select(c => c.Most)], [.. Sums(index)]);

    private bool IsSame(int edition, string id) => TruthOf(edition, id) == TruthOf(edition - 1, id);

    private long TruthOf(int edition, string id)
    {
        if (truths.TryGetValue((edition, id), out var known)) return known;
        var truth = editions[edition].Truth;
        return truths[(edition, id)] = BasesOf(id).Sum(b => truth(Array.IndexOf(Town.Wards, b.Split('/')[2]), Array.IndexOf(Town.Kinds, b.Split('/')[3]), YearOf(b)));
    }

    private static int YearOf(string id) => Array.FindIndex(Town.Years, y => id.Split('/')[4].StartsWith(y[..4], StringComparison.Ordinal));

    // The counts of wards and kinds that make one up.
    private static IEnumerable<string> BasesOf(string id)
    {
        var parts = id.Split('/');
        return from w in Town.Groups.FirstOrDefault(g => g[0] == parts[2])?[1..] ?? [parts[2]]
               from k in parts[3] == "cases" ? Town.Kinds : [parts[3]]
               select string.Join('/', parts[0], parts[1], w, k, parts[4]);
    }

    private bool IsPrinted(int cell, Dictionary<(int, string), int> index) =>
        index.Any(i => i.Value == cell && prints[i.Key.Item1].TryGetValue(i.Key.Item2, out var figure) && !IsHidden(figure));

    private (List<Cell> Cells, Dictionary<(int, string), int> Index) Cells(bool isLastHidden, Func<int, string, bool> isSame)
    {
        var (cells, index) = (new List<Cell>(), new Dictionary<(int, string), int>());
        for (var e = 0; e < editions.Count; e++)
        {
            foreach (var id in Ids())
            {
                if (e == 0 || !isSame(e, id)) cells.Add(new Cell(TruthOf(e, id), 0, long.MaxValue));
                var at = index[(e, id)] = e > 0 && isSame(e, id) ? index[(e - 1, id)] : cells.Count - 1;
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

    private static IEnumerable<string> Ids() => from area in Areas from kind in Kinds from year in Town.Years select IdOf(area, kind, year);

    private static string IdOf(string area, string kind, string year)
    {
        var start = int.Parse(year[..4], CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"cases/count/{area}/{kind}/{start}-04_{start + 1}-03");
    }

    private static bool IsHidden(JsonElement figure) => figure.GetProperty("status").GetString() == "suppressed";

    // What any of the bundles prints is no secret.
    private static Dictionary<string, JsonElement> Read(string[] bundles) => bundles.SelectMany(Counts)
        .OrderBy(IsHidden).DistinctBy(IdOf, StringComparer.Ordinal).ToDictionary(IdOf, StringComparer.Ordinal);

    private static List<JsonElement> Counts(string bundle)
    {
        using var document = WholeFigures.In(bundle);
        return [.. document.RootElement.GetProperty("figures").Clone().EnumerateArray().Where(f => f.GetProperty("measure").GetString() == "count")];
    }

    private static string IdOf(JsonElement figure) => figure.GetProperty("id").GetString()!;

    private sealed record Cell(long Truth, long Least, long Most);
}
