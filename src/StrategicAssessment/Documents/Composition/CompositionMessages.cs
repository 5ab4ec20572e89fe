using StrategicAssessment.Assessments;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Documents.Composition;

/// <summary>What is said of templates and commentary as files, and of what they ask for.</summary>
internal static class CompositionMessages
{
    public static readonly Func<SourceSpan, string, IEnumerable<string>, Diagnostic> NoSuchDocument = Diagnostic.Error("SA5118", (name, known) => $"There are no templates of a document '{Excerpt.Of(name)}'{Nearest.SuggestionOrChoice(name, known)}");
    public static readonly Func<SourceSpan, string, IEnumerable<string>, Diagnostic> NotLeftOut = Diagnostic.Error("SA5140", (name, known) => $"No part that a document can do without is called '{Excerpt.Of(name)}'{Nearest.SuggestionOrChoice(name, known)}");
    public static readonly Func<SourceSpan, string, IEnumerable<string>, Diagnostic> NoSuchHeadline = Diagnostic.Error("SA5120", (name, known) => $"No topic of the document is called '{name}', so it cannot be a headline{Nearest.SuggestionOrChoice(name, known)}");
    public static readonly Func<SourceSpan, string, Diagnostic> NoticeDate = Diagnostic.Error("SA5113", text => $"'{Excerpt.Of(text)}' is not a date. Write it like 2016-05-03.");
    public static Diagnostic UnusedTemplate(string path, string name, IEnumerable<string> known) => Diagnostic.Warning("SA5101", SourceSpan.WholeFile(path), $"No template is called '{name}', so this file changes nothing{Nearest.SuggestionOrChoice(name, known)}");

    /// <summary>Whether it says that a file is of no use to the document.</summary>
    public static bool IsOfUse(Diagnostic diagnostic) => diagnostic.Code is "SA5101" or "SA5104";

    public static Diagnostic NotUtf8(string path, int line) => Diagnostic.Error("SA5102", new SourceSpan(path, line, 0), "The text is not UTF-8. Save the file as UTF-8.");
    public static Diagnostic TextTooLarge(string path) => Diagnostic.Error("SA5103", SourceSpan.WholeFile(path), "The file is larger than 4 MB. Keep commentary and templates to their text.");

    public static Diagnostic NoDuty(Written<string> duty, string country, IEnumerable<string> known) => Diagnostic.Error("SA5138", duty.At,
        $"'{duty.Value}' is no duty of the law of {country}{Nearest.SuggestionOrChoice(duty.Value, known)}");

    public static Diagnostic DutiesUnanswered(string path, int all, IReadOnlyList<string> open) => Diagnostic.Note("SA5139", SourceSpan.WholeFile(path),
        $"Of {Wording.English.Whole(all)} duties of the law, {Wording.English.Whole(all - open.Count)} {(all - open.Count == 1 ? "is" : "are")} said to be answered. Nobody says where these are: {Wording.English.List([.. open])}. Write the name into 'answers:' of the section that does, or below 'answers:' of the plan with the place.");

    public static Diagnostic OpenForPartners(string path, int line) => Diagnostic.Error("SA5137", new SourceSpan(path, line, 1), "What is for partners begins here and never ends. Write ':::' on a line of its own below its last line.");
    public static Diagnostic UnusedCommentary(string path, string name, IEnumerable<string> known) => Diagnostic.Warning("SA5104", SourceSpan.WholeFile(path), $"There is no section '{name}', so this commentary is not printed{Nearest.SuggestionOrChoice(name, known)}");

    /// <summary>Whether it says that a text is still to be written.</summary>
    public static bool IsNotWritten(Diagnostic diagnostic) => diagnostic.Code is "SA5105";

    /// <summary>Whether it says of a text that it is to be written, or read again: the bundle keeps it, and 'diff' says it too.</summary>
    public static bool IsToReread(Diagnostic diagnostic) => diagnostic.Code is "SA5105" or "SA5109" or "SA5119";

