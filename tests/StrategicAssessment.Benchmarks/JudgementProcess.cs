using System.Globalization;
using StrategicAssessment.Statistics.ControlCharts;

namespace StrategicAssessment.Benchmarks;

/// <summary>How often what the program says of made data is wrong, and how often it finds what happened: the tables of <c>docs/methods.md</c>.</summary>
internal static class JudgementProcess
{
    private const int Seeds = 200;

    private static readonly IReadOnlyList<(string Name, Action<int> Run)> Sections = [("charts", Charts)];

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
}
