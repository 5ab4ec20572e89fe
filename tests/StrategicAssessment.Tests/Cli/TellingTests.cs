using System.Text.RegularExpressions;
using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

/// <summary>In what order a person reads what was found.</summary>
public sealed class TellingTests
{
    [Fact]
    public void Errors_come_first_in_the_order_of_the_work_then_warnings_then_notes()
    {
        using var workspace = Workspace.OfNorthshire();
        workspace.Replace("assessment.yaml", "columns: [this year, last year, change %]", "columns: [this year, last year, chnge %]");
        workspace.Replace("extracts/burglary.csv", "Belford", "Belfrod");
        workspace.Write("extracts/burglary (1).csv", "a\n");
        workspace.Replace("commentary/burglary.md", "burglary.here", "{{ nothing }} burglary.here");
        workspace.Write("extracts/theft.csv", "Thefts in Northshire\n" + workspace.Read("extracts/theft.csv"));
        var told = Told(Assess.Run("check", workspace.Folder).Error);
        Assert.Equal(["error", "warning", "note"], told.Select(t => t.Severity).Distinct());
        var errors = told.Where(t => t.Severity == "error").Select(t => t.Code).ToList();
        Assert.Equal("SA2110", errors[0]);
        Assert.Equal("SA1102", errors[1]);
        Assert.All(errors.Skip(2), c => Assert.StartsWith("SA4", c, StringComparison.Ordinal));
        Assert.True(errors.Count > 2, string.Join(' ', errors));
        Assert.Equal(["SA1145"], told.Where(t => t.Severity == "warning").Select(t => t.Code));
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(4, 1)]
    [InlineData(8, 1)]
    public void What_is_the_same_many_times_in_a_file_is_one_line_with_the_first_place_and_the_number(int repeated, int lines)
    {
        using var workspace = Workspace.OfNorthshire();
        var rows = workspace.Read("extracts/burglary.csv");
        workspace.Write("extracts/burglary.csv", rows + string.Concat(rows.Split('\n').Skip(1).Take(repeated).Select(r => r + "\n")));
        var error = Assess.Run("check", workspace.Folder).Error;
        var told = error.Split('\n').Where(l => l.Contains(": error SA1112: ", StringComparison.Ordinal)).ToList();
        Assert.Equal(lines, told.Count);
        Assert.Contains("extracts/burglary.csv:10", told[0], StringComparison.Ordinal);
        Assert.Equal(lines == 1, told[0].EndsWith($" There are {repeated - 1} more like this in the file.", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_wrong_with_a_file_stands_before_what_comes_from_it()
    {
        using var workspace = Workspace.OfNorthshire();
        workspace.Replace("areas.csv", ",district", string.Empty);
        var told = Told(Assess.Run("check", workspace.Folder).Error);
        Assert.StartsWith("SA10", told[0].Code, StringComparison.Ordinal);
        Assert.Contains(told, t => t.Code == "SA2201");
    }

    private static List<(string Severity, string Code)> Told(string error) =>
        [.. Regex.Matches(error, @": (error|warning|note) (SA\d{4}): ").Select(m => (m.Groups[1].Value, m.Groups[2].Value))];
}
