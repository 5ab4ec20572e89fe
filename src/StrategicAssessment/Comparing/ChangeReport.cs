using StrategicAssessment.Comparison;
using StrategicAssessment.Data;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Comparing;

/// <summary>What differs between two bundles, put together for people: a story instead of five measures, a rule instead of a hundred figures that follow it.</summary>
internal sealed class ChangeReport(BundleComparison comparison)
{
    public BundleComparison Comparison => comparison;

    /// <summary>What the earlier side is called: its edition, or that it was published where both are of one edition.</summary>
    public string Earlier => IsOfOneEdition ? "published then" : Comparison.Before.Name.Edition;

    public string Later => IsOfOneEdition ? "published now" : Comparison.After.Name.Edition;

    private bool IsOfOneEdition => Comparison.Before.Name.Edition == Comparison.After.Name.Edition;

    /// <summary>The document's own place, then others.</summary>
    public IReadOnlyList<ReportGroup> Movements { get; } = MovementGroups.Of(comparison, new ThingNames(comparison));

    /// <summary>Where revisions begin, then what follows from them.</summary>
    public IReadOnlyList<ReportGroup> Revisions { get; } = RevisionGroups.Of(comparison, new ThingNames(comparison));

    /// <summary>A group for each set of parts that are defined otherwise.</summary>
    public IReadOnlyList<ReportGroup> Definitions { get; } = DefinitionGroups.Of(comparison, new ThingNames(comparison));

    /// <summary>A group for each kind and action.</summary>
    public IReadOnlyList<ReportGroup> Coverage { get; } = CoverageGroups.Of(comparison, new ThingNames(comparison));

    /// <summary>Priorities, then targets and actions.</summary>
    public IReadOnlyList<ReportGroup> Decisions { get; } = [.. comparison.Differences.OfType<DecisionChange>().GroupBy(d => d.Kind, StringComparer.Ordinal).Select(g => new ReportGroup(HeadingOf(g.Key), [.. g.Select(LineOf)]))];

    public IReadOnlyList<WordChange> Words { get; } = [.. comparison.Differences.OfType<WordChange>()];

    private static string HeadingOf(string kind) => kind switch
    {
        "priority" => Wording.Words.BuiltIn["paper.decided priority"],
        "target" => Wording.Words.BuiltIn["paper.decided target"],
        _ => Wording.Words.BuiltIn["paper.decided action"],
    };

    private static ReportLine LineOf(DecisionChange change) => change.Part.Length == 0
        ? new ReportLine(change.Title, string.Empty, string.Empty, string.Empty) { Notes = [change.Before.Length == 0 ? Wording.Words.BuiltIn["paper.new"] : Wording.Words.BuiltIn["paper.gone"]] }
        : new ReportLine($"{change.Title}, {change.Part}", string.Empty, change.Before, change.After);

    /// <summary>How many things are told of a class: as many as its lists have.</summary>
    public int CountOf(DifferenceClass of) => of switch
    {
        DifferenceClass.Movement => CountOf(Movements),
        DifferenceClass.Revision => CountOf(Revisions),
        DifferenceClass.Definition => CountOf(Definitions),
        DifferenceClass.Coverage => CountOf(Coverage),
        DifferenceClass.Decision => CountOf(Decisions),
        DifferenceClass.Words => Words.Count(w => !w.IsOfDatesAlone),
    };

    private static int CountOf(IReadOnlyList<ReportGroup> groups) => groups.Sum(g => g.CountFrom(0));
}

/// <summary>Revisions: those that begin with an extract, then those that follow from them.</summary>
internal static class RevisionGroups
{
    private const int MostMentions = 6;

    public static IReadOnlyList<ReportGroup> Of(BundleComparison comparison, ThingNames names) =>
        [.. comparison.Differences.OfType<Revision>().GroupBy(r => $"{(int)r.Cause}{string.Join('\n', r.Aspects.Select(DefinitionPhrases.Fact))}", StringComparer.Ordinal).OrderBy(g => g.First().Cause).Select(g => GroupOf([.. g], names))];

