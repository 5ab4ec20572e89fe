using System.Globalization;
using StrategicAssessment.Figures;
using StrategicAssessment.Statistics;

namespace StrategicAssessment.Data;

/// <summary>What chance allows of a figure, for an explanation of it.</summary>
internal static class EvidenceLines
{
    /// <summary>A line for each interval, test and range.</summary>
    public static IEnumerable<string> Of(Figure figure)
    {
        if (!figure.Value.IsKnown || figure.Evidence is not { } evidence) yield break;
        if (evidence.At95 is { } usual) yield return Line(figure, usual, Confidence.Usual);
        if (evidence.At998 is { } control) yield return Line(figure, control, Confidence.Control);
        if (evidence.Judgement is { } judgement) yield return Line(judgement, evidence.Confidence);
        if (evidence.Judgement?.Ratio is { Value: { } ratio, Interval: { } interval })
            yield return $"ratio of the two rates {Number(ratio)}, {Number(interval.Lower)} to {Number(interval.Upper)}";
        if (evidence.Trend is { } trend)
            yield return $"{DataWords.Of(trend.Found.Direction)}: chi-squared for linear trend {Number(trend.Found.ChiSquared)}, significant above {Number(RecentTrend.Threshold)} unless a single year makes it";
        if (evidence.Ranks is { } ranks) yield return $"rank could be {EvidenceText.OrdinalRange(ranks)}, as far as the intervals of the others tell";
        if (evidence.Small is { } small) yield return $"small numbers: {EvidenceText.Counts(small)}";
    }

    private static string Line(Figure figure, Interval interval, double level) =>
        $"{EvidenceText.Level(level)} interval {EvidenceText.Lower(figure, interval) ?? "none"} to {EvidenceText.Upper(figure, interval) ?? "none"} ({DataWords.Of(interval.Method)})";

    private static string Line(Judgement judgement, double confidence)
    {
        var test = DataWords.Of(judgement.Test);
        if (judgement.Probability is { } probability) test += $", probability {EvidenceText.Probability(probability)}";
        if (judgement.Z is { } z) test += $", Poisson z {Number(z)}";
        return $"{EvidenceText.Word(judgement) ?? "not compared"} at {EvidenceText.Level(confidence)}: {test}";
    }

    private static string Number(double? number) => number?.ToString("0.00", CultureInfo.InvariantCulture) ?? "none";
}
