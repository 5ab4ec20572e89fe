namespace StrategicAssessment.Protection;

/// <summary>What a reader can say of a hidden cell.</summary>
/// <param name="Least">The least number that has been shown to be possible.</param>
/// <param name="Most">The largest; <see cref="long.MaxValue"/> when there seems to be no end.</param>
/// <param name="IsNarrow">Whether the rule asks for more.</param>
/// <param name="IsLost">Whether readers know as much from what was published before: nothing that is hidden now could keep it.</param>
public sealed record AuditedCell(int Cell, long Least, long Most, bool IsNarrow, bool IsLost);

/// <summary>
/// Attacks what is to be published: for each hidden cell, the numbers that a reader cannot rule out. It is told what is hidden and nothing of why. Worlds are proposed to it by a
/// search, and count for nothing until it has held each against what is printed, all sums, and the sums that the figures say of themselves.
/// </summary>
public static class Auditor
{
    private const long Furthest = 1_000_000;
    private const int Small = 200;

    /// <summary>One answer for each hidden cell, in the order of the cells.</summary>
    public static ImmutableArray<AuditedCell> Audit(CountSystem system, bool[] hidden)
    {
        var sums = system.Relations.Concat(system.Told).SelectMany(r => r.Cells.Select(c => (Cell: c, Sum: r))).ToLookup(s => s.Cell, s => s.Sum);
        return [.. system.Parts(hidden).SelectMany(p => Audit(p, hidden, world => CannotTell(p, world))).OrderBy(a => a.Cell)];

        // Whether, were the counts those of a world, everything that is shown would print as it does and every sum come out.
        bool CannotTell(SystemPart part, World world)
        {
            var off = world.Cells.Zip(world.Off).ToDictionary(m => part.Members[m.First], m => m.Second);
            return off.All(o => PrintsAlike(system.Cells[o.Key], hidden[o.Key], system.Cells[o.Key].Value + o.Value))
                && off.Keys.SelectMany(c => sums[c]).All(s => off.GetValueOrDefault(s.Whole) == s.Parts.Sum(p => off.GetValueOrDefault(p)));
        }
    }

    private static bool PrintsAlike(CountCell cell, bool isHidden, long count) => count >= Math.Max(0, cell.Floor) && count <= cell.Ceiling && cell.Secrecy switch
    {
        Secrecy.Known => count == cell.Value,
        Secrecy.Unseen or Secrecy.Secret or Secrecy.Former => true,
        Secrecy.Open or Secrecy.Small => isHidden || count == cell.Value
            || (cell.Rule.Rounds && count * cell.Value > 0 && !cell.Rule.Hides(count) && cell.Rule.Shown(count) == cell.Rule.Shown(cell.Value)),
    };

    private static bool IsKept(CountCell cell, long least, long most) => cell.Secrecy switch
    {
        Secrecy.Small => least <= cell.Rule.Least && most >= cell.Rule.Most,
        Secrecy.Secret => most >= cell.Rule.Most && most - least >= cell.Rule.Width,
        Secrecy.Open or Secrecy.Known or Secrecy.Former or Secrecy.Unseen => most - least >= Math.Min(cell.Rule.Width, cell.Ceiling - cell.Floor),
    };

    private static IEnumerable<AuditedCell> Audit(SystemPart part, bool[] hidden, Func<World, bool> cannotTell)
    {
        var system = part.System;
        bool[] own = [.. Enumerable.Range(0, system.Cells.Length).Select(i => i < part.Members.Length && hidden[part.Members[i]])];
        var (equations, demands, asked) = (Echelon.Of(system), new Demand[own.Length], Enumerable.Range(0, own.Length).Where(i => own[i]).ToList());
        var (near, far) = (new Prover(system, equations, own, Order.AsListed(system), demands, isThorough: true) { Accepts = cannotTell }, new WorldSearch(system, equations, own, Furthest));
        Prover? most = null;
        asked.ForEach(i => near.Of(i));

        // What was found for others may have shown what was not found for a cell itself.
        foreach (var i in asked)
        {
            near.Of(i);
            var (least, highest) = near.RangeOf(i);
            if (own.Length <= Small) (least, highest) = (Math.Min(least, Off(i, -1)), Math.Max(highest, Off(i, 1)));
            var count = system.Cells[i].Value;
            var isNarrow = !IsKept(system.Cells[i], count + least, count + highest);
            if (isNarrow) most ??= new Prover(system, equations, system.HiddenAtMost(), Order.AsListed(system), demands, isThorough: true);
            var isLost = isNarrow && most!.Of(i) is not null;
            demands[i] = Demand.Width;
            if (isLost && Weakness.Of(system.Cells[i], i, (least, highest), demands[i]) is not null) isLost = most!.Of(i) is not null;
            yield return new AuditedCell(part.Members[i], count + least, highest >= Furthest ? long.MaxValue : count + highest, isNarrow, isLost);
        }

        long Off(int cell, int way) => far.Toward(cell, way, Furthest) is { } world && cannotTell(world) ? world.OffOf(cell) : 0;
    }
}
