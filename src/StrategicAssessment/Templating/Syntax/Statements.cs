using System.Collections.Immutable;

namespace StrategicAssessment.Templating.Syntax;

/// <summary>A step of a template. A closed list.</summary>
internal interface IStatement;

/// <summary>Statements that run together; indentation is restored at its end.</summary>
internal sealed record Block(ImmutableArray<IStatement> Statements);

internal sealed record RawText(string Text) : IStatement;

/// <summary>The opening braces, which set the indentation of what is printed until the closing ones.</summary>
// Indent: null when no text stands before them in the same block.
internal sealed record OpenCode(string? Indent) : IStatement;

internal sealed record CloseCode : IStatement;

internal sealed record Print(IExpression Value) : IStatement;

internal sealed record Assign(string Name, IExpression Value) : IStatement;

internal sealed record Capture(string Name, Block Body) : IStatement;

// Else: an If, an Else or null.
internal sealed record If(IExpression Condition, Block Then, IStatement? Else) : IStatement;

internal sealed record Else(Block Body) : IStatement;

internal sealed record For(string Name, IExpression List, Block Body, Else? Otherwise, Place At) : IStatement;

// Body: holds the first When, which holds the next.
internal sealed record Case(IExpression Value, Block Body) : IStatement;

// Next: a When, an Else or null.
internal sealed record When(ImmutableArray<IExpression> Values, Block Body, IStatement? Next, Place At) : IStatement;
