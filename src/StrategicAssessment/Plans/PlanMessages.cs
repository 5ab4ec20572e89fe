using StrategicAssessment.Diagnostics;
using StrategicAssessment.Periods;

namespace StrategicAssessment.Plans;

internal static class PlanMessages
{
    public static readonly Func<SourceSpan, Diagnostic> PercentOfOtherUnit = Diagnostic.Error("SA2222", "'percent:' says how percentages are written, and these are none. Remove it, or say 'shape: values' and 'unit: percent' when the extract holds percentages.");
    public static readonly Func<SourceSpan, Diagnostic> ReservedCategory = Diagnostic.Error("SA2223", "'all' is reserved: it stands for all categories together. Choose another name, such as 'all-crime'.");
    public static readonly Func<SourceSpan, Diagnostic> NotAddable = Diagnostic.Error("SA2114", "Rates and percentages cannot be added up as counts are. Say 'shape: values', so that they are quoted as they are.");
    public static readonly Func<SourceSpan, Diagnostic> LookupsNeedRecords = Diagnostic.Error("SA2116", "Lookups are for extracts that have a row per incident. Say 'shape: records', or give names a meaning under 'aliases:' and 'known as'.");
    public static readonly Func<SourceSpan, Diagnostic> HoursNeedRecords = Diagnostic.Error("SA2235", "Only records have hours of the week: rows that are an incident each ('shape: records'), with its day and its time. Leave 'categories:' out where the extract has counts.");
    public static readonly Func<SourceSpan, Diagnostic> AcrossNeedsWhole = Diagnostic.Error("SA1151", "Where categories stand across, say which category stands for the whole extract: 'categories: <category>', one of the plan's own 'categories:'.");
    public static readonly Func<SourceSpan, Diagnostic> QueryOrTable = Diagnostic.Error("SA2237", "Say what is asked of the database: the file of a query ('query: asb.sql') or a table ('table: dw.asb'), one of the two.");
    public static readonly Func<SourceSpan, Diagnostic> FileOfAnswer = Diagnostic.Error("SA2238", "What a database answers is kept in one CSV file. Give the one name that it is to have, without '*' and ending in '.csv', or leave the line out: then it is called after the extract.");
    public static readonly Func<SourceSpan, Diagnostic> PeriodTwice = Diagnostic.Error("SA1152", "The files have a period each under 'file:', and 'period:' says one for all. Remove 'period:'.");
    public static readonly Func<SourceSpan, Diagnostic> WeightsOfNothing = Diagnostic.Error("SA2030", "It is not said what is weighed: say the extract, too, 'weighs: <extract>'.");
    public static readonly Func<SourceSpan, Diagnostic> NoWeights = Diagnostic.Error("SA2030", "Name the file of the weights, which lies beside areas.csv: 'weights: weights.csv'.");
    public static readonly Func<SourceSpan, Diagnostic> ProtectsCounts = Diagnostic.Error("SA2118", "Only counts can be protected: what follows from a rate, a percentage or an amount that is quoted cannot be known. Leave 'protect' out, or give the counts themselves.");
    public static readonly Func<SourceSpan, Diagnostic> NotARecordingChange = Diagnostic.Error("SA2026", "'recording changed' needs the first month or day of the new way, or 'unknown', and what changed: 'recording changed: {from: April 2014, note: burglary of sheds is counted apart}'.");
    public static readonly Func<SourceSpan, string, Diagnostic> NotAPeriod = Diagnostic.Error("SA2105", text => $"'{text}' is not a period. Write it like '12 months to September 2015', 'October 2014 to September 2015', 'September 2015', '2014/15' or '2015'.");
    public static readonly Func<SourceSpan, string, Diagnostic> MonthOrYear = Diagnostic.Error("SA1185", text => $"'{text}' may be {PeriodText.Parse(text)!.Label} or the financial year {PeriodText.Parse(text, isYear: true)!.Label}. Write the one that is meant in this way.");
    public static readonly Func<SourceSpan, string, Diagnostic> NotASlug = Diagnostic.Error("SA2106", text => $"'{text}' cannot be a name here: use small letters, digits and hyphens, beginning with a letter, like 'recorded-crime'.");
    public static readonly Func<SourceSpan, string, Diagnostic> NotAPopulation = Diagnostic.Error("SA2108", text => $"'{text}' does not name an estimate. Write it like 'mid-2014', or 'same year' for the estimate of the year in which each period ends.");
    public static readonly Func<SourceSpan, string, Diagnostic> NotAScale = Diagnostic.Error("SA2124", text => $"'{Excerpt.Of(text)}' is no scale. Write the lowest and the highest score, like '1 to 5'.");
    public static readonly Func<SourceSpan, string, Diagnostic> NotAThreshold = Diagnostic.Error("SA2125", text => $"'{Excerpt.Of(text)}' is no threshold here: thresholds are numbers, each higher than the one before it.");
    public static readonly Func<SourceSpan, string, Diagnostic> UnclearRank = Diagnostic.Error("SA2109", text => $"It is not clear how '{text}' ranks. By what: rate, count, change or change %? And which is 1st: 'lowest first' or 'highest first'? Write it like 'rate, lowest first' or 'change %, lowest first, among districts'.");
    public static readonly Func<SourceSpan, string, Diagnostic> NotADay = Diagnostic.Error("SA2112", text => $"'{text}' is not a day. Write it like '2015-04-01' or '1 April 2015'.");
    public static readonly Func<SourceSpan, string, Diagnostic> PathOutside = Diagnostic.Error("SA2113", path => $"'{path}' is not the name of a file in a folder 'extracts'. Put the file there and write its name alone.");
    public static readonly Func<SourceSpan, string, Diagnostic> NotAColour = Diagnostic.Error("SA2119", text => $"'{Excerpt.Of(text)}' is not a colour. Write six digits from 0 to 9 and a to f, '1d70b8', or with a sign and in quotation marks, '\"#1d70b8\"'.");
    public static readonly Func<SourceSpan, string, Diagnostic> NameTaken = Diagnostic.Error("SA2121", name => $"'{name}' is the name of an extract, a table or a control chart already. Give the table of words another, so that a text can tell the two apart.");
    public static readonly Func<SourceSpan, string, Diagnostic> NoAudiences = Diagnostic.Error("SA2127", name => $"'{name}' is for partners alone, and the plan makes one bundle for everybody. Write 'audiences:' and below it 'partners: OFFICIAL-SENSITIVE' (or your own marking): partners then get a bundle of their own.");
    public static readonly Func<SourceSpan, string, Diagnostic> LookupOutside = Diagnostic.Error("SA2115", path => $"'{path}' is not the name of a file beside areas.csv, in the folder of the assessment or the county. Put the file there and write its name alone.");
    public static readonly Func<SourceSpan, string, Diagnostic> UnclearProtection = Diagnostic.Error("SA2117", text => $"It is not clear how '{text}' keeps small numbers. Write 'hide below 5', 'hide below 5, zero too', 'round to 5' or 'round to 5, hide below 8'. What is hidden begins below a number from 2 to 100, and numbers are rounded to one from 2 to twice that.");
    public static readonly Func<SourceSpan, string, Diagnostic> NoDefaultGroup = Diagnostic.Error("SA2206", table => $"Table '{table}' does not say which rows it has, and there is no group 'districts' to fall back on. Add 'rows:' to the table, or 'compare with:' and a group of groups.csv to the plan.");
    public static readonly Func<SourceSpan, string, Diagnostic> DuplicateHeading = Diagnostic.Error("SA2207", heading => $"Two columns have the heading '{heading}'. Give one a heading of its own: '- rate last year: Rate before'.");
    public static readonly Func<SourceSpan, string, Diagnostic> RankNeedsGroup = Diagnostic.Error("SA2208", table => $"Table '{table}' ranks places, but it is not clear among which. Add 'among' and a group: 'rank: rate, lowest first, among districts'.");
    public static readonly Func<SourceSpan, string, Diagnostic> ReservedSlug = Diagnostic.Error("SA2209", slug => $"'{slug}' has a meaning of its own in templates. Choose another name, such as '{slug}-data'.");
    public static readonly Func<SourceSpan, string, Diagnostic> DuplicateSection = Diagnostic.Error("SA2210", slug => string.Create(CultureInfo.InvariantCulture, $"A section cannot be called '{slug}': the document has one of that name already. Choose another name."));
    public static readonly Func<SourceSpan, string, Diagnostic> RowsMixed = Diagnostic.Error("SA2211", word => $"'{word}' stands for many rows and cannot be one of a list of places. Write 'rows: {word}', or list the places.");
    public static readonly Func<SourceSpan, string, Diagnostic> NeedsAges = Diagnostic.Error("SA2219", measure => $"'{measure}' needs bands of age from birth on, without a gap, as the categories of the extract: 'categories: {{all-ages: {{aged-0-to-17: , aged-18-and-over: }}}}'. Residents of these ages stand in population-by-age.csv.");
    public static readonly Func<SourceSpan, string, Diagnostic> NothingToReconcile = Diagnostic.Error("SA2224", extract => $"'{extract}' quotes percentages or amounts, which no counts give: only a rate or a number can be held against counts. Take the line out.");
    public static readonly Func<SourceSpan, string, Diagnostic> ReconcilesItself = Diagnostic.Error("SA2224", extract => $"'{extract}' is this extract itself, which always agrees with itself. Name the other one, or take the line out.");
    public static readonly Func<SourceSpan, string, Diagnostic> DuplicateColumn = Diagnostic.Error("SA2213", phrase => $"The column '{phrase}' is there twice. Remove one of the two.");
    public static readonly Func<SourceSpan, string, Diagnostic> OrderNeedsRank = Diagnostic.Error("SA2214", table => $"Table '{table}' is to be in order of rank and has no column 'rank'. Add the column, or choose another 'order:'.");
    public static readonly Func<SourceSpan, string, Diagnostic> GroupNeeded = Diagnostic.Error("SA2215", phrase => $"'{phrase}' is of a place within a group, and the rows are no group. Write one of groups.csv: 'rows: <group>'.");
    public static readonly Func<SourceSpan, string, Diagnostic> UnusedTable = Diagnostic.Warning("SA2217", table => $"Table '{table}' stands in no section: the document leaves it out. Add it to the 'tables' of a section, or to its 'cites' if only the commentary needs it.");
    public static readonly Func<SourceSpan, string, Diagnostic> UnusedExtract = Diagnostic.Warning("SA2218", extract => $"Nothing in the document uses the extract '{extract}'. Add it to the 'tables' or 'cites' of a section, or remove it from the plan.");
    public static readonly Func<SourceSpan, string, Diagnostic> AcceptsWithoutReason = Diagnostic.Error("SA3222", code => $"A warning is only accepted with a reason, which the document prints, and there is none for this {code}. Write why the data is right as it is, or remove the line.");
    public static readonly Func<SourceSpan, string, Diagnostic> AcceptsEverything = Diagnostic.Error("SA3223", code => $"It is not said which {code} is accepted. Write what it is about after the code, an extract, a table, a section or a file: '{code} violent-crime: the reason'.");
    public static readonly Func<SourceSpan, string, Diagnostic> NotAStep = Diagnostic.Error("SA2402", text => $"'{text}' does not say when a step begins. Write the first month, quarter or day at the new level, and the reason after it: '2024-04: patrols began'.");
    public static readonly Func<SourceSpan, string, Diagnostic> StepNeedsReason = Diagnostic.Error("SA2403", text => $"A step is only accepted with a reason, and there is none for {text}. Write why the level changed, or remove the step.");
    public static readonly Func<SourceSpan, string, Diagnostic> NotAPoint = Diagnostic.Error("SA2024", text => $"'{text}' does not say which point of the chart is left out of its limits. Write the month, quarter or week, and the reason after it: '2024-08: a festival'.");
    public static readonly Func<SourceSpan, string, Diagnostic> ExcludedNeedsReason = Diagnostic.Error("SA2025", text => $"A point is only left out of the limits with a reason, and there is none for {text}. Write what happened then, or remove the line.");
    public static readonly Func<SourceSpan, string, Diagnostic> NotATarget = Diagnostic.Error("SA2404", text => $"A target is a number of 0 or more, and '{text}' is none. Write it in the unit of the points, like '40' or '2.5'.");
    public static readonly Func<SourceSpan, string, Diagnostic> ControlChartNotShown = Diagnostic.Warning("SA2407", chart => $"No section shows control chart '{chart}'. Add 'control charts: {chart}' to a section.");
    public static readonly Func<SourceSpan, string, IEnumerable<string>, Diagnostic> UnclearColumn = Diagnostic.Error("SA2110", (text, known) => $"It is not clear what the column '{text}' is to show{Nearest.Suggestion(text, known.Where(k => !k.Equals(text, StringComparison.OrdinalIgnoreCase)))} A column is a period ('this year', 'last year', '12 months to September 2013'), 'change' or 'change %' (with 'since' and a period if not last year), 'rate' or 'share' (with a period if not this year), 'rank', or the name of another extract.");
    public static readonly Func<SourceSpan, string, IEnumerable<string>, Diagnostic> UnknownGroup = Diagnostic.Error("SA2202", (name, known) => $"'{name}' is not a group of groups.csv{Nearest.SuggestionOrChoice(name, known)}");
    public static readonly Func<SourceSpan, string, IEnumerable<string>, Diagnostic> UnknownExtract = Diagnostic.Error("SA2203", (name, known) => $"'{name}' is not one of the plan's extracts{Nearest.SuggestionOrChoice(name, known)}");
    public static readonly Func<SourceSpan, string, IEnumerable<string>, Diagnostic> UnknownTable = Diagnostic.Error("SA2204", (name, known) => $"'{name}' is neither a table nor an extract of the plan{Nearest.SuggestionOrChoice(name, known)}");
    public static readonly Func<SourceSpan, string, IEnumerable<string>, Diagnostic> UnknownCategory = Diagnostic.Error("SA2205", (name, known) => $"'{name}' is not one of the plan's categories{Nearest.SuggestionOrChoice(name, known)}");
    public static readonly Func<SourceSpan, string, IEnumerable<string>, Diagnostic> UnknownRow = Diagnostic.Error("SA2216", (name, known) => $"The table has no row '{name}'{Nearest.Suggestion(name, known)} Write the row's name as the table prints it.");
    public static readonly Func<SourceSpan, string, IEnumerable<string>, Diagnostic> AcceptsNoCode = Diagnostic.Error("SA3220", (code, known) => $"'{Excerpt.Of(code)}' is not the code of a message{Nearest.Suggestion(code, known)} Write the code of the warning and what it is about: 'SA3202 violent-crime: the reason'.{(code.All(char.IsAsciiDigit) ? " Between braces, write numbers without commas." : string.Empty)}");
    public static readonly Func<SourceSpan, string, IEnumerable<string>, Diagnostic> UnknownControlChart = Diagnostic.Error("SA2406", (name, known) => $"'{name}' is not one of the plan's control charts{Nearest.SuggestionOrChoice(name, known)}");
    public static Diagnostic UnknownKey(SourceSpan at, string key, string where, IEnumerable<string> known) => Diagnostic.Error("SA2101", at, $"'{key}' is not a word that {where} may have{Nearest.SuggestionOrChoice(key, known)}");
    public static Diagnostic WrongKind(SourceSpan at, string key, string expected) => Diagnostic.Error("SA2102", at, $"What stands here is not what '{key}' needs. Write {expected}.");
    public static Diagnostic UnknownWord(SourceSpan at, string key, string word, IEnumerable<string> known) => Diagnostic.Error("SA2103", at, $"'{word}' is not a value of '{key}'{Nearest.Suggestion(word, known)} It may be {List(known)}.");
    public static Diagnostic Missing(SourceSpan at, string key, string description) => Diagnostic.Error("SA2104", at, $"The plan has no '{key}'. {description}");
    public static Diagnostic NotANumber(SourceSpan at, string key, string text, int least, int most) => Diagnostic.Error("SA2107", at, $"'{key}' needs a whole number from {Wording.English.Whole(least)} to {Wording.English.Whole(most)}, and '{text}' is none.");

