using System.Globalization;
using System.Text;
using StrategicAssessment.Tests.Acceptance;

namespace StrategicAssessment.Tests.Cases;

/// <summary>A sound folder of one district among three, with incidents by day, counts by month and a percentage; and the slips that partners make with such files.</summary>
internal sealed class SlippedFolder(Random random)
{
    private const int FirstYear = 2013, Months = 24, Usual = 30;
    private static readonly string[] Districts = ["Ashby", "Belford", "Camborne"];

    /// <summary>The slips, each by what it does to the folder.</summary>
    public static IReadOnlyList<(string Name, Action<Workspace, Random> Do)> Slips { get; } =
    [
        ("a district's incidents of a month are missing", (w, r) => Lines(w, "incidents.csv", lines => { var (d, m) = (Pick(r), Month(r)); lines.RemoveAll(l => l.Contains(d, StringComparison.Ordinal) && l.Contains(m, StringComparison.Ordinal)); })),
        ("a district's count of a month is missing", (w, r) => Lines(w, "counts.csv", lines => lines.RemoveAt(r.Next(1, lines.Count)))),
        ("an incident is repeated", (w, r) => Lines(w, "incidents.csv", lines => { var row = lines[r.Next(1, lines.Count)]; lines.AddRange(Enumerable.Repeat(row, r.Next(1, 13))); })),
        ("a count is repeated", (w, r) => Lines(w, "counts.csv", lines => lines.Add(lines[r.Next(1, lines.Count)]))),
        ("the days are in the order of the United States", (w, _) => Lines(w, "incidents.csv", lines => { for (var i = 1; i < lines.Count; i++) lines[i] = American(lines[i]); })),
        ("one day is in the order of the United States", (w, r) => Lines(w, "incidents.csv", lines => { var i = r.Next(1, lines.Count); lines[i] = American(lines[i]); })),
        ("the percentages are fractions", (w, _) => Lines(w, "satisfaction.csv", lines => { for (var i = 1; i < lines.Count; i++) lines[i] = Fraction(lines[i]); })),
        ("one percentage is a fraction", (w, r) => Lines(w, "satisfaction.csv", lines => { var i = r.Next(1, lines.Count); lines[i] = Fraction(lines[i]); })),
        ("the plan fixes the place of the incidents", (w, r) => w.Replace("assessment.yaml", "    file: incidents.csv", $"    area: {Pick(r)}\n    file: incidents.csv")),
        ("the plan fixes the place of the counts", (w, r) => w.Replace("assessment.yaml", "    file: counts.csv", $"    area: {Pick(r)}\n    file: counts.csv")),
        ("the plan fixes the period of the counts", (w, _) => w.Replace("assessment.yaml", "    file: counts.csv", "    period: 2014\n    file: counts.csv")),
        ("the plan fixes the period of the incidents", (w, _) => w.Replace("assessment.yaml", "    file: incidents.csv", "    period: 2014\n    file: incidents.csv")),
        ("a heading is another", (w, r) => { var file = Any(r); Lines(w, file, lines => { var cells = lines[0].Split(','); cells[r.Next(cells.Length)] = "Column X"; lines[0] = string.Join(',', cells); }); }),
        ("a file came twice", (w, r) => { var file = Any(r); w.Write("extracts/" + file.Replace(".csv", " (1).csv", StringComparison.Ordinal), w.Read("extracts/" + file)); }),
        ("places are blank in the last months", (w, _) => Lines(w, "incidents.csv", lines => { for (var i = 1; i < lines.Count; i++) { if (lines[i].Contains("/2014,Ashby", StringComparison.Ordinal) && i % 3 == 0) lines[i] = lines[i].Replace("Ashby", "", StringComparison.Ordinal); } })),
        ("the incidents stop early", (w, r) => Lines(w, "incidents.csv", lines => { var last = r.Next(6, 12); lines.RemoveAll(l => l.Contains("/2014,", StringComparison.Ordinal) && int.Parse(l.Split('/')[1], CultureInfo.InvariantCulture) > last); })),
        ("a month is cut at half", (w, _) => Lines(w, "incidents.csv", lines => { var of = Enumerable.Range(1, lines.Count - 1).Where(i => lines[i].Contains("/12/2014", StringComparison.Ordinal)).ToList(); lines.RemoveRange(of[of.Count / 2], of.Count - (of.Count / 2)); })),
    ];

