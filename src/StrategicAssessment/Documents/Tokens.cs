using System.Collections.Immutable;
using StrategicAssessment.Documents.Tree;

namespace StrategicAssessment.Documents;

/// <summary>What a private token of the template's output stands for. A closed list.</summary>
internal interface IToken;

/// <summary>Text or a figure: stands wherever text may stand.</summary>
internal sealed record InlineToken(IInline Inline) : IToken;

/// <summary>The heading of a section: stands in a heading only, and gives the section its id.</summary>
internal sealed record HeadingToken(string Id, string Title) : IToken;

/// <summary>Whole blocks: a table, commentary, a notice. Stands in a paragraph of its own.</summary>
internal sealed record BlocksToken(ImmutableArray<IBlock> Blocks) : IToken;

/// <summary>A stretch of text between tokens, a token, or (both null) a private-use character that belongs to no token.</summary>
/// <param name="Offset">Where it begins in the text that was split.</param>
/// <param name="Text">Text without private-use characters.</param>
internal sealed record TokenPiece(int Offset, string? Text, IToken? Token);
