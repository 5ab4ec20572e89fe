using StrategicAssessment.Assessments;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Extracts;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Plans;
using StrategicAssessment.Priorities;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Documents.Composition;

/// <summary>Page one: the points that it makes and the table of all topics, as its templates see them.</summary>
internal sealed class MessageViews
{
    public const string TableId = "all-topics";

    /// <summary>The section of the commentary in which people ask for decisions.</summary>
    public const string Decisions = "decisions";

    // So many points that would say the same of their rates have it said once.
    private const int LeastAlike = 3;

    private readonly ResolvedPlan plan;
    private readonly SourceFacts facts;
    private readonly TokenTable tokens;
    private readonly TableViews tables;
    private readonly ControlChartViews charts;
    private readonly ImmutableArray<HeadlineSubject> subjects;
    private readonly ImmutableArray<Headline> byRule;
    private readonly List<HeadlineSubject> alike;
    private readonly Dictionary<HeadlineSubject, Dictionary<string, object?>> views = new(ReferenceEqualityComparer.Instance);

    public MessageViews(ResolvedPlan plan, Assessment assessment, SourceFacts facts, TableViews tables, ControlChartViews charts, TokenTable tokens)
    {
        (this.plan, this.facts, this.tables, this.charts, this.tokens) = (plan, facts, tables, charts, tokens);
        subjects = HeadlineSubjects.Of(assessment, plan.ShownSections);
        byRule = HeadlineRule.Choose(subjects);
        Chosen = plan.Written.Headlines.IsEmpty ? byRule : plan.Written.Headlines is [{ Item.Value: "priorities" }] && facts.Priorities is { } decided ? [.. OfPriorities(decided)] : [.. Pinned()];
        alike = Chosen.Select(h => h.Subject).Where(s => EndOf(s) is not null).GroupBy(EndOf).Select(g => g.ToList()).FirstOrDefault(g => g.Count >= LeastAlike) ?? [];
    }

    /// <summary>The points: what the plan pins, in its order, or else what the rule chooses.</summary>
    public ImmutableArray<Headline> Chosen { get; }

    /// <summary>What is to be said of the plan's pins.</summary>
    public List<Diagnostic> Found { get; } = [];

    /// <summary>A line for each point that is printed or that the rule would choose.</summary>
    public ImmutableArray<string> Draft => [.. Chosen.Concat(byRule.Where(r => !Chosen.Any(c => ReferenceEquals(c.Subject, r.Subject))).Select(r => r with { IsLeftOut = true }))
        .Select(h => $"{h.Subject.Name}: {h.Subject.VerdictIn(plan.Words)}\t{h.Subject.Title}\t{Display.Of(h.Subject.Now, plan.Written.Symbols)}\t{(h.IsLeftOut ? "not pinned; the rule: " : string.Empty)}{WhyOf(h.Reason)}")];

    /// <param name="hasDecisions">Whether people asked for any.</param>
    public Dictionary<string, object?> Of(bool hasDecisions) => new(StringComparer.Ordinal)
    {
        ["points"] = Views(Chosen.Select(h => h.Subject)),
        ["alike"] = Views(alike),
        ["others"] = Rows.Select(r => r.Subject).Where(s => s.Now.Period != plan.Written.ThisYear.Value).GroupBy(s => s.Now.Period)
            .Select(g => (object?)new Dictionary<string, object?>(StringComparer.Ordinal) { ["words"] = Data(plan.Words.List([.. g.Select(WordsOf)])), ["when"] = Data(g.Key.WordsIn(plan.Words)) }).ToList(),
        ["has_points"] = !Chosen.IsEmpty,
        ["has_marks"] = Rows.Any(r => r.Subject.Judgement is { HasSign: true }),
        ["unsure"] = Views(Rows.Select(r => r.Subject).Where(IsUnsure)),
        ["lead"] = (Chosen.FirstOrDefault(h => h.Subject.IsTopic) ?? Chosen.FirstOrDefault()) is { } lead ? ViewOf(lead.Subject) : null,
        ["whole"] = byRule.FirstOrDefault(h => h.Reason == HeadlineReason.Whole && Chosen.Any(c => ReferenceEquals(c.Subject, h.Subject))) is { } whole ? ViewOf(whole.Subject) : null,
        ["awaited"] = Absent(isAwaited: true),
        ["withheld"] = Absent(isAwaited: false),
        ["has_decisions"] = hasDecisions,
        ["missing"] = Data(Display.Symbol(ValueStatus.NotAvailable, plan.Written.Symbols)),
    };

    /// <summary>The chart that places a subject among others, or of its series, to be printed; null for none, and for one that another subject has.</summary>
    public Func<HeadlineSubject, string?> Drawing { get; init; } = _ => null;

