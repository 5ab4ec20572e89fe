using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts;

/// <summary>The places of an extract's rows: its own aliases first, then names among the types of place that it holds.</summary>
internal sealed class PlaceCells(ResolvedExtract extract, RowTable table, ExtractColumns columns, Gazetteer places, List<Diagnostic> found)
{
    private readonly Dictionary<string, AreaCode?> known = new(StringComparer.Ordinal);
    private readonly int codes = IndexOf(table, columns, ["code", "area code", "geography code", "gss code", "ons code", "la code", "csp code", "partnership code", "force code"]);
    private readonly int types = IndexOf(table, columns, ["area type", "geography type", "type of area", "place type", "level"]);
    private readonly Dictionary<(AreaCode Part, string Around), (AreaCode Whole, AreaCode Part)?> contained = [];
    private AreaCode? above;
    private bool isOtherTold;

    /// <summary>The place of a row: the ward where one is filled in, else the area; null after an error, told once for each name.</summary>
    public AreaCode? Read(Row row)
    {
        if (Filled(row, ColumnRole.Ward) is { } ward && NumberSymbols.Usual.MeaningOf(ward.Text.Trim()) is null)
        {
            var part = Resolve(row, ward, columns[ColumnRole.Ward]);
            if (part is { } inside && Filled(row, ColumnRole.Area) is { } around) Take(inside, around.Text.Trim());
            return part;
        }

        if (Filled(row, ColumnRole.Area) is { } area) return above = Resolve(row, area, columns[ColumnRole.Area]);
        if (extract.Area is { } fixedArea) return fixedArea;
        if (extract.Plan.FillsPlacesDown && above is { } same) return same;
        var index = Math.Max(columns[ColumnRole.Area], columns[ColumnRole.Ward]);
        return found.Refuse<AreaCode>(ExtractMessages.MissingPlace(index >= 0 ? table.At(row.Cells[index]) : new SourceSpan(table.Path, row.Line, 0)));
    }

    /// <summary>The word under which a row stands for all the others, such as 'Grand Total'; null for a row of a place.</summary>
    public string? TotalOf(Row row) => Filled(row, ColumnRole.Ward) is null && extract.Plan.Shape != ExtractShape.Values && Filled(row, ColumnRole.Area)?.Text.Trim() is { } name
        && TotalRows.IsTotal(name) && Find(name).Problem == PlaceProblem.Unknown ? name : null;

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

    // The code beside a name is of the same place.
    private AreaCode? Resolve(Row row, Cell field, int column)
    {
        var code = Meant(row, field, column);
        if (isOtherTold || code is null || codes < 0 || ColumnFinder.IsLeftAlone(extract.Plan, table.Header[codes].Text) || places.Find(row.Cells[codes].Text.Trim(), []).Code is not { } other) return code;
        isOtherTold = places.IsOther(other, code) && places.Area(other)?.Type == places.Area(code)?.Type;
        if (isOtherTold) found.Add(ExtractMessages.OtherByCode(table.At(row.Cells[codes]), field.Text.Trim(), places.Described(other), table.Header[codes].Text));
        return code;
    }

    private AreaCode? Meant(Row row, Cell field, int column)
    {
        var name = field.Text.Trim();
        if (Namesake(row, name, column) is { } meant) return meant;
        if (known.TryGetValue(name, out var code)) return code;
        var search = Find(name);
        if (search.Code is null) found.Add(ExtractMessages.UnknownPlace(table.At(field), name, search, extract.Plan.Holds));
        else if (places.Area(search.Code) is not null && extract.Plan.Holds.IsEmpty && !extract.Aliases.ContainsKey(PlaceName.Key(name)) && WiderOf(name) is { } wider) found.Add(PlaceMessages.PlaceOrGroup(table.At(field), name, places.Described(search.Code), places.Described(wider), search.Code.Value, wider.Value));
        return known[name] = search.Code;
    }

    // Of several with one name, that whose code or type stands beside it, or that which the column's heading is about: a force, or a place in one.
    private AreaCode? Namesake(Row row, string name, int column)
    {
        var level = ColumnRoles.LevelOf(table.Header[column].Text)?.Level;
        if ((codes < 0 && types < 0 && level is null) || extract.Aliases.ContainsKey(PlaceName.Key(name)) || places.Namesakes(name) is not { Length: > 1 } namesakes) return null;
        var beside = level is null ? codes : Enumerable.Range(0, table.Header.Length).FirstOrDefault(i => ColumnRoles.LevelOf(table.Header[i].Text) is { IsCode: true } other && other.Level == level, codes);
        if (beside >= 0 && places.Find(row.Cells[beside].Text.Trim(), []).Code is { } code && namesakes.Contains(code)) return code;
        var type = types < 0 ? string.Empty : row.Cells[types].Text.Trim();
        var ofType = namesakes.RemoveAll(n => !string.Equals(places.Area(n)?.Type, type, StringComparison.OrdinalIgnoreCase));
        level ??= ColumnRoles.LevelOf(type)?.Level;
        var ofLevel = level is null ? [] : namesakes.RemoveAll(n => IsForce(n) != (level == PlaceLevel.Force));
        return ofType is [var only] ? only : ofLevel is [var single] ? single : null;
    }

    // A group of several places that is called as one of them.
    private AreaCode? WiderOf(string name) => places.Namesakes(name).FirstOrDefault(n => places.Area(n) is null && places.GroupWithCode(n) is { Members.Length: > 1 });

    // A force is a group of partnerships, or a place of that type.
    private bool IsForce(AreaCode code) => places.Area(code) is not { } area || PlaceName.Key(area.Type).Contains("police", StringComparison.Ordinal) || PlaceName.Key(area.Type).Contains("force", StringComparison.Ordinal);

    private static int IndexOf(RowTable table, ExtractColumns columns, string[] headings)
    {
        var found = columns.Unread(table).Where(i => headings.Contains(ColumnRoles.KeyOf(table.Header[i].Text), StringComparer.Ordinal) || (headings[0] is "code" && ColumnRoles.OfCode(table.Header[i].Text) is { Role: ColumnRole.Area, IsCode: true })).ToList();
        return found.Count == 1 ? found[0] : -1;
    }

    private PlaceSearch Find(string name) => Find(extract, places, name);

    /// <summary>The place that a row names around its own, of whatever type; null when it is no other place.</summary>
    public static AreaCode? Around(ResolvedExtract extract, Gazetteer places, AreaCode part, string name) =>
        (Find(extract, places, name).Code ?? places.Find(name, []).Code) is { } whole && !whole.Equals(part) ? whole : null;

    public static PlaceSearch Find(ResolvedExtract extract, Gazetteer places, string name)
    {
        if (!extract.Aliases.TryGetValue(PlaceName.Key(name), out var alias)) return places.Find(name, extract.Plan.Holds);
        extract.Plan.Met.At.UnionWith(extract.Plan.Aliases.Where(a => ColumnFinder.IsSame(a.Name.Value, name)).Select(a => a.Name.At));
        return PlaceSearch.Found(alias);
    }
}
