using System.Globalization;
using StrategicAssessment.Judging;
using StrategicAssessment.Statistics;
using StrategicAssessment.Statistics.ControlCharts;

namespace StrategicAssessment.Benchmarks;

/// <summary>How often what the program says of made data is wrong, and how often it finds what happened: the tables of <c>docs/methods.md</c>.</summary>
internal static class JudgementProcess
{
    private const int Seeds = 200;

    private static readonly IReadOnlyList<(string Name, Action<int> Run)> Sections = [("charts", Charts), ("changes", Changes)];

    /// <summary>Prints all sections, or those named; a number among the names is how many seeds.</summary>
    public static int Run(IReadOnlyList<string> given)
    {
        var seeds = given.Select(g => int.TryParse(g, CultureInfo.InvariantCulture, out var number) ? number : 0).LastOrDefault(n => n > 0, Seeds);
        var named = given.Where(g => !int.TryParse(g, CultureInfo.InvariantCulture, out _)).ToList();
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

    private static void Charts(int seeds)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Control charts, {seeds} series each"));
        Console.WriteLine("| What happened | Months | A step | Signal of the last 12 | The last 4 called high | A season | Any mark | Marked points, mean |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var series in SimulatedSeries.All)
        {
            var charts = Enumerable.Range(1, seeds).Select(series.Chart).ToList();
            string Share(Func<ControlChart, bool> of) => (100.0 * charts.Count(of) / charts.Count).ToString("0.0", CultureInfo.InvariantCulture) + "%";
            var marked = charts.Average(c => c.Points.Count(p => p.Causes != SpecialCause.None));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {series.Name} | {series.Months} | {Share(c => c.Steps.Length > 0)} | {Share(c => c.Points.TakeLast(12).Any(p => p.Clear != 0))} | {Share(c => c.Points.TakeLast(4).Any(p => p.Clear > 0))} | {Share(c => c.Season is not null)} | {Share(c => c.Points.Any(p => p.Causes != SpecialCause.None))} | {marked:0.00} |"));
        }
    }

    private static void Changes(int seeds)
    {
        foreach (var variance in new double[] { 1, 2, 4, 8 })
        {
            var called = Enumerable.Range(1, seeds).Select(seed => JudgedWorlds.Unchanged(variance, seed)).ToList();
            Told($"variance {variance} x mean, nothing changed, of 240: changes clear", called.Average(c => c.ClearChanges));
            Told("  changes clear or some sign", called.Average(c => c.ChangesWithSign));
            Told("  against the county clear", called.Average(c => c.ClearDifferences));
            Told("  against the county clear or some sign", called.Average(c => c.DifferencesWithSign));
        }

        Told("a rise of 40% at 2,000 a year, variance 4 x mean, clear, of 100", Enumerable.Range(1, 5 * seeds).Count(seed => JudgedWorlds.FindsARise(4, seed)) * 100.0 / (5 * seeds));
        foreach (var kind in Enum.GetValues<SpreadKind>())
        {
            Told($"variance 8 x mean, no difference, of 12: beyond the funnel's outer limits, {kind}", Enumerable.Range(1, 4 * seeds).Average(seed => JudgedWorlds.OutOfFunnel(8, 0, seed, kind).Count(o => o)));
            Told("  one place 60% above, beyond, of 100", Enumerable.Range(1, 4 * seeds).Count(seed => JudgedWorlds.OutOfFunnel(8, 0.6, seed, kind)[0]) * 100.0 / (4 * seeds));
        }

        foreach (var variance in new double[] { 1, 4 })
        {
            var editions = Enumerable.Range(1, seeds).Select(seed => JudgedWorlds.Editions(variance, seed)).ToList();
            Told($"variance {variance} x mean, two editions, nothing changed: movements clear, per cent", 100.0 * editions.Sum(e => e.Clear) / editions.Sum(e => e.Movements));
            Told("  clear or some sign, per cent", 100.0 * editions.Sum(e => e.WithSign) / editions.Sum(e => e.Movements));
        }
    }

    private static void Told(string what, double number) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-80} {number,8:0.00}"));
}
