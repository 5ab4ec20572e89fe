using StrategicAssessment.Figures;

namespace StrategicAssessment.Protection;

/// <summary>
/// The counts of an earlier bundle among those of now. What was hidden or rounded then may have been another number: of all numbers that fit everything that the bundle
/// printed, those that lie nearest to the numbers after it are taken for those of then. A count that was the same number is one with that of now, within what its print
/// allows; one that was revised is a count of its own, in the sums of its own bundle.
/// </summary>
/// <param name="nodes">The counts of now; those that were others are added.</param>
internal sealed class PastBundle(List<CountNode> nodes)
{
    // A reader looks for what was revised among the hidden numbers first.
    private const double Hidden = 1, Rounded = 1.5, Blamed = 4;
    private const int MostTries = 40;

    private readonly Dictionary<int, int> others = [];
    private readonly Dictionary<int, (long Least, long Most)> shown = [];
    private readonly HashSet<int> hidden = [];
    private readonly List<Relation> totals = [];

    public void Take(int at, PublishedCount then)
    {
        if (then.Most is { } most) shown[at] = (then.Least, most);
        else if (hidden.Add(at)) nodes[at] = nodes[at] with { IsPrinted = true, WasHidden = true, IsKept = nodes[at].Asked.Indicator.Protection is not null };
    }

    public bool Has(int at) => hidden.Contains(at) || shown.ContainsKey(at);

    public bool Shows(int at) => shown.ContainsKey(at);

    /// <summary>The count as it was then: the same, or one of its own.</summary>
    public int Then(int at) => others.GetValueOrDefault(at, at);

    /// <summary>Takes over which places a total was the sum of: a group may have had other members.</summary>
    public void TakeTotal(int at, ImmutableArray<int> members)
    {
        if (!members.IsEmpty) totals.Add(new Relation(at, members));
    }

    /// <summary>The sums in which a count was another number than now, or which were over other places.</summary>
    /// <param name="later">By count that was another number in a later bundle, the count that it was there; those of this one are added.</param>
    /// <param name="blamed">
    /// The counts that are taken to have been revised only where no others can have been. Null for a reader who takes whatever may be the same for the same, and who
    /// knows by how much the sums are out.
    /// </param>
    public List<Relation> Relations(IReadOnlyList<Relation> present, Dictionary<int, int> later, HashSet<string>? blamed)
    {
        var now = present.Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        Relation[] older = [.. totals.Where(t => !now.Contains(KeyOf(t)))];
        var then = Numbers([.. present, .. older], present.Count, later, blamed);
        for (var i = 0; i < then.Length; i++) Settle(i, then[i], later);
        KeepWithRevised(present, then.Length);
        return [.. present.Where(r => r.Cells.Any(others.ContainsKey)).Concat(older).Select(AsThen)];
    }

    // Where one number was another then, nobody can tell which of those that it is tied to were. What is rounded prints as it did or not at all, wherever something is
    // hidden: then everything that was possible of the numbers of then, whichever were revised, still is.
    private void KeepWithRevised(IReadOnlyList<Relation> present, int count)
    {
        var secrets = Relation.TiedTo(Enumerable.Range(0, count).Where(i => hidden.Contains(i) || nodes[i].Number is not { } number || nodes[i].Rule.Hides(number)), present, _ => true);
        foreach (var cell in Relation.TiedTo(others.Keys, present, _ => true).Where(c => secrets.Contains(c) && (hidden.Contains(c) || PrintsOtherwise(c)))) nodes[cell] = nodes[cell] with { IsKept = true };
    }

    // Whether what would print now could not be read as all that was printed then.
    private bool PrintsOtherwise(int at) => shown.TryGetValue(at, out var print) && nodes[at].Number is { } now && (nodes[at].Rule.Rounds || print.Least < print.Most)
        && (nodes[at].Rule.LeastShownAs(now) > print.Least || nodes[at].Rule.MostShownAs(now) < print.Most);

    private static string KeyOf(Relation relation) => string.Join(' ', relation.Parts.Order().Prepend(relation.Whole));

    // By count, the number of then; null where it is not known now either. Where a sum of now has a difference, it had that then.
    private long?[] Numbers(Relation[] sums, int present, Dictionary<int, int> later, HashSet<string>? blamed)
    {
        long?[] now = [.. nodes.Select(n => n.Number)], then = [.. now];
        for (var i = 0; i < then.Length; i++)
        {
            if (now[i] is not { } number) continue;
            if (later.TryGetValue(i, out var node) && nodes[node].Number is { } after && Allows(i, after)) then[i] = after;
            else if (!Allows(i, number)) then[i] = Math.Clamp(number, shown[i].Least, shown[i].Most);
        }

        var differences = new Dictionary<Relation, long>();
        for (var r = 0; r < sums.Length; r++)
        {
            if (BasePoint.Lack(sums[r], now) is { } difference) differences[sums[r]] = r < present ? difference : 0;
        }

        return blamed is not null && BasePoint.Lacks(then, differences) ? Explained(then, differences, blamed) : then;
    }

    // No number is taken for revised without which the others explain what was printed.
    private long?[] Explained(long?[] then, Dictionary<Relation, long> differences, HashSet<string> blamed)
    {
        var (wholes, same) = (differences.Keys.Select(s => s.Whole).ToHashSet(), new HashSet<int>());
        var found = Nearest();
        var moved = Enumerable.Range(0, then.Length).Where(i => found[i] != then[i] && !wholes.Contains(i))
            .OrderBy(i => IsBlamed(i) ? 0 : 1).ThenBy(i => Math.Abs((found[i] ?? 0) - (then[i] ?? 0))).ToList();
        same.UnionWith(Enumerable.Range(0, then.Length).Where(i => !wholes.Contains(i)).Except(moved));
        foreach (var number in moved.Take(MostTries))
        {
            same.Add(number);
            if (Nearest() is var other && !BasePoint.Lacks(other, differences)) found = other;
            else same.Remove(number);
        }

        return found;

        long?[] Nearest() => BasePoint.Moved(
            then, differences, i => same.Contains(i) ? (then[i] ?? 0, then[i] ?? 0) : shown.GetValueOrDefault(i, (0, long.MaxValue)), i => wholes.Contains(i) ? 0 : (shown.ContainsKey(i) ? Rounded : Hidden) * (IsBlamed(i) ? Blamed : 1));

        bool IsBlamed(int i) => blamed.Contains(nodes[i].Id.ToString());
    }

    private bool Allows(int at, long number) => !shown.TryGetValue(at, out var print) || (number >= print.Least && number <= print.Most);

    // A number that changed and came back is another than before: nobody can know that it did.
    private void Settle(int at, long? then, Dictionary<int, int> later)
    {
        var (least, most) = shown.GetValueOrDefault(at, (0, long.MaxValue));
        var node = later.GetValueOrDefault(at, at);
        if (then != nodes[node].Number || nodes[node].Printed(least, most) is not { } same)
        {
            node = later[at] = nodes.Count;
            same = new CountNode(nodes[at].Asked, Observations.Value.Known(then ?? least + ((most - least) / 2)), false) { IsThen = true, Floor = least, Ceiling = most };
            nodes.Add(same);
        }

        nodes[node] = same with { WasHidden = same.WasHidden || hidden.Contains(at) };
        if (node != at) others[at] = node;
    }

    private Relation AsThen(Relation relation) => new(Then(relation.Whole), [.. relation.Parts.Select(Then)]);
}
