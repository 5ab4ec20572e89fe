namespace StrategicAssessment.Templating;

/// <summary>How far one rendering may go before it is stopped with a diagnostic. All limits are inclusive.</summary>
public sealed record RenderLimits
{
    /// <summary>The limits used unless a caller says otherwise; those that Scriban has too are at most Scriban's defaults.</summary>
    public static RenderLimits Default { get; } = new();

    /// <summary>Iterations of one outermost loop, those of the loops within it included, as Scriban counts them.</summary>
    public int Iterations { get; init; } = 1000;

    /// <summary>Characters written, counting again what passes through a capture or an include.</summary>
    public int OutputCharacters { get; init; } = 1_000_000;

    /// <summary>Characters of any one text value.</summary>
    public int TextCharacters { get; init; } = 500_000;

    /// <summary>Includes within includes.</summary>
    public int IncludeDepth { get; init; } = 32;

    /// <summary>Statements run and expressions evaluated.</summary>
    public int Steps { get; init; } = 2_000_000;

    /// <summary>Problems reported before rendering stops.</summary>
    public int Problems { get; init; } = 50;
}
