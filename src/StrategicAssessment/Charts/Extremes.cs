using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts;

/// <summary>The highest and the lowest of some rows, with all that print alike.</summary>
internal sealed class Extremes
{
    private readonly ImmutableArray<ChartRow> rows;

    public Extremes(ImmutableArray<ChartRow> rows)
    {
        this.rows = rows;
        foreach (var row in rows)
        {
            if (!row.Number.IsKnown) continue;
            if (Highest is null || row.Number.Number > Highest.Number.Number) Highest = row;
            if (Lowest is null || row.Number.Number < Lowest.Number.Number) Lowest = row;
        }
    }

    /// <summary>The first of the highest; null when nothing is known.</summary>
    public ChartRow? Highest { get; }

    /// <summary>The first of the lowest; null when nothing is known.</summary>
    public ChartRow? Lowest { get; }

    /// <summary>Highest and lowest; one sentence when all are alike, none when nothing is known.</summary>
    /// <param name="what">They are, where there are too many to name.</param>
    public ImmutableArray<string> Sentences(Words words, string what)
    {
        if (Highest is null || Lowest is null) return [];
        if (!IsLike(Highest, Lowest)) return [Sentence(words, "chart.highest", Highest, what), Sentence(words, "chart.lowest", Lowest, what)];
        return [rows.Count(r => r.Number.IsKnown) == 1 ? words.Say("chart.at", ("label", Highest.Label), ("number", Highest.Number.Display)) : words.Say("chart.all alike", ("number", Highest.Number.Display))];
    }

    /// <summary>One of the ends in a sentence.</summary>
    public string Sentence(Words words, string key, ChartRow extreme, string what)
    {
        var like = Like(extreme);
        return words.Count(key, like.Count, ("labels", ChartWords.Named(words, like, what)), ("number", extreme.Number.Display));
    }

    /// <summary>The labels of all that print like it.</summary>
    public IReadOnlyList<string> Like(ChartRow extreme) => [.. rows.Where(r => IsLike(r, extreme)).Select(r => r.Label)];

    private static bool IsLike(ChartRow one, ChartRow other) =>
        one.Number.IsKnown && other.Number.IsKnown && string.Equals(one.Number.Display, other.Number.Display, StringComparison.Ordinal);
}
