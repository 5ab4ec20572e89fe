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
/// <param name="Heading">The column's heading in the extract.</param>
/// <param name="AskedAt">Where the plan names that heading.</param>
/// <param name="Rows">By value, whose case does not matter.</param>
internal sealed record Lookup(
    string Path, string Heading, SourceSpan AskedAt, bool GivesPlace, bool GivesCategory, IReadOnlyDictionary<string, LookupRow> Rows)
{
    /// <summary>The values that mean a known place and a category, for comparisons: how they are written and how a place is called say nothing.</summary>
    public IEnumerable<(string Place, string Category, string Value)> MeaningsOf(ResolvedExtract extract, Gazetteer places)
    {
        // Thousands of small areas lie in a few places.
        var codes = Rows.Values.SelectMany(r => new[] { r.Place?.Text, r.Around?.Text }).OfType<string>().Distinct(StringComparer.Ordinal).ToDictionary(p => p, p => PlaceCells.Find(extract, places, p).Code?.Value, StringComparer.Ordinal);
        return Rows.SelectMany(r => (GivesPlace ? new[] { r.Value.Place, r.Value.Around }.Select(p => p is null ? null : codes[p.Text]).OfType<string>().Distinct(StringComparer.Ordinal) : [string.Empty])
            .Select(place => (place, r.Value.Category is { Text: var text } ? extract.CategoryOf(text) ?? text : string.Empty, r.Key.ToUpperInvariant())));
    }

    public ImmutableArray<string> Headings { get; init; } = [];

    /// <summary>Whether no column needs to say it.</summary>
    public bool Gives(ColumnRole role) =>
        (GivesPlace && role is ColumnRole.Area or ColumnRole.Ward) || (GivesCategory && role == ColumnRole.Category);
}

/// <summary>Reads a lookup: one column with the values, headed as in the extract or <c>code</c>, and columns of places or categories.</summary>
internal sealed class LookupFile(RowTable table, WrittenPair asked, ResolvedExtract extract, Gazetteer places, List<Diagnostic> found)
{
    private static readonly string[] Roles = ["code", "area", "ward", "category"];
    private readonly Dictionary<string, LookupRow> rows = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> lines = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The lookup; null, with errors, when it cannot be used.</summary>
    public static Lookup? Read(InputFile file, WrittenPair asked, ResolvedExtract extract, Gazetteer places, List<Diagnostic> found)
    {
        var named = extract.Plan.LookupHeadings;
        foreach (var role in named.Select(n => n.Name).Where(n => !Roles.Contains(n.Value, StringComparer.OrdinalIgnoreCase))) found.Add(RecordMessages.NotOfLookups(role.At, role.Value, Roles));
        var expectations = new TableExpectations(h => IsKey(h, asked) || RoleOf(h) is not null || KindOf(h) is not null || named.Any(n => ColumnFinder.IsSame(n.Text.Value, h))) { Missing = (_, _) => RecordMessages.LookupNeeds(asked.Name.Value) };
        return found.Keep(TableReading.Read(SourceBytes.Of(file), expectations, (table, told) => new LookupFile(table, asked, extract, places, told).Read()));
    }

    private static bool IsKey(string heading, WrittenPair asked) => ColumnFinder.IsSame(heading, asked.Name.Value) || ColumnFinder.IsSame(heading, "code");

    private static ColumnRole? RoleOf(string heading) => ColumnRoles.Of(heading) is (ColumnRole.Area or ColumnRole.Ward or ColumnRole.Category) and var role ? role : null;

    // The kind of place of an official heading without its year: LSOA11CD says the same as LSOA21CD, and what a column 'LSOA code' holds.
    private static string? KindOf(string heading) => ColumnRoles.OfCode(heading) is null ? null : ColumnRoles.Official(heading)?.Kind;

