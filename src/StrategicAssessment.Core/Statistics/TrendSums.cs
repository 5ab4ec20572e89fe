namespace StrategicAssessment.Statistics;

/// <summary>The sums of a weighted straight line through a few points.</summary>
internal sealed class TrendSums
{
    private readonly double[] time;
    private readonly double[] value;
    private readonly double[] weight;

    private TrendSums(double[] times, double[] values, double[] weights) => (time, value, weight) = (times, values, weights);

    /// <summary>Logarithms of the odds, each of the same weight: only their slope's sign is used.</summary>
    public static TrendSums OfProportions(TrendPoint[] points, TrendAxis axis)
    {
        var values = new double[points.Length];
        var weights = new double[points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            values[i] = Math.Log(points[i].Count!.Value / (points[i].Whole!.Value - points[i].Count!.Value));
            weights[i] = 1;
        }

        return new TrendSums(Times(points, axis), values, weights);
    }

    /// <summary>Values, each weighted by one over its variance.</summary>
    public static TrendSums OfValues(TrendPoint[] points, double z, TrendAxis axis)
    {
        var values = new double[points.Length];
        var weights = new double[points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            var error = (points[i].Upper!.Value - points[i].Lower!.Value) / (2 * z);
            values[i] = points[i].Value!.Value;
            weights[i] = 1 / (error * error);
        }

        return new TrendSums(Times(points, axis), values, weights);
    }

    /// <summary>Cochran and Armitage's chi-squared of counts out of wholes.</summary>
    public static double ChiSquaredOfProportions(TrendPoint[] points, TrendAxis axis)
    {
        var times = Times(points, axis);
        double parts = 0, wholes = 0, partTimes = 0, wholeTimes = 0, wholeSquares = 0;
        for (var i = 0; i < points.Length; i++)
        {
            double part = points[i].Count!.Value, whole = points[i].Whole!.Value;
            parts += part;
            wholes += whole;
            partTimes += part * times[i];
            wholeTimes += whole * times[i];
            wholeSquares += whole * times[i] * times[i];
        }

        var apart = (wholes * partTimes) - (parts * wholeTimes);
        return wholes * apart * apart / (parts * (wholes - parts) * ((wholes * wholeSquares) - (wholeTimes * wholeTimes)));
    }

    /// <summary>The slope, leaving one point out where one is named.</summary>
    public double Slope(int leftOut = -1)
    {
        double sum = 0, timeSum = 0, valueSum = 0, products = 0, squares = 0;
        for (var i = 0; i < time.Length; i++)
        {
            if (i == leftOut) continue;
            sum += weight[i];
            timeSum += weight[i] * time[i];
            valueSum += weight[i] * value[i];
            products += weight[i] * time[i] * value[i];
            squares += weight[i] * time[i] * time[i];
        }

        return ((sum * products) - (timeSum * valueSum)) / ((sum * squares) - (timeSum * timeSum));
    }

    /// <summary>The square of the slope over its variance.</summary>
    public double ChiSquared()
    {
        double sum = 0, timeSum = 0, squares = 0;
        for (var i = 0; i < time.Length; i++)
        {
            sum += weight[i];
            timeSum += weight[i] * time[i];
            squares += weight[i] * time[i] * time[i];
        }

        var slope = Slope();
        return slope * slope * ((sum * squares) - (timeSum * timeSum)) / sum;
    }

    // From the first point on, so that the squares of years do not swallow the digits that matter.
    private static double[] Times(TrendPoint[] points, TrendAxis axis)
    {
        var times = new double[points.Length];
        for (var i = 0; i < times.Length; i++) times[i] = axis == TrendAxis.Positions ? i + 1 : points[i].Time - points[0].Time;
        return times;
    }
}
