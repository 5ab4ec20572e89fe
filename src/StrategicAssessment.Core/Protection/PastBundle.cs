using System.Collections.Immutable;
using StrategicAssessment.Figures;

namespace StrategicAssessment.Protection;

/// <summary>
/// The counts of an earlier bundle among those of now. One that may be the same number still is one with it, within what its print allows; one that was revised is a
/// count of its own. What was hidden then is taken to differ from the count of now by what readers know: that makes them stronger, never weaker.
/// </summary>
/// <param name="nodes">The counts of now; those that were others are added.</param>
internal sealed class PastBundle(List<CountNode> nodes)
{
    private const int MostPasses = 5;

    private readonly Dictionary<int, int> others = [];
    private readonly Dictionary<int, (long Least, long Most)> shown = [];
    private readonly HashSet<int> hidden = [], taken = [], settled = [];
    private readonly List<Relation> totals = [];

    /// <summary>Takes what was printed of a count.</summary>
    /// <param name="at">The count of now.</param>
    public void Take(int at, PublishedCount then)
    {
        taken.Add(at);
        if (then.Most is not { } most)
        {
            nodes[at] = nodes[at] with { IsPrinted = true, WasHidden = true };
            hidden.Add(at);
            return;
        }

        shown[at] = (then.Least, most);
        if (nodes[at].Printed(then.Least, most) is { } same) nodes[at] = same;
        else others[at] = Other(at, then.Least, most);
    }

    /// <summary>Whether it said something of a count.</summary>
    public bool Has(int at) => taken.Contains(at);

    /// <summary>Whether it printed a count as a number.</summary>
    public bool Shows(int at) => shown.ContainsKey(at);

    /// <summary>The count as it was then: the same, or one of its own.</summary>
    public int Then(int at) => others.GetValueOrDefault(at, at);

    /// <summary>Takes over which places a total was the sum of: a group may have had other members.</summary>
    public void TakeTotal(int at, ImmutableArray<int> members)
    {
        if (!members.IsEmpty) totals.Add(new Relation(at, members));
    }

    /// <summary>The sums in which a count was another number than now, or which were over other places.</summary>
    /// <param name="present">The sums of now.</param>
    /// <param name="untiesDoubts">Whether a hidden count that may have been another is taken for one; else readers are taken to know by how much it differed.</param>
    public List<Relation> Relations(IReadOnlyList<Relation> present, bool untiesDoubts)
    {
        var isSettled = false;
        for (var pass = 0; pass < MostPasses && !isSettled; pass++)
        {
            isSettled = true;
            foreach (var relation in present.Where(r => r.Cells.Any(others.ContainsKey)).ToList())
                isSettled &= Settles(relation) && !Follows(relation) && !(untiesDoubts && !Agrees(relation) && Unties(relation));
        }

        var then = new List<Relation>();
        foreach (var relation in present)
        {
            if (!relation.Cells.Any(others.ContainsKey)) continue;
            then.Add(AsThen(relation));
            if (!Agrees(relation)) Doubt(relation);
        }

        var now = present.Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        then.AddRange(totals.Where(t => !now.Contains(KeyOf(t))).Select(AsThen));
        return then;
    }

    private static string KeyOf(Relation relation) => string.Join(' ', relation.Parts.Order().Prepend(relation.Whole));

    // Finds numbers within the prints with which a sum came out. Where there are none, a rounded total was revised as well, though it prints the same.
    private bool Settles(Relation relation)
    {
        var then = AsThen(relation);
        if (Lack(then) - Lack(relation) is not { } lack) return true;
        foreach (var part in then.Parts) lack -= Shifted(part, lack);
        lack += Shifted(then.Whole, -lack);
        if (lack == 0 || others.ContainsKey(relation.Whole) || !shown.TryGetValue(relation.Whole, out var print) || print.Least == print.Most) return true;
        var own = others[relation.Whole] = Other(relation.Whole, print.Least, print.Most);
        Shifted(own, (nodes[relation.Whole].Number - nodes[own].Number - lack) ?? 0);
        return false;
    }

    // A hidden total was another number where one of its parts was: as much as they were together.
    private bool Follows(Relation relation)
    {
        if (!hidden.Contains(relation.Whole) || others.ContainsKey(relation.Whole) || !relation.Parts.Any(others.ContainsKey)) return false;
        var whole = nodes[relation.Whole];
        if (Lack(AsThen(relation)) - Lack(relation) is not { } lack) return false;
        AddHidden(relation.Whole, (whole.Number ?? 0) - lack);
        return true;
    }

    // Every hidden count of a sum that does not come out with the numbers of now becomes one of its own; the first makes up for what is lacking.
    private bool Unties(Relation relation)
    {
        var doubted = relation.Parts.Where(p => hidden.Contains(p) && !others.ContainsKey(p) && nodes[p].Number is not null).ToList();
        foreach (var part in doubted) AddHidden(part, nodes[part].Number ?? 0);
        return doubted.Count > 0;
    }

    // One that another earlier bundle hid as the same number is the same.
    private void AddHidden(int at, long number)
    {
        var known = nodes.FindIndex(n => n.IsThen && n.WasHidden && n.Number == Math.Max(0, number) && n.Id.Equals(nodes[at].Id));
        others[at] = known < 0 ? nodes.Count : known;
        if (known < 0) nodes.Add(new CountNode(nodes[at].Asked, Observations.Value.Known(Math.Max(0, number)), false) { IsThen = true, WasHidden = true });
    }

    // What its parts lack to the whole; null where a number is not known.
    private long? Lack(Relation relation) => nodes[relation.Whole].Number - relation.Parts.Aggregate((long?)0, (sum, part) => sum + nodes[part].Number);

    // By how much a number of then, not settled before, could be moved within its print.
    private long Shifted(int at, long by)
    {
        if (by == 0 || !nodes[at].IsThen || nodes[at].IsOut || nodes[at].Number is not { } number || !settled.Add(at)) return 0;
        var moved = Math.Clamp(number + by, nodes[at].Floor, nodes[at].Ceiling);
        nodes[at] = nodes[at] with { Value = Observations.Value.Known(moved) };
        return moved - number;
    }

    private Relation AsThen(Relation relation) => new(Then(relation.Whole), [.. relation.Parts.Select(Then)]);

    // A count that another earlier bundle printed so as well, or a new one.
    private int Other(int at, long least, long most)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (!nodes[i].IsThen || nodes[i].WasHidden || !nodes[i].Id.Equals(nodes[at].Id) || nodes[i].Printed(least, most) is not { } same) continue;
            nodes[i] = same;
            return i;
        }

        nodes.Add(new CountNode(nodes[at].Asked, Observations.Value.Known(least + ((most - least) / 2)), false) { Floor = least, Ceiling = most, IsThen = true });
        return nodes.Count - 1;
    }

    // Whether the sum came out then with the numbers that hidden counts have now.
    private bool Agrees(Relation relation)
    {
        if (relation.Cells.Any(c => hidden.Contains(c) && others.ContainsKey(c))) return true;
        var (least, most) = Change(relation.Whole);
        foreach (var part in relation.Parts)
        {
            var change = Change(part);
            (least, most) = (least - change.Most, most - change.Least);
        }

        return least <= 0 && most >= 0;
    }

    private (long Least, long Most) Change(int at) =>
        shown.TryGetValue(at, out var print) && nodes[at].Number is { } now ? (print.Least - now, print.Most - now) : (0, 0);

    private void Doubt(Relation relation)
    {
        foreach (var cell in relation.Cells)
        {
            if (hidden.Contains(cell)) nodes[cell] = nodes[cell] with { IsRevised = true };
        }
    }
}
