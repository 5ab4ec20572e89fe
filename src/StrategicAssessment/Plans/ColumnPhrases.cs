using StrategicAssessment.Assessments;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Plans;

/// <summary>Understands the phrases of columns. A phrase that fits nothing gets a question, not a guess.</summary>
internal static class ColumnPhrases
{
    private static readonly string[] Phrases =
        [
            "change", "change %", "change since previous month", "change since same month last year", "rate", "rate last year", "share", "share of group", "as % of <extract>", "rank", "quintile", .. SeveralPhrases.Examples, .. EvidencePhrases.Examples
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
        EvidencePhrases.Read(phrase, context) ?? ReadChange(phrase, context) ?? ReadRank(phrase, context) ?? ReadOf(phrase, context) ?? ReadPercentOf(phrase, context) ?? SeveralPhrases.ReadBand(phrase, context) ?? ReadPlain(phrase, context) ?? ReadOther(phrase, context);

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
        var heading = (asPercent is null ? context.Said["heading.change"] : context.Said["heading.change percent"]) + (rest.Length == 0 ? string.Empty : " " + rest);
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
        return New(phrase, isFifth ? context.Said["heading.quintile"] : context.Said["heading.rank"], context.Indicator, measure, context.Main) with
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
        var heading = (isRate ? context.Said.Say("heading.rate", ("per", measure.PerIn(context.Said))) : ofGroup is null ? context.Said["heading.share"] : context.Said["heading.share of group"]) + (rest.Length == 0 ? string.Empty : ", " + period.LabelIn(context.Said));
        return New(phrase, heading, context.Indicator, measure, period) with { Group = ofGroup is null ? null : context.RowGroup };
    }

    // as % of another extract, or of a category of it or of its own; of this period or of one that is named.
    private static ColumnDefinition? ReadPercentOf(string phrase, ColumnContext context)
    {
        if (After(phrase, "as % of")?.Split(' ', 2) is not [{ Length: > 0 } name, .. var more]) return null;
        var rest = more.FirstOrDefault(string.Empty);
        var other = context.Others.GetValueOrDefault(name)?.Indicator;
        var category = other is null ? context.Indicator.Categories.Find(name)?.Slug : other.Categories.Find(rest.Split(' ')[0])?.Slug;
        if ((other is null && category is null) || other is { IsQuoted: true }) return null;
        if (other is not null && category is not null) rest = rest[category.Length..].TrimStart();
        if ((rest.Length == 0 ? context.Main : context.Words.Find(rest)) is not { } period) return null;
        var measure = new Measure(MeasureKind.PercentOf) { Name = other is null || category is null ? name : $"{name}-{category}" };
        var counted = new CountedThing(other ?? context.Indicator, category ?? other!.Whole);
        var words = category is not null && counted.Indicator.Categories.Find(category) is { } part ? $"{counted.Indicator.Things} ({part.Words})" : counted.Indicator.Things;
        return New(phrase, context.Said.Say("heading.as percent of", ("things", words)) + (rest.Length == 0 ? string.Empty : ", " + period.LabelIn(context.Said)), context.Indicator, measure, period) with { Of = counted };
    }

    private static ColumnDefinition? ReadPlain(string phrase, ColumnContext context) => context.Words.Find(phrase) is { } period
        ? New(phrase, English.Capital(period.LabelIn(context.Said)), context.Indicator, ColumnContext.PlainOf(context.Indicator), period)
        : null;

