using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace StrategicAssessment.Tests.HouseRules;

public sealed class DiagnosticCodesTests
{
    private const string Page = "docs/diagnostics.md";
    private const int ShortestExplanation = 20;

    private static readonly ImmutableArray<(string Code, string File)> Used =
    [
        .. from file in Repository.Product
           from token in file.Root().DescendantTokens()
           where token.IsKind(SyntaxKind.StringLiteralToken) && Regex.IsMatch(token.ValueText, @"^SA\d{4}$", RegexOptions.CultureInvariant)
           select (token.ValueText, file.Path),
    ];

    private static readonly ImmutableArray<(string Code, string Explanation)> Documented = Sections(Repository.Read(Page));

    [Fact]
    public void Every_code_is_explained() => Rule.Holds(
        Used.Select(u => u.Code).Except(Documented.Select(d => d.Code), StringComparer.Ordinal).Select(code => $"{Page}: {code} is not explained"));

    [Fact]
    public void Every_explained_code_exists() => Rule.Holds(
        Documented.Select(d => d.Code).Except(Used.Select(u => u.Code), StringComparer.Ordinal).Select(code => $"{Page}: nothing reports {code}"));

    [Fact]
    public void Every_explanation_explains() => Rule.Holds(
        Documented.Where(d => d.Explanation.Length < ShortestExplanation).Select(d => $"{Page}: {d.Code} has a heading and no explanation"));

    [Theory]
    [InlineData("Warning", "A warning: ")]
    [InlineData("Note", "A note: ")]
    public void An_explanation_begins_with_what_is_no_error(string severity, string words) => Assert.Equal(
        from file in Repository.Product
        from call in Regex.Matches(file.Text, $@"\b{severity}\(\s*""(SA\d{{4}})""", RegexOptions.CultureInvariant)
        select call.Groups[1].Value into code
        group code by code into codes
        orderby codes.Key
        select codes.Key,
        Documented.Where(d => d.Explanation.StartsWith(words, StringComparison.Ordinal)).Select(d => d.Code));

    [Fact]
    public void An_explanation_says_what_is_a_warning_at_times() => Assert.Equal(
        from file in Repository.Product
        from call in Regex.Matches(file.Text, @"Diagnostic \w+\([^\n]*\) => new\(""(SA\d{4})"",(?! hasErrors \? Severity\.Error : Severity\.Note)", RegexOptions.CultureInvariant)
        orderby call.Groups[1].Value
        select call.Groups[1].Value,
        Documented.Where(d => d.Explanation.StartsWith("At times a warning: ", StringComparison.Ordinal)).Select(d => d.Code));

    // What is out already, or beside this folder, is nothing for a reader.
    [Fact]
    public void A_warning_about_data_that_is_accepted_has_words_in_the_method() => Rule.Holds(
        from code in Documented.Where(d => d.Explanation.StartsWith("A warning: ", StringComparison.Ordinal)).Select(d => d.Code)
        where code[2] is '1' or '3' && code is not ("SA3224" or "SA3402" or "SA3410" or "SA3411")
        where !Repository.Read("templates/strategic-assessment/accepted.sbn-md").Contains($"\"{code}\"", StringComparison.Ordinal)
        select $"accepted.sbn-md says nothing of {code}");

    [Fact]
    public void Codes_are_explained_once_and_in_order() =>
        Assert.Equal(Documented.Select(d => d.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), Documented.Select(d => d.Code));

    [Fact]
    public void A_code_belongs_to_one_file() => Rule.Holds(
        from use in Used.Distinct().GroupBy(u => u.Code, u => u.File, StringComparer.Ordinal)
        where use.Count() > 1
        select $"{use.Key} is used in {string.Join(" and ", use)}");

    [Fact]
    public void A_section_runs_from_its_heading_to_the_next_heading() => Assert.Equal(
        [("SA0001", "One.\n\nTwo."), ("SA0002", "")],
        Sections("# Codes\n### SA0001\nOne.\n\nTwo.\n### SA0002\n## Next\nOther.").AsEnumerable());

    private static ImmutableArray<(string Code, string Explanation)> Sections(string page) =>
    [
        .. Regex.Matches(page.ReplaceLineEndings("\n"), @"^### (SA\d{4})[^\n]*\n(.*?)(?=^#{1,3} |\z)", RegexOptions.Multiline | RegexOptions.Singleline)
            .Select(m => (m.Groups[1].Value, m.Groups[2].Value.Trim())),
    ];
}
