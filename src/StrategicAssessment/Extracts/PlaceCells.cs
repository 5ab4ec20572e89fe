using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts;

/// <summary>The places of an extract's rows: its own aliases first, then names among the types of place that it holds.</summary>
internal sealed class PlaceCells(ResolvedExtract extract, RowTable table, ExtractColumns columns, Gazetteer places, List<Diagnostic> found)
{
    private readonly Dictionary<string, AreaCode?> known = new(StringComparer.Ordinal);
    private readonly Dictionary<(AreaCode Part, string Around), (AreaCode Whole, AreaCode Part)?> contained = [];

    /// <summary>The place of a row: the ward where one is filled in, else the area; null after an error, told once for each name.</summary>
    public AreaCode? Read(Row row)
    {
        if (Filled(row, ColumnRole.Ward) is { } ward)
        {
            var part = Resolve(ward);
            if (part is { } inside && Filled(row, ColumnRole.Area) is { } around) Take(inside, around.Text.Trim());
            return part;
        }

        if (Filled(row, ColumnRole.Area) is { } area) return Resolve(area);
        if (extract.Area is { } fixedArea) return fixedArea;
        var index = Math.Max(columns[ColumnRole.Area], columns[ColumnRole.Ward]);
        found.Add(ExtractMessages.MissingPlace(index >= 0 ? table.At(row.Cells[index]) : new SourceSpan(table.Path, row.Line, 0)));
        return null;
    }

    /// <summary>Places that lie in others, as rows say that name both.</summary>
    public IEnumerable<(AreaCode Whole, AreaCode Part)> Contained => contained.Values.OfType<(AreaCode, AreaCode)>();

    private void Take(AreaCode part, string around)
    {
        if (contained.ContainsKey((part, around))) return;
        contained[(part, around)] = Around(extract, places, part, around) is { } whole ? (whole, part) : null;
    }

    /// <summary>Whether a remark is the name of a place, whose figures are then missing.</summary>
    public bool IsPlace(string text) => Find(text).Code is not null;

    private Cell? Filled(Row row, ColumnRole role) =>
        columns[role] is >= 0 and var index && row.Cells[index] is var field && !string.IsNullOrWhiteSpace(field.Text) ? field : null;

    private AreaCode? Resolve(Cell field)
    {
        var name = field.Text.Trim();
        if (known.TryGetValue(name, out var code)) return code;
        var search = Find(name);
        if (search.Code is null) found.Add(ExtractMessages.UnknownPlace(table.At(field), name, search, extract.Plan.Holds));
        return known[name] = search.Code;
    }

    private PlaceSearch Find(string name) => Find(extract, places, name);

    /// <summary>The place that a row names around its own, of whatever type; null when it is no other place.</summary>
    public static AreaCode? Around(ResolvedExtract extract, Gazetteer places, AreaCode part, string name) =>
        (Find(extract, places, name).Code ?? places.Find(name, []).Code) is { } whole && !whole.Equals(part) ? whole : null;

    /// <summary>The place that a name means in an extract.</summary>
    public static PlaceSearch Find(ResolvedExtract extract, Gazetteer places, string name) => extract.Aliases.TryGetValue(PlaceName.Key(name), out var alias)
        ? PlaceSearch.Found(alias)
        : places.Find(name, extract.Plan.Holds);
}
