using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Observations;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts.Reference;

/// <summary>A row of a shared file, read by the names of its columns.</summary>
internal sealed class SheetRow(string file, Row row, IReadOnlyDictionary<string, int> columns)
{
    /// <summary>The text of a column, trimmed; empty when the file has no such column.</summary>
    public string this[string column] => columns.TryGetValue(column, out var index) ? row.Cells[index].Text.Trim() : string.Empty;

    public int Line => row.Line;

    /// <summary>The row, as figures name what they rest on.</summary>
    public SourceRef Source => new(file, [row.Line]);

    public SourceSpan At(string column) =>
        columns.TryGetValue(column, out var index) ? new SourceSpan(file, row.Cells[index].Line, row.Cells[index].Column) : new SourceSpan(file, row.Line, 0);
}

/// <summary>Reads the files that a county shares: fixed headings, some of which may be left out.</summary>
internal static class SheetReader
{
    /// <summary>The rows; none, with an error, when a required column is missing.</summary>
    /// <param name="named">Headings that the plan names: the column, and the heading.</param>
    /// <param name="knowsAll">Whether the file is of this program's own making, so that another column is a mistake.</param>
    public static ImmutableArray<SheetRow> Read(InputFile file, string[] required, string[] optional, List<Diagnostic> found, ImmutableArray<WrittenPair> named = default, bool knowsAll = false)
    {
        var known = required.Concat(optional).ToArray();
        ImmutableArray<WrittenPair> own = named.IsDefault ? [] : named;
        foreach (var pair in own.Where(p => !known.Contains(Column(p), StringComparer.Ordinal))) found.Add(ReferenceMessages.NoSuchPart(pair.Name.At, pair.Name.Value, file.Path, known));
        string Name(string heading) => own.FirstOrDefault(p => ColumnFinder.IsSame(p.Text.Value, heading)) is { } pair ? Column(pair)
            : NameOf(heading, known) is var name && own.Any(p => Column(p) == name) ? string.Empty : name;
        var expectations = new TableExpectations(h => known.Contains(Name(h), StringComparer.Ordinal)) { RequiredHeadings = Math.Min(2, required.Length), Missing = (_, _) => ReferenceMessages.Needs(required, optional) };
        var read = TableReading.Read(SourceBytes.Of(file), expectations, (table, told) =>
        {
            var columns = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < table.Header.Length; i++)
            {
                if (Name(table.Header[i].Text) is var name && known.Contains(name, StringComparer.Ordinal)) columns.TryAdd(name, i);
            }

            var others = table.Header.Where(h => h.Text.Length > 0 && !known.Contains(Name(h.Text), StringComparer.Ordinal)).ToList();
            if (knowsAll) told.AddRange(others.Select(o => ReferenceMessages.UnreadColumn(o.At, o.Text, known)));
            else if (others.FindAll(o => ColumnRoles.OfCode(o.Text) is null && !ColumnRoles.KeyOf(o.Text).EndsWith("name", StringComparison.Ordinal)) is [var first, ..] unused) told.Add(ExtractMessages.UnusedColumns(first.At, unused.ConvertAll(o => o.Text)));
            foreach (var pair in own.Where(p => ColumnFinder.IndexOf(table, p.Text.Value) < 0)) told.Add(ExtractMessages.NoSuchColumn(pair.Text.At, pair.Text.Value, table));
            var missing = required.Where(r => !columns.ContainsKey(r)).ToList();
            foreach (var name in missing) told.Add(ReferenceMessages.MissingColumn(new SourceSpan(file.Path, table.HeaderLine, 0), name, table.Header.Select(h => h.Text)));
            return missing.Count > 0 ? null : table.Rows.Select(r => new SheetRow(file.Path, r, columns)).ToList();
        });
        found.AddRange(read.Diagnostics);
        return [.. read.Value ?? []];
    }

    private static string Column(WrittenPair pair) => pair.Name.Value.ToLowerInvariant();

    // Open data has other headings for the same columns: official codes and names of places among them.
    private static string NameOf(string heading, string[] known) => ColumnRoles.OfCode(heading) is { } official
        ? official.IsCode && known.Contains("code", StringComparer.Ordinal) ? "code" : known.Contains("area", StringComparer.Ordinal) ? "area" : "name"
        : ColumnRoles.KeyOf(heading) switch
        {
            "area code" => "area",
            "code" or "offence code" or "offence" when known.Contains("weight", StringComparer.Ordinal) => "category",
            "mid year" => "year",
            var name => name,
        };
}

/// <summary>A table of words: printed as it is, and never counted.</summary>
internal sealed record TextSheet(TextTablePlan Plan, ImmutableArray<string> Headings, ImmutableArray<ImmutableArray<string>> Rows)
{
    public static Outcome<TextSheet> Read(InputFile file, TextTablePlan plan)
    {
        var asked = plan.Columns;
        var expectations = new TableExpectations(heading => asked.IsEmpty || asked.Any(c => ColumnFinder.IsSame(c.Item.Value, heading)))
        {
            RequiredHeadings = 1,
            HeaderLine = asked.IsEmpty ? 1 : null,
        };
        return TableReading.Read(SourceBytes.Of(file), expectations, (table, told) =>
        {
            foreach (var column in asked.Where(c => ColumnFinder.IndexOf(table, c.Item.Value) < 0)) told.Add(ExtractMessages.NoSuchColumn(column.Item.At, column.Item.Value, table));
            if (told.Count > 0) return null;
            int[] columns = asked.IsEmpty ? [.. Enumerable.Range(0, table.Header.Length)] : [.. asked.Select(c => ColumnFinder.IndexOf(table, c.Item.Value))];
            var headings = columns.Select((at, i) => asked.IsEmpty ? table.Header[at].Text : asked[i].Label ?? asked[i].Item.Value);
            return new TextSheet(plan, [.. headings], [.. table.Rows.Select(r => columns.Select(c => r.Cells[c].Text.Trim()).ToImmutableArray())]);
        });
    }
}

internal static class GlossaryFile
{
    public const string Name = "glossary.csv";

    /// <summary>Terms and what they mean, in the order of the file.</summary>
    public static Outcome<IReadOnlyList<(string Term, string Meaning)>> Read(InputFile file)
    {
        var found = new List<Diagnostic>();
        var rows = SheetReader.Read(file, ["term", "meaning"], [], found);
        foreach (var row in rows.Where(r => r["meaning"].Length == 0)) found.Add(ReferenceMessages.MissingText(row.At("meaning"), "meaning"));
        return Outcome.Of<IReadOnlyList<(string, string)>>([.. rows.Where(r => r["term"].Length > 0 && r["meaning"].Length > 0).Select(r => (r["term"], r["meaning"]))], found);
    }
}
