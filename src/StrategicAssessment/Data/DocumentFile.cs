using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Figures;
using StrategicAssessment.Plans;
using StrategicAssessment.Priorities;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Data;

/// <summary><c>document.json</c>: the sections, paragraphs and tables of a document, and the figures that each prints.</summary>
internal sealed record DocumentFile(string Schema, string Title, string Place, string Edition, bool Draft, SectionRecord[] Sections) : IJsonOnDeserialized
{
    /// <summary>Priorities, targets and actions; null where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DecisionRecord[]? Decisions { get; init; }

    /// <summary>Texts that are to be written, or read again, as 'check' tells of them; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public RemarkRecord[]? ToReread { get; init; }

    public const string Name = "document.json";

    /// <summary>Name and major version of the format.</summary>
    public const string Version = "assess-document/1";

    public static ReadOnlyMemory<byte> Write(DocumentTree tree) => Contracts.Write(Of(tree), Contracts.Default.DocumentFile, expected: 384 * 1024);

    /// <summary>Of a further document: the name of its files.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Document { get; init; }

    /// <summary>How far it has come, such as <c>draft 2</c>; null where nobody says.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? State { get; init; }

    /// <summary>How it is to be handled, such as <c>OFFICIAL-SENSITIVE</c>; null where nobody says.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Marking { get; init; }

    /// <summary>The other documents of the bundle; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DocumentFile[]? Documents { get; init; }

    void IJsonOnDeserialized.OnDeserialized() => Contracts.Whole(Sections, Decisions);

    public static DocumentFile Of(DocumentTree tree) => new(
        Version, Printable.Of(tree.Title.Title), Printable.Of(tree.Title.Place), Printable.Of(tree.Title.Edition), tree.Title.IsDraft, [.. tree.Sections.Select(SectionRecord.Of)])
    {
        Document = tree.File == DocumentPlan.Assessment ? null : tree.File,
        State = tree.Title.State.Length > 0 ? tree.Title.State : null,
        Marking = tree.Title.Marking.Length > 0 ? tree.Title.Marking : null,
        Decisions = tree.Decided is { } decided ? [.. DecisionRecord.Of(decided)] : null,
        ToReread = tree.ToReread.IsEmpty ? null : [.. tree.ToReread.Select(RemarkRecord.Of)],
        Documents = tree.Others.IsEmpty ? null : [.. tree.Others.Select(Of)],
    };

    internal static string TextOf(IEnumerable<IInline> inlines) => Printable.Of(TreeText.Of(inlines));
}

/// <summary>What is told of a text. Not of which line: that would say how much of it is for partners alone.</summary>
internal sealed record RemarkRecord(string Code, string File, string Message)
{
    public static RemarkRecord Of(Diagnostic told) => new(told.Code, told.At.File, Printable.Of(told.Message));
    public Diagnostic Read() => Diagnostic.Note(Code, SourceSpan.WholeFile(File), Message);
}

/// <summary>A priority, target or action, with what is said of it and the figures that it rests on.</summary>
/// <param name="Kind"><c>priority</c>, <c>target</c> or <c>action</c>.</param>
/// <param name="Id">The same from year to year.</param>
internal sealed record DecisionRecord(string Kind, string Id, string Title, IReadOnlyDictionary<string, string> Says, string[] Figures) : IJsonOnDeserialized
{
    private const string OfPriority = "priority", Topics = "topics", SubGroup = "sub-group", Status = "status";

    void IJsonOnDeserialized.OnDeserialized() => Contracts.Whole(Figures);

    /// <summary>Priorities first, then targets and actions, each in the order of its file.</summary>
    public static IEnumerable<DecisionRecord> Of(AssessedPriorities decided) =>
    [
        .. decided.All.Select(p => Made(OfPriority, p.Priority.Id, p.Priority.Title, [.. p.Topics.Select(t => t.Now), .. p.Score is { } score ? new[] { score.Total } : []],
            (Status, p.Priority.Status == PriorityStatus.NotSaid ? string.Empty : English.WordsOf(p.Priority.Status)), (Topics, string.Join("; ", p.Priority.Topics)), ("lead", p.Priority.Lead), (SubGroup, p.Priority.SubGroup),
            ("reason", p.Priority.Reason), ("progress", English.WordsOf(p.Progress)), ("progress-reason", p.Priority.ProgressReason),
            ("rank", p.Score is { Rank: > 0 and var rank } ? English.Whole(rank) : string.Empty), ("score", p.Score is { Rank: > 0 } ? Display.Of(p.Score.Total, SymbolStyle.Standard) : string.Empty))),
        .. decided.Targets.Select(t => Made("target", t.Definition.Id, t.Definition.Title, new[] { t.Now, t.Baseline, t.Goal, t.Comparison }.OfType<Figure>(),
            (OfPriority, t.Definition.Priority), ("rule", t.Definition.Rule.Words), ("due", t.Definition.Due is { } due ? English.Date(due) : t.Definition.Written.Due ?? string.Empty), ("goal", t.Goal is null ? string.Empty : Display.Of(t.Goal, SymbolStyle.Standard)), (Status, English.WordsOf(t.Status)))),
        .. decided.Plan.Actions.Select(a => Made("action", $"{a.Priority}/{Slug.Of(a.Action)}", a.Action, [],
            (OfPriority, a.Priority), ("aim", a.Aim), ("outcome", a.Outcome), ("lead", a.Body), ("due", a.Due), ("funding", a.Funding), (Status, a.Status), ("note", a.Note))),
    ];