    /// <summary>The rows of the table: all topics, each with those of its parts that a point speaks of.</summary>
    public IEnumerable<(HeadlineSubject Subject, Dictionary<string, object?> View)> Rows =>
        subjects.Where(s => s.IsTopic || Chosen.Any(h => ReferenceEquals(h.Subject, s))).GroupBy(s => s.Whole ?? s, ReferenceEqualityComparer.Instance).SelectMany(g => g).Select(s => (s, ViewOf(s)));

    /// <summary>The table, its cells written by a template, a paragraph each.</summary>
    /// <param name="frame">Caption, headings of all columns, notes.</param>
    public TableBlock? TableOf(ImmutableArray<ImmutableArray<IInline>> frame, IReadOnlyList<ImmutableArray<ImmutableArray<IInline>>> cells)
    {
        if (frame.IsEmpty || cells.Count == 0) return null;
        var headings = frame.Skip(1).Select(h => TreeText.Of(h)).ToList();
        var shown = ShownOf(cells);
        var rows = Rows.Zip(cells, (row, written) => new TableRow(row.Subject.Title, RowKind.Ordinary, row.Subject.IsTopic ? 0 : 1, [.. shown.Select(i => CellOf(written.ElementAtOrDefault(i) is { IsDefault: false } cell ? cell : []))]));
        return new TableBlock(TableId, 0, frame[0], headings.ElementAtOrDefault(0) ?? string.Empty, [.. shown.Select(i => new TableColumn(headings.ElementAtOrDefault(i + 1) ?? string.Empty, i is 0 or 2 or 3))], [.. rows], [.. frame.Skip(cells[0].Length + 2)]);
    }

    /// <summary>Whether a cell that is printed has nothing to print.</summary>
    public bool HasMissing(IReadOnlyList<ImmutableArray<ImmutableArray<IInline>>> cells) => cells.Count > 0 && ShownOf(cells).Any(i => cells.Any(row => IsMissing(row.ElementAtOrDefault(i))));

    // A column goes where no topic has anything for it: a plan may compare with nothing.
    private List<int> ShownOf(IReadOnlyList<ImmutableArray<ImmutableArray<IInline>>> cells) => [.. Enumerable.Range(0, cells[0].Length).Where(i => i == 0 || cells.Any(row => !IsMissing(row.ElementAtOrDefault(i))))];

    // A template of one's own may write fewer cells than the first row has.
    private bool IsMissing(ImmutableArray<IInline> cell) => cell.IsDefault || TreeText.Of(cell) == Display.Symbol(ValueStatus.NotAvailable, plan.Written.Symbols);

    // Of each priority the first topic of which the document tells.
    private IEnumerable<Headline> OfPriorities(AssessedPriorities decided) => decided.All.Where(p => p.Priority.IsCurrent)
        .Select(p => p.Priority.Topics.Select(t => subjects.FirstOrDefault(s => s.Names.Contains(t, StringComparer.Ordinal))).FirstOrDefault(s => s is not null)).OfType<HeadlineSubject>().Distinct()
        .Take(HeadlineRule.Most).Select(s => new Headline(s, HeadlineReason.Pinned));

    // What is pinned stands, whatever the rule would choose; what moved since is told.
    private IEnumerable<Headline> Pinned()
    {
        var pins = plan.Written.Headlines;
        if (pins.Length > HeadlineRule.Most) Found.Add(CompositionMessages.TooManyHeadlines(pins[HeadlineRule.Most].Item.At, HeadlineRule.Most));
        var told = new List<HeadlineSubject>();
        foreach (var (item, said) in pins)
        {
            var subject = subjects.FirstOrDefault(s => s.Names.Contains(item.Value, StringComparer.Ordinal));
            if (subject is null && !facts.Absences.ContainsKey(item.Value)) Found.Add(CompositionMessages.NoSuchHeadline(item.At, item.Value, subjects.SelectMany(s => s.Names).Distinct(StringComparer.Ordinal)));
            if (subject is null || told.Contains(subject)) continue;
            told.Add(subject);
            if (Moved(subject, said) is { } change) Found.Add(CompositionMessages.HeadlineMoved(item.At, item.Value, change));
            yield return new Headline(subject, HeadlineReason.Pinned);
        }
    }

    private string? Moved(HeadlineSubject subject, string? said)
    {
        if (facts.Corrections.FirstOrDefault(c => IsOf(c, subject)) is { } correction) return $"its number was corrected on {English.Date(correction.Date)}";
        if (said is not null) return string.Equals(said, subject.VerdictIn(plan.Words), StringComparison.OrdinalIgnoreCase) ? null : $"it was '{said}' then, and is '{subject.VerdictIn(plan.Words)}' now";
        return byRule.Any(h => ReferenceEquals(h.Subject, subject)) ? null : $"the rule would not choose it ({subject.VerdictIn(plan.Words)})";
    }

