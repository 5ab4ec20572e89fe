using System.Security.Cryptography;
using StrategicAssessment.Figures;
using StrategicAssessment.Places;

namespace StrategicAssessment.Comparison.Matching;

/// <summary>Rules of reading that two bundles say otherwise. A name that means another place decides the numbers of both places, whatever the period. Every
/// other rule may follow a partner's file (a column goes by another heading, and <c>Year 2</c> is another year each year): it explains why a figure that both
/// bundles have is another, and nothing else. A column decides where the plan left it unread in the other year, or where most numbers differ; a period of two
/// years where what it gives was published for another period.</summary>
internal sealed class ReadingGrounds
{
    private const string Place = "place", Name = "name", Period = "period", Column = "column", Chance = "chance", Good = "good", Chart = "chart", AddedUp = "rows: of one place and period";
    private readonly PublishedBundle before, after;
    private readonly Dictionary<string, List<Rule>> rules = new(StringComparer.Ordinal);
    private readonly Dictionary<Rule, bool> moves = [];

    public ReadingGrounds(PublishedBundle before, PublishedBundle after)
    {
        (this.before, this.after) = (before, after);
        foreach (var indicator in before.Indicators)
        {
            if (after.Indicator(indicator.Id) is { Reads: { } now } same && indicator.Reads is { } then && RulesOf(indicator, same, then, now) is { Count: > 0 } found) rules.Add(indicator.Id, found);
        }
    }

    /// <summary>What of the reading is why two figures differ, one of each bundle.</summary>
    public IEnumerable<RedefinedAspect> Of(BundleFigure then, BundleFigure now, PlaceHistory places) => rules.Count == 0 ? [] :
        RulesOf(then, now).Where(r => Decides(r, then, now, places)).Select(r => AspectOf(r, places)).Distinct();

    // A word of the extract or of the plan, and what it means in each bundle; empty where one does not have it.
    private sealed record Rule(string Indicator, string Kind, string Word, string Then, string Now, bool AddsUp)
    {
        /// <summary>Whether it is a column that the plan named and left unread in the other bundle.</summary>
        public bool IsChosen { get; init; }

        public bool IsInBoth => Then.Length > 0 && Now.Length > 0;

        public bool IsOf(BundleFigure figure) => new[] { figure.Period.Label, figure.Period.Slug, figure.ComparedWith?.Label, figure.ComparedWith?.Slug }.Any(p => p is not null && (p == Then || p == Now));
    }

    private IEnumerable<Rule> RulesOf(BundleFigure then, BundleFigure now) => now.Measure.StartsWith(Measure.Residents, StringComparison.Ordinal)
        ? rules.Values.SelectMany(r => r).Where(r => r.Kind == Measure.Residents)
        : then.Operands.Concat(now.Operands).Select(o => o[..o.IndexOf('/', StringComparison.Ordinal)]).Append(now.Indicator).Distinct(StringComparer.Ordinal).SelectMany(i => rules.GetValueOrDefault(i) ?? []);

    private static List<Rule> RulesOf(BundleIndicator before, BundleIndicator after, IReadOnlyDictionary<string, string> then, IReadOnlyDictionary<string, string> now)
    {
        var addsUp = then.ContainsKey(AddedUp) || now.ContainsKey(AddedUp);
        var found = then.Keys.Union(now.Keys).Where(k => k != AddedUp && !ReadingMarks.IsMark(k)).Order(StringComparer.Ordinal)
            .Select(k => new Rule(before.Id, k[..k.IndexOf(':', StringComparison.Ordinal)], k[(k.IndexOf(':', StringComparison.Ordinal) + 2)..], then.GetValueOrDefault(k, string.Empty), now.GetValueOrDefault(k, string.Empty), addsUp))
            .Where(r => r.Then != r.Now).Select(r => r with { IsChosen = r.Kind == Column && (IsLeft(r.Now, then) || IsLeft(r.Then, now) || (r.Then.Length == 0 && ReadingMarks.IsLeftNow(then, now)) || (r.Now.Length == 0 && ReadingMarks.IsLeftNow(now, then))) }).ToList();
        if (before.Good != after.Good) found.Add(new Rule(before.Id, Chance, Good, before.Good ?? string.Empty, after.Good ?? string.Empty, addsUp));
        return found;
    }

    private static bool IsLeft(string headings, IReadOnlyDictionary<string, string> reads) => headings.Split(" and ").Any(h => ReadingMarks.HasLeft(reads, h));

