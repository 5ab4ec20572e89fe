using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;

namespace StrategicAssessment.Protection;

/// <summary>
/// Finds counts of several indicators that come from the same cells of a file, whatever extract, filter or name they came through: equal sets of cells are one
/// number, a set that others make up is their sum, and what a set holds beside others is a number that readers work out. Cells that no count tells apart are one.
/// </summary>
/// <param name="nodes">The counts; what others leave of one is added, printed nowhere.</param>
internal sealed class SameRows(List<CountNode> nodes, ObservationTable observations)
{
    private readonly HashSet<(int Whole, string Indicator)> made = [];
    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string File, int Column, int Line), int> classes = [];
    private readonly Dictionary<int, HashSet<int>> known = [];

    /// <summary>How counts of different indicators are tied by their rows.</summary>
    public List<Relation> Relations()
    {
        var indicators = Indexed();
        Classify(indicators.SelectMany(i => i).SelectMany(RowsOf).Distinct());
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

    // Cells of one class stand in the same sets of rows.
    private void Classify(IEnumerable<SourceRef> all)
    {
        var count = 0;
        foreach (var rows in all)
        {
            var split = new Dictionary<int, int>();
            foreach (var cell in CellsIn(rows))
            {
                var before = classes.GetValueOrDefault(cell);
                classes[cell] = split.TryGetValue(before, out var now) ? now : split[before] = ++count;
            }
        }
    }

    private static IEnumerable<(string File, int Column, int Line)> CellsIn(SourceRef rows) => rows.Rows.Every.Select(line => (rows.File, rows.Column, line));

    private HashSet<string> FilesOf(List<int> members) =>
        [.. members.Where(m => nodes[m].Operands.IsEmpty).SelectMany(m => Rows(nodes[m].Asked)).Select(r => r.File)];

    private IEnumerable<Relation> Ties(List<int> wholes, List<int> parts, bool isFirst)
    {
        var (equal, holding) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<int, List<int>>());
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

    // Of the counts of one place and period: what each leaves of another, what all leave that share no rows, and what two leave of which another is the overlap.
    private IEnumerable<Relation> Rests(List<int> members)
    {
        var (all, left) = (new List<(int Whole, List<int> Within)>(), new Dictionary<(int Whole, int Part), int>());
        foreach (var whole in members)
        {
            var (within, apart) = (members.Where(m => IsWithin(m, whole)).OrderByDescending(m => nodes[m].Number).ThenBy(m => m).ToList(), new List<int>());
            all.Add((whole, within));
            foreach (var part in within)
            {
                var rest = Rest(whole, [part]);
                if (rest.Parts is [_, var other]) left.Add((whole, part), other);
                yield return rest;
                if (apart.TrueForAll(a => !CellsOf(a).Overlaps(CellsOf(part)))) apart.Add(part);
            }

            if (apart.Count > 1) yield return Rest(whole, [.. apart]);
        }

        foreach (var (whole, one, other) in all.SelectMany(a => a.Within.SelectMany((one, i) => a.Within.Skip(i + 1).Select(other => (a.Whole, one, other)))))
        {
            var both = CellsOf(one).Intersect(CellsOf(other)).ToHashSet();
            if (members.FindIndex(m => m != one && m != other && CellsOf(m).SetEquals(both)) is >= 0 and var at && left.TryGetValue((other, members[at]), out var rest)) yield return Rest(whole, [one, rest]);
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

    private bool IsWithin(int part, int whole) => !string.Equals(IndicatorOf(part), IndicatorOf(whole), StringComparison.Ordinal) && !made.Contains((whole, IndicatorOf(part)))
        && CellsOf(part).Count > 0 && nodes[part].Number < nodes[whole].Number && CellsOf(part).IsProperSubsetOf(CellsOf(whole));

    // The fewest that make the cells up, as far as taking the largest first finds them; none where some are left.
    private ImmutableArray<int> PartsOf(HashSet<int> cells, Dictionary<int, List<int>> holding)
    {
        var candidates = cells.SelectMany(c => holding.GetValueOrDefault(c) ?? []).Distinct().OrderByDescending(p => CellsOf(p).Count).ThenBy(p => p);
        var (left, parts) = (new HashSet<int>(cells), ImmutableArray.CreateBuilder<int>());
        foreach (var part in candidates)
        {
            if (!CellsOf(part).IsSubsetOf(left)) continue;
            left.ExceptWith(CellsOf(part));
            parts.Add(part);
        }

        return left.Count == 0 ? parts.ToImmutable() : [];
    }

    private HashSet<int> CellsOf(int node)
    {
        if (!known.TryGetValue(node, out var cells)) known.Add(node, cells = [.. RowsOf(node).SelectMany(CellsIn).Select(c => classes[c])]);
        return cells;
    }

    private IEnumerable<SourceRef> RowsOf(int node) => nodes[node] is { Operands: { IsEmpty: false } operands, Asked: var asked }
        ? operands.SelectMany(o => byId.TryGetValue(o.ToString(), out var part) ? RowsOf(part) : Rows(asked with { Area = o.Area, Category = o.Category }))
        : Rows(nodes[node].Asked);

    private ImmutableArray<SourceRef> Rows(FigureRequest asked) => CountedRows.Find(observations, asked)?.Cells ?? [];

    private string KeyOf(int node) => string.Join(' ', CellsOf(node).Order());
}
