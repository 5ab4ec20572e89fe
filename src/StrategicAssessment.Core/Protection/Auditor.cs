using System.Collections.Immutable;

namespace StrategicAssessment.Protection;

/// <summary>What a reader can say of a hidden cell.</summary>
/// <param name="Least">The least number that has been shown to be possible.</param>
/// <param name="Most">The largest; <see cref="long.MaxValue"/> when there seems to be no end.</param>
/// <param name="IsNarrow">Whether the rule asks for more.</param>
/// <param name="IsLost">Whether readers know as much from what was published before: nothing that is hidden now could keep it.</param>
public sealed record AuditedCell(int Cell, long Least, long Most, bool IsNarrow, bool IsLost);

/// <summary>
/// Attacks what is to be published: for each hidden cell, the numbers that a reader cannot rule out. It is told what is hidden and nothing of why.
/// </summary>
public static class Auditor
{
    private const long Furthest = 1_000_000;

    /// <summary>One answer for each hidden cell, in the order of the cells.</summary>
    public static ImmutableArray<AuditedCell> Audit(CountSystem system, bool[] hidden)
    {
        var audited = new List<AuditedCell>();
        foreach (var part in system.Parts(hidden)) Audit(part, hidden, audited);
        return [.. audited.OrderBy(a => a.Cell)];
    }

    private static void Audit(SystemPart part, bool[] hidden, List<AuditedCell> audited)
    {
        var own = new bool[part.System.Cells.Length];
        for (var i = 0; i < part.Members.Length; i++) own[i] = hidden[part.Members[i]];
        var (far, near) = (new WorldSearch(part.System, own, Furthest), new WorldSearch(part.System, own, Prover.FurthestOf(part.System)));
        for (var i = 0; i < part.Members.Length; i++)
        {
            if (!own[i]) continue;
            var range = RangeOf(i, far);
            if (range.Lacks(part.System.Cells[i]) && RangeOf(i, near) is { } closer && !closer.Lacks(part.System.Cells[i])) range = closer;
            var isNarrow = range.Lacks(part.System.Cells[i]);
            var count = part.System.Cells[i].Value;
            audited.Add(new AuditedCell(part.Members[i], count + range.Down, range.Up >= Furthest ? long.MaxValue : count + range.Up, isNarrow, isNarrow && IsLost(part.System, i)));
        }
    }

    private static Reach RangeOf(int cell, WorldSearch search) => new(search.Furthest(cell, -1)?[cell] ?? 0, search.Furthest(cell, 1)?[cell] ?? 0);

    private static bool IsLost(CountSystem system, int cell)
    {
        var all = new bool[system.Cells.Length];
        for (var i = 0; i < all.Length; i++) all[i] = system.Cells[i].IsHidden || system.Cells[i].Secrecy == Secrecy.Open;
        return RangeOf(cell, new WorldSearch(system, all, Prover.FurthestOf(system))).Lacks(system.Cells[cell]);
    }

    private sealed record Reach(long Down, long Up)
    {
        public bool Lacks(CountCell cell) => Weakness.Of(cell, 0, Math.Min(Down, 0), Math.Max(Up, 0)) is not null;
    }
}
