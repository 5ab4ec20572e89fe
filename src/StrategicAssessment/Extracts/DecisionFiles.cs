using StrategicAssessment.Assessments;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Extracts.Reference;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Periods;
using StrategicAssessment.Plans;
using StrategicAssessment.Priorities;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Extracts;

/// <summary>
/// Reads what people decided: <c>priorities.csv</c>, <c>evidence.csv</c>, <c>targets.csv</c>, <c>scores.csv</c> and <c>actions.csv</c> beside the plan, a row each. Their
/// columns stand in docs/priorities.md.
/// </summary>
internal sealed class DecisionFiles(AssessmentFolder folder, ResolvedPlan plan)
{
    public const string Actions = "actions.csv";
    public const string Scores = "scores.csv";

    private readonly List<Diagnostic> found = [];
    private readonly HashSet<string> withheld = new(StringComparer.Ordinal);
    private ImmutableArray<Priority> priorities = [];

    /// <summary>All of it; empty where there are no such files.</summary>
    public static Outcome<PriorityPlan> Read(AssessmentFolder folder, ResolvedPlan plan)
    {
        var files = new DecisionFiles(folder, plan);
        return Outcome.Of(files.Read(), files.found);
    }

    private PriorityPlan Read()
    {
        priorities = [.. Records("priorities", ["id", "title"], ["topics", "themes", "lead", "officer", "sub group", "reason", "status", "progress", "progress reason"], ReadPriority)];
        var evidence = Records("evidence", ["priority", "statement", "source"], ["date", "confidence", "marking"], row => IsOfPriority(row)
            ? (Priority: row["priority"], Statement: new EvidenceStatement(row["statement"], row["source"], row["date"], row["confidence"], row["marking"])) : default).ToLookup(e => e.Priority, e => e.Statement, StringComparer.Ordinal);
        priorities = [.. priorities.Select(p => p with { Evidence = [.. evidence[p.Id]] })];
        foreach (var priority in priorities) foreach (var theme in priority.Themes.Where(t => !priorities.Any(p => p.Id == t && p.Status == PriorityStatus.Theme))) found.Add(DecisionMessages.NoTheme(priority.At, theme, priorities.Where(p => p.Status == PriorityStatus.Theme).Select(p => p.Id)));
        var targets = new TargetReader(plan, IsOfPriority, found);
        return new PriorityPlan(plan.Assessment.Place, plan.Written.ThisYear.Value)
        {
            Priorities = priorities,
            Targets = [.. Records("targets", ["id", "rule"], ["priority", "title", "indicator", "place", "measure", "baseline", "due", "comparison"], targets.Read)],
            Criteria = plan.Written.Scoring,
            Scores = [.. Records("scores", ["priority", "criterion", "score", "reason", "body"], ["confidence"], ReadScore)],
            // Without priorities the file is a table of words like any other.
            Actions = priorities.IsEmpty ? [] : [.. Records("actions", ["priority", "action"], ["aim", "outcome", "lead body", "officer", "due", "funding", "status", "note", LastStatus], ReadAction)],
        };
    }

    private const string Audiences = "audience";

    /// <summary>The column that keeps what the status of an action was a year ago.</summary>
    public const string LastStatus = "last status";

    private static readonly string[] ActionWords = ["planned", "under way", "done", "delayed", "stopped"];

    /// <summary>The actions for next year's folder: what each has come to is its last status, and it has none yet. As they are, where they cannot be read.</summary>
    public static ReadOnlyMemory<byte> CarriedOn(InputFile actions)
    {
        var told = new List<Diagnostic>();
        string[] kept = ["priority", "aim", "action", "outcome", "lead body", "officer", "due", "funding", Audiences], all = [.. kept, "status", "note", LastStatus];
        var rows = SheetReader.Read(actions, ["priority", "action"], all, told);
        if (rows.IsEmpty || told.Exists(d => d.Severity == Severity.Error)) return actions.Content;
        var lines = rows.Select(r => kept.Select(c => r[c]).Concat([string.Empty, string.Empty, r["status"].Length > 0 ? r["status"] : r[LastStatus]]));
        return Encoding.UTF8.GetBytes(string.Concat(lines.Prepend(all).Select(l => string.Join(',', l.Select(Printable.InCsv)) + "\n")));
    }

