using System.Globalization;
using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Protection;

/// <summary>Twin worlds of what is not a plain table of places: answers of a survey over two years, incidents by hour of the week, victims by age and sex. Four small numbers around a square are swapped.</summary>
public sealed class TwinShapesTests
{
    private static readonly string[] Districts = ["Alpha", "Beta", "Gamma"], Answers = ["safe", "unsafe", "unsure", "refused"], Sexes = ["females", "males"];
    private static readonly (string Said, string Slug)[] Ages = [("0-14", "aged-0-to-14"), ("15-64", "aged-15-to-64"), ("65+", "aged-65-and-over")];

    [Theory]
    [InlineData("survey", "/share/", "share-change", "judgement")]
    [InlineData("several", "/share/", "share-change", "judgement")]
    [InlineData("hours", "", "monday", "count")]
    [InlineData("profile", "", "share", "rate")]
    public void Twin_worlds_of_every_shape_make_the_same_bundle_to_the_byte(string shape, params string[] told)
    {
        using var one = Built(shape, 0);
        using var other = Built(shape, 1);
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

    private static int Count(int row, int column, int swapped) => row < 2 && column < 2 ? 2 + ((row + column) % 2 == 0 ? swapped : -swapped) : 12 + (((row * 7) + (column * 5)) % 11);

    private static Workspace Built(string shape, int swapped)
    {
        var space = Workspace.Empty("twins");
        space.Write("areas.csv", "code,name,type\nD0,Alpha,district\nD1,Beta,district\nD2,Gamma,district\n");
        space.Write("groups.csv", "group,code,name,member\n" + string.Concat(Districts.Select(d => $"districts,G,Districts,{d}\n")));
        space.Write("population.csv", "area,year,population\nAlpha,2023,20000\nBeta,2023,30000\nGamma,2023,25000\n");
        space.Write("extracts/da.csv", shape switch { "hours" => Hours(swapped), "profile" => Profile(swapped), _ => Survey(swapped, shape) });
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

    private static string Survey(int swapped, string shape)
    {
        // The small ones are among those who were unsure or refused, in Alpha and Beta, this year.
        int Number(int d, int a, int y) => y == 2024 ? Count(d, 3 - a, swapped) : 11 + d + a;
        int Asked(int d, int y) => Answers.Select((_, a) => Number(d, a, y)).Sum() - (shape == "several" ? 3 : 0);
        return "area,year,answer,count,base\n" + Lines(from y in new[] { 2023, 2024 } from d in Each(Districts) from a in Each(Answers) select (FormattableString)$"{Districts[d]},{y},{Answers[a]},{Number(d, a, y)},{Asked(d, y)}");
    }

    // The small ones are the females and males of 0 to 14, in Alpha and Beta.
    private static string Profile(int swapped) =>
        "district,year,sex,age,count\n" + Lines(from d in Each(Districts) from s in Each(Sexes) from a in Each(Ages) select (FormattableString)$"{Districts[d]},2024,{Sexes[s]},{Ages[a].Said},{Count(d, (a * 2) + s, swapped)}");

    // The small ones are the first hours of Monday and Tuesday. 1 January 2024 was a Monday.
    private static string Hours(int swapped) => "district,date,time\n" + Lines(
        from day in Enumerable.Range(0, 7)
        from band in Enumerable.Range(0, 8)
        from n in Enumerable.Range(0, Count(day, band, swapped))
        select (FormattableString)$"Alpha,{new DateOnly(2024, 1, 1).AddDays((7 * (n % 4)) + day):yyyy-MM-dd},{band * 3:00}:{n + 10}");

    private static IEnumerable<int> Each(Array of) => Enumerable.Range(0, of.Length);

    private static string Lines(IEnumerable<FormattableString> lines) => string.Concat(lines.Select(l => l.ToString(CultureInfo.InvariantCulture) + "\n"));
}
