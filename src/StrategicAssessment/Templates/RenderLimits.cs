namespace StrategicAssessment.Templates;

/// <summary>How far one rendering may go before it is stopped with a diagnostic. All limits are inclusive.</summary>
/// <param name="Iterations">Of one outermost loop, those of the loops within it included; items of a list that a function walks.</param>
/// <param name="OutputCharacters">Written, counting again what passes through a capture or an include.</param>
/// <param name="TextCharacters">Of any one text value.</param>
/// <param name="Steps">Statements run and expressions evaluated.</param>
/// <param name="Problems">Reported before rendering stops.</param>
internal sealed record RenderLimits(
    int Iterations = 1000, int OutputCharacters = 1_000_000, int TextCharacters = 500_000, int IncludeDepth = 32, int Steps = 2_000_000, int Problems = 50)
{
    /// <summary>The limits used unless a caller says otherwise; those that Scriban has too are at most Scriban's defaults.</summary>
    public static RenderLimits Default { get; } = new();
}