    private Lookup? Read()
    {
        var key = KeyIndex();
        if (key < 0) found.Add(RecordMessages.NoKeyColumn(table, asked.Name.Value));
        var category = IndexOf(ColumnRole.Category, key);
        var areas = IndexesOf(ColumnRole.Area, key);
        var wards = IndexesOf(ColumnRole.Ward, key);
        if (key >= 0 && areas.Count + wards.Count == 0 && category < 0) found.Add(RecordMessages.NoMeaningColumn(table));
        if (key < 0 || (areas.Count + wards.Count == 0 && category < 0)) return null;
        var all = table.Rows.ToList();
        var usesWards = wards.Count > 0 && (areas.Count == 0 || HasWards(all, areas, wards));
        foreach (var row in all) Add(row, row.Cells[key], MeaningOf(row, areas, usesWards ? wards : [], category));
        return table.HasErrors ? null : new Lookup(table.Path, asked.Name.Value, asked.Name.At, areas.Count + wards.Count > 0, category >= 0, rows) { Headings = [.. table.Header.Select(h => h.Text)] };
    }

    private LookupRow MeaningOf(Row row, List<int> areas, List<int> wards, int category)
    {
        var (ward, area) = (TextOf(row, wards), TextOf(row, areas));
        return new LookupRow(ward ?? area, TextOf(row, category)) { Around = ward is null ? null : area };
    }

    // Official lookups name wards that an assessment need not know: they count where most of those in a known area are places.
    private bool HasWards(List<Row> all, List<int> areas, List<int> wards)
    {
        if (wards.TrueForAll(w => ColumnRoles.OfCode(table.Header[w].Text) is null)) return true;
        var inside = all.FindAll(r => TextOf(r, areas) is { } area && IsPlace(area.Text));
        return inside.Count(r => TextOf(r, wards) is { } ward && IsPlace(ward.Text)) * 2 > inside.Count;
    }

    private bool IsPlace(string name) => PlaceCells.Find(extract, places, name).Code is not null;

    private int KeyIndex()
    {
        if (Named("code") is >= 0 and var named) return named;
        if (ColumnFinder.IndexOf(table, asked.Name.Value) is >= 0 and var own) return own;
        if (ColumnFinder.IndexOf(table, "code") is >= 0 and var code) return code;
        var words = ColumnRoles.KeyOf(asked.Name.Value).Split(' ');
        var coded = Enumerable.Range(0, table.Header.Length).Where(i => ColumnRoles.OfCode(table.Header[i].Text) is { IsCode: true }
            && (KindOf(asked.Name.Value) ?? words[0]) is var kind && string.Equals(KindOf(table.Header[i].Text), kind, StringComparison.Ordinal)).ToList();
        return coded.Count == 1 && (KindOf(asked.Name.Value) is not null || words is [_, "code"]) ? coded[0] : -1;
    }

    private int Named(string role) => extract.Plan.LookupHeadings.FirstOrDefault(n => n.Name.Value.Equals(role, StringComparison.OrdinalIgnoreCase)) is { } named ? ColumnFinder.IndexOf(table, named.Text.Value) : -1;

    private int IndexOf(ColumnRole role, int key)
    {
        if (Named(ColumnRoles.WordFor(role)) is >= 0 and var own && own != key) return own;
        return ColumnFinder.IndexOf(table, ColumnRoles.WordFor(role)) is >= 0 and var named && named != key
            ? named
            : ColumnFinder.IndexOf(table, (heading, i) => i != key && RoleOf(heading) == role);
    }

    // One column, or those of the code and the name of one kind of place: the first of them that is a known place says it. The values' own names say nothing.
    private List<int> IndexesOf(ColumnRole role, int key)
    {
        if (IndexOf(role, key) is >= 0 and var plain) return [plain];
        var keyKind = key < 0 ? null : KindOf(table.Header[key].Text);
        var kinds = Enumerable.Range(0, table.Header.Length).Where(i => i != key && ColumnRoles.OfCode(table.Header[i].Text)?.Role == role && !string.Equals(KindOf(table.Header[i].Text), keyKind, StringComparison.Ordinal))
            .GroupBy(i => table.Header[i].Text.Trim()[..^2].ToUpperInvariant(), StringComparer.Ordinal).ToList();
        return kinds.Count == 0 ? [] : [.. kinds[0].OrderByDescending(i => ColumnRoles.OfCode(table.Header[i].Text)!.Value.IsCode)];
    }

    private LookupText? TextOf(Row row, List<int> indexes)
    {
        var texts = indexes.Select(i => TextOf(row, i)).OfType<LookupText>().ToList();
        return texts.Find(t => texts.Count > 1 && IsPlace(t.Text)) ?? texts.LastOrDefault();
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
