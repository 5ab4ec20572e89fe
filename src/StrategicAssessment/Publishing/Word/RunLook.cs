namespace StrategicAssessment.Publishing.Word;

/// <summary>How a run looks, beyond its paragraph's style.</summary>
/// <param name="IsBold">Strong importance.</param>
/// <param name="IsItalic">Stress emphasis.</param>
/// <param name="Style">A character style, or null.</param>
internal sealed record RunLook(bool IsBold = false, bool IsItalic = false, string? Style = null)
{
    /// <summary>As its paragraph.</summary>
    public static RunLook Plain { get; } = new();
}
