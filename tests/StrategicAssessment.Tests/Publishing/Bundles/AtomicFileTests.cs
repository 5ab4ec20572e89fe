using StrategicAssessment.Publishing.Bundles;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Bundles;

public sealed class AtomicFileTests
{
    private const string Ledger = "maidstone/.assess/rows.json";

    [Fact]
    public void A_file_is_written_with_the_folders_that_it_needs()
    {
        var disk = new MemoryDisk();
        Assert.Null(AtomicFile.Write(disk, Ledger, Some.Bytes("1")));
        Assert.Equal("1", disk.Text(Ledger));
        Assert.Equal<string>(["rows.json"], disk.Names("maidstone/.assess"));
    }

    [Fact]
    public void A_file_that_already_holds_the_bytes_is_only_read()
    {
        var disk = Standing();
        var counting = new PowerCutDisk(disk);
        Assert.Null(AtomicFile.Write(counting, Ledger, Some.Bytes("old")));
        Assert.Equal(0, counting.Changes);
    }

    [Theory, InlineData(1), InlineData(2)]
    public void After_a_power_cut_the_file_is_old_and_the_next_write_cleans_up(int cut)
    {
        var disk = Standing();
        Assert.Throws<PowerCutException>(() => AtomicFile.Write(new PowerCutDisk(disk, cut, leavesHalf: true), Ledger, Some.Bytes("new")));
        Assert.Equal("old", disk.Text(Ledger));
        Assert.Null(AtomicFile.Write(disk, Ledger, Some.Bytes("new")));
        Assert.Equal("new", disk.Text(Ledger));
        Assert.Equal<string>(["rows.json"], disk.Names("maidstone/.assess"));
    }

    [Theory, InlineData(Ledger, "SA6001"), InlineData(Ledger + ".unfinished", "SA6001")]
    public void A_file_that_cannot_be_written_stays_as_it_is(string refused, string code)
    {
        var disk = Standing();
        disk.Refuses[refused] = DiskFaultReason.HeldOpen;
        Assert.Equal(code, AtomicFile.Write(disk, Ledger, Some.Bytes("new"))!.Code);
        Assert.Equal("old", disk.Text(Ledger));
        Assert.Equal<string>(["rows.json"], disk.Names("maidstone/.assess"));
    }

    [Theory, InlineData("maidstone/.assess"), InlineData(Ledger), InlineData(Ledger + ".unfinished")]
    public void A_link_is_not_followed(string link)
    {
        var disk = Standing();
        disk.Links.Add(link);
        Assert.Equal("SA6005", AtomicFile.Write(disk, Ledger, Some.Bytes("new"))!.Code);
    }

    [Fact]
    public void On_the_real_disk_it_does_the_same()
    {
        using var temporary = new TemporaryFolder();
        var disk = new PhysicalBundleDisk();
        Assert.Null(AtomicFile.Write(disk, temporary.At("rows.json"), Some.Bytes("1")));
        Assert.Null(AtomicFile.Write(disk, temporary.At("rows.json"), Some.Bytes("2")));
        Assert.Equal("2", disk.Text(temporary.At("rows.json")));
        Assert.Equal<string>(["rows.json"], disk.Names(temporary.Path));
    }

    [Fact]
    public void Several_files_are_written_all_or_none()
    {
        var disk = Standing();
        disk.Refuses["maidstone/c"] = DiskFaultReason.HeldOpen;
        (string, ReadOnlyMemory<byte>)[] files = [(".assess/rows.json", Some.Bytes("new")), ("b", Some.Bytes("1")), ("c", Some.Bytes("2"))];
        Assert.Equal("SA6001", AtomicFile.WriteAll(disk, "maidstone", files)!.Code);
        Assert.Equal("old", disk.Text(Ledger));
        Assert.Equal<string>([], disk.Names("maidstone").Where(n => n != ".assess"));
        disk.Refuses.Clear();
        Assert.Null(AtomicFile.WriteAll(disk, "maidstone", files));
        Assert.Equal(("new", "2"), (disk.Text(Ledger), disk.Text("maidstone/c")));
    }

    private static MemoryDisk Standing()
    {
        var disk = new MemoryDisk();
        Assert.Null(AtomicFile.Write(disk, Ledger, Some.Bytes("old")));
        return disk;
    }
}
