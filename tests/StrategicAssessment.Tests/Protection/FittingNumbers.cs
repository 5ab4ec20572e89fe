namespace StrategicAssessment.Tests.Protection;

/// <summary>
/// Numbers between bounds with which sums come out, whole or not: the first phase of the simplex method with bounds, written for the attacker and shared with nothing. Where
/// there are none, there are no whole ones either.
/// </summary>
internal sealed class FittingNumbers
{
    private const double Dust = 1e-7, NearNothing = 1e-6;
    private const int StepsBeforeBland = 300, MostSteps = 3000;

    private readonly double[] low, high, now, slack;
    private readonly double[][] rows;
    private readonly int[] own;
    private readonly bool[] isOwn;

    private FittingNumbers(long[] lowest, long[] highest, int[][] sums)
    {
        (low, high) = (Array.ConvertAll(lowest, l => (double)l), Array.ConvertAll(highest, h => (double)h));
        (now, isOwn) = ((double[])low.Clone(), new bool[low.Length]);
        (rows, own, slack) = (new double[sums.Length][], new int[sums.Length], new double[sums.Length]);
        for (var r = 0; r < rows.Length; r++)
        {
            // At first each sum has what it is out by as a number of its own, which is to become nothing.
            var lack = sums[r].Select((cell, p) => (p == 0 ? -1 : 1) * now[cell]).Sum();
            (rows[r], own[r], slack[r]) = (new double[low.Length], -1, Math.Abs(lack));
            for (var p = 0; p < sums[r].Length; p++) rows[r][sums[r][p]] = (p == 0 ? 1 : -1) * (lack < 0 ? -1 : 1);
        }
    }

    /// <summary>Such numbers; null where there are none. Whether that was found out within so many steps.</summary>
    public static (double[]? Numbers, bool IsDecided) Of(long[] lowest, long[] highest, int[][] sums)
    {
        var search = new FittingNumbers(lowest, highest, sums);
        for (var step = 0; step < MostSteps; step++)
        {
            if (search.Step(step > StepsBeforeBland)) continue;
            var isOut = Enumerable.Range(0, sums.Length).Where(r => search.own[r] < 0).Sum(r => search.slack[r]) > NearNothing;
            return (isOut ? null : search.Numbers(), true);
        }

        return (null, false);
    }

    private double[] Numbers()
    {
        var numbers = (double[])now.Clone();
        for (var r = 0; r < rows.Length; r++)
        {
            if (own[r] >= 0) numbers[own[r]] = slack[r];
        }

        return numbers;
    }

    private bool Step(bool isFirst)
    {
        var (entering, most, way) = (-1, Dust * 100, 0);
        for (var v = 0; v < low.Length; v++)
        {
            if (isOwn[v] || low[v] == high[v]) continue;
            var gain = 0.0;
            for (var r = 0; r < rows.Length; r++)
            {
                if (own[r] < 0) gain += rows[r][v];
            }

            var towards = now[v] == low[v] ? 1 : -1;
            if (gain * towards <= most || (isFirst && entering >= 0)) continue;
            (entering, way) = (v, towards);
            if (!isFirst) most = gain * towards;
        }

        if (entering < 0) return false;
        Move(entering, way);
        return true;
    }

    private void Move(int entering, int way)
    {
        var (longest, leaving) = (high[entering] - low[entering], -1);
        for (var r = 0; r < rows.Length; r++)
        {
            var slope = -rows[r][entering] * way;
            if (Math.Abs(slope) < Dust) continue;
            var (least, greatest) = own[r] < 0 ? (0, double.PositiveInfinity) : (low[own[r]], high[own[r]]);
            var room = Math.Max(0, slope < 0 ? slack[r] - least : greatest - slack[r]) / Math.Abs(slope);
            if (room < longest - Dust || (leaving >= 0 && room <= longest && own[r] < own[leaving])) (longest, leaving) = (room, r);
        }

        for (var r = 0; r < rows.Length; r++) slack[r] -= rows[r][entering] * way * longest;
        if (leaving < 0)
        {
            now[entering] = way > 0 ? high[entering] : low[entering];
            return;
        }

        if (own[leaving] is >= 0 and var left) (now[left], isOwn[left]) = (-rows[leaving][entering] * way < 0 ? low[left] : high[left], false);
        (own[leaving], isOwn[entering], slack[leaving]) = (entering, true, now[entering] + (way * longest));
        Solve(leaving, entering);
    }

    private void Solve(int row, int variable)
    {
        var by = rows[row][variable];
        for (var v = 0; v < low.Length; v++) rows[row][v] /= by;
        for (var r = 0; r < rows.Length; r++)
        {
            var times = rows[r][variable];
            if (r == row || times == 0) continue;
            for (var v = 0; v < low.Length; v++) rows[r][v] -= times * rows[row][v];
        }
    }
}
