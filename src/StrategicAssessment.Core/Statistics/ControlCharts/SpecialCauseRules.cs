namespace StrategicAssessment.Statistics.ControlCharts;

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
