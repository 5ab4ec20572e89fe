using System.Collections.Frozen;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;

namespace StrategicAssessment.Plans;

/// <summary>What the phrases of a table's columns are understood from.</summary>
/// <param name="Others">Every extract of the plan, by slug.</param>
/// <param name="WordsOf">Period words of another extract.</param>
/// <param name="Words">Period words of the table.</param>
/// <param name="Main">The period that the table is about.</param>
/// <param name="Earlier">What changes are since, when a column does not say.</param>
/// <param name="Rank">How places are ranked, or null when they are not.</param>
/// <param name="RankGroup">Among whom, or null.</param>
/// <param name="RowGroup">The group that the rows are, null when they are none.</param>
/// <param name="GroupOf">The group that a name means, or null.</param>
/// <param name="PlaceOf">The place that a name means in the table's extract, or null.</param>
internal sealed record ColumnContext(
    ResolvedExtract Extract,
    FrozenDictionary<string, ResolvedExtract> Others,
    Func<ExtractPlan, PeriodWords> WordsOf,
    PeriodWords Words,
    Period Main,
    Period Earlier,
    RankRule? Rank,
    Group? RankGroup,
    Group? RowGroup,
    Func<string, Group?> GroupOf,
    Func<string, AreaCode?> PlaceOf)
{
    /// <summary>The table's own indicator.</summary>
    public IndicatorDefinition Indicator => Extract.Indicator;

    /// <summary>Counts, or the values of a quoted extract.</summary>
    public static Measure PlainOf(IndicatorDefinition indicator) => indicator.IsQuoted ? Measure.Quoted : Measure.Count;
}