    // A row that lacks what it needs is told and left out; what identifies a record is there once.
    private IEnumerable<T> Records<T>(string name, string[] required, string[] optional, Func<SheetRow, T?> read)
    {
        name += ".csv";
        if (!folder.Has(name)) return [];
        if (found.Keep(folder.Read(name, SourceSpan.WholeFile(name))) is not { } input) return [];
        var (records, ids) = (new List<T>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in SheetReader.Read(input, required, [.. optional, Audiences], found, knowsAll: true).Where(IsForAudience))
        {
            var lacking = required.Where(r => row[r].Length == 0).ToList();
            foreach (var column in lacking) found.Add(ReferenceMessages.MissingText(row.At(column), column));
            if (lacking.Count > 0 || !IsNew(row, required, ids)) continue;
            if (!plan.Written.NamesOfficers && row["officer"].Length > 0 && ids.Add("officer")) found.Add(DecisionMessages.OfficersUnnamed(row.At("officer")));
            if (read(row) is { } record && !EqualityComparer<T>.Default.Equals(record, default)) records.Add(record);
        }

        return records;
    }

    // What partners alone get is not read for the public, nor what rests on it.
    private bool IsForAudience(SheetRow row)
    {
        if (Word<Audience>(row, Audiences, []) is not Audience.Partners)
            return !withheld.Contains(row["priority"]) && !IsWithheld(row["indicator"].Split(' ')[0]) && !IsWithheld(row["measure"].Split(' ')[^1]);
        if (plan.Written.Audiences is null) found.Add(DecisionMessages.NoAudiences(row.At(Audiences)));
        if (folder.Audience == Audience.Partners) return true;
        if (row["title"].Length > 0) withheld.Add(row["id"]);
        return false;
    }

    private bool IsWithheld(string name) => plan.Written.Withheld.Names.Contains(name) && plan.Extracts.All(e => e.Plan.Id.Value != name);

    private bool IsNew(SheetRow row, string[] required, HashSet<string> ids)
    {
        var isNamed = required[0] == "id";
        if (isNamed && !Slugs.IsValid(row["id"])) return found.Refuse<bool>(DecisionMessages.NotASlug(row.At("id"), row["id"]));
        var id = isNamed ? row["id"] : string.Join('\t', required.Take(2).Select(r => row[r]));
        return ids.Add(id) || found.Refuse<bool>(DecisionMessages.Twice(row.At(required[0]), string.Join(", ", id.Split('\t'))));
    }

    private Priority? ReadPriority(SheetRow row)
    {
        var status = Word<PriorityStatus>(row, "status", [PriorityStatus.NotSaid]) ?? PriorityStatus.NotSaid;
        var progress = Word<PriorityProgress>(row, "progress", []);
        if (status is PriorityStatus.Removed or PriorityStatus.Theme && row["reason"].Length == 0) found.Add(DecisionMessages.NeedsReason(row.At("reason"), row["title"], row["status"]));
        if (progress is not null && row["progress reason"].Length == 0) found.Add(DecisionMessages.NeedsReason(row.At("progress reason"), row["title"], row["progress"]));
        var topics = Listed(row, "topics").RemoveAll(t => plan.Written.Withheld.Names.Contains(t.Split(' ')[0]) && !IsTopic(t));
        foreach (var topic in topics.Where(t => !IsTopic(t))) found.Add(DecisionMessages.NoTopic(row.At("topics"), topic, TopicNames));
        return new Priority(row["id"], row["title"])
        {
            Topics = topics,
            Themes = Listed(row, "themes"),
            Lead = row["lead"],
            Officer = Officer(row),
            SubGroup = row["sub group"],
            Reason = row["reason"],
            Status = status,
            Progress = progress,
            ProgressReason = row["progress reason"],
            At = row.At("id"),
        };
    }

