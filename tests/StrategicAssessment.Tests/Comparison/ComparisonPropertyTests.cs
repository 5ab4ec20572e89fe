using FsCheck;
using FsCheck.Fluent;
using StrategicAssessment.Comparison;
using Xunit;

namespace StrategicAssessment.Tests.Comparison;

public sealed class ComparisonPropertyTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20160413, 5).WithMaxTest(1500);

    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void A_bundle_does_not_differ_from_itself() => Prop.ForAll(Seeds, seed =>
    {
        var (bundle, _) = RandomBundles.Pair(seed);
        return BundleComparison.Of(bundle, bundle).Differences.Count == 0;
    }).Check(Fixed);

    [Fact]
    public void The_other_order_gives_the_mirror_image() => Prop.ForAll(Seeds, seed =>
    {
        var (before, after) = RandomBundles.Pair(seed);
        Assert.Equal(
            BundleComparison.Of(before, after).Differences.Select(d => Told(d.Mirrored())).Order(StringComparer.Ordinal),
            BundleComparison.Of(after, before).Differences.Select(Told).Order(StringComparer.Ordinal));
    }).Check(Fixed);

    [Fact]
    public void Each_changed_figure_is_told_once_and_no_other() => Prop.ForAll(Seeds, seed =>
    {
        var (before, after) = RandomBundles.Pair(seed);
        var differences = BundleComparison.Of(before, after).Differences;
        Assert.Equal(Changed(before, after), differences.SelectMany(d => d.SubjectsBefore).Select(f => f.Id).Order(StringComparer.Ordinal));
        Assert.Equal(Changed(after, before), differences.SelectMany(d => d.SubjectsAfter).Select(f => f.Id).Order(StringComparer.Ordinal));
    }).Check(Fixed);

    [Fact]
    public void Differences_are_told_by_class() => Prop.ForAll(Seeds, seed =>
    {
        var (before, after) = RandomBundles.Pair(seed);
        var classes = BundleComparison.Of(before, after).Differences.Select(d => d.Class).ToList();
        return classes.SequenceEqual(classes.Order());
    }).Check(Fixed);

    // What a reader of the two files would call a change, found without the comparison.
    private static IEnumerable<string> Changed(PublishedBundle own, PublishedBundle other) => own.Figures
        .Where(f => other.Find(f.Id) is not { } same || (f.Status, f.Value, f.Definition) != (same.Status, same.Value, same.Definition))
        .Select(f => f.Id).Order(StringComparer.Ordinal);

    private static string Told(IDifference difference)
    {
        var subjects = $"{Ids(difference.SubjectsBefore)} | {Ids(difference.SubjectsAfter)}";
        return difference switch
        {
            Redefinition d => $"definition {d.Side} {d.Before.Id} {d.After.Id} {string.Join(',', d.Aspects.Select(a => $"{a.Part}:{a.Before}>{a.After}").Order(StringComparer.Ordinal))} {subjects}",
            CoverageChange c => $"coverage {c.Kind} {c.Action} {c.Code} {c.Other} {c.Indicator} {c.Area} {c.NameBefore} {c.NameAfter} {subjects}",
            WordChange w => $"words {w.Section} {w.Before?.Text} > {w.After?.Text} {w.IsOfDatesAlone}",
            Movement m => $"movement {m.Before.Id} {m.After.Id} {m.Size.Difference} {subjects}",
            Revision r => $"revision {r.IsRoot} {subjects}",
            _ => throw new NotSupportedException(),
        };
    }

    private static string Ids(IEnumerable<BundleFigure> figures) => string.Join(' ', figures.Select(f => f.Id).Order(StringComparer.Ordinal));
}
