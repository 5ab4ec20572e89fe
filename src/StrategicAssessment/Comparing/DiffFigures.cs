using System.Text.Json;
using StrategicAssessment.Comparison;
using StrategicAssessment.Comparison.Bundles;
using StrategicAssessment.Publishing.Data;

namespace StrategicAssessment.Comparing;

/// <summary>Figures and sizes as members of a difference.</summary>
internal static class DiffFigures
{
    private const int DistanceDigits = 4;

    public static void Write(Utf8JsonWriter json, string member, BundleFigure? figure)
    {
        json.WritePropertyName(member);
        if (figure is null) json.WriteNullValue();
        else Write(json, figure);
    }

    public static void Write(Utf8JsonWriter json, string member, IReadOnlyList<BundleFigure> figures)
    {
        json.WriteStartArray(member);
        foreach (var figure in figures) Write(json, figure);
        json.WriteEndArray();
    }

    /// <summary>How far two figures lie apart.</summary>
    public static void Write(Utf8JsonWriter json, Size size)
    {
        WriteNumber(json, "change", size.Difference);
        WriteNumber(json, "change_share", size.Share);
        if (size.Distance is { } distance) json.WriteNumber("standard_errors", Math.Round(distance, DistanceDigits));
        else json.WriteNull("standard_errors");
        json.WriteString("certainty", DiffNames.Of(size.Certainty));
    }

    private static void Write(Utf8JsonWriter json, BundleFigure figure)
    {
        json.WriteStartObject();
        json.WriteString("id", figure.Id);
        json.WriteString("indicator", figure.Indicator);
        json.WriteString("measure", figure.Measure);
        json.WriteString("area", figure.Area);
        json.WriteString("area_name", figure.AreaName);
        json.WriteString("category", figure.Category);
        json.WritePeriod("period", figure.Period);
        json.WritePeriod("compared_with", figure.ComparedWith);
        json.WriteTextOrNull("group", figure.Group);
        json.WriteString("status", DataWords.Of(figure.Status));
        WriteNumber(json, "value", figure.Value);
        json.WriteString("unit", figure.Unit);
        json.WriteString("display", figure.Display);
        json.WriteTextOrNull("verdict", figure.Evidence?.Verdict);
        WriteNumber(json, "rank_best", figure.Evidence?.BestRank);
        WriteNumber(json, "rank_worst", figure.Evidence?.WorstRank);
        json.WriteBoolean("tied", figure.IsTied);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string member, decimal? number)
    {
        if (number is { } known) json.WriteNumber(member, DataWords.Plain(known));
        else json.WriteNull(member);
    }
}
