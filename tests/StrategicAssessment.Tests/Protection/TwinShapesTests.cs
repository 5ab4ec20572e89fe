using System.Globalization;
using System.Text.Json;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Data;
using Xunit;

namespace StrategicAssessment.Tests.Protection;

/// <summary>Twin worlds of what is not a plain table of places: answers of a survey over two years, incidents by hour of the week, victims by age and sex. Four small numbers around a square are swapped.</summary>
public sealed class TwinShapesTests
{
    private static readonly string[] Districts = ["Alpha", "Beta", "Gamma"], Answers = ["safe", "unsafe", "unsure", "refused"], Sexes = ["females", "males"];
    private static readonly (string Said, string Slug)[] Ages = [("0-14", "aged-0-to-14"), ("15-64", "aged-15-to-64"), ("65+", "aged-65-and-over")];

    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    [Theory]
    [InlineData("survey", "/share/", "share-change", "judgement")]
    [InlineData("several", "/share/", "share-change", "judgement")]
    [InlineData("hours", "", "monday", "count")]
    [InlineData("profile", "", "share", "rate")]
    public void Twin_worlds_of_every_shape_make_the_same_bundle_to_the_byte(string shape, params string[] told)
    {
        using var one = Built(shape, (r, c) => Count(r, c, 0));
        using var other = Built(shape, (r, c) => Count(r, c, 1));
        var files = Directory.EnumerateFiles(one.Output, "*", SearchOption.AllDirectories).ToList();
        var figures = File.ReadAllText(Path.Combine(one.Output, "figures.json"));
        Assert.Contains("\"suppressed\"", figures, StringComparison.Ordinal);
        Assert.Contains("\"known\"", figures, StringComparison.Ordinal);
        Assert.All(told, word => Assert.Contains(word, figures, StringComparison.Ordinal));
        Assert.Equal(files.Count, Directory.EnumerateFiles(other.Output, "*", SearchOption.AllDirectories).Count());
        foreach (var file in files)
        {
            var twin = Path.Combine(other.Output, Path.GetRelativePath(one.Output, file));
            Assert.True(File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(twin)), Path.GetFileName(file));
        }
    }

    /// <summary>The same shapes with numbers by chance: a stranger reads every count, share and rate, and knows that answers, days and hours, ages and sexes, and districts add up.</summary>
    [Theory]
    [InlineData("survey")]
    [InlineData("several")]
    [InlineData("hours")]
    [InlineData("profile")]
    public void A_stranger_learns_no_small_number_from_any_shape(string shape)
    {
        var worlds = Environment.GetEnvironmentVariable("ASSESS_RANDOM_SHAPES") is { } asked ? int.Parse(asked, CultureInfo.InvariantCulture) : 5;
        var all = Enumerable.Range(0, worlds).Select(seed => (seed, Found: Attack(shape, seed))).ToList();
        Assert.Contains(all, w => w.Found.Hidden > 0);
        Assert.Empty(all.SelectMany(w => w.Found.Breaches.Select(b => $"world {w.seed}: {b}")));
    }

    private static (int Hidden, List<string> Breaches) Attack(string shape, int seed)
    {
        const int Least = 1, Most = 4;
        var chance = new Chance(seed);
        var mean = chance.Next(6, 30);
        int Number(int row, int column) => (int)chance.Count([row, column], mean);
        using var space = Built(shape, Number);
        using var document = WholeFigures.In(space.Output);
        var figures = document.RootElement.GetProperty("figures").EnumerateArray().ToDictionary(f => f.GetProperty("id").GetString()!, f => f.GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : (double?)null, StringComparer.Ordinal);
        var (ids, truth, sums) = (new List<string>(), new List<long>(), new List<int[]>());
        Tell(shape, Number, Cell);
        long?[] printed = [.. ids.Select(Printed)];
        var attacker = new Attacker([.. truth], [.. printed.Select(p => p ?? 0)], [.. printed.Select(p => p ?? long.MaxValue)], [.. sums]);
        var secret = Enumerable.Range(0, ids.Count).Where(i => figures.TryGetValue(ids[i], out var own) && own is null).ToList();
        Assert.All(Enumerable.Range(0, ids.Count), i => Assert.True(printed[i] is null || printed[i] == truth[i], ids[i]));
        Assert.All(Enumerable.Range(0, ids.Count).Except(secret), i => Assert.False(figures.ContainsKey(ids[i]) && truth[i] is >= Least and <= Most, ids[i]));
        return (secret.Count, [.. secret.Where(i => truth[i] is >= Least and <= Most ? !attacker.CouldBe(i, Least) || !attacker.CouldBe(i, Most) : attacker.Reach(i, 1, Most - Least) + attacker.Reach(i, -1, Most - Least) < Most - Least).Select(i => $"{ids[i]} ({truth[i]})")]);

        int Cell(string id, int[] parts, long number)
        {
            ids.Add(id);
            truth.Add(parts.Length > 0 ? parts.Sum(p => truth[p]) : number);
            if (parts.Length > 0) sums.Add([ids.Count - 1, .. parts]);
            return ids.Count - 1;
        }

        // A count, or a share of a count that is printed, or a rate: each tells it.
        long? Printed(string id)
        {
            if (figures.GetValueOrDefault(id) is { } count) return (long)count;
            var parts = id.Split('/');
            var whole = figures.GetValueOrDefault(string.Join('/', parts[0], parts[1], parts[2], shape == "profile" ? "victims" : "mood", parts[4]));
            if (figures.GetValueOrDefault(id.Replace("/count/", "/share/", StringComparison.Ordinal)) is { } share && whole is { } of) return (long)Math.Round(share * of / 100);
            var people = figures.GetValueOrDefault($"population/residents/{parts[2]}/all/at-2023-06-30");
            return figures.GetValueOrDefault(id.Replace("/count/", "/rate-per-1000/", StringComparison.Ordinal)) is { } rate && people is { } residents ? (long)Math.Round(rate * residents / 1000) : null;
        }
    }

    // Every count that there could be, parts before wholes.
    private static void Tell(string shape, Func<int, int, int> count, Func<string, int[], long, int> cell)
    {
        string[] bands = [.. Enumerable.Range(0, 8).Select(b => $"from-{b * 3:00}"), "no-time"];
        string IdOf(string area, string category, string period) => $"da/count/{area}/{category}/{period}";
        if (shape == "hours")
        {
            var hours = Days.Select((d, i) => bands.Select((b, n) => cell(IdOf("D0", $"{d}-{b}", "2024-01"), [], n < 8 ? count(i, n) : 0)).ToArray()).ToArray();
            int[] days = [.. Days.Select((d, i) => cell(IdOf("D0", d, "2024-01"), hours[i], 0))];
            foreach (var n in Each(bands)) cell(IdOf("D0", bands[n], "2024-01"), [.. hours.Select(h => h[n])], 0);
            cell(IdOf("D0", "hours-of-the-week", "2024-01"), days, 0);
            return;
        }

        var slugs = shape == "profile" ? [.. Ages.SelectMany(a => Sexes.Select(x => $"{x}-{a.Slug}"))] : Answers;
        foreach (var year in shape == "profile" ? (int[])[2024] : [2023, 2024])
        {
            var kinds = Districts.Select((_, d) => slugs.Select((s, n) => cell(IdOf($"D{d}", s, $"{year}-01_{year}-12"), [], shape == "profile" ? count(d, n) : Answered(count, d, n, year))).ToArray()).ToArray();
            int[] wholes = [.. Each(Districts).Select(d => cell(IdOf($"D{d}", shape == "profile" ? "victims" : "mood", $"{year}-01_{year}-12"), shape == "several" ? [] : kinds[d], Asked(count, shape, d, year)))];
            foreach (var n in Each(slugs)) cell(IdOf("G", slugs[n], $"{year}-01_{year}-12"), [.. kinds.Select(k => k[n])], 0);
            cell(IdOf("G", shape == "profile" ? "victims" : "mood", $"{year}-01_{year}-12"), wholes, 0);
        }
    }

    // The small ones are among those who were unsure or refused, in Alpha and Beta, this year.
    private static int Answered(Func<int, int, int> count, int district, int answer, int year) => year == 2024 ? count(district, 3 - answer) : 11 + district + answer;

    private static int Asked(Func<int, int, int> count, string shape, int district, int year)
    {
        var answers = Answers.Select((_, a) => Answered(count, district, a, year)).ToList();
        return shape == "several" ? Math.Max(answers.Max(), answers.Sum() - 3) : answers.Sum();
    }

    private static int Count(int row, int column, int swapped) => row < 2 && column < 2 ? 2 + ((row + column) % 2 == 0 ? swapped : -swapped) : 12 + (((row * 7) + (column * 5)) % 11);

    private static Workspace Built(string shape, Func<int, int, int> count)
    {
        var space = Workspace.Empty("twins");
        space.Write("areas.csv", "code,name,type\nD0,Alpha,district\nD1,Beta,district\nD2,Gamma,district\n");
        space.Write("groups.csv", "group,code,name,member\n" + string.Concat(Districts.Select(d => $"districts,G,Districts,{d}\n")));
        space.Write("population.csv", "area,year,population\nAlpha,2023,20000\nBeta,2023,30000\nGamma,2023,25000\n");
        space.Write("extracts/da.csv", shape switch { "hours" => Hours(count), "profile" => Profile(count), _ => Survey(count, shape) });
        space.Write("assessment.yaml", $"version: 1\nedition: 2024\nplace: Alpha\nthis year: {(shape == "hours" ? "January 2024" : "2024")}\n" + shape switch
        {
            "hours" => "extracts:\n  da: {shape: records, counts: incidents, categories: hours of the week, protect: hide below 5}\ntables:\n  da: {columns: [this year, hours], chart: heat map}\n",
            "profile" => $"categories:\n  victims: {{{string.Concat(Sexes.SelectMany(x => Ages.Select(a => $"{x}-{a.Slug}: , ")))}}}\nextracts:\n  da: {{counts: victims, categories: victims, columns: {{category: [Sex, Age]}}, protect: hide below 5}}\n"
                + "tables:\n  da: {rows: categories, columns: [share: Share in Alpha, share in G: Share in all], chart: profile}\n  girls: {extract: da, category: females-aged-0-to-14, rows: districts, columns: [this year, share, rate], totals: districts}\n",
            _ => $"categories:\n  mood: {{shown as: All asked, {string.Concat(Answers.Select(a => $"{a}: , "))}}}\nextracts:\n  da: {{shape: survey, counts: people asked, categories: mood, protect: hide below 5{(shape == "several" ? ", several answers: allowed" : string.Empty)}}}\n"
                + "tables:\n  da: {columns: [this year, last year, share, share interval, share change, judgement]}\n  unsure: {extract: da, category: refused, rows: districts, columns: [this year, last year, share, share interval, share change, judgement]}\n",
        });
        var run = space.Build("--format", "md,html,docx,xlsx");
        Assert.True(run.ExitCode == 0, run.ToString());
        return space;
    }

    private static string Survey(Func<int, int, int> count, string shape) =>
        "area,year,answer,count,base\n" + Lines(from y in new[] { 2023, 2024 } from d in Each(Districts) from a in Each(Answers) select (FormattableString)$"{Districts[d]},{y},{Answers[a]},{Answered(count, d, a, y)},{Asked(count, shape, d, y)}");

    // The small ones are the females and males of 0 to 14, in Alpha and Beta.
    private static string Profile(Func<int, int, int> count) =>
        "district,year,sex,age,count\n" + Lines(from d in Each(Districts) from s in Each(Sexes) from a in Each(Ages) select (FormattableString)$"{Districts[d]},2024,{Sexes[s]},{Ages[a].Said},{count(d, (a * 2) + s)}");

    // The small ones are the first hours of Monday and Tuesday. 1 January 2024 was a Monday.
    private static string Hours(Func<int, int, int> count) => "district,date,time\n" + Lines(
        from day in Enumerable.Range(0, 7)
        from band in Enumerable.Range(0, 8)
        from n in Enumerable.Range(0, count(day, band))
        select (FormattableString)$"Alpha,{new DateOnly(2024, 1, 1).AddDays((7 * (n % 4)) + day):yyyy-MM-dd},{band * 3:00}:{10 + (n % 50)}");

    private static IEnumerable<int> Each(Array of) => Enumerable.Range(0, of.Length);

    private static string Lines(IEnumerable<FormattableString> lines) => string.Concat(lines.Select(l => l.ToString(CultureInfo.InvariantCulture) + "\n"));
}
