using System.Globalization;
using System.Text.Json;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Data;
using Xunit;

namespace StrategicAssessment.Tests.Protection;

/// <summary>
/// A stranger reads how much numbers vary, rates made fair by age, lines and limits of charts, and why a quoted rate differs, and reckons all of them anew from the
/// counts that are printed. What he cannot reckon so rests on something that he may not know.
/// </summary>
public sealed class ReckonedAnewTests
{
    // European Standard Population 2013, of 100,000.
    private static readonly (string Band, double Weight)[] Standard = [("aged-0-to-14", 16_000), ("aged-15-to-64", 64_500), ("aged-65-and-over", 19_500)];

    [Fact]
    public void What_rests_on_many_counts_rests_on_printed_ones()
    {
        var reckoned = Enumerable.Range(0, 3).SelectMany(Reckoned).ToLookup(k => k, StringComparer.Ordinal);
        foreach (var kind in (string[])["places", "months", "standardised", "chart"]) Assert.True(reckoned[kind].Count() > 5, kind);
    }

    [Theory]
    [InlineData("3.36")]
    [InlineData("3.20")]
    [InlineData("3.28")]
    public void Why_a_quoted_rate_differs_tells_nothing_of_a_count_that_is_not_printed(string quoted)
    {
        var bundles = new[] { 41, 42 }.Select(count => Quoted(count, quoted)).ToList();
        Assert.Equal(bundles[0], bundles[1]);
        Assert.Equal(quoted == "3.20", bundles[0].Contains("mid-2022", StringComparison.Ordinal));
    }

    private static List<string> Reckoned(int seed)
    {
        using var town = JudgedTown.Built(swapped: 0, seed);
        using var document = WholeFigures.Document(File.ReadAllText(Path.Combine(town.Output, "figures.json")));
        var figures = document.RootElement.GetProperty("figures").EnumerateArray().ToList();
        Assert.Contains(figures, f => Text(f, "measure") == "count" && Text(f, "status") == "suppressed");
        var known = figures.FindAll(f => Text(f, "status") == "known");
        var printed = known.ToDictionary(f => Text(f, "id"), f => f.GetProperty("value").GetDouble(), StringComparer.Ordinal);
        ChartsReckoned(town, printed, [.. known.Where(f => Text(f, "measure").Contains("-of-monthly-", StringComparison.Ordinal))]);
        return [.. known.Select(f => Reckoned(f, printed)).OfType<string>()];
    }

