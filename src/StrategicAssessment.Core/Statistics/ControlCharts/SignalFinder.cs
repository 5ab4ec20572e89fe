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

/// <summary>What a point signals. Several may hold at once; the first of them, in the order given here, names the point.</summary>
[Flags]
public enum SpecialCause
{
    /// <summary>Nothing: natural variation, common cause.</summary>
    None = 0,
    /// <summary>The point is above the upper or below the lower process limit.</summary>
    OutsideLimits = 1,
    /// <summary>The point is one of seven or more of which each is higher than the one before, or each lower.</summary>
    SevenRisingOrFalling = 2,
    /// <summary>The point is one of two between a near limit and the limit, of three points in a row that are all on that side of the centre line.</summary>
    TwoOfThreeNearLimit = 4,
    /// <summary>The point is one of seven or more in a row on one side of the centre line.</summary>
    SevenOnOneSide = 8,
}

/// <summary>What the signal of a point means for those who want the series to go one way.</summary>
public enum PointType
{
    /// <summary>No signal: natural variation.</summary>
    CommonCause,
    Improvement,
    Concern,
    /// <summary>A signal upwards where neither way is good by itself.</summary>
    NeutralHigh,
    /// <summary>A signal downwards where neither way is good by itself.</summary>
    NeutralLow,
}

/// <summary>The rules that look at several points. Each marks a point with 1 (up), -1 (down) or 0, in an array as long as what it is given.</summary>
/// <remarks>Making Data Count (NHS England), as computed by NHSRplotthedots; the limit rule needs no function of its own.</remarks>
public static class SpecialCauseRules
{
    /// <summary>How many points in a row make a run or a trend.</summary>
    public const int RunLength = 7;

    private const int Window = 3;

    /// <summary>Marks the points that end seven in a row on one side of the centre line. A point on the line (0) breaks a run.</summary>
    /// <param name="sides">1 above, -1 below, 0 on the centre line or without a value.</param>
    public static int[] EndsOfSevenOnOneSide(ReadOnlySpan<int> sides)
    {
        var ends = new int[sides.Length];
        var run = 0;
        for (var i = 0; i < sides.Length; i++)
        {
            run = i > 0 && sides[i] == sides[i - 1] ? run + 1 : 1;
            if (run >= RunLength) ends[i] = sides[i];
        }

        return ends;
    }

    /// <summary>Marks the points that end seven of which each is above the one before, or each below. Equal neighbours break a trend.</summary>
    public static int[] EndsOfSevenRisingOrFalling(ReadOnlySpan<double> values)
    {
        var ends = new int[values.Length];
        var (steps, way) = (0, 0);
        for (var i = 1; i < values.Length; i++)
        {
            var step = values[i] > values[i - 1] ? 1 : values[i] < values[i - 1] ? -1 : 0;
            steps = step == way ? steps + 1 : 1;
            way = step;
            if (steps >= RunLength - 1) ends[i] = way;
        }

        return ends;
    }

    /// <summary>Marks all the points of seven whose end is marked; a point of two such sevens takes the mark of the later.</summary>
    public static int[] PartsOfSeven(ReadOnlySpan<int> ends)
    {
        var parts = new int[ends.Length];
        for (var i = 0; i < ends.Length; i++)
        {
            if (ends[i] == 0) continue;
            for (var j = Math.Max(0, i - RunLength + 1); j <= i; j++) parts[j] = ends[i];
        }

        return parts;
    }

    /// <summary>Marks the three points in a row, all on one side of the centre line, of which two or more are near the limit.</summary>
    /// <param name="near">Whether a point lies beyond a near limit and not beyond the limit.</param>
    /// <param name="sides">1 above, -1 below, 0 on the centre line or without a value.</param>
    public static int[] WindowsOfTwoInThree(ReadOnlySpan<bool> near, ReadOnlySpan<int> sides)
    {
        var marks = new int[sides.Length];
        for (var i = 0; i + Window <= sides.Length; i++)
        {
            if (sides[i] == 0 || sides[i] != sides[i + 1] || sides[i] != sides[i + 2]) continue;
            if ((near[i] ? 1 : 0) + (near[i + 1] ? 1 : 0) + (near[i + 2] ? 1 : 0) < 2) continue;
            for (var j = i; j < i + Window; j++) marks[j] = sides[i];
        }

        return marks;
    }

    /// <summary>Of the points in such windows only those near the limit: what the rule signals.</summary>
    public static int[] PartsOfTwoInThree(ReadOnlySpan<bool> near, ReadOnlySpan<int> sides)
    {
        var marks = WindowsOfTwoInThree(near, sides);
        for (var i = 0; i < marks.Length; i++)
        {
            if (!near[i]) marks[i] = 0;
        }

        return marks;
    }
}
