using StrategicAssessment.Places;

namespace StrategicAssessment.Comparison.Matching;

/// <summary>A category that goes by another key in the later bundle, and by the same label, is the same.</summary>
internal static class CategoryKeys
{
    /// <summary>The earlier bundle with the later one's keys.</summary>
    public static PublishedBundle AsIn(PublishedBundle after, PublishedBundle before)
    {
        var keys = before.Indicators.SelectMany(i => Changed(i, after.Indicator(i.Id))).ToDictionary(StringComparer.Ordinal);
        if (keys.Count == 0) return before;
        string KeyOf(string indicator, string category) => keys.GetValueOrDefault(indicator + "/" + category, category);
        string IdOf(string id) => id.Split('/') is [var indicator, var measure, var area, var category, .. var rest] ? string.Join('/', [indicator, measure, area, KeyOf(indicator, category), .. rest]) : id;
        BundleFigure Renamed(BundleFigure f) => f with { Id = IdOf(f.Id), Series = IdOf(f.Series), Category = KeyOf(f.Indicator, f.Category), Operands = [.. f.Operands.Select(IdOf)], Published = f };
        var document = before.Document with { Sections = [.. before.Document.Sections.Select(s => s with { Paragraphs = [.. s.Paragraphs.Select(p => p with { Figures = [.. p.Figures.Select(IdOf)] })], Tables = [.. s.Tables.Select(t => t with { Figures = [.. t.Figures.Select(IdOf)] })] })] };
        return new PublishedBundle(before.Name, [.. before.Figures.Select(Renamed).OrderBy(f => f.Id, StringComparer.Ordinal)], document)
        {
            Indicators = [.. before.Indicators.Select(i => i with { Categories = Keyed(i.Categories, c => KeyOf(i.Id, c)), Aliases = i.Aliases is { } aliases ? Keyed(Named(i, aliases, after.Indicator(i.Id)?.Aliases, KeyOf), c => KeyOf(i.Id, c)) : null })],
            GivenUp = before.GivenUp,
            Groups = before.Groups,
            ControlCharts = [.. before.ControlCharts.Select(c => c with { Points = [.. c.Points.Select(p => p with { Figure = IdOf(p.Figure) })] })],
        };
    }

    // By indicator and the earlier key, the later: where one category alone of either bundle has the label.
    private static IEnumerable<KeyValuePair<string, string>> Changed(BundleIndicator before, BundleIndicator? after)
    {
        if (after is null) return [];
        static ILookup<string, string> Own(BundleIndicator one, BundleIndicator other) => one.Categories.Where(c => !other.Categories.ContainsKey(c.Key)).ToLookup(c => PlaceName.Key(c.Value), c => c.Key, StringComparer.Ordinal);
        var come = Own(after, before);
        return Own(before, after).Where(g => g.Count() == 1 && come[g.Key].Count() == 1).Select(g => KeyValuePair.Create(before.Id + "/" + g.Single(), come[g.Key].Single()));
    }

    // The key that was is one of the words that count as the category, where the later bundle says so.
    private static IReadOnlyDictionary<string, IReadOnlyList<string>> Named(BundleIndicator indicator, IReadOnlyDictionary<string, IReadOnlyList<string>> aliases, IReadOnlyDictionary<string, IReadOnlyList<string>>? since, Func<string, string, string> keyOf) =>
        indicator.Categories.Keys.Select(c => (Key: c, Names: aliases.GetValueOrDefault(c, []).Concat((since?.GetValueOrDefault(keyOf(indicator.Id, c), []) ?? []).Where(a => PlaceName.Key(a) == PlaceName.Key(c))).ToList()))
            .Where(c => c.Names.Count > 0).ToDictionary(c => c.Key, c => (IReadOnlyList<string>)c.Names, StringComparer.Ordinal);

    private static Dictionary<string, T> Keyed<T>(IReadOnlyDictionary<string, T> said, Func<string, string> keyOf) => said.ToDictionary(s => keyOf(s.Key), s => s.Value, StringComparer.Ordinal);
}
