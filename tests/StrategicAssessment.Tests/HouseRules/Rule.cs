using Xunit;

namespace StrategicAssessment.Tests.HouseRules;

/// <summary>Fails with every breach, not only the first.</summary>
public static class Rule
{
    public static void Holds(IEnumerable<string> breaches)
    {
        var all = breaches.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
