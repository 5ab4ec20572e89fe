using System.Buffers;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;

namespace StrategicAssessment.Data;

/// <summary>A figure of <c>figures.json</c>. It and its parts are filled member by member: there may be a hundred thousand, and what is born whole takes a
/// quarter more time to read. Nothing but its reader sets a member afterwards.</summary>
internal sealed class FigureRecord : IJsonOnDeserialized
{
    public string Id = null!, Series = null!, Indicator = null!, Measure = null!, Area = null!;
    public string? AreaName;
    public string Category = null!;
    public PeriodRecord Period = null!;
    public PeriodRecord? ComparedWith;
    public string? Group;
    public string Status = null!;
    public string? Reason, Origin;
    public decimal? Value;
    public string Unit = null!;
    public BaseRecord? Base;
    public string Display = null!;
    public double? Lower95, Upper95, Lower998, Upper998;
    public string? IntervalMethod;
    public JudgementRecord? Judgement;
    public string? Trend;
    public double? TrendChiSquared;

    /// <summary>How many times the variance is that of independent events, what that was measured on, and on how many.</summary>
    public double? Dispersion;
    public string? DispersionFrom;
    public int? DispersionMeasured;
    public int? RankedOf, RankBest, RankWorst;
    public bool SmallNumbers, Tied;
    public string? Method;

    public string Definition = null!;
    public string? Formula;

    // Null only while they are written: what is empty is left out.
    public string[] Operands = [];
    public List<SourceRecord> Sources = [];
    public string[] Caveats = [];

    // What was there from the first version on.
    void IJsonOnDeserialized.OnDeserialized()
    {
        Contracts.Has(Id, Series, Indicator, Measure, Area, Category, Period, Status, Unit, Display, Definition, Operands, Sources, Caveats);
        Contracts.Whole(Operands, Caveats);
        if (Sources.Contains(null!)) throw new JsonException("A source is null.");
    }

    /// <summary>The record of a figure. A protected one carries neither value, operands nor sources; one whose value is not known says nothing of chance.</summary>
    public static FigureRecord Of(Figure figure, string definition, SymbolStyle symbols, Gazetteer places)
    {
        var (isKnown, isProtected) = (figure.Value.IsKnown, figure.Value.Status == ValueStatus.Suppressed);
        var evidence = isKnown ? figure.Evidence : null;
        var dispersion = evidence?.Dispersion;
        return new FigureRecord
        {
            Id = figure.Id.ToString(),
            Series = figure.Id.Series,
            Indicator = figure.Id.Indicator,
            Measure = figure.Id.Measure,
            Area = figure.Id.Area.Value,
            AreaName = places.NameOf(figure.Id.Area),
            Category = figure.Id.Category,
            Period = PeriodRecord.Of(figure.Period),
            ComparedWith = PeriodRecord.OrNull(figure.ComparedWith),
            Group = figure.Id.Group,
            Status = DataWords.Of(figure.Value.Status),
            Reason = figure.Value.Reason?.ToString(),
            Origin = figure.Origin == Figures.Origin.Computed ? null : DataWords.Of(figure.Origin),
            Value = isKnown ? DataWords.Plain(figure.Value.Number) : null,
            Unit = DataWords.Of(figure.Unit),
            Base = figure.Base is { } of ? new BaseRecord { Per = of.Per, PopulationYear = of.PopulationYear, Source = of.Source, Of = of.Of == Figures.Measure.Residents ? null : of.Of } : null,
            Display = Figures.Display.Of(figure, symbols),
            Lower95 = DataWords.Rounded(evidence?.At95?.Lower),
            Upper95 = DataWords.Rounded(evidence?.At95?.Upper),
            Lower998 = DataWords.Rounded(evidence?.At998?.Lower),
            Upper998 = DataWords.Rounded(evidence?.At998?.Upper),
            IntervalMethod = evidence?.At95 is { } interval ? DataWords.Of(interval.Method) : null,
            Judgement = evidence?.Judgement is { } judgement ? JudgementRecord.Of(judgement, evidence.Confidence) : null,
            Trend = evidence?.Trend is { } trend ? DataWords.Of(trend.Found.Direction) : null,
            TrendChiSquared = DataWords.Rounded(evidence?.Trend?.Found.ChiSquared),
            Dispersion = DataWords.Rounded(dispersion?.Factor),
            DispersionFrom = dispersion is null ? null : DataWords.Of(dispersion.Basis),
            DispersionMeasured = dispersion?.Measured,
            RankedOf = isKnown && figure.RankedOf > 0 ? figure.RankedOf : null,
            RankBest = evidence?.Ranks?.Best,
            RankWorst = evidence?.Ranks?.Worst,
            SmallNumbers = evidence?.Small is not null,
            Tied = figure.IsTied,
            Method = DataWords.Of(figure.Method),
            Definition = definition,
            Formula = isProtected ? null : figure.Formula.ToString(),
            Operands = isProtected || figure.Operands.IsEmpty ? null! : DataWords.OperandsOf(figure),
            Sources = isProtected || figure.IsRounded || figure.Sources.IsEmpty ? null! : [.. figure.Sources.Select(s => new SourceRecord { File = s.File, Rows = s.Rows.Count })],
            Caveats = figure.Caveats.IsEmpty ? null! : [.. figure.Caveats.Select(c => c.ToString())],
        };
    }

