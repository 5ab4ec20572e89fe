using StrategicAssessment.Ranking;
using StrategicAssessment.Statistics;
using Xunit;

namespace StrategicAssessment.Tests.Ranking;

public sealed class RankWordsTests
{
    // Worked by hand: the places stand in a row by value, and are counted from the end that is nearer.
    [Theory]
    [InlineData(1, 12, 1, true, "lowest of 12")]
    [InlineData(1, 12, 1, false, "highest of 12")]
    [InlineData(12, 12, 1, true, "highest of 12")]
    [InlineData(12, 12, 1, false, "lowest of 12")]
    [InlineData(10, 12, 1, true, "third highest of 12")]
    [InlineData(3, 12, 1, true, "third lowest of 12")]
    [InlineData(5, 12, 1, true, "fifth lowest of 12")]
    [InlineData(8, 12, 1, true, "fifth highest of 12")]
    [InlineData(6, 12, 1, true, "in the middle of the 12")]
    [InlineData(7, 12, 1, false, "in the middle of the 12")]
    [InlineData(13, 15, 1, true, "third highest of 15")]
    [InlineData(2, 3, 1, true, "in the middle of the 3")]
    [InlineData(2, 4, 1, true, "second lowest of 4")]
    [InlineData(1, 2, 1, true, "lowest of 2")]
    [InlineData(5, 11, 2, true, "joint fifth lowest of 11")]
    [InlineData(10, 11, 2, true, "joint highest of 11")]
    [InlineData(8, 12, 2, true, "joint fourth highest of 12")]
    [InlineData(10, 12, 0, true, null)]
    [InlineData(2, 4, 2, true, "in the middle of the 4")]
    [InlineData(2, 12, 0, false, "joint second highest of 12")]
    [InlineData(1, 1, 1, true, null)]
    [InlineData(1, 3, 3, true, null)]
    public void A_rank_is_told_from_the_nearer_end(int rank, int of, int sharing, bool lowestFirst, string? words) =>
        Assert.Equal(words, RankWords.Of(rank, of, sharing, lowestFirst, null, StrategicAssessment.Wording.Words.BuiltIn));

    [Theory]
    [InlineData(3, 1, 12, null)]
    [InlineData(10, 4, 12, null)]
    [InlineData(3, 1, 8, null)]
    [InlineData(3, 1, 6, "third lowest of 12")]
    [InlineData(8, 5, 8, "in the middle of the 12")]
    [InlineData(6, 5, 8, "in the middle of the 12")]
    public void A_rank_whose_range_covers_the_field_is_not_told(int rank, int best, int worst, string? words) =>
        Assert.Equal(words, RankWords.Of(rank, 12, 1, true, new RankRange(best, worst), StrategicAssessment.Wording.Words.BuiltIn));

    [Fact]
    public void Whichever_end_a_table_calls_first_the_words_are_the_same() => Assert.All(
        from of in Enumerable.Range(2, 30)
        from rank in Enumerable.Range(1, of)
        from sharing in Enumerable.Range(1, of - rank + 1)
        select (of, rank, sharing),
        c => Assert.Equal(RankWords.Of(c.rank, c.of, c.sharing, true, null, StrategicAssessment.Wording.Words.BuiltIn), RankWords.Of(c.of - c.rank - c.sharing + 2, c.of, c.sharing, false, null, StrategicAssessment.Wording.Words.BuiltIn)));
}
