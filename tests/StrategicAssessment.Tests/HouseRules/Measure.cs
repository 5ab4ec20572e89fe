using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StrategicAssessment.Tests.HouseRules;

/// <summary>Sizes and shares of source text.</summary>
public static class Measure
{
    /// <summary>Lines that hold more than white space; a comment is a line.</summary>
    public static int Lines(string text) => text.Split('\n').Count(line => !string.IsNullOrWhiteSpace(line));

    /// <summary>From the signature (with its attributes, without its doc comment) to the end of the body.</summary>
    public static int Lines(SyntaxNode node) => Lines(node.ToString());

    /// <summary>Methods, constructors, operators, accessors and local functions that have a body.</summary>
    public static IEnumerable<SyntaxNode> Bodies(SyntaxNode root) => root.DescendantNodes().Where(node => node switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        LocalFunctionStatementSyntax local => local.Body is not null || local.ExpressionBody is not null,
        PropertyDeclarationSyntax property => property.ExpressionBody is not null,
        IndexerDeclarationSyntax indexer => indexer.ExpressionBody is not null,
        _ => false,
    });

    /// <summary>Properties that the compiler gives a field; those of interfaces are not among them.</summary>
    public static IEnumerable<PropertyDeclarationSyntax> AutoProperties(SyntaxNode root) =>
        from property in root.DescendantNodes().OfType<PropertyDeclarationSyntax>()
        where property.Parent is not InterfaceDeclarationSyntax && !property.Modifiers.Any(SyntaxKind.AbstractKeyword)
        where property.AccessorList?.Accessors.All(a => a.Body is null && a.ExpressionBody is null) == true
        select property;

    public static bool HasPublicSet(PropertyDeclarationSyntax property) =>
        property.Modifiers.Any(SyntaxKind.PublicKeyword)
        && property.AccessorList!.Accessors.Any(a => a.IsKind(SyntaxKind.SetAccessorDeclaration) && a.Modifiers.Count == 0);
}
