using StrategicAssessment.Diagnostics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Extracts;

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
