using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;

namespace StrategicAssessment.Protection;

/// <summary>
/// Finds counts of several indicators that come from the same cells of a file, whatever extract, filter or name they came through: equal sets of cells are one
/// number, a set that others make up is their sum, and what a set holds beside others is a number that readers work out. Records are known by how many they are, by where the
/// first and the last of them stand, and by what filters let pass.
/// </summary>
/// <param name="nodes">The counts; what others leave of one is added, printed nowhere.</param>
internal sealed class SameRows(List<CountNode> nodes, ObservationTable observations)
{
    private readonly HashSet<(int Whole, string Indicator)> made = [];
    private readonly Dictionary<string, ILookup<string, string>> filters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<int, HashSet<string>> known = [];
    private readonly Dictionary<int, List<SourceRef>> rows = [];

    /// <summary>How counts of different indicators are tied by their rows.</summary>
    public List<Relation> Relations()
    {
        var indicators = Indexed();
        var same = indicators.SelectMany((one, i) => indicators.SelectMany((other, j) => i == j ? [] : Ties(one, other, i < j))).ToList();
        return [.. same, .. indicators.SelectMany(i => i).GroupBy(n => (nodes[n].Asked.Area, nodes[n].Asked.Period.Slug)).Select(g => g.ToList()).ToList().SelectMany(Rests)];
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
                made.Add((whole, IndicatorOf(same)));
                if (isFirst) yield return new Relation(whole, [same]);
            }
            else if (PartsOf(cells, holding) is { Length: > 1 } sum)
            {
                made.Add((whole, IndicatorOf(sum[0])));
                yield return new Relation(whole, sum);
            }
        }
    }

    private string IndicatorOf(int node) => nodes[node].Asked.Indicator.Id;

    // Of the counts of one place and period: what each leaves of another, and what all leave that share no rows.
    private IEnumerable<Relation> Rests(List<int> members)
    {
        foreach (var whole in members)
        {
            var (within, apart) = (members.Where(m => IsWithin(m, whole)).OrderByDescending(m => nodes[m].Number).ThenBy(m => m).ToList(), new List<int>());
            foreach (var part in within)
            {
                yield return Rest(whole, [part]);
                if (apart.TrueForAll(a => AreApart(a, part))) apart.Add(part);
            }

            if (apart.Count > 1) yield return Rest(whole, [.. apart]);
        }
    }

    private Relation Rest(int whole, ImmutableArray<int> parts)
    {
        var (asked, left) = (nodes[whole].Asked, nodes[whole].Number!.Value - parts.Sum(p => nodes[p].Number!.Value));
        if (left == 0) return new Relation(whole, parts);
        nodes.Add(new CountNode(asked with { Category = $"{asked.Category} without {string.Join(" and ", parts.Select(p => NameOf(nodes[p].Asked)))}" }, Value.Known(left), false));
        return new Relation(whole, [.. parts, nodes.Count - 1]);
    }

    private static string NameOf(FigureRequest asked) => asked.Category == asked.Indicator.Whole ? asked.Indicator.Id : $"{asked.Indicator.Id} {asked.Category}";

    private bool IsWithin(int part, int whole)
    {
        var (own, all) = (RowsOf(part), RowsOf(whole));
        if (string.Equals(IndicatorOf(part), IndicatorOf(whole), StringComparison.Ordinal) || made.Contains((whole, IndicatorOf(part))) || own.Count == 0 || !(nodes[part].Number < nodes[whole].Number)) return false;
        if (IsListed(own) || IsListed(all)) return CellsOf(part).IsProperSubsetOf(CellsOf(whole));
        return IsSameKind(nodes[part].Asked, nodes[whole].Asked) && AreCounted(part) && AreCounted(whole) && own.Select(r => r.File).ToHashSet(StringComparer.Ordinal).SetEquals(all.Select(r => r.File))
            && own.Min(r => r.Rows.First) >= all.Min(r => r.Rows.First) && own.Max(r => r.Rows.Last) <= all.Max(r => r.Rows.Last)
            && FilterOf(whole).All(w => FilterOf(part)[w.Key] is var passed && passed.Any() && passed.All(w.Contains));
    }

    private bool AreApart(int one, int other) => IsListed(RowsOf(one)) ? !CellsOf(one).Overlaps(CellsOf(other))
        : FilterOf(one).Any(o => FilterOf(other)[o.Key] is var passed && passed.Any() && !passed.Any(o.Contains));

    private static bool IsListed(List<SourceRef> rows) => rows.Exists(r => !r.Rows.Lines.IsEmpty);

    private static bool IsSameKind(FigureRequest one, FigureRequest other) => string.Equals(one.Category, other.Category, StringComparison.Ordinal)
        || (string.Equals(one.Category, one.Indicator.Whole, StringComparison.Ordinal) && string.Equals(other.Category, other.Indicator.Whole, StringComparison.Ordinal));

    // Whether each record counts as one.
    private bool AreCounted(int node) => nodes[node].Number == RowsOf(node).Sum(r => (long)r.Rows.Count);

    // By column, the values that the filter lets pass.
    private ILookup<string, string> FilterOf(int node)
    {
        var indicator = nodes[node].Asked.Indicator;
        if (filters.TryGetValue(indicator.Id, out var known)) return known;
        return filters[indicator.Id] = indicator.Filter.Split(", ").Select(c => c.Split(" = ")).Where(c => c.Length == 2)
            .SelectMany(c => c[1].Split(" or ").Select(v => (Column: c[0], Passed: v))).ToLookup(f => f.Column, f => f.Passed, StringComparer.Ordinal);
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
        if (IsListed(own)) return string.Join('\n', CellsOf(node).Order(StringComparer.Ordinal));
        var files = own.GroupBy(r => r.File, r => r.Rows, StringComparer.Ordinal).OrderBy(f => f.Key, StringComparer.Ordinal);
        return string.Join('\n', files.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Key} {f.Sum(r => r.Count)} from {f.Min(r => r.First)} to {f.Max(r => r.Last)}")));
    }
}
