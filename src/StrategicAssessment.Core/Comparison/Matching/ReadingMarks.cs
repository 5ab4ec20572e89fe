using System.Security.Cryptography;
using StrategicAssessment.Places;

namespace StrategicAssessment.Comparison.Matching;

/// <summary>
/// What a bundle says of lookups and of columns that are not read, without repeating a word of them. A lookup's mark of a place and category is the sum of those of the values that
/// mean it, so that a whole has the sum of its parts: a value that moved between two of them does nothing to it.
/// </summary>
public static class ReadingMarks
{
    private const string LeftLead = "left: ", LookupLead = "lookup: ";

    /// <summary>The rule of a column that nothing is read from.</summary>
    public static KeyValuePair<string, string> Left(string heading) => new(LeftLead + Words(NumberOf(PlaceName.Key(heading))), "not read");

    /// <summary>The rules of lookups: by the code of a place and the slug of a category, either of which may be empty.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Meanings(IEnumerable<(string Place, string Category, string Value)> values) =>
        values.GroupBy(v => $"{LookupLead}{v.Place}/{v.Category}", StringComparer.Ordinal).Select(g => KeyValuePair.Create(g.Key, Words(Sum(g.Select(v => NumberOf(v.Value))))));

    /// <summary>Whether a rule is one of these, which are compared by what they say together.</summary>
    public static bool IsMark(string rule) => rule.StartsWith(LeftLead, StringComparison.Ordinal) || rule.StartsWith(LookupLead, StringComparison.Ordinal);

    /// <summary>Whether a bundle says that a column was not read; programs of the first days said its heading.</summary>
    internal static bool HasLeft(IReadOnlyDictionary<string, string> reads, string heading) => reads.ContainsKey(Left(heading).Key) || reads.Keys.Contains(LeftLead + heading, StringComparer.OrdinalIgnoreCase);

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
