using System.Globalization;
using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Protection;

/// <summary>
/// Random filters that overlap, over one file: a reader who knows what each counts takes the rows apart by all that filters ask for, and learns of no part that they tell apart. How
/// many files are tried stands in <c>ASSESS_RANDOM_FILTERS</c>: <c>200-400</c> for those from the one to before the other. In 129 a filter without a rule counts some of the rows of one with a rule
/// and is no sum of others; in 146 two places have nobody in a part, so that it is the same rows as a count of the third; in 519 a part is named by the filter without a rule.
/// </summary>
public sealed class FilterAttackTests
{
    private const int RoundTo = 5;
    private static readonly int[] Usual = [.. Enumerable.Range(0, 10), 129, 146, 519];
    private static readonly string[] Districts = ["Alpha", "Beta", "Gamma"], Areas = [.. Districts, "Districts"];
    private static readonly (string Column, string[] Values)[] Asked = [("sex", ["f", "m"]), ("age", ["young", "older"]), ("link", ["kin", "other"])];

    private static string[][] Kinds { get; } = [.. from s in Asked[0].Values from a in Asked[1].Values from p in Asked[2].Values select new[] { s, a, p }];

    [Fact]
    public void Filters_that_overlap_give_no_part_away_that_they_tell_apart()
    {
        var asked = Environment.GetEnvironmentVariable("ASSESS_RANDOM_FILTERS")?.Split('-').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        var breaches = (asked is [var from, var end] ? Enumerable.Range(from, end - from) : Usual).SelectMany(seed => BreachesOf(seed).Select(b => $"file {seed}: {b}")).ToList();
        Assert.True(breaches.Count == 0, string.Join('\n', breaches));
    }

    private static List<string> BreachesOf(int seed)
    {
        var chance = new Chance(seed);
        var mean = chance.Next(4, 30);
        var all = Enumerable.Range(0, 27).Select(n => new[] { (n / 9) - 1, (n / 3 % 3) - 1, (n % 3) - 1 }).Where(f => f.Any(v => v >= 0)).ToList();
        int[][] filters = [[-1, -1, -1], .. Enumerable.Range(0, chance.Next(3, 6)).Select(_ => all[chance.Next(0, all.Count)]).DistinctBy(f => string.Join(' ', f))];
        long Count(int district, int kind) => chance.Count([district, kind], mean);
        var rounds = seed % 5 == 3;
        var isFree = chance.Next(0, 3) == 0 && !rounds ? chance.Next(1, filters.Length) : -1;
        using var space = Workspace.Empty("filters");
        Write(space, filters, Count, areRecords: seed % 2 == 0, hasTotal: seed % 3 > 0, isFree, rounds);
        var run = space.Build("--format", "md");
        Assert.True(run.ExitCode == 0, $"file {seed}, {run}");
        var prints = filters.Select((_, f) => File.ReadLines(Path.Combine(space.Output, $"tables/e{f}.csv")).Skip(1).Select(l => l.Split(',')).ToDictionary(l => l[0], l => l[1] == "[c]" ? l[1] : l[^3], StringComparer.Ordinal)).ToList();
        return [.. Attack(filters, Count, prints, rounds)];
    }

