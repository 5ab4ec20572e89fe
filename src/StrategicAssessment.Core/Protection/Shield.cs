using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Protection;

/// <summary>How many counts of an indicator are hidden, and why.</summary>
/// <param name="Counts">Counts that the run would print.</param>
/// <param name="Covering">Hidden so that others cannot be worked out.</param>
public sealed record ProtectionTally(string Indicator, int Counts, int Small, int Covering, int Arrived)
{
    public int Hidden => Small + Covering + Arrived;
}

/// <summary>A count that is hidden, and what is known of it outside.</summary>
/// <param name="Least">The least number that a reader of everything published can think possible.</param>
/// <param name="Most">The largest; null where there is no end.</param>
/// <param name="Before">What bundles before printed of it, with their editions.</param>
public sealed record HiddenCount(FigureId Id, string Place, string Category, string Period, string Why, long Least, long? Most, ImmutableArray<string> Before)
{
    public string Words => WordsOf(Id.Indicator, Place, Category, Period);

    /// <summary>Names a count as its table does.</summary>
    internal static string WordsOf(params string[] parts) => string.Join(", ", parts.Where(p => p.Length > 0));
}

/// <summary>
/// What was decided, put on every figure as it is worked out: counts are hidden, or shown as their rule says, and whatever would be worked out from a hidden
/// one is hidden too. All that is published then follows from counts that are shown, so that nothing else can give a hidden one away.
/// </summary>
/// <param name="hidden">By the id of a hidden count, why it is.</param>
/// <param name="shown">By the id of a count that is shown, its value and the rule by which it is kept.</param>
/// <param name="indicators">Those that were decided on, by their ids.</param>
public sealed class Shield(IReadOnlyDictionary<string, string> hidden, IReadOnlyDictionary<string, (Value Value, ProtectionRule? Rule)> shown, IReadOnlyDictionary<string, IndicatorDefinition> indicators)
{
    /// <summary>What was hidden, by indicator in the order of the plan.</summary>
    public ImmutableArray<ProtectionTally> Tallies { get; init; } = [];

    /// <summary>The counts that are hidden, one by one, in the order of their ids: for those who make the document, and for nobody else.</summary>
    public ImmutableArray<HiddenCount> Hidden { get; init; } = [];

    /// <summary>The rows of counts that are not shown exactly: what another extract quotes from them is withheld.</summary>
    public IReadOnlySet<(string File, int Line)> Rows { get; init; } = new HashSet<(string, int)>();

    /// <summary>Whether every figure is as it was: only what arrived hidden is.</summary>
    public bool ChangesNothing => Tallies.All(t => t.Hidden == t.Arrived) && shown.Values.All(s => s.Rule is null);

    /// <summary>Whether a figure is about an indicator that was decided on, or rests on one that is.</summary>
    public bool Concerns(Figure figure) => indicators.ContainsKey(figure.Id.Indicator) || figure.Operands.Any(o => indicators.ContainsKey(o.Indicator));

    /// <param name="figure">Worked out from operands that this has been put on.</param>
    public Figure Over(Figure figure, Func<FigureId, Figure> find)
    {
        if (figure.Measure.Kind == MeasureKind.Count) return Count(figure);
        if (figure.Measure.Kind == MeasureKind.Quoted && figure.Sources.Any(s => s.Rows.Lines.Any(l => Rows.Contains((s.File, l))))) return Withheld(figure) with { PrivateReason = ProtectionReasons.Quoted };
        if (!figure.Value.IsKnown || figure.Measure.Kind == MeasureKind.Rank) return figure;
        return figure.Operands.Any(o => find(o).Value.Status == ValueStatus.Suppressed) ? Withheld(figure) : figure;
    }

    private Figure Count(Figure figure)
    {
        var id = figure.Id.ToString();
        if (hidden.TryGetValue(id, out var why)) return Withheld(figure) with { PrivateReason = why };
        if (!indicators.TryGetValue(figure.Id.Indicator, out var indicator)) return figure;
        if (!shown.TryGetValue(id, out var own)) return figure.Value.IsKnown ? Withheld(figure) with { PrivateReason = ProtectionReasons.Undecided } : figure;
        if (own.Rule is not { Rounds: true } rule) return Shown(figure, indicator, own.Value);
        var definition = indicator.Protection is { } its ? figure.Definition.Replace(its.Words, rule.Words, StringComparison.Ordinal) : $"{figure.Definition}; {rule.Words}";
        return Rounded(Shown(figure with { Definition = definition }, indicator, Value.Known(rule.Shown(own.Value.Whole))), rule);
    }

    private static Figure Withheld(Figure figure) => figure with { Value = Value.Suppressed(Said.Of("figure.withheld")), Evidence = null, IsTied = false };

    private static Figure Shown(Figure figure, IndicatorDefinition indicator, Value value) => figure with { Value = value, Evidence = CountEvidence.OfCount(indicator, value) };

    private static Figure Rounded(Figure figure, ProtectionRule rule) => figure with
    {
        Decimals = 0,
        IsRounded = true,
        Caveats = [.. figure.Caveats.Append(Said.Of("figure.rounded", ("n", English.Whole(rule.RoundTo)))).Distinct()],
    };
}

/// <summary>Why a count is hidden, for the ledger alone.</summary>
internal static class ProtectionReasons
{
    public const string Arrived = "It arrived hidden.";

    public const string HiddenBefore = "It was hidden when it was published before, and nothing here says what it was then.";

    public const string ShownBefore = "It would print otherwise than before, which could tell what a hidden number beside it was.";

    public const string Quoted = "It is quoted from a row of which another extract hides or rounds the count.";

    public const string Undecided = "Nothing was to print it when it was decided what is hidden.";

    public static string Small(ProtectionRule rule) => $"It is from {English.Whole(rule.Least)} to {English.Whole(rule.Most)}, which the plan hides.";

    public static string Covering(string? kept) => kept is null
        ? "It is hidden so that a small number of the same indicator cannot be worked out."
        : $"It is hidden so that '{kept}' cannot be worked out.";
}