    private bool Decides(Rule rule, BundleFigure then, BundleFigure now, PlaceHistory places)
    {
        var isSaidOtherwise = then.Id == now.Id && SaidOf(then) != SaidOf(now);
        var isAnother = then.Id == now.Id && (then.Status, then.Value, then.Unit) != (now.Status, now.Value, now.Unit);
        var differs = isAnother || isSaidOtherwise;
        return rule.Kind switch
        {
            Place when differs && !isAnother => true,   // what stands is judged by how the others vary
            Place => (isAnother || rule.AddsUp || rule.IsInBoth) && Touches(rule, now, places),
            Name => rule.IsInBoth && differs && (!isAnother || Touches(rule, now, places)),
            Period => differs && (before.Name.Period != after.Name.Period ? Moves(rule) : rule.IsOf(then) || then.Operands.Any(o => before.Find(o) is { } operand && rule.IsOf(operand))),
            Column => rule.IsChosen ? differs || then.Id != now.Id : differs && Moves(rule),
            Chance => isSaidOtherwise,
            Chart => differs && Measures.Read(now.Measure) is { IsOfChart: true },
            Measure.Residents => differs && now.Measure is not ("count" or "value"),
            _ => differs,
        };
    }

    // What is said of chance. Limits alone move with other numbers.
    private static (bool, bool, string?, string?, int?, int?) SaidOf(BundleFigure figure) =>
        (figure.IsTied, figure.Evidence is null, figure.Evidence?.Standing, figure.Evidence?.Verdict, figure.Evidence?.BestRank, figure.Evidence?.WorstRank);

    // Whether one of the places that a name means in either bundle, and not the other, is what the number rests on.
    private static bool Touches(Rule rule, BundleFigure figure, PlaceHistory places) => places.ExtentsOf(figure, _ => false).Any(e => Holds(e, rule.Then, places) != Holds(e, rule.Now, places));

    private static bool Holds(IReadOnlyCollection<string> extent, string code, PlaceHistory places) => code.Split(' ').Any(c => c.Length > 0 && extent.Contains(places.NowOf(c)));

    // Whether a word that may follow the file of another year explains a number.
    private bool Moves(Rule rule)
    {
        if (!moves.TryGetValue(rule, out var known)) moves[rule] = known = rule.Kind == Period ? HasMoved(after, rule.Now, before, rule) || HasMoved(before, rule.Then, after, rule) : MostDiffer(rule);
        return known;
    }

    private static IEnumerable<BundleFigure> NumbersOf(PublishedBundle bundle, Rule rule) => bundle.Figures.Where(f => f.Indicator == rule.Indicator && f.Measure is "count" or "value" && f.Value is not null);

    // One number that was sent anew beside many that stand does not come from another column.
    private bool MostDiffer(Rule rule)
    {
        var both = NumbersOf(before, rule).Select(f => (Then: f.Value, Now: after.Find(f.Id)?.Value)).Where(p => p.Now is not null).ToList();
        return both.Count(p => p.Then != p.Now) * 2 > both.Count;
    }

    // Whether most of what a word gives in one bundle stands in the other for another period.
    private bool HasMoved(PublishedBundle one, string label, PublishedBundle other, Rule rule)
    {
        var given = NumbersOf(one, rule).Where(f => f.Period.Label == label && f.Value != 0).ToLookup(f => f.Series, f => f.Value, StringComparer.Ordinal);
        return NumbersOf(other, rule).Where(f => f.Period.Label != label && given[f.Series].Contains(f.Value)).GroupBy(f => f.Period.Slug).Any(p => p.Count() * 2 > given.Count);
    }

    private static RedefinedAspect AspectOf(Rule rule, PlaceHistory places) => rule.Kind switch
    {
        Place or Name => Both(DefinitionPart.Meaning, $"'{rule.Word}' is ", places.NameOf(rule.Then), places.NameOf(rule.Now)),
        Period or "symbol" => Both(DefinitionPart.Meaning, $"'{rule.Word}' is ", rule.Then, rule.Now),
        Chance => new RedefinedAspect(rule.Word == Good ? DefinitionPart.Good : DefinitionPart.Things, rule.Then, rule.Now),
        Chart => Both(DefinitionPart.Chart, rule.Word + " ", rule.Then, rule.Now),
        _ => Both(DefinitionPart.Rows, rule.Word + " ", rule.Then, rule.Now),
    };

    private static RedefinedAspect Both(DefinitionPart part, string lead, string then, string now) => new(part, then.Length == 0 ? then : lead + then, now.Length == 0 ? now : lead + now);
}

/// <summary>What a bundle says of lookups and of columns that are not read, without repeating a word of them. A lookup's mark of a place and category is the
/// sum of those of the values that mean it, so that a whole has the sum of its parts: a value that moved between two of them does nothing to it.</summary>
public static class ReadingMarks
{
    private const string LeftLead = "left: ", ReadLead = "read: ", LookupLead = "lookup: ";

    /// <summary>The rule of a column that is read, or that nothing is read from.</summary>
    public static KeyValuePair<string, string> OfColumn(string heading, bool isRead) => new((isRead ? ReadLead : LeftLead) + Words(NumberOf(PlaceName.Key(heading))), isRead ? "read" : "not read");

