namespace StrategicAssessment.Templates;

/// <summary>
/// A value from data. A template can print it only as the text that the host hands out, and compare it only through its comparand:
/// no operator and no function turns it into other text.
/// </summary>
internal interface IHostValue
{
    /// <summary>
    /// What printing gives; null when it must not be printed. A token that the host resolves later: between characters for private use, by
    /// which any text that it was joined into is known to hold data.
    /// </summary>
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
