using System.Globalization;
using StrategicAssessment.Tests.Acceptance;

namespace StrategicAssessment.Tests.Cases;

/// <summary>The slips that partners make with the files of a sample, and those of its plan, whatever stands in them.</summary>
internal static class SampleSlips
{
    /// <summary>Each by what it does to an extract; it leaves the folder as it is where the extract has nothing of the kind.</summary>
    public static IReadOnlyList<(string Name, Action<Workspace, string, Random> Do)> Slips { get; } =
    [
        ("a row is missing", (w, f, r) => Rows(w, f, rows => { if (!AreRecords(w, f)) rows.RemoveAt(r.Next(rows.Count)); })),
        ("a row is repeated", (w, f, r) => Rows(w, f, rows => rows.Add(rows[r.Next(rows.Count)]))),
        ("a place is missing", (w, f, r) => Rows(w, f, rows => { var place = rows[r.Next(rows.Count)].Split(',')[0]; rows.RemoveAll(l => l.Split(',')[0] == place); })),
        ("a place is blank in some rows", (w, f, r) => Rows(w, f, rows => Each(rows, r.Next(3, 8), row => row[row.IndexOf(',', StringComparison.Ordinal)..]))),
        ("a heading is another", (w, f, r) => Lines(w, f, (lines, head) => { var cells = lines[head].Split(','); cells[r.Next(cells.Length)] = "Column X"; lines[head] = string.Join(',', cells); })),
        ("a column is missing", (w, f, r) => Lines(w, f, (lines, head) => { var at = r.Next(lines[head].Split(',').Length); for (var i = head; i < lines.Count && !AreQuoted(lines); i++) lines[i] = string.Join(',', lines[i].Split(',').Where((_, c) => c != at)); })),
        ("the file came twice", (w, f, _) => w.Write("extracts/" + f.Replace(".csv", " (1).csv", StringComparison.Ordinal), w.Read("extracts/" + f))),
        ("a number is missing", (w, f, r) => Number(w, f, r, _ => string.Empty)),
        ("a number has a comma for its point", (w, f, r) => Number(w, f, r, n => n.Contains('.', StringComparison.Ordinal) ? $"\"{n.Replace('.', ',')}\"" : n)),
        ("the days are in the order of the United States", (w, f, _) => Rows(w, f, rows => Each(rows, 1, row => string.Join(',', row.Split(',').Select(American))))),
        ("some days are in the order of the United States", (w, f, r) => Rows(w, f, rows => Each(rows, r.Next(3, 8), row => string.Join(',', row.Split(',').Select(American))))),
        ("the percentages are fractions", (w, f, _) => Percentages(w, f, rows => Each(rows, 1, Fraction))),
        ("one percentage is a fraction", (w, f, r) => Percentages(w, f, rows => { var i = r.Next(rows.Count); rows[i] = Fraction(rows[i]); })),
        ("the plan fixes the place", (w, f, _) => Plan(w, f, w.Read("assessment.yaml").Contains("place: Maidstone", StringComparison.Ordinal) ? "area: Maidstone" : "area: Northshire")),
        ("the plan fixes the period", (w, f, _) => Plan(w, f, "period: 2014")),
    ];

    /// <summary>The extracts of a sample.</summary>
    public static IReadOnlyList<string> FilesOf(Workspace workspace) =>
        [.. Directory.EnumerateFiles(Path.Combine(workspace.Folder, "extracts"), "*.csv").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private static bool AreRecords(Workspace workspace, string file) => workspace.Read("extracts/" + file).StartsWith("district,date", StringComparison.Ordinal);

    private static bool AreQuoted(List<string> lines) => lines.Exists(l => l.Contains('"', StringComparison.Ordinal));

    private static void Percentages(Workspace workspace, string file, Action<List<string>> change)
    {
        if (workspace.Read("extracts/" + file).Split('\n')[0].EndsWith(",percent", StringComparison.Ordinal)) Rows(workspace, file, change);
    }

    private static string Fraction(string row)
    {
        var at = row.LastIndexOf(',') + 1;
        return decimal.TryParse(row[at..], CultureInfo.InvariantCulture, out var number) ? string.Create(CultureInfo.InvariantCulture, $"{row[..at]}{number / 100}") : row;
    }

    private static string American(string cell) => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Month}/{day.Day}/{day.Year}") : cell;

    private static void Each(List<string> rows, int every, Func<string, string> change)
    {
        for (var i = 0; i < rows.Count; i += every) rows[i] = change(rows[i]);
    }

    // The last number of a row that has one in a cell of its own.
    private static void Number(Workspace workspace, string file, Random random, Func<string, string> change) => Rows(workspace, file, rows =>
    {
        var i = random.Next(rows.Count);
        var cells = rows[i].Split(',');
        var at = Array.FindLastIndex(cells, c => c.Length > 0 && c.All(d => char.IsAsciiDigit(d) || d == '.'));
        if (at < 0 || AreQuoted(rows)) return;
        cells[at] = change(cells[at]);
        rows[i] = string.Join(',', cells);
    });

    private static void Plan(Workspace workspace, string file, string word)
    {
        List<string> lines = [.. workspace.Read("assessment.yaml").Split('\n')];
        var at = lines.IndexOf("    file: " + file);
        if (at < 0) at = lines.IndexOf($"  {Path.GetFileNameWithoutExtension(file)}:") + 1;
        lines.Insert(at, "    " + word);
        workspace.Write("assessment.yaml", string.Join('\n', lines));
    }

    private static void Rows(Workspace workspace, string file, Action<List<string>> change) => Lines(workspace, file, (lines, head) =>
    {
        var rows = lines[(head + 1)..];
        change(rows);
        lines.RemoveRange(head + 1, lines.Count - head - 1);
        lines.AddRange(rows);
    });

    private static void Lines(Workspace workspace, string file, Action<List<string>, int> change)
    {
        List<string> lines = [.. workspace.Read("extracts/" + file).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')];
        change(lines, lines.FindIndex(l => l.Contains(',', StringComparison.Ordinal)));
        workspace.Write("extracts/" + file, string.Join('\n', lines) + "\n");
    }
}
