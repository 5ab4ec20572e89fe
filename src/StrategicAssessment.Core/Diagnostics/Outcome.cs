namespace StrategicAssessment.Diagnostics;

/// <summary>What a stage gives: its value, unless it could not be made, and everything it found on the way.</summary>
/// <param name="Value">Null when the stage could not produce anything that a later stage could use.</param>
/// <param name="Diagnostics">In the order found; sorted only when shown.</param>
public sealed record Outcome<T>(T? Value, ImmutableArray<Diagnostic> Diagnostics)
    where T : class
{
    /// <summary>Whether any diagnostic is an error; a value may be present all the same.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}

/// <summary>Ways to make an <see cref="Outcome{T}"/>, or to do without a value on the way to one.</summary>
public static class Outcome
{
    /// <summary>A value and what was found while making it.</summary>
    public static Outcome<T> Of<T>(T? value, IEnumerable<Diagnostic> diagnostics)
        where T : class => new(value, [.. diagnostics]);

    public static Outcome<T> Of<T>(T value)
        where T : class => new(value, []);

    /// <summary>Takes note of why there is no value, and gives none.</summary>
    public static T? Refuse<T>(this ICollection<Diagnostic> found, Diagnostic reason)
    {
        found.Add(reason);
        return default;
    }

    /// <summary>Takes note of what was found on the way to a value, and gives the value.</summary>
    public static T? Keep<T>(this List<Diagnostic> found, Outcome<T> outcome)
        where T : class
    {
        found.AddRange(outcome.Diagnostics);
        return outcome.Value;
    }

    public static Outcome<T> Failed<T>(Diagnostic reason)
        where T : class => new(null, [reason]);
}
