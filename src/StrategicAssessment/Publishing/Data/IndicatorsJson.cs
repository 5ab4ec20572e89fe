using System.Text.Json;
using StrategicAssessment.Indicators;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Publishing.Data;

/// <summary>The members <c>indicators</c> and <c>given_up</c> of <c>figures.json</c>: what slugs and codes are called, and the places that became others.</summary>
internal static class IndicatorsJson
{
    /// <summary>Writes both, in ordinal order of id and code.</summary>
    public static void Write(Utf8JsonWriter json, ResolvedPlan plan, Gazetteer places)
    {
        json.WriteStartArray("indicators");
        foreach (var extract in plan.Extracts.OrderBy(e => e.Indicator.Id, StringComparer.Ordinal)) Write(json, extract.Indicator);
        json.WriteEndArray();
        json.WriteStartArray("given_up");
        foreach (var area in places.Areas.Where(a => a.Successor is not null).OrderBy(a => a.Code.Value, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("code", area.Code.Value);
            json.WriteString("name", area.Name);
            json.WriteString("successor", area.Successor!.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, IndicatorDefinition indicator)
    {
        json.WriteStartObject();
        json.WriteString("id", indicator.Id);
        json.WriteString("title", indicator.Title);
        json.WriteString("things", indicator.Things);
        json.WriteTextOrNull("good", DataWords.Of(indicator.Good));
        json.WriteStartObject("categories");
        foreach (var category in indicator.Categories.Categories) json.WriteString(category.Slug, category.Label);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