    /// <summary>The slugs of its period and of the one that it is compared with, which is empty when there is none.</summary>
    /// <exception cref="FormatException">The id has fewer than five parts.</exception>
    public void Slugs(out ReadOnlySpan<char> own, out ReadOnlySpan<char> then)
    {
        const int PeriodAt = 4;
        const string Against = "vs-";
        own = then = [];
        var count = 0;
        foreach (var range in Id.AsSpan().Split('/'))
        {
            var part = Id.AsSpan(range);
            if (count == PeriodAt) own = part;
            else if (count > PeriodAt && part.StartsWith(Against, StringComparison.Ordinal)) then = part[Against.Length..];
            count++;
        }

        if (count <= PeriodAt) throw new FormatException("A figure's id has five parts or more.");
    }
}

/// <summary>A period with its first and last day, both included, as <c>yyyy-MM-dd</c>, and its label. An undated one has a label alone, and says so.</summary>
internal sealed class PeriodRecord : IJsonOnDeserialized
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? Start, End;
    public string Label = null!;

    void IJsonOnDeserialized.OnDeserialized() => Contracts.Has(Label);

    public static PeriodRecord Of(Period period) => period.Kind == PeriodKind.Undated
        ? new PeriodRecord { Label = period.Label }
        : new PeriodRecord { Start = DataWords.Of(period.First), End = DataWords.Of(period.Last), Label = period.Label };

    public static PeriodRecord? OrNull(Period? period) => period is null ? null : Of(period);

    /// <param name="slug">As a figure's id has it.</param>
    /// <exception cref="FormatException">A day is none.</exception>
    /// <exception cref="ArgumentException">The first is after the last.</exception>
    public Period Read(ReadOnlySpan<char> slug)
    {
        if (Start is null || End is null) return Period.Undated(slug.ToString());
        var last = DataWords.Day(End);
        return slug.StartsWith("at-", StringComparison.Ordinal) ? Period.AsAt(last) : Period.Days(DataWords.Day(Start), last);
    }
}

internal sealed class BaseRecord : IJsonOnDeserialized
{
    public int Per, PopulationYear;
    public string Source = null!;

    /// <summary>Of what, as a slug; left out for residents.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Of;

    void IJsonOnDeserialized.OnDeserialized() => Contracts.Has(Source);
}

internal sealed class SourceRecord : IJsonOnDeserialized
{
    public string File = null!;
    public int Rows;

    void IJsonOnDeserialized.OnDeserialized() => Contracts.Has(File);
}

internal sealed class JudgementRecord
{
    public string? Test;
    public double? Confidence;
    public string? Standing, Verdict;
    public double? Probability, PoissonZ, RateRatio, RateRatioLower, RateRatioUpper;
    public bool TestsAgree;
    public bool OfRate;

    public static JudgementRecord Of(Judgement judgement, double confidence) => new()
    {
        Test = DataWords.Of(judgement.Test),
        Confidence = DataWords.Rounded(confidence),
        Standing = DataWords.Of(judgement.Standing),
        Verdict = DataWords.Of(judgement.Verdict),
        Probability = DataWords.Rounded(judgement.Probability),
        PoissonZ = DataWords.Rounded(judgement.Z),
        RateRatio = DataWords.Rounded(judgement.Ratio?.Value),
        RateRatioLower = DataWords.Rounded(judgement.Ratio?.Interval?.Lower),
        RateRatioUpper = DataWords.Rounded(judgement.Ratio?.Interval?.Upper),
        TestsAgree = judgement.Agrees,
        OfRate = judgement.IsOfRate,
    };
}

/// <summary>Writes a figure as one line, without the members that say nothing.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, IncludeFields = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(FigureRecord))]
internal sealed partial class FigureLine : JsonSerializerContext
{
    internal sealed class Writer : JsonConverter<FigureRecord>
    {
        private readonly ArrayBufferWriter<byte> line = new();

        public override FigureRecord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, FigureRecord value, JsonSerializerOptions options)
        {
            line.ResetWrittenCount();
            line.Write("\n    "u8);
            using (var json = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = writer.Options.Encoder, SkipValidation = true })) JsonSerializer.Serialize(json, value, Default.FigureRecord);
            writer.WriteRawValue(line.WrittenSpan, skipInputValidation: true);
        }
    }
}
