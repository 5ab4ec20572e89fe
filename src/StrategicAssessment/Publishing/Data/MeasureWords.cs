using System.Globalization;
using StrategicAssessment.Figures;

namespace StrategicAssessment.Publishing.Data;

/// <summary>Reads the measures of ids. One that is not known here prints as a plain value.</summary>
internal static class MeasureWords
{
    private const string Rate = "rate-per-";
    private const string Rank = "rank-by-";
    private const string LowestFirst = "-lowest-first";

    /// <summary>The measure that a slug names.</summary>
    public static Measure Read(string slug) => slug switch
    {
        "count" => Measure.Count,
        "change" => Measure.Change,
        "change-percent" => Measure.ChangePercent,
        "share" => Measure.Share,
        "residents" => Measure.Population,
        _ when slug.StartsWith(Rate, StringComparison.Ordinal) && int.TryParse(slug[Rate.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var per) =>
            new Measure(MeasureKind.Rate, per),
        _ when slug.StartsWith(Rank, StringComparison.Ordinal) => new Measure(MeasureKind.Rank, Rank: RankOf(slug[Rank.Length..])),
        _ => Measure.Quoted,
    };

    private static RankRule RankOf(string words)
    {
        var basis = words switch
        {
            _ when words.StartsWith("rate-", StringComparison.Ordinal) => RankBasis.Rate,
            _ when words.StartsWith("count-", StringComparison.Ordinal) => RankBasis.Count,
            _ when words.StartsWith("change-percent-", StringComparison.Ordinal) => RankBasis.ChangePercent,
            _ when words.StartsWith("change-", StringComparison.Ordinal) => RankBasis.Change,
            _ => RankBasis.Quoted,
        };
        return new RankRule(basis, words.Contains(LowestFirst, StringComparison.Ordinal), !words.EndsWith("-exact", StringComparison.Ordinal));
    }
}