    private GivenScore? ReadScore(SheetRow row)
    {
        if (!IsOfPriority(row)) return null;
        if (plan.Written.Scoring.FirstOrDefault(c => c.Id == row["criterion"]) is not { } criterion)
            return found.Refuse<GivenScore>(DecisionMessages.NoCriterion(row.At("criterion"), row["criterion"], plan.Written.Scoring.Select(c => c.Id)));
        var confidence = Word<ScoreConfidence>(row, "confidence", []) ?? ScoreConfidence.Medium;
        return NumberText.Read(row["score"]) is KnownNumber { Value: var points } && points >= criterion.Scale.Lowest && points <= criterion.Scale.Highest
            ? new GivenScore(row["priority"], criterion.Id, points, confidence, row["reason"], row["body"]) { Source = row.Source }
            : found.Refuse<GivenScore>(DecisionMessages.NotAScore(row.At("score"), row["score"], criterion.Scale.Lowest, criterion.Scale.Highest));
    }

    private PlannedAction? ReadAction(SheetRow row)
    {
        if (!IsOfPriority(row)) return null;
        if (row["status"].Length == 0 && row[LastStatus].Length > 0) found.Add(DecisionMessages.NeedsStatus(row.At("status"), row["action"], row[LastStatus], ActionWords));
        if (row["status"].Length > 0 && !ActionWords.Contains(row["status"], StringComparer.OrdinalIgnoreCase)) found.Add(DecisionMessages.NotAWord(row.At("status"), row["status"], ActionWords));
        return new PlannedAction(row["priority"], row["aim"], row["action"], row["outcome"], row["lead body"], Officer(row), row["due"], row["funding"], row["status"].ToLowerInvariant(), row["note"]);
    }

    private bool IsOfPriority(SheetRow row) => priorities.Any(p => p.Id == row["priority"])
        || found.Refuse<bool>(DecisionMessages.NoPriority(row.At("priority"), row["priority"], priorities.Select(p => p.Id)));

    private string Officer(SheetRow row) => plan.Written.NamesOfficers ? row["officer"] : string.Empty;

    private IEnumerable<string> TopicNames => plan.Sections.Select(s => s.Id).Concat(plan.Written.Tables.Select(t => t.Id.Value)).Concat(plan.Extracts.Select(e => e.Plan.Id.Value)).Concat(plan.Written.ControlCharts.Select(c => c.Id.Value)).Distinct(StringComparer.Ordinal);

    private bool IsTopic(string topic) => TopicNames.Contains(topic.Split(' ')[0], StringComparer.Ordinal)
        && (topic.Split(' ') is [_] || (topic.Split(' ') is [_, var category] && plan.Written.Categories.Find(category) is not null));

