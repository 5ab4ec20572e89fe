using System.Globalization;
using StrategicAssessment.Periods;

namespace StrategicAssessment.Comparing.Reading;

/// <summary>Every period of a bundle, made once.</summary>
internal sealed class PeriodCache
{
    private readonly Dictionary<string, Period> bySlug = new(StringComparer.Ordinal);

    /// <summary>The period of a slug.</summary>
    /// <param name="slug">As figures' ids have it.</param>
    /// <param name="first">Its first day, <c>yyyy-MM-dd</c>; empty for an undated one.</param>
    /// <param name="last">Its last day, included.</param>
    /// <exception cref="FormatException">A day is none, or the first is after the last.</exception>
    public Period Of(string slug, string first, string last)
    {
        if (bySlug.TryGetValue(slug, out var period)) return period;
        if (first.Length == 0 || last.Length == 0) period = Period.Undated(slug);
        else period = slug.StartsWith("at-", StringComparison.Ordinal) ? Period.AsAt(Day(last)) : Span(Day(first), Day(last));
        bySlug.Add(slug, period);
        return period;
    }

    /// <summary>A day as the data files write it.</summary>
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Period Span(DateOnly first, DateOnly last) => first <= last ? Period.Days(first, last) : throw new FormatException("A period ends before it begins.");
}
