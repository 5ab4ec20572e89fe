using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Extracts.Records;
using StrategicAssessment.Periods;
using StrategicAssessment.Plans;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Extracts;

/// <summary>What an extract's headings have to say and do not, for a message.</summary>
internal static class ColumnNeeds
{
    /// <summary>The roles that none of these headings is known for, and how the plan names them.</summary>
    public static string Told(ResolvedExtract extract, ImmutableArray<Lookup> lookups, IReadOnlyList<string> headings, IReadOnlyList<Row> rows)
    {
        var hint = OtherShape(extract, headings);
        if (hint.Length > 0) return hint.TrimStart();
        var plan = extract.Plan;
        var known = headings.Select(h => ColumnRoles.Of(h, plan)).OfType<ColumnRole>().Concat(plan.Columns.Where(c => headings.Any(h => ColumnFinder.IsSame(h, c.Text.Value))).Select(c => ColumnRoles.Named(c.Name.Value)).OfType<ColumnRole>()).ToHashSet();
        List<string> missing = [.. Needed(extract, lookups).Where(r => !known.Contains(r) && !(r == ColumnRole.Area && (known.Contains(ColumnRole.Ward) || headings.Any(h => ColumnRoles.OfCode(h) is not null || ColumnRoles.LevelOf(h) is { IsCode: not null }))))
            .Where(r => !(r is ColumnRole.Count or ColumnRole.Value && (known.Contains(ColumnRole.Count) || known.Contains(ColumnRole.Value)))).Select(ColumnRoles.WordFor)];
        var across = plan.Shape != ExtractShape.Wide ? string.Empty
            : plan.HasCategoriesAcross ? "A wide extract needs a heading for each category, as 'categories:' or 'known as' have it. " : "A wide extract needs periods as headings, like '2015-09' or '2014/15'; for categories across, say 'across: categories'. ";
        if (plan is { HasPeriodsAcross: true, Measure: null } && TwoMeasures.In(plan, headings) is { Count: > 1 } measures) return TwoMeasures.Which(extract, measures);
        return across + (missing.Count == 0 ? "If it is the header, say so with 'header line:' in the plan, or correct it in the file."
            : $"None is known as the {English.List(missing)}. Name them in the plan, 'columns: {{{string.Join(", ", missing.Select(m => m + ": <heading>"))}}}', or correct them in the file.{(missing.Contains("count", StringComparer.Ordinal) ? Records(plan, headings, rows) : string.Empty)}");
    }

    /// <summary>A sentence about headings that are categories of the plan, or periods, after a space; empty when they are not.</summary>
    public static string OtherShape(ResolvedExtract extract, IReadOnlyList<string> headings)
    {
        if (extract.Plan.HasCategoriesAcross || extract.Plan.Shape == ExtractShape.Records) return string.Empty;
        var categories = headings.Where(h => ColumnRoles.Of(h) is null && extract.PlanCategories.SlugOf(h.Split('[')[0]) is not null).Take(3).ToList();
        if (categories.Count > 1) return $" {English.List([.. categories.Select(c => $"'{c}'")])} are categories of the plan: where each has a column of its own, say 'shape: wide', 'across: categories' and, under 'categories:', the one that stands for the whole extract.";
        var periods = headings.Where(h => ColumnFinder.IsPeriod(extract.Plan, h)).Take(3).ToList();
        return extract.Plan.Shape != ExtractShape.Counts || periods.Count < 2 ? string.Empty : $" {English.List([.. periods.Select(c => $"'{c}'")])} are periods: where each has a column of its own, say 'shape: wide'.";
    }

    /// <summary>What a file may be that has days, or rows that say the same of different things: records, after a space. Empty where each row is about a place and year of its own.</summary>
    public static string Records(ExtractPlan plan, IReadOnlyList<string> headings, IReadOnlyList<Row> rows)
    {
        var told = rows.Select(r => string.Join('|', r.Cells.Take(headings.Count).Where((c, i) => !RecordIds.IsId(headings[i]) && (NumberText.Read(c.Text) is not KnownNumber || ColumnRoles.Of(headings[i]) == ColumnRole.Period)).Select(c => c.Text))).ToList();
        return plan.Shape == ExtractShape.Counts && !headings.Any(h => ColumnRoles.Of(h) is ColumnRole.PeriodStart or ColumnRole.PeriodEnd) && (rows.Any(r => r.Cells.Any(c => DayText.Parse(c.Text) is not null)) || told.Distinct(StringComparer.Ordinal).Count() < told.Count)
            ? " If each row is one incident, which is to be counted, say 'shape: records'."
            : string.Empty;
    }