    private static ImmutableArray<string> Listed(SheetRow row, string column) => [.. row[column].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    // The member that a cell names, in words: 'at risk'. Null where it is empty, or with an error.
    private T? Word<T>(SheetRow row, string column, T[] without)
        where T : struct, Enum
    {
        if (row[column].Length == 0) return null;
        var words = Enum.GetValues<T>().Except(without).ToFrozenDictionary(v => English.WordsOf(v), StringComparer.OrdinalIgnoreCase);
        return words.TryGetValue(row[column], out var value) ? value : found.Refuse<T?>(DecisionMessages.NotAWord(row.At(column), row[column], words.Keys.Order(StringComparer.Ordinal)));
    }
}

/// <summary>What is said of priorities, targets, scores and actions as people wrote them.</summary>
internal static class DecisionMessages
{
    public static readonly Func<SourceSpan, Diagnostic> NoAudiences = Diagnostic.Error("SA2617", "The row is for partners alone, and the plan makes one bundle for everybody. Write 'audiences:' and below it 'partners: OFFICIAL-SENSITIVE' (or your own marking) into the plan: partners then get a bundle of their own.");
    public static readonly Func<SourceSpan, Diagnostic> OfficersUnnamed = Diagnostic.Note("SA2614", "The file names people, and no document does: the plan does not say 'officers: named'.");
    public static readonly Func<SourceSpan, string, Diagnostic> NotASlug = Diagnostic.Error("SA2601", text => $"'{Excerpt.Of(text)}' cannot be an id: use small letters, digits and hyphens, like 'substance-misuse', and keep it from year to year.");
    public static readonly Func<SourceSpan, string, Diagnostic> Twice = Diagnostic.Error("SA2602", what => $"'{Excerpt.Of(what)}' stands in the file twice. Remove one of the two rows, or give one another name.");
    public static readonly Func<SourceSpan, string, Diagnostic> NotDue = Diagnostic.Error("SA2612", text => $"'{Excerpt.Of(text)}' is no date or year. Write the year in which the target is to be met, like 2018 or 2017/18, or 'each year'.");
    public static readonly Func<SourceSpan, string, Diagnostic> NoBaseline = Diagnostic.Error("SA2613", text => $"'{Excerpt.Of(text)}' is no baseline. Write a period that the extract holds, like '12 months to September 2015', or a number and its period, like '22.3 in 12 months to September 2015'.");
    public static readonly Func<SourceSpan, string, IEnumerable<string>, Diagnostic> NoPriority = Diagnostic.Error("SA2603", (id, known) => $"No row of priorities.csv has the id '{Excerpt.Of(id)}'{Nearest.SuggestionOrChoice(id, known)}");
    public static readonly Func<SourceSpan, string, IEnumerable<string>, Diagnostic> NotAWord = Diagnostic.Error("SA2604", (text, words) => $"'{Excerpt.Of(text)}' is not known here{Nearest.SuggestionOrChoice(text, words)}");
    public static readonly Func<SourceSpan, string, IEnumerable<string>, Diagnostic> NoTopic = Diagnostic.Error("SA2606", (topic, known) => $"'{Excerpt.Of(topic)}' is no section, table, extract or control chart of the plan, nor one of them and a category{Nearest.SuggestionOrChoice(topic.Split(' ')[0], known)}");
    public static readonly Func<SourceSpan, string, IEnumerable<string>, Diagnostic> NoTheme = Diagnostic.Error("SA2607", (theme, known) => $"'{Excerpt.Of(theme)}' is no theme: no row of priorities.csv has this id and the status 'theme'{Nearest.SuggestionOrChoice(theme, known)}");
    public static readonly Func<SourceSpan, string, IEnumerable<string>, Diagnostic> NoCriterion = Diagnostic.Error("SA2608", (id, known) => $"The plan scores by no '{Excerpt.Of(id)}': add it under 'scoring:', or correct the name{Nearest.SuggestionOrChoice(id, known)}");
    public static readonly Func<SourceSpan, string, IEnumerable<string>, Diagnostic> NoVerb = Diagnostic.Error("SA2611", (rule, verbs) => $"Whether '{Excerpt.Of(rule)}' is to be reached from above or from below is open, because the extract does not say which end is 'good'. Begin the rule with {string.Join(", ", verbs.Select(v => $"'{v}'"))}.");
    public static Diagnostic NeedsReason(SourceSpan at, string title, string word) => Diagnostic.Error("SA2605", at, $"'{Excerpt.Of(title)}' is said to be '{Excerpt.Of(word)}' without a reason. Write why: readers see it beside the word.");
    public static Diagnostic NotAScore(SourceSpan at, string text, decimal lowest, decimal highest) => Diagnostic.Error("SA2609", at, $"'{Excerpt.Of(text)}' is no score of this criterion: write a number from {English.Number(lowest, 0)} to {English.Number(highest, 0)}.");
    public static Diagnostic NeedsStatus(SourceSpan at, string action, string last, IEnumerable<string> words) => Diagnostic.Warning("SA2610", at, $"'{Excerpt.Of(action)}' was carried on from last year, when it was '{Excerpt.Of(last)}', and nobody says what became of it. Write its status: {English.List([.. words.Select(w => $"'{w}'")])}.");
}

/// <summary>Reads the targets: each is asked of the extracts as a table of one row would be, so that places, measures and periods are said in the same words.</summary>
/// <param name="isOfPriority">Whether a row names one that there is; else that is told.</param>
internal sealed class TargetReader(ResolvedPlan plan, Func<SheetRow, bool> isOfPriority, List<Diagnostic> found)
{
    // The verb, what it asks for, and whether the goal stays as it was in the baseline's period.
    private static readonly (string Verb, TargetEnd End, bool IsFixed)[] Verbs =
    [
        ("reduce to", TargetEnd.AtMost, true), ("increase to", TargetEnd.AtLeast, true), ("at most", TargetEnd.AtMost, false), ("at least", TargetEnd.AtLeast, false),
        ("below", TargetEnd.Below, false), ("above", TargetEnd.Above, false),
    ];