    private static ReportGroup GroupOf(List<Revision> told, ThingNames names) =>
        new(HeadingOf(told[0].Cause), new ToldLines(told.Count, i => LineOf(told[i], names))) { Facts = [.. told[0].Aspects.Select(DefinitionPhrases.Fact)] };

    private static string HeadingOf(RevisionCause cause) => cause switch
    {
        RevisionCause.Data => "Sent anew",
        RevisionCause.Letter => "Corrected by letter",
        RevisionCause.LetterGone => "No longer as corrected by letter",
        RevisionCause.Definition => "Given again because it is computed another way",
        RevisionCause.OtherFigures => "Worked out from other figures that were revised",
    };

    private static ReportLine LineOf(Revision revision, ThingNames names)
    {
        var (before, after) = (revision.Before, revision.After);
        return new ReportLine($"{names.Of(after)}, {ThingNames.Measure(after.Measure)}, {after.Period.Label}", after.AreaName, before.Display, after.Display)
        {
            Change = SizeWords.Of(before, after, revision.Size),
            Notes = [.. NotesOf(revision)],
        };
    }

    private static IEnumerable<string> NotesOf(Revision revision)
    {
        if (revision.Before.Display == revision.After.Display) yield return EvidenceWords.Of(revision.Before, revision.After);
        if (revision.RestsOn.Count == 0) yield break;
        var places = revision.RestsOn.Select(m => m.Number ?? m.Title).Distinct(StringComparer.Ordinal).ToList();
        var shown = places.Take(MostMentions).ToList();
        yield return $"{(revision.RestsOn.Count == 1 ? "1 paragraph rests" : $"{Wording.English.Whole(revision.RestsOn.Count)} paragraphs rest")} on it: {string.Join(", ", shown)}{(shown.Count < places.Count ? ", …" : string.Empty)}";
    }
}

/// <summary>What differs between two figures that print alike.</summary>
internal static class EvidenceWords
{
    public static string Of(BundleFigure before, BundleFigure after)
    {
        if (before.Value != after.Value) return "only digits that are not printed";
        if (before.Evidence?.Verdict != after.Evidence?.Verdict) return $"judged {before.Evidence?.Verdict ?? "not at all"}, now {after.Evidence?.Verdict ?? "not at all"}";
        if (before.Evidence?.BestRank != after.Evidence?.BestRank || before.Evidence?.WorstRank != after.Evidence?.WorstRank) return $"rank by chance {Ranks(before)}, now {Ranks(after)}";
        if (!Equals(before.Base, after.Base)) return $"{(after.Base ?? before.Base)?.Of.Replace('-', ' ')} of {before.Base?.PopulationYear}, now of {after.Base?.PopulationYear}";
        return "only what chance allows of it";
    }

    private static string Ranks(BundleFigure figure) => figure.Evidence is { BestRank: { } best, WorstRank: { } worst }
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{best} to {worst}")
        : "not said";
}

/// <summary>What came and went, by kind; single places and categories of one indicator on one line.</summary>
internal static class CoverageGroups
{
    private const int MostNames = 3;

    public static IReadOnlyList<ReportGroup> Of(BundleComparison comparison, ThingNames names)
    {
        var gathered = comparison.Differences.OfType<CoverageChange>().Select((change, i) => KeyValuePair.Create(KeyOf(change, i), change))
            .GroupBy(c => c.Key, c => c.Value, StringComparer.Ordinal).Select(g => g.ToList());
        return [.. gathered.GroupBy(g => HeadingOf(g[0]), StringComparer.Ordinal).Select(g => new ReportGroup(g.Key, [.. g.Select(line => LineOf(line, comparison, names))])
        {
            IsOfDocument = g.First()[0].Kind is CoverageKind.Indicator or CoverageKind.Section or CoverageKind.Place,
        })];
    }

    // Changes with the same key stand on one line.
    private static string KeyOf(CoverageChange change, int index) =>
        change.Action is CoverageAction.Changed or CoverageAction.Renamed or CoverageAction.Succeeded || change.Kind is CoverageKind.Caveat
            ? FormattableString.Invariant($"{index}")
            : $"{change.Kind}/{change.Action}/{(change.Kind == CoverageKind.Indicator ? null : change.Indicator)}";

