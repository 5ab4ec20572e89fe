namespace StrategicAssessment.Statistics;

/// <summary>Places in a sorted list of numbers.</summary>
internal static class Sought
{
    /// <summary>How many lie below a value.</summary>
    public static int Below(double[] sorted, double value)
    {
        int first = 0, end = sorted.Length;
        while (first < end)
        {
            var middle = (first + end) / 2;
            if (sorted[middle] < value) first = middle + 1;
            else end = middle;
        }

        return first;
    }

    /// <summary>How many lie below a value or equal it.</summary>
    public static int UpTo(double[] sorted, double value)
    {
        int first = 0, end = sorted.Length;
        while (first < end)
        {
            var middle = (first + end) / 2;
            if (sorted[middle] <= value) first = middle + 1;
            else end = middle;
        }

        return first;
    }
}
