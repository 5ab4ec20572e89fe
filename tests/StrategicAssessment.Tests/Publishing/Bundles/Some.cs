using System.Collections.Immutable;
using System.Text;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Publishing.Bundles;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Bundles;

/// <summary>Bundles, and what a folder holds, in a line each.</summary>
internal static class Some
{
    public static readonly ManifestFacts Facts = new(
        "assess 0.1.0", "Maidstone 2016/17", ImmutableSortedDictionary<string, string>.Empty.Add("formats", "docx, html, md"));

    /// <summary>The bundle of last month.</summary>
    public static Bundle Old => Bundle(
        ("strategic-assessment.md", "old words"), ("tables/asb.csv", "a,1"), ("tables/fire.csv", "same"),
        ("tables/retired/theft.csv", "gone"), ("charts/asb.svg", "<svg/>"), ("charts/theft.svg", "gone too"), ("figures.json", "{}"));

    /// <summary>The bundle of this month: changed, added, removed and unchanged files, a folder that empties, a folder that is new.</summary>
    public static Bundle New => Bundle(
        ("strategic-assessment.md", "new words"), ("tables/asb.csv", "a,2"), ("tables/fire.csv", "same"),
        ("tables/wards/asb.csv", "w,3"), ("charts/asb.svg", "<svg>2</svg>"), ("figures.json", "{}"), ("data-tables.xlsx", "sheets"));

    public static Bundle Bundle(params (string Path, string Text)[] files) =>
        new(files.Select(f => new BundleFile(f.Path, Bytes(f.Text))), Facts);

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static string Text(this IBundleDisk disk, string path) => Encoding.UTF8.GetString(disk.Read(path));

    /// <summary>Everything in the folder, working files and empty folders included, a line each.</summary>
    public static string Snapshot(this IBundleDisk disk, string folder) =>
        disk.Kind(folder) == EntryKind.Missing ? string.Empty : string.Concat(disk.Names(folder).Select(name => Line(disk, folder, name)));

    public static string Codes<T>(this Outcome<T> outcome)
        where T : class => string.Join(' ', outcome.Diagnostics.Select(d => d.Code));

    public static Outcome<WriteReport> Written(this IBundleDisk disk, string folder, Bundle bundle)
    {
        var outcome = new BundleStore(disk).Write(folder, bundle);
        Assert.False(outcome.HasErrors, string.Join('\n', outcome.Diagnostics));
        return outcome;
    }

    private static string Line(IBundleDisk disk, string folder, string name)
    {
        var path = Path.Join(folder, name);
        return disk.Kind(path) == EntryKind.Folder ? $"{path}/\n{Snapshot(disk, path)}" : $"{path}: {disk.Text(path)}\n";
    }
}
