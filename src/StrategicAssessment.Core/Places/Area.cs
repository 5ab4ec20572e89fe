namespace StrategicAssessment.Places;

/// <summary>A place: a district, a ward, a county, a country.</summary>
/// <param name="Code">Kept from year to year; a place whose boundary changes gets a new one.</param>
/// <param name="Type">Such as <c>district</c> or <c>ward</c>: the words that an extract's <c>holds</c> uses.</param>
/// <param name="ValidFrom">First day, or null when it always was.</param>
/// <param name="ValidTo">Last day, or null when it still is.</param>
/// <param name="Successor">The place that it became part of or was renamed to, with a new code.</param>
public sealed record Area(
    AreaCode Code, string Name, string Type, ImmutableArray<string> Aliases, DateOnly? ValidFrom, DateOnly? ValidTo, AreaCode? Successor)
{
    /// <summary>The place that it is under another code, such as the district of a partnership; null for most.</summary>
    public AreaCode? SameAs { get; init; }
}

/// <summary>A named set of places with a code of its own, such as the districts of a county; a total row is the figure of a group.</summary>
/// <param name="Id">A slug: the word that the plan uses, and the end of a rank's id.</param>
/// <param name="Code">The code under which its totals are published; may be that of an area (the county whose districts these are).</param>
/// <param name="Members">In the order of <c>groups.csv</c>; at least one, none twice.</param>
public sealed record Group(string Id, AreaCode Code, string Name, ImmutableArray<AreaCode> Members)
{
    /// <summary>Whether a place is the group itself or one of its members.</summary>
    public bool Includes(AreaCode area) => Code.Equals(area) || Members.Contains(area);
}

/// <summary>The code that a place or group keeps from year to year, such as <c>E07000110</c>.</summary>
public sealed record AreaCode(string Value) : IComparable<AreaCode>
{
    public int CompareTo(AreaCode? other) => string.CompareOrdinal(Value, other?.Value);

    public override string ToString() => Value;

    /// <summary>Whether a text can be a code: letters, digits, hyphens and full stops, so that it can stand in an id and a file name.</summary>
    public static bool IsValid(string text) =>
        text.Length is > 0 and <= 60 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.') && char.IsAsciiLetterOrDigit(text[0]);
}