    private static bool IsOf(AppliedCorrection correction, HeadlineSubject subject) => new[] { "now", "before" }.Select(k => subject.Row.TextFigures.GetValueOrDefault(k)?.Id).OfType<FigureId>()
        .Any(id => id.Indicator == correction.Key.Extract && id.Area == correction.Key.Area && id.Category == correction.Key.Category && id.Period == correction.Key.Period.Slug);

    private static string WhyOf(HeadlineReason reason) => reason switch
    {
        HeadlineReason.Worst => "the largest that got worse",
        HeadlineReason.Best => "the largest that got better",
        HeadlineReason.Whole => "the whole, or the largest topic",
        HeadlineReason.Clear => "a clear change",
        HeadlineReason.AtAnEnd => "highest or lowest of its group",
        HeadlineReason.Sign => "some sign of a change",
        HeadlineReason.Section => "the largest topic of its section",
        HeadlineReason.Further => "so that there are three points",
        HeadlineReason.Pinned => "pinned in the plan",
    };

    // At which end of how many places it stands by its rate.
    private static (bool IsHighest, int Of)? EndOf(HeadlineSubject subject) => subject.IsAtAnEnd && subject.Placed.Row.TextFigures["rank"] is { Measure.Rank: { By: MeasureKind.Rate } rule } rank
        ? ((rank.Value.Number == 1) != rule.LowestFirst, rank.RankedOf) : null;

    private List<object?> Views(IEnumerable<HeadlineSubject> told) => [.. told.Select(ViewOf)];

    // A cell prints one figure, or words about one.
    private static TableCell CellOf(ImmutableArray<IInline> written) =>
        new(TreeText.Of(written), TreeText.Flat(written).OfType<FigureText>().FirstOrDefault()?.FigureId, null);

    private List<object?> Absent(bool isAwaited) => plan.Sections.SelectMany(s => s.Topics).Select(t => facts.Absences.GetValueOrDefault(t.Name)).OfType<Absence>()
        .Where(a => a.IsAwaited == isAwaited).Select(a => a.Extract.Plan).DistinctBy(e => e.Id.Value, StringComparer.Ordinal)
        .Select(e => (object?)new Dictionary<string, object?>(StringComparer.Ordinal) { ["title"] = Data(InSentence(e.Title)), ["source"] = Data(e.Source), ["has_source"] = e.Source.Length > 0 }).ToList();

    /// <summary>What a point says of a subject, whether or not it is one of those that are chosen.</summary>
    public Dictionary<string, object?> ViewOf(HeadlineSubject subject) => views.TryGetValue(subject, out var view) ? view : views[subject] = Viewed(subject);

    private static string WordsOf(HeadlineSubject subject) => InSentence(subject.Named?.Words ?? subject.Title);

    private Dictionary<string, object?> Viewed(HeadlineSubject subject)
    {
        var (period, words, things) = (subject.Now.Period, WordsOf(subject), subject.Table.Definition.Things);
        var (about, all) = (plan.Words.Say("text.of", ("name", words)), plan.Words.Say("text.all", ("name", string.Empty)));
        return new(StringComparer.Ordinal)
        {
            ["title"] = Data(subject.Title),
            ["words"] = Data(words),
            ["overall"] = Data(words.StartsWith(all, StringComparison.OrdinalIgnoreCase) ? plan.Words.Say("text.overall", ("name", words[all.Length..])) : words),
            ["things"] = Data(things),
            ["unit"] = Data(things.EndsWith(about, StringComparison.OrdinalIgnoreCase) ? things[..^about.Length] : string.Empty),
            ["has_unit"] = things.EndsWith(about, StringComparison.OrdinalIgnoreCase),
            ["counted"] = !subject.Table.Definition.Indicator.IsQuoted,
            ["is_part"] = !subject.IsTopic,
            ["drawing"] = subject.IsTopic && Chosen.Any(h => ReferenceEquals(h.Subject, subject)) ? Drawing(subject) : null,
            ["here"] = tables.RowView(subject.Table, subject.Row),
            ["placed"] = tables.RowView(subject.Placed.Table, subject.Placed.Row),
            ["places"] = Data(English.Plural(subject.Placed.Table.Definition.RowHeading.ToLowerInvariant())),
            ["unsure"] = IsUnsure(subject),
            ["alike"] = alike.Contains(subject),
            ["placed_title"] = Data(InSentence(ExtractOf(subject.Placed.Row.TextFigures["now"])?.Title ?? string.Empty)),
            ["provisional"] = ExtractOf(subject.Now) is { Status: ExtractStatus.Provisional },
            ["is_lent"] = subject.Placed.Row.TextFigures["now"].Id.Indicator != subject.Now.Id.Indicator && subject.Placed.Row.TextFigures["now"].Measure.Kind == MeasureKind.Quoted,
            ["beside"] = subject.Beside is { } beside ? tables.RowView(subject.Table, beside) : null,
            ["quoted"] = QuotedOf(subject),
            ["other_period"] = period != plan.Written.ThisYear.Value,
            ["when"] = Data(period.WordsIn(plan.Words)),
            ["signal"] = Data(subject.Signal switch { SeriesSignal.Rise => "rise", SeriesSignal.Fall => "fall", SeriesSignal.Both => "both", SeriesSignal.None => "none" }),
            ["chart"] = subject is { Chart: { } chart, Signal: not SeriesSignal.None } ? charts.Of(chart) : null,
            ["accepted"] = charts.Accepted(subject.Chart),
            ["course"] = Data(CourseOf(subject)),
            ["missing"] = Data(Display.Symbol(ValueStatus.NotAvailable, plan.Written.Symbols)),
            ["per"] = Data(subject.Row.TextFigures.GetValueOrDefault("rate")?.Measure is { } rate ? rate.Base == Measure.Residents ? plan.Words.Say("text.per", ("n", English.Whole(rate.Per)), ("base", string.Empty)).TrimEnd() : rate.PerIn(plan.Words) : string.Empty),
            ["usual_per"] = subject.Row.TextFigures.GetValueOrDefault("rate")?.Measure is { Per: 1000, Base: Measure.Residents },
        };
    }