    private readonly FrozenDictionary<string, ResolvedExtract> extracts = plan.Extracts.ToFrozenDictionary(e => e.Plan.Id.Value, StringComparer.Ordinal);

    /// <summary>The target of a row; null, with errors, where it cannot be asked for.</summary>
    public TargetDefinition? Read(SheetRow row)
    {
        if (row["priority"].Length > 0 && !isOfPriority(row)) return null;
        if (row["indicator"].Length > 0) return Measured(row);
        if (row["title"].Length == 0) return found.Refuse<TargetDefinition>(ReferenceMessages.MissingText(row.At("title"), "title"));
        return new TargetDefinition(row["id"], row["priority"], row["title"], new TargetRule(TargetEnd.Keep, row["rule"]), null) { Source = row.Source, Written = (row["baseline"], row["comparison"], row["due"]) };
    }

    private TargetDefinition? Measured(SheetRow row)
    {
        var words = row["indicator"].Split(' ', 2, StringSplitOptions.TrimEntries);
        if (!extracts.TryGetValue(words[0], out var extract)) return found.Refuse<TargetDefinition>(PlanMessages.UnknownExtract(row.At("indicator"), words[0], extracts.Keys));
        var due = DueOf(row);
        if (RuleOf(row, extract.Indicator) is not { } rule || BaselineOf(row, extract) is not { } baseline) return null;
        var before = found.Count;
        Written<string> In(string column, string text) => new(text, row.At(column));
        var measure = row["measure"].Length == 0 || row["measure"] is "count" or "value" ? string.Empty : row["measure"];
        ColumnPlan Column(string period) => new(In("measure", $"{measure} {period}".Trim()), "in " + period);
        var beside = NumberText.Read(row["comparison"]) as KnownNumber;
        string[] others = [beside is null ? row["comparison"] : string.Empty, rule.Operand];
        var table = new TablePlan
        {
            Id = In("id", row["id"]),
            Extract = In("indicator", words[0]),
            Category = words.Length > 1 ? In("indicator", words[1]) : null,
            Rows = [In("place", row["place"].Length > 0 ? row["place"] : "here")],
            Totals = [.. others.Select((o, i) => new WrittenItem(In(i == 0 ? "comparison" : "rule", o), null)).Where(o => o.Item.Value.Length > 0)],
            Columns = [Column(measure.Length == 0 ? "this year" : string.Empty), .. baseline.Period is null ? [] : new[] { Column(baseline.Period) }],
        };
        var asked = new TableResolver(plan.Written, plan.Places, plan.Assessment.Place, extracts, plan.Words, found).Resolve(table, extract);
        if (asked is null || found.Skip(before).Any(d => d.Severity == Severity.Error)) return null;
        var then = asked.Columns[^1];
        return new TargetDefinition(row["id"], row["priority"], row["title"].Length > 0 ? row["title"] : asked.Title, rule.Rule, due)
        {
            Now = Ask(asked.Columns[0], asked.Rows[0]),
            Baseline = baseline.Period is null ? null : Ask(then, asked.Rows[0]),
            GivenBaseline = baseline.Given,
            Comparison = others[0].Length > 0 ? Ask(asked.Columns[0], asked.Rows[1]) : null,
            GivenComparison = beside?.Value,
            Written = (string.Empty, others[0].Length > 0 ? asked.Rows[1].Label : string.Empty, string.Empty),
            Source = row.Source,
        } is var target && rule.Operand.Length == 0 ? target : target with { Rule = rule.Rule with { Of = Ask(rule.IsFixed ? then : asked.Columns[0], asked.Rows[^1]) } };
    }