    public static Diagnostic WrongThresholds(SourceSpan at, string criterion, int has, int needed) => Diagnostic.Error("SA2126", at, needed == 0
        ? $"'{criterion}' has thresholds, and nothing is held against them. Leave them out, or say what it is scored by: 'by: volume', 'trend', 'rank' or 'comparison'."
        : $"'{criterion}' has {Wording.English.Whole(has)} thresholds, and its scale takes {Wording.English.Whole(needed)}: one for each point above the lowest.");

    public static Diagnostic DuplicateCategory(SourceSpan at, string name, string other) => Diagnostic.Error("SA2111", at, $"'{name}' already names the category '{other}'. Each name may stand for one category.");

    public static Diagnostic PaleColour(SourceSpan at, string text, PlanColour colour) => Diagnostic.Error("SA2120", at,
        string.Create(CultureInfo.InvariantCulture, $"White letters on '{text}' could not be read: the contrast is {colour.ContrastWith(PlanColour.White):0.0} to 1, and {PlanColour.ForText} is needed. The nearest shade that has it is '{colour.Towards(default, PlanColour.ForText, PlanColour.White)}'."));

    public static Diagnostic Withheld(string path, IEnumerable<string> names) => Diagnostic.Note("SA2128", SourceSpan.WholeFile(path), $"The bundle for the public is made without what is for partners: {Wording.English.List([.. names])}. What names one of these must be for partners too: 'audience: partners', or in a text between '::: partners' and ':::'.");
    public static Diagnostic MeansItself(SourceSpan at, string word, string text, string meaning) => Diagnostic.Error("SA2234", at, $"'{word}' says that '{Excerpt.Of(text)}' means {Excerpt.Of(meaning)}, and it says itself what it is. Remove the line; where the file is wrong, ask the partner for another, or correct a number by a line in corrections.csv.");
    public static Diagnostic OtherPlace(SourceSpan at, string text, string meaning) => Diagnostic.Error("SA2234", at, $"'aliases' says that '{Excerpt.Of(text)}' means {meaning}, and it is a place of its own. Remove the line; where the one became part of the other, say so in areas.csv by 'valid to' and 'successor'.");
    public static Diagnostic CannotBeWeighed(SourceSpan at, string extract, string why) => Diagnostic.Error("SA2031", at, $"'{extract}' cannot be weighed: {why}.");
    public static Diagnostic NotOfWeighed(SourceSpan at, string word, string extract) => Diagnostic.Error("SA2032", at, $"'{Excerpt.Of(word)}' is said by '{extract}', whose counts are weighed, and holds for both. Leave it out here.");
    public static Diagnostic WithoutEffect(SourceSpan at, string word, string why) => Diagnostic.Error("SA1142", at, $"'{word}' has no effect in an extract of this shape: {why}. Remove it, or correct 'shape:'.");
    public static Diagnostic UnknownPlace(SourceSpan at, string name, string problem) => Diagnostic.Error("SA2201", at, $"'{name}' {problem}");
    public static Diagnostic LightNeedsGood(SourceSpan at, string phrase, string extract) => Diagnostic.Error("SA2220", at, $"'{phrase}' needs events of which it is said which end is good. Say 'good: fewer' or 'good: more' under '{extract}'; where neither is good, or people or a stock are counted, leave the column out.");
    public static Diagnostic NotOfResidents(SourceSpan at, string phrase, string extract) => Diagnostic.Error("SA2236", at, $"'{phrase}' is about all residents, and '{extract}' is a survey of those who answered. Show shares of them: 'share', 'share interval', 'share change', 'judgement'.");
    public static Diagnostic NeedsCounts(SourceSpan at, string measure, string extract) => Diagnostic.Error("SA2212", at, $"'{measure}' needs counts, and '{extract}' gives values that are quoted. Show the values themselves ('this year'), or rank by value.");

