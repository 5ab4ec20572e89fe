namespace StrategicAssessment.Statistics;

/// <summary>A criterion by which several things are scored.</summary>
/// <param name="Weight">More than 0.</param>
public readonly record struct WeighedCriterion(decimal Weight, decimal Lowest, decimal Highest);

/// <summary>The scores of one thing, one for each criterion, and by how much each may be off.</summary>
public sealed record ScoreLine(ImmutableArray<decimal> Scores, ImmutableArray<decimal> Doubts);

/// <summary>The weight whose change alters an order first.</summary>
/// <param name="By">The change as a share of the weight: -0.1 is a tenth less.</param>
/// <param name="Upper">Position of the one that loses its place.</param>
/// <param name="Lower">Position of the one that takes it.</param>
public sealed record WeightChange(int Criterion, decimal By, int Upper, int Lower);

/// <summary>The score whose change, in whole points, alters an order first.</summary>
/// <param name="Line">Position of the one that is scored.</param>
/// <param name="Past">Position of the one that it goes past.</param>
public sealed record ScoreChange(int Line, int Criterion, decimal To, int Past);

/// <summary>How firmly an order by weighted scores stands: what doubt about weights and scores does to it.</summary>
/// <param name="Lines">The highest total first.</param>
public sealed record Fragility(ImmutableArray<WeighedCriterion> Criteria, ImmutableArray<ScoreLine> Lines)
{
    /// <summary>How many draws <see cref="Stays"/> makes.</summary>
    public const int Draws = 1000;

    /// <summary>By how much a weight may be off, as a share of it.</summary>
    public const double WeightDoubt = 0.2;

    private const ulong Seed = 20160401;

    public static decimal TotalOf(ImmutableArray<WeighedCriterion> criteria, ImmutableArray<decimal> scores) => Sum(criteria, scores) / criteria.Sum(c => c.Weight);

    /// <summary>In how many of <see cref="Draws"/> each line is among the first few, when every weight moves evenly by up to a fifth and every score by up to
    /// its doubt, within its scale. Where totals are equal the earlier line stands first. The draws are always the same.</summary>
    public ImmutableArray<int> Stays(int top)
    {
        var (stays, state) = (new int[Lines.Length], Seed);
        var totals = new double[Lines.Length];
        for (var draw = 0; draw < Draws; draw++)
        {
            Array.Clear(totals);
            for (var c = 0; c < Criteria.Length; c++)
            {
                var weight = (double)Criteria[c].Weight * (1 + (WeightDoubt * Next(ref state)));
                for (var i = 0; i < totals.Length; i++) totals[i] += weight * Math.Clamp((double)Lines[i].Scores[c] + ((double)Lines[i].Doubts[c] * Next(ref state)), (double)Criteria[c].Lowest, (double)Criteria[c].Highest);
            }

            foreach (var i in Enumerable.Range(0, totals.Length).OrderByDescending(i => totals[i]).Take(top)) stays[i]++;
        }

        return [.. stays];
    }

    /// <summary>The smallest change of a single weight that puts a line past one with a higher total; null where none does.</summary>
    public WeightChange? SmallestWeight() => (
        from pair in Ordered()
        from c in Enumerable.Range(0, Criteria.Length)
        let pull = Criteria[c].Weight * (Lines[pair.Lower].Scores[c] - Lines[pair.Upper].Scores[c])
        where pull != 0 && pair.Gap / pull > -1
        select new WeightChange(c, pair.Gap / pull, pair.Upper, pair.Lower)).MinBy(w => Math.Abs(w.By));

    /// <summary>The smallest change of a single score, in whole points and within its scale, that puts a line past one with another total; null where none does.</summary>
    public ScoreChange? SmallestScore() => (
        from pair in Ordered()
        from c in Enumerable.Range(0, Criteria.Length)
        let points = decimal.Floor(pair.Gap / Criteria[c].Weight) + 1
        from change in new[] { new ScoreChange(pair.Lower, c, Lines[pair.Lower].Scores[c] + points, pair.Upper), new ScoreChange(pair.Upper, c, Lines[pair.Upper].Scores[c] - points, pair.Lower) }
        where change.To >= Criteria[c].Lowest && change.To <= Criteria[c].Highest
        select change).MinBy(s => Math.Abs(s.To - Lines[s.Line].Scores[s.Criterion]));

    // Lines with equal totals have no order that could be altered.
    private IEnumerable<(int Upper, int Lower, decimal Gap)> Ordered() =>
        from upper in Enumerable.Range(0, Lines.Length)
        from lower in Enumerable.Range(upper + 1, Lines.Length - upper - 1)
        let gap = Sum(Criteria, Lines[upper].Scores) - Sum(Criteria, Lines[lower].Scores)
        where gap > 0
        select (upper, lower, gap);

    private static decimal Sum(ImmutableArray<WeighedCriterion> criteria, ImmutableArray<decimal> scores)
    {
        var sum = 0m;
        for (var i = 0; i < criteria.Length; i++) sum += criteria[i].Weight * scores[i];
        return sum;
    }

    // Evenly from -1 to 1: SplitMix64 of Steele, Lea and Flood (2014), whose numbers are the same on every machine.
    private static double Next(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (((mixed ^ (mixed >> 31)) >> 11) * (2.0 / (1UL << 53))) - 1;
        }
    }
}
