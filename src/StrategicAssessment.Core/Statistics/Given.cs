namespace StrategicAssessment.Statistics;

/// <summary>What the methods accept.</summary>
internal static class Given
{
    /// <summary>Zero or more, and finite.</summary>
    public static double Count(double count, string name) => double.IsFinite(count) && count >= 0
        ? count
        : throw new ArgumentOutOfRangeException(name, count, "A count is zero or more.");

    /// <summary>Above zero, and finite.</summary>
    public static double Population(double population, string name) => double.IsFinite(population) && population > 0
        ? population
        : throw new ArgumentOutOfRangeException(name, population, "A population is above zero.");

    /// <summary>Zero or more and at most the whole.</summary>
    public static double Part(double count, double whole, string name) => Count(count, name) <= whole
        ? count
        : throw new ArgumentOutOfRangeException(name, count, "A part is at most its whole.");
}