    private static IEnumerable<ColumnRole> Needed(ResolvedExtract extract, ImmutableArray<Lookup> lookups)
    {
        var plan = extract.Plan;
        if (plan.Area is null && !lookups.Any(l => l.Gives(ColumnRole.Area))) yield return ColumnRole.Area;
        if (plan.Period is null && !plan.HasPeriodsAcross) yield return ColumnRole.Period;
        if (plan.Shape == ExtractShape.Counts) yield return ColumnRole.Count;
        if (plan.Shape == ExtractShape.Values) yield return ColumnRole.Value;
        if (plan.Indicator.IsSurvey) yield return ColumnRole.Base;
    }
}

/// <summary>Two measures side by side under each period of a wide extract: headings that hold a period and something else.</summary>
internal static class TwoMeasures
{
    // What says that a number is of a part of its period, and of nothing that is measured.
    private static readonly string[] OfTime = ["ytd", "date", "far", "part", "half", "quarter", "qtr", "month", "months", "week", "weeks", "first", "last", "h1", "h2", "q1", "q2", "q3", "q4"];

    private static readonly char[] Between = [' ', ',', ';', ':', '-', '–', '(', ')', '[', ']', '/'];

    /// <summary>A heading without the measure that counts, which stands before or after its period; the heading itself when it has none.</summary>
    public static string Without(string heading, string? measure)
    {
        if (measure is null || measure.Trim().Length == 0 || IsOfTime(measure)) return heading;
        var at = heading.IndexOf(measure.Trim(), StringComparison.OrdinalIgnoreCase);
        if (at < 0 || heading.LastIndexOf(measure.Trim(), StringComparison.OrdinalIgnoreCase) != at) return heading;
        var (before, after) = (heading[..at].Trim(Between), heading[(at + measure.Trim().Length)..].Trim(Between));
        return before.Length == 0 ? after : after.Length == 0 ? before : heading;
    }

    /// <summary>What stands beside periods in headings, each at least so many times, in their order.</summary>
    public static IReadOnlyList<string> In(ExtractPlan plan, IEnumerable<string> headings, int least = 2) =>
        [.. headings.Select(h => Rest(plan, h)).OfType<string>().GroupBy(ColumnRoles.KeyOf, StringComparer.Ordinal).Where(g => g.Count() >= least).Select(g => g.First())];

    /// <summary>How to say which of them counts: a sentence. One is proposed where it alone is a number, or is headed as one; parts, such as men and women, are not.</summary>
    public static string Which(ResolvedExtract extract, IReadOnlyList<string> measures)
    {
        if (ColumnNeeds.OtherShape(extract, measures) is { Length: > 0 } categories) return categories.TrimStart();
        var numbers = measures.Where(m => !UnreadKinds.IsRate(m)).ToList();
        var proposed = numbers.Count == 1 ? numbers[0] : numbers.Find(m => ColumnRoles.IsOfCounts(m) || ColumnRoles.KeyOf(m) is "actual" or "all" || ColumnRoles.KeyOf(m).StartsWith("total ", StringComparison.Ordinal));
        return $"{English.List([.. measures.Select(m => $"'{Excerpt.Of(m)}'")])} stand side by side under each period: say which counts, {(proposed is null ? "with 'measure:' (the others are not added to it), or, where they are kinds of one whole, give the kinds under 'categories:' and say 'across: categories'" : $"'measure: {Excerpt.AsWord(proposed)}'")}.";
    }

    /// <summary>What a heading has beside its period, or null.</summary>
    public static string? Rest(ExtractPlan plan, string heading) => Split(plan, heading)?.Beside;

    /// <summary>The period in a heading and what stands beside it, or null.</summary>
    public static (string Period, string Beside)? Split(ExtractPlan plan, string heading)
    {
        var words = heading.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var n = words.Length - 1; n > 0; n--)
        {
            foreach (var (period, rest) in ((string, string)[])[(Tidy(words[..n]), Tidy(words[n..])), (Tidy(words[^n..]), Tidy(words[..^n]))])
            {
                if (ColumnFinder.IsPeriod(plan, period) && rest.Length > 0 && !IsOfTime(rest)) return (period, rest);
            }
        }

        return null;
    }

    private static string Tidy(string[] words) => string.Join(' ', words).Trim(Between);

    private static bool IsOfTime(string measure) => ColumnRoles.KeyOf(measure).Split(' ').Intersect(OfTime, StringComparer.Ordinal).Any();
}
