using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StrategicAssessment.Tests.HouseRules;

/// <summary>What the house asks of a type.</summary>
public static class Types
{
    private static readonly string[] WordsThatSayNothing =
        ["a", "an", "the", "this", "that", "is", "of", "for", "represents", "class", "record", "struct", "interface", "type"];

    /// <summary>Classes, records among them, that anyone could inherit from.</summary>
    public static IEnumerable<TypeDeclarationSyntax> OpenClasses(SyntaxNode root) =>
        root.DescendantNodes().OfType<TypeDeclarationSyntax>()
            .Where(t => t is ClassDeclarationSyntax || t.IsKind(SyntaxKind.RecordDeclaration))
            .Where(t => !t.Modifiers.Any(SyntaxKind.SealedKeyword) && !t.Modifiers.Any(SyntaxKind.StaticKeyword) && !IsClosedRoot(t));

    /// <summary>Public types whose doc comment is missing or says no more than their name.</summary>
    public static IEnumerable<MemberDeclarationSyntax> Undocumented(SyntaxNode root) =>
        root.DescendantNodes().OfType<MemberDeclarationSyntax>()
            .Where(t => t is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && IsPublic(t) && !SaysMore(DocOf(t), NameOf(t)));

    public static string NameOf(MemberDeclarationSyntax type) =>
        type is DelegateDeclarationSyntax function ? function.Identifier.Text : ((BaseTypeDeclarationSyntax)type).Identifier.Text;

    private static bool IsClosedRoot(TypeDeclarationSyntax type)
    {
        var constructors = type.Members.OfType<ConstructorDeclarationSyntax>().ToList();
        return type.Modifiers.Any(SyntaxKind.AbstractKeyword) && type.ParameterList is null && constructors.Count > 0
            && constructors.All(c => c.Modifiers.Any(SyntaxKind.PrivateKeyword) && !c.Modifiers.Any(SyntaxKind.ProtectedKeyword));
    }

    private static bool IsPublic(SyntaxNode type) => type.AncestorsAndSelf().All(node => node switch
    {
        MemberDeclarationSyntax member and (BaseTypeDeclarationSyntax or DelegateDeclarationSyntax) =>
            member.Modifiers.Any(SyntaxKind.PublicKeyword) || (node.Parent is InterfaceDeclarationSyntax && member.Modifiers.Count == 0),
        _ => true,
    });

    private static string DocOf(SyntaxNode type) => string.Join(
        ' ',
        type.GetLeadingTrivia().Select(t => t.GetStructure()).OfType<DocumentationCommentTriviaSyntax>()
            .SelectMany(doc => doc.DescendantTokens()).Where(t => t.IsKind(SyntaxKind.XmlTextLiteralToken) && t.Parent is XmlTextSyntax).Select(t => t.ValueText));

    private static bool SaysMore(string doc, string name) =>
        Words(doc).Except(WordsThatSayNothing, StringComparer.Ordinal).Except(Words(name), StringComparer.Ordinal).Any();

    private static IEnumerable<string> Words(string text) =>
        Regex.Matches(text, @"\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\d+", RegexOptions.CultureInvariant).Select(m => m.Value.ToLowerInvariant());
}
