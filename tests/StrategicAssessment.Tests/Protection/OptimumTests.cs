using StrategicAssessment.Indicators;
using StrategicAssessment.Protection;
using Xunit;

namespace StrategicAssessment.Tests.Protection;

public sealed class OptimumTests
{
    private const double MostTimesOptimum = 1.3;

    [Fact]
    public void Tables_up_to_six_by_six_hide_hardly_more_cells_than_they_must()
    {
        var wasteful = Enumerable.Range(0, 120).Select(seed => (seed, Table: Some(seed)))
            .Select(t => (t.seed, Chosen: Suppression.Of(t.Table).Count(h => h), t.Table))
            .Where(t => new Optimum(t.Table).Cells(t.Chosen) is not { } best || t.Chosen > MostTimesOptimum * best)
            .Select(t => $"table {t.seed}: {t.Chosen} cells");
        Assert.Empty(wasteful);
    }

    [Fact]
    public void A_small_count_alone_is_covered_by_the_smallest_count_beside_it()
    {
        var line = new CountSystem([.. new[] { 3L, 40, 12, 7, 62 }.Select((v, i) => new CountCell($"{i}", v, v < 5 ? Secrecy.Small : Secrecy.Open, ProtectionRule.Usual))], [new Relation(4, [0, 1, 2, 3])]);
        Assert.Equal([true, false, false, true, false], Suppression.Of(line));
    }

    [Fact]
    public void Nothing_is_hidden_where_nothing_is_small() =>
        Assert.DoesNotContain(true, Suppression.Of(Hierarchy.Table([[5, 6], [7, 8]], ProtectionRule.Usual)));

    private static CountSystem Some(int seed)
    {
        var chance = new Chance(seed);
        var (rows, columns, mean) = (chance.Next(2, 7), chance.Next(2, 7), chance.Next(8, 60));
        return Hierarchy.Table([.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => chance.Count(mean)).ToArray())], ProtectionRule.Usual);
    }
}
