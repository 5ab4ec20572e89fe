using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Protection;

/// <summary>Decides once, over everything that is published together, which counts are hidden, and has the auditor attack the decision.</summary>
public sealed class Protector
{
    private readonly ProtectionTask task;
    private readonly IReadOnlyList<CountNode> nodes;
    private readonly CountSystem system;

    // Several explanations of what was revised: readers may go by any.
    private const int MostExplanations = 3;

    private Protector(ProtectionTask task, HashSet<string>? blamed)
    {
        this.task = task;
        var net = new CountNet(task, blamed);
        nodes = net.Nodes;
        var numbers = BasePoint.Of([.. nodes.Select(n => n.Number)], net.Relations);
        var standing = SecrecyFinding.Of(nodes, numbers, net.Relations);
        var cells = nodes.Select((n, i) => new CountCell(n.Name, Math.Max(0, numbers[i] ?? 0), standing[i], n.Rule) { Floor = n.Floor, Ceiling = n.Ceiling });
        var at = nodes.Select((n, i) => (n.Name, i)).Where(n => !nodes[n.i].IsThen).DistinctBy(n => n.Name, StringComparer.Ordinal).ToDictionary(n => n.Name, n => n.i, StringComparer.Ordinal);
        var told = nodes.Select((n, i) => new Relation(i, [.. n.Operands.Select(o => at.GetValueOrDefault(o.ToString(), -1))])).Where(r => r.Parts.Length > 0 && !r.Parts.Contains(-1));
        system = new CountSystem([.. cells], [.. net.Relations]) { Told = [.. told] };
    }

    /// <summary>What is to be hidden; null when no indicator has anything to hide. Errors are counts that cannot be kept.</summary>
    public static Outcome<Shield> Decide(ProtectionTask task)
    {
        if (task.Sensitive.Count == 0) return Outcome.Of<Shield>(null, []);
        var readers = task.Readings().SelectMany(ReadersOf).ToList();
        return readers[0].Decide([.. readers.Skip(1)]);
    }

    private static List<Protector> ReadersOf(ProtectionTask task)
    {
        var blamed = new HashSet<string>(StringComparer.Ordinal);
        var readers = new List<Protector> { new(task, blamed) };
        for (var known = 0; blamed.Count > known && readers.Count < MostExplanations;)
        {
            known = blamed.Count;
            readers.Add(new Protector(task, blamed));
        }

        if (blamed.Count > 0) readers.Add(new Protector(task, blamed: null));
        return readers;
    }

    // What has to be hidden from readers who think otherwise of what was revised is hidden from all; what any of them thinks possible is.
    private Outcome<Shield> Decide(ImmutableArray<Protector> others)
    {
        var (isHidden, audit) = Suppression.Audited(system);
        var (names, thought) = (NamesOf(isHidden), new List<(string Name, AuditedCell Cell)>());
        for (var known = -1; !others.IsEmpty && names.Count > known;)
        {
            known = names.Count;
            foreach (var other in others)
            {
                var (there, its) = Suppression.Audited(other.With(names));
                names.UnionWith(other.NamesOf(there));
                thought.AddRange(other.Named(its));
            }

            if (names.Count > known) (isHidden, audit) = Suppression.Audited(With(names));
            names.UnionWith(NamesOf(isHidden));
        }

        var ranges = Named(audit).Concat(thought).ToLookup(t => t.Name, t => t.Cell, StringComparer.Ordinal);
        var found = new List<Diagnostic>();
        var lost = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var audited in audit)
        {
            if (!audited.IsNarrow) continue;
            var (node, asked) = (nodes[audited.Cell], nodes[audited.Cell].Asked);

            // Of rows that nobody is in, readers are taken to know it: that tells of nobody.
            if (node.IsThen || (audited.IsLost && (!node.IsPrinted || node is { Number: 0, IsKept: false, Rule.HidesZero: false }))) continue;
            if (audited.IsLost) lost[asked.Indicator.Id] = lost.GetValueOrDefault(asked.Indicator.Id) + 1;
            else found.Add(ProtectionMessages.Narrow(asked, task.Book.Places.NameOf(asked.Area)));
        }

