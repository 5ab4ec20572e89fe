using StrategicAssessment.Publishing.Bundles;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Bundles;

public sealed class PhysicalBundleDiskTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();
    private readonly PhysicalBundleDisk _disk = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void A_file_held_open_is_named_and_no_file_is_touched()
    {
        _disk.Written(_temporary.Path, Some.Old);
        var before = _disk.Snapshot(_temporary.Path);
        using (new FileStream(_temporary.At("strategic-assessment.md"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            var found = Assert.Single(new BundleStore(_disk).Write(_temporary.Path, Some.New).Diagnostics);
            Assert.Equal("SA6001", found.Code);
            Assert.EndsWith("out/strategic-assessment.md", found.At.File, StringComparison.Ordinal);
        }

        Assert.Equal(before, _disk.Snapshot(_temporary.Path));
        _disk.Written(_temporary.Path, Some.New);
    }

    [Fact]
    public void A_read_only_file_is_refused()
    {
        _disk.Written(_temporary.Path, Some.Old);
        var file = new FileInfo(_temporary.At("tables/asb.csv")) { IsReadOnly = true };
        Assert.Equal("SA6002", new BundleStore(_disk).Write(_temporary.Path, Some.New).Codes());
        file.IsReadOnly = false;
        _disk.Written(_temporary.Path, Some.New);
    }

    [Fact]
    public void Two_builds_cannot_write_one_bundle_at_once()
    {
        _disk.Written(_temporary.Path, Some.Old);
        using (_disk.TryLock(_temporary.At(".assess-lock")))
        {
            Assert.Equal("SA6009", new BundleStore(_disk).Write(_temporary.Path, Some.New).Codes());
            Assert.Equal("SA6009", new BundleStore(_disk).Recover(_temporary.Path).Codes());
        }

        _disk.Written(_temporary.Path, Some.New);
    }

    [Fact]
    public void A_lock_file_left_by_a_program_that_died_does_not_block_and_goes()
    {
        _disk.Written(_temporary.Path, Some.Old);
        File.WriteAllText(_temporary.At(".assess-lock"), "");
        _disk.Written(_temporary.Path, Some.Old);
        Assert.False(File.Exists(_temporary.At(".assess-lock")));
    }

    [Fact]
    public void A_second_identical_write_leaves_every_time_stamp()
    {
        _disk.Written(_temporary.Path, Some.Old);
        var entries = new DirectoryInfo(_temporary.Path).GetFileSystemInfos("*", SearchOption.AllDirectories);
        var longAgo = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        foreach (var entry in entries) entry.LastWriteTimeUtc = longAgo;
        _disk.Written(_temporary.Path, Some.Old);
        foreach (var entry in entries)
        {
            entry.Refresh();
            Assert.Equal(longAgo, entry.LastWriteTimeUtc);
        }
    }

    [Fact]
    public void A_folder_that_is_a_link_to_elsewhere_is_not_followed()
    {
        _disk.Written(_temporary.Path, Some.Old);
        var outside = _temporary.Outside;
        File.WriteAllText(Path.Join(outside, "asb.csv"), "precious");
        Directory.Delete(_temporary.At("tables"), recursive: true);
        Directory.CreateSymbolicLink(_temporary.At("tables"), outside);
        var outcome = new BundleStore(_disk).Write(_temporary.Path, Some.New);
        Assert.All(outcome.Diagnostics, d => Assert.Equal("SA6005", d.Code));
        Assert.NotEmpty(outcome.Diagnostics);
        Assert.Equal("precious", File.ReadAllText(Path.Join(outside, "asb.csv")));
        Assert.Single(Directory.GetFileSystemEntries(outside));
    }

    [Fact]
    public void A_file_that_is_a_link_to_nothing_is_not_followed()
    {
        _disk.Written(_temporary.Path, Some.Old);
        var target = Path.Join(_temporary.Outside, "made.xlsx");
        File.CreateSymbolicLink(_temporary.At("data-tables.xlsx"), target);
        Assert.Equal("SA6005", new BundleStore(_disk).Write(_temporary.Path, Some.New).Codes());
        Assert.False(File.Exists(target));
    }

    [Fact]
    public void An_output_folder_that_is_itself_a_link_is_the_analysts_choice()
    {
        var outside = _temporary.Outside;
        Directory.CreateSymbolicLink(_temporary.Path, outside);
        _disk.Written(_temporary.Path, Some.Old);
        Assert.Equal("a,1", File.ReadAllText(Path.Join(outside, "tables/asb.csv")));
    }

    [Fact]
    public void An_output_folder_below_a_file_is_a_diagnostic()
    {
        File.WriteAllText(Path.Join(_temporary.Outside, "file"), "");
        Assert.True(new BundleStore(_disk).Write(Path.Join(_temporary.Outside, "file", "out"), Some.Old).HasErrors);
        Assert.True(new BundleStore(_disk).Write(Path.Join(_temporary.Outside, "file"), Some.Old).HasErrors);
    }
}
