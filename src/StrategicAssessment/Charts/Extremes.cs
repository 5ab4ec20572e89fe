namespace StrategicAssessment.Charts;

/// <summary>The highest and the lowest of some rows, with all that print alike.</summary>
internal sealed class Extremes
{
    private readonly ImmutableArray<ChartRow> rows;
    private readonly string what;

    private Extremes(ImmutableArray<ChartRow> rows, string what)
    {
        (this.rows, this.what) = (rows, what);
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
    public ImmutableArray<string> Sentences
    {
        get
        {
            if (Highest is null || Lowest is null) return [];
            if (IsLike(Highest, Lowest)) return rows.Count(r => r.Number.IsKnown) == 1 ? [ChartWords.At(Highest.Label, Highest.Number.Display)] : [ChartWords.AllAlike(Highest.Number.Display)];
            return [ChartWords.Highest(Like(Highest), Highest.Number.Display, what), ChartWords.Lowest(Like(Lowest), Lowest.Number.Display, what)];
        }
    }

    /// <param name="what">They are, where there are too many to name.</param>
    public static Extremes Of(ImmutableArray<ChartRow> rows, string what = ChartWords.Rows) => new(rows, what);

    /// <summary>The labels of all that print like it.</summary>
    public IReadOnlyList<string> Like(ChartRow extreme) => [.. rows.Where(r => IsLike(r, extreme)).Select(r => r.Label)];

    private static bool IsLike(ChartRow one, ChartRow other) =>
        one.Number.IsKnown && other.Number.IsKnown && string.Equals(one.Number.Display, other.Number.Display, StringComparison.Ordinal);
}
