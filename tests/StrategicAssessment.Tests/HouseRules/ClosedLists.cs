using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StrategicAssessment.Tests.HouseRules;

/// <summary>The closed lists of the product: its enums, and its interfaces and abstract records whose members are all sealed records beside them.</summary>
public sealed class ClosedLists
{
    private readonly Dictionary<string, ImmutableArray<string>> enums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> hierarchies = new(StringComparer.Ordinal);

    /// <summary>Those that these files declare.</summary>
    public ClosedLists(IEnumerable<SyntaxNode> files)
    {
        var nodes = files.SelectMany(f => f.DescendantNodes()).ToList();
        foreach (var list in nodes.OfType<EnumDeclarationSyntax>()) enums[list.Identifier.Text] = [.. list.Members.Select(m => m.Identifier.Text)];
        var types = nodes.OfType<TypeDeclarationSyntax>().ToList();
        foreach (var root in types.Where(t => t is InterfaceDeclarationSyntax || t.Modifiers.Any(SyntaxKind.AbstractKeyword)))
        {
            var members = types.Where(t => Namespace(t) == Namespace(root) && BasesOf(t).Contains(root.Identifier.Text)).ToList();
            if (members.Count > 1 && members.TrueForAll(m => m is RecordDeclarationSyntax && m.Modifiers.Any(SyntaxKind.SealedKeyword)))
                hierarchies[root.Identifier.Text] = [.. members.Select(m => m.Identifier.Text)];
        }
    }

    /// <summary>What is wrong with the switches of a file.</summary>
    public IEnumerable<string> Breaches(SyntaxNode file) => file.DescendantNodes().SelectMany(node => node switch
    {
        SwitchExpressionSyntax s => Breaches([.. s.Arms.Select(a => new Case(a.Pattern, a.WhenClause is not null, a.Expression))], isChecked: true),
        SwitchStatementSyntax s => Breaches([.. s.Sections.SelectMany(CasesOf)], isChecked: false),
        _ => [],
    });

    // The compiler sees that a switch expression names all members of an enum; a statement it lets pass.
    private IEnumerable<string> Breaches(ImmutableArray<Case> cases, bool isChecked)
    {
        var discard = cases.FirstOrDefault(c => !c.HasGuard && IsDiscard(c.Pattern));
        var constants = cases.SelectMany(c => Leaves(c.Pattern)).OfType<MemberAccessExpressionSyntax>()
            .Where(c => enums.ContainsKey(c.Expression.ToString())).Select(c => (List: c.Expression.ToString(), Member: c.Name.Identifier.Text)).ToList();
        if (constants.Count > 0 && discard is not null) yield return $"a discard stands for members of {constants[0].List}";
        foreach (var (list, named) in isChecked ? [] : constants.GroupBy(c => c.List).Select(g => (g.Key, g.Select(c => c.Member))))
        {
            foreach (var forgotten in enums[list].Except(named, StringComparer.Ordinal)) yield return $"{list}.{forgotten} is forgotten";
        }

        var types = cases.SelectMany(c => Leaves(c.Pattern)).Where(l => !constants.Exists(c => l.ToString() == $"{c.List}.{c.Member}")).Select(LastName).ToHashSet(StringComparer.Ordinal);
        foreach (var (root, members) in hierarchies.Where(h => h.Value.Count(types.Contains) > 1))
        {
            foreach (var forgotten in members.Where(m => !types.Contains(m))) yield return $"{forgotten} of {root} is forgotten";
            if (discard is not null && !discard.Body.ToString().Contains("throw new UnreachableException(", StringComparison.Ordinal)) yield return $"a discard stands for members of {root}";
        }
    }

    private static IEnumerable<Case> CasesOf(SwitchSectionSyntax section) => section.Labels.Select(label => label switch
    {
        CasePatternSwitchLabelSyntax c => new Case(c.Pattern, c.WhenClause is not null, section.Statements[0]),
        CaseSwitchLabelSyntax c => new Case(c.Value, false, section.Statements[0]),
        _ => new Case(null, false, section.Statements[0]),
    });

    private static bool IsDiscard(SyntaxNode? pattern) => pattern switch
    {
        null or DiscardPatternSyntax or VarPatternSyntax => true,
        RecursivePatternSyntax { Type: null, PropertyPatternClause: null, PositionalPatternClause: { } parts } => parts.Subpatterns.All(p => IsDiscard(p.Pattern)),
        _ => false,
    };

    // The constants and types that a pattern names for the thing itself, or for a part of a tuple; not for its properties.
    private static IEnumerable<SyntaxNode> Leaves(SyntaxNode? pattern) => pattern switch
    {
        BinaryPatternSyntax both => Leaves(both.Left).Concat(Leaves(both.Right)),
        ParenthesizedPatternSyntax inner => Leaves(inner.Pattern),
        UnaryPatternSyntax not => Leaves(not.Pattern),
        ConstantPatternSyntax constant => [constant.Expression],
        DeclarationPatternSyntax declared => [declared.Type],
        TypePatternSyntax type => [type.Type],
        RecursivePatternSyntax { Type: { } type } => [type],
        RecursivePatternSyntax { PositionalPatternClause: { } parts } => parts.Subpatterns.SelectMany(p => Leaves(p.Pattern)),
        ExpressionSyntax value => [value],
        _ => [],
    };

    private static string LastName(SyntaxNode name) => name switch
    {
        QualifiedNameSyntax q => q.Right.Identifier.Text,
        MemberAccessExpressionSyntax m => m.Name.Identifier.Text,
        SimpleNameSyntax s => s.Identifier.Text,
        _ => string.Empty,
    };

    private static IEnumerable<string> BasesOf(TypeDeclarationSyntax type) => type.BaseList?.Types.Select(b => LastName(b.Type)) ?? [];

    private static string? Namespace(SyntaxNode node) => node.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString();

    private sealed record Case(SyntaxNode? Pattern, bool HasGuard, SyntaxNode Body);
}
