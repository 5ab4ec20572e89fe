using System.Text.Json;
using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Published;

/// <summary>The targets of the partnership plan of 2016, as the committee's papers print them, against those that the sample works out.</summary>
public sealed class PublishedTargetsTests(BuiltSamples samples)
{
    [Theory]
    [InlineData("asb-rate", "22.3", 0)]
    [InlineData("asb-rate", "26.5", -1)]
    [InlineData("ksi", "57", 0)]
    [InlineData("ksi", "49", -1)]
    [InlineData("ksi-under-16", "3", 0)]
    [InlineData("ksi-under-16", "5", -1)]
    [InlineData("needles", "1,610", 0)]
    [InlineData("needles", "1,200", 1)]
    [InlineData("repeat-victims", "25.1", 1)]
    [InlineData("repeat-victims", "25.2", -1)]
    [InlineData("one-stop-shop", "156", 0)]
    [InlineData("one-stop-shop", "2,410", -1)]
    [InlineData("one-stop-shop", "180", 1)]
    [InlineData("one-stop-shop-rate", "12", 1)]
    [InlineData("drug-offences", "1.79", -1)]
    public void A_number_of_the_plan_is_worked_out_again(string target, string printed, int at) => Assert.Equal(printed, Shown(target, at, printed));

    // The plan prints these numbers wrong: 19 for the best four districts, and so on.
    [Theory]
    [InlineData("asb-rate", "19", "17.3", 1)]
    [InlineData("drug-offences", "1.74", "1.72", 0)]
    [InlineData("domestic-abuse-rate", "16.08", "14.08", 0)]
    [InlineData("domestic-abuse-rate", "18.19", "16.30", -1)]
    [InlineData("one-stop-shop-rate", "9.75", "9.64", 0)]
    [InlineData("one-stop-shop-rate", "15.06", "13.51", -1)]
    [InlineData("marac-repeats", "18", "20.5", 0)]
    [InlineData("marac-repeats", "25", "26.4", -1)]
    public void A_number_that_the_plan_prints_wrong_is_right_here(string target, string printed, string right, int at)
    {
        Assert.Equal(right, Shown(target, at, right));
        Assert.NotEqual(printed, Shown(target, at, printed));
    }

    [Theory]
    [InlineData("asb-rate")]
    [InlineData("marac-repeats")]
    public void Every_number_of_a_target_can_be_explained(string target)
    {
        using var workspace = Workspace.OfSample();
        workspace.Build();
        foreach (var id in Target(workspace.Output, target).Select(f => f.GetProperty("id").GetString()!)) Assert.Equal(0, Assess.Run("explain", workspace.Folder, id).ExitCode);
    }

    // Its value first, its goal in the middle where it has one of its own, its comparison last; to as many digits as the plan prints.
    private string Shown(string target, int at, string like)
    {
        var figures = Target(samples.Of("2016-17"), target);
        var figure = at < 0 ? figures[^1] : at == 0 ? figures[0] : figures.First(f => f.GetProperty("measure").GetString() is ['g', 'o', 'a', 'l', ..] or ['a', 'v', 'e', ..]);
        var digits = like.Contains('.', StringComparison.Ordinal) ? like.Length - like.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return Math.Round(figure.GetProperty("value").GetDecimal(), digits, MidpointRounding.AwayFromZero).ToString("#,0." + new string('0', digits), System.Globalization.CultureInfo.InvariantCulture).TrimEnd('.');
    }

    private static List<JsonElement> Target(string bundle, string target)
    {
        var figures = Json(bundle, "figures.json").GetProperty("figures").EnumerateArray().ToDictionary(f => f.GetProperty("id").GetString()!, StringComparer.Ordinal);
        return [.. Json(bundle, "document.json").GetProperty("decisions").EnumerateArray().Single(d => d.GetProperty("kind").GetString() == "target" && d.GetProperty("id").GetString() == target)
            .GetProperty("figures").EnumerateArray().Select(f => figures[f.GetString()!])];
    }

    private static JsonElement Json(string bundle, string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(bundle, file))).RootElement;
}
