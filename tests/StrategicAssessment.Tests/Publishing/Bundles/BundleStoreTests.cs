using StrategicAssessment.Publishing.Bundles;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Bundles;

public sealed class BundleStoreTests
{
    private const string Out = "out";

    [Fact]
    public void A_replacement_reports_what_it_wrote_left_and_deleted()
    {
        var disk = new MemoryDisk();
        disk.Written(Out, Some.Old);
        var report = disk.Written(Out, Some.New).Value!;
        Assert.Equal<string>(
            [
                "charts/asb.svg", "data-tables.xlsx", "strategic-assessment.md", "tables/asb.csv", "tables/wards/asb.csv", "manifest.json",
            ],
            report.Written);
        Assert.Equal<string>(["figures.json", "tables/fire.csv"], report.Unchanged);
        Assert.Equal<string>(["charts/theft.svg", "tables/retired/theft.csv"], report.Deleted);
    }

    [Fact]
    public void A_replaced_folder_equals_one_written_afresh()
    {
        var replaced = new MemoryDisk();
        replaced.Written(Out, Some.Old);
        replaced.Written(Out, Some.New);
        var fresh = new MemoryDisk();
        fresh.Written(Out, Some.New);
        Assert.Equal(fresh.Snapshot(Out), replaced.Snapshot(Out));
    }

    [Fact]
    public void Writing_the_same_bundle_again_changes_nothing_at_all()
    {
        var disk = new MemoryDisk();
        disk.Written(Out, Some.Old);
        var counting = new PowerCutDisk(disk);
        var report = counting.Written(Out, Some.Old).Value!;
        Assert.Equal(0, counting.Changes);
        Assert.Empty(report.Written);
        Assert.Equal(Some.Old.Files.Length + 1, report.Unchanged.Length);
    }

    [Fact]
    public void A_file_that_a_person_edited_is_written_again_although_the_manifest_agrees()
    {
        var disk = new MemoryDisk();
        disk.Written(Out, Some.Old);
        disk.Write("out/tables/asb.csv", Some.Bytes("a,9"));
        Assert.Equal<string>(["tables/asb.csv"], disk.Written(Out, Some.Old).Value!.Written);
        Assert.Equal("a,1", disk.Text("out/tables/asb.csv"));
    }

    [Fact]
    public void Files_that_the_old_manifest_did_not_list_stay_and_keep_their_folder()
    {
        var disk = new MemoryDisk();
        disk.Written(Out, Some.Old);
        disk.Write("out/tables/retired/mine.txt", Some.Bytes("mine"));
        disk.Written(Out, Some.New);
        Assert.Equal("mine", disk.Text("out/tables/retired/mine.txt"));
        Assert.Equal(EntryKind.Missing, disk.Kind("out/tables/retired/theft.csv"));
    }

    [Fact]
    public void A_folder_whose_every_file_was_deleted_goes_and_the_folders_around_it()
    {
        var disk = new MemoryDisk();
        disk.Written(Out, Some.Bundle(("a/b/c.txt", "1"), ("keep.txt", "2")));
        disk.Written(Out, Some.Bundle(("keep.txt", "2")));
        Assert.Equal<string>(["keep.txt", "manifest.json"], disk.Names(Out));
    }

    [Fact]
    public void A_listed_file_that_somebody_deleted_is_written_again_or_forgotten()
    {
        var disk = new MemoryDisk();
        disk.Written(Out, Some.Old);
        disk.DeleteFile("out/tables/asb.csv");
        disk.DeleteFile("out/charts/theft.svg");
        var report = disk.Written(Out, Some.New).Value!;
        Assert.Contains("tables/asb.csv", report.Written);
        Assert.DoesNotContain("charts/theft.svg", report.Deleted);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void A_name_that_changes_in_case_alone_survives_where_case_does_not_count(bool foldsCase)
    {
        var disk = new MemoryDisk(foldsCase);
        disk.Written(Out, Some.Bundle(("Tables.csv", "same")));
        disk.Written(Out, Some.Bundle(("tables.csv", "same")));
        Assert.Equal<string>(["manifest.json", "tables.csv"], disk.Names(Out));
    }

    [Fact]
    public void A_foreign_file_with_the_right_bytes_is_taken_in()
    {
        var disk = new MemoryDisk();
        disk.CreateFolder(Out);
        disk.Write("out/figures.json", Some.Bytes("{}"));
        Assert.Equal<string>(["figures.json"], disk.Written(Out, Some.Old).Value!.Unchanged);
    }

    [Theory, InlineData(""), InlineData("  "), InlineData("a\0b")]
    public void A_folder_without_a_name_is_refused(string folder)
    {
        Assert.Equal("SA6018", new BundleStore(new MemoryDisk()).Write(folder, Some.Old).Codes());
        Assert.Equal("SA6018", new BundleStore(new MemoryDisk()).Recover(folder).Codes());
    }

    [Fact]
    public void A_folder_that_is_not_there_needs_no_recovery()
    {
        var counting = new PowerCutDisk(new MemoryDisk());
        Assert.Equal(Recovery.NothingToDo, new BundleStore(counting).Recover("nowhere").Value!.Recovery);
        Assert.Equal(0, counting.Changes);
    }
}
