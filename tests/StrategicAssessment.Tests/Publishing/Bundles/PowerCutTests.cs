using StrategicAssessment.Publishing.Bundles;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Bundles;

public sealed class PowerCutTests
{
    private const string Out = "out";
    private const string Foreign = "out/charts/notes of the analyst.txt";

    public static TheoryData<bool, bool, bool> Worlds => new()
    {
        { false, false, true }, { false, true, false }, { true, false, false }, { true, true, true },
    };

    [Theory, MemberData(nameof(Worlds))]
    public void After_a_power_cut_at_any_operation_recovery_gives_one_bundle_whole(bool hasOld, bool leavesHalf, bool foldsCase)
    {
        var world = new World(hasOld, foldsCase);
        for (var cut = 1; cut <= world.Operations; cut++)
        {
            var disk = world.Interrupted(cut, leavesHalf);
            Assert.False(new BundleStore(disk).Recover(Out).HasErrors);
            world.AssertWhole(disk, $"cut at {cut}");
            AssertRecoversToNothing(disk);
        }
    }

    [Theory, MemberData(nameof(Worlds))]
    public void A_second_power_cut_during_recovery_does_no_harm(bool hasOld, bool leavesHalf, bool foldsCase)
    {
        var world = new World(hasOld, foldsCase);
        for (var cut = 1; cut <= world.Operations; cut++)
        {
            var again = 0;
            for (var ended = false; !ended;)
            {
                var disk = world.Interrupted(cut, leavesHalf);
                ended = EndsBeforeTheCut(disk, ++again, d => new BundleStore(d).Recover(Out));
                Assert.False(new BundleStore(disk).Recover(Out).HasErrors);
                world.AssertWhole(disk, $"cut at {cut}, then at {again}");
            }
        }
    }

    [Theory, MemberData(nameof(Worlds))]
    public void The_next_build_recovers_and_writes_and_may_be_cut_too(bool hasOld, bool leavesHalf, bool foldsCase)
    {
        var world = new World(hasOld, foldsCase);
        for (var cut = 1; cut <= world.Operations; cut++)
        {
            var again = 0;
            for (var ended = false; !ended;)
            {
                var disk = world.Interrupted(cut, leavesHalf);
                ended = EndsBeforeTheCut(disk, ++again, d => new BundleStore(d).Write(Out, Some.New));
                disk.Written(Out, Some.New);
                Assert.Equal(world.After, disk.Snapshot(Out));
            }
        }
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(int.MaxValue)]
    public void When_the_disk_goes_for_a_while_at_any_operation_the_next_run_gives_one_bundle_whole(int refuses)
    {
        var world = new World(hasOld: true, foldsCase: true);
        for (var cut = 1; cut <= world.Operations; cut++)
        {
            var disk = world.Standing();
            var outcome = new BundleStore(new PowerCutDisk(disk, cut, leavesHalf: true, refuses)).Write(Out, Some.New);
            Assert.Equal(outcome.Value is null, outcome.HasErrors);
            Assert.False(new BundleStore(disk).Recover(Out).HasErrors);
            var files = FilesIn(disk.Snapshot(Out));   // a folder that would not go is no fault
            Assert.Contains(files, outcome.HasErrors ? new[] { FilesIn(world.Before), FilesIn(world.After) } : [FilesIn(world.After)]);
        }
    }

    [Fact]
    public void A_replacement_that_was_begun_is_finished_and_one_that_was_not_is_forgotten()
    {
        var world = new World(hasOld: true, foldsCase: false);
        var ends = Enumerable.Range(1, world.Operations).Select(cut =>
        {
            var disk = world.Interrupted(cut, leavesHalf: true);
            new BundleStore(disk).Recover(Out);
            return disk.Snapshot(Out) == world.After;
        }).ToList();
        Assert.Equal(ends.Order(), ends);   // false until the journal is whole, true from then on
        Assert.Contains(false, ends);
        Assert.Contains(true, ends);
    }

    [Fact]
    public void On_the_real_disk_recovery_gives_one_bundle_whole_too()
    {
        var operations = 1;
        for (var cut = 1; cut <= operations; cut++)
        {
            using var temporary = new TemporaryFolder();
            var disk = new PhysicalBundleDisk();
            disk.Written(temporary.Path, Some.Old);
            var before = disk.Snapshot(temporary.Path);
            var cutting = new PowerCutDisk(disk, cut, leavesHalf: true);
            operations = Ends(() => new BundleStore(cutting).Write(temporary.Path, Some.New)) ? operations : cut + 1;
            Assert.False(new BundleStore(disk).Recover(temporary.Path).HasErrors);
            var after = disk.Snapshot(temporary.Path);
            disk.Written(temporary.Path, Some.New);
            Assert.Contains(after, new[] { before, disk.Snapshot(temporary.Path) });
        }

        Assert.True(operations > 20);
    }

    private static string FilesIn(string snapshot) => string.Join('\n', snapshot.Split('\n').Where(line => !line.EndsWith('/')));

    private static void AssertRecoversToNothing(IBundleDisk disk)
    {
        var counting = new PowerCutDisk(disk);
        Assert.Equal(Recovery.NothingToDo, new BundleStore(counting).Recover(Out).Value!.Recovery);
        Assert.Equal(0, counting.Changes);
    }

    private static bool EndsBeforeTheCut(IBundleDisk disk, int cut, Action<IBundleDisk> work) => Ends(() => work(new PowerCutDisk(disk, cut)));

    private static bool Ends(Action work)
    {
        try
        {
            work();
            return true;
        }
        catch (PowerCutException)
        {
            return false;
        }
    }

    /// <summary>A folder before and after the replacement, with a file of the analyst's own in it.</summary>
    private sealed class World
    {
        private readonly MemoryDisk _standing;

        public World(bool hasOld, bool foldsCase)
        {
            _standing = new MemoryDisk(foldsCase);
            if (hasOld) _standing.Written(Out, Some.Old);
            if (hasOld) _standing.Write(Foreign, Some.Bytes("mine"));
            Before = _standing.Snapshot(Out);
            var disk = _standing.Copy();
            var counting = new PowerCutDisk(disk);
            counting.Written(Out, Some.New);
            (After, Operations) = (disk.Snapshot(Out), counting.Changes);
        }

        public string Before { get; }

        public string After { get; }

        public int Operations { get; }

        public MemoryDisk Standing() => _standing.Copy();

        public MemoryDisk Interrupted(int cut, bool leavesHalf)
        {
            var disk = _standing.Copy();
            Ends(() => new BundleStore(new PowerCutDisk(disk, cut, leavesHalf)).Write(Out, Some.New));
            return disk;
        }

        public void AssertWhole(MemoryDisk disk, string when)
        {
            var snapshot = disk.Snapshot(Out);
            Assert.True(snapshot == Before || snapshot == After, $"{when}:\n{snapshot}");
        }
    }
}
