using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Published;

/// <summary>What <c>docs/wording.md</c> says is never said.</summary>
public sealed class HouseStyleTests(BuiltSamples samples)
{
    private const string Page = "docs/wording.md";

    // Files of packages are stored as they are, so their text can be read as it is.
    private static readonly string[] Unread = [".png", ".pdf"];

    private static readonly Regex[] Never =
    [
        .. from Match row in Regex.Matches(Repository.Read(Page).Split("\n## Never said")[1], "^\\| `([^`]+)` \\|", RegexOptions.Multiline)
           select PatternOf(row.Groups[1].Value),
    ];

    public static TheoryData<string> Samples => BuiltSamples.All;

    [Theory]
    [MemberData(nameof(Samples))]
    public void No_sample_says_what_is_never_said(string edition) => Rule.Holds(
        from file in Directory.EnumerateFiles(samples.Of(edition), "*", SearchOption.AllDirectories)
        where !Unread.Contains(Path.GetExtension(file))
        from said in Found(Regex.Replace(File.ReadAllText(file, Encoding.UTF8), "<[^<>]*>", ""))
        select $"{Path.GetFileName(file)}: {said}");

    [Theory]
    [MemberData(nameof(Samples))]
    public void No_document_of_a_sample_says_a_sentence_twice(string edition) => Rule.Holds(
        from file in Directory.EnumerateFiles(samples.Of(edition), "*.md")
        from said in SaidTwice(File.ReadAllText(file, Encoding.UTF8))
        select $"{Path.GetFileName(file)}: {said}");

    [Fact]
    public void A_sentence_is_found_again_in_a_list_and_after_another() =>
        Assert.Equal(["The rate is the lowest."], SaidTwice("## The rate is the lowest.\n\n1.1 It fell by 9. The rate is the lowest.\n\n- It rose.\n- **The rate** is\nthe lowest.\n\n| The rate is the lowest. |\n"));

    [Fact]
    public void No_template_notice_or_paper_says_it() => Rule.Holds(
        from file in Repository.Files
        where file.StartsWith("templates/", StringComparison.Ordinal) || file.Contains("/Comparing/Golden/", StringComparison.Ordinal)
        from said in Found(Repository.Read(file))
        select $"{file}: {said}");

    [Fact]
    public void No_message_says_it() => Rule.Holds(
        from file in Repository.Product
        from token in file.Root().DescendantTokens()
        where token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
        from said in Found(token.ValueText)
        select $"{file.Path}: {said}");

    [Theory]
    [InlineData("It is unlikely.", "unlikely")]
    [InlineData("Ashby is Joint 3rd of 12.", "Joint 3rd of")]
    [InlineData("That is 4th of 7, lowest first.", "4th of 7, lowest first")]
    [InlineData("In order\nto", "In order\nto")]
    public void A_phrase_is_seen(string text, string seen) => Assert.Equal(seen, Assert.Single(Found(text)));

    [Theory]
    [InlineData("The likelihood of a fall")]
    [InlineData("joint highest of 12")]
    [InlineData("the hotspots.csv of last year")]
    public void Only_whole_words_are_seen(string text) => Assert.Empty(Found(text));

    private static IEnumerable<string> Found(string text) => Never.SelectMany(n => n.Matches(text)).Select(m => m.Value);

    // Sentences of paragraphs, lists and notes: those of five words and more, which no heading, table, picture or caption is.
    private static IEnumerable<string> SaidTwice(string markdown) =>
        from block in Regex.Split(markdown, @"\n\s*\n|\n(?=[-*] |\d+\. |\|)")
        where !Regex.IsMatch(block, @"^\s*(\||!\[|#|\*\*(Table|Figure) )")
        from sentence in Regex.Split(Regex.Replace(Regex.Replace(block.Trim(), @"^([-*>]|\d+[.\d]*) |\*\*", string.Empty), @"\s+", " "), @"(?<=[.?!]) (?=\p{Lu})")
        where sentence.EndsWith('.') && sentence.Count(c => c == ' ') >= 4
        group sentence by sentence into same
        where same.Count() > 1
        select same.Key;

    // A number stands for any number, a space for any white space.
    private static Regex PatternOf(string phrase)
    {
        var pattern = Regex.Replace(Regex.Escape(phrase), @"\d+(st|nd|rd|th)?", m => m.Groups[1].Success ? @"\d+(?:st|nd|rd|th)" : @"\d+").Replace("\\ ", @"\s+", StringComparison.Ordinal);
        return new Regex($@"(?<!\w){pattern}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }
}