    private static ColumnDefinition? ReadOther(string phrase, ColumnContext context)
    {
        var space = phrase.IndexOf(' ', StringComparison.Ordinal);
        var (name, rest) = space < 0 ? (phrase, string.Empty) : (phrase[..space], phrase[(space + 1)..]);
        if (!context.Others.TryGetValue(name, out var extract)) return null;
        var (other, words) = (extract.Indicator, context.WordsOf(extract.Plan));
        if ((rest.Length == 0 ? MainOf(extract.Plan, words, context) : words.Find(rest)) is not { } period) return null;
        var heading = rest.Length == 0 ? other.Title : other.Title + ", " + period.LabelIn(context.Said);
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

/// <summary>What the phrases of a table's columns are understood from.</summary>
/// <param name="Others">Every extract of the plan, by slug.</param>
/// <param name="WordsOf">Period words of another extract.</param>
/// <param name="Said">What headings are written in.</param>
/// <param name="Main">The period that the table is about.</param>
/// <param name="Earlier">What changes are since, when a column does not say.</param>
/// <param name="Rank">How places are ranked, or null when they are not.</param>
/// <param name="RankGroup">Among whom, or null.</param>
/// <param name="RowGroup">The group that the rows are, null when they are none.</param>
/// <param name="GroupOf">The group that a name means, or null.</param>
/// <param name="PlaceOf">The place that a name means in the table's extract, or null.</param>
internal sealed record ColumnContext(
    ResolvedExtract Extract,
    FrozenDictionary<string, ResolvedExtract> Others,
    Func<ExtractPlan, PeriodWords> WordsOf,
    PeriodWords Words,
    Words Said,
    Period Main,
    Period Earlier,
    RankRule? Rank,
    Group? RankGroup,
    Group? RowGroup,
    Func<string, Group?> GroupOf,
    Func<string, AreaCode?> PlaceOf)
{
    public IndicatorDefinition Indicator => Extract.Indicator;

    /// <summary>Counts, or the values of a quoted extract.</summary>
    public static Measure PlainOf(IndicatorDefinition indicator) => indicator.IsQuoted ? Measure.Quoted : Measure.Count;
}

/// <summary><c>average of districts</c> or <c>average of best 4 of districts</c>.</summary>
/// <param name="Best">Of how many of the best; 0 for all.</param>
internal sealed record AveragePhrase(string Group, int Best)
{
    private const string Start = "average of ";
    private const string BestOf = "best ";

    public static AveragePhrase? Read(string text)
    {
        if (!text.StartsWith(Start, StringComparison.OrdinalIgnoreCase)) return null;
        var rest = text[Start.Length..].Trim();
        if (!rest.StartsWith(BestOf, StringComparison.OrdinalIgnoreCase)) return new AveragePhrase(rest, 0);
        var words = rest[BestOf.Length..].Split(" of ", 2, StringSplitOptions.TrimEntries);
        return words.Length == 2 && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var best) && best is > 0 and < 1000
            ? new AveragePhrase(words[1], best)
            : new AveragePhrase(rest, 0);
    }

    /// <summary>The label of the row, when the plan gives none.</summary>
    public string LabelFor(Group group, Words words) => Best == 0 ? words.Say("heading.average", ("group", group.Name)) : words.Say("heading.average of best", ("n", English.Whole(Best)), ("group", group.Name));
}

/// <summary>Understands what is not one column but several: <c>each month</c> of a period, and <c>hours</c> of the day.</summary>
internal static class SeveralPhrases
{
    private const string Phrase = "each month", Hours = "hours";
    private const int MostMonths = 36;

    public static readonly string[] Examples = [Phrase, Hours];

    /// <summary>The column itself, or those of its months, earliest first, or of its hours.</summary>
    public static IEnumerable<ColumnPlan> Expand(ColumnPlan column, ColumnContext context)
    {
        if (column.Phrase.Value.Equals(Hours, StringComparison.OrdinalIgnoreCase) && context.Extract.Plan.IsByHour)
            return HoursOfWeek.AllBands.Select(band => column with { Phrase = column.Phrase with { Value = $"{Hours} {band}" } });
        if (PeriodOf(column.Phrase.Value, context) is not { MonthCount: > 0 and <= MostMonths } period) return [column];
        List<ColumnPlan> months = [];
        foreach (var month in period.Months()) months.Add(column with { Phrase = column.Phrase with { Value = month.Label } });
        return months;
    }

