using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.BadInput.Mutation;

/// <summary>Another digit in a number that a figure rests on is never the same bundle.</summary>
public sealed class ChangedCountTests
{
    [Theory]
    [InlineData("Acceptance northshire", 11, 100)]
    [InlineData("Worlds averonde", 12, 100)]
    [InlineData("maidstone 2016-17", 13, 40)]
    [InlineData("maidstone 2017-18", 14, 40)]
    public void A_changed_digit_of_a_count_that_is_used_changes_the_bundle_or_is_an_error(string folder, int seed, int most)
    {
        using var workspace = Workspace.Named(folder);
        Assert.Equal(0, workspace.Build("--format", "xlsx").ExitCode);
        var good = Figures(workspace);
        var random = new Random(seed);
        var used = UsedRows(workspace).ToArray();
        random.Shuffle(used);
        Assert.NotEmpty(used);
        Assert.All(used.Take(Thorough.Or(most, most / 12)), row =>
        {
            var undo = ChangeDigit(workspace, row.File, row.Line, random);
            var run = workspace.Build("--format", "xlsx");
            Assert.True(run.ExitCode == 1 || (run.ExitCode == 0 && Figures(workspace) != good), $"{row} changed, and nothing else did.");
            undo();
        });
        Assert.Equal(0, workspace.Build("--format", "xlsx").ExitCode);
        Assert.Equal(good, Figures(workspace));
    }

    private static string Figures(Workspace workspace) => File.ReadAllText(Path.Combine(workspace.Output, "figures.json"));

    // From the ledger: the lines that figures were read from. A row per incident has no number to change.
    private static IEnumerable<(string File, int Line)> UsedRows(Workspace workspace)
    {
        using var ledger = JsonDocument.Parse(workspace.Read(".assess/ledger.json"));
        var sources = ledger.RootElement.GetProperty("figures").EnumerateArray().SelectMany(f => f.GetProperty("sources").EnumerateArray());
        return sources.Where(s => s.GetProperty("predicate").GetString() == "")
            .SelectMany(s => s.GetProperty("lines").EnumerateArray().Select(l => (s.GetProperty("file").GetString()!, l.GetInt32())))
            .Distinct().Order().ToImmutableArray();
    }

    // In the last cell of the row that ends in a digit; what gives the file back its text.
    private static Action ChangeDigit(Workspace workspace, string file, int line, Random random)
    {
        var path = Path.Combine(workspace.Folder, file);
        var before = File.ReadAllText(path, Encoding.Latin1);
        var lines = before.Split('\n');
        lines[line - 1] = WithOtherDigit(lines[line - 1], random);
        File.WriteAllText(path, string.Join('\n', lines), Encoding.Latin1);
        return () => File.WriteAllText(path, before, Encoding.Latin1);
    }

    private static string WithOtherDigit(string row, Random random)
    {
        var last = row.TrimEnd('\r', '"', ',', ';').Length - 1;
        while (last > 0 && !char.IsAsciiDigit(row[last])) last--;
        var first = last;
        while (first > 0 && (char.IsAsciiDigit(row[first - 1]) || row[first - 1] == '.')) first--;
        var digits = Enumerable.Range(first, last - first + 1).Where(i => char.IsAsciiDigit(row[i])).ToArray();
        var at = digits[random.Next(digits.Length)];
        var other = (char)('0' + ((row[at] - '0' + random.Next(1, 10)) % 10));
        return string.Concat(row.AsSpan(0, at), other.ToString(), row.AsSpan(at + 1));
    }
}
