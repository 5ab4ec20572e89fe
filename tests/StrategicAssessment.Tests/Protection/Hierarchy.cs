using System.Collections.Immutable;
using StrategicAssessment.Indicators;
using StrategicAssessment.Protection;

namespace StrategicAssessment.Tests.Protection;

/// <summary>Tables of whole numbers whose places, categories and years are trees; every total is a cell.</summary>
internal static class Hierarchy
{
    /// <summary>A rectangle with the totals of its rows and columns and the total of all, last in each row and column.</summary>
    public static CountSystem Table(long[][] counts, ProtectionRule rule) => Of([Flat(counts.Length), Flat(counts[0].Length)], at => counts[at[0]][at[1]], rule);

    /// <summary>Leaves come first and the root last; each other node names what it is the sum of.</summary>
    public static int[][] Flat(int leaves) => [.. Enumerable.Repeat<int[]>([], leaves), [.. Enumerable.Range(0, leaves)]];

    /// <summary>Groups of leaves, the groups, and the whole.</summary>
    public static int[][] Deep(params int[] sizes)
    {
        var leaves = sizes.Sum();
        var from = 0;
        var groups = sizes.Select(size => Enumerable.Range((from += size) - size, size).ToArray()).ToArray();
        return [.. Enumerable.Repeat<int[]>([], leaves), .. groups, [.. Enumerable.Range(leaves, sizes.Length)]];
    }

    public static CountSystem Of(int[][][] trees, Func<int[], long> leaf, ProtectionRule rule)
    {
        var sizes = trees.Select(t => t.Length).ToArray();
        var total = sizes.Aggregate(1, (a, b) => a * b);
        var values = Enumerable.Range(0, total).Select(cell => Sum(trees, At(cell, sizes), leaf)).ToArray();
        var cells = values.Select((v, i) => new CountCell($"cell {i}", v, rule.Hides(v) ? Secrecy.Small : Secrecy.Open, rule));
        return new CountSystem([.. cells], [.. Enumerable.Range(0, total).SelectMany(cell => Relations(trees, sizes, cell))]);
    }

    private static IEnumerable<Relation> Relations(int[][][] trees, int[] sizes, int cell)
    {
        var at = At(cell, sizes);
        for (var d = 0; d < trees.Length; d++)
        {
            var children = trees[d][at[d]];
            var (own, along) = (d, at);
            if (children.Length > 0) yield return new Relation(cell, [.. children.Select(c => Index([.. along.Select((a, i) => i == own ? c : a)], sizes))]);
        }
    }

    private static long Sum(int[][][] trees, int[] at, Func<int[], long> leaf)
    {
        for (var d = 0; d < at.Length; d++)
        {
            var own = d;
            if (trees[d][at[d]] is { Length: > 0 } children) return children.Sum(c => Sum(trees, [.. at.Select((a, i) => i == own ? c : a)], leaf));
        }

        return leaf(at);
    }

    private static int[] At(int cell, int[] sizes)
    {
        var at = new int[sizes.Length];
        for (var d = sizes.Length - 1; d >= 0; d--) (at[d], cell) = (cell % sizes[d], cell / sizes[d]);
        return at;
    }

    private static int Index(ImmutableArray<int> at, int[] sizes) => at.Select((a, d) => (a, d)).Aggregate(0, (index, next) => (index * sizes[next.d]) + next.a);
}
