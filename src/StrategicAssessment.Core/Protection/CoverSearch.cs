namespace StrategicAssessment.Protection;

/// <summary>
/// Finds the cells whose hiding lets a weak cell move as far as it must. A linear programme in which the cells that are shown may move too, at a price: the
/// cheapest way through them is what has to be hidden with it.
/// </summary>
/// <remarks>After Kelly, Golden and Assad (1992), "Cell suppression: disclosure protection for sensitive tabular data", Networks 22.</remarks>
internal sealed class CoverSearch(CountSystem system)
{
    private const int MostSteps = 300;
    private const double Prize = 1e3, Nothing = 0.05;

    private readonly double total = 1 + system.Cells.Sum(c => c.Value);

    /// <summary>The cells to hide, none of them hidden yet; empty when no choice of cells does it.</summary>
    public Cover Find(Weakness weakness, bool[] hidden, bool[] barred, WorldSearch search)
    {
        var (low, high, price) = (new double[hidden.Length], new double[hidden.Length], new double[hidden.Length]);
        for (var i = 0; i < hidden.Length; i++)
        {
            var cell = system.Cells[i];
            var isChoice = IsChoice(cell, hidden[i], barred[i]);
            var most = cell.Most(hidden[i] || isChoice);
            (low[i], high[i]) = (cell.Least(hidden[i] || isChoice) - cell.Value, most == long.MaxValue ? double.PositiveInfinity : most - cell.Value);
            if (isChoice) price[i] = 1 + (cell.Value / total);
        }

        if (weakness.Way > 0) high[weakness.Cell] = Math.Min(high[weakness.Cell], weakness.Wanted);
        else low[weakness.Cell] = Math.Max(low[weakness.Cell], -weakness.Wanted);
        var tableau = new Tableau(search.Equations.Copy(), low, high, price, isLoose: true);
        var gain = new double[hidden.Length];
        gain[weakness.Cell] = Prize * weakness.Way;
        tableau.Maximise(gain, null, hidden.Length > WorldSearch.Large ? MostSteps : int.MaxValue);
        List<int> cells = [.. Order.AsListed(system).Where(i => price[i] > 0 && Math.Abs(tableau.Value[i]) > Nothing)];
        var moved = Order.AsListed(system).Where(i => Math.Round(tableau.Value[i]) != 0).ToArray();
        return new Cover(cells, new World(moved, [.. moved.Select(i => (long)Math.Round(tableau.Value[i]))]));
    }

    /// <summary>Whether hiding a cell could help: it is shown, and not known to readers anyway.</summary>
    public static bool IsChoice(CountCell cell, bool isHidden, bool isBarred) => !isHidden && !isBarred && cell.Secrecy == Secrecy.Open;
}