    // Means, what is usual, how much neighbours differ and limits, of the printed months alone; a place with a hidden month has none of them, and no signal either way.
    private static void ChartsReckoned(Workspace town, Dictionary<string, double> printed, List<JsonElement> lines)
    {
        foreach (var chart in lines.GroupBy(f => string.Join('/', Text(f, "id").Split('/')[2], Text(f, "measure").Split("-of-monthly-")[^1].Replace("-usual", string.Empty, StringComparison.Ordinal))))
        {
            var (area, kind) = (chart.Key.Split('/')[0], chart.Key.Split('/')[1]);
            var people = kind.Contains("per", StringComparison.Ordinal) ? printed[$"population/residents/{area}/all/at-2022-06-30"] / 1000 : 1;
            double Line(string measure, int month) => chart.Where(f => Text(f, "measure").StartsWith(measure, StringComparison.Ordinal)).Select(f => (Start: f.GetProperty("period").GetProperty("start").GetString()!, End: f.GetProperty("period").GetProperty("end").GetString()!, Of: f))
                .Where(f => string.CompareOrdinal(f.Start, Day(month)) <= 0 && string.CompareOrdinal(f.End, Day(month)) >= 0).MinBy(f => f.Start == Day(month) ? 0 : 1).Of.GetProperty("value").GetDouble();
            var counts = Months.Select(m => printed[$"calls/count/{area}/all/{Day(m)[..7]}"] / people).ToList();
            var usual = Months.Select(m => Line("centre-line", m)).ToList();
            var mean = chart.Single(f => Text(f, "measure").StartsWith("centre-line", StringComparison.Ordinal) && !Text(f, "measure").EndsWith("-usual", StringComparison.Ordinal)).GetProperty("value").GetDouble();
            Assert.Equal(counts.Sum(), usual.Sum(), 1e-6);
            Assert.Equal(counts.Average(), mean, 0.02 * mean);
            // An XmR chart's spread goes with the root of what is usual, those of counts with the root of the count.
            var spread = usual.ConvertAll(u => kind.StartsWith("xmr", StringComparison.Ordinal) ? Math.Sqrt(u / mean) : Math.Sqrt(u / people));
            var off = counts.Select((c, i) => (c - usual[i]) / spread[i]).ToList();
            var ranges = off.Skip(1).Zip(off, (a, b) => Math.Abs(a - b)).ToList();
            var average = ranges.Where(r => r < 3.267 * ranges.Average()).Average();
            var (unit, factor) = kind[..1] switch { "x" => (average, 2.66), "u" => (average / 1.128, 3), _ => (1, 3.0) };
            if (kind[0] != 'c') Assert.Equal(unit, Line("variation", 0), 1e-6);
            var wider = Months.Select(m => (Line("upper-limit", m) - usual[m]) / (factor * unit * spread[m])).ToList();
            Assert.All(wider, w => Assert.Equal(wider[0], w, 1e-6));
            Assert.InRange(wider[0], 1 - 1e-9, 2.5);
        }

        Assert.Equal(["T", "W2", "W3", "W4"], lines.Select(f => Text(f, "id").Split('/')[2]).Distinct().Order(StringComparer.Ordinal));
        foreach (var ward in (string[])["0", "1"])
        {
            Assert.All(File.ReadLines(Path.Combine(town.Output, "tables", $"control-chart-calls-in-ward-{ward}.csv")).Skip(1), row => Assert.Contains(",[c],,[c],,[c],,[c],", row, StringComparison.Ordinal));
            Assert.DoesNotContain("none", File.ReadLines(Path.Combine(town.Output, "tables", "calls.csv")).Single(l => l.StartsWith($"Ward {ward},", StringComparison.Ordinal)), StringComparison.Ordinal);
        }
    }

    private static readonly int[] Months = [.. Enumerable.Range(0, 24)];

    private static string Day(int month) => new DateOnly(2023, 1, 1).AddMonths(month).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // What of a figure could be reckoned, or null; fails where it is not as printed.
    private static string? Reckoned(JsonElement figure, Dictionary<string, double> printed)
    {
        var (id, measure, parts) = (Text(figure, "id"), Text(figure, "measure"), Text(figure, "id").Split('/'));
        if (measure.StartsWith("standardised-rate", StringComparison.Ordinal))
        {
            var rate = Standard.Sum(b => b.Weight * printed[$"{parts[0]}/count/{parts[2]}/{b.Band}/{parts[4]}"] / printed[$"population/residents-{b.Band}/{parts[2]}/all/at-2022-06-30"]) / 100;
            Assert.Equal(rate, figure.GetProperty("value").GetDouble(), 1e-9);
            return "standardised";
        }

        if (measure.Contains("-of-monthly-", StringComparison.Ordinal))
        {
            Assert.All(Enumerable.Range(0, 24), m => Assert.Contains(CountOf(parts, new DateOnly(2023, 1, 1).AddMonths(m)), printed.Keys));
            return "chart";
        }

        if (figure.GetProperty("dispersion").ValueKind != JsonValueKind.Number || Text(figure, "dispersion_from") is not ("places" or "months")) return null;
        var now = DateOnly.Parse(figure.GetProperty("period").GetProperty("start").GetString()!, CultureInfo.InvariantCulture);
        var ofPlaces = Enumerable.Range(0, 8).Select(w => ($"{parts[0]}/count/W{w}/{parts[3]}/{now.Year}-01_{now.Year}-12", $"{parts[0]}/count/W{w}/{parts[3]}/{now.Year - 1}-01_{now.Year - 1}-12"));
        var ofMonths = Enumerable.Range(0, 12).Select(m => (CountOf(parts, now.AddMonths(m)), CountOf(parts, now.AddMonths(m - 12))));
        var pairs = (Text(figure, "dispersion_from") == "places" ? ofPlaces : ofMonths).Where(p => printed.ContainsKey(p.Item1) && printed.ContainsKey(p.Item2)).Select(p => (printed[p.Item1], printed[p.Item2])).ToList();
        Assert.Equal((id, pairs.Count), (id, figure.GetProperty("dispersion_measured").GetInt32()));
        Assert.Equal(Variance(pairs), figure.GetProperty("dispersion").GetDouble(), 1e-6);
        return Text(figure, "dispersion_from");
    }

