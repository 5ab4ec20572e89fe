using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Acceptance;

/// <summary>The program where the library that draws was left behind, or is not the one that it came with.</summary>
public sealed class MissingLibraryTests(MissingLibraryTests.Copy copy) : IClassFixture<MissingLibraryTests.Copy>, IDisposable
{
    private static readonly string Library = OperatingSystem.IsWindows() ? "libSkiaSharp.dll" : OperatingSystem.IsMacOS() ? "libSkiaSharp.dylib" : "libSkiaSharp.so";

    private readonly string program = copy.Folder;
    private readonly Workspace workspace = Workspace.OfSample();

    public static TheoryData<string> NoLibraries => [.. Thorough.OneIn(2, ["not a library", ""])];

    public static TheoryData<string> Drawn => [.. Thorough.OneIn(4, ["md", "html", "png", "docx,pdf"])];

    [Theory]
    [MemberData(nameof(Drawn))]
    public void A_build_that_draws_says_which_file_is_missing_and_writes_nothing(string formats)
    {
        var run = Run("build", workspace.Folder, "--output", workspace.Output, "--format", formats);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains($"error SA6401: The charts cannot be drawn: {Library} is not in {program}", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Output));
    }

    [Fact]
    public void Several_places_are_told_once()
    {
        Thorough.Only();
        using var county = Workspace.OfCountySample();
        var run = Run("build", county.Folder, "--output", county.Output);
        Assert.Equal(2, run.ExitCode);
        Assert.Single(run.Error.Split('\n'), line => line.Contains("SA6401", StringComparison.Ordinal));
        Assert.False(Directory.Exists(county.Output));
    }

    [Theory]
    [MemberData(nameof(NoLibraries))]
    public void A_file_that_is_no_library_is_told(string content)
    {
        File.WriteAllText(Path.Combine(program, Library), content);
        var run = Run("build", workspace.Folder, "--output", workspace.Output);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        File.Delete(Path.Combine(program, Library));
        Assert.Contains($"error SA6402: The charts cannot be drawn: {Library} in {program}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_draws_nothing_works_all_the_same()
    {
        Thorough.Only();
        Assert.Equal(0, Run("build", workspace.Folder, "--output", workspace.Output, "--format", "docx,xlsx").ExitCode);
        Assert.Equal(0, Run("check", workspace.Folder).ExitCode);
        Assert.Equal(0, Run("list", "figures", workspace.Folder).ExitCode);
        Assert.Equal(0, Run("verify", workspace.Folder, "--output", workspace.Output).ExitCode);
        Assert.Equal(0, Run("diff", workspace.Output, workspace.Folder).ExitCode);
    }

    [Fact]
    public void A_document_without_charts_needs_no_library()
    {
        using var plain = Workspace.OfNorthshire();
        foreach (var columns in new[] { "change, rate, rank]", "change %]" }) plain.Replace("assessment.yaml", columns, columns + "\n    chart: none");
        var run = Run("build", plain.Folder, "--output", plain.Output, "--format", "md,html");
        Assert.True(run.ExitCode == 0, run.ToString());
    }

    public void Dispose() => workspace.Dispose();

    private CommandRun Run(params IEnumerable<string> arguments) => ChildProcess.RunFrom(program, workspace.Root, [], arguments);

    /// <summary>The program and the packages that it names, without what says where their libraries are.</summary>
    public sealed class Copy : IDisposable
    {
        public Copy()
        {
            var named = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "assess.deps.json"));
            foreach (var file in Directory.GetFiles(AppContext.BaseDirectory, "*.dll").Where(f => named.Contains($"{Path.GetFileName(f)}\"", StringComparison.Ordinal)))
                File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
            File.Copy(Path.Combine(AppContext.BaseDirectory, "assess.runtimeconfig.json"), Path.Combine(Folder, "assess.runtimeconfig.json"));
        }

        public string Folder { get; } = Directory.CreateTempSubdirectory("assess-without-").FullName;

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