    // The best of a group are the highest where more is good.
    private static FigureRequest Ask(ColumnDefinition column, RowDefinition row) => column.For(row) is { Measure: { Kind: MeasureKind.Average, Best: > 0 } best, Indicator.GoodEnd: GoodEnd.Higher } request
        ? request with { Measure = best with { Rank = new RankRule(MeasureKind.Quoted, LowestFirst: false, TiesAsPrinted: true) } } : column.For(row);

    private ReadRule? RuleOf(SheetRow row, IndicatorDefinition indicator)
    {
        var words = row["rule"];
        if (words.Equals("maintain", StringComparison.OrdinalIgnoreCase)) return new ReadRule(new TargetRule(TargetEnd.Keep, words), string.Empty, IsFixed: true);
        var verb = Verbs.FirstOrDefault(v => words.StartsWith(v.Verb + " ", StringComparison.OrdinalIgnoreCase));
        var operand = (verb.Verb is null ? words : words[verb.Verb.Length..].Trim()) is var named && named.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? named[4..].Trim() : named;
        var number = NumberText.Read(operand) as KnownNumber;
        var isPercent = number is { HasPercent: true } && operand[0] is '-' or '+' or '\u2212';
        if (verb.Verb is null && !isPercent && indicator.GoodEnd == GoodEnd.Neither) return found.Refuse<ReadRule>(DecisionMessages.NoVerb(row.At("rule"), words, Verbs.Select(v => v.Verb)));
        var end = verb.Verb is not null ? verb.End : isPercent ? number!.Value < 0 ? TargetEnd.AtMost : TargetEnd.AtLeast : indicator.GoodEnd == GoodEnd.Lower ? TargetEnd.AtMost : TargetEnd.AtLeast;
        var rule = new TargetRule(end, words);
        if (number is not null) return new ReadRule(isPercent ? rule with { Percent = number.Value } : rule with { Number = number.Value }, string.Empty, IsFixed: true);
        foreach (var ending in new[] { "'s rate", "\u2019s rate", "'s", "\u2019s" }) if (operand.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) operand = operand[..^ending.Length];
        return new ReadRule(rule, operand, verb.Verb is null || verb.IsFixed);
    }

    private DateOnly? DueOf(SheetRow row)
    {
        var text = row["due"];
        if (text.Length == 0 || text.Equals("each year", StringComparison.OrdinalIgnoreCase)) return null;
        return PeriodText.ParseDay(text) ?? PeriodText.Parse(text)?.Last ?? found.Refuse<DateOnly?>(DecisionMessages.NotDue(row.At("due"), text));
    }

    // A period, or a number and the period that it is of.
    private (string? Period, (decimal, Period)? Given)? BaselineOf(SheetRow row, ResolvedExtract extract)
    {
        var text = row["baseline"];
        if (text.Length == 0) return (null, null);
        var at = text.IndexOf(" in ", StringComparison.OrdinalIgnoreCase);
        if (at > 0 && NumberText.Read(text[..at]) is KnownNumber number && PeriodText.Parse(text[(at + 4)..]) is { } period) return (null, (number.Value, period));
        return PeriodWords.Of(plan.Written, extract.Plan, null).Find(text) is not null && NumberText.Read(text) is not KnownNumber { Value: < 1900 or > 2199 } ? (text, null) : found.Refuse<(string?, (decimal, Period)?)?>(DecisionMessages.NoBaseline(row.At("baseline"), text));
    }

    private sealed record ReadRule(TargetRule Rule, string Operand, bool IsFixed);
}
