using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StrategicAssessment.Tests.HouseRules;

/// <summary>A C# file of the repository, or a made-up one that shows that a rule bites.</summary>
/// <param name="Path">Relative to the repository's root, with forward slashes: <c>src/StrategicAssessment/Plans/Plan.cs</c>.</param>
/// <param name="Text">The whole file.</param>
public sealed record SourceFile(string Path, string Text)
{
    private readonly Lazy<CompilationUnitSyntax> _root = new(() => CSharpSyntaxTree.ParseText(Text).GetCompilationUnitRoot());

    public CompilationUnitSyntax Root() => _root.Value;

    /// <summary><c>StrategicAssessment</c> or <c>StrategicAssessment.Core</c>.</summary>
    public string Project => Path.Split('/')[1];

    /// <summary>The folders below the project, outermost first; the first is the room.</summary>
    public string[] Folders => Path.Split('/')[2..^1];

    /// <summary>Empty for a file that stands beside the project file.</summary>
    public string Room => Folders.FirstOrDefault("");
}
