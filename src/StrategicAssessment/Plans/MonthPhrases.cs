using StrategicAssessment.Periods;

namespace StrategicAssessment.Plans;

/// <summary>Understands <c>each month</c>, which is not one column but a column for each month of a period.</summary>
internal static class MonthPhrases
{
    private const string Phrase = "each month";
    private const int MostMonths = 36;

    public const string Example = Phrase;

    /// <summary>The column itself, or those of its months, earliest first.</summary>
    public static IEnumerable<ColumnPlan> Expand(ColumnPlan column, ColumnContext context)
    {
        if (PeriodOf(column.Phrase.Value, context) is not { MonthCount: > 0 and <= MostMonths } period) return [column];
        List<ColumnPlan> months = [];
        foreach (var month in period.Months()) months.Add(column with { Phrase = column.Phrase with { Value = month.Label } });
        return months;
    }

    private static Period? PeriodOf(string phrase, ColumnContext context)
    {
        var rest = ColumnPhrases.After(phrase, Phrase);
        if (rest is null) return null;
        return rest.Length == 0 ? context.Words.ThisYear : ColumnPhrases.After(rest, "of") is { } words ? context.Words.Find(words) : null;
    }
}
