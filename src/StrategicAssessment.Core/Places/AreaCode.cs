namespace StrategicAssessment.Places;

/// <summary>The code that a place or group keeps from year to year, such as <c>E07000110</c>.</summary>
public sealed record AreaCode(string Value) : IComparable<AreaCode>
{
    public int CompareTo(AreaCode? other) => string.CompareOrdinal(Value, other?.Value);

    public override string ToString() => Value;

    /// <summary>Whether a text can be a code: letters, digits, hyphens and full stops, so that it can stand in an id and a file name.</summary>
    public static bool IsValid(string text) =>
        text.Length is > 0 and <= 60 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.') && char.IsAsciiLetterOrDigit(text[0]);
}
