using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Extracts.Reference;
using StrategicAssessment.Plans;
using StrategicAssessment.Priorities;
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
