using System.Text.Json;
using StrategicAssessment.Comparison;
using StrategicAssessment.Comparison.Bundles;
using StrategicAssessment.Publishing.Data;

namespace StrategicAssessment.Comparing;

/// <summary>The members of each kind of difference.</summary>
internal static class DiffMembers
{
    public static void Write(Utf8JsonWriter json, Movement movement)
    {
        DiffFigures.Write(json, "before", movement.Before);
        DiffFigures.Write(json, "after", movement.After);
        DiffFigures.Write(json, movement.Size);
        json.WritePeriod("overlap", movement.Overlap);
        DiffFigures.Write(json, "before_restated", movement.BeforeRestated);
        DiffFigures.Write(json, "after_foreseen", movement.AfterForeseen);
        DiffFigures.Write(json, "further_before", movement.FurtherBefore);
        DiffFigures.Write(json, "further_after", movement.FurtherAfter);
        if (movement.Signal is not { } signal)
        {
            json.WriteNull("signal");
            return;
        }

        json.WriteStartObject("signal");
        json.WriteTextOrNull("before", signal.TypeBefore);
        json.WriteTextOrNull("after", signal.TypeAfter);
        json.WriteTextOrNull("target_before", signal.TargetBefore);
        json.WriteTextOrNull("target_after", signal.TargetAfter);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Revision revision)
    {
        DiffFigures.Write(json, "before", revision.Before);
        DiffFigures.Write(json, "after", revision.After);
        DiffFigures.Write(json, revision.Size);
        json.WriteBoolean("root", revision.IsRoot);
        json.WriteStartArray("rests_on_it");
        foreach (var mention in revision.RestsOn)
        {
            json.WriteStartObject();
            json.WriteString("section", mention.Section);
            json.WriteTextOrNull("number", mention.Number);
            json.WriteString("text", mention.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, Redefinition redefinition)
    {
        DiffFigures.Write(json, "before", redefinition.Before);
        DiffFigures.Write(json, "after", redefinition.After);
        json.WriteString("definition_before", redefinition.Before.Definition);
        json.WriteString("definition_after", redefinition.After.Definition);
        json.WriteString("tells", DiffNames.Of(redefinition.Side));
        json.WriteStartArray("aspects");
        foreach (var aspect in redefinition.Aspects)
        {
            json.WriteStartObject();
            json.WriteString("part", DiffNames.Of(aspect.Part));
            json.WriteString("before", aspect.Before);
            json.WriteString("after", aspect.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePeriod("overlap", redefinition.Overlap);
        DiffFigures.Write(json, "before_restated", redefinition.BeforeRestated);
        DiffFigures.Write(json, "after_foreseen", redefinition.AfterForeseen);
        DiffFigures.Write(json, "further_before", redefinition.FurtherBefore);
        DiffFigures.Write(json, "further_after", redefinition.FurtherAfter);
    }

    public static void Write(Utf8JsonWriter json, CoverageChange change)
    {
        json.WriteString("kind", DiffNames.Of(change.Kind));
        json.WriteString("action", DiffNames.Of(change.Action));
        json.WriteString("code", change.Code);
        json.WriteTextOrNull("other", change.Other);
        json.WriteString("name_before", change.NameBefore);
        json.WriteString("name_after", change.NameAfter);
        json.WriteTextOrNull("indicator", change.Indicator);
        json.WriteTextOrNull("area", change.Area);
        DiffFigures.Write(json, "before", change.Before);
        DiffFigures.Write(json, "after", change.After);
        DiffFigures.Write(json, "figures_before", change.FiguresBefore);
        DiffFigures.Write(json, "figures_after", change.FiguresAfter);
    }

    public static void Write(Utf8JsonWriter json, WordChange change)
    {
        json.WriteString("section", change.Section);
        json.WriteString("title", change.Title);
        WriteParagraph(json, "before", change.Before);
        WriteParagraph(json, "after", change.After);
        json.WriteBoolean("written", change.IsWritten);
        json.WriteBoolean("dates_alone", change.IsOfDatesAlone);
        json.WriteStartArray("runs");
        foreach (var run in change.Runs)
        {
            json.WriteStartObject();
            json.WriteString("kind", DiffNames.Of(run.Kind));
            json.WriteString("text", run.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteParagraph(Utf8JsonWriter json, string member, BundleParagraph? paragraph)
    {
        if (paragraph is null)
        {
            json.WriteNull(member);
            return;
        }

        json.WriteStartObject(member);
        json.WriteTextOrNull("number", paragraph.Number);
        json.WriteString("text", paragraph.Text);
        json.WriteEndObject();
    }
}