        foreach (var indicator in Enumerable.Range(0, nodes.Count).Where(i => nodes[i].IsPrinted && IsOut(i)).Select(i => nodes[i].Asked.Indicator.Id)) lost[indicator] = lost.GetValueOrDefault(indicator) + 1;
        found.AddRange(task.Indicators.Where(i => lost.ContainsKey(i.Id)).Select(i => ProtectionMessages.Lost(i, lost[i.Id])));
        return Outcome.Of(ShieldOf(names, ranges), found);
    }

    private IEnumerable<(string Name, AuditedCell Cell)> Named(ImmutableArray<AuditedCell> audit) => audit.Select(a => (system.Cells[a.Cell].Name, a));

    private HashSet<string> NamesOf(bool[] isHidden) => [.. system.Cells.Where((c, i) => isHidden[i] && !nodes[i].IsThen).Select(c => c.Name)];

    // With these hidden from the beginning.
    private CountSystem With(HashSet<string> hidden) =>
        system with { Cells = [.. system.Cells.Select(c => c.Secrecy == Secrecy.Open && hidden.Contains(c.Name) ? c with { Secrecy = Secrecy.Former } : c)] };

    private Shield ShieldOf(HashSet<string> names, ILookup<string, AuditedCell> ranges)
    {
        var (hidden, shown) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, (Value, ProtectionRule?)>(StringComparer.Ordinal));
        for (var i = 0; i < nodes.Count; i++)
        {
            var cell = system.Cells[i];
            if (nodes[i].IsThen) continue;
            if (names.Contains(cell.Name) || IsOut(i)) hidden.Add(cell.Name, WhyHidden(i));
            else if (nodes[i].IsPrinted && nodes[i].Value.IsKnown) shown.Add(cell.Name, (nodes[i].Value, nodes[i].OwnRule));
        }

        var before = task.Before().ToImmutableArray();
        var rows = Enumerable.Range(0, nodes.Count).Where(i => nodes[i].OwnRule is not null && !nodes[i].IsThen && nodes[i].Operands.IsEmpty && (hidden.ContainsKey(system.Cells[i].Name) || nodes[i].Rule.Rounds))
            .SelectMany(i => CountedRows.Find(task.Book.Observations, nodes[i].Asked)?.Cells ?? []).SelectMany(o => o.Source.Rows.Lines.Select(l => (o.Source.File, l)));
        return new Shield(hidden, shown, task.WithQuoted())
        {
            Rows = rows.ToHashSet(),
            Tallies = [.. task.Indicators.Where(i => task.Sensitive.ContainsKey(i.Id)).Select(i => TallyOf(i.Id, hidden))],
            Hidden = [.. Enumerable.Range(0, nodes.Count).Where(i => nodes[i].IsPrinted && hidden.ContainsKey(system.Cells[i].Name)).OrderBy(i => nodes[i].Id).Select(i => Told(i, hidden[system.Cells[i].Name], [.. ranges[system.Cells[i].Name]], before))],
        };
    }

    // Printed before as it is: hidden all the same.
    private bool IsOut(int node) => system.Cells[node].Secrecy == Secrecy.Known && nodes[node] is { IsThen: false, Number: { } known, OwnRule: { } rule } && rule.Hides(known);

    private HiddenCount Told(int node, string why, List<AuditedCell> ranges, ImmutableArray<PublishedCounts> before)
    {
        var (asked, id, value) = (nodes[node].Asked, nodes[node].Id, system.Cells[node].Value);
        var prints = before.SelectMany(b => b.Counts.Where(c => string.Equals(c.Id, id.ToString(), StringComparison.Ordinal)).Select(c => (b.Edition, c.Least, c.Most)))
            .DistinctBy(c => (c.Least, c.Most)).Select(c => c.Most is { } end ? $"{English.Range(c.Least, end)} in {c.Edition}" : $"hidden in {c.Edition}");
        var (least, most) = (ranges.Select(r => r.Least).DefaultIfEmpty(value).Min(), ranges.Select(r => r.Most).DefaultIfEmpty(value).Max());
        return new HiddenCount(id, task.Book.Places.NameOf(asked.Area), CategoryOf(asked), asked.Period.Label, why, least, most == long.MaxValue ? null : most, [.. prints]);
    }

    private string WhyHidden(int node)
    {
        if (!nodes[node].Value.IsKnown) return nodes[node].WasHidden ? ProtectionReasons.HiddenBefore : ProtectionReasons.Arrived;
        if (nodes[node].OwnRule is not null && system.Cells[node].Rule.Hides(system.Cells[node].Value)) return ProtectionReasons.Small(system.Cells[node].Rule);
        var around = system.Relations.Where(r => r.Cells.Contains(node)).SelectMany(r => r.Cells).Where(c => c != node).ToList();
        var small = around.Where(c => system.Cells[c].Secrecy is Secrecy.Small or Secrecy.Secret).Concat(around.Where(c => system.Cells[c].IsHidden && !nodes[node].IsKept));
        var kept = small.Select(c => WordsOf(nodes[c].Asked)).FirstOrDefault();
        var before = nodes[node].WasHidden ? ProtectionReasons.HiddenBefore : ProtectionReasons.ShownBefore;
        return (nodes[node].IsKept, kept) switch
        {
            (true, null) => before,
            (true, _) => $"{before} {ProtectionReasons.Covering(kept)}",
            _ => ProtectionReasons.Covering(kept),
        };
    }

    private static string CategoryOf(FigureRequest asked) => asked.Category == asked.Indicator.Whole ? string.Empty : asked.Indicator.Categories.Find(asked.Category)?.Label ?? asked.Category;

    private string WordsOf(FigureRequest asked) => HiddenCount.WordsOf(asked.Indicator.Id, task.Book.Places.NameOf(asked.Area), CategoryOf(asked), asked.Period.Label);

    private ProtectionTally TallyOf(string indicator, Dictionary<string, string> hidden)
    {
        var printed = Enumerable.Range(0, nodes.Count).Where(i => nodes[i].IsPrinted && string.Equals(nodes[i].Asked.Indicator.Id, indicator, StringComparison.Ordinal)).ToList();
        var all = printed.FindAll(i => hidden.ContainsKey(system.Cells[i].Name));
        var (arrived, small) = (all.Count(i => !nodes[i].Value.IsKnown), all.Count(i => nodes[i].Value.IsKnown && nodes[i].OwnRule is not null && nodes[i].Rule.Hides(nodes[i].Number ?? 0)));
        return new ProtectionTally(indicator, printed.Count, small, all.Count - small - arrived, arrived);
    }
}

