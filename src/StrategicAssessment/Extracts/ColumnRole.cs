using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Extracts.Records;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Extracts;

internal enum ColumnRole
{
    Area,
    /// <summary>A place within the place: where it is filled, the row is about it.</summary>
    Ward,
    Period,
    PeriodStart,
    PeriodEnd,
    Category,
    Count,
    Value,
    /// <summary>Limits that were published with a value: 95%, or as the heading says.</summary>
    Lower,
    Upper,
    LowerWide,
    UpperWide,
    /// <summary>How many events a published rate stands for.</summary>
    Events,
    /// <summary>How many events each of those had that are counted.</summary>
    Times,
    /// <summary>The time of day of an incident.</summary>
    Time,
    /// <summary>How many answered the question of a survey.</summary>
    Base,
}

/// <summary>How wide the places of a column of an official table are, the widest first.</summary>
internal enum PlaceLevel
{
    Force,
    Authority,
    Partnership,
}

/// <summary>The headings that partners usually write, and the roles that they mean. The plan names the exceptions.</summary>
internal static class ColumnRoles
{
    private static readonly RoleWords[] Known =
    [
        new(ColumnRole.Area, "area", ["area", "area name", "district", "district name", "borough", "local authority", "location", "place", "division", "csp", "csp name", "community safety partnership", "county", "geography name", "laname", "local authority ons district"]),
        new(ColumnRole.Ward, "ward", ["ward", "ward name", "ward area", "lsoa", "lsoa name"]),
        new(ColumnRole.Period, "period", ["period", "month", "year", "financial year", "calendar year", "time period", "month year", "month beginning", "month starting", "month commencing", "month start", "start of month", "quarter", "as at", "date", "date name"]),
        new(ColumnRole.PeriodStart, "period start", ["period start", "start", "start date", "from", "date from", "first day", "first month"]),
        new(ColumnRole.PeriodEnd, "period end", ["period end", "end", "end date", "to", "date to", "last day", "last month"]),
        new(ColumnRole.Category, "category", ["category", "type", "crime type", "offence", "offence type", "offence group", "offence subgroup", "offence description", "incident type", "diagnosis", "road user"]),
        new(ColumnRole.Count, "count", ["count", "number", "incidents", "number of incidents", "offences", "number of offences", "no of offences", "offence count", "crimes", "crime count", "total", "volume", "admissions", "number of admissions", "casualties", "collisions", "claimants", "clients", "visitors", "cases", "victims", "people", "persons", "obs value"]),
        new(ColumnRole.Value, "value", ["value", "rate", "rate per 1000", "rate per 1 000", "percent", "percentage", "per cent", "amount", "cost", "pounds", "gbp"]),
        new(ColumnRole.Lower, "lower limit", ["lower limit", "lower ci", "lower 95 ci", "lower 95 limit", "lower ci limit", "lower ci 950 limit", "lower ci 95 limit", "lower confidence limit", "lower confidence interval", "lcl", "lci"]),
        new(ColumnRole.Upper, "upper limit", ["upper limit", "upper ci", "upper 95 ci", "upper 95 limit", "upper ci limit", "upper ci 950 limit", "upper ci 95 limit", "upper confidence limit", "upper confidence interval", "ucl", "uci"]),
        new(ColumnRole.LowerWide, "lower limit 99.8", ["lower 998 ci", "lower 998 limit", "lower ci 998 limit", "lower limit 998"]),
        new(ColumnRole.UpperWide, "upper limit 99.8", ["upper 998 ci", "upper 998 limit", "upper ci 998 limit", "upper limit 998"]),
        new(ColumnRole.Events, "events", ["events", "number of events", "numerator"]),
        new(ColumnRole.Times, "times", ["times", "events per person", "event frequency", "eventfreq"]),
        new(ColumnRole.Time, "time", ["time", "time of day", "hour", "hour of day", "offence time", "incident time", "time of offence", "time of incident", "time occurred", "time from", "start time"]),
        new(ColumnRole.Base, "base", ["base", "unweighted base", "sample size", "respondents", "number of respondents", "unweighted n", "n"]),
    ];

    // What headings mean in a survey alone.
    private static readonly RoleWords[] OfSurveys =
    [
        new(ColumnRole.Category, "category", ["answer", "answers", "response", "theme"]),
        new(ColumnRole.Count, "count", ["responses", "number of responses", "answered"]),
        new(ColumnRole.Value, "value", ["share", "weighted share", "weighted percent", "weighted percentage"]),
    ];

    public static IEnumerable<string> PlanWords => Known.Select(k => k.PlanWord);

    public static ColumnRole? Named(string planWord) => Known.FirstOrDefault(k => k.PlanWord.Equals(planWord, StringComparison.OrdinalIgnoreCase))?.Role;

