using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;

namespace StrategicAssessment.Protection;

/// <summary>A count on its way into a system.</summary>
/// <param name="Value">What the extracts say.</param>
/// <param name="IsPrinted">Whether this run publishes it, or says that it is hidden.</param>
/// <param name="WasShown">Whether it was published before.</param>
/// <param name="IsSummed">Whether it was worked out from its parts here.</param>
internal sealed record CountNode(FigureRequest Asked, Value Value, bool IsPrinted, bool WasShown, bool IsSummed)
{
    public FigureId Id { get; } = Asked.Id();

    /// <summary>The place, category and indicator, whatever the period.</summary>
    public string Series => $"{Asked.Indicator.Id}/{Asked.Area}/{Asked.Category}";

    /// <summary>Whether there is something to reckon with: a part that could not be counted at all is none.</summary>
    public bool Counts => Value.Status != ValueStatus.NotApplicable;

    /// <summary>The whole number, when it is known.</summary>
    public long? Number => Value.IsKnown ? (long)Math.Round(Value.Number, MidpointRounding.AwayFromZero) : null;

    /// <summary>The rule of its indicator, or what is assumed of numbers that arrive hidden.</summary>
    public ProtectionRule Rule => Asked.Indicator.Protection ?? ProtectionRule.Usual;
}
