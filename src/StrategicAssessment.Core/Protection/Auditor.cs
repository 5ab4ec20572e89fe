namespace StrategicAssessment.Protection;

/// <summary>What a reader can say of a hidden cell.</summary>
/// <param name="Least">The least number that has been shown to be possible.</param>
/// <param name="Most">The largest; <see cref="long.MaxValue"/> when there seems to be no end.</param>
/// <param name="IsNarrow">Whether the rule asks for more.</param>
/// <param name="IsLost">Whether readers know as much from what was published before: nothing that is hidden now could keep it.</param>
public sealed record AuditedCell(int Cell, long Least, long Most, bool IsNarrow, bool IsLost);

/// <summary>Attacks what is to be published: for each hidden cell, the numbers that a reader cannot rule out. It is told what is hidden and nothing of why.</summary>
public static class Auditor
{
    private const long Furthest = 1_000_000;
    private const int Small = 200;

    /// <summary>One answer for each hidden cell, in the order of the cells.</summary>
    public static ImmutableArray<AuditedCell> Audit(CountSystem system, bool[] hidden) =>
        [.. system.Parts(hidden).SelectMany(p => Audit(p, hidden)).OrderBy(a => a.Cell)];

    private static IEnumerable<AuditedCell> Audit(SystemPart part, bool[] hidden)
    {
        var system = part.System;
        bool[] own = [.. Enumerable.Range(0, system.Cells.Length).Select(i => i < part.Members.Length && hidden[part.Members[i]])];
        var equations = Echelon.Of(system);
        var demands = new Demand[own.Length];
        var (near, far) = (new Prover(system, equations, own, Order.AsListed(system), demands, isThorough: true), new WorldSearch(system, equations, own, Furthest));
        Prover? most = null;
        for (var i = 0; i < part.Members.Length; i++)
        {
            if (own[i]) near.Of(i);
        }

        // What was found for others may have shown what was not found for a cell itself.
        for (var i = 0; i < part.Members.Length; i++)
        {
            if (!own[i]) continue;
            var isWeak = near.Of(i) is not null;
            var (least, highest) = near.RangeOf(i);
            if (own.Length <= Small) (least, highest) = (Math.Min(least, Off(far, i, -1)), Math.Max(highest, Off(far, i, 1)));
            var count = system.Cells[i].Value;
            var isNarrow = isWeak && Weakness.Of(system.Cells[i], i, (least, highest), demands[i]) is not null;
            if (isNarrow) most ??= new Prover(system, equations, system.HiddenAtMost(), Order.AsListed(system), demands, isThorough: true);
            var isLost = isNarrow && most!.Of(i) is not null;
            demands[i] = Demand.Width;
            if (isLost && Weakness.Of(system.Cells[i], i, (least, highest), demands[i]) is not null) isLost = most!.Of(i) is not null;
            yield return new AuditedCell(part.Members[i], count + least, highest >= Furthest ? long.MaxValue : count + highest, isNarrow, isLost);
        }
    }

    private static long Off(WorldSearch search, int cell, int way) => search.Toward(cell, way, Furthest) is { } world ? world.OffOf(cell) : 0;
}
