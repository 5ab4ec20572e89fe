using StrategicAssessment.Figures;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Ranking;

/// <summary>Where a place stands in words: <c>highest of 12</c>, <c>third lowest of 12</c>, <c>in the middle of the 12</c>. Counted from the nearer end, so
/// that it reads the same whichever end a table calls 1st.</summary>
public static class RankWords
{
    /// <summary>Places further than this from both ends are in the middle.</summary>
    private const int FurthestNamed = 5;

    /// <summary>More names than these are a number.</summary>
    private const int MostNames = 3;

    private static readonly string[] Highest = ["rank.highest", "rank.second highest", "rank.third highest", "rank.fourth highest", "rank.fifth highest"];
    private static readonly string[] Lowest = ["rank.lowest", "rank.second lowest", "rank.third lowest", "rank.fourth lowest", "rank.fifth lowest"];

    /// <summary>The words for a rank; null where it is not known, there is no other place, the intervals leave three quarters
    /// of all ranks or more open, or ranks on both sides of the middle and one near an end.</summary>
    /// <param name="ranks">Of all places that text may name beside it, its own among them: how many share one is counted here.</param>
    public static string? Of(Figure rank, IReadOnlyCollection<Figure> ranks, Words words)
    {
        if (!rank.Value.IsKnown || rank.Measure.Rank is not { } rule) return null;
        var sharing = !rank.IsTied ? 1 : ranks.Count(r => r.Value.IsKnown) == rank.RankedOf ? ranks.Count(r => r.Value == rank.Value) : 0;
        return Of((int)rank.Value.Number, rank.RankedOf, sharing, rule.LowestFirst, rank.Evidence?.Ranks, words);
    }

    /// <param name="rank">1 to <paramref name="of"/>, by competition ranking.</param>
    /// <param name="sharing">How many places share it, 1 for its own alone; 0 where it is shared by nobody knows how many.</param>
    /// <param name="possible">The ranks that the intervals allow, or null where they say nothing.</param>
    public static string? Of(int rank, int of, int sharing, bool lowestFirst, RankRange? possible, Words words)
    {
        if (of < 2 || sharing == of || (possible is not null && (possible.Worst - possible.Best + 1) * 4 >= of * 3)) return null;
        var fromOther = sharing == 0 ? int.MaxValue : of - rank - sharing + 2;
        var (step, lowest) = rank < fromOther ? (rank, lowestFirst) : (fromOther, !lowestFirst);
        if (sharing == 0 && (step > FurthestNamed || step * 2 > of)) return null;
        if (possible is { } open && open.Best * 2 < of + 1 && open.Worst * 2 > of + 1) return open.Best * 4 > of && (of - open.Worst + 1) * 4 > of ? words.Say("rank.middle", ("n", English.Whole(of))) : null;
        if (step > FurthestNamed || step * 2 > of || rank == fromOther) return words.Say("rank.middle", ("n", English.Whole(of)));
        var said = words.Say((lowest ? Lowest : Highest)[step - 1], ("n", English.Whole(of)));
        return sharing == 1 ? said : words.Say("rank.joint", ("rank", said));
    }

    /// <summary>The places whose rank the intervals allow it to have, or that share it: <c>Canterbury and Dover</c>, or how many where they are more than three; empty for none.</summary>
    /// <param name="ranks">By name, in the order in which they are told.</param>
    public static string Similar(Figure rank, IEnumerable<KeyValuePair<string, Figure>> ranks, Words words)
    {
        if (!rank.Value.IsKnown) return string.Empty;
        var own = (int)rank.Value.Number;
        var possible = rank.Evidence?.Ranks ?? new RankRange(own, own);
        var names = ranks.Where(r => r.Value.Id != rank.Id && r.Value.Value.IsKnown && r.Value.Value.Number >= possible.Best && r.Value.Value.Number <= possible.Worst)
            .OrderBy(r => r.Value.Value.Number).Select(r => r.Key).ToList();
        return names.Count <= MostNames ? words.List(names) : words.Say("rank.others", ("n", English.Whole(names.Count)));
    }
}