    // Nothing measures how much such numbers vary by themselves, and of others something does.
    private bool IsUnsure(HeadlineSubject subject) => subject.Judgement is { HasSign: true, Dispersion.Measured: 0, Test: not JudgementTest.TwoSamples } && subjects.Any(s => s.Judgement is { Dispersion.Measured: > 0 });

    // The percentage or the rate that a partner quotes beside the count, in the latest period of its table and in the one before.
    private Dictionary<string, object?>? QuotedOf(HeadlineSubject subject)
    {
        var own = subject.Table.Definition;
        var quoted = own.Columns.Where(c => c is { Measure.Kind: MeasureKind.Quoted, Indicator.Unit: Unit.Percent or Unit.Rate, Area: null } && !string.Equals(c.Indicator.Id, own.Indicator.Id, StringComparison.Ordinal))
            .Select(c => (c.Indicator, Figure: subject.Row.Cells[own.Columns.IndexOf(c)])).Where(q => q.Figure.Value.IsKnown).OrderBy(q => q.Figure.Period.Last).ToList();
        if (quoted.Count == 0) return null;
        var now = quoted[^1];
        var before = quoted.Where(q => ReferenceEquals(q.Indicator, now.Indicator)).SkipLast(1).LastOrDefault().Figure;
        return new(StringComparer.Ordinal)
        {
            ["title"] = Data(InSentence(now.Indicator.Title)),
            ["is_rate"] = now.Figure.Unit == Unit.Rate,
            ["now"] = new FigureView(now.Figure, true, tokens, plan.Written.Symbols, null),
            ["before"] = before is null ? new AbsentFigure(tokens, plan.Written.Symbols) : new FigureView(before, true, tokens, plan.Written.Symbols, null),
        };
    }

    private ExtractPlan? ExtractOf(Figure figure) => plan.Extracts.FirstOrDefault(e => string.Equals(e.Plan.Id.Value, figure.Id.Indicator, StringComparison.Ordinal))?.Plan;

    // Which way it went each time over three counts or more of periods of one length.
    private static string CourseOf(HeadlineSubject subject)
    {
        var counts = subject.Row.Cells.Where(c => c.Measure.Kind == MeasureKind.Count && c.Id.Indicator == subject.Now.Id.Indicator && c.Id.Area.Equals(subject.Now.Id.Area) && c.Period.HasLengthOf(subject.Now.Period))
            .DistinctBy(c => c.Id).OrderBy(c => c.Period.Last).ToList();
        if (counts.Count < 3 || counts.Exists(c => c.Value.Status != ValueStatus.Known)) return "none";
        var steps = counts.Skip(1).Zip(counts, (later, earlier) => Math.Sign(later.Value.Number - earlier.Value.Number)).ToList();
        return steps.TrueForAll(s => s > 0) ? "up" : steps.TrueForAll(s => s < 0) ? "down" : !steps.Exists(s => s != 0) ? "none" : !steps.Contains(-1) ? "not down" : !steps.Contains(1) ? "not up" : "both";
    }

    /// <summary>In small letters, but for names and abbreviations.</summary>
    public static string InSentence(string title) => title.Length > 1 && char.IsLower(title[1]) ? English.Small(title) : title;

    private DataText Data(string text) => new(text, tokens);
}