    private static IEnumerable<string> Attack(int[][] filters, Func<int, int, long> count, List<Dictionary<string, string>> prints, bool rounds)
    {
        var (least, most) = (1, rounds ? 7 : 4);
        var (truth, lowest, highest, sums, secrets) = (new List<long>(), new List<long>(), new List<long>(), new List<int[]>(), new List<(int Cell, string Name)>());
        long Truth(int area, int kind) => area < Districts.Length ? count(area, kind) : Districts.Select((_, d) => count(d, kind)).Sum();
        for (var area = 0; area < Areas.Length; area++)
        {
            for (var k = 0; k < Kinds.Length; k++) Add(Truth(area, k), 0, long.MaxValue);
        }

        for (var k = 0; k < Kinds.Length; k++) sums.Add([At(Districts.Length, k), .. Districts.Select((_, d) => At(d, k))]);
        for (var area = 0; area < Areas.Length; area++)
        {
            for (var f = 0; f < filters.Length; f++)
            {
                int[] kinds = [.. Enumerable.Range(0, Kinds.Length).Where(k => Counts(filters[f], k))];
                var own = kinds.Sum(k => Truth(area, k));
                var (low, high) = prints[f].TryGetValue(Areas[area], out var shown) && shown != "[c]" ? Meant(long.Parse(shown, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)) : (0, long.MaxValue);
                Assert.True(own >= low && own <= high, $"{shown} for {own}");
                var whole = Add(own, low, high);
                sums.Add([whole, .. kinds.Select(k => At(area, k))]);
                if (shown == "[c]") secrets.Add((whole, $"{Areas[area]} e{f} ({own})"));
            }

            var apart = Enumerable.Range(0, Kinds.Length).GroupBy(k => string.Concat(filters.Select(f => Counts(f, k) ? '1' : '0'))).Select(g => g.ToArray()).ToList();
            foreach (var some in Enumerable.Range(1, (1 << apart.Count) - 1).Select(s => apart.Where((_, i) => ((s >> i) & 1) > 0).SelectMany(k => k).ToArray()))
            {
                var own = some.Sum(k => Truth(area, k));
                if (own < least || own > most || (area == Districts.Length && prints[0].Count < Areas.Length)) continue;
                var part = Add(own, 0, long.MaxValue);
                sums.Add([part, .. some.Select(k => At(area, k))]);
                secrets.Add((part, $"{Areas[area]} {string.Join(" + ", some.Select(k => string.Concat(Kinds[k].Select(w => w[0]))))} ({own})"));
            }
        }

        var attacker = new Attacker([.. truth], [.. lowest], [.. highest], [.. sums]);

        // Of what stands in one of two filters and not in both, a reader knows whether it is odd: so the ends of the range, or one beyond.
        return secrets.Where(s => truth[s.Cell] >= least && truth[s.Cell] <= most
            ? !(attacker.CouldBe(s.Cell, least) || attacker.CouldBe(s.Cell, least - 1)) || !(attacker.CouldBe(s.Cell, most) || attacker.CouldBe(s.Cell, most + 1))
            : attacker.Reach(s.Cell, 1, most - least) + attacker.Reach(s.Cell, -1, most - least) < most - least).Select(s => s.Name);

        (long Low, long High) Meant(long shown) => !rounds || shown == 0 ? (shown, shown) : (Math.Max(most + 1, shown - (RoundTo / 2)), shown + (RoundTo / 2));

        int At(int area, int kind) => (area * Kinds.Length) + kind;

        int Add(long number, long low, long high)
        {
            truth.Add(number);
            lowest.Add(low);
            highest.Add(high);
            return truth.Count - 1;
        }
    }

    private static bool Counts(int[] filter, int kind) => filter.Select((v, a) => v < 0 || Asked[a].Values[v] == Kinds[kind][a]).All(c => c);

    private static void Write(Workspace space, int[][] filters, Func<int, int, long> count, bool areRecords, bool hasTotal, int isFree, bool rounds)
    {
        space.Write("areas.csv", "code,name,type\n" + string.Concat(Districts.Select((d, i) => $"D{i},{d},district\n")) + "D9,Out of town,district\n");
        space.Write("groups.csv", "group,code,name,member\n" + string.Concat(Districts.Select(d => $"districts,G,Districts,{d}\n")));
        var rows = Districts.SelectMany((d, i) => Kinds.Select((k, n) => (District: d, Kind: string.Join(',', k), Count: count(i, n))));
        // Each month has records of each kind, somewhere else.
        var others = Kinds.SelectMany(k => Enumerable.Range(1, 12).Select(m => $"Out of town,2015-{m:00}-11,{string.Join(',', k)}\n"));
        space.Write("extracts/da.csv", areRecords
            ? "district,date,sex,age,link\n" + string.Concat(rows.SelectMany(r => Enumerable.Range(0, (int)r.Count).Select(i => $"{r.District},2015-{1 + (i % 12):00}-10,{r.Kind}\n")).Concat(others))
            : "district,year,sex,age,link,count\n" + string.Concat(rows.Select(r => $"{r.District},2015,{r.Kind},{r.Count}\n")));
        var plan = "version: 1\nedition: 2015\nplace: Alpha\nthis year: 2015\nextracts:\n";
        for (var f = 0; f < filters.Length; f++)
        {
            var (only, unread) = (Asked.Where((_, a) => filters[f][a] >= 0).Select((c, _) => $"{c.Column}: {c.Values[filters[f][Array.IndexOf(Asked, c)]]}"), Asked.Where((_, a) => filters[f][a] < 0).Select(c => c.Column));
            plan += $"  e{f}:\n    file: da.csv\n    counts: victims\n    missing rows: zero\n    {(areRecords ? "shape: records" : "repeated rows: add")}\n{(f == isFree ? string.Empty : $"    protect: {(rounds ? "round to 5, hide below 8" : "hide below 5")}\n")}"
                + (f > 0 ? $"    only: {{{string.Join(", ", only)}}}\n" : string.Empty) + (unread.Any() ? $"    not read: [{string.Join(", ", unread)}]\n" : string.Empty);
        }

        space.Write("assessment.yaml", plan + "tables:\n" + string.Concat(filters.Select((_, f) => $"  e{f}: {{rows: [Alpha, Beta, Gamma], columns: [this year]{(hasTotal ? ", totals: districts" : string.Empty)} }}\n")));
    }
}
