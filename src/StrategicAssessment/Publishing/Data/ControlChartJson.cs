using System.Text.Json;
using StrategicAssessment.Assessments;
using StrategicAssessment.Assessments.ControlCharts;

namespace StrategicAssessment.Publishing.Data;

/// <summary>The member <c>control_charts</c> of <c>figures.json</c>: series by the ids of their figures, what each point signals, and steps.</summary>
internal static class ControlChartJson
{
    /// <summary>Writes the member.</summary>
    public static void Write(Utf8JsonWriter json, Assessment assessment)
    {
        json.WriteStartArray("control_charts");
        foreach (var chart in assessment.ControlCharts) Write(json, chart);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, AssessedControlChart chart)
    {
        var definition = chart.Definition;
        json.WriteStartObject();
        json.WriteString("id", definition.Id);
        json.WriteString("title", definition.Title);
        json.WriteString("indicator", definition.Indicator.Id);
        json.WriteString("area", definition.Area.Value);
        json.WriteString("category", definition.Category);
        json.WriteString("kind", SeriesWords.Of(definition.Kind));
        json.WriteString("points_are", chart.Grain.Slug());
        json.WriteString("good", SeriesWords.Of(definition.Improvement));
        json.WriteTextOrNull("target", chart.Target?.Id.ToString());
        json.WriteTextOrNull("assurance", SeriesWords.Of(chart.Assurance));
        json.WriteStartArray("points");
        foreach (var point in chart.Points) WritePoint(json, point);
        json.WriteEndArray();
        json.WriteStartArray("stretches");
        foreach (var stretch in chart.Stretches) WriteStretch(json, chart, stretch);
        json.WriteEndArray();
        json.WriteStartArray("proposed_steps");
        foreach (var step in chart.Proposed) WriteStep(json, chart, step);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePoint(Utf8JsonWriter json, ControlPoint point)
    {
        json.WriteStartObject();
        json.WriteString("figure", point.Value.Id.ToString());
        json.WriteString("centre", point.Centre.Id.ToString());
        json.WriteString("lower", point.Lower.Id.ToString());
        json.WriteString("upper", point.Upper.Id.ToString());
        json.WriteTexts("signals", SeriesWords.Of(point.Causes));
        json.WriteString("type", SeriesWords.Of(point.Type));
        json.WriteEndObject();
    }

    private static void WriteStretch(Utf8JsonWriter json, AssessedControlChart chart, ControlStretch stretch)
    {
        json.WriteStartObject();
        json.WriteString("start", SeriesWords.Of(chart.Points[stretch.First].Period.First));
        json.WriteNumber("points", stretch.Count);
        json.WriteNumber("based_on", stretch.BasedOn);
        json.WriteBoolean("trial", stretch.IsTrial);
        json.WriteTextOrNull("reason", stretch.Reason.Length == 0 ? null : stretch.Reason);
        json.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter json, AssessedControlChart chart, ProposedStep step)
    {
        json.WriteStartObject();
        json.WriteString("start", SeriesWords.Of(chart.Points[step.First].Period.First));
        json.WriteString("before", step.Before.Id.ToString());
        json.WriteString("after", step.After.Id.ToString());
        json.WriteString("run_start", SeriesWords.Of(chart.Points[step.RunFirst].Period.First));
        json.WriteNumber("run_length", step.RunLength);
        json.WriteEndObject();
    }
}