    private static string HeadingOf(CoverageChange change) => change.Kind == CoverageKind.Status ? "Can or cannot be shown now" : change.Action switch
    {
        CoverageAction.Renamed => "Goes by another name",
        CoverageAction.Succeeded => change.NameBefore == change.NameAfter ? "Goes by another code" : "Became another place",
        CoverageAction.Awaited => NameOf(change.Kind) + " whose data is awaited now",
        CoverageAction.Arrived => NameOf(change.Kind) + " whose data was awaited then",
        CoverageAction.Added => NameOf(change.Kind) + " added",
        CoverageAction.Removed or CoverageAction.Changed => NameOf(change.Kind) + (change.Kind == CoverageKind.Caveat ? " removed" : change.Kind == CoverageKind.Document ? " no longer made" : " no longer covered"),
    };

    private static string NameOf(CoverageKind kind, bool isOne = false)
    {
        var one = kind == CoverageKind.Indicator ? "Topic" : kind is CoverageKind.Figures or CoverageKind.Status ? "Single figure" : English.Capital(DataWords.Of(kind));
        return isOne ? one : English.Plural(one);
    }

    private static ReportLine LineOf(List<CoverageChange> gathered, BundleComparison comparison, ThingNames names)
    {
        var first = gathered[0];
        var indicator = first.Indicator is null ? string.Empty : names.Indicator(first.Indicator);
        if (first is { Kind: CoverageKind.Status, Before: { } before, After: { } after })
        {
            string[] notes = [MovementGroups.AreUsual(before.Period, after.Period, comparison) ? string.Empty : MovementGroups.PeriodWords(before.Period, after.Period), after.Reason ?? string.Empty];
            return new ReportLine($"{names.Of(after)}, {ThingNames.Measure(after.Measure)}", after.AreaName, before.Display, after.Display) { Notes = notes.Any(n => n.Length > 0) ? [string.Join(". ", notes.Where(n => n.Length > 0))] : [] };
        }

        if (first.Action == CoverageAction.Succeeded && first.NameBefore == first.NameAfter) return new ReportLine("Place", first.NameAfter, first.Code, first.Other!);
        if (first.Action is CoverageAction.Renamed or CoverageAction.Succeeded) return new ReportLine(first.Kind == CoverageKind.Source ? $"Source of {indicator}" : NameOf(first.Kind, isOne: true), string.Empty, first.NameBefore, first.NameAfter);
        if (first.Kind == CoverageKind.Caveat) return new ReportLine(indicator, first.Area is { } area ? names.Place(area) : string.Empty, string.Empty, string.Empty) { Notes = [first.Code] };
        var told = gathered.Select(c => NameOf(c, names)).Distinct(StringComparer.Ordinal).ToList();
        var what = first.Kind == CoverageKind.Indicator || indicator.Length == 0 ? NameOf(first.Kind, told.Count == 1) : indicator;
        var listed = told.Count <= MostNames + 1 ? string.Join("; ", told) : $"{string.Join("; ", told.GetRange(0, MostNames))} and {English.Whole(told.Count - MostNames)} more";
        return new ReportLine(what, string.Empty, string.Empty, string.Empty) { Notes = [listed], Count = told.Count };
    }

    private static string NameOf(CoverageChange change, ThingNames names) => change.Kind switch
    {
        CoverageKind.Indicator => names.Indicator(change.Code),
        CoverageKind.Category => names.Category(change.Indicator!, change.Code) ?? change.Code,
        CoverageKind.Measure or CoverageKind.Figures => ThingNames.Measure(change.Code),
        CoverageKind.Section or CoverageKind.Document or CoverageKind.Table or CoverageKind.Place or CoverageKind.Status or CoverageKind.Caveat or CoverageKind.ControlChart or CoverageKind.Source => change.NameAfter.Length > 0 ? change.NameAfter : change.NameBefore,
    };
}
