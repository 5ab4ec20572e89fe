using System.Collections.Immutable;

namespace StrategicAssessment.Templating.Syntax;

/// <summary>Something with a value. A closed list; <see cref="At"/> is its first character.</summary>
internal interface IExpression
{
    Place At { get; }
}

/// <summary>A variable, a member or an item: what may be called as a function.</summary>
internal interface IPath : IExpression;

internal sealed record Literal(object? Value, Place At) : IExpression;

internal sealed record Variable(string Name, Place At) : IPath;

// MemberAt: where the name after the dot stands.
internal sealed record Member(IPath Target, string Name, Place MemberAt) : IPath
{
    public Place At => Target.At;
}

internal sealed record Item(IPath Target, IExpression Index) : IPath
{
    public Place At => Target.At;
}

internal sealed record Group(IExpression Inner, Place At) : IExpression;

internal sealed record Unary(string Sign, IExpression Operand, Place At) : IExpression;

// SignAt: where the operator stands: Scriban reports there what it cannot combine.
internal sealed record Binary(IExpression Left, string Sign, Place SignAt, IExpression Right) : IExpression
{
    public Place At => Left.At;
}

internal sealed record Conditional(IExpression Condition, IExpression Then, IExpression Else) : IExpression
{
    public Place At => Condition.At;
}

// Piped: what stands before the bar, or null.
// Last: the last character of the call: a missing argument is reported after it.
internal sealed record Call(IPath Function, IExpression? Piped, ImmutableArray<Argument> Arguments, Place Last) : IExpression
{
    public Place At => Piped?.At ?? Function.At;
}

// Name: null when it is known by its position.
internal sealed record Argument(string? Name, IExpression Value, Place At);
