using StrategicAssessment.Figures;
using StrategicAssessment.Statistics;

namespace StrategicAssessment.Documents.Composition;

/// <summary>What templates and commentary may ask about chance: of any figure, known or not.</summary>
internal static class EvidenceView
{
    /// <summary>What is answered with yes or no.</summary>
    public static readonly string[] Questions = ["judged", "real", "hinted", "too_few", "of_rate", "better", "worse", "higher", "lower", "small", "has_interval", "has_range", "sure", "few"];

    /// <summary>What is answered with text.</summary>
    public static readonly string[] Texts = ["interval", "confidence", "judgement", "probability", "counts", "range"];

    public static bool? Answer(Evidence? evidence, string name) => name switch
    {
        "judged" => evidence?.Judgement is { IsCompared: true },
        "real" => evidence?.Judgement is { IsClear: true },
        "hinted" => evidence?.Judgement is { IsClear: false, HasSign: true },
        "too_few" => evidence?.Judgement is { Standing: Standing.TooFew },
        "of_rate" => evidence?.Judgement is { IsOfRate: true },
        "better" => evidence?.Judgement?.Verdict is Verdict.Better,
        "worse" => evidence?.Judgement?.Verdict is Verdict.Worse,
        "higher" => evidence?.Judgement?.Direction > 0,
        "lower" => evidence?.Judgement?.Direction < 0,
        "small" => evidence?.Small is not null,
        "has_interval" => evidence?.Interval is not null,
        "has_range" => evidence?.Ranks is not null,
        "sure" => evidence?.Ranks is { } ranks && ranks.Best == ranks.Worst,
        "few" => evidence?.Small is { } counts && Math.Min(counts.Now, counts.Before) < counts.Below,
        _ => null,
    };

    /// <summary>The text, empty where there is nothing to say, or null when the name is none.</summary>
    public static string? Text(Figure figure, string name) => name switch
    {
        "interval" => EvidenceText.Interval(figure) ?? string.Empty,
        "confidence" => figure.Evidence is { } evidence ? EvidenceText.Level(evidence.Confidence) : string.Empty,
        "judgement" => figure.Evidence?.Judgement is { } judgement ? EvidenceText.Word(judgement) ?? string.Empty : string.Empty,
        "probability" => figure.Evidence?.Judgement?.Probability is { } probability ? EvidenceText.Probability(probability) : string.Empty,
        "counts" => figure.Evidence?.Small is { } small ? EvidenceText.Counts(small) : string.Empty,
        "range" => figure.Evidence?.Ranks is { } ranks ? EvidenceText.OrdinalRange(ranks) : string.Empty,
        _ => null,
    };
}
