namespace StrategicAssessment.Comparison;

/// <summary>Paragraphs of the same section, matched by what they say apart from figures and dates. A figure that moved is told as a figure: a paragraph is told
/// only when its words differ. What a template words around figures follows from them and is not told either; nor that a template's paragraph came or went,
/// which follows from what is covered. Where one of the documents does not say who wrote what, only paragraphs without figures are compared.</summary>
internal sealed class ParagraphMatcher(bool saysWho, List<IDifference> found)
{
    private const double Alike = 0.5;
    private readonly HashSet<(string?, string?)> told = [];

    /// <summary>Adds what differs, in the order of the later document; sections that the earlier alone has come last.</summary>
    public static void Compare(BundleDocument before, BundleDocument after, List<IDifference> found)
    {
        var matcher = new ParagraphMatcher(before.SaysWho && after.SaysWho, found);
        var known = new Dictionary<string, BundleSection>(StringComparer.Ordinal);
        foreach (var section in before.SharedWith(after)) known[section.Id] = section;
        foreach (var section in after.SharedWith(before))
        {
            known.Remove(section.Id, out var earlier);
            matcher.Compare(section.Id, earlier?.Title ?? section.Title, section.Title, matcher.Told(earlier), matcher.Told(section));
        }

        foreach (var section in before.SharedWith(after).Where(s => known.ContainsKey(s.Id))) matcher.Compare(section.Id, section.Title, section.Title, matcher.Told(section), []);
    }

    private List<WordedParagraph> Told(BundleSection? section) =>
        [.. (section?.Paragraphs ?? []).Where(p => (saysWho && p.IsWritten) || (p.Figures.Count == 0 && p.Number is not null)).Select(p => new WordedParagraph(p))];

    private void Compare(string section, string titleBefore, string title, List<WordedParagraph> before, List<WordedParagraph> after)
    {
        Pair(before, after);
        WordChange Of(WordedParagraph? then, WordedParagraph? now) => new(section, title, then?.Paragraph, now?.Paragraph)
        {
            TitleBefore = titleBefore,
            Runs = RunFinder.Between(then?.Paragraph.Words ?? string.Empty, now?.Paragraph.Words ?? string.Empty),
            IsOfDatesAlone = then is not null && now is not null && then.Undated == now.Undated,
        };
        found.AddRange(after.Where(p => IsTold(p) && p.Partner?.Paragraph.Words != p.Paragraph.Words && IsFirst(p.Partner, p)).Select(p => Of(p.Partner, p)));
        found.AddRange(before.Where(p => p.Partner is null && IsTold(p) && IsFirst(p, null)).Select(p => Of(p, null)));

        // What several documents say is told of the first.
        bool IsFirst(WordedParagraph? then, WordedParagraph? now) => told.Add((then?.Paragraph.Words, now?.Paragraph.Words)) || !section.Contains('/', StringComparison.Ordinal);
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

/// <summary>What stayed, went and came between two texts, word by word: the longest run of words that both have, in order.</summary>
public static class RunFinder
{
    // Beyond so many cells two texts are told as one that went and one that came: nobody reads a comparison of pages.
    private const long Largest = 4_000_000;

    /// <summary>The runs; what went stands before what came in its place.</summary>
    public static IReadOnlyList<WordRun> Between(string before, string after)
    {
        var (then, now) = (WordTexts.Split(before), WordTexts.Split(after));
        if ((long)then.Length * now.Length > Largest) return [new WordRun(WordRunKind.Removed, before), new WordRun(WordRunKind.Added, after)];
        var lengths = Lengths(then, now);
        var steps = new List<(WordRunKind Kind, string Word)>();
        var (i, j) = (0, 0);
        while (i < then.Length || j < now.Length)
        {
            if (i < then.Length && j < now.Length && then[i] == now[j])
            {
                steps.Add((WordRunKind.Same, then[i++]));
                j++;
            }
            else if (j == now.Length || (i < then.Length && lengths[i + 1][j] >= lengths[i][j + 1])) steps.Add((WordRunKind.Removed, then[i++]));
            else steps.Add((WordRunKind.Added, now[j++]));
        }

        return Runs(steps);
    }

    // Words that went and came are kept apart until one stays: then all that went stands first.
    private static List<WordRun> Runs(List<(WordRunKind Kind, string Word)> steps)
    {
        var runs = new List<WordRun>();
        for (var first = 0; first < steps.Count;)
        {
            var stretch = steps.Skip(first).TakeWhile(s => s.Kind == WordRunKind.Same == (steps[first].Kind == WordRunKind.Same)).ToList();
            runs.AddRange(stretch.OrderBy(s => s.Kind).GroupBy(s => s.Kind).Select(g => new WordRun(g.Key, string.Join(' ', g.Select(s => s.Word)))));
            first += stretch.Count;
        }

        return runs;
    }

    // How many words the rest of the one shares with the rest of the other, in order.
    private static int[][] Lengths(string[] then, string[] now)
    {
        var lengths = new int[then.Length + 1][];
        lengths[then.Length] = new int[now.Length + 1];
        for (var i = then.Length - 1; i >= 0; i--)
        {
            lengths[i] = new int[now.Length + 1];
            for (var j = now.Length - 1; j >= 0; j--)
                lengths[i][j] = then[i] == now[j] ? lengths[i + 1][j + 1] + 1 : Math.Max(lengths[i + 1][j], lengths[i][j + 1]);
        }

        return lengths;
    }
}

/// <summary>A text cut into words, and what two of them share.</summary>
public static class WordTexts
{
    private const string Date = "{date}";

    /// <summary>Words with the punctuation that touches them.</summary>
    public static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The text with every month and year in the same words, so that two years' texts can be told apart by what they say.</summary>
    public static string Undated(string text)
    {
        var undated = new StringBuilder(text.Length);
        foreach (var word in Split(text))
        {
            var shown = IsDate(word) ? Date : word;
            if (shown == Date && EndsWithDate(undated)) continue;
            if (undated.Length > 0) undated.Append(' ');
            undated.Append(shown);
        }

        return undated.ToString();
    }

    /// <summary>From 0 (nothing) to 1 (every word): words of both over words of the longer. The order of the words does not matter.</summary>
    public static double Likeness(string[] one, string[] other)
    {
        if (one.Length == 0 || other.Length == 0) return 0;
        var counts = one.CountBy(w => w, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var shared = other.CountBy(w => w, StringComparer.Ordinal).Sum(w => Math.Min(w.Value, counts.GetValueOrDefault(w.Key)));
        return (double)shared / Math.Max(one.Length, other.Length);
    }

    private static bool EndsWithDate(StringBuilder text) => text.Length >= Date.Length && text.ToString(text.Length - Date.Length, Date.Length) == Date;

    private static bool IsDate(string word)
    {
        var bare = word.AsSpan().Trim("().,;:'\"");
        return IsYear(bare) || Wording.English.MonthNumber(bare.ToString()) > 0;
    }

    // 2016, 2016-17, 2015/16.
    private static bool IsYear(ReadOnlySpan<char> word)
    {
        if (word.Length is not (4 or 7 or 9) || (word[0] != '1' && word[0] != '2')) return false;
        return !word[..4].ContainsAnyExceptInRange('0', '9') && (word.Length == 4 || (word[4] is '-' or '/' or '–' && !word[5..].ContainsAnyExceptInRange('0', '9')));
    }
}
