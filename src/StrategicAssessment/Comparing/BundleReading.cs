using System.Collections.ObjectModel;
using System.Text.Json.Serialization.Metadata;
using StrategicAssessment.Comparison;
using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Priorities;

namespace StrategicAssessment.Comparing;

/// <summary>Reads what a bundle published out of its two data files: each figure is taken over while the file is read, so that a large bundle is never held as
/// text. Of a figure only what is compared is read; what a later minor version added is passed over.</summary>
internal sealed class BundleReading
{
    private const int Piece = 256 * 1024;

    // Members of figures that no comparison needs.
    private static readonly string[] Unread =
    [
        "origin", "lower998", "upper998", "interval_method", "trend_chi_squared", "small_numbers", "method", "formula",
        "test", "probability", "poisson_z", "rate_ratio", "rate_ratio_lower", "rate_ratio_upper", "tests_agree",
    ];

    private readonly Dictionary<string, string> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Period> periods = new(StringComparer.Ordinal);
    private readonly List<BundleFigure> figures = [];

    /// <summary>The bundle; no value when one of the files is not what this program writes, or of a version that it does not know.</summary>
    /// <param name="again">The same from its beginning: to see what it is, when it cannot be read.</param>
    /// <param name="beside">What the bundle shares with others of its run; null where it is not there.</param>
    public static Outcome<PublishedBundle> Read(string folder, Stream figuresFile, Func<Stream> again, ReadOnlyMemory<byte> documentFile, Func<SharedFigures?> beside)
    {
        var (reading, figuresAt, documentAt) = (new BundleReading(), SourceSpan.WholeFile($"{folder}/{FiguresFile.Name}"), SourceSpan.WholeFile($"{folder}/{DocumentFile.Name}"));
        var file = reading.ReadFigures(figuresFile);
        if (Problem(figuresAt, FiguresFile.Match, file?.Schema ?? SchemaOf(again), FiguresFile.Version, file is not null) is { } problem) return Outcome.Failed<PublishedBundle>(problem);
        var document = Contracts.Read(documentFile.Span, Contracts.Default.DocumentFile);
        if (Problem(documentAt, s => Contracts.Match(s, DocumentFile.Version), document?.Schema ?? Contracts.SchemaOf(documentFile.Span), DocumentFile.Version, document is not null) is { } other) return Outcome.Failed<PublishedBundle>(other);
        return reading.Made(figuresAt, file!.SharedWith is not null && beside() is { } shared ? reading.With(file, shared) : file, document!);
    }

    private static Diagnostic? Problem(SourceSpan at, Func<string?, SchemaMatch> match, string? schema, string known, bool isRead) => match(schema) switch
    {
        SchemaMatch.Known => isRead ? null : ReadingMessages.NotOurs(at, known),
        SchemaMatch.OtherVersion => ReadingMessages.OtherVersion(at, schema!, known),
        SchemaMatch.Foreign => ReadingMessages.NotOurs(at, known),
    };

    private static string? SchemaOf(Func<Stream> open)
    {
        using var stream = open();
        var beginning = new byte[Piece];
        return Contracts.SchemaOf(beginning.AsSpan(0, stream.ReadAtLeast(beginning, Piece, throwOnEndOfStream: false)));
    }

    private FiguresFile? ReadFigures(Stream file)
    {
        var options = new JsonSerializerOptions(Contracts.Default.Options) { DefaultBufferSize = Piece, TypeInfoResolver = Contracts.Default.WithAddedModifier(Fit) };
        var pool = new TextPool();
        options.Converters.Add(pool);
        options.Converters.Add(new TextLists(pool));
        try
        {
            return JsonSerializer.Deserialize(file, (JsonTypeInfo<FiguresFile>)options.GetTypeInfo(typeof(FiguresFile)));
        }
        catch (Exception problem) when (Contracts.IsOfContent(problem))
        {
            return null;
        }
    }

    /// <summary>What several bundles share; null where a file is none of that kind.</summary>
    public static SharedFigures? ReadShared(Stream file)
    {
        var reading = new BundleReading();
        return reading.ReadFigures(file)?.OperandGroups is { } groups ? new SharedFigures(groups, reading.figures.DistinctBy(f => f.Id, StringComparer.Ordinal).ToDictionary(f => f.Id, StringComparer.Ordinal)) : null;
    }

