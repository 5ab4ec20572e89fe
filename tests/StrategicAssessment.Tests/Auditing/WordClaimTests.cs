using System.Globalization;
using System.Text.RegularExpressions;
using StrategicAssessment.Tests.Cli;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Auditing;

/// <summary>Claims in words, in sentences of commentary that were labelled by hand before the patterns were tuned: <c>!</c> marks those that claim what the figure does not say.</summary>
public sealed class WordClaimTests
{
    private const string Sample = "sample-data/maidstone-2016-17";
    private const string Fixtures = "tests/StrategicAssessment.Tests/Auditing/Fixtures/";

    /// <summary>The second file was kept apart until the patterns stood.</summary>
    [Theory]
    [InlineData("claims-first.txt")]
    [InlineData("claims-kept.txt")]
    public void Of_labelled_sentences_the_false_are_found_and_the_true_left_alone(string file)
    {
        var labels = Repository.Read(Fixtures + file).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var reader = new GuideReader();
        // A paragraph to a sentence, at odd lines.
        reader.Save($"{Sample}/commentary/asb.md", string.Join("\n\n", labels.Select(l => l[2..])) + "\n");
        var told = reader.Run("check " + Sample);
        var found = Regex.Matches(told, @"commentary/asb\.md:(\d+):\d+: warning SA5119").Select(m => (int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) - 1) / 2).ToHashSet();
        var wrong = Enumerable.Range(0, labels.Length).Where(i => labels[i][0] == '!').ToHashSet();
        var (hits, alarms) = (found.Count(wrong.Contains), found.Where(i => !wrong.Contains(i)).ToList());
        Assert.True(labels.Length >= 36 && hits >= 0.9 * found.Count && hits >= 0.8 * wrong.Count,
            $"{hits} of {wrong.Count} found; alarms: {string.Join(" | ", alarms.Select(i => labels[i]))}; missed: {string.Join(" | ", wrong.Except(found).Order().Select(i => labels[i]))}; {told}");
    }
}