    public static ColumnDefinition? ReadBand(string phrase, ColumnContext context) =>
        context.Extract.Plan.IsByHour && ColumnPhrases.After(phrase, Hours) is { } band && HoursOfWeek.AllBands.Contains(band, StringComparer.Ordinal)
            ? new ColumnDefinition(ColumnPhrases.KeyOf(phrase), context.Indicator.Categories.Find(band)!.Label, context.Indicator, Measure.Count, context.Main, null, null, null) { Band = band }
            : null;

    private static Period? PeriodOf(string phrase, ColumnContext context)
    {
        var rest = ColumnPhrases.After(phrase, Phrase);
        if (rest is null) return null;
        return rest.Length == 0 ? context.Words.ThisYear : ColumnPhrases.After(rest, "of") is { } words ? context.Words.Find(words) : null;
    }
}

/// <summary>Understands the columns that say what chance allows: of which figure they speak, and what they show of it.</summary>
internal static class EvidencePhrases
{
    private const string IntervalEnd = " interval";

    public static readonly string[] Examples = ["interval", "judgement", "rank range", "against districts", "traffic light against districts", .. Measures.WithPhrase.Select(k => Measures.Of(k).Phrase!)];

    /// <summary>The column, or null when the phrase is none of these.</summary>
    public static ColumnDefinition? Read(string phrase, ColumnContext context) => ReadInterval(phrase, context) ?? ReadRange(phrase, context)
        ?? ReadJudged(phrase, "judgement", Aspect.Judgement, context.Said["heading.judgement"], context)
        ?? ReadJudged(phrase, "z", Aspect.Z, context.Said["heading.z"], context)
        ?? ReadJudged(phrase, "p", Aspect.Probability, context.Said["heading.p"], context)
        ?? ReadJudged(phrase, "signal", Aspect.Signal, context.Said["heading.signal"], context)
        ?? ReadJudged(phrase, "agreement", Aspect.Agreement, context.Said["heading.agreement"], context)
        ?? ReadNamed(phrase, context) ?? ReadAgainst(phrase, context) ?? ReadLight(phrase, context);

    // Of the rate, or of the quoted value, unless another column is named: rate last year interval.
    private static ColumnDefinition? ReadInterval(string phrase, ColumnContext context)
    {
        var level = context.Said.Say("heading.interval", ("level", EvidenceText.Level(context.Indicator.Confidence)));
        if (phrase.Equals(IntervalEnd.Trim(), StringComparison.OrdinalIgnoreCase))
            return (context.Indicator.IsQuoted ? ColumnPhrases.ForText("value", MeasureKind.Count, context) : ColumnPhrases.ReadHere("rate", context)) is { } rate ? Showing(rate, phrase, Aspect.Interval, level) : null;
        if (!phrase.EndsWith(IntervalEnd, StringComparison.OrdinalIgnoreCase)) return null;
        return ColumnPhrases.ReadHere(phrase[..^IntervalEnd.Length], context) is { } column ? Showing(column, phrase, Aspect.Interval, $"{column.Heading}, {level}") : null;
    }

    private static ColumnDefinition? ReadRange(string phrase, ColumnContext context) =>
        phrase.Equals("rank range", StringComparison.OrdinalIgnoreCase) && ColumnPhrases.ReadHere("rank", context) is { } rank
            ? Showing(rank, phrase, Aspect.Ranks, context.Said["heading.rank range"])
            : null;

    // Of the change, since when changes are: judgement since two years ago.
    private static ColumnDefinition? ReadJudged(string phrase, string word, Aspect aspect, string heading, ColumnContext context)
    {
        if (ColumnPhrases.After(phrase, word) is not { } rest) return null;
        var ofRate = ColumnPhrases.After(rest, "of rate change");
        var change = ColumnPhrases.ReadHere((ofRate is null ? (context.Indicator is { IsSurvey: true, IsQuoted: false } ? "share change " : "change ") + rest : "rate change " + ofRate).TrimEnd(), context);
        return change is null ? null : Showing(change, phrase, aspect, rest.Length == 0 ? heading : heading + " " + rest);
    }

