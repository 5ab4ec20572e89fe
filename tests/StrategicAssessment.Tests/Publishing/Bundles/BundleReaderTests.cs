using StrategicAssessment.Publishing.Bundles;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Bundles;

public sealed class BundleReaderTests
{
    [Fact]
    public void A_file_is_read_only_while_it_is_as_it_was_written()
    {
        var disk = new MemoryDisk();
        disk.Written("out", Some.Old);
        Assert.Equal(Some.Bytes("a,1"), BundleReader.Content(disk, "out", "tables/asb.csv"));
        disk.Write("out/tables/asb.csv", Some.Bytes("a,7"));
        Assert.Null(BundleReader.Content(disk, "out", "tables/asb.csv"));
        disk.Write("out/tables/asb.csv", Some.Bytes("a,77"));
        Assert.Null(BundleReader.Content(disk, "out", "tables/asb.csv"));
    }

    [Fact]
    public void What_is_not_listed_not_there_or_behind_a_link_is_not_read()
    {
        var disk = new MemoryDisk();
        Assert.Null(BundleReader.Content(disk, "out", "figures.json"));
        disk.Written("out", Some.Old);
        disk.Write("out/mine.txt", Some.Bytes("mine"));
        disk.DeleteFile("out/figures.json");
        disk.Links.Add("out/tables");
        Assert.All(new[] { "mine.txt", "figures.json", "tables/asb.csv" }, path => Assert.Null(BundleReader.Content(disk, "out", path)));
    }
}
