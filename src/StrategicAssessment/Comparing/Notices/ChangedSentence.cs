using StrategicAssessment.Comparison;

namespace StrategicAssessment.Comparing.Notices;

/// <summary>A paragraph that reads otherwise, whether for its numbers or for its words.</summary>
/// <param name="Old">As published; null when it is new.</param>
/// <param name="New">As it reads now; null when it is gone.</param>
internal sealed record ChangedSentence(string Section, string Title, BundleParagraph? Old, BundleParagraph? New)
{
    // Its sentences stand in their topics too.
    private const string Headlines = "headlines";

    // What the notices themselves and the list of corrected extracts say follows from the correction, and is told in it.
    private static readonly string[] NotTold = ["corrections", "information-sources"];

    /// <summary>All of them, in reading order of the document as it is now; those that are gone behind the others of their section.</summary>
    public static IReadOnlyList<ChangedSentence> Of(BundleComparison comparison)
    {
        var all = new List<ChangedSentence>();
        var words = comparison.Differences.OfType<WordChange>().Where(w => !w.IsOfDatesAlone).ToList();
        foreach (var section in comparison.After.Document.Sections.Where(IsTold))
        {
            var before = comparison.Before.Document.Sections.FirstOrDefault(s => s.Id == section.Id);
            if (before is not null) all.AddRange(OfNumbers(before, section));
            all.AddRange(words.Where(w => w.IsWritten && w.Section == section.Id).Select(w => new ChangedSentence(w.Section, w.Title, w.Before, w.After)));
        }

        all.RemoveAll(s => s.Section == Headlines && all.Exists(o => o.Section != Headlines && o.New is { } own && s.New?.Text.EndsWith(own.Text, StringComparison.Ordinal) == true));
        return all;
    }

    private static bool IsTold(BundleSection section) => !Array.Exists(NotTold, section.Id.Equals) && !section.Id.StartsWith("correction-of-", StringComparison.Ordinal);

    // The same words, the first with the first: only the numbers in them can differ. What a template words otherwise is paired by what it is about.
    private static IEnumerable<ChangedSentence> OfNumbers(BundleSection before, BundleSection after)
    {
        var left = before.Paragraphs.ToList();
        var pairs = after.Paragraphs.Select(p => new Pair(p, Taken(left, o => o.Words == p.Words))).ToList();
        foreach (var (paragraph, same) in pairs)
        {
            var old = same ?? (paragraph.IsWritten ? null : Taken(left, o => !o.IsWritten && o.Figures.Intersect(paragraph.Figures, StringComparer.Ordinal).Any()));
            if (old is not null && old.Text != paragraph.Text) yield return new ChangedSentence(after.Id, after.Title, old, paragraph);
        }
    }

    private static BundleParagraph? Taken(List<BundleParagraph> left, Predicate<BundleParagraph> fits)
    {
        var at = left.FindIndex(fits);
        if (at < 0) return null;
        var found = left[at];
        left.RemoveAt(at);
        return found;
    }

    private sealed record Pair(BundleParagraph New, BundleParagraph? Old);
}
