using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace StrategicAssessment.Tests.HouseRules;

public sealed class StyleBarsTests
{
    private const int LongestFile = 400, LongestMethod = 60, SettableInHundred = 5;

    [Fact]
    public void No_file_is_long() => Rule.Holds(
        from file in Repository.Product
        let size = Measure.Lines(file.Text)
        where size > LongestFile
        select $"{file.Path}: {size} lines, more than {LongestFile}");

    [Fact]
    public void No_method_is_long() => Rule.Holds(
        from file in Repository.Product
        from body in Measure.Bodies(file.Root())
        let size = Measure.Lines(body)
        where size > LongestMethod
        select $"{file.Path}({LineOf(body)}): {size} lines, more than {LongestMethod}");

    [Fact]
    public void Almost_nothing_can_be_set_after_birth()
    {
        var all = Repository.Product.SelectMany(f => Measure.AutoProperties(f.Root()).Select(p => (f.Path, Property: p))).ToList();
        var settable = all.Where(p => Measure.HasPublicSet(p.Property)).Select(p => $"{p.Path}: {p.Property.Identifier} can be set").ToList();
        if (settable.Count * 100 > all.Count * SettableInHundred) Rule.Holds(settable);
    }

    [Fact]
    public void Every_class_is_sealed_or_static() => Rule.Holds(
        from file in Repository.Product
        from type in Types.OpenClasses(file.Root())
        select $"{file.Path}({LineOf(type)}): {type.Identifier} is neither sealed nor static");

    [Fact]
    public void Every_public_type_says_what_its_name_does_not() => Rule.Holds(
        from file in Repository.Product
        from type in Types.Undocumented(file.Root())
        select $"{file.Path}({LineOf(type)}): the doc comment of {Types.NameOf(type)} says no more than its name");

    [Theory]
    [InlineData("class C { int A() => 1; }", 1)]
    [InlineData("class C { C()\n{\n\n} }", 3)]
    [InlineData("class C { int P\n{ get\n{ return 1;\n} } }", 3)]
    [InlineData("class C { int P =>\n1; }", 2)]
    [InlineData("interface I { int A(); int P { get; } }", 0)]
    public void The_longest_body_is_measured_with_its_signature(string text, int lines) =>
        Assert.Equal(lines, Measure.Bodies(Parse(text)).Select(Measure.Lines).DefaultIfEmpty(0).Max());

    [Theory]
    [InlineData("public int P { get; set; }", true)]
    [InlineData("public int P { get; init; }", false)]
    [InlineData("public int P { get; private set; }", false)]
    [InlineData("internal int P { get; set; }", false)]
    public void A_public_set_is_seen(string property, bool seen) =>
        Assert.Equal(seen, Measure.HasPublicSet(Assert.Single(Measure.AutoProperties(Parse($"class C {{ {property} }}")))));

    [Theory]
    [InlineData("public class C;", true)]
    [InlineData("record R(int A);", true)]
    [InlineData("abstract record R;", true)]
    [InlineData("abstract record R { private protected R() { } }", true)]
    [InlineData("abstract record R { private R() { } }", false)]
    [InlineData("sealed record R(int A);", false)]
    [InlineData("readonly record struct R(int A);", false)]
    [InlineData("static class C;", false)]
    public void A_class_that_can_be_inherited_from_is_seen(string text, bool seen) =>
        Assert.Equal(seen, Types.OpenClasses(Parse(text)).Any());

    [Theory]
    [InlineData("public sealed record FinancialYear;", true)]
    [InlineData("/// <summary>The financial year.</summary>\npublic sealed record FinancialYear;", true)]
    [InlineData("/// <inheritdoc/>\npublic sealed record FinancialYear;", true)]
    [InlineData("/// <summary>April to March.</summary>\npublic sealed record FinancialYear;", false)]
    [InlineData("/// <summary>The financial year.</summary>\n/// <param name=\"First\">April.</param>\npublic sealed record FinancialYear(int First);", false)]
    [InlineData("sealed record FinancialYear;", false)]
    [InlineData("static class C { public sealed record FinancialYear; }", false)]
    public void A_public_type_that_says_nothing_is_seen(string text, bool seen) => Assert.Equal(seen, Types.Undocumented(Parse(text)).Any());

    private static SyntaxNode Parse(string text) => CSharpSyntaxTree.ParseText(text).GetRoot();

    private static int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}