    /// <summary>Writes the sound folder.</summary>
    public void Write(Workspace workspace)
    {
        workspace.Write("areas.csv", "code,name,type\n" + string.Concat(Districts.Select((d, i) => $"E0700000{i},{d},district\n")));
        workspace.Write("groups.csv", "group,code,name,member\n" + string.Concat(Districts.Select(d => $"districts,NG1,Districts,{d}\n")));
        workspace.Write("population.csv", "area,year,population\n" + string.Concat(Districts.Select((d, i) => $"{d},2013,{100000 + (i * 7000)}\n")));
        workspace.Write("assessment.yaml", """
            version: 1
            edition: 2014
            place: Ashby
            this year: 2014
            extracts:
              incidents:
                shape: records
                file: incidents.csv
              thefts:
                file: counts.csv
              satisfaction:
                shape: values
                unit: percent
                file: satisfaction.csv
            tables:
              incidents: {columns: [this year, last year, change, rate, rank]}
              thefts: {columns: [this year, last year, change, rate, rank]}
              satisfaction: {columns: [this year, last year, change]}

            """);
        workspace.Write("extracts/incidents.csv", Incidents());
        workspace.Write("extracts/counts.csv", "district,month,count\n" + string.Concat(Each((d, year, month) => $"{d},{year}-{month:00},{random.Next(40, 90)}\n")));
        workspace.Write("extracts/satisfaction.csv", "district,year,percent\n" + string.Concat(Districts.SelectMany(d => new[] { FirstYear, FirstYear + 1 }.Select(y => $"{d},{y},{random.Next(400, 900) / 10m}\n"))));
    }

    // A day past the twelfth in every month, as any real file has.
    private string Incidents()
    {
        var rows = new StringBuilder("Crime reference,date,district\n");
        var id = 1000;
        foreach (var row in Each((d, year, month) => string.Concat(Enumerable.Range(0, Usual + random.Next(-4, 5)).Select(i => $"{id++},{(i < 2 ? 13 + i : random.Next(1, 29)):00}/{month:00}/{year},{d}\n")))) _ = rows.Append(row);
        return rows.ToString();
    }

    private static IEnumerable<string> Each(Func<string, int, int, string> row) =>
        Districts.SelectMany(d => Enumerable.Range(0, Months).Select(m => row(d, FirstYear + (m / 12), (m % 12) + 1)));

    private static string Pick(Random random) => Districts[random.Next(Districts.Length)];

    private static string Month(Random random) => $"/{random.Next(1, 13):00}/{FirstYear + random.Next(2)}";

    private static string Any(Random random) => new[] { "incidents.csv", "counts.csv", "satisfaction.csv" }[random.Next(3)];

    private static string American(string row)
    {
        var cells = row.Split(',');
        var day = cells[1].Split('/');
        cells[1] = $"{day[1]}/{day[0]}/{day[2]}";
        return string.Join(',', cells);
    }

    private static string Fraction(string row)
    {
        var at = row.LastIndexOf(',') + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{row[..at]}{decimal.Parse(row[at..], CultureInfo.InvariantCulture) / 100}");
    }

    private static void Lines(Workspace workspace, string file, Action<List<string>> change)
    {
        List<string> lines = [.. workspace.Read("extracts/" + file).TrimEnd('\n').Split('\n')];
        change(lines);
        workspace.Write("extracts/" + file, string.Join('\n', lines) + "\n");
    }
}
