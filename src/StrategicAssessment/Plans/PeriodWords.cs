using StrategicAssessment.Periods;

namespace StrategicAssessment.Plans;

/// <summary>What <c>this year</c>, <c>previous month</c> and the like mean for one table.</summary>
/// <param name="ThisYear">The year assessed, of any length.</param>
internal sealed record PeriodWords(Period ThisYear, Period ThisMonth, ImmutableArray<string> Undated)
{
    private static readonly (string Words, bool IsMonth, int MonthsAgo)[] Known =
    [
        ("this year", false, 0), ("last year", false, 12), ("two years ago", false, 24), ("three years ago", false, 36),
        ("four years ago", false, 48), ("five years ago", false, 60),
        ("this month", true, 0), ("previous month", true, 1), ("last month", true, 1), ("same month last year", true, 12),
    ];

    public static IEnumerable<string> All => Known.Select(k => k.Words);

    /// <summary>The period meant by words or by a date; null when it is neither, or may be a month and a year (<c>2010-11</c>).</summary>
    public Period? Find(string words) => LookedBackFrom(words)?.MonthsEarlier(Known.First(k => IsSame(k.Words, words)).MonthsAgo)
        ?? (Undated.Contains(words, StringComparer.Ordinal) ? Period.Undated(words) : PeriodText.IsMonthOrYear(words) ? null : PeriodText.Parse(words));

    /// <summary>The words for an extract: a table's own periods win over the extract's, and those over the plan's.</summary>
    public static PeriodWords Of(PlanFile plan, ExtractPlan extract, TablePlan? table)
    {
        var thisYear = (table?.ThisYear ?? extract.ThisYear ?? plan.ThisYear).Value;
        var month = (table?.ThisMonth ?? extract.ThisMonth)?.Value ?? Period.Month(thisYear.Last.Year, thisYear.Last.Month);
        return new PeriodWords(thisYear, month, [.. extract.Undated.Select(u => u.Name.Value)]);
    }

    public static bool IsThisYear(string words) => IsSame("this year", words);

    /// <summary>The year or the month that words look back from; null when they are a date.</summary>
    public Period? LookedBackFrom(string words) =>
        Known.Where(k => IsSame(k.Words, words)).Select(k => k.IsMonth ? ThisMonth : ThisYear).FirstOrDefault();

    public static bool IsThisMonth(string words) => IsSame("this month", words);

    private static bool IsSame(string known, string words) => known.Equals(words, StringComparison.OrdinalIgnoreCase);
}
