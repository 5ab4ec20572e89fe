using System.Globalization;
using StrategicAssessment.Comparison;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;

namespace StrategicAssessment.Tests.Comparison;

/// <summary>Bundles by chance, small and crowded, so that every kind of difference comes about: the same seed gives the same pair.</summary>
internal static class RandomBundles
{
    private static readonly string[] Measures = ["count", "rate-per-1000", "rank-by-rate-lowest-first", "rank-by-count-highest-first", "change"];

    public static (PublishedBundle Before, PublishedBundle After) Pair(int seed)
    {
        var chance = new Random(seed);
        return (Bundle(chance, 2015), Bundle(chance, 2015 + chance.Next(2)));
    }

    private static PublishedBundle Bundle(Random chance, int year)
    {
        var figures = new SortedDictionary<string, BundleFigure>(StringComparer.Ordinal);
        for (var i = chance.Next(30); i >= 0; i--)
        {
            var figure = Figure(chance, year);
            figures[figure.Id] = figure;
        }

        var name = new BundleName("x", "Assessment", year.ToString(CultureInfo.InvariantCulture), "A", "Ashby", Period.CalendarYear(year));
        return new PublishedBundle(name, [.. figures.Values], Document(chance, [.. figures.Keys]))
        {
            GivenUp = chance.Next(2) == 0 ? [] : [new BundleArea("C", "Corby", "D")],
        };
    }

    private static BundleFigure Figure(Random chance, int year)
    {
        var (indicator, measure, area, category) = (One(chance, "asb", "theft"), One(chance, Measures), One(chance, "A", "B", "C", "D"), One(chance, "all", "part"));
        var period = One(chance, Period.CalendarYear(year), Period.CalendarYear(year - 1), Period.MonthsTo(6, year, 12), Period.Undated("after-joining"));
        var then = measure == "change" ? Period.CalendarYear(period.Kind == PeriodKind.Undated ? year - 1 : period.Last.Year - 1) : null;
        var group = measure.StartsWith("rank", StringComparison.Ordinal) ? One(chance, "all-four", "two") : null;
        var (against, among) = (then is null ? null : "/vs", group is null ? null : "/in-" + group);
        var known = chance.Next(5) > 0;
        var value = chance.Next(4);
        return new BundleFigure
        {
            Id = $"{indicator}/{measure}/{area}/{category}/{period.Slug}{(then is null ? null : "/vs-" + then.Slug)}{among}",
            Series = $"{indicator}/{measure}/{area}/{category}{against}{among}",
            Indicator = indicator,
            Measure = measure,
            Area = area,
            AreaName = area == "B" ? One(chance, "Barton", "Barton-on-Sea") : area,
            Category = category,
            Period = period,
            ComparedWith = then,
            Group = group,
            Status = known ? ValueStatus.Known : One(chance, ValueStatus.Suppressed, ValueStatus.NotAvailable),
            Value = known ? value : null,
            Unit = "number",
            Display = known ? value.ToString(CultureInfo.InvariantCulture) : "[c]",
            Definition = $"{measure} of things{(chance.Next(4) == 0 ? "; only kind = noise" : "")}{(group is null ? "" : $"; among {group}: A B")}",
            Caveats = chance.Next(6) == 0 ? ["Take care."] : [],
        };
    }

    private static BundleDocument Document(Random chance, string[] ids)
    {
        var sections = new List<BundleSection>();
        foreach (var id in (string[])["summary", "asb", "theft"])
        {
            if (chance.Next(5) == 0) continue;
            var paragraphs = Enumerable.Range(0, chance.Next(4)).Select(i => Paragraph(chance, ids, i)).ToList();
            sections.Add(new BundleSection(id, "1", id, paragraphs, [new BundleTable(id, id, [.. ids.Where(_ => chance.Next(2) == 0)])]));
        }

        return new BundleDocument(false, sections);
    }

    private static BundleParagraph Paragraph(Random chance, string[] ids, int index)
    {
        var words = string.Join(' ', Enumerable.Range(0, 4 + chance.Next(4)).Select(_ => One(chance, "crime", "fell", "rose", "in", "2015", "again")));
        return new BundleParagraph($"1.{index}", words, words, IsWritten: chance.Next(4) > 0, chance.Next(2) == 0 ? [] : [One(chance, ids)]);
    }

    private static T One<T>(Random chance, params T[] of) => of[chance.Next(of.Length)];
}
