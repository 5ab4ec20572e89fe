using StrategicAssessment.Indicators;

namespace StrategicAssessment.Protection;

/// <summary>Counts, and how they add up: all that a reader can reckon with.</summary>
public sealed record CountSystem(ImmutableArray<CountCell> Cells, ImmutableArray<Relation> Relations)
{
    private const int MostSteps = 50;

    public bool[] HiddenAtFirst() => [.. Cells.Select(c => c.IsHidden)];

    internal bool[] HiddenAtMost() => [.. Cells.Select(c => c.IsHidden || c.Secrecy == Secrecy.Open)];

    /// <summary>By cell, how many steps it stands above those that are no sums; as many as the first steps tell where sums run in a circle.</summary>
    internal int[] Heights()
    {
        var heights = new int[Cells.Length];
        var rises = true;
        for (var step = 0; rises && step < MostSteps; step++)
        {
            rises = false;
            foreach (var relation in Relations)
            {
                foreach (var part in relation.Parts)
                {
                    if (heights[relation.Whole] > heights[part]) continue;
                    heights[relation.Whole] = heights[part] + 1;
                    rises = true;
                }
            }
        }

        return heights;
    }

    /// <summary>Some cells and all sums that they are in.</summary>
    internal SortedSet<int> SumsOver(IEnumerable<int> cells)
    {
        var over = new SortedSet<int>(cells);
        for (var before = 0; before < over.Count;)
        {
            before = over.Count;
            foreach (var relation in Relations.Where(r => r.Parts.Any(over.Contains))) over.Add(relation.Whole);
        }

        return over;
    }

    /// <summary>
    /// The parts that have nothing to do with each other, each with the indexes of its cells here. Counts that readers know tie nothing together.
    /// Parts without a hidden cell are left out.
    /// </summary>
    internal List<SystemPart> Parts(bool[] hidden)
    {
        var roots = new int[Cells.Length];
        for (var i = 0; i < roots.Length; i++) roots[i] = i;
        foreach (var relation in Relations)
        {
            var first = -1;
            foreach (var cell in relation.Cells)
            {
                if (Cells[cell].Secrecy == Secrecy.Known) continue;
                if (first < 0) first = Root(roots, cell);
                else roots[Root(roots, cell)] = first;
            }
        }

        return Gather(roots, hidden);
    }

    private List<SystemPart> Gather(int[] roots, bool[] hidden)
    {
        var members = new List<int>?[roots.Length];
        for (var i = 0; i < roots.Length; i++) (members[Root(roots, i)] ??= []).Add(i);
        return [.. members.OfType<List<int>>().Where(together => together.Exists(i => hidden[i])).Select(together => SystemPart.Of(this, [.. together]))];
    }

    private static int Root(int[] roots, int cell)
    {
        while (roots[cell] != cell) cell = roots[cell] = roots[roots[cell]];
        return cell;
    }
}

/// <summary>
/// A count that is the sum of others, up to a difference that readers know. A difference is taken to be known even where it is not (two extracts that
/// count the same thing and do not agree): that only makes the reader stronger.
/// </summary>
/// <param name="Whole">Index of the sum.</param>
/// <param name="Parts">Indexes of its parts; none twice, the whole not among them.</param>
public sealed record Relation(int Whole, ImmutableArray<int> Parts)
{
    public IEnumerable<int> Cells => Parts.Prepend(Whole);
}

/// <summary>A part of a system that has nothing to do with the rest.</summary>
/// <param name="System">Its cells and relations, counted anew; counts that readers know are left out of the relations.</param>
/// <param name="Members">By its own index, the index in the whole.</param>
internal sealed record SystemPart(CountSystem System, ImmutableArray<int> Members)
{
    /// <summary>The part that these cells make up.</summary>
    public static SystemPart Of(CountSystem whole, ImmutableArray<int> members)
    {
        var place = new int[whole.Cells.Length];
        Array.Fill(place, -1);
        for (var i = 0; i < members.Length; i++) place[members[i]] = i;
        var cells = members.Select(m => whole.Cells[m]).ToList();
        var known = -1;
        var relations = ImmutableArray.CreateBuilder<Relation>();
        foreach (var relation in whole.Relations)
        {
            if (relation.Cells.All(c => place[c] < 0)) continue;
            var parts = relation.Parts.Where(p => place[p] >= 0).Select(p => place[p]).ToImmutableArray();
            if (place[relation.Whole] < 0 && known < 0)
            {
                known = cells.Count;
                cells.Add(new CountCell(string.Empty, 0, Secrecy.Known, ProtectionRule.Usual));
            }

            relations.Add(new Relation(place[relation.Whole] < 0 ? known : place[relation.Whole], parts));
        }

        return new SystemPart(new CountSystem([.. cells], relations.ToImmutable()), members);
    }
}

/// <summary>Orders of a system's cells. Where counts are equal, as listed.</summary>
internal static class Order
{
    public static int[] AsListed(CountSystem system) => [.. Enumerable.Range(0, system.Cells.Length)];

    public static int[] Backwards(CountSystem system) => [.. Enumerable.Range(0, system.Cells.Length).Reverse()];

    public static int[] SmallestFirst(CountSystem system) => Sorted(system, (one, other) => one.CompareTo(other));

    public static int[] LargestFirst(CountSystem system) => Sorted(system, (one, other) => other.CompareTo(one));

    private static int[] Sorted(CountSystem system, Comparison<long> compare)
    {
        var order = AsListed(system);
        Array.Sort(order, (one, other) =>
        {
            var byValue = compare(system.Cells[one].Value, system.Cells[other].Value);
            return byValue != 0 ? byValue : one.CompareTo(other);
        });
        return order;
    }
}
