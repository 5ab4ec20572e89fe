using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;

namespace StrategicAssessment.Protection;

/// <summary>
/// Finds counts of several indicators that come from the same cells of a file, whatever extract, filter or name they came through: equal sets of cells are one
/// number, and a set that others make up is their sum.
/// </summary>
internal sealed class SameRows(IReadOnlyList<CountNode> nodes, ObservationTable observations)
{
    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<int, HashSet<string>> known = [];
    private readonly Dictionary<int, List<SourceRef>> rows = [];

    /// <summary>How counts of different indicators are tied by their rows.</summary>
    public List<Relation> Relations()
    {
        var indicators = Indexed();
        return [.. indicators.SelectMany((one, i) => indicators.SelectMany((other, j) => i == j ? [] : Ties(one, other, i < j)))];
    }

    // Those with files that another reads as well.
    private List<List<int>> Indexed()
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (!nodes[i].IsThen) byId[nodes[i].Id.ToString()] = i;
        }

        var byIndicator = byId.Values.GroupBy(i => nodes[i].Asked.Indicator.Id, StringComparer.Ordinal).Select(g => g.Order().ToList()).ToList();
        if (byIndicator.Count < 2) return [];
        var files = byIndicator.ConvertAll(FilesOf);
        return [.. byIndicator.Where((_, i) => files.Where((f, j) => j != i && f.Overlaps(files[i])).Any())];
    }

    private HashSet<string> FilesOf(List<int> members) =>
        [.. members.Where(m => !nodes[m].IsSummed).SelectMany(m => Rows(nodes[m].Asked)).Select(r => r.File)];

    private IEnumerable<Relation> Ties(List<int> wholes, List<int> parts, bool isFirst)
    {
        var (equal, holding) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, List<int>>(StringComparer.Ordinal));
        foreach (var part in parts)
        {
            var cells = CellsOf(part);
            if (cells.Count > 0) equal.TryAdd(KeyOf(part), part);
            foreach (var cell in cells)
            {
                if (!holding.TryGetValue(cell, out var members)) holding.Add(cell, members = []);
                members.Add(part);
            }
        }

        foreach (var whole in wholes)
        {
            var cells = CellsOf(whole);
            if (cells.Count == 0) continue;
            if (equal.TryGetValue(KeyOf(whole), out var same))
            {
                if (isFirst) yield return new Relation(whole, [same]);
            }
            else if (PartsOf(cells, holding) is { Length: > 1 } sum)
            {
                yield return new Relation(whole, sum);
            }
        }
    }

    // The fewest that make the cells up, as far as taking the largest first finds them; none where some are left.
    private ImmutableArray<int> PartsOf(HashSet<string> cells, Dictionary<string, List<int>> holding)
    {
        var candidates = cells.SelectMany(c => holding.GetValueOrDefault(c) ?? []).Distinct().OrderByDescending(p => CellsOf(p).Count).ThenBy(p => p);
        var (left, parts) = (new HashSet<string>(cells, StringComparer.Ordinal), ImmutableArray.CreateBuilder<int>());
        foreach (var part in candidates)
        {
            if (!CellsOf(part).IsSubsetOf(left)) continue;
            left.ExceptWith(CellsOf(part));
            parts.Add(part);
        }

        return left.Count == 0 ? parts.ToImmutable() : [];
    }

    private HashSet<string> CellsOf(int node)
    {
        if (!known.TryGetValue(node, out var cells)) known.Add(node, cells = RowsOf(node).SelectMany(Names).ToHashSet(StringComparer.Ordinal));
        return cells;
    }

    private List<SourceRef> RowsOf(int node)
    {
        if (rows.TryGetValue(node, out var own)) return own;
        rows.Add(node, own = []);
        if (!nodes[node].IsSummed) own.AddRange(Rows(nodes[node].Asked));
        foreach (var operand in nodes[node].Operands)
            own.AddRange(byId.TryGetValue(operand.ToString(), out var part) ? RowsOf(part) : Rows(nodes[node].Asked with { Area = operand.Area, Category = operand.Category }));
        return own;
    }

    private ImmutableArray<SourceRef> Rows(FigureRequest asked) => CountedRows.Find(observations, asked)?.Cells ?? [];

    // Records are known by how many they are and where the first and the last of them stand.
    private static IEnumerable<string> Names(SourceRef rows) => rows.Rows.Lines.IsEmpty
        ? [string.Create(CultureInfo.InvariantCulture, $"{rows.File} {rows.Rows.Count} from {rows.Rows.First} to {rows.Rows.Last}")]
        : rows.Rows.Lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"{rows.File} {rows.Column}/{line}"));

    // Records that were counted in parts are as many together, from the first of all to the last.
    private string KeyOf(int node)
    {
        var own = RowsOf(node);
        if (own.Exists(r => !r.Rows.Lines.IsEmpty)) return string.Join('\n', CellsOf(node).Order(StringComparer.Ordinal));
        var files = own.GroupBy(r => r.File, r => r.Rows, StringComparer.Ordinal).OrderBy(f => f.Key, StringComparer.Ordinal);
        return string.Join('\n', files.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Key} {f.Sum(r => r.Count)} from {f.Min(r => r.First)} to {f.Max(r => r.Last)}")));
    }
}
