namespace StrategicAssessment.Protection;

/// <summary>
/// A linear programme over bounded variables that all begin at 0, which must be feasible. A variable may have a price for each unit that it lies from 0, on
/// either side. Solved by the primal simplex method; after many steps by Bland's rule, which cannot run in circles.
/// </summary>
internal sealed class Tableau
{
    private const int StepsBeforeBland = 1000, MostSteps = 1500;
    private const int Scatter = 7919, ScatterOver = 10007;
    private const double Hair = 1e-5, Give = 1e-2;

    private readonly Echelon equations;
    private readonly bool[] isOwn;
    private readonly double[] low, high, price;
    private readonly double[] turn;
    private readonly int[] side;
    private readonly List<int> gained = [];
    private readonly bool[] isGained;

    /// <summary>Takes the arrays over.</summary>
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
        (isOwn, side, isGained) = (new bool[low.Length], new int[low.Length], new bool[low.Length]);
        foreach (var variable in equations.Own) isOwn[variable] = true;
        if (isLoose) Loosen();
        for (var r = 0; r < equations.Own.Count; r++) Begin(r, equations.Own[r]);
    }

    /// <summary>Which of variables of like worth goes first: another number, another order; 0 for the order in which they stand.</summary>
    public int Turn { get; init; }

    /// <summary>Where each variable stands now.</summary>
    public double[] Value { get; }

    /// <summary>From 0 to 1, another for each variable, and the same on every machine.</summary>
    public static double Share(long variable) => variable * Scatter % ScatterOver / (double)ScatterOver;

    /// <summary>Goes as far up the gains, less the prices, as the bounds let it, from where it stands.</summary>
    /// <param name="gain">One per variable; overwritten.</param>
    /// <param name="isEnough">Asked after each step: whether to stop there.</param>
    public void Maximise(double[] gain, Func<bool>? isEnough = null, int mostSteps = MostSteps)
    {
        for (var v = 0; v < side.Length; v++)
        {
            gain[v] -= side[v] * price[v];
            if (gain[v] != 0) Note(v);
        }

        for (var r = 0; r < equations.Own.Count; r++) Take(gain, r);

        for (var step = 0; step < mostSteps; step++)
        {
            var entering = Entering(gain, step > StepsBeforeBland);
            if (entering < 0 || !Move(entering, gain) || isEnough?.Invoke() == true) return;
        }
    }

    private void Loosen()
    {
        for (var v = 0; v < turn.Length; v++)
        {
            var share = Share(v);
            turn[v] = Hair * (share - 0.5);
            low[v] -= Give * (1 + share);
            high[v] += Give * (1 + share);
            if (!isOwn[v]) Value[v] = turn[v];
        }
    }

    private void Begin(int row, int own)
    {
        var weights = equations.Rows[row];
        for (var p = 0; p < weights.At.Length; p++)
        {
            if (weights.At[p] != own) Value[own] -= weights.Weight[p] * Value[weights.At[p]];
        }

        side[own] = price[own] <= 0 ? 0 : Value[own] < turn[own] ? -1 : 1;
    }

    private int Entering(double[] gain, bool isFirst)
    {
        var (best, most) = (-1, 0.0);
        foreach (var j in gained)
        {
            if (isOwn[j]) continue;
            var worth = Worth(j, gain[j]);
            if (worth <= SparseRow.Nothing) continue;
            if (Turn > 0) worth *= 1 + Share(Turn * (j + Turn));
            if (best < 0 || (isFirst ? j < best : worth > most || (worth == most && j < best))) (best, most) = (j, worth);
        }

        return best;
    }

    // What a step is worth: upwards when the gain is above the price, downwards when it is as far below nothing.
    private double Worth(int j, double gain)
    {
        var way = gain > 0 ? 1 : -1;
        if (Room(j, way) <= SparseRow.Nothing && side[j] * way >= 0) return 0;
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

        var with = equations.RowsWith(entering);
        var (longest, leaving) = Stop(entering, way, gain, with);
        if (double.IsPositiveInfinity(longest)) return false;
        foreach (var r in with) Value[equations.Own[r]] -= equations.Rows[r][entering] * way * longest;
        Value[entering] += way * longest;
        if (leaving >= 0) Leave(leaving, entering, way, gain, with);
        else if (side[entering] * way < 0) Settle(entering, gain);
        return true;
    }

    // How far it goes and the row that stops it. Those whose price turns round on the way are passed as long as it is worth it.
    private (double Longest, int Leaving) Stop(int entering, int way, double[] gain, List<int> with)
    {
        var stops = new List<(double Room, int Own, int Row, double Toll)> { (Room(entering, way), -1, -1, double.PositiveInfinity) };
        foreach (var row in with)
        {
            var slope = equations.Rows[row][entering] * way;
            if (Math.Abs(slope) <= Echelon.LeastPivot) continue;
            var (own, wayOut) = (equations.Own[row], slope > 0 ? -1 : 1);
            var turns = side[own] * wayOut < 0;
            if (turns) stops.Add((Room(own, wayOut) / Math.Abs(slope), own, row, 2 * price[own] * Math.Abs(slope)));
            stops.Add((Math.Max(0, wayOut > 0 ? high[own] - Value[own] : Value[own] - low[own]) / Math.Abs(slope), own, row, double.PositiveInfinity));
        }

        stops.Sort();
        var worth = Math.Abs(gain[entering]);
        foreach (var (room, own, row, toll) in stops)
        {
            if (worth - toll <= SparseRow.Nothing) return (room, row);
            worth -= toll;
            gain[own] += 2 * side[own] * price[own];
            side[own] = -side[own];
            Take(gain, row);
        }

        return (double.PositiveInfinity, -1);
    }

    // How far a variable may go. One with a price stops at 0, where its price turns round.
    private double Room(int variable, int way)
    {
        var end = side[variable] * way < 0 ? turn[variable] : way > 0 ? high[variable] : low[variable];
        return Math.Max(0, way > 0 ? end - Value[variable] : Value[variable] - end);
    }

    private void Leave(int row, int entering, int way, double[] gain, List<int> with)
    {
        var left = equations.Own[row];
        var wayOut = equations.Rows[row][entering] * way > 0 ? -1 : 1;
        var turns = side[left] * wayOut < 0;
        Value[left] = turns ? turn[left] : wayOut < 0 ? low[left] : high[left];
        (isOwn[left], isOwn[entering]) = (false, true);
        equations.Exchange(row, entering, with);
        Take(gain, row);
        if (turns) Settle(left, gain);
    }

    // Back at 0, a variable may go either way again.
    private void Settle(int variable, double[] gain)
    {
        gain[variable] += side[variable] * price[variable];
        side[variable] = 0;
    }

    private void Take(double[] gain, int row)
    {
        var (weights, times) = (equations.Rows[row], gain[equations.Own[row]]);
        if (Math.Abs(times) <= SparseRow.Nothing) return;
        for (var p = 0; p < weights.At.Length; p++)
        {
            var at = weights.At[p];
            var left = gain[at] - (weights.Weight[p] * times);
            gain[at] = Math.Abs(left) < SparseRow.Nothing ? 0 : left;
            Note(at);
        }
    }

    private void Note(int variable)
    {
        if (isGained[variable]) return;
        isGained[variable] = true;
        gained.Add(variable);
    }
}
