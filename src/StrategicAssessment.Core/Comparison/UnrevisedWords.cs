namespace StrategicAssessment.Comparison;

/// <summary>Paragraphs that people wrote, and that say the same in two documents around numbers that moved: whoever wrote them has to read them again.</summary>
public static class UnrevisedWords
{
    /// <summary>In the order of the later document. Other dates make no other words.</summary>
    public static IReadOnlyList<WordChange> Of(BundleDocument before, BundleDocument after)
    {
        var then = Written(before.SharedWith(after)).ToLookup(p => (p.Section.Id, WordTexts.Undated(p.Paragraph.Words)));
        return [.. Written(after.SharedWith(before)).SelectMany(now => then[(now.Section.Id, WordTexts.Undated(now.Paragraph.Words))].Take(1)
            .Where(was => WordTexts.Undated(was.Paragraph.Text) != WordTexts.Undated(now.Paragraph.Text)).Select(was => new WordChange(now.Section.Id, now.Section.Title, was.Paragraph, now.Paragraph)))];
    }

    private static IEnumerable<(BundleSection Section, BundleParagraph Paragraph)> Written(IEnumerable<BundleSection> sections) =>
        sections.SelectMany(s => s.Paragraphs.Where(p => p.IsWritten && p.Figures.Count > 0).Select(p => (s, p)));
}
