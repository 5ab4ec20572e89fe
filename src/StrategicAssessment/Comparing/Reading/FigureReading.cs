using System.Text.Json;
using StrategicAssessment.Observations;
using StrategicAssessment.Publishing.Data;

namespace StrategicAssessment.Comparing.Reading;

/// <summary>Reads figures one by one, straight from the bytes. Members that it does not know were added by a later minor version and are passed over.</summary>
internal sealed class FigureReading
{
    private readonly TextPool pool = new();
    private readonly PeriodCache periods = new();
    private readonly List<string> texts = [];
    private FigureParts parts = new();

    /// <summary>Every figure read so far; their definitions are still the hashes of the file.</summary>
    public List<FigureParts> Figures { get; } = [];

    /// <summary>Reads one figure.</summary>
    /// <exception cref="FormatException">It lacks what every figure has.</exception>
    /// <exception cref="InvalidOperationException">A member is of another type than it should be.</exception>
    public bool Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new FormatException("A figure is not an object.");
        parts = new FigureParts();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                if (!parts.IsWhole) throw new FormatException("A figure lacks a member.");
                Figures.Add(parts);
                return true;
            }

            if (!ReadMember(ref reader)) return false;
        }

        return false;
    }

    /// <summary>The period of a figure's id.</summary>
    public PeriodCache Periods => periods;

    private bool ReadMember(ref Utf8JsonReader reader)
    {
        var name = pool.Get(reader.ValueSpan);
        if (!reader.Read()) return false;
        switch (name)
        {
            case "id": parts.Id = Text(ref reader); return true;
            case "series": parts.Series = Text(ref reader); return true;
            case "indicator": parts.Indicator = Text(ref reader); return true;
            case "measure": parts.Measure = Text(ref reader); return true;
            case "area": parts.Area = Text(ref reader); return true;
            case "area_name": parts.AreaName = Text(ref reader); return true;
            case "category": parts.Category = Text(ref reader); return true;
            case "group": parts.Group = Text(ref reader); return true;
            case "status": parts.Status = StatusOf(Text(ref reader)); return true;
            case "reason": parts.Reason = Text(ref reader); return true;
            case "unit": parts.Unit = Text(ref reader); return true;
            case "display": parts.Display = Text(ref reader); return true;
            case "definition": parts.Definition = Text(ref reader); return true;
            case "value": parts.Value = reader.TokenType == JsonTokenType.Null ? null : reader.GetDecimal(); return true;
            case "tied": parts.IsTied = reader.GetBoolean(); return true;
            case "lower95": parts.Lower95 = Number(ref reader); return true;
            case "upper95": parts.Upper95 = Number(ref reader); return true;
            case "trend": parts.Trend = Text(ref reader); return true;
            case "rank_best": parts.BestRank = (int?)Number(ref reader); return true;
            case "rank_worst": parts.WorstRank = (int?)Number(ref reader); return true;
            case "operands": return ReadTexts(ref reader) && Keep(out parts.Operands);
            case "caveats": return ReadTexts(ref reader) && Keep(out parts.Caveats);
            default: return ReadObject(ref reader, name);
        }
    }

    private bool ReadObject(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray)) return true;
        if (name is not ("period" or "compared_with" or "base" or "judgement" or "sources")) return reader.TrySkip();
        var depth = reader.CurrentDepth;
        var (start, end) = (string.Empty, string.Empty);
        texts.Clear();
        while (reader.Read())
        {
            if (reader.CurrentDepth == depth)
            {
                if (name is "period" or "compared_with") parts.Take(name, start, end);
                return name != "sources" || Keep(out parts.Files);
            }

            if (reader.TokenType != JsonTokenType.PropertyName) continue;
            var member = pool.Get(reader.ValueSpan);
            if (!reader.Read()) return false;
            switch (member)
            {
                case "start": start = Text(ref reader) ?? string.Empty; break;
                case "end": end = Text(ref reader) ?? string.Empty; break;
                case "per": parts.Per = (int?)Number(ref reader) ?? 0; break;
                case "population_year": parts.PopulationYear = (int?)Number(ref reader) ?? 0; break;
                case "standing": parts.Standing = Text(ref reader); break;
                case "verdict": parts.Verdict = Text(ref reader); break;
                case "confidence": parts.Confidence = Number(ref reader); break;
                case "file": texts.Add(Text(ref reader) ?? string.Empty); break;
                default: break;
            }
        }

        return false;
    }

    private bool ReadTexts(ref Utf8JsonReader reader)
    {
        texts.Clear();
        if (reader.TokenType != JsonTokenType.StartArray) throw new FormatException("A list of texts is not a list.");
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndArray) return true;
            texts.Add(Text(ref reader) ?? string.Empty);
        }

        return false;
    }

    private bool Keep(out IReadOnlyList<string> kept)
    {
        kept = texts.Count == 0 ? [] : texts.ToArray();
        return true;
    }

    private string? Text(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType != JsonTokenType.String) throw new FormatException("A text is not a text.");
        return reader.ValueIsEscaped ? reader.GetString() : pool.Get(reader.ValueSpan);
    }

    private static double? Number(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : reader.GetDouble();

    private static ValueStatus StatusOf(string? word)
    {
        foreach (var status in (ValueStatus[])[ValueStatus.Known, ValueStatus.NotAvailable, ValueStatus.NotApplicable, ValueStatus.Suppressed])
        {
            if (DataWords.Of(status) == word) return status;
        }

        throw new FormatException("A status is none that this program knows.");
    }
}
