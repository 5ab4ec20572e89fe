using System.Text;
using StrategicAssessment.Tests.Published;
using Xunit;

namespace StrategicAssessment.Tests.Acceptance;

/// <summary>What an extract says is the same however its rows are ordered and its text is stored.</summary>
public sealed class ExtractFormTests(BuiltSamples samples, ExtractFormTests.BuiltNorthshire north) : IClassFixture<ExtractFormTests.BuiltNorthshire>
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TheoryData<string> Forms => [.. Written.Keys];

    private static Dictionary<string, Func<string, byte[]>> Written { get; } = new(StringComparer.Ordinal)
    {
        ["CRLF"] = text => Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal)),
        ["BOM"] = text => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        ["BOM and CRLF"] = text => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal))],
        ["no last line end"] = text => Encoding.UTF8.GetBytes(text.TrimEnd('\n')),
        ["UTF-16, little end first"] = text => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        ["UTF-16, big end first"] = text => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        ["Windows-1252"] = text => Windows1252.GetBytes(text),
        ["semicolons"] = text => Encoding.UTF8.GetBytes(Separated(text, ';')),
        ["tabs"] = text => Encoding.UTF8.GetBytes(Separated(text, '\t')),
        ["trailing commas"] = text => Encoding.UTF8.GetBytes(text.Replace("\n", ",,\n", StringComparison.Ordinal)),
        ["empty rows below"] = text => Encoding.UTF8.GetBytes(text + "\n,,,\n\n"),
        ["semicolons in Windows-1252 with CRLF"] = text => Windows1252.GetBytes(Separated(text, ';').Replace("\n", "\r\n", StringComparison.Ordinal)),
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_form_of_the_samples_extracts_changes_nothing(string form) => AssertSame(samples.Of("2016-17"), Workspace.OfSample(), Written[form]);

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_form_of_extracts_with_accents_changes_nothing(string form) => AssertSame(north.Output, Workspace.OfNorthshire(), Written[form]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(20160917)]
    public void The_order_of_rows_changes_nothing_in_the_samples_bundle(int seed) => AssertSame(samples.Of("2016-17"), Workspace.OfSample(), text => Shuffled(text, seed));

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void The_order_of_rows_changes_nothing_in_an_invented_bundle(int seed) => AssertSame(north.Output, Workspace.OfNorthshire(), text => Shuffled(text, seed));

    private static void AssertSame(string before, Workspace made, Func<string, byte[]> form)
    {
        using var after = made;
        foreach (var file in Directory.GetFiles(Path.Combine(after.Folder, "extracts"))) File.WriteAllBytes(file, form(File.ReadAllText(file)));
        Assert.Equal(0, after.Build().ExitCode);
        Snapshot.Of(before).AssertSame(Snapshot.Of(after.Output));
    }

    private static byte[] Shuffled(string text, int seed)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        new Random(seed).Shuffle(lines.AsSpan(1));
        return Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
    }

    private static string Separated(string text, char separator) =>
        string.Concat(CsvText.Parse(text).Select(row => string.Join(separator, row.Select(cell => Quoted(cell, separator))) + "\n"));

    private static string Quoted(string cell, char separator) =>
        cell.AsSpan().ContainsAny(separator, '"') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    public sealed class BuiltNorthshire : IDisposable
    {
        private readonly Workspace workspace = Workspace.OfNorthshire();

        public BuiltNorthshire() => Assert.Equal(0, workspace.Build().ExitCode);

        public string Output => workspace.Output;

        public void Dispose() => workspace.Dispose();
    }
}
