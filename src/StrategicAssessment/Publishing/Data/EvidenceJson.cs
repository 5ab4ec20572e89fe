using System.Text.Json;
using StrategicAssessment.Figures;

namespace StrategicAssessment.Publishing.Data;

/// <summary>What chance allows of a figure, as members of its record: <c>lower95</c> to <c>small_numbers</c>. A figure whose value is not published has none.</summary>
internal static class EvidenceJson
{
    /// <summary>The members, null where there is nothing to say.</summary>
    public static void Write(Utf8JsonWriter json, Figure figure)
    {
        var evidence = figure.Value.IsKnown ? figure.Evidence : null;
        WriteNumber(json, "lower95", evidence?.At95?.Lower);
        WriteNumber(json, "upper95", evidence?.At95?.Upper);
        WriteNumber(json, "lower998", evidence?.At998?.Lower);
        WriteNumber(json, "upper998", evidence?.At998?.Upper);
        json.WriteTextOrNull("interval_method", evidence?.At95 is { } interval ? DataWords.Of(interval.Method) : null);
        WriteJudgement(json, evidence);
        json.WriteTextOrNull("trend", evidence?.Trend is { } trend ? DataWords.Of(trend.Found.Direction) : null);
        WriteNumber(json, "trend_chi_squared", evidence?.Trend?.Found.ChiSquared);
        if (evidence?.Ranks is { } ranks)
        {
            json.WriteNumber("rank_best", ranks.Best);
            json.WriteNumber("rank_worst", ranks.Worst);
        }
        else
        {
            json.WriteNull("rank_best");
            json.WriteNull("rank_worst");
        }

        json.WriteBoolean("small_numbers", evidence?.Small is not null);
    }

    private static void WriteJudgement(Utf8JsonWriter json, Evidence? evidence)
    {
        if (evidence?.Judgement is not { } judgement)
        {
            json.WriteNull("judgement");
            return;
        }

        json.WriteStartObject("judgement");
        json.WriteString("test", DataWords.Of(judgement.Test));
        WriteNumber(json, "confidence", evidence.Confidence);
        json.WriteString("standing", DataWords.Of(judgement.Standing));
        json.WriteString("verdict", DataWords.Of(judgement.Verdict));
        WriteNumber(json, "probability", judgement.Probability);
        WriteNumber(json, "poisson_z", judgement.Z);
        WriteNumber(json, "rate_ratio", judgement.Ratio?.Value);
        WriteNumber(json, "rate_ratio_lower", judgement.Ratio?.Interval?.Lower);
        WriteNumber(json, "rate_ratio_upper", judgement.Ratio?.Interval?.Upper);
        json.WriteBoolean("tests_agree", judgement.Agrees);
        json.WriteEndObject();
    }

    // To twelve significant digits: the digits after them may differ between processors.
    private static void WriteNumber(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known && double.IsFinite(known)) json.WriteNumber(name, DataWords.Rounded(known));
        else json.WriteNull(name);
    }
}
