namespace StrategicAssessment.Statistics;

/// <summary>Which counts of a series are so far below the others that rows are likelier to be missing than that little happened. Usual is the median of the
/// other counts that are not nought. A count falls short when it is at most two thirds of that and so few, or fewer, have a probability below the tail in a
/// Poisson distribution that is widened by how much the others vary above their median. Noughts one after another are judged together. Where more than a
/// quarter of the months are lower and not nought, the level has changed, and nothing is missing.</summary>
public static class Shortfall
{
    /// <summary>Fewer counts than this say nothing of what is usual.</summary>
    public const int FewestOthers = 6;

    private const int Year = 12;
    private const double MostOfUsual = 2 / 3.0;
    private const double Alike = 1.25;

    // Counts that vary less than a fifth of what chance would do are regular: the files of a test, or a quota. Ones alone are not.
    private const double Regular = 0.2, WidthOfRegular = 0.25, WidthOfEqual = 0.05;

    // The width is known from few counts.
    private const double Allowance = 1.3;

    /// <summary>For each count, what is usual where it falls short of that, else null.</summary>
    /// <param name="months">One count after another, none left out.</param>
    /// <param name="tail">How improbable it has to be.</param>
    public static ImmutableArray<double?> In(IReadOnlyList<double> months, double tail)
    {
        var found = Enumerable.Range(0, months.Count).Select(i => Usual(months, i, tail)).ToImmutableArray();
        var isChange = found.Where((u, i) => u is not null && months[i] > 0).Count() * 4 > months.Count;
        return isChange ? [.. found.Select((u, i) => months[i] > 0 ? null : u)] : found;
    }

    private static double? Usual(IReadOnlyList<double> months, int at, double tail)
    {
        var others = months.Where((m, i) => i != at && m > 0).Order().ToList();
        if (others.Count < FewestOthers) return null;
        var usual = Quantiles.Median(others);
        var count = months[at];
        if (count > usual * MostOfUsual || IsOfSeason(months, at) || IsOfRare(months, at)) return null;
        var width = Width(others, usual);
        var expected = count == 0 ? OfRun(months, at, usual) : usual;
        return expected / width > ExactPoisson.Upper(Math.Round(count / width), tail) ? usual : null;
    }

    // What noughts one after another would have held; the others, noughts among them, may say that less is usual.
    private static double OfRun(IReadOnlyList<double> months, int at, double usual)
    {
        var run = months.Take(at).Reverse().TakeWhile(m => m == 0).Count() + months.Skip(at).TakeWhile(m => m == 0).Count();
        return run * Math.Min(usual, months.Sum() / (months.Count - run));
    }

    private static double Width(List<double> others, double usual)
    {
        var above = others.FindAll(o => o > usual);
        if (above.Count == 0 && others[0] >= usual) return usual > 1 ? WidthOfEqual : 1;
        var width = above.Count == 0 ? 0 : above.Average(o => (o - usual) * (o - usual)) / usual;
        return width < Regular ? WidthOfRegular : Math.Max(1, width * Allowance);
    }

    // The same month of another year had no more.
    private static bool IsOfSeason(IReadOnlyList<double> months, int at) =>
        months[at] > 0 && months.Where((m, i) => i != at && (i - at) % Year == 0 && m <= months[at] * Alike).Any();

    // Nought is usual where most are nought, unless they come one after another at an end: then the series begins late or stops.
    private static bool IsOfRare(IReadOnlyList<double> months, int at) =>
        months[at] == 0 && 2 * months.Count(m => m == 0) > months.Count && months.Take(at).Any(m => m > 0) && months.Skip(at).Any(m => m > 0);
}

/// <summary>
/// Whether numbers that follow each other change too little for counts of a period each. Two counts of events differ by about the root of their sum, and
/// mostly by more; large ones differ by the days of their months alone. Totals of the last 12 months, or people who stay, do not.
/// </summary>
public static class Smoothness
{
    private const int FewestSteps = 20;

    // Of small numbers chance says nothing; half of what chance alone does, more seldom than once in a million times; a fortieth of a large number.
    private const double Small = 5, MostOfChance = 0.5, Tail = 1e-6, MostOfLarge = 0.025, MostOfSpread = 0.7;

    /// <param name="series">The numbers of each place and category in the order of time.</param>
    public static bool IsNoCount(IReadOnlyList<IEnumerable<double>> series, bool areMonths)
    {
        var steps = series.SelectMany(s => s.Zip(s.Skip(1))).Where(p => p.First + p.Second >= 2 * Small).ToList();
        if (steps.Count < FewestSteps || 2 * steps.Count(p => p.First == p.Second) > steps.Count) return false;
        var squares = steps.Sum(p => Square(p.First - p.Second));

        // Numbers that go to and fro about a level may be regular, and begin anew each time: their steps are larger than their distance from the mean.
        if (squares > MostOfSpread * series.Where(s => s.Average() >= Small).Sum(s => s.Average() is var mean ? s.Sum(n => Square(n - mean)) : 0)) return false;
        // Totals that take in one month and leave out another rise and fall in no order; a trend does not.
        var turns = series.Select(s => s.Zip(s.Skip(1), (one, next) => Math.Sign(next - one)).ToList()).Sum(s => s.Zip(s.Skip(1)).Count(p => p.First * p.Second < 0));
        if (4 * turns < steps.Count) return false;
        if (areMonths && squares < MostOfLarge * MostOfLarge * steps.Sum(p => Square(p.First))) return true;

        // Each step's square over the sum of its two is 1 by chance, and neighbours go together: two thirds as many degrees of freedom.
        var chance = steps.Sum(p => Square(p.First - p.Second) / (p.First + p.Second));
        return chance < MostOfChance * steps.Count && chance / 3 < ExactPoisson.Lower(steps.Count / 3, Tail);
    }

    private static double Square(double number) => number * number;
}
