using System.Text.RegularExpressions;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Acceptance;

public sealed class DeterminismTests
{
    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    private const string Formats = "md,html,docx,xlsx,png";

    private static readonly Lazy<Snapshot> Here = new(() =>
    {
        using var workspace = Built(Workspace.OfSample(), "--format", Formats);
        return Snapshot.Of(workspace.Output);
    });

    [Fact]
    public void Another_folder_gives_the_same_bytes()
    {
        using var workspace = Built(Workspace.OfSample());
        using var elsewhere = Built(Workspace.OfSample(inside: Path.Combine("a much deeper", "folder of", "another person")));
        Snapshot.Of(workspace.Output).AssertSame(Snapshot.Of(elsewhere.Output));
        Snapshot.Of(Path.Combine(workspace.Folder, ".assess")).AssertSame(Snapshot.Of(Path.Combine(elsewhere.Folder, ".assess")));
    }

    public static TheoryData<string> Elsewhere => [.. Thorough.OneIn(4, [
        "TZ=Pacific/Kiritimati LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8 DOTNET_PROCESSOR_COUNT=1",
        "TZ=America/St_Johns DOTNET_gcServer=1",
        "LANG=de_DE.UTF-8 LC_ALL=ar_SA.UTF-8",
        "LANG=C LC_ALL=POSIX DOTNET_TieredCompilation=0",
    ])];

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public void Another_time_zone_language_or_processor_gives_the_same_bytes(string settings)
    {
        var environment = settings.Split(' ');
        using var elsewhere = Workspace.OfSample(inside: "elsewhere");
        var run = ChildProcess.Run(elsewhere.Root, environment, "build", elsewhere.Folder, "--output", "bundle", "--format", Formats);
        Assert.True(run.ExitCode == 0, run.ToString());
        Here.Value.AssertSame(Snapshot.Of(Path.Combine(elsewhere.Root, "bundle")));
    }

    [Fact]
    public void A_second_build_writes_nothing()
    {
        using var workspace = Built(Workspace.OfSample());
        var files = FilesOf(workspace).ToList();
        Assert.NotEmpty(files);
        foreach (var file in files) File.SetLastWriteTimeUtc(file, LongAgo);
        var run = workspace.Build();
        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"  {workspace.Output}: nothing changed\n", run.Output, StringComparison.Ordinal);
        Assert.All(files, file => Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(file)));
        Assert.Equal(files, FilesOf(workspace));
    }

    [Fact]
    public void A_bundle_that_was_there_before_changes_nothing()
    {
        using var fresh = Built(Workspace.OfSample());
        using var rebuilt = Workspace.OfSample();
        var extract = rebuilt.Read("extracts/asb-incidents-by-area.csv");
        rebuilt.Replace("extracts/asb-incidents-by-area.csv", "3608", "3700");
        Built(rebuilt);
        rebuilt.Write("extracts/asb-incidents-by-area.csv", extract);
        Built(rebuilt);
        Snapshot.Of(fresh.Output).AssertSame(Snapshot.Of(rebuilt.Output));
    }

    [Fact]
    public void Nothing_in_a_bundle_knows_the_machine_it_was_built_on()
    {
        using var workspace = Built(Workspace.OfSample(inside: "an-odd-folder-of-mine"));
        string[] secrets = [workspace.Around, "an-odd-folder-of-mine", Environment.MachineName + Path.DirectorySeparatorChar];
        Assert.All(
            FilesOf(workspace),
            file => Assert.DoesNotMatch(string.Join('|', secrets.Select(Regex.Escape)), File.ReadAllText(file)));
    }

    private static IEnumerable<string> FilesOf(Workspace workspace) => Directory.GetFiles(workspace.Output, "*", SearchOption.AllDirectories)
        .Concat(Directory.GetFiles(Path.Combine(workspace.Folder, ".assess")))
        .Order(StringComparer.Ordinal);

    private static Workspace Built(Workspace workspace, params IEnumerable<string> more)
    {
        var run = workspace.Build(more);
        Assert.True(run.ExitCode == 0, run.ToString());
        return workspace;
    }
}
