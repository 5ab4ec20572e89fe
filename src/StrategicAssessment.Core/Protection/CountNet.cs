using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Protection;

/// <summary>
/// Finds out how counts add up: places to their groups, categories to their wholes, months to longer periods (periods that overlap, by the days that they
/// share), and indicators that count the same thing. Counts that are missing in a sum and printed nowhere come in as unseen ones.
/// </summary>
internal sealed class CountNet
{
    private readonly ProtectionTask task;
    private readonly List<CountNode> nodes = [];
    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);
    private readonly List<Relation> relations = [];
    private readonly HashSet<string> spoken = new(StringComparer.Ordinal);
    private readonly List<PastBundle> past = [];
    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    /// <summary>Gathers everything about these indicators.</summary>
    /// <param name="blamed">The counts that are taken to have been revised only where no others can have been; those that are taken to have been are added. Null for none.</param>
    public CountNet(ProtectionTask task, HashSet<string>? blamed)
    {
        this.task = task;
        foreach (var figure in task.Figures) AddPrinted(figure);
        foreach (var bundle in task.Before().OrderByDescending(b => b.Edition, StringComparer.Ordinal)) AddEarlier(bundle);
        for (var i = 0; i < nodes.Count; i++) AddParts(i);
        TiePeriods();
        for (var i = nodes.Count - 1; i >= 0; i--) AddHidden(i);
        for (var i = 0; i < nodes.Count; i++) TieParts(i);
        foreach (var link in task.Links) Tie(link);
        relations.AddRange(new SameRows(nodes, relations, task).Relations());
        TiePast(blamed);
        foreach (var heirs in task.Book.Places.Areas.Where(a => a.Successor is not null).GroupBy(a => a.Successor!)) TieHeir(heirs.Key, [.. heirs]);
    }

    public IReadOnlyList<CountNode> Nodes => nodes;

    /// <summary>How they add up; indexes are those of the counts.</summary>
    public IReadOnlyList<Relation> Relations => relations;

    private void AddPrinted(Figure figure)
    {
        if (figure.Measure.Kind != MeasureKind.Count || !task.Sensitive.TryGetValue(figure.Id.Indicator, out var indicator)) return;
        Put(new CountNode(new FigureRequest(indicator, Measure.Count, figure.Id.Area, figure.Id.Category, figure.Period), figure.Value, true) { Operands = figure.Operands });
    }

    private void AddEarlier(PublishedCounts bundle)
    {
        var then = new PastBundle(nodes);
        foreach (var count in bundle.Counts)
        {
            if (count.Parts() is not [var id, _, var area, var category, ..] || !task.Sensitive.TryGetValue(id, out var indicator)) continue;
            var asked = new FigureRequest(indicator, Measure.Count, new AreaCode(area), category, count.Period);
            var at = At(asked, count.Most is { } most ? Value.Known(count.Least + ((most - count.Least) / 2)) : Value.Suppressed(Said.Of("figure.withheld")));
            spoken.Add($"{id}/{category}");
            then.Take(at, count);
            then.TakeTotal(at, [.. count.Members.Where(m => !m.Equals(asked.Area)).Select(m => At(asked with { Area = m }))]);
        }

        past.Add(then);
    }

    private int At(FigureRequest asked, Value? otherwise = null)
    {
        if (byId.TryGetValue(asked.Id().ToString(), out var at)) return at;
        var own = task.Book.Get(asked);
        Put(new CountNode(asked, own.Value.IsKnown || otherwise is null ? own.Value : otherwise.Value, false) { Operands = own.Operands });
        return nodes.Count - 1;
    }

    private void Put(CountNode node)
    {
        if (!byId.TryAdd(node.Id.ToString(), nodes.Count)) return;
        nodes.Add(node);
        if (node.IsPrinted) spoken.Add($"{node.Asked.Indicator.Id}/{node.Asked.Category}");
    }

    // What stands between a count and those that it rests on comes in first, printed or not, so that times are tied between them too.
    private void AddParts(int whole)
    {
        if (nodes[whole].IsThen || !nodes[whole].Counts) return;
        var asked = nodes[whole].Asked;
        foreach (var part in MembersOf(asked).Concat(CategoriesOf(asked)).Concat(TwinsOf(asked)).ToList()) At(part);
    }

    // The same place, period and kind as others count it in the same file: what the one leaves of the other is known where both are.
    private IEnumerable<FigureRequest> TwinsOf(FigureRequest asked) => task.OfSameFiles(asked.Indicator)
        .Select(i => asked with { Indicator = i, Category = string.Equals(asked.Category, asked.Indicator.Whole, StringComparison.Ordinal) ? i.Whole : asked.Category })
        .Where(t => task.Book.Get(t).Value.IsKnown);

    // What a rule hides as a number of its own stays so where only another extract prints it, or tells it from two periods.
    private void AddHidden(int at)
    {
        if (nodes[at] is not { IsThen: false, Number: { } number, Asked: var asked }) return;
        var others = task.OfSameFiles(asked.Indicator).Where(i => i.Protection is { } rule && (rule.Rounds || rule.Hides(number)));
        foreach (var same in others.SelectMany(o => o.Categories.Categories.Select(c => c.Slug).Append(o.Whole).Select(c => asked with { Indicator = o, Category = c })).Where(s => task.Book.Get(s).Value is { IsKnown: true } value && value.Whole == number)) At(same);
    }

    private void TieParts(int whole)
    {
        if (nodes[whole].IsThen) return;
        Tie(whole, MembersOf(nodes[whole].Asked));
        Tie(whole, CategoriesOf(nodes[whole].Asked));
    }

    private ImmutableArray<FigureRequest> MembersOf(FigureRequest whole) =>
        [.. (task.Book.Places.GroupWithCode(whole.Area)?.Members ?? []).Where(m => !m.Equals(whole.Area)).Select(m => whole with { Area = m })];

    // None where no part, and no part of a part, is printed of any place: then the whole tells nothing of them.
    private ImmutableArray<FigureRequest> CategoriesOf(FigureRequest whole)
    {
        var parts = whole.Indicator.Categories.PartsOf(whole.Category).ToList();
        return parts.Exists(p => IsSpoken(whole.Indicator, p.Slug)) ? [.. parts.Select(p => whole with { Category = p.Slug })] : [];
    }

    private bool IsSpoken(IndicatorDefinition indicator, string category) =>
        spoken.Contains($"{indicator.Id}/{category}") || indicator.Categories.PartsOf(category).Any(p => IsSpoken(indicator, p.Slug));

    private void Tie(int whole, ImmutableArray<FigureRequest> parts)
    {
        if (parts.IsEmpty || !nodes[whole].Counts) return;
        var indexes = parts.Select(p => At(p)).Where(at => nodes[at].Counts).ToImmutableArray();
        if (indexes.Length > 0) relations.Add(new Relation(whole, indexes));
    }

    private void Tie(CountLink link)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            var asked = nodes[i].Asked;
            if (nodes[i].IsThen || !string.Equals(asked.Indicator.Id, link.First.Id, StringComparison.Ordinal) || !string.Equals(asked.Category, link.First.Whole, StringComparison.Ordinal)) continue;
            var other = asked with { Indicator = link.Second, Category = link.SecondCategory };
            if (byId.TryGetValue(other.Id().ToString(), out var at) && nodes[i].Counts && nodes[at].Counts) relations.Add(new Relation(i, [at]));
        }
    }

    // How counts added up in earlier bundles, wherever one of them was another number.
    private void TiePast(HashSet<string>? blamed)
    {
        Relation[] present = [.. relations];
        var later = new Dictionary<int, int>();
        relations.AddRange(past.SelectMany(b => b.Relations(present, later, blamed)).Where(r => told.Add(string.Join(' ', r.Cells))));

        // What another bundle printed is no secret, whatever it was hidden for in this one.
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].IsKept && past.Exists(b => b.Shows(i) && b.Then(i) == i)) nodes[i] = nodes[i] with { IsKept = false };
        }

        blamed?.UnionWith(nodes.Where(n => n.IsThen).Select(n => n.Id.ToString()));
    }

    // A place into which others went is the sum of them, and of itself as it was where it was there beside them.
    private void TieHeir(AreaCode heir, ImmutableArray<Area> parts)
    {
        var count = nodes.Count;
        for (var i = 0; i < count; i++)
        {
            var asked = nodes[i].Asked;
            if (nodes[i].IsThen || !asked.Area.Equals(heir) || !nodes[i].Counts) continue;
            var old = parts.Where(p => asked.Period.Kind == PeriodKind.Undated || !(p.ValidTo < asked.Period.First)).Select(p => asked with { Area = p.Code }).ToList();
            if (!old.Exists(p => byId.ContainsKey(p.Id().ToString()))) continue;
            var before = past.Where(b => b.Has(i) && old.Exists(p => byId.TryGetValue(p.Id().ToString(), out var at) && b.Has(at))).Select(b => b.Then(i)).Distinct().ToList();
            if (before.Contains(i)) continue;
            var olds = old.Select(p => At(p)).Where(at => nodes[at].Counts).ToList();
            relations.Add(new Relation(i, [.. olds, .. before.Take(1)]));
        }
    }

    private void TiePeriods()
    {
        var spans = Enumerable.Range(0, nodes.Count).Where(i => !nodes[i].IsThen && nodes[i].Asked.Period.Kind == PeriodKind.Span && nodes[i].Counts);
        foreach (var series in spans.GroupBy(i => (nodes[i].Asked.Indicator.Id, nodes[i].Asked.Area, nodes[i].Asked.Category)).ToList()) TiePeriods([.. series]);
    }

    // Every period is the sum of the pieces into which all first and last days cut it.
    private void TiePeriods(List<int> members)
    {
        int[] cuts = [.. members.Select(m => nodes[m].Asked.Period).SelectMany(p => new[] { p.First.DayNumber, p.Last.DayNumber + 1 }).Distinct().Order()];
        foreach (var at in members)
        {
            var asked = nodes[at].Asked;
            var (first, end) = (Array.IndexOf(cuts, asked.Period.First.DayNumber), Array.IndexOf(cuts, asked.Period.Last.DayNumber + 1));
            if (end - first < 2) continue;
            Tie(at, [.. Enumerable.Range(first, end - first).Select(c => asked with { Period = Period.Days(DateOnly.FromDayNumber(cuts[c]), DateOnly.FromDayNumber(cuts[c + 1] - 1)) })]);
        }
    }
}

/// <summary>Two indicators that count the same thing: a reader may take the one's number for the other's.</summary>
/// <param name="First">The one; its whole is meant.</param>
/// <param name="SecondCategory">The category of the other that is the whole of the first.</param>
public sealed record CountLink(IndicatorDefinition First, IndicatorDefinition Second, string SecondCategory);
