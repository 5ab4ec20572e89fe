using Xunit;

namespace StrategicAssessment.Tests.HouseRules;

public sealed class AnalyzerTests
{
    [Theory]
    [InlineData("P:System.DateTime.Now")]
    [InlineData("P:System.DateTime.UtcNow")]
    [InlineData("P:System.DateTime.Today")]
    [InlineData("P:System.DateTimeOffset.Now")]
    [InlineData("P:System.DateTimeOffset.UtcNow")]
    [InlineData("P:System.TimeProvider.System")]
    [InlineData("T:System.Diagnostics.Stopwatch")]
    [InlineData("P:System.TimeZoneInfo.Local")]
    [InlineData("T:System.Random")]
    [InlineData("M:System.Guid.NewGuid")]
    [InlineData("P:System.Globalization.CultureInfo.CurrentCulture")]
    [InlineData("P:System.Globalization.CultureInfo.CurrentUICulture")]
    [InlineData("P:System.StringComparer.CurrentCulture")]
    [InlineData("F:System.StringComparison.CurrentCulture")]
    [InlineData("P:System.Environment.MachineName")]
    [InlineData("M:System.Object.GetHashCode")]
    public void Neither_project_may_use(string symbol)
    {
        Assert.Contains(symbol, Banned("src/StrategicAssessment.Core"));
        Assert.Contains(symbol, Banned("src/StrategicAssessment"));
    }

    [Theory]
    [InlineData("N:System.IO")]
    [InlineData("T:System.Console")]
    [InlineData("T:System.Environment")]
    public void The_core_may_not_use(string symbol) => Assert.Contains(symbol, Banned("src/StrategicAssessment.Core"));

    [Fact]
    public void Use_of_a_banned_symbol_is_an_error()
    {
        Assert.Contains("dotnet_diagnostic.RS0030.severity = error", Repository.Read(".editorconfig").Split('\n'));
        Assert.Contains("\"Microsoft.CodeAnalysis.BannedApiAnalyzers\"", Repository.Read("Directory.Build.props"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Banned(string project) =>
        Repository.Read($"{project}/BannedSymbols.txt").Split('\n').Select(line => line.Split(';')[0]);
}
