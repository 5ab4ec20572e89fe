namespace StrategicAssessment.Protection;

/// <summary>
/// A linear programme over bounded variables that all begin at 0, which must be feasible. A variable may have a price for each unit that it lies from 0, on
/// either side. Solved by the primal simplex method; after many steps by Bland's rule, which cannot run in circles.
/// </summary>
internal sealed class Tableau
{
    private const int StepsBeforeBland = 3000, MostSteps = 6000;
    private const int Scatter = 7919, ScatterOver = 10007;
    private const double Hair = 1e-5, Give = 1e-2, LeastPivot = 1e-4;

    private readonly Echelon equations;
    private readonly bool[] isOwn;
    private readonly double[] low, high, price;
    private readonly double[] turn;
    private readonly int[] side, places;

    /// <summary>Takes the arrays over.</summary>
    /// <param name="equations">How the variables are tied.</param>
    /// <param name="low">0 or less; may be infinite.</param>
    /// <param name="high">0 or more; may be infinite.</param>
    /// <param name="price">0 or more.</param>
    /// <param name="isLoose">
    /// Whether variables begin a hair's breadth from 0, each by another, and bounds give way as little, so that no two are met at once: for programmes that would
    /// stand still at 0. What is found is then as much beside the truth.
    /// </param>
    public Tableau(Echelon equations, double[] low, double[] high, double[] price, bool isLoose)
    {
        (this.equations, this.low, this.high, this.price) = (equations, low, high, price);
        (Value, turn) = (new double[low.Length], new double[low.Length]);
        (isOwn, side, places) = (new bool[low.Length], new int[low.Length], new int[low.Length]);
        foreach (var variable in equations.Own) isOwn[variable] = true;
        if (isLoose) Loosen();
        for (var r = 0; r < equations.Own.Length; r++) Begin(r, equations.Own[r]);
    }

    /// <summary>Where each variable stands now.</summary>
    public double[] Value { get; }

    /// <summary>Goes as far up the gains, less the prices, as the bounds let it, from where it stands.</summary>
    /// <param name="gain">One per variable; overwritten.</param>
    public void Maximise(double[] gain)
    {
        for (var v = 0; v < side.Length; v++) gain[v] -= side[v] * price[v];
        for (var r = 0; r < equations.Rows.Length; r++) Take(gain, r);
        for (var step = 0; step < MostSteps; step++)
        {
            var entering = Entering(gain, step > StepsBeforeBland);
            if (entering < 0 || !Move(entering, gain)) return;
        }
    }

    private void Loosen()
    {
        for (var v = 0; v < turn.Length; v++)
        {
            var share = v * Scatter % ScatterOver / (double)ScatterOver;
            turn[v] = Hair * (share - 0.5);
            low[v] -= Give * (1 + share);
            high[v] += Give * (1 + share);
            if (!isOwn[v]) Value[v] = turn[v];
        }
    }

    private void Begin(int row, int own)
    {
        for (var v = 0; v < turn.Length; v++)
        {
            if (v != own) Value[own] -= equations.Rows[row][v] * Value[v];
        }

        side[own] = price[own] <= 0 ? 0 : Value[own] < turn[own] ? -1 : 1;
    }

    private int Entering(double[] gain, bool isFirst)
    {
        var (best, most) = (-1, Echelon.Nothing);
        for (var j = 0; j < gain.Length; j++)
        {
            if (isOwn[j]) continue;
            var worth = Worth(j, gain[j]);
            if (worth <= most) continue;
            if (isFirst) return j;
            (best, most) = (j, worth);
        }

        return best;
    }

    // What a step is worth: upwards when the gain is above the price, downwards when it is as far below nothing.
    private double Worth(int j, double gain)
    {
        var way = gain > 0 ? 1 : -1;
        if (Room(j, way) <= Echelon.Nothing && side[j] * way >= 0) return 0;
        return Math.Abs(gain) - (side[j] == 0 ? price[j] : 0);
    }

    private bool Move(int entering, double[] gain)
    {
        var way = gain[entering] > 0 ? 1 : -1;
        if (side[entering] == 0 && price[entering] > 0)
        {
            side[entering] = way;
            gain[entering] -= way * price[entering];
        }

        var (longest, leaving) = (Room(entering, way), -1);
        for (var r = 0; r < equations.Rows.Length; r++)
        {
            var slope = equations.Rows[r][entering] * way;
            if (Math.Abs(slope) <= LeastPivot) continue;
            var own = equations.Own[r];
            var room = Room(own, slope > 0 ? -1 : 1) / Math.Abs(slope);
            if (room < longest - Echelon.Nothing || (room < longest + Echelon.Nothing && leaving >= 0 && own < equations.Own[leaving])) (longest, leaving) = (Math.Min(longest, room), r);
        }

        if (double.IsPositiveInfinity(longest)) return false;
        for (var r = 0; r < equations.Rows.Length; r++) Value[equations.Own[r]] -= equations.Rows[r][entering] * way * longest;
        Value[entering] += way * longest;
        if (leaving >= 0) Leave(leaving, entering, way, gain);
        else if (side[entering] * way < 0) Settle(entering, gain);
        return true;
    }

    // How far a variable may go. One with a price stops at 0, where its price turns round.
    private double Room(int variable, int way)
    {
        var end = side[variable] * way < 0 ? turn[variable] : way > 0 ? high[variable] : low[variable];
        return Math.Max(0, way > 0 ? end - Value[variable] : Value[variable] - end);
    }

    private void Leave(int row, int entering, int way, double[] gain)
    {
        var left = equations.Own[row];
        var wayOut = equations.Rows[row][entering] * way > 0 ? -1 : 1;
        var turns = side[left] * wayOut < 0;
        Value[left] = turns ? turn[left] : wayOut < 0 ? low[left] : high[left];
        Solve(row, entering);
        Take(gain, row);
        if (turns) Settle(left, gain);
    }

    // Back at 0, a variable may go either way again.
    private void Settle(int variable, double[] gain)
    {
        gain[variable] += side[variable] * price[variable];
        side[variable] = 0;
    }

    private void Solve(int row, int variable)
    {
        isOwn[equations.Own[row]] = false;
        isOwn[variable] = true;
        equations.Exchange(row, variable, places);
    }

    private void Take(double[] gain, int row) =>
        Echelon.Subtract(gain, equations.Rows[row], gain[equations.Own[row]], places, Echelon.Places(equations.Rows[row], places));
}
