using System.Globalization;
using StrategicAssessment.Judging;
using StrategicAssessment.Statistics;
using StrategicAssessment.Statistics.ControlCharts;

namespace StrategicAssessment.Benchmarks;

/// <summary>How often what the program says of made data is wrong, and how often it finds what happened: the tables of <c>docs/methods.md</c>.</summary>
internal static class JudgementProcess
{
    private static readonly Seeds Usual = new(1, 200);

    private static readonly IReadOnlyList<(string Name, Action<Seeds> Run)> Sections = [("charts", Charts), ("changes", Changes)];

    /// <summary>Prints all sections, or those named; among the names, "500" takes so many seeds, and "1001-1200" those seeds and no others.</summary>
    public static int Run(IReadOnlyList<string> given)
    {
        var seeds = given.Select(Seeds.Read).LastOrDefault(s => s is not null) ?? Usual;
        var named = given.Where(g => Seeds.Read(g) is null).ToList();
        foreach (var unknown in named.Where(n => Sections.All(s => s.Name != n)))
        {
            Console.Error.WriteLine($"There is no '{unknown}': {string.Join(", ", Sections.Select(s => s.Name))}.");
            return 1;
        }

        foreach (var (name, run) in Sections)
        {
            if (named.Count == 0 || named.Contains(name)) run(seeds);
        }

        return 0;
    }

    private static void Charts(Seeds seeds)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Control charts, {seeds.Count} series each"));
        Console.WriteLine("| What happened | Months | A step | Signal of the last 12 | The last 4 called high | A season | Any mark | Marked points, mean |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var series in SimulatedSeries.All)
        {
            var charts = seeds.Times(1).Select(series.Chart).ToList();
            string Share(Func<ControlChart, bool> of) => (100.0 * charts.Count(of) / charts.Count).ToString("0.0", CultureInfo.InvariantCulture) + "%";
            var marked = charts.Average(c => c.Points.Count(p => p.Causes != SpecialCause.None));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {series.Name} | {series.Months} | {Share(c => c.Steps.Length > 0)} | {Share(c => c.Points.TakeLast(12).Any(p => p.Clear != 0))} | {Share(c => c.Points.TakeLast(4).Any(p => p.Clear > 0))} | {Share(c => c.Season is not null)} | {Share(c => c.Points.Any(p => p.Causes != SpecialCause.None))} | {marked:0.00} |"));
        }
    }

    private static void Changes(Seeds seeds)
    {
        foreach (var variance in new double[] { 1, 2, 4, 8 })
        {
            var called = seeds.Times(1).Select(seed => JudgedWorlds.Unchanged(variance, seed)).ToList();
            Told($"variance {variance} x mean, nothing changed, of 240: changes clear", called.Average(c => c.ClearChanges));
            Told("  changes clear or some sign", called.Average(c => c.ChangesWithSign));
            Told("  against the county clear", called.Average(c => c.ClearDifferences));
            Told("  against the county clear or some sign", called.Average(c => c.DifferencesWithSign));
        }

        Told("a rise of 40% at 2,000 a year, variance 4 x mean, clear, of 100", seeds.Times(5).Count(seed => JudgedWorlds.FindsARise(4, seed)) * 100.0 / (5 * seeds.Count));
        foreach (var memory in new double[] { 0, 0.3, 0.5 })
        {
            var alone = seeds.Times(10).Select(seed => JudgedWorlds.Alone(memory, 0, seed)).ToList();
            Told($"a place alone, months like the one before by {memory}, nothing changed: clear, per cent", alone.Count(j => j.IsClear) * 100.0 / alone.Count);
            Told("  clear or some sign, per cent", alone.Count(j => j.HasSign) * 100.0 / alone.Count);
            Told("  a rise of a quarter, clear, per cent", seeds.Times(1).Count(seed => JudgedWorlds.Alone(memory, 0.25, seed).IsClear) * 100.0 / seeds.Count);
        }

        foreach (var kind in Enum.GetValues<SpreadKind>())
        {
            Told($"variance 8 x mean, no difference, of 12: beyond the funnel's outer limits, {kind}", seeds.Times(4).Average(seed => JudgedWorlds.OutOfFunnel(8, 0, seed, kind).Count(o => o)));
            Told("  one place 60% above, beyond, of 100", seeds.Times(4).Count(seed => JudgedWorlds.OutOfFunnel(8, 0.6, seed, kind)[0]) * 100.0 / (4 * seeds.Count));
        }

        foreach (var variance in new double[] { 1, 4 })
        {
            var editions = seeds.Times(1).Select(seed => JudgedWorlds.Editions(variance, seed)).ToList();
            Told($"variance {variance} x mean, two editions, nothing changed: movements clear, per cent", 100.0 * editions.Sum(e => e.Clear) / editions.Sum(e => e.Movements));
            Told("  clear or some sign, per cent", 100.0 * editions.Sum(e => e.WithSign) / editions.Sum(e => e.Movements));
        }
    }

    private static void Told(string what, double number) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-80} {number,8:0.00}"));
}

/// <summary>Seeds of made data that stand in a row.</summary>
internal sealed record Seeds(int First, int Count)
{
    /// <summary>So many times as many, from the first on.</summary>
    public IEnumerable<int> Times(int many) => Enumerable.Range(First, many * Count);

    /// <summary>As in "200" or "1001-1200"; null for what is neither.</summary>
    public static Seeds? Read(string text)
    {
        var ends = text.Split('-').Select(t => int.TryParse(t, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 0).ToList();
        return ends switch
        {
            [> 0 and var count] => new Seeds(1, count),
            [> 0 and var first, var last] when last >= first => new Seeds(first, last - first + 1),
            _ => null,
        };
    }
}
