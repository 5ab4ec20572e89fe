using StrategicAssessment.Publishing.Bundles;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Bundles;

public sealed class RecoveryTests
{
    private const string Out = "out";
    private const string Staging = "out/.assess-staging";

    [Fact]
    public void What_was_done_is_told()
    {
        var disk = Interrupted();
        var outcome = new BundleStore(disk).Recover(Out);
        Assert.Equal((Recovery.Finished, "SA6015"), (outcome.Value!.Recovery, outcome.Codes()));
        Assert.Equal("new words", disk.Text("out/strategic-assessment.md"));
    }

    [Theory, InlineData("out/.assess-staging/new-0007"), InlineData("out/.assess-staging/new-0004")]
    public void A_staged_file_that_was_spoilt_or_taken_makes_recovery_turn_back(string staged)
    {
        var (spoilt, taken) = (Interrupted(), Interrupted());
        spoilt.Write(staged, Some.Bytes("spoilt"));
        taken.DeleteFile(staged);
        foreach (var disk in new[] { spoilt, taken })
        {
            var outcome = new BundleStore(disk).Recover(Out);
            Assert.Equal((Recovery.Undone, "SA6016"), (outcome.Value!.Recovery, outcome.Codes()));
            Assert.Equal(Standing().Snapshot(Out), disk.Snapshot(Out));
        }
    }

    [Fact]
    public void Recovery_turns_back_when_a_file_that_is_still_to_come_is_held_open()
    {
        var disk = Interrupted();
        disk.Refuses["out/manifest.json"] = DiskFaultReason.HeldOpen;
        Assert.Equal("SA6016", new BundleStore(disk).Recover(Out).Codes());
        Assert.Equal(Standing().Snapshot(Out), disk.Snapshot(Out));
    }

    [Fact]
    public void Recovery_that_can_go_neither_way_says_so_and_goes_on_later()
    {
        var disk = Interrupted();
        disk.Refuses["out/manifest.json"] = DiskFaultReason.HeldOpen;
        disk.Refuses["out/tables/retired/theft.csv"] = DiskFaultReason.NotPermitted;
        var outcome = new BundleStore(disk).Recover(Out);
        Assert.Equal("SA6001 SA6002 SA6013", outcome.Codes());
        Assert.Null(outcome.Value);
        Assert.Equal("SA6001 SA6002 SA6013", new BundleStore(disk).Write(Out, Some.New).Codes());
        disk.Refuses.Clear();
        Assert.Equal("SA6015", new BundleStore(disk).Recover(Out).Codes());
    }

    [Fact]
    public void Old_files_beside_a_journal_that_cannot_be_read_are_not_thrown_away()
    {
        var disk = Interrupted();
        disk.DeleteFile("out/.assess-lock");
        disk.Write($"{Staging}/journal", Some.Bytes("assess-journal/1\n"));
        var before = disk.Snapshot(Out);
        Assert.Equal("SA6014", new BundleStore(disk).Recover(Out).Codes());
        Assert.Equal(before, disk.Snapshot(Out));
    }

    [Fact]
    public void A_file_that_somebody_put_where_a_new_one_was_to_come_stays()
    {
        var disk = Interrupted();
        disk.CreateFolder("out/tables/wards");
        disk.Write("out/tables/wards/asb.csv", Some.Bytes("mine"));
        Assert.Equal("SA6016", new BundleStore(disk).Recover(Out).Codes());
        Assert.Equal("mine", disk.Text("out/tables/wards/asb.csv"));
        Assert.Equal("old words", disk.Text("out/strategic-assessment.md"));
    }

    [Fact]
    public void A_journal_that_outlived_the_files_it_speaks_of_does_no_harm()
    {
        var disk = Interrupted(cutAt: 21);
        Assert.Equal("new words", disk.Text("out/strategic-assessment.md"));
        foreach (var name in disk.Names(Staging).Where(n => n.StartsWith("old-", StringComparison.Ordinal))) disk.DeleteFile($"{Staging}/{name}");
        Assert.Equal("SA6015", new BundleStore(disk).Recover(Out).Codes());
        var fresh = Standing();
        fresh.Written(Out, Some.New);
        Assert.Equal(fresh.Snapshot(Out), disk.Snapshot(Out));
    }

    [Fact]
    public void Recovery_does_not_follow_a_link_that_appeared_since()
    {
        var disk = Interrupted();
        disk.Links.Add("out/tables");
        Assert.Equal("SA6005", new BundleStore(disk).Recover(Out).Codes());
    }

    [Fact]
    public void A_stranger_in_the_staging_folder_is_left_there()
    {
        var disk = Interrupted();
        disk.Write($"{Staging}/note.txt", Some.Bytes("mine"));
        Assert.False(new BundleStore(disk).Recover(Out).HasErrors);
        Assert.Equal<string>(["note.txt"], disk.Names(Staging));
        Assert.False(new BundleStore(disk).Write(Out, Some.Old).HasErrors);
        Assert.Equal("mine", disk.Text($"{Staging}/note.txt"));
    }

    [Fact]
    public void Working_files_that_cannot_be_removed_are_a_warning_and_block_the_next_replacement_only_while_they_stay()
    {
        var disk = Standing();
        disk.Refuses[$"{Staging}/old-0000"] = DiskFaultReason.HeldOpen;
        disk.Refuses[Staging] = DiskFaultReason.HeldOpen;
        disk.CreateUnchecked(Staging);
        disk.CreateUnchecked($"{Staging}/old-0000", "left");
        Assert.Equal("SA6017", new BundleStore(disk).Recover(Out).Codes());
        Assert.Equal("SA6017 SA6001 SA6017", new BundleStore(disk).Write(Out, Some.New).Codes());
        disk.Refuses.Clear();
        disk.Written(Out, Some.New);
    }

    private static MemoryDisk Standing()
    {
        var disk = new MemoryDisk();
        disk.Written(Out, Some.Old);
        return disk;
    }

    /// <summary>By default in the middle of the moves: some files are new, some old, <c>strategic-assessment.md</c> is missing.</summary>
    private static MemoryDisk Interrupted(int cutAt = 16)
    {
        var disk = Standing();
        Assert.Throws<PowerCutException>(() => new BundleStore(new PowerCutDisk(disk, cutAt)).Write(Out, Some.New));
        return disk;
    }
}
