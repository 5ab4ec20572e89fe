using System.Text.Json;
using StrategicAssessment.Comparison.Bundles;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Publishing.Data;

namespace StrategicAssessment.Comparing.Reading;

/// <summary>Reads what a bundle published out of its two data files: figures one by one, so that a large bundle is never held as text.</summary>
internal sealed class BundleReading
{
    private readonly FigureReading figures = new();
    private readonly Dictionary<string, string> definitions = new(StringComparer.Ordinal);
    private readonly List<BundleIndicator> indicators = [];
    private readonly List<BundleArea> givenUp = [];
    private readonly List<BundleControlChart> charts = [];
    private BundleName? name;
    private string schema = string.Empty;

    /// <summary>The bundle; no value when one of the files is not what this program writes, or of a version that it does not know.</summary>
    /// <param name="folder">For messages.</param>
    /// <param name="figuresFile">The bytes of <c>figures.json</c>.</param>
    /// <param name="documentFile">The bytes of <c>document.json</c>.</param>
    public static Outcome<PublishedBundle> Read(string folder, Stream figuresFile, ReadOnlyMemory<byte> documentFile)
    {
        var reading = new BundleReading();
        if (reading.ReadFigures($"{folder}/{FiguresFile.Name}", figuresFile) is { } problem) return Outcome.Failed<PublishedBundle>(problem);
        return reading.ReadDocument($"{folder}/{DocumentJson.Name}", documentFile);
    }

    private Diagnostic? ReadFigures(string path, Stream file)
    {
        var at = SourceSpan.WholeFile(path);
        try
        {
            new JsonMembers(file, "figures").Read(Take, figures.Read);
            return Schemas.Check(at, schema, FiguresJson.Schema) ?? (name is null ? ReadingMessages.NotOurs(at, FiguresJson.Schema) : null);
        }
        catch (Exception problem) when (IsOfContent(problem))
        {
            return Schemas.Check(at, schema, FiguresJson.Schema) ?? ReadingMessages.NotOurs(at, FiguresJson.Schema);
        }
    }

    private Outcome<PublishedBundle> ReadDocument(string path, ReadOnlyMemory<byte> file)
    {
        var at = SourceSpan.WholeFile(path);
        try
        {
            using var json = JsonDocument.Parse(file);
            var known = json.RootElement.GetProperty("schema").GetString() ?? string.Empty;
            return Schemas.Check(at, known, DocumentJson.Schema) is { } problem ? Outcome.Failed<PublishedBundle>(problem) : Made(at, json.RootElement);
        }
        catch (Exception problem) when (IsOfContent(problem))
        {
            return Outcome.Failed<PublishedBundle>(ReadingMessages.NotOurs(at, DocumentJson.Schema));
        }
    }

    private Outcome<PublishedBundle> Made(SourceSpan at, JsonElement document)
    {
        var made = new List<BundleFigure>(figures.Figures.Count);
        var displays = new Dictionary<string, string>(figures.Figures.Count, StringComparer.Ordinal);
        foreach (var parts in figures.Figures)
        {
            if (!displays.TryAdd(parts.Id!, parts.Display!)) return Outcome.Failed<PublishedBundle>(ReadingMessages.Twice(at, parts.Id!));
            if (!parts.IsQuotedFromLastYear) made.Add(parts.Figure(figures.Periods, definitions));
        }

        return Outcome.Of(new PublishedBundle(name!, made, DocumentReading.Of(document, displays)) { Indicators = indicators, GivenUp = givenUp, ControlCharts = charts });
    }

    private void Take(string member, JsonElement value)
    {
        if (member == "schema") schema = value.GetString() ?? string.Empty;
        else if (member == "assessment") name = BundleHead.Name(value);
        else if (member == "definitions")
        {
            foreach (var definition in value.EnumerateObject()) definitions[definition.Name] = definition.Value.GetString() ?? string.Empty;
        }
        else if (member == "indicators") BundleHead.AddIndicators(value, indicators);
        else if (member == "given_up") BundleHead.AddGivenUp(value, givenUp);
        else if (member == "control_charts") BundleHead.AddCharts(value, charts);
    }

    private static bool IsOfContent(Exception problem) =>
        problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or OverflowException;
}
