using System.Security.Cryptography;
using System.Text.Json;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Bundles;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing.Data;

/// <summary>
/// <c>datapackage.json</c>: the bundle's tables as a Frictionless Data Package (specification 1): what each column is, in which unit and of which
/// period, where the numbers come from and what others may do with them.
/// </summary>
public static class DataPackage
{
    /// <summary>Where the file stands in a bundle.</summary>
    public const string Path = "datapackage.json";

    /// <summary>The file's bytes.</summary>
    /// <param name="plan">As used.</param>
    /// <param name="document">For titles and captions.</param>
    /// <param name="tables">The tables with their files.</param>
    /// <param name="places">For names.</param>
    public static ReadOnlyMemory<byte> Write(ResolvedPlan plan, DocumentTree document, IReadOnlyList<PublishedTable> tables, Gazetteer places) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("profile", "data-package");
        json.WriteString("name", Slug.Of(plan.Assessment.Id));
        json.WriteString("title", Printable.Of(document.Title.Name));
        json.WriteString("edition", plan.Written.Edition);
        json.WriteStartObject("place");
        json.WriteString("code", plan.Assessment.Place.Value);
        json.WriteString("name", places.NameOf(plan.Assessment.Place));
        json.WriteEndObject();
        json.WritePeriod("period", plan.Written.ThisYear.Value);
        WriteLicence(json, plan.Written.Licence);
        WritePublisher(json, plan.Written.Partnership);
        WriteSources(json, tables.SelectMany(t => SourcesOf(plan, t)));
        json.WriteStartArray("resources");
        foreach (var table in tables) WriteTable(json, plan, table);
        WriteFigures(json);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteLicence(Utf8JsonWriter json, Licence? licence)
    {
        if (licence is null) return;
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteString("name", licence.Id);
        json.WriteString("title", licence.Title);
        json.WriteString("path", licence.Address);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WritePublisher(Utf8JsonWriter json, string partnership)
    {
        if (partnership.Length == 0) return;
        json.WriteStartArray("contributors");
        json.WriteStartObject();
        json.WriteString("title", partnership);
        json.WriteString("role", "publisher");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static IEnumerable<string> SourcesOf(ResolvedPlan plan, PublishedTable table) => plan.Extracts
        .Where(e => table.Fields.Any(f => string.Equals(f.Facts?.Indicator, e.Plan.Id.Value, StringComparison.Ordinal)))
        .Select(e => e.Plan.Source).Where(s => s.Length > 0);

    // An empty list would not be valid.
    private static void WriteSources(Utf8JsonWriter json, IEnumerable<string> sources)
    {
        var titles = sources.Distinct(StringComparer.Ordinal).ToList();
        if (titles.Count == 0) return;
        json.WriteStartArray("sources");
        foreach (var title in titles)
        {
            json.WriteStartObject();
            json.WriteString("title", title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTable(Utf8JsonWriter json, ResolvedPlan plan, PublishedTable table)
    {
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("name", table.Printed.Id);
        json.WriteString("path", table.File.Path);
        json.WriteString("title", Printable.Of(TreeText.Of(table.Printed.Caption)));
        json.WriteString("description", string.Join('\n', table.Printed.Notes.Select(n => Printable.Of(TreeText.Of(n)))));
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", table.File.Content.Length);
        json.WriteString("hash", "sha256:" + Convert.ToHexStringLower(SHA256.HashData(table.File.Content.Span)));
        WriteSources(json, SourcesOf(plan, table));
        json.WriteStartObject("dialect");
        json.WriteString("delimiter", ",");
        json.WriteString("lineTerminator", "\n");
        json.WriteBoolean("header", true);
        json.WriteEndObject();
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var field in table.Fields) WriteField(json, field);
        json.WriteEndArray();
        json.WriteTexts("missingValues", [string.Empty]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, CsvField field)
    {
        json.WriteStartObject();
        json.WriteString("name", field.Name);
        json.WriteString("type", field.Type);
        if (field.Facts is { } facts)
        {
            json.WriteString("title", facts.Title);
            json.WriteString("indicator", facts.Indicator);
            json.WriteString("measure", facts.Measure);
            json.WriteString("unit", facts.Unit);
            if (facts.Period is not null) json.WritePeriod("period", facts.Period);
            if (facts.ComparedWith is not null) json.WritePeriod("compared_with", facts.ComparedWith);
        }

        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", FiguresFile.Name);
        json.WriteString("path", FiguresFile.Name);
        json.WriteString("title", "Every published figure");
        json.WriteString("format", "json");
        json.WriteString("mediatype", "application/json");
        json.WriteString("encoding", "utf-8");
        json.WriteEndObject();
    }
}

/// <summary>A table with the file that holds it.</summary>
/// <param name="Printed">As in the document.</param>
/// <param name="File">Its file.</param>
/// <param name="Fields">The columns of the file.</param>
public sealed record PublishedTable(TableBlock Printed, BundleFile File, IReadOnlyList<CsvField> Fields);
