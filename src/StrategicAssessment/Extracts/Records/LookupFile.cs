using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts.Records;

internal sealed record LookupText(string Text, SourceSpan At);

/// <summary>What one value means; null for what the file does not say of it.</summary>
/// <param name="Place">The ward where the file has one, else the area.</param>
internal sealed record LookupRow(LookupText? Place, LookupText? Category)
{
    /// <summary>The area around the ward, where the file has both.</summary>
    public LookupText? Around { get; init; }
}

/// <summary>A file that says what the values of a column mean.</summary>
/// <param name="Path">As diagnostics show it.</param>
/// <param name="Heading">The column's heading in the extract.</param>
/// <param name="AskedAt">Where the plan names that heading.</param>
/// <param name="GivesPlace">Whether it has a column of places.</param>
/// <param name="GivesCategory">Whether it has a column of categories.</param>
/// <param name="Rows">By value, whose case does not matter.</param>
internal sealed record Lookup(
    string Path, string Heading, SourceSpan AskedAt, bool GivesPlace, bool GivesCategory, IReadOnlyDictionary<string, LookupRow> Rows)
{
    /// <summary>Whether no column needs to say it.</summary>
    public bool Gives(ColumnRole role) =>
        (GivesPlace && role is ColumnRole.Area or ColumnRole.Ward) || (GivesCategory && role == ColumnRole.Category);
}

/// <summary>Reads a lookup: one column with the values, headed as in the extract or <c>code</c>, and columns of places or categories.</summary>
internal sealed class LookupFile(RowTable table, WrittenPair asked, List<Diagnostic> found)
{
    private readonly Dictionary<string, LookupRow> rows = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> lines = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The lookup; null, with errors, when it cannot be used.</summary>
    public static Lookup? Read(InputFile file, WrittenPair asked, List<Diagnostic> found)
    {
        var read = TableReading.Read(SourceBytes.Of(file), new TableExpectations(h => IsKey(h, asked) || RoleOf(h) is not null), (table, told) => new LookupFile(table, asked, told).Read());
        found.AddRange(read.Diagnostics);
        return read.Value;
    }

    private static bool IsKey(string heading, WrittenPair asked) => ColumnFinder.IsSame(heading, asked.Name.Value) || ColumnFinder.IsSame(heading, "code");

    private static ColumnRole? RoleOf(string heading) => ColumnRoles.Of(heading) is (ColumnRole.Area or ColumnRole.Ward or ColumnRole.Category) and var role ? role : null;

    private Lookup? Read()
    {
        var key = ColumnFinder.IndexOf(table, asked.Name.Value) is >= 0 and var own ? own : ColumnFinder.IndexOf(table, "code");
        if (key < 0) found.Add(RecordMessages.NoKeyColumn(table, asked.Name.Value));
        var (area, ward, category) = (IndexOf(ColumnRole.Area, key), IndexOf(ColumnRole.Ward, key), IndexOf(ColumnRole.Category, key));
        if (key >= 0 && Math.Max(Math.Max(area, ward), category) < 0) found.Add(RecordMessages.NoMeaningColumn(table));
        if (key < 0 || Math.Max(Math.Max(area, ward), category) < 0) return null;
        foreach (var row in table.Rows) Add(row, row.Cells[key], new LookupRow(TextOf(row, ward) ?? TextOf(row, area), TextOf(row, category)) { Around = TextOf(row, ward) is null ? null : TextOf(row, area) });
        return table.HasErrors ? null : new Lookup(table.Path, asked.Name.Value, asked.Name.At, area >= 0 || ward >= 0, category >= 0, rows);
    }

    private int IndexOf(ColumnRole role, int key)
    {
        var named = ColumnFinder.IndexOf(table, ColumnRoles.WordFor(role));
        if (named >= 0 && named != key) return named;
        for (var i = 0; i < table.Header.Length; i++)
        {
            if (i != key && RoleOf(table.Header[i].Text) == role) return i;
        }

        return -1;
    }

    private LookupText? TextOf(Row row, int index) =>
        index >= 0 && row.Cells[index].Text.Trim() is { Length: > 0 } text ? new LookupText(text, table.At(row.Cells[index])) : null;

    private void Add(Row row, Cell field, LookupRow meaning)
    {
        var value = field.Text.Trim();
        if (lines.TryAdd(value, row.Line)) rows.Add(value, meaning);
        else if (!IsSame(rows[value].Place, meaning.Place) || !IsSame(rows[value].Category, meaning.Category))
            found.Add(RecordMessages.TwoMeanings(table.At(field), value, lines[value]));
    }

    private static bool IsSame(LookupText? a, LookupText? b) =>
        string.Equals(PlaceName.Key(a?.Text ?? string.Empty), PlaceName.Key(b?.Text ?? string.Empty), StringComparison.Ordinal);
}