/// <summary>What is said when small numbers cannot be kept. Numbers are never named.</summary>
internal static class ProtectionMessages
{
    public static Diagnostic Narrow(FigureRequest asked, string area) => Diagnostic.Error("SA3401", SourceSpan.WholeFile(asked.Indicator.File),
        $"The number of '{asked.Indicator.Id}' for {area}{Of(asked)} in {asked.Period.Label} is to be hidden, but what is published around it gives it away. Take a total, a column or a table of this indicator out of the plan.");

    public static Diagnostic Lost(IndicatorDefinition indicator, int count) => Diagnostic.Warning("SA3402", SourceSpan.WholeFile(indicator.File),
        $"Last year's bundle alone prints or gives away {English.Whole(count)} of the numbers of '{indicator.Id}' that are hidden here. Nothing in this year's can take that back.");

    private static string Of(FigureRequest asked) => asked.Indicator.Categories.Find(asked.Category) is { } category ? $" ({category.Label})" : string.Empty;
}

/// <summary>Decides what is hidden, part by part.</summary>
public static class Suppression
{
    /// <summary>By cell, whether it is hidden: the small ones, those that arrived hidden, and what has to be hidden to keep them.</summary>
    public static bool[] Of(CountSystem system)
    {
        var hidden = system.HiddenAtFirst();
        foreach (var part in system.Parts(hidden))
        {
            var own = Suppressor.Choose(part.System);
            for (var i = 0; i < part.Members.Length; i++) hidden[part.Members[i]] = own[i];
        }

        return hidden;
    }

    /// <summary>
    /// The choice, and what the auditor says of it. Where it does not stand up, more is hidden round the cells that the auditor names: all sums that they are in,
    /// then everything that has to do with them. Where nothing was published before, every cell may then move together with its sums.
    /// </summary>
    public static (bool[] Hidden, ImmutableArray<AuditedCell> Audit) Audited(CountSystem system)
    {
        var hidden = Of(system);
        var audit = Auditor.Audit(system, hidden);
        foreach (var isAll in new[] { false, true })
        {
            var narrow = audit.Where(a => a is { IsNarrow: true, IsLost: false }).Select(a => a.Cell).ToHashSet();
            if (narrow.Count == 0) break;
            hidden = More(system, hidden, narrow, isAll);
            audit = Auditor.Audit(system, hidden);
        }

        return (hidden, audit);
    }

    private static bool[] More(CountSystem system, bool[] hidden, HashSet<int> narrow, bool isAll)
    {
        var more = system.Parts(hidden).Where(p => p.Members.Any(narrow.Contains))
            .SelectMany(p => isAll ? p.Members.AsEnumerable() : Relation.Over(p.Members.Where(narrow.Contains), system.Relations)).ToHashSet();
        return [.. hidden.Select((h, i) => h || (more.Contains(i) && system.Cells[i].Secrecy == Secrecy.Open))];
    }
}
