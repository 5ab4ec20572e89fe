namespace StrategicAssessment.Publishing.Word;

/// <summary>How a run looks, beyond its paragraph's style.</summary>
/// <param name="IsBold">Strong importance.</param>
/// <param name="IsItalic">Stress emphasis.</param>
/// <param name="Style">A character style, or null.</param>
internal sealed record RunLook(bool IsBold = false, bool IsItalic = false, string? Style = null)
{
    /// <summary>Size of its letters in half points; null to leave it to the style.</summary>
    public int? Size { get; init; }

    /// <summary>Its colour in six hexadecimal digits; null to leave it to the style.</summary>
    public string? Colour { get; init; }

    /// <summary>As its paragraph.</summary>
    public static RunLook Plain { get; } = new();
}