    // What the bundle's own figures rest on, out of the figures that several bundles share.
    private FiguresFile With(FiguresFile own, SharedFigures shared)
    {
        var (known, named) = (figures.Select(f => f.Id).ToHashSet(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        for (var i = 0; i < figures.Count; i++)
        {
            foreach (var operand in figures[i].Operands.Where(o => named.Add(o)).SelectMany(o => shared.Groups.GetValueOrDefault(o) ?? [o]))
            {
                if (shared.Figures.TryGetValue(operand, out var figure) && known.Add(operand)) figures.Add(figure);
            }
        }

        return own with { OperandGroups = shared.Groups };
    }

    private void Fit(JsonTypeInfo type)
    {
        if (type.Type == typeof(ICollection<FigureRecord>)) type.CreateObject = () => new Taking(Take);
        else if (type.Type == typeof(IDictionary<string, string>)) type.CreateObject = () => definitions;
        else if (type.Type == typeof(FigureRecord) || type.Type == typeof(JudgementRecord))
            foreach (var unread in type.Properties.Where(p => Unread.Contains(p.Name)).ToList()) type.Properties.Remove(unread);
    }

    private Outcome<PublishedBundle> Made(SourceSpan at, FiguresFile file, DocumentFile document)
    {
        try
        {
            List<BundleFigure> whole = file.OperandGroups is { } groups ? [.. figures.Select(f => f.Operands is [var name] && groups.GetValueOrDefault(name) is { } all ? f with { Operands = all } : f)] : figures;
            var bundle = new PublishedBundle(BundleHead.Name(file.Assessment), whole, BundleHead.Document(document))
            {
                Indicators = [.. (file.Indicators ?? []).Select(i => new BundleIndicator(i.Id, i.Title, i.Good, i.Categories) { Breaks = [.. (i.Breaks ?? []).Select(DataWords.Day)], DecidedBy = i.DecidedBy, Reads = i.Reads, RecordingChanges = i.RecordingChanged?.Select(c => new RecordingChange(c.Key == IndicatorRecord.UnknownDay ? null : DataWords.Day(c.Key), c.Value)).ToList() ?? [], Aliases = i.Aliases?.ToDictionary(a => a.Key, a => (IReadOnlyList<string>)a.Value, StringComparer.Ordinal), IsAwaited = i.Status == IndicatorRecord.Awaited })],
                GivenUp = [.. (file.GivenUp ?? []).Select(a => new BundleArea(a.Code, a.Name, a.Successor))],
                Groups = [.. (file.Groups ?? []).Select(g => new BundleGroup(g.Code, g.Members))],
                ControlCharts = [.. (file.ControlCharts ?? []).Select(BundleHead.Chart)],
            };
            return bundle.Twice is { } id ? Outcome.Failed<PublishedBundle>(ReadingMessages.Twice(at, id)) : Outcome.Of(bundle);
        }
        catch (Exception problem) when (Contracts.IsOfContent(problem))
        {
            return Outcome.Failed<PublishedBundle>(ReadingMessages.NotOurs(at, FiguresFile.Version));
        }
    }

    // Those that repeat the bundle of the year before are left out: their series carry an edition, and nothing of them is ever computed. Scores and goals are told with
    // the priorities and targets that they are of.
    private void Take(FigureRecord figure)
    {
        if (figure.Indicator != PriorityPlan.Indicator && !figure.Measure.StartsWith(Measures.Of(MeasureKind.Goal).Slug, StringComparison.Ordinal) && !figure.Indicator.StartsWith(PublishedFigures.Prefix, StringComparison.Ordinal)) figures.Add(Figure(figure));
    }

    private BundleFigure Figure(FigureRecord figure)
    {
        figure.Slugs(out var own, out var then);
        var status = DataWords.StatusOf(figure.Status);
        if (status == ValueStatus.Known && figure.Value is null) throw new FormatException("A known figure has no value.");
        return new BundleFigure
        {
            Id = figure.Id,
            Series = figure.Series,
            Indicator = figure.Indicator,
            Measure = figure.Measure,
            Area = figure.Area,
            AreaName = figure.AreaName ?? figure.Area,
            Category = figure.Category,
            Period = PeriodOf(figure.Period, own),
            ComparedWith = then.IsEmpty ? null : PeriodOf(figure.ComparedWith ?? throw new FormatException("A change has no earlier period."), then),
            Group = figure.Group,
            Status = status,
            Reason = figure.Reason,
            Value = status == ValueStatus.Known ? figure.Value : null,
            Unit = figure.Unit,
            Display = figure.Display,
            Base = figure.Base is { } of ? new RateBase(of.Per, of.PopulationYear, Source: string.Empty) { Of = of.Of ?? Figures.Measure.Residents } : null,
            Evidence = EvidenceOf(figure),
            IsTied = figure.Tied,
            Definition = definitions.GetValueOrDefault(figure.Definition) ?? figure.Definition,
            Operands = figure.Operands,
            Files = [.. figure.Sources.Select(s => s.File)],
            Caveats = figure.Caveats,
        };
    }

    // Every period of a bundle is made once.
    private Period PeriodOf(PeriodRecord period, ReadOnlySpan<char> slug)
    {
        var known = periods.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(slug, out var read)) known[slug] = read = period.Read(slug);
        return read;
    }

    private static BundleEvidence? EvidenceOf(FigureRecord figure) => figure is { Lower95: null, Judgement: null, Trend: null, RankBest: null } ? null : new BundleEvidence
    {
        Lower95 = figure.Lower95,
        Upper95 = figure.Upper95,
        Standing = figure.Judgement?.Standing,
        Verdict = figure.Judgement?.Verdict,
        Confidence = figure.Judgement?.Confidence,
        Dispersion = figure.Dispersion,
        Measured = figure.DispersionMeasured,
        IsOfRate = figure.Judgement?.OfRate ?? false,
        Trend = figure.Trend,
        BestRank = figure.RankBest,
        WorstRank = figure.RankWorst,
    };

    private sealed class Taking(Action<FigureRecord> take) : Collection<FigureRecord>
    {
        protected override void InsertItem(int index, FigureRecord item) => take(item ?? throw new JsonException("A figure is null."));
    }
}

/// <summary>What the bundles of several places rest on together, by name and by id.</summary>
internal sealed record SharedFigures(IReadOnlyDictionary<string, string[]> Groups, Dictionary<string, BundleFigure> Figures);

/// <summary>What a bundle says beside its figures.</summary>
internal static class BundleHead
{
    public static BundleName Name(AssessmentRecord assessment) => new(
        assessment.Id, assessment.Title, assessment.Edition, assessment.Place, assessment.PlaceName, assessment.Period.Read(assessment.Period.Label));

