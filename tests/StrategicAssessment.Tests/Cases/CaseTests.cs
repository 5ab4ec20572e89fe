using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Extracts.Workbooks;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Cases;

/// <summary>Files as partners send them, a folder for each kind, with what is <see cref="Right"/> in its <c>right.txt</c>.</summary>
public class CaseTests
{
    private static string Root => Path.Combine(Repository.Root, "tests", "StrategicAssessment.Tests", "Cases");

    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateFiles(Root, "right.txt", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Root, Path.GetDirectoryName(f)!).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_file_as_partners_send_it_gives_the_right_number_or_is_told(string name)
    {
        using var workspace = Workspace.OfCase(name);
        Right.Holds(File.ReadAllLines(Path.Combine(Root, name, "right.txt")), workspace);
    }

    public static TheoryData<string> CasesTyped => [.. Thorough.OneIn(7, Cases.Select(c => c.Data))];

    /// <summary>The same rows, typed into a workbook: all is as before, but for places and what only a text can have wrong.</summary>
    [Theory]
    [MemberData(nameof(CasesTyped))]
    public void A_workbook_in_the_place_of_the_file_gives_the_same(string name)
    {
        using Workspace text = Workspace.OfCase(name), books = Workspace.OfCase(name);
        var extracts = Path.Combine(books.Folder, "extracts");
        var files = Directory.Exists(extracts) ? Directory.EnumerateFiles(extracts, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList() : [];
        foreach (var (file, i) in files.Select((f, i) => (f, i)))
        {
            var sheet = new MadeSheet("Sheet 1", [.. Records(File.ReadAllText(file)).Select(r => r.Select(MadeCell.Of).ToList())]);
            File.WriteAllBytes(file, i % 2 == 0 ? MadeWorkbooks.Xlsx(sheet) : MadeWorkbooks.Ods(sheet));
        }

        var expected = Outcome(text);
        if (!Regex.IsMatch(expected, @"SA102\d|SA3112")) Assert.Equal(expected, Outcome(books));
    }

    private static string Outcome(Workspace workspace)
    {
        var run = Assess.Run("build", workspace.Folder, "--output", workspace.Output, "--format", "md");
        var codes = Regex.Matches(run.Error, @"(error|warning|note) SA\d{4}").Select(m => m.Value).Order(StringComparer.Ordinal);
        var tables = Path.Combine(workspace.Output, "tables");
        return $"{run.ExitCode} {string.Join(' ', codes)}\n" + string.Concat(Directory.Exists(tables) ? Directory.EnumerateFiles(tables, "*.csv").Order(StringComparer.Ordinal).Select(f => Path.GetFileName(f) + "\n" + File.ReadAllText(f)) : []);
    }

    // A remark below a table stands in one cell, commas and all.
    private static IEnumerable<string[]> Records(string text) =>
        Cells(text).ToList() is var rows && rows.Max(r => (int?)r.Length) is var width ? rows.Select(r => r.Length < width ? [string.Join(',', r)] : r) : [];

    private static IEnumerable<string[]> Cells(string text)
    {
        using var reader = CsvReader.Create(Encoding.UTF8.GetBytes(text), new CsvReaderOptions { HasHeader = false, Separator = ',' });
        while (reader.Read()) yield return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
    }
}
