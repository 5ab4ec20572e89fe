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

    private static string Word(DayOrder order) => order switch
    {
        DayOrder.DayFirst => "day first",
        DayOrder.MonthFirst => "month first",
    };

    private static string Meanings(string text) => (DayText.Parse(text), DayText.Parse(text, DayOrder.MonthFirst)) is ({ } day, { } month)
        ? $"{English.Date(day)} with the day first, and {English.Date(month)} with the month first"
        : "a date in numbers";
}
