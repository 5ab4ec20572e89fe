using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Cases;

/// <summary>The remedy of every message that proposes a word of the plan is followed to the letter: then the result is right, or what else is needed is said.</summary>
public class RemedyTests
{
    private static readonly ImmutableArray<Remedy> All = [.. RemediesOfExtracts.All, .. RemediesOfPlans.All];

    public static TheoryData<string> Names => [.. All.Select(NameOf)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_remedy_that_is_followed_to_the_letter_is_right(string name) => All.Single(r => NameOf(r) == name).Follow();

    [Fact]
    public void Every_message_that_proposes_a_word_of_the_plan_is_followed() => Rule.Holds(
        from proposed in Proposed.Value
        where !All.Any(r => (proposed.Codes.Length == 0 || proposed.Codes.Contains(r.Code, StringComparison.Ordinal)) && r.Each.Any(w => w.StartsWith(proposed.Key + ":", StringComparison.Ordinal) || w == "remove " + proposed.Key || w.StartsWith($"plan {proposed.Key}:", StringComparison.Ordinal)))
            && !RemediesOfPlans.NotFollowed.Any(n => n.Key == proposed.Key && (n.Code == proposed.Codes || n.Code == proposed.Member))
        select $"{proposed.Codes} ({proposed.Member}) proposes '{proposed.Key}:'");

    [Fact]
    public void What_is_not_followed_is_still_proposed() => Rule.Holds(
        RemediesOfPlans.NotFollowed.Where(n => !Proposed.Value.Any(p => p.Key == n.Key && (p.Codes == n.Code || p.Member == n.Code))).Select(n => $"{n.Code} proposes no '{n.Key}:' any more"));

    private static string NameOf(Remedy remedy) => $"{remedy.Code} {remedy.Words} ({All.Where(r => r.Code == remedy.Code).ToList().IndexOf(remedy) + 1})";

    // By member of a class that makes messages: the codes in it, and the words of the plan that it quotes.
    private static readonly Lazy<List<(string Member, string Codes, string Key)>> Proposed = new(() =>
        [.. from file in Repository.Product
        from member in file.Root().DescendantNodes().OfType<MemberDeclarationSyntax>().Where(m => m is MethodDeclarationSyntax or FieldDeclarationSyntax or PropertyDeclarationSyntax)
        let texts = string.Concat(member.DescendantTokens().Select(t => t.ValueText + " "))
        let codes = string.Join(' ', Regex.Matches(texts, @"\bSA\d{4}\b").Select(m => m.Value).Distinct())
        from text in member.DescendantNodes().Where(n => n is InterpolatedStringExpressionSyntax or LiteralExpressionSyntax && n.Parent is not InterpolationSyntax || n is LiteralExpressionSyntax)
        from key in Told.KeysIn(text.ToString())
        group 0 by ($"{Path.GetFileNameWithoutExtension(file.Path)}.{NameOf(member)}", codes, key) into proposed
        select proposed.Key]);

    private static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
        _ => string.Empty,
    };
}
