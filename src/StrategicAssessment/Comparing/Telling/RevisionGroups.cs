using StrategicAssessment.Comparison;

namespace StrategicAssessment.Comparing.Telling;

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
