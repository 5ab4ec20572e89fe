namespace StrategicAssessment.Statistics;

/// <summary>The sums of a weighted straight line through a few points.</summary>
internal sealed class TrendSums
{
    private readonly double[] time;
    private readonly double[] value;
    private readonly double[] weight;

    private TrendSums(double[] times, double[] values, double[] weights) => (time, value, weight) = (times, values, weights);

    /// <summary>Values, each weighted by one over its variance; times from the first on, so that the squares of years do not swallow the digits that matter.</summary>
    public static TrendSums OfValues(TrendPoint[] points, double z)
    {
        var values = new double[points.Length];
        var weights = new double[points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            var error = (points[i].Upper!.Value - points[i].Lower!.Value) / (2 * z);
            values[i] = points[i].Value!.Value;
            weights[i] = 1 / (error * error);
        }

        return new TrendSums([.. points.Select(p => p.Time - points[0].Time)], values, weights);
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
}
