using System.Text;
using System.Text.RegularExpressions;
using StrategicAssessment.Plans;
using StrategicAssessment.Tests.HouseRules;
using StrategicAssessment.Tests.Publishing;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

/// <summary>Holds <c>docs/plan.md</c> against the program.</summary>
public sealed class PlanGuideTests
{
    private const string Page = "docs/plan.md";

    [Fact]
    public void Every_key_is_explained_with_an_example() => Rule.Holds(
        from key in PlanKeys.Plan.Concat(PlanKeys.Extract).Concat(PlanKeys.Table).Concat(PlanKeys.ControlChart).Concat(PlanKeys.Criterion).Concat(PlanKeys.Section).Concat(PlanKeys.TextTable)
        where !Regex.IsMatch(Guide.Text(Page), $@"^\| `{key.Name}` \| .+ \| .+ \| .*(`{key.Name}: |see below)", RegexOptions.Multiline)
        select $"{Page}: '{key.Name}' has no line of a table, or no example");

    [Fact]
    public void Every_key_in_a_table_exists() => Assert.Equal(
        PlanKeys.Plan.Concat(PlanKeys.Extract).Concat(PlanKeys.Table).Concat(PlanKeys.ControlChart).Concat(PlanKeys.Criterion).Concat(PlanKeys.Section).Concat(PlanKeys.TextTable).Select(k => k.Name).Order(StringComparer.Ordinal),
        Regex.Matches(Guide.Text(Page), @"^\| `([\w ]+)` \| [^|]+ \| [^|]+ \| [^|]+ \|$", RegexOptions.Multiline).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_word_of_a_closed_list_is_named() => Rule.Holds(
        from key in PlanKeys.Plan.Concat(PlanKeys.Extract).Concat(PlanKeys.Table).Concat(PlanKeys.ControlChart)
        where !key.Words.IsDefault
        from word in key.Words
        where !Guide.Words(Page).Contains(word) && !Guide.Words(Page).Contains($"{key.Name}: {word}")
        select $"{Page}: '{word}' of '{key.Name}' is not named");

    [Fact]
    public void Every_example_is_understood() => Rule.Holds(
        from block in Guide.Blocks(Page)
        where block.Language == "yaml"
        from problem in PlanReader.Read("example", Encoding.UTF8.GetBytes(block.Text)).Diagnostics
        where problem.Code != "SA2104"
        select $"{Page}: {problem}");

    [Fact]
    public void Every_example_in_a_table_is_understood() => Rule.Holds(
        from Match example in Regex.Matches(Guide.Text(Page), @"^\| `(?<key>[\w ]+)` \|.*\| `(?<example>\k<key>: [^`]+)` \|$", RegexOptions.Multiline)
        from problem in Places(example.Groups["key"].Value, example.Groups["example"].Value)
        select $"{Page}: {example.Value}: {problem}");

    [Fact]
    public void The_smallest_plan_works()
    {
        using var reader = new GuideReader();
        GoldenFile.Matches(Path.Combine("..", "..", Page), reader.Follow(Page));
    }

    // The example in a place where its key may stand; nothing is wrong with it in one of them at least.
    private static IEnumerable<string> Places(string key, string example)
    {
        var plans = new List<string>();
        if (PlanKeys.Plan.Any(k => k.Name == key)) plans.Add(example);
        if (PlanKeys.Extract.Any(k => k.Name == key)) plans.Add($"extracts:\n  asb:\n    {example}");
        if (PlanKeys.Table.Any(k => k.Name == key)) plans.Add($"tables:\n  asb:\n    {example}");
        if (PlanKeys.ControlChart.Any(k => k.Name == key)) plans.Add($"control charts:\n  asb:\n    {example}");
        if (PlanKeys.Section.Any(k => k.Name == key)) plans.Add($"sections:\n  asb:\n    {example}");
        if (PlanKeys.TextTable.Any(k => k.Name == key)) plans.Add($"text tables:\n  actions:\n    {example}");
        var problems = plans.Select(p => PlanReader.Read("example", Encoding.UTF8.GetBytes(p)).Diagnostics.Where(d => d.Code is not ("SA2104" or "SA2127")).ToList()).ToList();
        return problems.Exists(p => p.Count == 0) ? [] : problems.SelectMany(p => p).Select(p => p.Message);
    }
}
