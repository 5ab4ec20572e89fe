using StrategicAssessment.Comparison;
using Xunit;

namespace StrategicAssessment.Tests.Comparison;

public sealed class WordTests
{
    [Theory]
    [InlineData("Crime rose by {} in all.", "Crime fell by {} in all.", "Crime [-rose-] {+fell+} by {} in all.", false)]
    [InlineData("The year to September 2015 was quiet.", "The year to October 2016 was quiet.", "The year to [-September 2015-] {+October 2016+} was quiet.", true)]
    [InlineData("The edition of 2016-17 says so.", "The edition of 2017-18 says so.", "The edition of [-2016-17-] {+2017-18+} says so.", true)]
    [InlineData("Keep it as a priority.", "Keep it as a high priority.", "Keep it as a {+high+} priority.", false)]
    public void A_changed_paragraph_is_told_word_by_word(string before, string after, string expected, bool isOfDates)
    {
        var change = Assert.IsType<WordChange>(Assert.Single(Compare([before], [after])));
        Assert.Equal((expected, isOfDates), (Marked(change), change.IsOfDatesAlone));
    }

    [Fact]
    public void A_paragraph_whose_figures_alone_moved_is_not_told() => Assert.Empty(Compare(["Crime rose by {}."], ["Crime rose by {}."]));

    [Fact]
    public void A_paragraph_that_moved_within_its_section_is_not_told() =>
        Assert.Empty(Compare(["One of the two texts.", "And the other, longer one."], ["And the other, longer one.", "One of the two texts."]));

    [Fact]
    public void Paragraphs_that_came_and_went_are_told_whole() =>
        Assert.Equal(["{+Something quite new stands here.+}", "[-Nobody says this any more.-]"], Compare(["Nobody says this any more."], ["Something quite new stands here."]).OfType<WordChange>().Select(Marked));

    [Fact]
    public void What_a_template_words_around_figures_is_not_told()
    {
        BundleParagraph Worded(string words) => new("1.1", words, words, IsWritten: false, ["asb/count/A/all/2015"]);
        Assert.Empty(Compare(Worded("{} fewer, within normal variation."), Worded("{} more, for the worse.")));
    }

    private static IReadOnlyList<IDifference> Compare(string[] before, string[] after) => Of([.. before.Select(Written)], [.. after.Select(Written)]);

    private static IReadOnlyList<IDifference> Compare(BundleParagraph before, BundleParagraph after) => Of([before], [after]);

    private static IReadOnlyList<IDifference> Of(BundleParagraph[] before, BundleParagraph[] after) => BundleComparison.Of(Bundle(before), Bundle(after)).Differences;

    private static BundleParagraph Written(string words, int index) => new($"1.{index + 1}", words, words, IsWritten: true, []);

    private static PublishedBundle Bundle(BundleParagraph[] paragraphs)
    {
        var (bundle, _) = RandomBundles.Pair(1);
        return new PublishedBundle(bundle.Name, [], new BundleDocument(false, [new BundleSection("asb", "1", "ASB", paragraphs, [])]));
    }

    private static string Marked(WordChange change) => string.Join(' ', change.Runs.Select(r => r.Kind switch
    {
        WordRunKind.Removed => $"[-{r.Text}-]",
        WordRunKind.Added => $"{{+{r.Text}+}}",
        _ => r.Text,
    }));
}
