using StrategicAssessment.Places;

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

    /// <summary>The role that a heading means in an extract.</summary>
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