    public static Diagnostic ShareNeedsWhole(SourceSpan at, bool hasGroup) => Diagnostic.Error("SA2215", at, hasGroup
        ? "A share is of the whole of all categories, and the rows are that whole: each would be 100%. Write 'share of group' for each place's part of the group's total."
        : "It is not clear of which whole the share is. Write a group of groups.csv as 'rows:' and 'share of group', for shares of its total, or 'rows: categories', for shares of all of them.");

    /// <summary>Whether it says that a part of the plan is of no use to the document.</summary>
    public static bool IsOfUse(Diagnostic diagnostic) => diagnostic.Code is "SA2217" or "SA2218";

    public static Diagnostic AcceptsNoWarning(SourceSpan at, string code, string kind) => Diagnostic.Error("SA3221", at, $"{code} is {kind}; only warnings about the assessment can be accepted. Remove the line{(kind == "an error" ? ", and correct what the message names" : string.Empty)}.");

    /// <summary>Whether it says that a line of <c>accepted:</c> has no use.</summary>
    public static bool IsOfNothing(Diagnostic diagnostic) => diagnostic.Code is "SA3224";

    public static Diagnostic AcceptsTwice(AcceptedWarning accepted) => Diagnostic.Warning("SA3224", accepted.At, $"An earlier line answers what '{Excerpt.Of(accepted.Key)}' would answer. Remove one of the two.");

