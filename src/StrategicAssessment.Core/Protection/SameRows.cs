using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Protection;

/// <summary>
/// Finds counts of several indicators that come from the same cells of a file, whatever extract, filter or name they came through: equal sets of cells are one
/// number, and a set that others make up is their sum. Sets that overlap are taken apart: what is in the same of them is a number that readers may work out. Cells that no count tells apart are one.
/// </summary>
/// <param name="nodes">The counts; parts of them that others tell apart are added, printed nowhere.</param>
/// <param name="sums">How they are known to add up.</param>
internal sealed class SameRows(List<CountNode> nodes, IReadOnlyCollection<Relation> sums, ProtectionTask task)
{
    private const int MostJoined = 100;

    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string File, int Column), Dictionary<int, int>> classes = [];
    private readonly Dictionary<int, HashSet<int>> known = [];
    private readonly Dictionary<int, int> alone = [];
    private readonly ILookup<int, Relation> sumsOf = sums.ToLookup(s => s.Whole);
    private long?[] amounts = [];

    /// <summary>How counts of different indicators are tied by their rows. What the rule of one extract keeps, it keeps where another counts the same rows, or some of them.</summary>
    public List<Relation> Relations()
    {
        var indicators = Indexed();
        ShareRules();
        List<int> members = [.. indicators.SelectMany(i => i)];
        Classify(members);
        List<Relation> same = [.. indicators.SelectMany((one, i) => indicators.SelectMany((other, j) => i == j ? [] : Ties(one, other, i < j)))];
        same.AddRange(TakenApart(members, same));
        for (var isNew = true; isNew;) isNew = same.Aggregate(false, (any, relation) => Inherit(relation) || any);
        same.AddRange(members.GroupBy(n => (nodes[n].Asked.Area, nodes[n].Asked.Period.Slug)).Select(g => g.ToList()).ToList().SelectMany(Joined));
        return same;
    }

    // Those with files that another reads as well.
    private List<List<int>> Indexed()
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (!nodes[i].IsThen) byId[nodes[i].Id.ToString()] = i;
        }

        return [.. byId.Values.GroupBy(i => nodes[i].Asked.Indicator.Id, StringComparer.Ordinal).Where(g => nodes[g.First()].Asked.Indicator is { Ids: null } own && task.OfSameFiles(own).Any()).Select(g => g.Order().ToList())];
    }

    // People are no more than their rows, and a few rows tell of few people: what the rule of the one keeps, it keeps of the other.
    private void ShareRules()
    {
        foreach (var (at, own) in byId.Values.Select(i => (i, nodes[i].Asked.Indicator)))
        {
            foreach (var other in task.OfSameFiles(own).Where(o => (o.Ids ?? own.Ids) is not null)) nodes[at] = nodes[at].Under(other.Protection);
        }
    }

    // Cells of one class stand in the same sets of rows.
    private void Classify(List<int> members)
    {
        var (all, count) = (new HashSet<ObservedValue>(ReferenceEqualityComparer.Instance), 0);
        foreach (var member in members)
        {
            var split = new Dictionary<int, int>();
            foreach (var observed in RowsOf(member))
            {
                all.Add(observed);
                var (file, rows) = ((observed.Source.File, observed.Source.Column), observed.Source.Rows);
                if (!classes.TryGetValue(file, out var lines)) classes.Add(file, lines = []);
                foreach (var line in rows.Every) lines[line] = split.TryGetValue(lines.GetValueOrDefault(line), out var now) ? now : split[lines.GetValueOrDefault(line)] = ++count;
            }
        }

        amounts = new long?[count + 1];
        Array.Fill(amounts, 0);
        var told = new HashSet<(string File, int Column, int Line)>();
        foreach (var observed in all)
        {
            var (file, column) = (observed.Source.File, observed.Source.Column);
            for (var i = 0; i < observed.Source.Rows.Every.Length; i++)
            {
                var line = observed.Source.Rows.Every[i];
                if (told.Add((file, column, line))) amounts[classes[(file, column)][line]] += AmountOf(observed, i);
            }
        }
    }

    // What one of its rows counts; null where nobody knows.
    private static long? AmountOf(ObservedValue observed, int row) => observed switch
    {
        { Source.Rows: { Every.Length: 1 } rows } when rows.Count == 1 || observed.Correction is null => observed.Value.IsKnown ? observed.Value.Whole : null,
        { Correction: not null } => null,
        { Source.Each: { IsEmpty: false } each } => each[row],
        _ => observed.Source is { Column: 0, Rows.Lines.IsEmpty: true } ? 1 : null,
    };

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
                if (isFirst) yield return new Relation(whole, [same]);
            }
            else if (PartsOf(cells, holding) is { Length: > 1 } sum)
            {
                yield return new Relation(whole, sum);
            }
        }
    }

    // Counts that are no sums, and of which others hold some rows, are the sums of what all tell apart.
    private IEnumerable<Relation> TakenApart(List<int> members, List<Relation> same)
    {
        var own = members.ToHashSet();
        var wholes = sums.Where(r => r.Cells.All(own.Contains)).Concat(same).Where(r => CellsOf(r.Whole).IsSubsetOf(r.Parts.SelectMany(CellsOf))).Select(r => r.Whole).ToHashSet();
        var bases = members.FindAll(m => !wholes.Contains(m) && CellsOf(m).Count > 0);
        foreach (var one in bases.Where(b => CellsOf(b).Count == 1)) alone.TryAdd(CellsOf(one).First(), one);
        var split = bases.FindAll(b => CellsOf(b).Count > 1);
        foreach (var part in split.SelectMany(CellsOf).Distinct().Where(c => !alone.ContainsKey(c)).ToList()) alone.Add(part, PartOf([part], split));
        return split.ConvertAll(b => new Relation(b, [.. CellsOf(b).Select(c => alone[c])]));
    }

    // Of the counts of one place and period, parts in which some of them are together with others that are small. A small part of a group or a year is a number of its own where a
    // place or a month has nobody at all: it may be the same rows as a part of one place, but readers cannot know that.
    private IEnumerable<Relation> Joined(List<int> members)
    {
        var parts = members.SelectMany(CellsOf).Distinct().GroupBy(c => string.Join(' ', members.Where(m => CellsOf(m).Contains(c)))).Select(g => g.ToHashSet()).ToList();
        var below = members.SelectMany(m => sumsOf[m]).Where(s => !s.Parts.Any(members.Contains)).ToList();
        var isOwn = parts.ToDictionary(p => p, p => MostOf(p) >= NumberOf(p) && NumberOf(p) > 0 && below.Exists(s => p.IsSubsetOf(CellsOf(s.Whole)) && s.Parts.Any(b => CellsOf(b).Count == 0)));
        var apart = parts.Exists(p => isOwn[p]) ? parts.ToDictionary(p => p, p => isOwn[p] || p.Count > 1 ? PartOf(p, members) : alone[p.First()]) : [];
        foreach (var (part, node) in apart.Where(p => !isOwn[p.Key] && p.Key.Count > 1)) yield return new Relation(node, [.. part.Select(c => alone[c])]);
        foreach (var whole in apart.Count > 0 ? members.FindAll(m => CellsOf(m).Count > 0 && !apart.ContainsValue(m)) : []) yield return new Relation(whole, [.. apart.Where(p => p.Key.IsSubsetOf(CellsOf(whole))).Select(p => p.Value)]);
        var found = new List<(HashSet<int>[] Parts, long? Number)>();
        foreach (var (part, number) in parts.Select(p => (p, NumberOf(p))).Where(p => p.Item2 <= MostOf(p.p)).OrderByDescending(p => p.Item2))
            found.AddRange(found.Where(f => found.Count < MostJoined).Select(f => (Parts: f.Parts.Append(part).ToArray(), f.Number + number)).Where(f => f.Item2 <= MostOf(part)).Append(([part], number)).ToList());
        foreach (var (some, number) in found.Where(f => f.Number > 0 && (apart.Count == 0 || f.Parts.Length > 1)))
        {
            var cells = some.SelectMany(p => p).ToHashSet();
            if (cells.Count == 1 || members.Exists(m => CellsOf(m).SetEquals(cells)) || !members.Exists(m => cells.IsSubsetOf(CellsOf(m)))) continue;
            yield return new Relation(PartOf(cells, members), apart.Count > 0 ? [.. some.Select(p => apart[p])] : [.. cells.Select(c => alone[c])]);
        }
    }

    private long? MostOf(HashSet<int> part) => nodes[alone[part.First()]].OwnRule?.Most;

    private long? NumberOf(IEnumerable<int> cells) => cells.Aggregate((long?)0, (sum, c) => sum + amounts[c]);

    // A part of the smallest count that holds it, named by those that hold it and those that do not.
    private int PartOf(HashSet<int> cells, List<int> among)
    {
        var holding = among.Where(m => cells.IsSubsetOf(CellsOf(m))).OrderByDescending(m => nodes[m].OwnRule?.Threshold ?? 0).ThenBy(m => CellsOf(m).Count).ThenBy(m => m).ToList();
        var asked = nodes[holding[0]].Asked;
        var without = among.Where(m => CellsOf(m).Overlaps(CellsOf(holding[0])) && !CellsOf(m).Overlaps(cells)).Select(m => NameOf(nodes[m].Asked)).Distinct().ToList();
        var name = string.Join(" and ", holding.Skip(1).Select(m => NameOf(nodes[m].Asked)).Prepend(asked.Category).Distinct()) + (without.Count > 0 ? $" without {string.Join(" and ", without)}" : string.Empty);
        var own = asked with { Category = name };
        for (var n = 2; byId.ContainsKey(own.Id().ToString()); n++) own = asked with { Category = string.Create(CultureInfo.InvariantCulture, $"{name}, {n}") };
        byId.Add(own.Id().ToString(), nodes.Count);
        nodes.Add(new CountNode(own, NumberOf(cells) is { } number ? Value.Known(number) : Value.Suppressed(Said.Of("figure.withheld")), false) { OwnRule = nodes[holding[0]].OwnRule });
        known.Add(nodes.Count - 1, cells);
        return nodes.Count - 1;
    }

    private static string NameOf(FigureRequest asked) => asked.Category == asked.Indicator.Whole ? asked.Indicator.Id : $"{asked.Indicator.Id} {asked.Category}";

    private bool Inherit(Relation same)
    {
        var before = same.Cells.Select(c => nodes[c].OwnRule).ToList();
        foreach (var part in same.Parts) nodes[part] = nodes[part].Under(nodes[same.Whole].OwnRule);
        if (same.Parts is [var one]) nodes[same.Whole] = nodes[same.Whole].Under(nodes[one].OwnRule);
        else if (before is [null, ..] && before.Skip(1).All(r => r is not null)) nodes[same.Whole] = nodes[same.Whole].Under(before.MaxBy(r => (r?.RoundTo, r?.Threshold)));
        return !before.SequenceEqual(same.Cells.Select(c => nodes[c].OwnRule));
    }

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
        if (!known.TryGetValue(node, out var cells)) known.Add(node, cells = [.. RowsOf(node).Select(o => o.Source).SelectMany(s => s.Rows.Every.Select(line => classes[(s.File, s.Column)][line]))]);
        return cells;
    }

    private IEnumerable<ObservedValue> RowsOf(int node) => nodes[node] is { Operands: { IsEmpty: false } operands, Asked: var asked }
        ? operands.SelectMany(o => byId.TryGetValue(o.ToString(), out var part) ? RowsOf(part) : Rows(asked with { Area = o.Area, Category = o.Category }))
        : Rows(nodes[node].Asked);

    private ImmutableArray<ObservedValue> Rows(FigureRequest asked) => CountedRows.Find(task.Book.Observations, asked)?.Cells ?? [];

    private string KeyOf(int node) => string.Join(' ', CellsOf(node).Order());
}
