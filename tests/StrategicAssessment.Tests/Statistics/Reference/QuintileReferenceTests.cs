using System.Text.Json;
using StrategicAssessment.Statistics;
using Xunit;

namespace StrategicAssessment.Tests.Statistics.Reference;

/// <summary>Quintiles against fingertips-open at commit 67808972.</summary>
public sealed class QuintileReferenceTests
{
    [Fact]
    public void Bounds_agree() => Assert.Equal(
        Numbers(Vectors.Json("fingertips_quintiles.json").GetProperty("bounds").GetProperty("expected")),
        Quantiles.Bounds([.. Enumerable.Range(1, 50).Select(i => (double)i)], 5));

    [Fact]
    public void Categories_agree() => Assert.All(Vectors.Json("fingertips_quintiles.json").GetProperty("categories_values_1_to_10").EnumerateArray(), item =>
        Assert.Equal(
            item.GetProperty("expected").GetInt32(),
            Quantiles.Category(
                item.GetProperty("value").GetDouble(),
                [.. Enumerable.Range(1, 10).Select(i => (double)i)],
                5,
                highIsGood: item.GetProperty("polarity").GetString() == "high_is_good")));

    [Fact]
    public void Too_few_values_have_no_category() => Assert.All(Vectors.Json("fingertips_quintiles.json").GetProperty("not_enough_values").EnumerateArray(), item =>
        Assert.Equal(item.GetProperty("expected").GetInt32(), Quantiles.Category(1, Numbers(item.GetProperty("values")), 5, highIsGood: false)));

    private static double[] Numbers(JsonElement items) => [.. items.EnumerateArray().Select(i => i.GetDouble())];
}
