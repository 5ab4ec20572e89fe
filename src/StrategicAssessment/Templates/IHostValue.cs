using System.Collections;
using Scriban.Runtime;

namespace StrategicAssessment.Templates;

/// <summary>A value from data. A template can print it only as the text that the host hands out, and compare it only through its comparand: no operator and no
/// function turns it into other text.</summary>
internal interface IHostValue
{
    /// <summary>What printing gives; null when it must not be printed. A token that the host resolves later: between characters for private use, by which any
    /// text that it was joined into is known to hold data.</summary>
    string? Text { get; }

    /// <summary>Why it is not printed and what to do instead; read only when <see cref="Text"/> is null.</summary>
    string Refusal => string.Empty;

    /// <summary>A number, a bool, a string or null: used by <c>==</c>, <c>&lt;</c> and their kin, by <c>case</c> and by truthiness.</summary>
    object? Comparand { get; }

    /// <summary>The names that <see cref="TryMember"/> knows, for suggestions.</summary>
    IEnumerable<string> MemberNames => [];

    /// <summary>What <c>value.name</c> gives; false when there is no such member.</summary>
    bool TryMember(string name, out object? value)
    {
        value = null;
        return false;
    }
}

/// <summary>A function of the host, callable as <c>{{ name "x" }}</c> and as <c>{{ "x" | name }}</c>.</summary>
/// <param name="Name">As templates call it; used in messages.</param>
/// <param name="MinimumArguments">Including what is piped in; 0 allows a bare <c>{{ name }}</c>.</param>
/// <param name="MaximumArguments">Including what is piped in; those that are not given arrive as null.</param>
/// <param name="Call">Host values arrive as they are. Must not throw: a mistake in the arguments is a <see cref="HostAnswer.Fail"/>.</param>
internal sealed record HostFunction(
    string Name, int MinimumArguments, int MaximumArguments, Func<IReadOnlyList<object?>, HostAnswer> Call)
{
    /// <summary>Whether it may be given text into which data was printed: it prints that, and makes nothing else of it.</summary>
    public bool PrintsData { get; init; }
}

/// <summary>What a host function gives back.</summary>
/// <param name="Value">Any value that a template may see; ignored when the call failed.</param>
/// <param name="Failure">The sentences to report at the call, or null.</param>
internal readonly record struct HostAnswer(object? Value, string? Failure)
{
    public static HostAnswer Of(object? value) => new(value, null);

    /// <summary>A mistake, told as cause then remedy.</summary>
    public static HostAnswer Fail(string message) => new(null, message);
}

/// <summary>What a host value gives where neither yes nor no would be true: asking is a fault that names the guard.</summary>
internal sealed class NoAnswer
{
    /// <summary>Which way something went that nobody knows.</summary>
    public static readonly NoAnswer OfWhatIsNotKnown = new();

    private NoAnswer()
    {
    }
}

/// <summary>Members by name, where the host can say what to do about a name that is not among them.</summary>
/// <param name="remedy">By name, a sentence without its end; or null.</param>
internal sealed class RowNames(Func<string, string?> remedy) : Dictionary<string, object?>(StringComparer.Ordinal)
{
    /// <summary>What to do about a name that is not there; null when nothing is known of it.</summary>
    public string? RemedyOf(string name) => remedy(name);
}

/// <summary>Questions that every operator and function asks of a value.</summary>
internal static class Values
{
    /// <summary>What a variable holds whose assignment failed: whoever uses it only repeats a problem already reported.</summary>
    public static readonly object Failed = new Unknown();

    /// <summary>Whether it is from data, or a text that something from data was printed into.</summary>
    public static bool IsData(object? value) => value is IHostValue || value is string text && HoldsToken(text);

    /// <summary>Whether a character for private use is in it: nothing that people write has one, every token of the host has.</summary>
    public static bool HoldsToken(string text) => text.AsSpan().ContainsAnyInRange('\uE000', '\uF8FF');

    public static object? Comparand(object? value) => value is IHostValue host ? host.Comparand : value;

    /// <summary>Whether <c>??</c> and <c>object.default</c> replace it.</summary>
    public static bool IsMissing(object? value) => value is null or IHostValue { Text: null, Comparand: null };

    public static bool IsNumber(object? value) => value is int or long or double or decimal;

    public static bool IsScalar(object? value) => value is null or string or bool || IsNumber(value);

    /// <summary>The kind of a value, as messages name it.</summary>
    public static string Kind(object? value) => value switch
    {
        null => "null",
        bool => "a yes-or-no value",
        string => "text",
        IHostValue => "a value from data",
        IScriptCustomFunction or HostFunction => "a function",
        IList => "a list",
        _ => IsNumber(value) ? "a number" : "an object",
    };

    private sealed class Unknown;
}
