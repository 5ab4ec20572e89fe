namespace StrategicAssessment.Comparison.Words;

/// <summary>
/// Paragraphs of the same section, matched by what they say apart from figures and dates. A figure that moved is told as a figure: a paragraph is told only
/// when its words differ. What a template words around figures follows from them and is not told either; nor that a template's paragraph came or went, which follows
/// from what is covered. Where one of the documents does not say who wrote what, only paragraphs without figures are compared.
/// </summary>
internal sealed class ParagraphMatcher
{
    private const double Alike = 0.5;
    private readonly bool saysWho;
    private readonly List<IDifference> found;

    private ParagraphMatcher(bool saysWho, List<IDifference> found) => (this.saysWho, this.found) = (saysWho, found);

    /// <summary>Adds what differs, in the order of the later document; sections that the earlier alone has come last.</summary>
    public static void Compare(BundleDocument before, BundleDocument after, List<IDifference> found)
    {
        var matcher = new ParagraphMatcher(before.SaysWho && after.SaysWho, found);
        var known = new Dictionary<string, BundleSection>(StringComparer.Ordinal);
        foreach (var section in before.All) known[section.Id] = section;
        foreach (var section in after.All)
        {
            known.Remove(section.Id, out var earlier);
            matcher.Compare(section.Id, earlier?.Title ?? section.Title, section.Title, matcher.Told(earlier), matcher.Told(section));
        }

        foreach (var section in before.All)
        {
            if (known.ContainsKey(section.Id)) matcher.Compare(section.Id, section.Title, section.Title, matcher.Told(section), []);
        }
    }

    private List<WordedParagraph> Told(BundleSection? section)
    {
        var told = new List<WordedParagraph>();
        foreach (var paragraph in section?.Paragraphs ?? [])
        {
            if ((saysWho && paragraph.IsWritten) || (paragraph.Figures.Count == 0 && paragraph.Number is not null)) told.Add(new WordedParagraph(paragraph));
        }

        return told;
    }

    private void Compare(string section, string titleBefore, string title, List<WordedParagraph> before, List<WordedParagraph> after)
    {
        Pair(before, after);
        WordChange Of(WordedParagraph? then, WordedParagraph? now) => new(section, title, then?.Paragraph, now?.Paragraph)
        {
            TitleBefore = titleBefore,
            Runs = RunFinder.Between(then?.Paragraph.Words ?? string.Empty, now?.Paragraph.Words ?? string.Empty),
            IsOfDatesAlone = then is not null && now is not null && then.Undated == now.Undated,
        };
        foreach (var paragraph in after)
        {
            if (IsTold(paragraph) && paragraph.Partner?.Paragraph.Words != paragraph.Paragraph.Words) found.Add(Of(paragraph.Partner, paragraph));
        }

        foreach (var paragraph in before)
        {
            if (paragraph.Partner is null && IsTold(paragraph)) found.Add(Of(paragraph, null));
        }
    }

    private bool IsTold(WordedParagraph paragraph) => !saysWho || paragraph.Paragraph.IsWritten || paragraph.Partner is not null;

    // The likest pairs first; of pairs that are equally like, the one that stands farther up. Which document is the earlier makes no difference.
    private static void Pair(List<WordedParagraph> before, List<WordedParagraph> after)
    {
        var pairs = new List<Likeness>();
        for (var i = 0; i < before.Count; i++)
        {
            for (var j = 0; j < after.Count; j++)
            {
                var share = before[i].Paragraph.Words == after[j].Paragraph.Words ? 2 : WordTexts.Likeness(before[i].Parts, after[j].Parts);
                if (share >= Alike) pairs.Add(new Likeness(before[i], after[j], share, i + j));
            }
        }

        pairs.Sort(static (one, other) => one.Share != other.Share ? other.Share.CompareTo(one.Share) : one.Position.CompareTo(other.Position));
        foreach (var pair in pairs)
        {
            if (pair.Before.Partner is not null || pair.After.Partner is not null) continue;
            (pair.Before.Partner, pair.After.Partner) = (pair.After, pair.Before);
        }
    }

    private sealed record Likeness(WordedParagraph Before, WordedParagraph After, double Share, int Position);

    private sealed class WordedParagraph(BundleParagraph paragraph)
    {
        public WordedParagraph? Partner;

        public BundleParagraph Paragraph => paragraph;

        public string Undated { get; } = WordTexts.Undated(paragraph.Words);

        public string[] Parts { get; } = WordTexts.Split(WordTexts.Undated(paragraph.Words));
    }
}
