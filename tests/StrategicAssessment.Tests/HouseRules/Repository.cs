using System.Collections.Immutable;

namespace StrategicAssessment.Tests.HouseRules;

/// <summary>The repository that the tests were built from, without what builds leave behind.</summary>
public static class Repository
{
    private static readonly ImmutableArray<string> MadeByBuilds =
        [".git", ".vs", ".vscode", ".idea", ".assess", "bin", "obj", "output", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts"];

    public static string Root { get; } = FindRoot();

    /// <summary>Paths relative to the root, with forward slashes, in ordinal order.</summary>
    public static ImmutableArray<string> Files { get; } =
        [.. Below(new DirectoryInfo(Root)).Select(f => Path.GetRelativePath(Root, f.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>The C# files under <c>src</c>.</summary>
    public static ImmutableArray<SourceFile> Product { get; } = CSharpUnder("src/");

    /// <summary>The C# files under <c>tests</c>.</summary>
    public static ImmutableArray<SourceFile> Tests { get; } = CSharpUnder("tests/");

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static ImmutableArray<SourceFile> CSharpUnder(string folder) =>
        [.. Files.Where(f => f.StartsWith(folder, StringComparison.Ordinal) && f.EndsWith(".cs", StringComparison.Ordinal)).Select(f => new SourceFile(f, Read(f)))];

    private static IEnumerable<FileInfo> Below(DirectoryInfo folder) => folder.EnumerateFileSystemInfos()
        .Where(entry => !MadeByBuilds.Contains(entry.Name, StringComparer.Ordinal))
        .SelectMany(entry => entry is DirectoryInfo inner ? Below(inner) : [(FileInfo)entry]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "StrategicAssessment.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("No StrategicAssessment.sln stands above the tests.");
    }
}
