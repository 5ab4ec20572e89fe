using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;

namespace StrategicAssessment.Protection;

/// <summary>All that earlier bundles printed of counts: each as it was printed then.</summary>
public static class PublishedPast
{
    /// <summary>The counts of a bundle, and of every bundle before it that it tells of. What it does not tell of an older one was as it prints it itself.</summary>
    /// <param name="concerns">By the id of an indicator, whether its counts are wanted.</param>
    internal static IEnumerable<PublishedCounts> Of(PublishedFigures bundle, Func<string, bool> concerns)
    {
        var own = new PublishedCounts(bundle.Edition, [.. bundle.All.Select(f => CountOf(f.Id, f.Figure)).OfType<PublishedCount>().Where(c => concerns(c.Parts()[0]))]);
        yield return own;
        foreach (var before in bundle.Older)
        {
            var told = before.Counts.Where(c => concerns(c.Parts()[0])).ToImmutableArray();
            var ids = told.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
            yield return new PublishedCounts(before.Edition, [.. told, .. own.Counts.Where(c => !ids.Contains(c.Id))]);
        }
    }

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
                .Where(b => !b.Counts.IsEmpty).DistinctBy(b => string.Join('\n', b.Counts.Select(c => c.Print)), StringComparer.Ordinal),
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
