using System.Collections;
using Scriban.Runtime;

namespace StrategicAssessment.Templates;

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
