using StrategicAssessment.Indicators;

namespace StrategicAssessment.Protection;

/// <summary>Counts, and how they add up: all that a reader can reckon with.</summary>
public sealed record CountSystem(ImmutableArray<CountCell> Cells, ImmutableArray<Relation> Relations)
{
    private const int MostSteps = 50;

    /// <summary>The sums that the figures say they are, whatever was found out of how counts add up: for the auditor.</summary>
    public ImmutableArray<Relation> Told { get; init; } = [];

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
                var height = relation.Parts.Select(p => heights[p] + 1).DefaultIfEmpty().Max();
                if (heights[relation.Whole] >= height) continue;
                heights[relation.Whole] = height;
                rises = true;
            }
        }

        return heights;
    }

    /// <summary>
    /// The parts that have nothing to do with each other, each with the indexes of its cells here. Counts that readers know tie nothing together.
    /// Parts without a hidden cell are left out.
    /// </summary>
    internal List<SystemPart> Parts(bool[] hidden)
    {
        var (parts, told) = (new List<SystemPart>(), new HashSet<int>());
        foreach (var cell in Order.AsListed(this).Where(c => hidden[c] && !told.Contains(c)))
        {
            var members = Relation.TiedTo([cell], Relations, c => Cells[c].Secrecy != Secrecy.Known);
            told.UnionWith(members);
            parts.Add(SystemPart.Of(this, [.. members]));
        }

        return parts;
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

    /// <summary>Some cells and all sums that they are in.</summary>
    internal static SortedSet<int> Over(IEnumerable<int> cells, IReadOnlyCollection<Relation> relations) => Reached(cells, relations, (r, over) => r.Parts.Any(over.Contains) ? [r.Whole] : []);

    /// <summary>Some cells and all that sums tie to them, one through the other.</summary>
    /// <param name="ties">Whether a cell can be tied.</param>
    internal static SortedSet<int> TiedTo(IEnumerable<int> cells, IReadOnlyCollection<Relation> relations, Func<int, bool> ties) =>
        Reached(cells, relations, (r, tied) => r.Cells.Any(tied.Contains) ? r.Cells.Where(ties) : []);

    private static SortedSet<int> Reached(IEnumerable<int> cells, IReadOnlyCollection<Relation> relations, Func<Relation, SortedSet<int>, IEnumerable<int>> further)
    {
        var reached = new SortedSet<int>(cells);
        for (var before = -1; before < reached.Count;)
        {
            before = reached.Count;
            foreach (var relation in relations) reached.UnionWith(further(relation, reached));
        }

        return reached;
    }
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

    public static int[] LargestFirst(CountSystem system) => [.. AsListed(system).OrderByDescending(i => system.Cells[i].Value)];
}
