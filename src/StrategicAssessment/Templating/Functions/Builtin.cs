using System.Collections.Immutable;

namespace StrategicAssessment.Templating.Functions;

/// <summary>A function of Scriban's that templates here may call.</summary>
// Parameters: their names in Scriban, in order.
// Required: how many of them must be given.
internal sealed record Builtin(string Name, ImmutableArray<string> Parameters, int Required, Func<Bound, object?> Call);

/// <summary>A set of functions: <c>string</c>, <c>array</c>, <c>object</c>.</summary>
internal sealed record Namespace(string Name);

/// <summary>The <c>include</c> function, which the renderer itself carries out.</summary>
internal sealed record Include
{
    public static Include Function { get; } = new();
}
