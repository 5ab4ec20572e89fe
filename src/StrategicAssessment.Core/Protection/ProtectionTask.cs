using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;

namespace StrategicAssessment.Protection;

/// <summary>All that is to be published together, with its true numbers, and what readers have already.</summary>
/// <param name="Figures">Every figure of a run; of a run over several places, those of all of them.</param>
/// <param name="Book">Answers for counts that nobody asked for but that tie others together; its numbers are the true ones.</param>
/// <param name="Previous">Last year's bundles, and the editions of this year's that are out.</param>
public sealed record ProtectionTask(
    IReadOnlyCollection<Figure> Figures, ImmutableArray<IndicatorDefinition> Indicators, ImmutableArray<CountLink> Links, IFigures Book, ImmutableArray<PublishedFigures> Previous)
{
    private const int MostTurns = 3;

    private Dictionary<string, IndicatorDefinition>? sensitive;
    private ILookup<string, string>? filesOf;

    /// <summary>Which names of bundles before are taken for which of now: 0 for those that fit best; null for none.</summary>
    private int? Turn { get; init; }

    /// <summary>
    /// The indicators whose counts are decided on, by id: those with a rule, those of which a count arrived hidden, and those that come from the same file or count the
    /// same thing as one of them. Empty when there is nothing to protect.
    /// </summary>
    internal Dictionary<string, IndicatorDefinition> Sensitive => sensitive ??= FindSensitive();

    /// <summary>The same, and those that quote from their files.</summary>
    internal Dictionary<string, IndicatorDefinition> WithQuoted() => Sensitive.Values.Concat(OfSameFiles(Sensitive.Keys)).DistinctBy(i => i.Id, StringComparer.Ordinal).ToDictionary(i => i.Id, StringComparer.Ordinal);

    private Dictionary<string, IndicatorDefinition> FindSensitive()
    {
        var arrived = Figures.Where(f => f.Value.Status == ValueStatus.Suppressed && f.Measure.Kind == MeasureKind.Count).Select(f => f.Id.Indicator).ToHashSet(StringComparer.Ordinal);
        var of = Indicators.Where(i => !i.IsQuoted && (i.Protection is not null || arrived.Contains(i.Id))).ToDictionary(i => i.Id, StringComparer.Ordinal);
        foreach (var indicator in OfSameFiles(of.Keys).Where(i => !i.IsQuoted)) of.TryAdd(indicator.Id, indicator);
        foreach (var link in Links)
        {
            if (of.ContainsKey(link.First.Id)) of.TryAdd(link.Second.Id, link.Second);
            else if (of.ContainsKey(link.Second.Id)) of.TryAdd(link.First.Id, link.First);
        }

        return of;
    }

    /// <summary>The counts of these indicators in every bundle that is out.</summary>
    internal IEnumerable<PublishedCounts> Before() =>
        PublishedPast.Of(Previous, counts => (Turn is { } turn ? new Namesakes(this, turn).Named([.. counts]) : counts).Where(c => Sensitive.ContainsKey(c.Parts()[0])));

    /// <summary>The same for readers who take other names of then for those of now, and for one who takes none: whoever is wrong, a guess hides more and tells nothing.</summary>
    internal IEnumerable<ProtectionTask> Readings()
    {
        var plain = this with { Turn = null };
        return Enumerable.Range(0, MostTurns).Select(t => this with { Turn = t }).TakeWhile(t => NamesOf(t) != NamesOf(plain)).Append(plain);

        static string NamesOf(ProtectionTask task) => string.Join('\n', task.Before().SelectMany(b => b.Counts).Select(c => c.Id));
    }

    /// <summary>What is to be told on of the bundles before: their counts of whatever is protected now, or was when any of them was made.</summary>
    public ImmutableArray<PublishedCounts> Told()
    {
        var concerned = Sensitive.Keys.Concat(Previous.SelectMany(PublishedPast.Protected)).ToHashSet(StringComparer.Ordinal);
        return [.. PublishedPast.Of(Previous, counts => counts.Where(c => concerned.Contains(c.Parts()[0])))];
    }

    internal IEnumerable<IndicatorDefinition> OfSameFiles(IndicatorDefinition one) => Sensitive.Values.Where(i => i != one && FilesOf[i.Id].Any(FilesOf[one.Id].Contains));

    // What else is read from the files of these: the same rows may be among it.
    private IEnumerable<IndicatorDefinition> OfSameFiles(IEnumerable<string> these) => these.SelectMany(i => FilesOf[i]).ToHashSet(StringComparer.Ordinal) is { Count: > 0 } files ? Indicators.Where(i => FilesOf[i.Id].Any(files.Contains)) : [];

    private ILookup<string, string> FilesOf => filesOf ??= Book.Observations.Entries.Select(e => (e.Key.Extract, e.Value.Source.File)).Distinct().ToLookup(f => f.Extract, f => f.File, StringComparer.Ordinal);
}
