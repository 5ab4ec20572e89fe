using System.Collections.Immutable;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts.Reference;

/// <summary>A row of a shared file, read by the names of its columns.</summary>
internal sealed class SheetRow(CsvTable table, CsvRow row, IReadOnlyDictionary<string, int> columns)
{
    /// <summary>The text of a column, trimmed; empty when the file has no such column.</summary>
    public string this[string column] => columns.TryGetValue(column, out var index) ? row.Fields[index].Text.Trim() : string.Empty;

    /// <summary>1-based line.</summary>
    public int Line => row.Line;

    /// <summary>Where a column's field stands.</summary>
    public SourceSpan At(string column) =>
        columns.TryGetValue(column, out var index) ? table.At(row.Fields[index]) : new SourceSpan(table.Path, row.Line, 0);
}

/// <summary>Reads the files that a county shares: fixed headings, some of which may be left out.</summary>
internal static class SheetReader
{
    /// <summary>The rows; none, with an error, when a required column is missing.</summary>
    public static ImmutableArray<SheetRow> Read(InputFile file, string[] required, string[] optional, List<Diagnostic> found)
    {
        var known = required.Concat(optional).ToArray();
        var read = CsvReading.Read(file.Path, file.Content, new CsvExpectations(h => known.Contains(NameOf(h), StringComparer.Ordinal)) { RequiredHeadings = Math.Min(2, required.Length) });
        found.AddRange(read.Diagnostics);
        if (read.Value is not { } table) return [];
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < table.Header.Length; i++)
        {
            if (known.Contains(NameOf(table.Header[i].Text), StringComparer.Ordinal)) columns.TryAdd(NameOf(table.Header[i].Text), i);
        }

        var missing = required.Where(r => !columns.ContainsKey(r)).ToList();
        foreach (var name in missing) found.Add(ReferenceMessages.MissingColumn(new SourceSpan(file.Path, table.HeaderLine, 0), name, table.Header.Select(h => h.Text)));
        return missing.Count > 0 ? [] : [.. table.Rows.Select(r => new SheetRow(table, r, columns))];
    }

    // Open data has other headings for the same columns.
    private static string NameOf(string heading) => PlaceName.Key(heading.Replace('_', ' ')) switch
    {
        "area code" => "area",
        "mid year" => "year",
        var name => name,
    };
}
