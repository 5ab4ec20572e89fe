using StrategicAssessment.Assessments;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Periods;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Plans;

/// <summary>Understands the phrases of columns. A phrase that fits nothing gets a question, not a guess.</summary>
internal static class ColumnPhrases
{
    private static readonly string[] Phrases =
        [
            "change", "change %", "change since previous month", "change since same month last year", "rate", "rate last year", "share", "share of group", "rank", "quintile", MonthPhrases.Example, .. EvidencePhrases.Examples
        ];

    // What only a place of the table's group can have.
    private static readonly string[] OfGroups = ["share of group", "share of residents", "location quotient"];

    public static ColumnDefinition? Read(ColumnPlan plan, ColumnContext context, List<Diagnostic> found)
    {
        var phrase = string.Join(' ', plan.Phrase.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var column = ReadHere(phrase, context) ?? ReadElsewhere(phrase, context);
        if (column is null && phrase.Split(' ').FirstOrDefault(PeriodText.IsMonthOrYear) is { } text) found.Add(PlanMessages.MonthOrYear(plan.Phrase.At, text));
        else if (column is null && context.RowGroup is null && OfGroups.FirstOrDefault(g => After(phrase, g) is not null) is { } word) found.Add(PlanMessages.GroupNeeded(plan.Phrase.At, word));
        else if (column is null) found.Add(PlanMessages.UnclearColumn(plan.Phrase.At, phrase, Phrases.Concat(PeriodWords.All).Concat(context.Words.Undated).Concat(context.Others.Keys)));
        return column is null ? null : column with { Heading = plan.Heading ?? column.Heading, At = plan.Phrase.At };
    }

    internal static ColumnDefinition? ReadHere(string phrase, ColumnContext context) =>
        EvidencePhrases.Read(phrase, context) ?? ReadChange(phrase, context) ?? ReadRank(phrase, context) ?? ReadOf(phrase, context) ?? ReadPlain(phrase, context) ?? ReadOther(phrase, context);

    // share in Kent: the same of another place, whatever the row is about.
    private static ColumnDefinition? ReadElsewhere(string phrase, ColumnContext context)
    {
        var at = phrase.LastIndexOf(" in ", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || ReadHere(phrase[..at], context) is not { } column || context.PlaceOf(phrase[(at + 4)..]) is not { } place) return null;
        return column with { Key = KeyOf(phrase), Heading = $"{column.Heading}, {phrase[(at + 4)..]}", Area = place };
    }

    /// <summary>A measure that sentences may want of any row, under a name of its own: <c>now</c>, <c>before</c>, <c>change</c>.</summary>
    public static ColumnDefinition ForText(string key, MeasureKind kind, ColumnContext context)
    {
        var measure = kind == MeasureKind.Count ? ColumnContext.PlainOf(context.Indicator)
            : kind == MeasureKind.Rate ? context.Indicator.Rate : new Measure(kind, Rank: kind == MeasureKind.Rank ? context.Rank : null);
        return New(key, key, context.Indicator, measure, key is "before" ? context.Earlier : context.Main) with
        {
            ComparedWith = measure.ComparesPeriods ? context.Earlier : null,
            Group = kind == MeasureKind.Rank ? context.RankGroup : null,
        };
    }

    /// <summary>The name under which templates know a phrase: <c>change % since last year</c> is <c>change_percent_since_last_year</c>, and <c>2012/13</c> is <c>in_2012_13</c>.</summary>
    public static string KeyOf(string phrase)
    {
        var words = phrase.ToLowerInvariant().Replace("% change", "change %", StringComparison.Ordinal).Replace("%", "percent", StringComparison.Ordinal);
        var key = string.Join('_', new string([.. words.Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return key.Length > 0 && char.IsAsciiDigit(key[0]) ? "in_" + key : key;
    }

    private static ColumnDefinition? ReadChange(string phrase, ColumnContext context)
    {
        var asPercent = After(phrase, "change %") ?? After(phrase, "% change");
        if ((asPercent ?? After(phrase, "change")) is not { } rest) return null;
        var (main, since) = Between(rest, context);
        if (main is null || since is null) return null;
        var heading = (asPercent is null ? "Change" : "% change") + (rest.Length == 0 ? string.Empty : " " + rest);
        return New(phrase, heading, context.Indicator, asPercent is null ? Measure.Change : Measure.ChangePercent, main) with { ComparedWith = since };
    }

    // Nothing, "since" a period, or "from" one "to" another.
    private static (Period? Main, Period? Since) Between(string rest, ColumnContext context)
    {
        if (rest.Length == 0) return (context.Main, context.Earlier);
        if (After(rest, "since") is { } since) return (context.Words.LookedBackFrom(since) ?? context.Main, context.Words.Find(since));
        if (After(rest, "from") is not { } from || from.IndexOf(" to ", StringComparison.OrdinalIgnoreCase) is not (> 0 and var at)) return (null, null);
        return (context.Words.Find(from[(at + 4)..]), context.Words.Find(from[..at]));
    }

    private static ColumnDefinition? ReadRank(string phrase, ColumnContext context)
    {
        var isFifth = phrase.Equals("quintile", StringComparison.OrdinalIgnoreCase);
        if ((!isFifth && !phrase.Equals("rank", StringComparison.OrdinalIgnoreCase)) || context.Rank is not { } rule) return null;
        var measure = new Measure(isFifth ? MeasureKind.Quintile : MeasureKind.Rank, Rank: rule);
        return New(phrase, isFifth ? "Quintile" : "Rank", context.Indicator, measure, context.Main) with
        {
            ComparedWith = measure.ComparesPeriods ? context.Earlier : null,
            Group = context.RankGroup,
        };
    }

    // A rate, a share of the whole of all categories or of the total of the group that the rows are, of this period or of one that is named.
    private static ColumnDefinition? ReadOf(string phrase, ColumnContext context)
    {
        var ofGroup = After(phrase, "share of group");
        var rest = ofGroup ?? After(phrase, "rate") ?? After(phrase, "share");
        if (rest is null || (ofGroup is not null && context.RowGroup is null) || (rest.Length == 0 ? context.Main : context.Words.Find(rest)) is not { } period) return null;
        var isRate = phrase[0] is 'r' or 'R';
        var measure = isRate ? context.Indicator.Rate : Measure.Share;
        var heading = (isRate ? "Rate " + measure.PerWords : ofGroup is null ? "Share" : "Share of group") + (rest.Length == 0 ? string.Empty : ", " + period.Label);
        return New(phrase, heading, context.Indicator, measure, period) with { Group = ofGroup is null ? null : context.RowGroup };
    }

    private static ColumnDefinition? ReadPlain(string phrase, ColumnContext context) => context.Words.Find(phrase) is { } period
        ? New(phrase, English.Capital(period.Label), context.Indicator, ColumnContext.PlainOf(context.Indicator), period)
        : null;

    private static ColumnDefinition? ReadOther(string phrase, ColumnContext context)
    {
        var space = phrase.IndexOf(' ', StringComparison.Ordinal);
        var (name, rest) = space < 0 ? (phrase, string.Empty) : (phrase[..space], phrase[(space + 1)..]);
        if (!context.Others.TryGetValue(name, out var extract)) return null;
        var (other, words) = (extract.Indicator, context.WordsOf(extract.Plan));
        if ((rest.Length == 0 ? MainOf(extract.Plan, words, context) : words.Find(rest)) is not { } period) return null;
        var heading = rest.Length == 0 ? other.Title : other.Title + ", " + period.Label;
        return New(phrase, heading, other, ColumnContext.PlainOf(other), period);
    }

    // Without a period: the other extract's own if it has one, else the table's.
    private static Period MainOf(ExtractPlan extract, PeriodWords words, ColumnContext context) =>
        extract.ThisYear is not null ? words.ThisYear : extract.ThisMonth is not null ? words.ThisMonth : context.Main;

    private static ColumnDefinition New(string phrase, string heading, IndicatorDefinition indicator, Measure measure, Period period) =>
        new(KeyOf(phrase), heading, indicator, measure, period, null, null, null);

    // What follows a word, or null when the phrase does not begin with it.
    internal static string? After(string phrase, string word)
    {
        if (!phrase.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return null;
        var rest = phrase[word.Length..];
        return rest.Length == 0 ? rest : rest[0] == ' ' ? rest[1..] : null;
    }
}