    /// <param name="others">The keys of the warnings of this code that are told and not accepted.</param>
    public static Diagnostic AcceptsNothing(AcceptedWarning accepted, IReadOnlyList<string> others) => Diagnostic.Warning("SA3224", accepted.At,
        others.Count == 0
            ? $"The warning '{accepted.Key}' does not occur any more. Remove the line."
            : $"The warning '{Excerpt.Of(accepted.Key)}' does not occur any more, and there is {Wording.English.List([.. others.Take(3).Select(o => $"'{o}'")])}{(others.Count > 3 ? " and more" : string.Empty)}. Remove the line; or look whether the reason holds for what is told now, and write that in its place.");

    public static Diagnostic ChartNeeds(SourceSpan at, string chart, string lack) => Diagnostic.Error("SA2221", at, $"A chart of {chart} needs {lack}. Add to the table what the chart needs, or choose another 'chart:'.");
    public static Diagnostic GoodNotSaid(SourceSpan at, string chart, string extract) => Diagnostic.Error("SA2401", at, $"Which way is good? Control chart '{chart}' calls a signal an improvement or a concern, and nothing says which. Add 'good: fewer', 'good: more' or 'good: neither' to the extract '{extract}'.");
    public static Diagnostic SameControlChart(SourceSpan at, string chart, string other) => Diagnostic.Error("SA2405", at, $"Control charts '{chart}' and '{other}' show the same series in the same way. Remove one, or give one other points or another kind.");

    private static string List(IEnumerable<string> words) => Wording.English.List([.. words.Select(w => $"'{w}'")]).Replace(" and ", " or ", StringComparison.Ordinal);
}
