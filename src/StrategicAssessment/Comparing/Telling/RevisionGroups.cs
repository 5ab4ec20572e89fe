using StrategicAssessment.Comparison;

namespace StrategicAssessment.Comparing.Telling;

/// <summary>Revisions: those that begin with an extract, then those that follow from them.</summary>
internal static class RevisionGroups
{
    private const string Roots = "Sent anew";
    private const string Followers = "Worked out from these";
    private const int MostMentions = 6;

    /// <summary>The groups that have any.</summary>
    public static IReadOnlyList<ReportGroup> Of(BundleComparison comparison, ThingNames names)
    {
        var (roots, followers) = (new List<Revision>(), new List<Revision>());
        foreach (var difference in comparison.Differences)
        {
            if (difference is Revision revision) (revision.IsRoot ? roots : followers).Add(revision);
        }

        var groups = new List<ReportGroup>();
        if (roots.Count > 0) groups.Add(GroupOf(Roots, roots, names));
        if (followers.Count > 0) groups.Add(GroupOf(Followers, followers, names));
        return groups;
    }

    private static ReportGroup GroupOf(string heading, List<Revision> told, ThingNames names) => new(heading, new ToldLines(() => told.Count, i => LineOf(told[i], names), _ => 1));

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
        var places = new List<string>();
        foreach (var mention in revision.RestsOn)
        {
            var place = mention.Number ?? mention.Title;
            if (!places.Contains(place)) places.Add(place);
        }

        var shown = places.Count > MostMentions ? places.GetRange(0, MostMentions) : places;
        yield return $"{(revision.RestsOn.Count == 1 ? "1 paragraph rests" : $"{Wording.English.Whole(revision.RestsOn.Count)} paragraphs rest")} on it: {string.Join(", ", shown)}{(shown.Count < places.Count ? ", …" : string.Empty)}";
    }
}
