using System.Text.RegularExpressions;
using StrategicAssessment.Tests.Published;
using Xunit;

namespace StrategicAssessment.Tests.Acceptance;

/// <summary>What many tables share is said once in a document; a table that is read by itself says all of it.</summary>
public sealed class SharedNotesTests(BuiltSamples samples)
{
    private const string Trend = "Trend over five years: a number is called", Interval = "Intervals: the 95% limits", Caveat = "Unconfirmed: not published but worked back";

    // Who sent a table's numbers, and what a symbol in it means, stand below each: they are read with the cells.
    [Theory, MemberData(nameof(BuiltSamples.All), MemberType = typeof(BuiltSamples))]
    public void No_two_tables_of_a_document_have_the_same_note(string edition)
    {
        var notes = File.ReadLines(Path.Combine(samples.Of(edition), "strategic-assessment.md"))
            .Where(l => l.StartsWith('_') && !l.StartsWith("_Source: ", StringComparison.Ordinal) && !l.Contains(" means ", StringComparison.Ordinal)
                && !l.StartsWith("_Rates are per ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(notes);
        Assert.Equal(notes.Distinct(StringComparer.Ordinal), notes);
    }

    // Who sent a table's numbers and what its symbols mean are read with its cells; a list that asks for decisions ends in semicolons.
    [Theory, MemberData(nameof(BuiltSamples.All), MemberType = typeof(BuiltSamples))]
    public void No_two_sentences_of_a_document_are_equal(string edition) => Assert.Empty(Repeated(Path.Combine(samples.Of(edition), "strategic-assessment.md")));

    [Fact]
    public void No_two_sentences_of_a_document_for_each_of_several_places_are_equal()
    {
        using var county = Workspace.OfCountySample();
        var run = county.Build("--format", "md");
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Empty(Directory.GetFiles(county.Output, "strategic-assessment.md", SearchOption.AllDirectories).SelectMany(Repeated));
    }

    private static IEnumerable<string> Repeated(string document) => File.ReadLines(document)
        .Where(l => l.Length > 0 && !l.StartsWith('|') && !l.StartsWith("![", StringComparison.Ordinal) && !l.StartsWith("_Source: ", StringComparison.Ordinal) && !l.Contains(" means ", StringComparison.Ordinal) && !l.Contains("](#", StringComparison.Ordinal))
        .SelectMany(l => Regex.Split(l.Trim('_', ' ', '-', '*'), @"(?<=[.!?])\s+")).Where(s => s.EndsWith('.') && s.Count(c => c == ' ') > 2)
        .CountBy(s => s, StringComparer.Ordinal).Where(s => s.Value > 1).Select(s => $"{Path.GetFileName(Path.GetDirectoryName(document))}: {s.Key}");

    [Fact]
    public void The_method_says_once_what_the_data_package_says_of_each_table()
    {
        var document = File.ReadAllText(Path.Combine(samples.Of("2016-17"), "strategic-assessment.md"));
        var package = File.ReadAllText(Path.Combine(samples.Of("2016-17"), "datapackage.json"));
        Assert.Equal((1, 0, 1), (Times(document, Trend), Times(document, Interval), Times(document, Caveat)));
        Assert.Equal((1, 4, 9), (Times(package, Trend), Times(package, Interval), Times(package, Caveat)));
    }

    // The rows of a place's categories are about that place: no category has residents.
    [Theory]
    [InlineData("2016-17", "(This applies to the residents of Ashford, Canterbury, Dartford, ")]
    [InlineData("2025-26", "These estimates are invented. (This applies to the residents of Abbey, Brook, Castle, Dale, ")]
    public void A_caveat_of_residents_names_their_places(string edition, string said) => Assert.Contains(said, File.ReadAllText(Path.Combine(samples.Of(edition), "strategic-assessment.md")), StringComparison.Ordinal);

    private static int Times(string text, string words) => text.Split(words).Length - 1;
}
