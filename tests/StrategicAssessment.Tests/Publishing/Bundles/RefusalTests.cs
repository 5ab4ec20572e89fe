using StrategicAssessment.Diagnostics;
using StrategicAssessment.Publishing.Bundles;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Bundles;

public sealed class RefusalTests
{
    private const string Out = "out";

    [Fact]
    public void Every_file_held_open_is_named_and_nothing_is_touched()
    {
        var disk = Standing();
        disk.Refuses["out/strategic-assessment.md"] = DiskFaultReason.HeldOpen;
        disk.Refuses["out/charts/theft.svg"] = DiskFaultReason.HeldOpen;
        AssertRefused(disk, "out/charts/theft.svg SA6001", "out/strategic-assessment.md SA6001");
    }

    [Fact]
    public void A_held_file_that_need_not_change_is_no_obstacle()
    {
        var disk = Standing();
        disk.Refuses["out/tables/fire.csv"] = DiskFaultReason.HeldOpen;
        disk.Written(Out, Some.New);
    }

    [Fact]
    public void A_read_only_file_is_named()
    {
        var disk = Standing();
        disk.Refuses["out/manifest.json"] = DiskFaultReason.NotPermitted;
        AssertRefused(disk, "out/manifest.json SA6002");
    }

    [Fact]
    public void A_folder_where_a_file_goes_and_a_file_where_a_folder_goes_are_named()
    {
        var disk = Standing();
        disk.CreateFolder("out/data-tables.xlsx");
        disk.Write("out/tables/wards", Some.Bytes("a file"));
        AssertRefused(disk, "out/data-tables.xlsx SA6003", "out/tables/wards SA6004");
    }

    [Fact]
    public void An_output_folder_that_is_a_file_is_refused()
    {
        var disk = new MemoryDisk();
        disk.Write(Out, Some.Bytes("a file"));
        Assert.Equal("SA6004", new BundleStore(disk).Write(Out, Some.New).Codes());
    }

    [Theory, InlineData("out/tables", "SA6005"), InlineData("out/figures.json", "SA6005"), InlineData("out/.assess-staging", "SA6005"),
     InlineData("out/.assess-lock", "SA6005"), InlineData("out/charts/theft.svg", "SA6005"), InlineData("out/manifest.json", "SA6005")]
    public void A_link_inside_the_folder_is_not_followed(string link, string code)
    {
        var disk = Standing();
        disk.Links.Add(link);
        var before = Names(disk);
        var outcome = new BundleStore(disk).Write(Out, Some.New);
        Assert.Contains(new SourceSpan(link, 0, 0), outcome.Diagnostics.Where(d => d.Code == code).Select(d => d.At));
        Assert.Equal(before, Names(disk));
    }

    [Fact]
    public void A_file_in_the_way_that_no_manifest_lists_is_not_overwritten()
    {
        var disk = Standing();
        disk.Write("out/data-tables.xlsx", Some.Bytes("the analyst's own"));
        AssertRefused(disk, "out/data-tables.xlsx SA6006");
    }

    [Fact]
    public void A_folder_of_somebody_else_is_not_written_into()
    {
        var disk = new MemoryDisk();
        disk.CreateFolder(Out);
        disk.Write("out/figures.json", Some.Bytes("theirs"));
        disk.Write("out/strategic-assessment.md", Some.Bytes("theirs"));
        AssertRefused(disk, "out/figures.json SA6006", "out/strategic-assessment.md SA6006");
        disk.Write("out/manifest.json", Some.Bytes("""{"name": "a web page", "icons": []}"""));
        AssertRefused(disk, "out/manifest.json SA6008");
    }

    [Fact]
    public void A_disk_that_is_full_while_staging_leaves_everything_as_it_was()
    {
        var disk = Standing();
        disk.Refuses["out/.assess-staging/new-0004"] = DiskFaultReason.DiskFull;
        AssertRefused(disk, "out/.assess-staging/new-0004 SA6010");
    }

    [Fact]
    public void A_first_bundle_that_fails_leaves_no_folder_behind()
    {
        var disk = new MemoryDisk();
        disk.Refuses["output/maidstone/.assess-staging/journal"] = DiskFaultReason.DiskFull;
        Assert.Equal("SA6010", new BundleStore(disk).Write("output/maidstone", Some.New).Codes());
        Assert.Equal(EntryKind.Missing, disk.Kind("output"));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        var disk = new MemoryDisk();
        disk.Refuses[Out] = DiskFaultReason.NotPermitted;
        Assert.Equal("out: error SA6002", Assert.Single(new BundleStore(disk).Write(Out, Some.New).Diagnostics).ToString()[..17]);
    }

    [Theory, MemberData(nameof(ChangedPaths))]
    public void A_file_opened_after_the_check_makes_the_replacement_turn_back(string path)
    {
        var disk = new MemoryDisk { ProbeSees = false };
        disk.Written(Out, Some.Old);
        disk.Refuses[path] = DiskFaultReason.HeldOpen;
        AssertRefused(disk, $"{path} SA6001");
    }

    public static TheoryData<string> ChangedPaths =>
    [
        "out/charts/asb.svg", "out/data-tables.xlsx", "out/strategic-assessment.md", "out/tables/asb.csv", "out/tables/wards/asb.csv",
        "out/tables/wards", "out/manifest.json",
    ];

    private static MemoryDisk Standing()
    {
        var disk = new MemoryDisk();
        disk.Written(Out, Some.Old);
        return disk;
    }

    private static void AssertRefused(MemoryDisk disk, params string[] expected)
    {
        var before = disk.Snapshot(Out);
        var outcome = new BundleStore(disk).Write(Out, Some.New);
        Assert.Null(outcome.Value);
        Assert.Equal(expected, outcome.Diagnostics.Select(d => $"{d.At} {d.Code}"));
        Assert.Equal(before, disk.Snapshot(Out));
    }

    private static string Names(MemoryDisk disk) =>
        string.Join(' ', new[] { Out, "out/tables", "out/charts" }.SelectMany(folder => disk.Names(folder)));
}
