using StrategicAssessment.Diagnostics;
using StrategicAssessment.Periods;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Extracts;

/// <summary>What is said of periods whose text has more than one meaning.</summary>
internal static class PeriodMessages
{
    /// <summary>What keeps a column from being read; null when nothing does.</summary>
    public static Diagnostic? Of(PeriodReading reading, SourceSpan at) => Of(reading.Problem, at, reading.Example, reading.InTime);

    private static Diagnostic? Of(PeriodProblem problem, SourceSpan at, string example, DayOrder? inTime) => problem switch
    {
        PeriodProblem.None => null,
        PeriodProblem.OrderOpen => OrderOpen(at, example, inTime),
        PeriodProblem.LooksMonthFirst => LooksMonthFirst(at, example),
        PeriodProblem.OrderMixed => OrderMixed(at, example),
        PeriodProblem.MonthOrYear => MonthOrYear(at, example),
    };

    public static Diagnostic OrderOpen(SourceSpan at, string text, DayOrder? inTime) => Diagnostic.Error("SA1130", at,
        $"'{Excerpt.Of(text)}' is {Meanings(text)}: no date here says which number is the day. " + (inTime is { } order
            ? $"The rows follow each other in time with the {Word(order)}, and not otherwise. If the partner agrees, say in the plan 'dates: {Word(order)}'."
            : "Ask the partner, and say it in the plan: 'dates: day first' or 'dates: month first'."));

    public static Diagnostic LooksMonthFirst(SourceSpan at, string text) => Diagnostic.Error("SA1131", at,
        $"'{Excerpt.Of(text)}' has the month first, as in the United States, and so could all dates here. If the partner agrees, say 'dates: month first' in the plan.");

    public static Diagnostic OrderMixed(SourceSpan at, string text) => Diagnostic.Error("SA1132", at,
        $"'{Excerpt.Of(text)}' has the month first, and other dates here have the day first, so those with no number above 12 may be either. Ask the partner for dates in one order, best like '2015-09-30'.");

    public static Diagnostic MonthOrYear(SourceSpan at, string text) => Diagnostic.Error("SA1133", at,
        $"'{Excerpt.Of(text)}' may be a month or a financial year, and nothing beside it says which. Say in the plan 'dates: are months' or 'dates: are years'.");

    public static Diagnostic NotItsMonth(SourceSpan at, string text) => Diagnostic.Error("SA1134", at,
        $"'{Excerpt.Of(text)}' is to stand for its month, and is neither its first day nor its last. Correct the date with the partner, or take 'are months' out of 'dates:'.");

    public static Diagnostic UnreadNumbers(SourceSpan at, string heading, bool looksDated) => new("SA1137", looksDated ? Severity.Error : Severity.Warning, at,
        $"The column '{Excerpt.Of(heading)}' has numbers, and its heading is no period, so they are not read. If it is one, say which: 'period aliases: {{{Excerpt.AsWord(heading)}: <period>}}'. If not, say 'not read: [{Excerpt.AsWord(heading)}]'.");

    public static Diagnostic MarkedPart(SourceSpan at, string text) => Diagnostic.Warning("SA1138", at,
        $"'{Excerpt.Of(text)}' says that it is a part, and is read as the whole period. Set it against other periods only when the rest has come; ask the partner for it.");

    public static Diagnostic PartUnread(SourceSpan at, JoinableColumns join, string text) => Diagnostic.Error("SA1180", at,
        $"'{Excerpt.Of(text)}' is not all that the row says of its period: '{Excerpt.Of(join.Year)}' and '{Excerpt.Of(join.Part)}' say it together. Join them, so that no part of a year stands as the year: 'columns: {{period: {ListOf(join.Year, join.Part)}}}'.");

    /// <summary>What keeps two columns from being joined in a row.</summary>
    public static Diagnostic NotJoined(JoinProblem problem, SourceSpan year, SourceSpan part, string yearText, string partText, string partHeading) => problem switch
    {
        JoinProblem.None or JoinProblem.NoYear => Diagnostic.Error("SA1181", year, $"'{Excerpt.Of(yearText)}' is no year such as 2015 or 2014/15, which the plan joins with '{Excerpt.Of(partHeading)}'. Correct it with the partner, or say what it means under 'period aliases:'."),
        JoinProblem.NoPart when partText.Length == 0 => Diagnostic.Error("SA1181", part, $"The month or quarter of {Excerpt.Of(yearText)} is missing. Ask the partner for it; where the row is about the whole year, write 'Total'."),
        JoinProblem.NoPart => Diagnostic.Error("SA1181", part, $"'{Excerpt.Of(partText)}' is no month or quarter of {Excerpt.Of(yearText)}. Correct it with the partner; plain numbers need a heading that says month or quarter."),
        JoinProblem.CountOpen => Diagnostic.Error("SA1182", part, $"'{Excerpt.Of(partText)}' of {Excerpt.Of(yearText)} may be counted from April or from January, and '{Excerpt.Of(partHeading)}' does not say which. Ask the partner, and say 'dates: from April' or 'dates: from January' in the plan."),
        JoinProblem.YearOpen => YearOpen(year, yearText),
        JoinProblem.OwnPeriod => Diagnostic.Error("SA1184", part, $"'{Excerpt.Of(partText)}' is a date or a period by itself, and no month or quarter of {Excerpt.Of(yearText)}. If it says when, read it alone: 'columns: {{period: {Excerpt.AsWord(partHeading)}}}'; else correct it with the partner."),
    };

    public static Diagnostic YearOpen(SourceSpan at, string text) => Diagnostic.Error("SA1183", at,
        $"'{Excerpt.Of(text)}' is to be a financial year, and may be the one that begins in that year or the one that ends in it. Ask the partner, and say in the plan which: 'period aliases: {{{Excerpt.AsWord(text)}: {Label(text, -1)}}}' or 'period aliases: {{{Excerpt.AsWord(text)}: {Label(text, 0)}}}' (each year with its own).");

    public static Diagnostic TooManyColumns(SourceSpan at, string role) => Diagnostic.Error("SA1186", at,
        $"Several columns are named as the {Excerpt.Of(role)}. Name one; only a period may be said by two, a year and its month or quarter: 'columns: {{period: [<year>, <month>]}}'.");

    /// <summary>Two headings as a list of the plan.</summary>
    public static string ListOf(string year, string part) => $"[{Excerpt.AsWord(year)}, {Excerpt.AsWord(part)}]";

    private static string Label(string year, int later) => PeriodText.Parse(year) is { } period ? Period.FinancialYear(period.First.Year + later).Label : "<year>";


    private static string Word(DayOrder order) => order switch
    {
        DayOrder.DayFirst => "day first",
        DayOrder.MonthFirst => "month first",
    };

    private static string Meanings(string text) => (DayText.Parse(text), DayText.Parse(text, DayOrder.MonthFirst)) is ({ } day, { } month)
        ? $"{English.Date(day)} with the day first, and {English.Date(month)} with the month first"
        : "a date in numbers";
}
