using System.Collections.Immutable;
using StrategicAssessment.Statistics;
using Xunit;

namespace StrategicAssessment.Tests.Statistics;

public sealed class FragilityTests
{
    private static readonly ImmutableArray<WeighedCriterion> Criteria = [new(2, 1, 5), new(1, 1, 5), new(1, 1, 5), new(3, 0, 10)];

    // Counted again with other chance, another order of work and many more draws: what is left is the chance of the draws, about 1.6 points at most.
    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    [InlineData(3, 4)]
    public void As_many_draws_keep_a_line_among_the_first_as_an_independent_count_finds(int seed, int top)
    {
        var lines = Lines(seed);
        var stays = new Fragility(Criteria, lines).Stays(top);
        var random = new Random(seed);
        var (draws, counted) = (40_000, new int[lines.Length]);
        for (var draw = 0; draw < draws; draw++)
        {
            double[] weights = [.. Criteria.Select(c => (double)c.Weight * random.NextDouble(0.8, 1.2))];
            var totals = lines.Select(l => l.Scores.Select((s, c) => weights[c] * Math.Min((double)Criteria[c].Highest, Math.Max((double)Criteria[c].Lowest, (double)s + (random.NextDouble(-1, 1) * (double)l.Doubts[c])))).Sum()).ToList();
            foreach (var i in totals.Select((t, i) => (t, i)).OrderByDescending(t => t.t).Take(top).Select(t => t.i)) counted[i]++;
        }

        for (var i = 0; i < counted.Length; i++) Assert.InRange(stays[i] / (double)Fragility.Draws, (counted[i] / (double)draws) - 0.05, (counted[i] / (double)draws) + 0.05);
        Assert.Equal(top * Fragility.Draws, stays.Sum());
        Assert.Equal(stays, new Fragility(Criteria, lines).Stays(top));
    }

    [Fact]
    public void What_leads_by_far_stays_in_every_draw()
    {
        ImmutableArray<ScoreLine> lines = [new([5, 5, 5, 10], [0, 0, 0, 0]), new([1, 1, 1, 1], [1, 1, 1, 1]), new([1, 1, 1, 1], [1, 1, 1, 1])];
        Assert.Equal(Fragility.Draws, new Fragility(Criteria, lines).Stays(1)[0]);
    }

    // Every weight is moved in steps of a thousandth, up and down, until the order is another.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_smaller_change_of_a_weight_alters_the_order(int seed)
    {
        var lines = Lines(seed);
        var found = new Fragility(Criteria, lines).SmallestWeight()!;
        var smallest = Enumerable.Range(1, 20_000).Select(s => s / 1000m).First(by => Criteria.Select((_, c) => c).Any(c => new[] { by, -by }.Where(b => b > -1).Any(b => IsAltered(lines, c, b))));
        Assert.InRange(Math.Abs(found.By), smallest - 0.001m, smallest);
        Assert.True(IsAltered(lines, found.Criterion, found.By * 1.0001m));
        Assert.False(IsAltered(lines, found.Criterion, found.By * 0.9999m));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_smaller_change_of_a_score_alters_the_order(int seed)
    {
        var lines = Lines(seed);
        var found = new Fragility(Criteria, lines).SmallestScore()!;
        var changes = from i in Enumerable.Range(0, lines.Length)
                      from c in Enumerable.Range(0, Criteria.Length)
                      from step in Enumerable.Range(1, 10).SelectMany(b => new[] { b, -b })
                      let to = lines[i].Scores[c] + step
                      where to >= Criteria[c].Lowest && to <= Criteria[c].Highest && IsAltered(lines, lines.SetItem(i, lines[i] with { Scores = lines[i].Scores.SetItem(c, to) }), Criteria)
                      select Math.Abs(step);
        Assert.Equal(changes.Min(), Math.Abs(found.To - lines[found.Line].Scores[found.Criterion]));
        Assert.True(IsAltered(lines, lines.SetItem(found.Line, lines[found.Line] with { Scores = lines[found.Line].Scores.SetItem(found.Criterion, found.To) }), Criteria));
    }

    [Fact]
    public void One_line_alone_cannot_lose_its_place()
    {
        var alone = new Fragility(Criteria, [new([3, 3, 3, 3], [1, 1, 1, 1])]);
        Assert.Equal((null, null), (alone.SmallestWeight(), alone.SmallestScore()));
    }

    private static bool IsAltered(ImmutableArray<ScoreLine> lines, int criterion, decimal by) =>
        IsAltered(lines, lines, Criteria.SetItem(criterion, Criteria[criterion] with { Weight = Criteria[criterion].Weight * (1 + by) }));

    // Whether one that led another is behind it now.
    private static bool IsAltered(ImmutableArray<ScoreLine> before, ImmutableArray<ScoreLine> after, ImmutableArray<WeighedCriterion> criteria)
    {
        var (then, now) = (Totals(before, Criteria), Totals(after, criteria));
        return Enumerable.Range(0, then.Count).Any(i => Enumerable.Range(0, then.Count).Any(j => then[i] > then[j] && now[i] < now[j]));
    }

    private static List<decimal> Totals(ImmutableArray<ScoreLine> lines, ImmutableArray<WeighedCriterion> criteria) => [.. lines.Select(l => l.Scores.Zip(criteria, (s, c) => s * c.Weight).Sum())];

    private static ImmutableArray<ScoreLine> Lines(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 6).Select(_ => new ScoreLine([.. Criteria.Select(c => (decimal)random.Next((int)c.Lowest, (int)c.Highest + 1))], [.. Criteria.Select(_ => random.Next(3) * 0.5m)]))
            .OrderByDescending(l => Fragility.TotalOf(Criteria, l.Scores))];
    }
}

internal static class EvenChance
{
    public static double NextDouble(this Random random, double from, double to) => from + (random.NextDouble() * (to - from));
}
