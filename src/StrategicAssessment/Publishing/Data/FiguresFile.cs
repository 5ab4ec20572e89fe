using System.Text.Json;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Publishing.Data;

/// <summary>Reads the <c>figures.json</c> of an earlier bundle. Members that a later minor version added are passed over.</summary>
public static class FiguresFile
{
    /// <summary>Name of the file in a bundle.</summary>
    public const string Name = "figures.json";

    private const string Family = "assess-figures/";

    /// <summary>What the bundle published; no value when it is not a bundle's, or of a version that nobody here knows.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="plan">Whose assessment quotes it: it cannot quote itself.</param>
    /// <param name="id">Id of that assessment.</param>
    public static Outcome<PublishedFigures> Read(InputFile file, PlanFile plan, string id)
    {
        var at = plan.Previous?.At ?? SourceSpan.WholeFile(file.Path);
        try
        {
            using var document = JsonDocument.Parse(file.Content);
            var root = document.RootElement;
            var schema = root.GetProperty("schema").GetString() ?? string.Empty;
            if (!schema.StartsWith(Family, StringComparison.Ordinal)) return Outcome.Failed<PublishedFigures>(FiguresFileMessages.NotOurs(at, file.Path));
            if (!IsKnown(schema)) return Outcome.Failed<PublishedFigures>(FiguresFileMessages.NewerVersion(at, file.Path, schema, FiguresJson.Schema));
            var (theirs, edition) = (Text(root, "id"), Text(root, "edition"));
            return theirs == id && edition == plan.Edition
                ? Outcome.Failed<PublishedFigures>(FiguresFileMessages.Itself(at, id, edition))
                : Outcome.Of(new PublishedFigures(edition, new FigureRecords(root, edition, file).Read()));
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return Outcome.Failed<PublishedFigures>(FiguresFileMessages.NotOurs(at, file.Path));
        }
    }

    // assess-figures/1, and assess-figures/1.2 should minor versions ever be numbered.
    private static bool IsKnown(string schema) =>
        string.Equals(schema, FiguresJson.Schema, StringComparison.Ordinal) || schema.StartsWith(FiguresJson.Schema + ".", StringComparison.Ordinal);

    private static string Text(JsonElement root, string name) => root.GetProperty("assessment").GetProperty(name).GetString() ?? string.Empty;
}
