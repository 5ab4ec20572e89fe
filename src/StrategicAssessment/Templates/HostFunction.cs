namespace StrategicAssessment.Templates;

/// <summary>A function of the host, callable as <c>{{ name "x" }}</c> and as <c>{{ "x" | name }}</c>.</summary>
/// <param name="Name">As templates call it; used in messages.</param>
/// <param name="MinimumArguments">Including what is piped in; 0 allows a bare <c>{{ name }}</c>.</param>
/// <param name="MaximumArguments">Including what is piped in; those that are not given arrive as null.</param>
/// <param name="Call">Host values arrive as they are. Must not throw: a mistake in the arguments is a <see cref="HostAnswer.Fail"/>.</param>
internal sealed record HostFunction(
    string Name, int MinimumArguments, int MaximumArguments, Func<IReadOnlyList<object?>, HostAnswer> Call);

/// <summary>What a host function gives back.</summary>
/// <param name="Value">Any value that a template may see; ignored when the call failed.</param>
/// <param name="Failure">The sentences to report at the call, or null.</param>
internal readonly record struct HostAnswer(object? Value, string? Failure)
{
    public static HostAnswer Of(object? value) => new(value, null);

    /// <summary>A mistake, told as cause then remedy.</summary>
    public static HostAnswer Fail(string message) => new(null, message);
}
