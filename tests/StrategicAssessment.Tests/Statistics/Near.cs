using System.Globalization;
using Xunit;

namespace StrategicAssessment.Tests.Statistics;

/// <summary>Numbers that agree to a tolerance.</summary>
internal static class Near
{
    /// <summary>Relative to the expected number; both missing agree too.</summary>
    public static void Relative(double? expected, double? actual, double tolerance, string what)
    {
        if (expected is { } right && actual is { } got) Assert.True(Math.Abs(got - right) <= tolerance * Math.Abs(right), Says(expected, actual, what));
        else Assert.True(expected is null && actual is null, Says(expected, actual, what));
    }

    public static void Absolute(double? expected, double? actual, double tolerance, string what)
    {
        if (expected is { } right && actual is { } got) Assert.True(Math.Abs(got - right) <= tolerance, Says(expected, actual, what));
        else Assert.True(expected is null && actual is null, Says(expected, actual, what));
    }

    private static string Says(double? expected, double? actual, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}: expected {expected:R}, got {actual:R}");
}
