using StrategicAssessment.Indicators;
using StrategicAssessment.Protection;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Protection;

public sealed class AttackTests
{
    private static readonly ProtectionRule[] Rules = [ProtectionRule.Usual, ProtectionRule.Usual, new(5, true, 0), new(8, false, 5), new(3, false, 0)];

    public static TheoryData<int> Hundreds => [.. Thorough.OneIn(2, [0, 100, 200, 300, 400])];

    /// <summary>Two- and three-level hierarchies of places and categories, in years with or without a total over them.</summary>
    [Theory]
    [MemberData(nameof(Hundreds))]
    public void A_hundred_hierarchies_keep_what_they_hide(int from)
    {
        var breaches = Enumerable.Range(from, 100).Select(seed => (seed, System: Some(seed)))
            .SelectMany(s => Breach.Of(s.System, Suppression.Of(s.System)).Select(b => $"hierarchy {s.seed}: {b}"));
        Assert.Empty(breaches);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void The_auditor_finds_nothing_in_what_is_chosen(int from)
    {
        var narrow = Enumerable.Range(from, 25).Select(Some).SelectMany(s => Auditor.Audit(s, Suppression.Of(s)).Where(a => a.IsNarrow));
        Assert.Empty(narrow);
    }

    [Fact]
    public void The_auditor_finds_what_the_attacker_finds_when_only_small_counts_are_hidden()
    {
        foreach (var system in Enumerable.Range(1000, 40).Select(Some).Where(s => s.Cells.All(c => !c.Rule.Rounds)))
        {
            var hidden = system.HiddenAtFirst();
            Assert.Equal(Breach.Of(system, hidden).Count(), Auditor.Audit(system, hidden).Count(a => a.IsNarrow));
        }
    }

    /// <summary>Three wards, two of them hidden, and their total: how they add up was not found out, but the total says that it is their sum.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_auditor_believes_the_figures_where_a_sum_was_overlooked(bool isTold)
    {
        CountSystem whole = Hierarchy.Of([Hierarchy.Flat(3)], at => new long[] { 2, 9, 30 }[at[0]], ProtectionRule.Usual);
        bool[] hidden = [.. whole.Cells.Select(c => c.Secrecy == Secrecy.Small)];
        Assert.True(Auditor.Audit(whole, hidden).Single().IsNarrow);
        var overlooked = whole with { Relations = [], Told = isTold ? whole.Relations : [] };
        Assert.Equal(isTold, Auditor.Audit(overlooked, hidden).Single().IsNarrow);
    }

    [Fact]
    public void What_was_published_before_is_not_chosen_to_cover()
    {
        foreach (var seed in Enumerable.Range(2000, 40))
        {
            var system = Some(seed);
            var chance = new Chance(seed);
            system = system with { Cells = [.. system.Cells.Select(c => c.Secrecy == Secrecy.Open && chance.Next(0, 4) == 0 ? c with { Secrecy = Secrecy.Known } : c)] };
            var hidden = Suppression.Of(system);
            Assert.DoesNotContain(system.Cells.Select((c, i) => (c, i)), p => p.c.Secrecy == Secrecy.Known && hidden[p.i]);
            var lost = Auditor.Audit(system, hidden).Where(a => a.IsLost).Select(a => system.Cells[a.Cell].Name + " ").ToList();
            Assert.DoesNotContain(Breach.Of(system, hidden), b => !lost.Exists(l => b.StartsWith(l, StringComparison.Ordinal)));
        }
    }

    private static CountSystem Some(int seed)
    {
        var chance = new Chance(seed);
        int[][][] trees = [chance.Tree(), chance.Next(0, 3) > 0 ? Hierarchy.Flat(chance.Next(2, 4)) : Hierarchy.Deep(2, 2)];
        if (chance.Next(0, 3) == 0) trees = [.. trees, chance.Next(0, 2) == 0 ? Hierarchy.Flat(2) : [[], []]];
        var (mean, rule) = (chance.Next(5, 60), Rules[chance.Next(0, Rules.Length)]);
        return Hierarchy.Of(trees, at => chance.Count(at, mean), rule);
    }
}
