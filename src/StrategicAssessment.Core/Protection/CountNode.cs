using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Protection;

/// <summary>A count on its way into a system.</summary>
/// <param name="IsPrinted">Whether this run publishes it, or says that it is hidden.</param>
internal sealed record CountNode(FigureRequest Asked, Value Value, bool IsPrinted)
{
    public FigureId Id { get; } = Asked.Id();

    /// <summary>The least number that all earlier prints of it allow.</summary>
    public long Floor { get; init; }

    /// <summary>The largest; <see cref="long.MaxValue"/> where none was printed.</summary>
    public long Ceiling { get; init; } = long.MaxValue;

    /// <summary>The figures that it was summed from here; empty where the extract says it.</summary>
    public ImmutableArray<FigureId> Operands { get; init; } = [];

    /// <summary>Whether it is a count as an earlier bundle printed it, which has been revised since.</summary>
    public bool IsThen { get; init; }

    /// <summary>Whether an earlier bundle says that it is hidden.</summary>
    public bool WasHidden { get; init; }

    /// <summary>Whether it is hidden for what an earlier bundle printed: it was hidden there, as another number perhaps, or would print otherwise beside others that are.</summary>
    public bool IsKept { get; init; }

    /// <summary>Its name in a system: the id, and for a count as it was the numbers that it may have been.</summary>
    public string Name => IsThen ? string.Create(CultureInfo.InvariantCulture, $"{Id} as it was, {(WasHidden ? "hidden" : English.Range(Floor, Ceiling))}") : Id.ToString();

    /// <summary>Whether there is something to reckon with: a part that could not be counted at all is none.</summary>
    public bool Counts => Value.Status != ValueStatus.NotApplicable;

    public long? Number => Value.IsKnown ? Value.Whole : null;

    /// <summary>The rule by which it is kept: its indicator's, or the one for the same rows of another; null where there is none.</summary>
    public ProtectionRule? OwnRule { get; init; } = Asked.Indicator.Protection;

    /// <summary>The same, or what is assumed of numbers that arrive hidden.</summary>
    public ProtectionRule Rule => OwnRule ?? ProtectionRule.Usual;

    /// <summary>The same count, kept by the rule of another extract too: where it has none, and where that rounds further.</summary>
    public CountNode Under(ProtectionRule? other)
    {
        var rule = OwnRule is { } own ? other?.RoundTo > own.RoundTo ? new(Math.Max(own.Threshold, other.Threshold), own.HidesZero || other.HidesZero, other.RoundTo) : own : other;
        return this with { OwnRule = rule, IsKept = IsKept || (WasHidden && rule is not null) };
    }

    /// <summary>The same count with what an earlier bundle printed of it; null when it was another number then.</summary>
    public CountNode? Printed(long least, long most)
    {
        var (floor, ceiling) = (Math.Max(Floor, least), Math.Min(Ceiling, most));
        if (floor > ceiling || (!IsThen && Number is { } number && (number < floor || number > ceiling))) return null;
        var clamped = IsThen && Number is { } then ? Value.Known(Math.Clamp(then, floor, ceiling)) : Value;
        return this with { Value = clamped, Floor = floor, Ceiling = ceiling };
    }
}
