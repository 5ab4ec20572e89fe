using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace StrategicAssessment.Tests.HouseRules;

public sealed class ClosedListsTests
{
    private const string Lists = """
        namespace N;
        enum E { A, B }
        interface I;
        sealed record P : I;
        sealed record Q : I;
        """;

    [Fact]
    public void A_switch_over_a_closed_list_names_every_member()
    {
        var lists = new ClosedLists(Repository.Product.Select(f => f.Root()));
        Rule.Holds(
            from file in Repository.Product
            from breach in lists.Breaches(file.Root())
            select $"{file.Path}: {breach}");
    }

    [Theory]
    [InlineData("e switch { E.A => 1, E.B => 2 }", null)]
    [InlineData("e switch { E.A => 1, _ => 2 }", "a discard stands for members of E")]
    [InlineData("e switch { E.A or E.B => 1, var other => 2 }", "a discard stands for members of E")]
    [InlineData("(e, n) switch { (E.A, 1) => 1, (_, _) => 2 }", "a discard stands for members of E")]
    [InlineData("(e, n) switch { (E.A, 1) => 1, (E.B, _) => 2, (E.A, _) => 3 }", null)]
    [InlineData("x switch { { Kind: E.A } => 1, _ => 2 }", null)]
    [InlineData("s switch { \"a\" => 1, _ => 2 }", null)]
    [InlineData("i switch { P => 1, Q => 2, _ => throw new UnreachableException() }", null)]
    [InlineData("i switch { P => 1, Q => 2, _ => 3 }", "a discard stands for members of I")]
    public void A_discard_over_a_closed_list_is_seen(string expression, string? breach) => Assert.Equal(breach is null ? [] : [breach], Breaches($"int F() => {expression};"));

    [Theory]
    [InlineData("case E.A: return 1; case E.B: return 2;", null)]
    [InlineData("case E.A: return 1; default: return 2;", "a discard stands for members of E; E.B is forgotten")]
    [InlineData("case E.A: return 1;", "E.B is forgotten")]
    [InlineData("case P p: return 1; case Q: return 2; default: throw new UnreachableException();", null)]
    [InlineData("case P p: return 1; case Q: return 2; default: return 4;", "a discard stands for members of I")]
    public void A_member_that_a_statement_forgets_is_seen(string cases, string? breaches) => Assert.Equal(
        breaches ?? string.Empty, string.Join("; ", Breaches($"int F() {{ switch (e) {{ {cases} }} }}")));

    [Fact]
    public void A_member_of_a_hierarchy_that_a_switch_forgets_is_seen() => Assert.Equal(
        ["R of I is forgotten"], Breaches("int F() => i switch { P => 1, Q => 2, _ => throw new UnreachableException() }; sealed record R : I;"));

    private static List<string> Breaches(string member)
    {
        var file = CSharpSyntaxTree.ParseText($"{Lists}\nclass C {{ {member} }}").GetRoot();
        return [.. new ClosedLists([file]).Breaches(file)];
    }
}