    /// <summary>The rules of lookups: by the code of a place and the slug of a category, either of which may be empty.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Meanings(IEnumerable<(string Place, string Category, string Value)> values) =>
        values.GroupBy(v => $"{LookupLead}{v.Place}/{v.Category}", StringComparer.Ordinal).Select(g => KeyValuePair.Create(g.Key, Words(Sum(g.Select(v => NumberOf(v.Value))))));

    /// <summary>Whether a rule is one of these, which are compared by what they say together.</summary>
    public static bool IsMark(string rule) => rule.StartsWith(LeftLead, StringComparison.Ordinal) || rule.StartsWith(ReadLead, StringComparison.Ordinal) || rule.StartsWith(LookupLead, StringComparison.Ordinal);

    /// <summary>Whether a bundle says that a column was not read; programs of the first days said its heading.</summary>
    internal static bool HasLeft(IReadOnlyDictionary<string, string> reads, string heading) => reads.ContainsKey(OfColumn(heading, isRead: false).Key) || reads.Keys.Contains(LeftLead + heading, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a column that one bundle read, as its usual heading is known, is there in the other and left unread.</summary>
    internal static bool IsLeftNow(IReadOnlyDictionary<string, string> reads, IReadOnlyDictionary<string, string> other) => reads.Keys.Any(k => k.StartsWith(ReadLead, StringComparison.Ordinal) && other.ContainsKey(LeftLead + k[ReadLead.Length..]));

    /// <summary>By place and category, what lookups say; places by what they became.</summary>
    internal static ILookup<string, (string Category, ulong Mark)> MeaningsIn(IReadOnlyDictionary<string, string>? reads, PlaceHistory places) => (reads ?? new Dictionary<string, string>())
        .Where(r => r.Key.StartsWith(LookupLead, StringComparison.Ordinal)).Select(r => (Of: r.Key[LookupLead.Length..].Split('/'), r.Value))
        .ToLookup(r => places.NowOf(r.Of[0]), r => (r.Of[^1], ulong.TryParse(r.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var mark) ? mark : 0), StringComparer.Ordinal);

    internal static ulong Sum(IEnumerable<ulong> marks) => marks.Aggregate(0UL, (sum, mark) => unchecked(sum + mark));

    private static ulong NumberOf(string text) => BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Words(ulong mark) => mark.ToString("x16", CultureInfo.InvariantCulture);
}

/// <summary>Whether lookups say otherwise which values of an extract a number counts.</summary>
internal sealed class LookupGrounds(PublishedBundle before, PublishedBundle after, PlaceHistory places)
{
    private readonly Dictionary<string, (string Clauses, ILookup<string, (string Category, ulong Mark)> Meanings, HashSet<string> Categories)[]> known = new(StringComparer.Ordinal);

    /// <summary>What differs for what a figure is of: a place or the parts of a total, or each of those that are ranked. Lookups of a bundle that has no marks are compared by their names.</summary>
    /// <param name="categories">Slugs of the categories that it rests on: all, where no lookup gives one of them.</param>
    public IEnumerable<RedefinedAspect> Of(BundleFigure figure, Func<HashSet<string>> categories)
    {
        if (!known.TryGetValue(figure.Indicator, out var said)) known[figure.Indicator] = said = [In(before, figure.Indicator), In(after, figure.Indicator)];
        var differs = said[0].Meanings.Count > 0 && said[1].Meanings.Count > 0 ? Differ(figure, said[0].Meanings, said[1].Meanings, categories() is var own && said.Any(s => s.Categories.Overlaps(own)) ? own : null) : said[0].Clauses != said[1].Clauses;
        return differs ? [new RedefinedAspect(DefinitionPart.Lookup, said[0].Clauses, said[1].Clauses)] : [];
    }

    // Of these categories, or of all.
    private bool Differ(BundleFigure figure, ILookup<string, (string Category, ulong Mark)> then, ILookup<string, (string Category, ulong Mark)> now, HashSet<string>? categories)
    {
        ulong Of(ILookup<string, (string Category, ulong Mark)> meanings, IEnumerable<string> extent) =>
            ReadingMarks.Sum(extent.Append(string.Empty).SelectMany(p => meanings[p]).Where(m => categories is null || m.Category.Length == 0 || categories.Contains(m.Category)).Select(m => m.Mark));
        return places.ExtentsOf(figure, p => then.Contains(p) || now.Contains(p)).Any(e => Of(then, e) != Of(now, e));
    }

    private (string, ILookup<string, (string, ulong)>, HashSet<string>) In(PublishedBundle bundle, string indicator)
    {
        var meanings = ReadingMarks.MeaningsIn(bundle.Indicator(indicator)?.Reads, places);
        var clauses = (bundle.Indicator(indicator)?.DecidedBy ?? []).Where(DefinitionWords.IsOfLookup).Select(c => c.Split(", version ")[0]);
        return (string.Join(" and ", clauses), meanings, meanings.SelectMany(p => p).Select(m => m.Category).ToHashSet(StringComparer.Ordinal));
    }
}
