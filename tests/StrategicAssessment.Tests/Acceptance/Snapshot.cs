using System.Collections.Immutable;
using Xunit;

namespace StrategicAssessment.Tests.Acceptance;

/// <summary>Every file below a folder, to the byte.</summary>
internal sealed class Snapshot
{
    private readonly ImmutableSortedDictionary<string, byte[]> files;

    private Snapshot(string folder) => files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .ToImmutableSortedDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);

    /// <summary>Paths relative to the folder, with forward slashes.</summary>
    public IEnumerable<string> Paths => files.Keys;

    public static Snapshot Of(string folder) => new(folder);

    /// <summary>Holds two folders to the same files with the same bytes.</summary>
    public void AssertSame(Snapshot other)
    {
        Assert.Equal(Paths, other.Paths);
        Assert.All(files, f => Assert.True(f.Value.AsSpan().SequenceEqual(other.files[f.Key]), $"{f.Key} differs: {Difference(f.Value, other.files[f.Key])}"));
    }

    private static string Difference(byte[] before, byte[] after)
    {
        var at = before.AsSpan().CommonPrefixLength(after);
        return $"...{Around(before, at)}... became ...{Around(after, at)}...";
    }

    private static string Around(byte[] bytes, int at) =>
        System.Text.Encoding.UTF8.GetString(bytes[Math.Max(0, at - 40)..Math.Min(bytes.Length, at + 60)]);
}