    public static BundleControlChart Chart(ControlChartRecord chart) => new(
        chart.Id, chart.Title, chart.Indicator, chart.Area, chart.Assurance, [.. chart.Points.Select(p => new BundleChartPoint(p.Figure, p.Clear ?? p.Type, p.Signals))]);

    /// <summary>The document; it says who wrote what when every paragraph does.</summary>
    public static BundleDocument Document(DocumentFile document)
    {
        var sections = document.Sections.SelectMany(WithThose).ToList();
        var words = sections.SelectMany(s => s.Paragraphs).Select(p => p.Words ?? p.Text).ToHashSet(StringComparer.Ordinal);
        var further = (document.Documents ?? []).SelectMany(d => d.Sections.SelectMany(WithThose).Select(s => new BundleSection(
            $"{d.Document}/{s.Id}", s.Number, $"{d.Title}: {s.Title}", [.. s.Paragraphs.Where(p => p.Written is true && !words.Contains(p.Words ?? p.Text)).Select(p => new BundleParagraph(p.Number, p.Text, p.Words ?? p.Text, IsWritten: true, []))], [])));
        return new BundleDocument(document.Draft, [.. sections.Select(Section)]) { Further = [.. further], ToReread = [.. (document.ToReread ?? []).Select(r => r.Read())], Documents = (document.Documents ?? []).DistinctBy(d => d.Document).ToDictionary(d => d.Document!, d => d.Title, StringComparer.Ordinal), SaysWho = sections.TrueForAll(s => s.Paragraphs.All(p => p.Written is not null)), Decisions = [.. (document.Decisions ?? []).DistinctBy(d => (d.Kind, d.Id)).Select(d => new BundleDecision(d.Kind, d.Id, d.Title, d.Says))] };
    }

    private static IEnumerable<SectionRecord> WithThose(SectionRecord section) => section.Sections.SelectMany(WithThose).Prepend(section);

    // The title of page one is a sentence, and its table repeats what others say.
    private static BundleSection Section(SectionRecord section) => new(
        section.Id, section.Number, IsMessage(section) ? PageOne : section.Title,
        [.. section.Paragraphs.Select(p => new BundleParagraph(p.Number, p.Text, p.Words ?? p.Text, p.Written ?? false, p.Figures))],
        IsMessage(section) ? [] : [.. section.Tables.Select(t => new BundleTable(t.Id, t.Caption, t.Figures))]);

    private const string PageOne = "Page one";

    private static bool IsMessage(SectionRecord section) => section.Id is Documents.Tree.Section.Message;
}

/// <summary>Reads texts, and gives the same string for the same text: a bundle repeats its ids and words many times over. Long ones are not kept.</summary>
internal sealed class TextPool : JsonConverter<string>
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly char[] room = new char[256];

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException("A text is not a text.");
        if (reader.HasValueSequence || reader.ValueSpan.Length > room.Length) return reader.GetString();
        ReadOnlySpan<char> text = room.AsSpan(0, reader.CopyString(room));
        if (known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var same)) return same;
        var made = text.ToString();
        known.Add(made);
        return made;
    }

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!;

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => throw new NotSupportedException();
}

/// <summary>Reads lists of texts out of a pool, and nothing but the list is left of it.</summary>
internal sealed class TextLists(TextPool pool) : JsonConverter<string[]>
{
    private readonly List<string> texts = [];

    public override string[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("A list of texts is none.");
        texts.Clear();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) texts.Add(pool.Read(ref reader, typeof(string), options)!);
        return texts.Count == 0 ? [] : [.. texts];
    }

    public override void Write(Utf8JsonWriter writer, string[] value, JsonSerializerOptions options) => throw new NotSupportedException();
}
