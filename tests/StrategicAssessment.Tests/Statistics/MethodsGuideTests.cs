using System.Text.RegularExpressions;
using StrategicAssessment.Tests.Cli;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Statistics;

/// <summary>Recomputes every example of <c>docs/methods.md</c> and <c>docs/protection.md</c>.</summary>
public sealed class MethodsGuideTests
{
    private const string Page = "docs/methods.md";
    private static readonly string[] Pages = [Page, "docs/protection.md"];

    public static TheoryData<string> Examples() =>
        [.. Pages.SelectMany(p => Guide.Blocks(p)).Where(b => b.Language == "example").SelectMany(b => b.Text.Split('\n')).Where(l => l.Length > 0)];

    [Theory, MemberData(nameof(Examples))]
    public void An_example_of_the_page_is_what_the_program_works_out(string line)
    {
        var example = Regex.Match(line, @"^(?<method>[\w -]+) \((?<given>[^)]*)\) = (?<shown>.+)$");
        Assert.True(example.Success, line);
        Assert.True(WorkedExamples.All.TryGetValue(example.Groups["method"].Value, out var method), $"{example.Groups["method"].Value} is not a method of the page.");
        Assert.Equal(example.Groups["shown"].Value, method(example.Groups["given"].Value));
    }

    [Fact]
    public void Every_section_has_an_example() => Rule.Holds(
        from section in Guide.Text(Page).Split("\n## ").Skip(2)
        where !section.Contains("```example", StringComparison.Ordinal) && !section.Contains("\n### Example\n", StringComparison.Ordinal)
        select $"{Page}: {section.Split('\n')[0]} has no example");

    // A line of its own, or a formula within a sentence; the sections before only say how to read what follows.
    [Fact]
    public void Every_method_has_a_formula_and_a_source() => Rule.Holds(
        from section in Guide.Text(Page).Split("\n## ").Skip(3)
        let text = Regex.Replace(section, "```.*?```", string.Empty, RegexOptions.Singleline | RegexOptions.CultureInvariant)
        from lack in new[]
        {
            Regex.IsMatch(text, @"^    .*[=<√]|`[^`]*[√⌈/Σ][^`]*`|\| Single overlap \|", RegexOptions.Multiline | RegexOptions.CultureInvariant) ? null : "formula",
            Regex.IsMatch(text, @"\b(1[89]|20)\d\d\)|Fingertips|PHEindicatormethods|PHE technical guide", RegexOptions.CultureInvariant) ? null : "source",
        }
        where lack is not null
        select $"{Page}: {section.Split('\n')[0]} has no {lack}");

    [Fact]
    public void Every_way_of_working_out_an_example_is_used() => Rule.Holds(
        from method in WorkedExamples.All.Keys
        where Pages.All(page => !Guide.Text(page).Contains($"\n{method} (", StringComparison.Ordinal))
        select $"{Page}: {method} has no example");
}
