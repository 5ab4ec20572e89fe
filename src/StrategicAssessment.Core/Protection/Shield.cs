using System.Collections.Immutable;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Protection;

/// <summary>How many counts of an indicator are hidden, and why.</summary>
/// <param name="Indicator">Its id.</param>
/// <param name="Counts">Counts that the run would print.</param>
/// <param name="Small">Hidden because they are small.</param>
/// <param name="Covering">Hidden so that others cannot be worked out.</param>
/// <param name="Arrived">Hidden by those who sent them.</param>
public sealed record ProtectionTally(string Indicator, int Counts, int Small, int Covering, int Arrived);

/// <summary>
/// What was decided, put on every figure as it is worked out: counts are hidden, or shown as their rule says, and whatever would be worked out from a hidden
/// one is hidden too. All that is published then follows from counts that are shown, so that nothing else can give a hidden one away.
/// </summary>
public sealed class Shield
{
    private readonly Dictionary<string, string> hidden;
    private readonly Dictionary<string, Value> shown;
    private readonly Dictionary<string, ProtectionRule> rules;

    internal Shield(Dictionary<string, string> hidden, Dictionary<string, Value> shown, Dictionary<string, ProtectionRule> rules, ImmutableArray<ProtectionTally> tallies) =>
        (this.hidden, this.shown, this.rules, Tallies) = (hidden, shown, rules, tallies);

    /// <summary>What was hidden, by indicator in the order of the plan.</summary>
    public ImmutableArray<ProtectionTally> Tallies { get; }

    /// <summary>A figure as it may be published.</summary>
    /// <param name="figure">Worked out from operands that this has been put on.</param>
    /// <param name="find">Those operands.</param>
    public Figure Over(Figure figure, Func<FigureId, Figure> find)
    {
        if (figure.Measure.Kind == MeasureKind.Count) return Count(figure);
        if (!figure.Value.IsKnown || figure.Measure.Kind == MeasureKind.Rank) return figure;
        foreach (var operand in figure.Operands)
        {
            if (find(operand).Value.Status == ValueStatus.Suppressed) return figure with { Value = Value.Suppressed(English.WithheldReason) };
        }

        return figure;
    }

    private Figure Count(Figure figure)
    {
        var id = figure.Id.ToString();
        if (hidden.TryGetValue(id, out var why)) return Hidden(figure, why);
        if (shown.TryGetValue(id, out var value)) figure = figure with { Value = value };
        if (!figure.Value.IsKnown || !rules.TryGetValue(figure.Id.Indicator, out var rule)) return figure;
        var count = (long)Math.Round(figure.Value.Number, MidpointRounding.AwayFromZero);
        if (!shown.ContainsKey(id) && rule.Hides(count)) return Hidden(figure, ProtectionReasons.Small(rule));
        return rule.Rounds ? Rounded(figure, rule, count) : figure;
    }

    private static Figure Hidden(Figure figure, string why) => figure with { Value = Value.Suppressed(English.WithheldReason), PrivateReason = why };

    private static Figure Rounded(Figure figure, ProtectionRule rule, long count) => figure with
    {
        Value = Value.Known(rule.Shown(count)),
        Decimals = 0,
        IsRounded = true,
        Caveats = [.. figure.Caveats.Append(English.RoundedCaveat(rule.RoundTo)).Distinct(StringComparer.Ordinal)],
    };
}
