using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Places;

namespace StrategicAssessment.Protection;

/// <summary>Finds what earlier counts are called now, where their extract or category has another name: by their numbers, of names that are gone and names that were not there.</summary>
/// <param name="turn">0 for the names that fit best; those after it take none again that one before took.</param>
internal sealed class Namesakes(ProtectionTask task, int turn)
{
    // Two different numbers at least, and no more than a tenth of all revised since.
    private const int Fewest = 2, Tenth = 10;

    /// <param name="counts">Printed together.</param>
    public IEnumerable<PublishedCount> Named(ImmutableArray<PublishedCount> counts)
    {
        var then = counts.ToLookup(c => (Indicator: c.Parts()[0], Category: c.Parts()[3]));
        var gone = then.Where(t => !task.Indicators.Any(i => i.Id == t.Key.Indicator && NamesOf(i).Contains(t.Key.Category))).ToList();
        if (gone.Count == 0) return counts;
        var pairs = from now in task.Sensitive.Values
                    from category in NamesOf(now)
                    where !then.Contains((now.Id, category))
                    from old in gone
                    let off = Off(old, now, category)
                    where off is not null
                    orderby off
                    select (old.Key, Now: (Indicator: now.Id, Category: category));
        var (names, left) = (new Dictionary<(string, string), (string Indicator, string Category)>(), pairs.ToList());
        for (var t = 0; t <= turn; t++)
        {
            names.Clear();
            foreach (var (old, now) in left.Where(p => !names.ContainsValue(p.Now))) names.TryAdd(old, now);
            left.RemoveAll(p => names.GetValueOrDefault(p.Key) == p.Now);
        }

        return counts.Select(c => c.Parts() is [var id, var measure, var area, var category, var period] && names.TryGetValue((id, category), out var now)
            ? c with { Id = string.Join('/', now.Indicator, measure, area, now.Category, period) } : c);
    }

    private static IEnumerable<string> NamesOf(IndicatorDefinition indicator) => indicator.Categories.Categories.Select(c => c.Slug).Append(indicator.Whole);

    // What part of the numbers printed then the numbers of now are out by; null where they are others, or too few to tell.
    private double? Off(IEnumerable<PublishedCount> then, IndicatorDefinition indicator, string category)
    {
        var (off, all, numbers) = (0L, 0L, new HashSet<long>());
        foreach (var count in then)
        {
            if (count.Most is not { } most || task.Book.Get(new FigureRequest(indicator, Measure.Count, new AreaCode(count.Parts()[2]), category, count.Period)).Value is not { IsKnown: true, Whole: var now }) continue;
            (off, all) = (off + Math.Max(0, Math.Max(count.Least - now, now - most)), all + count.Least);
            if (count.Least > 0) numbers.Add(count.Least);
        }

        return numbers.Count >= Fewest && off * Tenth <= all ? (double)off / all : null;
    }
}
