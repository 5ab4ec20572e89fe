using System.Collections.Immutable;
using StrategicAssessment.Assessments;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Periods;
using StrategicAssessment.Plans;
using StrategicAssessment.Templating;

namespace StrategicAssessment.Documents.Composition;

/// <summary>The names that templates and commentary see.</summary>
internal sealed class DocumentModel(ResolvedPlan plan, Assessment assessment, SourceFacts facts, TokenTable tokens)
{
    private readonly TableViews tableViews = new(plan, assessment, tokens);
    private readonly Dictionary<string, Dictionary<string, object?>> views = new(StringComparer.Ordinal);

    /// <summary>Printed name of the place that the document is about.</summary>
    public string PlaceName => assessment.Tables.SelectMany(t => t.Rows).Select(r => r.Definition)
        .FirstOrDefault(r => r.Area.Equals(assessment.Definition.Place) && !r.IsTotal)?.Label ?? plan.Written.Place.Value;

    /// <summary>Makes a table's view; all tables before any text.</summary>
    public void AddTable(AssessedTable table) => views[table.Definition.Id] = tableViews.Of(table, ExtractOf(table));

    /// <summary>For a table's caption and notes.</summary>
    public Dictionary<string, object?> ForTable(AssessedTable table) => new(Basics()) { ["table"] = views[table.Definition.Id] };

    /// <summary>For commentary: every table by name, and the tables themselves as blocks.</summary>
    public Dictionary<string, object?> ForCommentary(IReadOnlyDictionary<string, TableBlock> blocks)
    {
        var globals = Basics();
        foreach (var (id, view) in views) globals[TableViews.KeyOf(id)] = view;
        globals["table"] = Lookup("table", id => blocks.TryGetValue(id, out var block) ? tokens.AddBlocks([block]) : null, id => CompositionMessages.NoSuchTable(id, blocks.Keys));
        return globals;
    }

    /// <summary>For the document's own template.</summary>
    public Dictionary<string, object?> ForDocument(IReadOnlyDictionary<string, TableBlock> blocks, IReadOnlyDictionary<string, ImmutableArray<IBlock>> commentary)
    {
        var globals = ForCommentary(blocks);
        globals["sections"] = plan.Sections.Select(s => (object?)SectionView(s, blocks)).ToList();
        globals["sources"] = plan.Extracts.Select(e => (object?)SourceView(e)).ToList();
        globals["gaps"] = assessment.Gaps.Select(g => (object?)GapView(g)).ToList();
        globals["glossary"] = tokens.AddBlocks([new GlossaryPlaceholder()]);
        globals["heading"] = new HostFunction("heading", 2, 2, arguments => arguments is [string id, string title]
            ? HostAnswer.Of(tokens.AddHeading(id, title))
            : HostAnswer.Fail(CompositionMessages.NeedsText("heading")));
        globals["commentary"] = Lookup("commentary", id => commentary.TryGetValue(id, out var text) ? (text.IsEmpty ? string.Empty : tokens.AddBlocks(text)) : null, id => CompositionMessages.NoSuchSection(id, commentary.Keys));
        globals["has_commentary"] = new HostFunction("has_commentary", 1, 1, arguments => arguments is [string id]
            ? HostAnswer.Of(commentary.TryGetValue(id, out var text) && !text.IsEmpty)
            : HostAnswer.Fail(CompositionMessages.NeedsText("has_commentary")));
        return globals;
    }

    private ResolvedExtract ExtractOf(AssessedTable table) =>
        plan.Extracts.First(e => string.Equals(e.Plan.Id.Value, table.Definition.Indicator.Id, StringComparison.Ordinal));

    private Dictionary<string, object?> Basics() => new(StringComparer.Ordinal)
    {
        ["document"] = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["title"] = Data(plan.Written.Title),
            ["edition"] = Data(plan.Written.Edition),
            ["partnership"] = Data(plan.Written.Partnership),
            ["has_partnership"] = plan.Written.Partnership.Length > 0,
            ["period"] = Data(plan.Written.ThisYear.Value.Label),
        },
        ["place"] = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["name"] = Data(PlaceName), ["code"] = Data(assessment.Definition.Place.Value),
        },
    };

    private Dictionary<string, object?> SectionView(ResolvedSection section, IReadOnlyDictionary<string, TableBlock> blocks) => new(StringComparer.Ordinal)
    {
        ["id"] = section.Id,
        ["title"] = Data(section.Title),
        ["heading"] = tokens.AddHeading(section.Id, section.Title),
        ["topics"] = section.Topics.Select(t => (object?)TopicView(t, blocks)).ToList(),
    };

    private Dictionary<string, object?> TopicView(ResolvedTopic topic, IReadOnlyDictionary<string, TableBlock> blocks)
    {
        var table = topic.TableId is { } id && views.TryGetValue(id, out var view) ? view : null;
        return new(StringComparer.Ordinal)
        {
            ["awaited"] = topic.Extract.Plan.Status == ExtractStatus.Awaited,
            ["withheld"] = topic.Extract.Plan.Status != ExtractStatus.Awaited && table is null,
            ["title"] = Data(topic.Extract.Plan.Title),
            ["things"] = Data(topic.Extract.Plan.Things),
            ["source"] = Data(topic.Extract.Plan.Source),
            ["has_source"] = topic.Extract.Plan.Source.Length > 0,
            ["has_finding"] = table is null || table["here"] is not null,
            ["table"] = table,
            ["block"] = table is null ? null : tokens.AddBlocks([blocks[topic.TableId!]]),
        };
    }

    private Dictionary<string, object?> SourceView(ResolvedExtract extract)
    {
        var written = extract.Plan;
        var periods = facts.Periods.GetValueOrDefault(written.Id.Value) ?? [];
        return new(StringComparer.Ordinal)
        {
            ["title"] = Data(written.Title),
            ["things"] = Data(written.Things),
            ["source"] = Data(written.Source),
            ["has_source"] = written.Source.Length > 0,
            ["file"] = Data(written.File.Value),
            ["received"] = Data(written.Received),
            ["has_received"] = written.Received.Length > 0,
            ["awaited"] = written.Status == ExtractStatus.Awaited,
            ["provisional"] = written.Status == ExtractStatus.Provisional,
            ["quoted"] = extract.Indicator.IsQuoted,
            ["notes"] = written.Notes.Select(n => (object?)Data(n)).ToList(),
            ["has_periods"] = periods.Count > 0 && periods.All(p => p.Kind != PeriodKind.Undated),
            ["first_period"] = Data(periods.Count == 0 ? string.Empty : periods[0].Label),
            ["last_period"] = Data(periods.Count == 0 ? string.Empty : periods[^1].Label),
            ["one_period"] = periods.Count == 1,
        };
    }

    private Dictionary<string, object?> GapView(Gap gap) => new(StringComparer.Ordinal)
    {
        ["first"] = new FigureView(gap.First, true, tokens, plan.Written.Symbols),
        ["second"] = new FigureView(gap.Second, true, tokens, plan.Written.Symbols),
        ["first_title"] = Data(gap.Between.First.Title),
        ["second_title"] = Data(gap.Between.Second.Title),
    };

    private DataText Data(string text) => new(text, tokens);

    private static HostFunction Lookup(string name, Func<string, string?> find, Func<string, string> problem) => new(name, 1, 1, arguments => arguments switch
    {
        [string id] => find(id) is { } token ? HostAnswer.Of(token) : HostAnswer.Fail(problem(id)),
        _ => HostAnswer.Fail(CompositionMessages.NeedsText(name)),
    });
}