    /// <summary>The priorities that a document lists; none where it has no such list.</summary>
    public static ImmutableArray<Priority> PrioritiesIn(DocumentFile document) =>
    [
        .. (document.Decisions ?? []).Where(d => d.Kind == OfPriority).Select(d => new Priority(d.Id, d.Title)
        {
            Topics = [.. d.Says.GetValueOrDefault(Topics, string.Empty).Split("; ", StringSplitOptions.RemoveEmptyEntries)],
            SubGroup = d.Says.GetValueOrDefault(SubGroup, string.Empty),
            Status = Enum.TryParse<PriorityStatus>(d.Says.GetValueOrDefault(Status), ignoreCase: true, out var status) ? status : PriorityStatus.NotSaid,
        }),
    ];

    // What is empty is not said.
    private static DecisionRecord Made(string kind, string id, string title, IEnumerable<Figure> figures, params ReadOnlySpan<(string Name, string Text)> says)
    {
        var said = says.ToArray().Where(s => s.Text.Length > 0).ToDictionary(s => s.Name, s => Printable.Of(s.Text), StringComparer.Ordinal);
        return new DecisionRecord(kind, id, Printable.Of(title), new SortedDictionary<string, string>(said, StringComparer.Ordinal), [.. figures.Select(f => f.Id.ToString()).Distinct(StringComparer.Ordinal)]);
    }
}

/// <summary>A section with those that it holds. Only the first have numbers.</summary>
internal sealed record SectionRecord(
    string Id, string? Number, string Title, ParagraphRecord[] Paragraphs, TableRecord[] Tables, ChartRecord[] Charts, SectionRecord[] Sections) : IJsonOnDeserialized
{
    /// <summary>Those that people put into the texts; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PictureRecord[]? Pictures { get; init; }

    void IJsonOnDeserialized.OnDeserialized() => Contracts.Whole(Paragraphs, Tables, Charts, Sections);

    public static SectionRecord Of(Section section) => new(
        section.Id, section.Number.Length > 0 ? section.Number : null, Printable.Of(section.Topic),
        [.. TreeText.Blocks(section.Blocks).OfType<Paragraph>().Select(ParagraphRecord.Of)],
        [.. TreeText.Blocks(section.Blocks).OfType<TableBlock>().Select(TableRecord.Of)],
        [.. TreeText.Blocks(section.Blocks).OfType<ChartBlock>().Select(ChartRecord.Of)],
        [.. section.Sections.Select(Of)])
    {
        Pictures = TreeText.Blocks(section.Blocks).OfType<PictureBlock>().Select(p => new PictureRecord(p.Id, p.Number, DocumentFile.TextOf(p.Caption), Printable.Of(p.Alternative))).ToArray() is { Length: > 0 } pictures ? pictures : null,
    };
}

internal sealed record ParagraphRecord : IJsonOnDeserialized
{
    public string? Number { get; init; }
    public required string Text { get; init; }

    /// <summary>The text with <c>{}</c> in the place of every figure; null where it prints none, and in documents of the first days.</summary>
    public string? Words { get; init; }

    /// <summary>Whether people wrote it; null in documents of the first days.</summary>
    public bool? Written { get; init; }

    public required string[] Figures { get; init; }

    void IJsonOnDeserialized.OnDeserialized() => Contracts.Whole(Figures);

    public static ParagraphRecord Of(Paragraph paragraph)
    {
        var figures = TreeText.Figures(paragraph).ToArray();
        return new ParagraphRecord
        {
            Number = paragraph.Number,
            Text = DocumentFile.TextOf(paragraph.Inlines),
            Words = figures.Length > 0 ? Printable.Of(TreeText.WordsOf(paragraph.Inlines)) : null,
            Written = paragraph.IsWritten,
            Figures = figures,
        };
    }
}

internal sealed record TableRecord(string Id, int Number, string Caption, string[] Figures) : IJsonOnDeserialized
{
    /// <summary>Its number as printed where that is another: <c>A4</c> in the annex.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Label { get; init; }

    void IJsonOnDeserialized.OnDeserialized() => Contracts.Whole(Figures);

    public static TableRecord Of(TableBlock table) => new(table.Id, table.Number, DocumentFile.TextOf(table.Caption), [.. TreeText.Figures(table)]) { Label = table.InAnnex ? table.Label : null };
}

/// <param name="Number">As printed among the figures; 0 where it has no caption.</param>
internal sealed record PictureRecord(string Id, int Number, string Caption, string Alternative);

/// <summary>A chart, what it says in words, and the table that it is drawn from.</summary>
internal sealed record ChartRecord(string Id, int Number, string Title, string Caption, string Alternative, string Table, string[] Figures)
{
    public static ChartRecord Of(ChartBlock chart) => new(
        chart.Id, chart.Number, Printable.Of(chart.Chart.Title), DocumentFile.TextOf(chart.Caption), Printable.Of(chart.Chart.Alternative), chart.Data.Id, [.. TreeText.Figures(chart)]);
}
