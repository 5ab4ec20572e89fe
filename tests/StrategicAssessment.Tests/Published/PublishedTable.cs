using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Published;

/// <summary>A table as it was printed, cell by cell: <c>Published/[edition]/[table-id].csv</c>.</summary>
internal sealed record PublishedTable(string Edition, string Id)
{
    private const string DifferencesFile = "differences.csv";

    /// <summary>Every published table of every edition.</summary>
    public static IEnumerable<PublishedTable> All => Directory.EnumerateDirectories(Folder(string.Empty))
        .SelectMany(edition => Directory.EnumerateFiles(edition, "*.csv"))
        .Where(file => Path.GetFileName(file) != DifferencesFile)
        .Select(file => new PublishedTable(Path.GetFileName(Path.GetDirectoryName(file)!), Path.GetFileNameWithoutExtension(file)))
        .OrderBy(t => t.ToString(), StringComparer.Ordinal);

    /// <summary>The differences that were agreed for an edition, each with the reason.</summary>
    public static IEnumerable<(Difference Difference, string Reason)> Agreed(string edition) =>
        CsvText.Read(Path.Combine(Folder(edition), DifferencesFile)).Skip(1).Select(r => (new Difference(r[0], r[1], r[2], r[3], r[4]), r[5]));

    /// <summary>Every cell, and every whole row, in which the bundle's table differs. The published columns come first and in the printed order.</summary>
    /// <param name="bundle">The folder that was built.</param>
    public IEnumerable<Difference> DifferencesFrom(string bundle)
    {
        var printed = CsvText.Read(Path.Combine(Folder(Edition), Id + ".csv"));
        var built = BuiltTable.Displayed(bundle, Id);
        Assert.True(built[0].Length >= printed[0].Length, $"{Id} has {built[0].Length} columns; {printed[0].Length} were published.");
        var rows = built.Skip(1).ToDictionary(r => CellText.Name(r[0]), StringComparer.Ordinal);
        foreach (var row in printed.Skip(1))
        {
            Assert.True(rows.Remove(NameIn(rows.Keys, CellText.Name(row[0])), out var cells), $"{Id} has no row '{row[0]}'.");
            foreach (var i in Enumerable.Range(1, printed[0].Length - 1).Where(i => CellText.Number(row[i]) != CellText.Number(cells[i])))
                yield return new Difference(Id, row[0], printed[0][i], row[i], cells[i]);
        }

        foreach (var row in rows.Values) yield return new Difference(Id, row[0], string.Empty, "no such row", "a row");
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Edition}/{Id}";

    // A narrow column cut a name short.
    private static string NameIn(IReadOnlyCollection<string> names, string printed) =>
        names.Contains(printed, StringComparer.Ordinal) || names.Where(n => n.StartsWith(printed, StringComparison.Ordinal)).ToList() is not [var whole] ? printed : whole;

    private static string Folder(string edition) => Path.Combine(Repository.Root, "tests", "StrategicAssessment.Tests", "Published", edition);
}
