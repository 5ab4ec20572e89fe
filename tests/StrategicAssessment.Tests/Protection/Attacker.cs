using StrategicAssessment.Protection;

namespace StrategicAssessment.Tests.Protection;

/// <summary>
/// Someone who reads what is published and reckons. Knows every count that is shown, that hidden ones are whole numbers from 0 up,
/// and how counts add up. Bounds are narrowed along the sums, then values are tried one by one; what that does not decide soon is decided by halving what numbers that need
/// not be whole leave possible. Shares no code with the product.
/// </summary>
internal sealed class Attacker
{
    private const long Endless = 100_000;
    private const int MostTries = 200, FewTries = 50, MostHalvings = 200, MostOff = 60;
    private const double NearWhole = 1e-6;

    private readonly int[][] sums;
    private readonly int[][] sumsOf;
    private readonly long[] lowest, highest, truth;
    private readonly Dictionary<int, (Attacker Part, int[] Cells)> parts = [];
    private int tries, mostTries;

    /// <param name="truth">The true counts: only where to look first, and what is shown where lowest and highest are equal.</param>
    /// <param name="lowest">What the reader knows of each count to begin with.</param>
    /// <param name="highest">The same; <see cref="long.MaxValue"/> for nothing.</param>
    /// <param name="sums">Each a whole, then its parts.</param>
    public Attacker(long[] truth, long[] lowest, long[] highest, int[][] sums)
    {
        (this.truth, this.lowest, this.sums) = (truth, lowest, sums);
        this.highest = [.. highest.Select(h => Math.Min(h, Endless))];
        var of = truth.Select(_ => new List<int>()).ToArray();
        for (var s = 0; s < sums.Length; s++)
        {
            foreach (var cell in sums[s]) of[cell].Add(s);
        }

        sumsOf = [.. of.Select(s => s.ToArray())];
    }

    public static Attacker Of(CountSystem system, bool[] hidden) => new(
        [.. system.Cells.Select(c => c.Value)],
        [.. system.Cells.Select((c, i) => KnownLeast(c, hidden[i]))],
        [.. system.Cells.Select((c, i) => KnownMost(c, hidden[i]))],
        [.. system.Relations.Select(r => r.Parts.Prepend(r.Whole).ToArray())]);

    /// <summary>Whether the count could be this for all that the reader knows. When the search gives up, the reader has learnt nothing: yes.</summary>
    public bool CouldBe(int cell, long value)
    {
        var (part, own) = PartOf(cell);
        return part.Could(own, value, MostTries) && (part.tries <= MostTries || part.Fits(own, value));
    }

    /// <summary>Whether a world with this count is found soon.</summary>
    public bool IsSoonFound(int cell, long value)
    {
        var (part, own) = PartOf(cell);
        return part.Could(own, value, FewTries) && part.tries <= FewTries;
    }

