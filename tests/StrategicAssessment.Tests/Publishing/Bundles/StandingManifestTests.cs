using StrategicAssessment.Publishing.Bundles;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Bundles;

public sealed class StandingManifestTests
{
    private const string Hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    public static TheoryData<string> BadPaths =>
    [
        "../outside.txt", "/etc/hosts", "C:/windows/system.ini", "tables/../../outside.txt", "..\\\\outside.txt", "", "manifest.json", ".assess-lock",
        "a//b", "nul", "x\\u0000", "\\ud800",
    ];

    [Theory, MemberData(nameof(BadPaths))]
    public void A_manifest_with_a_path_that_no_build_writes_is_damaged_as_a_whole(string path) =>
        Assert.IsType<DamagedManifest>(Parsed(Manifest($$"""{"path": "{{path}}", "bytes": 1, "sha256": "{{Hash}}"}""")));

    [Theory]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("""{"schema": "assess-manifest/1", "outputs": [""")]
    [InlineData("""{"schema": "assess-manifest/1"}""")]
    [InlineData("""{"schema": "assess-manifest/1", "outputs": {}}""")]
    [InlineData("""{"schema": "assess-manifest/1", "outputs": [7]}""")]
    [InlineData("""{"schema": "assess-manifest/1", "outputs": [{"path": "a.txt"}]}""")]
    [InlineData("""{"schema": "assess-manifest/2", "outputs": []}""")]
    public void What_is_not_a_manifest_of_this_version_is_damaged(string text) => Assert.IsType<DamagedManifest>(Parsed(text));

    [Theory]
    [InlineData("-1", Hash)]
    [InlineData("1.5", Hash)]
    [InlineData("1e99", Hash)]
    [InlineData("\"1\"", Hash)]
    [InlineData("1", "abc")]
    [InlineData("1", "0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef")]
    public void Lengths_and_hashes_are_checked(string bytes, string sha256) =>
        Assert.IsType<DamagedManifest>(Parsed(Manifest($$"""{"path": "a.txt", "bytes": {{bytes}}, "sha256": "{{sha256}}"}""")));

    [Fact]
    public void Paths_that_differ_in_case_alone_are_damage()
    {
        var entries = $$"""{"path": "a.txt", "bytes": 1, "sha256": "{{Hash}}"}, {"path": "A.txt", "bytes": 1, "sha256": "{{Hash}}"}""";
        Assert.IsType<DamagedManifest>(Parsed(Manifest(entries)));
    }

    [Theory, InlineData("[]"), InlineData("null"), InlineData("""{"schema": 1}"""), InlineData("""{"name": "a web page"}""")]
    public void Sound_JSON_of_another_kind_is_foreign(string text) => Assert.IsType<ForeignManifest>(Parsed(text));

    [Fact]
    public void A_huge_manifest_is_not_read()
    {
        var disk = new MemoryDisk();
        disk.CreateFolder("out");
        disk.Write("out/manifest.json", new byte[16 * 1024 * 1024 + 1]);
        Assert.IsType<DamagedManifest>(ManifestReader.Read(disk, "out"));
    }

    [Fact]
    public void A_manifest_that_was_written_is_read_back()
    {
        var disk = new MemoryDisk();
        disk.Written("out", Some.Old);
        var listed = Assert.IsType<ListedManifest>(ManifestReader.Read(disk, "out"));
        Assert.Equal(Some.Old.Files.Select(f => (f.Path, (long)f.Content.Length)), listed.Outputs.Select(o => (o.Path, o.Bytes)));
    }

    [Fact]
    public void A_tampered_manifest_deletes_nothing_inside_or_outside_and_warns()
    {
        var disk = new MemoryDisk();
        disk.Write("outside.txt", Some.Bytes("precious"));
        disk.Written("out", Some.Old);
        disk.Write("out/manifest.json", Some.Bytes(Manifest($$"""{"path": "../outside.txt", "bytes": 8, "sha256": "{{Hash}}"}""")));
        var outcome = disk.Written("out", Some.New);
        Assert.Equal("SA6007", outcome.Codes());
        Assert.Empty(outcome.Value!.Deleted);
        Assert.Equal("precious", disk.Text("outside.txt"));
        Assert.Equal("gone too", disk.Text("out/charts/theft.svg"));
        Assert.Equal("new words", disk.Text("out/strategic-assessment.md"));
    }

    private static IStandingManifest Parsed(string text) => ManifestReader.Parse(Some.Bytes(text));

    private static string Manifest(string outputs) => $$"""{"schema": "assess-manifest/1", "outputs": [{{outputs}}]}""";
}