    public static string WordFor(ColumnRole role) => Known.First(k => k.Role == role).PlanWord;

    /// <summary>The form under which headings are compared: case, spacing, underscores and punctuation do not matter.</summary>
    public static string KeyOf(string heading) => PlaceName.Key(heading.Replace('_', ' '));

    /// <summary>The role that a heading means by itself, or null.</summary>
    public static ColumnRole? Of(string heading)
    {
        var key = KeyOf(heading);
        return Known.FirstOrDefault(k => k.Headings.Contains(key, StringComparer.Ordinal))?.Role;
    }

    public static ColumnRole? Of(string heading, Plans.ExtractPlan plan) =>
        Of(heading) ?? (plan.Indicator.IsSurvey ? OfSurveys.FirstOrDefault(k => k.Headings.Contains(KeyOf(heading), StringComparer.Ordinal))?.Role : null);

    /// <summary>
    /// What the Office for National Statistics heads with a kind of place, a year and CD or NM (<c>LAD24CD</c>, <c>WD24NM</c>): the role, and whether
    /// it is a code; or null.
    /// </summary>
    public static (ColumnRole Role, bool IsCode)? OfCode(string heading) => Official(heading) switch
    {
        { Kind: "lad" or "ltla" or "utla" or "ctyua" or "cty" or "csp", IsCode: var isCode } => (ColumnRole.Area, isCode),
        { Kind: "wd" or "lsoa" or "msoa", IsCode: var isCode } => (ColumnRole.Ward, isCode),
        _ => null,
    };

    /// <summary>The kind of place of a heading with a year and CD or NM, in lower case, and whether it is a code; null for any other heading.</summary>
    public static (string Kind, bool IsCode)? Official(string heading)
    {
        var key = heading.Trim().ToLowerInvariant();
        return key.Length > 5 && char.IsAsciiDigit(key[^3]) && char.IsAsciiDigit(key[^4]) && key[^2..] is "cd" or "nm" ? (key[..^4], key[^2..] is "cd") : null;
    }

    /// <summary>Whether a heading says that numbers of things stand under it.</summary>
    public static bool IsOfCounts(string heading) => Of(heading) == ColumnRole.Count || KeyOf(heading) is var key && (key.StartsWith("number of ", StringComparison.Ordinal) || key.StartsWith("no of ", StringComparison.Ordinal));

    /// <summary>Whether a heading is that of a year alone: <c>Financial Year</c>, <c>Year of offence</c>.</summary>
    public static bool IsYear(string heading) => Has(heading, "year", "yr", "fy") && InQuarters(heading) is null;

    /// <summary>Whether a heading is that of a month or a quarter alone, which may need a year beside it.</summary>
    public static bool IsPart(string heading) => InQuarters(heading) is not null && !Has(heading, "year", "date", "months", "quarters");

    /// <summary>Whether a heading says that a year begins with April.</summary>
    public static bool IsFinancial(string heading) => Has(heading, "financial", "fiscal", "fy", "fin");

    /// <summary>Whether the numbers under a heading are quarters, or months; null where it says neither.</summary>
    public static bool? InQuarters(string heading) => Has(heading, "quarter", "quarters", "qtr", "q") ? true : Has(heading, "month", "months", "mth", "mon") ? false : null;

    private static bool Has(string heading, params string[] words) => KeyOf(heading).Split(' ').Intersect(words, StringComparer.Ordinal).Any();

    /// <summary>
    /// What a heading of an official table says of the place in its column, written out or with a year and CD or NM (<c>Police Force Area name</c>,
    /// <c>CSP24CD</c>): the level, and whether it is a code; or null. Of a bare word (<c>force</c>) it is open whether it is.
    /// </summary>
    public static (PlaceLevel Level, bool? IsCode)? LevelOf(string heading)
    {
        var key = KeyOf(heading);
        var official = Official(heading);
        bool? isCode = official?.IsCode ?? (key.EndsWith(" code", StringComparison.Ordinal) ? true : key.EndsWith(" name", StringComparison.Ordinal) ? false : null);
        var kind = official?.Kind ?? (isCode is null ? key : key[..^5]);
        PlaceLevel? level = kind switch
        {
            "pfa" or "police force area" or "police force" or "force" => PlaceLevel.Force,
            "csp" or "community safety partnership" => PlaceLevel.Partnership,
            "lad" or "ltla" or "utla" or "ctyua" or "cty" or "local authority" or "local authority district" => PlaceLevel.Authority,
            _ => null,
        };
        return level is { } known ? (known, isCode) : null;
    }

    private sealed record RoleWords(ColumnRole Role, string PlanWord, string[] Headings);
}

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
