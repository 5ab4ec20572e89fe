namespace StrategicAssessment.Templating.Rendering;

/// <summary>Text that a capture made, or that holds what the host printed: it can be printed and joined, and little else.</summary>
// HoldsData: whether a host value was printed into it: then it may not be looked into or changed.
internal sealed record Fragment(string Text, bool HoldsData);

/// <summary>What a list function gave: Scriban's is lazy, so it has neither a size nor items of its own.</summary>
internal sealed record Sequence(IReadOnlyList<object?> Items);

/// <summary>The value of a variable whose assignment failed.</summary>
internal sealed record Failed
{
    public static Failed Value { get; } = new();
}

/// <summary>What an include was given: <c>$</c>.</summary>
internal sealed record Given(IReadOnlyList<object?> Positional, IReadOnlyDictionary<string, object?> Named);

/// <summary>Where a loop stands: <c>for</c>. Zero-based.</summary>
internal sealed record LoopState(int Index, int Length)
{
    public static IReadOnlyList<string> Members { get; } = ["index", "rindex", "first", "last", "even", "odd", "length"];

    public object? Member(string name) => name switch
    {
        "index" => Index,
        "rindex" => Length - Index - 1,
        "first" => Index == 0,
        "last" => Index == Length - 1,
        "even" => Index % 2 == 0,
        "odd" => Index % 2 != 0,
        "length" => Length,
        _ => null,
    };
}

/// <summary>Questions that every operator and function asks of a value.</summary>
internal static class Values
{
    /// <summary>Scriban's truth: null and false are false, all else (0, "" and an empty list too) is true.</summary>
    public static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool flag => flag,
        IHostValue host => IsTrue(host.Comparand),
        _ => true,
    };

    /// <summary>Whether <c>??</c> and <c>object.default</c> replace it.</summary>
    public static bool IsMissing(object? value) => value is null or IHostValue { Text: null, Comparand: null };

    public static bool IsNumber(object? value) => value is int or long or double or decimal;

    /// <summary>The kind of a value, as messages name it.</summary>
    public static string Kind(object? value) => value switch
    {
        null => "null",
        bool => "a yes-or-no value",
        string => "text",
        Fragment => "captured text",
        IHostValue => "a value from data",
        IReadOnlyList<object?> or Sequence => "a list",
        HostFunction or Functions.Builtin => "a function",
        _ => IsNumber(value) ? "a number" : "an object",
    };
}