    // The measures that the catalogue has a phrase for: of the table's period, or as changes are since a period; of the group that the rows are, or a ratio against another.
    private static ColumnDefinition? ReadNamed(string phrase, ColumnContext context)
    {
        foreach (var kind in Measures.WithPhrase.OrderByDescending(k => Measures.Of(k).Phrase!.Length))
        {
            var row = Measures.Of(kind);
            if (ColumnPhrases.After(phrase, row.Phrase!) is not { } rest) continue;
            var (ofGroup, comparesPeriods) = (row.Needs.HasFlag(Needs.Group), row.Needs.HasFlag(Needs.Earlier));
            var against = kind == MeasureKind.StandardisedRatio ? ColumnPhrases.After(rest, "against") : null;
            var group = string.IsNullOrEmpty(against) ? context.RowGroup : context.GroupOf(against) ?? Benchmark(against, context);
            if ((ofGroup && group is null) || (rest.Length > 0 && !comparesPeriods && string.IsNullOrEmpty(against)) || (row.IsOfRate && context.Indicator.IsQuoted)) return null;
            var change = comparesPeriods ? ColumnPhrases.ReadHere(("change " + rest).TrimEnd(), context) : null;
            if (comparesPeriods && change is null) return null;
            return new ColumnDefinition(ColumnPhrases.KeyOf(phrase), row.Ends == SlugEnd.Per ? $"{context.Said[row.Heading]} {context.Indicator.MeasureOf(kind).PerIn(context.Said)}" : row.IsOfRate || against is not null ? $"{context.Said[row.Heading]} {rest}".TrimEnd() : context.Said[row.Heading], context.Indicator, context.Indicator.MeasureOf(kind), change?.Period ?? context.Main, change?.ComparedWith, ofGroup ? group : null, null)
            { Shows = row.Shows };
        }

        return null;
    }

    private static ColumnDefinition? ReadAgainst(string phrase, ColumnContext context)
    {
        if (ColumnPhrases.After(phrase, "against") is not { Length: > 0 } rest) return null;
        var average = AveragePhrase.Read(rest);
        if (average is { Best: > 0 } || (context.GroupOf(average?.Group ?? rest) ?? (average is null ? Benchmark(rest, context) : null)) is not { } group) return null;
        var compared = context.Indicator.IsQuoted ? Measure.Quoted : context.Indicator.Rate;
        var measure = new Measure(MeasureKind.Against) { Averaged = compared, Best = average is null ? 1 : 0 };
        var heading = context.Said.Say(average is null ? "heading.against" : "heading.against average", ("group", group.Name));
        return new ColumnDefinition(ColumnPhrases.KeyOf(phrase), heading, context.Indicator, measure, context.Main, null, group, null) { Shows = Aspect.Judgement };
    }

    // Of the change, as judgement is, or of what is held against a group or a place.
    private static ColumnDefinition? ReadLight(string phrase, ColumnContext context) =>
        ColumnPhrases.After(phrase, "traffic light") is { } rest && (ReadAgainst(rest, context) ?? ReadJudged(("judgement " + rest).TrimEnd(), "judgement", Aspect.Judgement, string.Empty, context)) is { } judged
            ? Showing(judged, phrase, Aspect.TrafficLight, $"{context.Said["heading.traffic light"]} {rest}".TrimEnd())
            : null;

    // A place to compare with, such as England, is like a group of which nothing but the total is known.
    private static Group? Benchmark(string name, ColumnContext context) =>
        context.PlaceOf(name) is { } place ? new Group(string.Join('-', PlaceName.Key(name).Split(' ')), place, name, []) : null;

    private static ColumnDefinition Showing(ColumnDefinition column, string phrase, Aspect aspect, string heading) =>
        column with { Key = ColumnPhrases.KeyOf(phrase), Heading = heading, Shows = aspect };
}