    private static string CountOf(string[] parts, DateOnly month) => $"{parts[0]}/count/{parts[2]}/{parts[3]}/{month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}";

    // As docs/methods.md has it: squared residuals about the common share, tenths pulled in.
    private static double Variance(List<(double Now, double Then)> pairs)
    {
        var wholes = pairs.ConvertAll(p => p.Now + p.Then);
        var share = pairs.Sum(p => p.Now) / wholes.Sum();
        for (var step = 0; step < 50; step++)
        {
            var spread = wholes.ConvertAll(n => Math.Sqrt(n * share * (1 - share)));
            share += Pulled(share, spread).Select((z, i) => z * spread[i]).Sum() / wholes.Sum();
        }

        return Math.Max(1, 1.4735 * Pulled(share, wholes.ConvertAll(n => Math.Sqrt(n * share * (1 - share)))).Sum(z => z * z) / (pairs.Count - 1));

        List<double> Pulled(double level, List<double> spread)
        {
            var z = pairs.Select((p, i) => (p.Now - (wholes[i] * level)) / spread[i]).ToList();
            var sorted = z.Order().ToList();
            return z.ConvertAll(v => Math.Clamp(v, At(sorted, 0.1), At(sorted, 0.9)));
        }

        static double At(List<double> sorted, double part)
        {
            var at = part * (sorted.Count - 1);
            return sorted[(int)at] + ((at - (int)at) * (sorted[Math.Min((int)at + 1, sorted.Count - 1)] - sorted[(int)at]));
        }
    }

    // Everything that a bundle of two places says, of which one has a rounded count beside the quoted rate, and the other a hidden one.
    private static string Quoted(int count, string quoted)
    {
        using var space = Workspace.Empty("quoted");
        space.Write("areas.csv", "code,name,type\nA,Alpha,district\nB,Beta,district\n");
        space.Write("groups.csv", "group,code,name,member\ndistricts,G,Both,Alpha\ndistricts,G,Both,Beta\n");
        space.Write("population.csv", "area,year,population\n" + string.Concat(new[] { "Alpha", "Beta" }.Select(p => $"{p},2021,10000\n{p},2022,12500\n")));
        space.Write("extracts/cases.csv", $"district,year,count\nAlpha,2024,{count}\nBeta,2024,{count - 38}\n");
        space.Write("extracts/published.csv", $"area,year,value\nAlpha,2024,{quoted}\nBeta,2024,0.24\n");
        space.Write("assessment.yaml", """
            version: 1
            edition: 2024
            place: Alpha
            this year: 2024
            population: mid-2021
            extracts:
              cases:
                counts: cases
                source: Police
                protect: round to 5, hide below 8
              published:
                counts: cases
                source: Police
                shape: values
                unit: rate
                reconcile: cases
            tables:
              cases:
                rows: [Alpha, Beta]
                columns: [this year, rate]
              published:
                rows: [Alpha, Beta]
                columns: [this year]
            """);
        var run = space.Build("--format", "md");
        Assert.True(run.ExitCode == 0, run.ToString());
        return string.Concat(Directory.EnumerateFiles(space.Output, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText));
    }

    private static string Text(JsonElement figure, string name) => figure.GetProperty(name).GetString() ?? string.Empty;
}
