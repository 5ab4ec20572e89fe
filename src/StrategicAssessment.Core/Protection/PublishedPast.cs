using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;

namespace StrategicAssessment.Protection;

/// <summary>All that earlier bundles printed of counts: each as it was printed then.</summary>
public static class PublishedPast
{
    /// <summary>The counts of every run, several places' together, and of each before it of which its bundles tell: what they do not tell of was as they print it themselves.</summary>
    /// <param name="wanted">Of the counts that were printed together, those that are wanted, by the names that they have now.</param>
    internal static IEnumerable<PublishedCounts> Of(IEnumerable<PublishedFigures> bundles, Func<IEnumerable<PublishedCount>, IEnumerable<PublishedCount>> wanted)
    {
        var runs = new List<(List<PublishedFigures> Bundles, Dictionary<string, PublishedCount> Counts)>();
        foreach (var bundle in bundles)
        {
            var own = wanted(bundle.All.Select(f => CountOf(f.Id, f.Figure)).OfType<PublishedCount>()).ToList();
            var run = runs.Find(r => r.Bundles.TrueForAll(b => AreSiblings(b, bundle)) && own.TrueForAll(c => r.Counts.GetValueOrDefault(c.Id, c).Print == c.Print));
            if (run.Bundles is null) runs.Add(run = ([], new(StringComparer.Ordinal)));
            run.Bundles.Add(bundle);
            own.ForEach(c => run.Counts.TryAdd(c.Id, c));
        }

        return runs.SelectMany(r => r.Bundles.SelectMany(b => b.Older)
            .Select(o => o with { Counts = [.. wanted(o.Counts).Concat(r.Counts.Values).DistinctBy(c => c.Id).OrderBy(c => c.Id, StringComparer.Ordinal)] })
            .DistinctBy(PrintsOf, StringComparer.Ordinal).Prepend(new PublishedCounts(r.Bundles[0].Edition, [.. r.Counts.Values])));
    }

    // Bundles of one run lie beside each other. One that was made anew alone, from other numbers, prints some otherwise.
    private static bool AreSiblings(PublishedFigures one, PublishedFigures other) => one.Edition == other.Edition && one.Source.Folder == other.Source.Folder && one.Source.Assessment != other.Source.Assessment;

    private static string PrintsOf(PublishedCounts bundle) => string.Join('\n', bundle.Counts.Select(c => c.Print));

    /// <summary>The indicators of which a bundle, or one before it, hid or rounded counts.</summary>
    internal static IEnumerable<string> Protected(PublishedFigures bundle) => bundle.All.Where(f => IsProtected(f.Figure)).Select(f => f.Id)
        .Concat(bundle.Older.SelectMany(b => b.Counts).Select(c => c.Id)).Select(id => id.Split('/')[0]);

    /// <summary>What of the bundles before a new one has to tell: whatever it does not print as they did.</summary>
    public static ImmutableArray<PublishedCounts> Kept(IEnumerable<PublishedCounts> before, IEnumerable<Figure> published)
    {
        var printed = published.Select(f => CountOf(f.Id.ToString(), f)?.Print).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return
        [
            .. before.Select(b => b with { Counts = [.. b.Counts.Where(c => !printed.Contains(c.Print)).OrderBy(c => c.Id, StringComparer.Ordinal)] })
                .Where(b => !b.Counts.IsEmpty).DistinctBy(PrintsOf, StringComparer.Ordinal),
        ];
    }

    private static bool IsProtected(Figure figure) =>
        figure.Measure.Kind == MeasureKind.Count && (figure.Value.Status == ValueStatus.Suppressed || ProtectionRule.Said(figure.Definition) is not null);

    // Null for what is no count, or where there was none.
    private static PublishedCount? CountOf(string id, Figure figure)
    {
        if (figure.Measure.Kind != MeasureKind.Count || figure.Value.Status is ValueStatus.NotApplicable or ValueStatus.NotAvailable) return null;
        var members = Definitions.MembersIn(figure.Definition);
        if (!figure.Value.IsKnown) return new PublishedCount(id, figure.Period, 0, null, members);
        var count = figure.Value.Whole;
        var rule = ProtectionRule.Said(figure.Definition);
        return new PublishedCount(id, figure.Period, rule?.LeastShownAs(count) ?? count, rule?.MostShownAs(count) ?? count, members);
    }
}
