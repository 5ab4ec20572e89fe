using System.Collections.Frozen;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;

namespace StrategicAssessment.Plans;

/// <summary>What the phrases of a table's columns are understood from.</summary>
/// <param name="Indicator">The table's own.</param>
/// <param name="Others">Every indicator of the plan, by slug.</param>
/// <param name="Words">Period words.</param>
/// <param name="Main">The period that the table is about.</param>
/// <param name="Earlier">What changes are since, when a column does not say.</param>
/// <param name="Rank">How places are ranked, or null when they are not.</param>
/// <param name="RankGroup">Among whom, or null.</param>
/// <param name="RowGroup">The group that the rows are, of whose total shares are; null when they are none.</param>
internal sealed record ColumnContext(
    IndicatorDefinition Indicator,
    FrozenDictionary<string, IndicatorDefinition> Others,
    PeriodWords Words,
    Period Main,
    Period Earlier,
    RankRule? Rank,
    Group? RankGroup,
    Group? RowGroup)
{
    /// <summary>Counts, or the values of a quoted extract.</summary>
    public static Measure PlainOf(IndicatorDefinition indicator) => indicator.IsQuoted ? Measure.Quoted : Measure.Count;
}
