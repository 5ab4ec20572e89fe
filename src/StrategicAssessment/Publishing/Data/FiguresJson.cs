using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using StrategicAssessment.Assessments;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Publishing.Data;

/// <summary><c>figures.json</c>: every published figure, in the order of the ids. An interface: minor versions only add.</summary>
public static class FiguresJson
{
    /// <summary>Name and major version of the format.</summary>
    public const string Schema = "assess-figures/1";

    private const int BytesPerFigure = 1300;

    /// <summary>Bytes in front of a figure that is written alone: two brackets, which give it its indentation.</summary>
    internal const int LeadLength = 5;

    /// <summary>The file's bytes.</summary>
    /// <param name="plan">As used.</param>
    /// <param name="assessment">Its figures.</param>
    /// <param name="places">For names.</param>
    /// <param name="shared">What was written for other places of the run, or null.</param>
    public static ReadOnlyMemory<byte> Write(ResolvedPlan plan, Assessment assessment, Gazetteer places, Fragments? shared = null) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        WriteAssessment(json, plan, places);
        json.WriteStartObject("definitions");
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var figure in assessment.Figures)
        {
            if (!hashes.ContainsKey(figure.Definition)) hashes.Add(figure.Definition, HashOf(figure.Definition));
        }

        foreach (var definition in hashes.Keys.OrderBy(d => hashes[d], StringComparer.Ordinal)) json.WriteString(hashes[definition], definition);
        json.WriteEndObject();
        IndicatorsJson.Write(json, plan, places);
        json.WriteStartArray("figures");
        foreach (var figure in assessment.Figures)
        {
            var definition = hashes[figure.Definition];
            if (shared is null) WriteFigure(json, figure, definition, plan.Written.Symbols, places);
            else json.WriteRawValue(shared.Record(figure, buffer => WriteAlone(buffer, figure, definition, plan.Written.Symbols, places)), skipInputValidation: true);
        }

        json.WriteEndArray();
        if (assessment.ControlCharts.Length > 0) ControlChartJson.Write(json, assessment);
        json.WriteEndObject();
    }, assessment.Figures.Length * BytesPerFigure);

    /// <summary>The first 16 hexadecimal digits of the definition's SHA-256.</summary>
    public static string HashOf(string definition) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(definition)).AsSpan(0, 8));

    private static void WriteAssessment(Utf8JsonWriter json, ResolvedPlan plan, Gazetteer places)
    {
        json.WriteStartObject("assessment");
        json.WriteString("id", plan.Assessment.Id);
        json.WriteString("title", plan.Written.Title);
        json.WriteString("edition", plan.Written.Edition);
        json.WriteString("place", plan.Assessment.Place.Value);
        json.WriteString("place_name", places.NameOf(plan.Assessment.Place));
        json.WritePeriod("period", plan.Written.ThisYear.Value);
        json.WriteEndObject();
    }

    // As it would stand in the file: two levels down.
    private static void WriteAlone(ArrayBufferWriter<byte> buffer, Figure figure, string definition, SymbolStyle symbols, Gazetteer places)
    {
        using (var json = JsonText.Writer(buffer))
        {
            json.WriteStartArray();
            json.WriteStartArray();
            WriteFigure(json, figure, definition, symbols, places);
            json.Flush();
        }
    }

    private static void WriteFigure(Utf8JsonWriter json, Figure figure, string definition, SymbolStyle symbols, Gazetteer places)
    {
        json.WriteStartObject();
        json.WriteString("id", figure.Id.ToString());
        json.WriteString("series", figure.Id.Series);
        json.WriteString("indicator", figure.Id.Indicator);
        json.WriteString("measure", figure.Id.Measure);
        json.WriteString("area", figure.Id.Area.Value);
        json.WriteString("area_name", places.NameOf(figure.Id.Area));
        json.WriteString("category", figure.Id.Category);
        json.WritePeriod("period", figure.Period);
        json.WritePeriod("compared_with", figure.ComparedWith);
        json.WriteTextOrNull("group", figure.Id.Group);
        WriteValue(json, figure, symbols);
        json.WriteBoolean("tied", figure.IsTied);
        json.WriteString("method", DataWords.Of(figure.Method));
        json.WriteString("definition", definition);
        json.WriteTextOrNull("formula", IsProtected(figure) ? null : figure.Formula);
        json.WriteTexts("operands", IsProtected(figure) ? [] : figure.Operands.Select(o => o.ToString()));
        WriteSources(json, figure);
        json.WriteTexts("caveats", figure.Caveats);
        json.WriteEndObject();
    }

    // A protected figure carries neither value, operands nor sources.
    private static bool IsProtected(Figure figure) => figure.Value.Status == ValueStatus.Suppressed;

    private static void WriteValue(Utf8JsonWriter json, Figure figure, SymbolStyle symbols)
    {
        json.WriteString("status", DataWords.Of(figure.Value.Status));
        json.WriteTextOrNull("reason", figure.Value.Reason);
        json.WriteString("origin", DataWords.Of(figure.Origin));
        if (figure.Value.IsKnown) json.WriteNumber("value", DataWords.Plain(figure.Value.Number));
        else json.WriteNull("value");
        json.WriteString("unit", DataWords.Of(figure.Unit));
        WriteBase(json, figure.Base);
        json.WriteString("display", Display.Of(figure, symbols));
        EvidenceJson.Write(json, figure);
    }

    private static void WriteBase(Utf8JsonWriter json, RateBase? rateBase)
    {
        if (rateBase is null)
        {
            json.WriteNull("base");
            return;
        }

        json.WriteStartObject("base");
        json.WriteNumber("per", rateBase.Per);
        json.WriteNumber("population_year", rateBase.PopulationYear);
        json.WriteString("source", rateBase.Source);
        json.WriteEndObject();
    }

    private static void WriteSources(Utf8JsonWriter json, Figure figure)
    {
        json.WriteStartArray("sources");
        foreach (var source in IsProtected(figure) || figure.IsRounded ? [] : figure.Sources)
        {
            json.WriteStartObject();
            json.WriteString("file", source.File);
            json.WriteNumber("rows", source.Rows.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