    // Only what numbers that are not known tie to the count matters; known ones stand in several parts.
    private (Attacker Part, int Cell) PartOf(int cell)
    {
        if (parts.TryGetValue(cell, out var known)) return (known.Part, Array.IndexOf(known.Cells, cell));
        var (reached, waiting, own) = (new SortedSet<int> { cell }, new Queue<int>([cell]), new SortedSet<int>());
        while (waiting.TryDequeue(out var at))
        {
            if (at != cell && lowest[at] == highest[at]) continue;
            foreach (var sum in sumsOf[at].Where(own.Add))
            {
                foreach (var other in sums[sum].Where(reached.Add)) waiting.Enqueue(other);
            }
        }

        int[] cells = [.. reached];
        var place = cells.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i);
        var part = new Attacker([.. cells.Select(c => truth[c])], [.. cells.Select(c => lowest[c])], [.. cells.Select(c => highest[c])], [.. own.Select(s => sums[s].Select(c => place[c]).ToArray())]);
        foreach (var member in cells.Where(c => c == cell || lowest[c] < highest[c])) parts[member] = (part, cells);
        return (part, place[cell]);
    }

    private bool Could(int cell, long value, int most)
    {
        (tries, mostTries) = (0, most);
        var (low, high) = ((long[])lowest.Clone(), (long[])highest.Clone());
        if (value < low[cell] || value > high[cell]) return false;
        low[cell] = high[cell] = value;
        return Search(low, high, new Queue<int>(sumsOf[cell]));
    }

    private bool Fits(int cell, long value)
    {
        var (low, high) = ((long[])lowest.Clone(), (long[])highest.Clone());
        low[cell] = high[cell] = value;
        var left = MostHalvings;
        return Fits(low, high, ref left);
    }

    private bool Fits(long[] low, long[] high, ref int left)
    {
        if (left-- <= 0) return true;
        if (!Narrow(low, high, new Queue<int>(Enumerable.Range(0, sums.Length)))) return false;
        var (numbers, isDecided) = FittingNumbers.Of(low, high, sums);
        if (numbers is null) return !isDecided;
        var broken = Array.FindIndex(numbers, n => Math.Abs(n - Math.Round(n)) > NearWhole);
        if (broken < 0) return true;
        var (below, above) = ((long[])high.Clone(), (long[])low.Clone());
        below[broken] = (long)Math.Floor(numbers[broken]);
        above[broken] = below[broken] + 1;
        return Fits((long[])low.Clone(), below, ref left) || Fits(above, (long[])high.Clone(), ref left);
    }

    /// <summary>How far up (or down) the count could be from the true one, at most so far.</summary>
    public long Reach(int cell, int way, long most)
    {
        while (most > 0 && !CouldBe(cell, truth[cell] + (way * most))) most--;
        return most;
    }

    private static long KnownLeast(CountCell cell, bool isHidden) => cell.Secrecy == Secrecy.Unseen || isHidden ? 0 : ShownAs(cell).First();

    private static long KnownMost(CountCell cell, bool isHidden) => cell.Secrecy == Secrecy.Unseen || isHidden ? long.MaxValue : ShownAs(cell).Last();

    // The counts that would be printed as this one is.
    private static IEnumerable<long> ShownAs(CountCell cell)
    {
        var (from, to) = (Math.Max(0, cell.Value - 20), cell.Value + 20);
        for (var other = from; other <= to; other++)
        {
            var isHidden = other < cell.Rule.Threshold && (other > 0 || cell.Rule.HidesZero);
            if (other == cell.Value || (!isHidden && cell.Secrecy != Secrecy.Known && cell.Rule.RoundTo > 1 && (other == 0) == (cell.Value == 0) && Rounded(other, cell) == Rounded(cell.Value, cell))) yield return other;
        }
    }

    private static decimal Rounded(long count, CountCell cell) => Math.Round((decimal)count / cell.Rule.RoundTo, MidpointRounding.AwayFromZero);

    private bool Search(long[] low, long[] high, Queue<int> waiting)
    {
        if (tries++ > mostTries) return true;
        if (!Narrow(low, high, waiting)) return false;
        var (cell, mending) = Next(low, high);
        return cell < 0 || Values(cell, mending, low[cell], high[cell]).Any(value =>
        {
            var (l, h) = ((long[])low.Clone(), (long[])high.Clone());
            l[cell] = h[cell] = value;
            return Search(l, h, new Queue<int>(sumsOf[cell]));
        });
    }

    // With every count as near to the truth as it may be, of those in sums that do not come out the one with the fewest numbers left, then the one in the most sums, and the
    // number that would mend its sum; -1 when all come out. What has nothing to do with what was changed is not tried again and again so.
    private (int Cell, long Mending) Next(long[] low, long[] high)
    {
        var (best, mending) = (-1, 0L);
        foreach (var sum in sums)
        {
            var lack = Near(sum[0]);
            for (var p = 1; p < sum.Length; p++) lack -= Near(sum[p]);
            foreach (var cell in lack == 0 ? [] : sum)
            {
                if (low[cell] < high[cell] && (best < 0 || IsBefore(cell, best))) (best, mending) = (cell, Near(cell) + (cell == sum[0] ? -lack : lack));
            }
        }

        return (best, mending);

        long Near(int cell) => Math.Clamp(truth[cell], low[cell], high[cell]);

        bool IsBefore(int one, int other)
        {
            var (left, otherLeft) = (Math.Min(high[one] - low[one], 50), Math.Min(high[other] - low[other], 50));
            return left != otherLeft ? left < otherLeft : sumsOf[one].Length > sumsOf[other].Length;
        }
    }

    // What mends the sum first, then nearest to the truth: where there is another world, it is mostly found soon.
    private IEnumerable<long> Values(int cell, long mending, long low, long high)
    {
        var (first, start) = (Math.Clamp(mending, low, high), Math.Clamp(truth[cell], low, high));
        yield return first;
        if (first != start) yield return start;
        for (var off = 1L; off <= MostOff && (start - off >= low || start + off <= high); off++)
        {
            if (start - off >= low && start - off != first) yield return start - off;
            if (start + off <= high && start + off != first) yield return start + off;
        }
    }

    private bool Narrow(long[] low, long[] high, Queue<int> waiting)
    {
        while (waiting.TryDequeue(out var at))
        {
            var sum = sums[at];
            var (least, most) = (0L, 0L);
            for (var p = 1; p < sum.Length; p++) (least, most) = (least + low[sum[p]], most + high[sum[p]]);
            if (!Set(sum[0], least, most, low, high, waiting)) return false;
            for (var p = 1; p < sum.Length; p++)
            {
                var part = sum[p];
                if (!Set(part, low[sum[0]] - (most - high[part]), high[sum[0]] - (least - low[part]), low, high, waiting)) return false;
            }
        }

        return true;
    }

    private bool Set(int cell, long least, long most, long[] low, long[] high, Queue<int> waiting)
    {
        (least, most) = (Math.Max(least, low[cell]), Math.Min(most, high[cell]));
        if (least > most) return false;
        if (least == low[cell] && most == high[cell]) return true;
        (low[cell], high[cell]) = (least, most);
        foreach (var sum in sumsOf[cell])
        {
            if (!waiting.Contains(sum)) waiting.Enqueue(sum);
        }

        return true;
    }
}
