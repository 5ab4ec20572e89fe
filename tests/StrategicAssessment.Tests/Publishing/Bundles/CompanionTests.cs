using StrategicAssessment.Publishing.Bundles;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Bundles;

/// <summary>A file that comes and goes with a bundle and that no manifest lists.</summary>
public sealed class CompanionTests
{
    private const string Out = "out";
    private const string Pdf = "strategic-assessment.pdf";
    private const string At = "out/strategic-assessment.pdf";

    [Fact]
    public void It_leaves_every_other_file_as_it_would_be_without()
    {
        var with = Holding("ours 1");
        var without = new MemoryDisk();
        without.Written(Out, Some.Old.With(Companion(null)));
        Assert.Equal("ours 1", with.Text(At));
        with.DeleteFile(At);
        Assert.Equal(without.Snapshot(Out), with.Snapshot(Out));
    }

    [Fact]
    public void It_is_replaced_left_alone_and_removed_like_the_files_that_are_listed()
    {
        var disk = Holding("ours 1");
        Assert.Equal<string>([Pdf], disk.Written(Out, Some.Old.With(Companion("ours 2"))).Value!.Written);
        Assert.Contains(Pdf, disk.Written(Out, Some.Old.With(Companion("ours 2"))).Value!.Unchanged);
        Assert.Equal<string>([Pdf], disk.Written(Out, Some.Old.With(Companion(null))).Value!.Deleted);
        Assert.Equal(EntryKind.Missing, disk.Kind(At));
    }

    [Fact]
    public void One_of_somebody_elses_stays_and_stands_in_the_way_of_ours_alone()
    {
        var disk = Holding("signed by the chair");
        Assert.False(new BundleStore(disk).Write(Out, Some.New.With(Companion(null))).HasErrors);
        var outcome = new BundleStore(disk).Write(Out, Some.Old.With(Companion("ours 3")));
        Assert.Equal(["SA6006"], outcome.Diagnostics.Select(d => d.Code));
        Assert.Equal("signed by the chair", disk.Text(At));
        Assert.Equal("new words", disk.Text("out/strategic-assessment.md"));
    }

    [Fact]
    public void One_that_is_held_open_is_found_before_anything_is_touched()
    {
        var disk = Holding("ours 1");
        disk.Refuses[At] = DiskFaultReason.HeldOpen;
        var before = disk.Snapshot(Out);
        foreach (var next in new[] { Companion("ours 2"), Companion(null) })
            Assert.Equal(["SA6001"], new BundleStore(disk).Write(Out, Some.New.With(next)).Diagnostics.Select(d => d.Code));
        Assert.Equal(before, disk.Snapshot(Out));
    }

    [Fact]
    public void Without_one_in_the_bundle_nobody_looks_for_it()
    {
        var disk = Holding("ours 1");
        disk.Written(Out, Some.New);
        Assert.Equal("ours 1", disk.Text(At));
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("strategic-assessment.md")]
    [InlineData("../strategic-assessment.pdf")]
    [InlineData("tables/asb.csv/x.pdf")]
    public void Its_path_has_to_be_one_of_its_own(string path) =>
        Assert.Throws<ArgumentException>(() => Some.Old.With(new Companion(path, null, _ => true)));

    [Theory]
    [InlineData(null)]
    [InlineData("ours 2")]
    public void After_a_power_cut_at_any_operation_it_belongs_to_the_bundle_that_stands(string? next)
    {
        var cuts = 0;
        for (var ended = false; !ended;)
        {
            var disk = Holding("ours 1");
            ended = IsDone(() => new BundleStore(new PowerCutDisk(disk, ++cuts, leavesHalf: true)).Write(Out, Some.New.With(Companion(next))));
            Assert.False(new BundleStore(disk).Recover(Out).HasErrors);
            var expected = disk.Text("out/strategic-assessment.md") == "old words" ? "ours 1" : next;
            Assert.Equal(expected, disk.Kind(At) == EntryKind.File ? disk.Text(At) : null);
        }

        Assert.InRange(cuts, 10, 100);
    }

    private static MemoryDisk Holding(string pdf)
    {
        var disk = new MemoryDisk();
        disk.Written(Out, Some.Old);
        disk.Write(At, Some.Bytes(pdf));
        return disk;
    }

    private static Companion Companion(string? text) => new(Pdf, text is null ? (ReadOnlyMemory<byte>?)null : Some.Bytes(text), content => content.Span.StartsWith("ours"u8));

    private static bool IsDone(Action write)
    {
        try
        {
            write();
            return true;
        }
        catch (PowerCutException)
        {
            return false;
        }
    }
}
