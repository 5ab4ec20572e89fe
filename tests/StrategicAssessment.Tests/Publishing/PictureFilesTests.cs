using System.Buffers.Binary;
using System.Text.Json;
using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Publishing;

public sealed class PictureFilesTests
{
    private const int TwiceTheWidth = 1440;

    [Theory]
    [InlineData("md", "svg")]
    [InlineData("html", "svg")]
    [InlineData("png", "png")]
    [InlineData("html,png", "png svg")]
    [InlineData("docx,xlsx", "")]
    public void Charts_are_written_in_the_kinds_that_the_formats_need(string formats, string kinds)
    {
        using var workspace = Workspace.OfSample();
        Assert.Equal(0, workspace.Build("--format", formats).ExitCode);
        string[] ofThePlan = [.. new[] { "ksi", "one-stop-shop", "repeat-victims" }.Select(t => "target-chart-" + t)];
        var expected = from id in ChartsOf(workspace).Concat(ofThePlan) from kind in kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries) select $"charts/{id}.{kind}";
        Assert.Equal(expected.Order(StringComparer.Ordinal), Listed(workspace).Where(f => f.StartsWith("charts/", StringComparison.Ordinal)));
        Assert.All(expected, f => Assert.True(File.Exists(Path.Combine(workspace.Output, f)), f));
    }

    [Fact]
    public void Nobody_gets_a_PNG_unasked()
    {
        using var workspace = Workspace.OfNorthshire();
        Assert.Equal(0, workspace.Build().ExitCode);
        Assert.Empty(Directory.GetFiles(workspace.Output, "*.png", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_PNG_is_twice_as_wide_as_the_drawing_of_the_page()
    {
        using var workspace = Workspace.OfNorthshire();
        Assert.Equal(0, workspace.Build("--format", "png").ExitCode);
        var pictures = Directory.GetFiles(Path.Combine(workspace.Output, "charts"));
        Assert.NotEmpty(pictures);
        Assert.All(pictures, f => Assert.Equal(TwiceTheWidth, WidthOf(File.ReadAllBytes(f))));
    }

    [Fact]
    public void A_PNG_says_where_its_numbers_come_from_as_the_table_does()
    {
        using var workspace = Workspace.OfNorthshire();
        Assert.Equal(0, workspace.Build("--format", "md,png").ExitCode);
        var (before, page) = (Pictures(workspace), File.ReadAllText(Path.Combine(workspace.Output, "strategic-assessment.md")));
        workspace.Write("templates/source.sbn-md", "From the constabulary.\n");
        Assert.Equal(0, workspace.Build("--format", "md,png").ExitCode);
        var after = Pictures(workspace);
        Assert.DoesNotContain("From the constabulary.", page, StringComparison.Ordinal);
        Assert.Contains("From the constabulary.", File.ReadAllText(Path.Combine(workspace.Output, "strategic-assessment.md")), StringComparison.Ordinal);
        Assert.Equal(before.Keys, after.Keys);
        Assert.All(before.Keys, f => Assert.Equal(f.EndsWith(".svg", StringComparison.Ordinal), before[f].AsSpan().SequenceEqual(after[f])));
    }

    private static SortedDictionary<string, byte[]> Pictures(Workspace workspace) => new(
        Directory.GetFiles(Path.Combine(workspace.Output, "charts")).ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes, StringComparer.Ordinal), StringComparer.Ordinal);

    // The first chunk of a PNG, after its signature of eight bytes, begins with length, name and width.
    private static int WidthOf(ReadOnlySpan<byte> png)
    {
        byte[] signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
        Assert.Equal(signature, png[..signature.Length].ToArray());
        return BinaryPrimitives.ReadInt32BigEndian(png[16..]);
    }

    private static List<string> ChartsOf(Workspace workspace)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(workspace.Output, "document.json")));
        return [.. In(json.RootElement)];
    }

    private static IEnumerable<string> In(JsonElement holder) =>
        (holder.TryGetProperty("charts", out var charts) ? charts.EnumerateArray().Select(c => c.GetProperty("id").GetString()!) : [])
        .Concat(holder.GetProperty("sections").EnumerateArray().SelectMany(In));

    private static List<string> Listed(Workspace workspace)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(workspace.Output, "manifest.json")));
        return [.. json.RootElement.GetProperty("outputs").EnumerateArray().Select(o => o.GetProperty("path").GetString()!).Order(StringComparer.Ordinal)];
    }
}
