using System.Globalization;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Protection;

/// <summary>
/// Three years of bundles and a corrected edition, each of which is told of the one before alone; numbers are revised in between, and the rule may change. In each fifth
/// town the quarters publish bundles of their own beside the town's. How many towns are tried stands in <c>ASSESS_RANDOM_TOWNS</c>: <c>1000</c>, or <c>200-400</c> for those from the one to before the other.
/// </summary>
public sealed class ChainAttackTests
{
    private const int Usual = 4, Parts = 4;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_stranger_who_keeps_every_bundle_learns_no_small_number(int part)
    {
        var (from, end) = Asked();
        var breaches = Enumerable.Range(from, end - from).Where(seed => seed % Parts == part).SelectMany(seed => BreachesOf(seed).Select(b => $"town {seed}, {b}")).ToList();
        Assert.True(breaches.Count == 0, string.Join('\n', breaches));
    }

    public static TheoryData<int> Found => [.. Thorough.OneIn(2, [47, 91, 273, 347, 433, 490, 617, 1159, 1391])];

    /// <summary>Where readers once learnt of a number that was hidden beside revised ones: rounded, exact, hidden where it is 0 now, beside prints that changed, beside one that was printed, hidden and is what it was, in the bundles of quarters that were revised together, and where another count may have been revised instead.</summary>
    [Theory]
    [MemberData(nameof(Found))]
    public void A_stranger_who_is_told_what_was_revised_learns_no_small_number_either(int seed) => Assert.Empty(BreachesOf(seed));

    [Fact]
    public void Towns_that_differ_in_one_hidden_number_make_the_same_bundle_to_the_byte()
    {
        using var one = Workspace.Empty("town");
        using var other = Workspace.Empty("town");
        foreach (var (space, count) in new[] { (one, 2), (other, 3) })
        {
            Town.Write(space, (w, k, _) => w == 0 && k == 0 ? count : 40 + (7 * w) + k);
            space.Write("commentary/cases.md", "Nothing to say.");
            space.Replace("assessment.yaml", "    totals: [wards, north wards, south wards, average of wards]\n", string.Empty);
            space.Replace("assessment.yaml", "    totals: [wards, north wards]\n", string.Empty);
            space.Replace("assessment.yaml", "rate, share of group, rank]", "rate]");
            space.Replace("assessment.yaml", "    tables: [cases, partner-cases, kinds]", "    tables: [partner-cases]");
            var run = space.Build("--format", "md,html,xlsx");
            Assert.True(run.ExitCode == 0, run.ToString());
        }

        Assert.Contains("Ashdown,[c]", File.ReadAllText(Path.Combine(one.Output, "tables/partner-cases.csv")), StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(one.Output, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "manifest.json"))
        {
            var twin = Path.Combine(other.Output, Path.GetRelativePath(one.Output, file));
            Assert.True(File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(twin)), Path.GetFileName(file));
        }
    }

    private static (int From, int End) Asked()
    {
        var asked = Environment.GetEnvironmentVariable("ASSESS_RANDOM_TOWNS")?.Split('-').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return asked switch { null => (0, Usual), [var most] => (0, most), [var from, var end] => (from, end), _ => throw new ArgumentException("ASSESS_RANDOM_TOWNS") };
    }

    private static List<string> BreachesOf(int seed)
    {
        var chance = new Chance(seed);
        var (mean, revised) = (chance.Next(6, 40), chance.Next(0, 4) * 4);
        var isCounty = seed % 5 == 2;
        string[] places = isCounty ? Town.Bundles : [string.Empty];
        var spaces = new List<Workspace>();
        try
        {
            var (editions, breaches) = (new List<TownEdition>(), new List<string>());
            for (var e = 0; e < 4; e++)
            {
                // The third is the second once more, corrected: the second stands beside it as a published edition.
                var year = e < 2 ? e + 1 : e;
                var truth = Revised(editions.Count == 0 ? (w, k, y) => chance.Count([w, k, y], mean) : editions[^1].Truth, chance, revised);
                var (threshold, roundTo) = seed % 3 == 1 ? (5, 5) : seed % 3 == 2 && e > 1 ? (4, 1) : (5, 1);
                var space = Workspace.Empty("town");
                spaces.Add(space);
                if (e > 0) Copy(spaces[e == 2 ? 0 : e - 1].Output, places, Path.Combine(space.Root, "last"));
                if (e == 2) Copy(spaces[1].Output, places, Path.Combine(space.Folder, "editions", "first"));
                var (protect, more) = ($"protect: hide below {threshold}{(roundTo > 1 ? $", round to {roundTo}" : string.Empty)}", e > 0 ? "previous: ../last" : string.Empty);
                if (isCounty) Town.WriteQuarters(space, truth, year, protect, more);
                else Town.Write(space, truth, year, protect, more);
                space.Write("commentary/cases.md", "Nothing to say.");
                if (year == 1) space.Replace("assessment.yaml", ", two years ago", string.Empty);
                var run = space.Build("--format", "md");
                Assert.True(run.ExitCode == 0, $"town {seed}, {run}");
                editions.Add(new TownEdition([.. places.Select(p => Path.Combine(space.Output, p))], truth, threshold, roundTo));
                breaches.AddRange(new BundleAttack(editions[^1].Bundles).Complaints.Select(c => string.Create(CultureInfo.InvariantCulture, $"edition {e}: {c}")));
                breaches.AddRange(new TownChain(editions, revised > 0).Breaches().Select(b => string.Create(CultureInfo.InvariantCulture, $"edition {e}: {b}")));
            }

            return breaches;
        }
        finally
        {
            spaces.ForEach(s => s.Dispose());
        }
    }

    // So many in a hundred counts are a little more or less than they were.
    private static Func<int, int, int, long> Revised(Func<int, int, int, long> before, Chance chance, int percent)
    {
        var counts = new Dictionary<(int, int, int), long>();
        for (var w = 0; w < Town.Wards.Length; w++)
        {
            for (var k = 0; k < Town.Kinds.Length; k++)
            {
                for (var y = 0; y < Town.Years.Length; y++) counts[(w, k, y)] = Math.Max(0, before(w, k, y) + (chance.Next(0, 100) < percent ? chance.Next(-6, 7) : 0));
            }
        }

        return (w, k, y) => counts[(w, k, y)];
    }

    private static void Copy(string from, string[] places, string to)
    {
        foreach (var place in places)
        {
            Directory.CreateDirectory(Path.Combine(to, place));
            File.Copy(Path.Combine(from, place, "figures.json"), Path.Combine(to, place, "figures.json"));
        }
    }
}