    public static Diagnostic NoCommentary(string path, string title) => Diagnostic.Note("SA5105", SourceSpan.WholeFile(path), $"Nobody has written the commentary of the section '{title}' yet: this file is not there.");
    public static Diagnostic NoLogo(SourceSpan at, string name, string why) => Diagnostic.Error("SA5114", at, $"The logo '{Excerpt.Of(name)}' {why}.");
    public static Diagnostic NoPicture(SourceSpan at, string path, string why) => Diagnostic.Error("SA5117", at, $"The picture '{Excerpt.Of(path)}' {why}.");
    public static Diagnostic NotBeside(SourceSpan at, string table, string other) => Diagnostic.Warning("SA5115", at, $"'{table}' cannot stand beside '{Excerpt.Of(other)}', because no section shows both in its text. Name both under 'tables:' of one section, or remove 'beside:'.");
    public static Diagnostic MissingTemplate(string name) => Diagnostic.Error("SA5106", SourceSpan.WholeFile("templates/" + name + ".sbn-md"), $"There is no template '{name}'.");
    public static Diagnostic CommentaryWaits(string path, string awaited) => Diagnostic.Note("SA5107", SourceSpan.WholeFile(path), $"It cites {awaited}, whose data is awaited, so it is not printed until the data is there.");
    public static Diagnostic CommentaryWithheld(string path, string withheld) => Diagnostic.Note("SA5108", SourceSpan.WholeFile(path), $"It cites {withheld}, whose data has errors, so a draft does not print it. Correct the data first.");

    public static Diagnostic NoBoundary(TableDefinition table, ImmutableArray<string> places) => Diagnostic.Warning("SA5116", table.Columns[0].At ?? SourceSpan.WholeFile("assessment.yaml"),
        $"The map of the table '{table.Id}' leaves out {(places.Length > 3 ? $"{English.Whole(places.Length)} places" : English.List(places))}: areas.geojson has no boundary of {(places.Length == 1 ? "it" : "them")}. Add it, with the code that areas.csv has.");

    public static Diagnostic LastYears(string path) => Diagnostic.Warning("SA5109", new SourceSpan(path, 1, 1), "This is still last year's text. Revise it, then delete the line that says so.");
    public static Diagnostic TypedNumber(SourceSpan at, string number, string what) => Diagnostic.Warning("SA5110", at, $"'{Excerpt.Of(number)}' is typed, so it does not follow a correction. {what}.");
    public static string NoFigurePrints(string number) => $"No figure prints it. Cite a figure, or say where it comes from: {{{{ quote {(number.All(char.IsAsciiDigit) ? number : $"\"{number}\"")} \"who, when\" }}}}";
    public static Diagnostic ClaimFails(SourceSpan at, string claim, string why) => Diagnostic.Warning("SA5119", at, $"'{Excerpt.Of(claim)}' is not what the figure beside it says: {why}. Correct the words, or let the figure choose them.");
    public static Diagnostic NoFrontMatter(string path) => Diagnostic.Error("SA5111", new SourceSpan(path, 1, 1), "This is not a notice of a correction: it does not begin with 'date', 'edition' and 'reason' between two lines '---'. 'assess correct' writes one; move other files out of this folder.");
    public static Diagnostic NoticeLacks(string path, IReadOnlyList<string> missing) => Diagnostic.Error("SA5112", new SourceSpan(path, 1, 1), $"The notice does not say its {Wording.English.List(missing)}. Write it between the two lines '---' with which the file begins.");
    public static Diagnostic TooManyHeadlines(SourceSpan at, int most) => Diagnostic.Error("SA5121", at, $"Page one has room for {Wording.English.Whole(most)} points. Leave the least important out.");

    /// <summary>What the analyst should look at again: her order stands.</summary>
    public static Diagnostic HeadlineMoved(SourceSpan at, string name, string change) => Diagnostic.Note("SA5122", at, $"The headline '{name}' is pinned, and stands: {change}.");

    public static string NoSuchTable(string id, IEnumerable<string> known) => $"There is no table '{id}'{Nearest.SuggestionOrChoice(id, known)}";

    public static string NoChart(string id, IEnumerable<string> known) =>
        $"Table '{id}' has no chart: its plan says none, none suits it, or too few of its numbers are known. Give it a 'chart:' in the plan, or leave this out. Tables with charts: {Wording.English.List([.. known])}.";

    public static string NoSuchSection(string id, IEnumerable<string> known) => $"There is no section '{id}'{Nearest.SuggestionOrChoice(id, known)}";

    public static string NoPrevious() => "The plan names no bundle of last year. Add 'previous:' and its folder.";

    public static string NoSuchPrevious(string id, string edition, IEnumerable<string> known) => $"The bundle of {edition} has no figure '{id}'{Nearest.SuggestionOrChoice(id, known)}";

    public static string NeedsQuote() => "'quote' needs a whole number, or a number in quotes, and then in quotes who said it and when: `quote \"14.5%\" \"MARAC coordinator, October 2015\"`.";
    public static string NeedsText(string function) => $"'{function}' needs a name in quotes.";
}
