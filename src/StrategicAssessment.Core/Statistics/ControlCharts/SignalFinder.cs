namespace StrategicAssessment.Statistics.ControlCharts;

/// <summary>Applies all the rules to the points of one segment.</summary>
internal sealed class SignalFinder
{
    /// <summary>Of fewer points seven in a row say nothing: the mean comes from them.</summary>
    public const int FewestForRuns = 12;

    private readonly int[] sides;
    private readonly int[] outside;
    private readonly int[] trends;
    private readonly int[] nearLimits;
    private readonly int[] runs;

    /// <param name="withRuns">Whether seven in a row say anything: a season or memory makes such runs by itself, and a step is told instead of them.</param>
    public SignalFinder(ChartSeries series, ChartSegment segment, ControlLimits?[] lines, bool withRuns)
    {
        (sides, outside) = (new int[segment.Count], new int[segment.Count]);
        var near = new bool[segment.Count];
        for (var i = 0; i < segment.Count; i++)
        {
            var index = segment.First + i;
            sides[i] = series.IsKnown(index) ? series.Side(index, series.Usual(index, segment.Centre)) : 0;
            if (lines[i] is not { } at || sides[i] == 0) continue;
            outside[i] = Beyond(series, index, at.Lower, at.Upper);
            near[i] = outside[i] == 0 && Beyond(series, index, at.NearLower, at.NearUpper) != 0;
        }

        nearLimits = SpecialCauseRules.PartsOfTwoInThree(near, sides);
        (trends, runs) = (new int[segment.Count], new int[segment.Count]);
        if (!withRuns || series.KnownIn(segment.First, segment.End) < FewestForRuns) return;
        trends = SpecialCauseRules.PartsOfSeven(SpecialCauseRules.EndsOfSevenRisingOrFalling([.. Enumerable.Range(segment.First, segment.Count).Select(series.Adjusted)]));
        runs = SpecialCauseRules.PartsOfSeven(SpecialCauseRules.EndsOfSevenOnOneSide(sides));
    }

    /// <summary>All rules that a point of the segment is part of.</summary>
    public SpecialCause CausesAt(int offset) =>
        (outside[offset] != 0 ? SpecialCause.OutsideLimits : SpecialCause.None)
        | (trends[offset] != 0 ? SpecialCause.SevenRisingOrFalling : SpecialCause.None)
        | (nearLimits[offset] != 0 ? SpecialCause.TwoOfThreeNearLimit : SpecialCause.None)
        | (runs[offset] != 0 ? SpecialCause.SevenOnOneSide : SpecialCause.None);

    /// <summary>Which way the signal that names the point goes: a trend by its slope, every other by the side of the centre line.</summary>
    public int DirectionAt(int offset)
    {
        if (outside[offset] != 0) return outside[offset];
        if (trends[offset] != 0) return trends[offset];
        return nearLimits[offset] != 0 || runs[offset] != 0 ? sides[offset] : 0;
    }

    private static int Beyond(ChartSeries series, int index, double lower, double upper) =>
        series.Side(index, upper) > 0 ? 1 : series.Side(index, lower) < 0 ? -1 : 0;
}
