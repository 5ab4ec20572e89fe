using StrategicAssessment.Wording;

namespace StrategicAssessment.Observations;

/// <summary>Whether there is a number, and if not why.</summary>
public enum ValueStatus
{
    /// <summary>Nobody has it, or it cannot be worked out from what was sent.</summary>
    NotAvailable,
    Known,
    /// <summary>There is a number, but it may not be shown.</summary>
    Suppressed,
    /// <summary>The question has no answer: a percentage change from zero, a comparison across a break.</summary>
    NotApplicable,
}

/// <summary>A number, or the reason why there is none. <c>default</c> is not available without a reason. What is not known flows through every calculation and
/// never becomes 0.</summary>
public readonly record struct Value
{
    private Value(ValueStatus status, decimal number, Said? reason) => (Status, Number, Reason) = (status, number, reason);

    public ValueStatus Status { get; }

    /// <summary>The number in full precision; 0 and without meaning unless known.</summary>
    public decimal Number { get; }

    /// <summary>The number as a whole one, half away from zero: counts are.</summary>
    public long Whole => (long)Math.Round(Number, MidpointRounding.AwayFromZero);

    /// <summary>Why there is none; null when known.</summary>
    public Said? Reason { get; }

    public bool IsKnown => Status == ValueStatus.Known;

    public static Value Known(decimal number) => new(ValueStatus.Known, number, null);

    /// <summary>None, of a status other than known.</summary>
    public static Value Without(ValueStatus status, Said reason) => new(status, 0, reason);

    /// <summary>A number that may not be shown.</summary>
    public static Value Suppressed(Said reason) => new(ValueStatus.Suppressed, 0, reason);

    public static Value NotAvailable(Said reason) => new(ValueStatus.NotAvailable, 0, reason);

    public static Value NotApplicable(Said reason) => new(ValueStatus.NotApplicable, 0, reason);

    /// <summary>What a calculation gives: the function of the numbers when all are known, else the weightiest reason why not (suppressed before not available
    /// before not applicable; among equals the first).</summary>
    public static Value From(ReadOnlySpan<Value> operands, Func<Value> calculate)
    {
        Value? missing = null;
        foreach (var operand in operands)
        {
            if (!operand.IsKnown && (missing is null || Weight(operand) > Weight(missing.Value))) missing = operand;
        }

        return missing ?? calculate();
    }

    private static int Weight(Value value) => value.Status switch
    {
        ValueStatus.Suppressed => 3,
        ValueStatus.NotAvailable => 2,
        ValueStatus.NotApplicable => 1,
        ValueStatus.Known => 0,
    };
}
