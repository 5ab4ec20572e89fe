using FsCheck;
using FsCheck.Fluent;
using StrategicAssessment.Publishing.Bundles;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Bundles;

public sealed class BundleStorePropertyTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20161001, 5).WithMaxTest(500);
    private static readonly string[] Names = ["a.txt", "B.txt", "b.txt", "t/a.csv", "t/b.csv", "t/u/c.csv", "v/w/d.csv", "v/e.csv", "z.md"];

    [Fact]
    public void Whatever_the_bundles_and_wherever_the_power_is_cut_one_of_them_stands_whole() => Check.One(Fixed, Prop.ForAll(
        Cases.ToArbitrary(), c =>
        {
            var before = Holding(c.Old, c.FoldsCase);
            var (after, disk) = (before.Copy(), before.Copy());
            after.Written("out", c.New);
            Cut(() => new BundleStore(new PowerCutDisk(disk, c.First, leavesHalf: true)).Write("out", c.New));
            Cut(() => new BundleStore(new PowerCutDisk(disk, c.Second, leavesHalf: true)).Recover("out"));
            Assert.False(new BundleStore(disk).Recover("out").HasErrors);
            Assert.Contains(disk.Snapshot("out"), new[] { before.Snapshot("out"), after.Snapshot("out") });
        }));

    [Fact]
    public void What_stood_there_before_leaves_no_trace() => Check.One(Fixed, Prop.ForAll(
        Cases.ToArbitrary(), c =>
        {
            var (replaced, fresh) = (Holding(c.Old, c.FoldsCase), new MemoryDisk(c.FoldsCase));
            replaced.Written("out", c.New);
            fresh.Written("out", c.New);
            Assert.Equal(fresh.Snapshot("out"), replaced.Snapshot("out"));
        }));

    private static Gen<Bundle> Bundles =>
        from contents in Gen.Choose(-1, 2).ArrayOf(Names.Length)
        select Some.Bundle([.. Names.Zip(contents, (name, content) => (Name: name, Content: content))
            .Where(f => f.Content >= 0).DistinctBy(f => f.Name, StringComparer.OrdinalIgnoreCase)
            .Select(f => (f.Name, new string('x', f.Content)))]);

    private static Gen<Case> Cases =>
        from old in Bundles
        from fresh in Bundles
        from first in Gen.Choose(1, 40)
        from second in Gen.Choose(1, 30)
        from folds in Gen.Choose(0, 1)
        select new Case(old, fresh, first, second, folds == 1);

    private static MemoryDisk Holding(Bundle bundle, bool foldsCase)
    {
        var disk = new MemoryDisk(foldsCase);
        disk.Written("out", bundle);
        return disk;
    }

    private static void Cut(Action work)
    {
        try
        {
            work();
        }
        catch (PowerCutException)
        {
            return;
        }
    }

    private sealed record Case(Bundle Old, Bundle New, int First, int Second, bool FoldsCase);
}
