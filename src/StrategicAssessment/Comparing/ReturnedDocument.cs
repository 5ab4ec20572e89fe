using System.Text.RegularExpressions;
using StrategicAssessment.Comparison;

namespace StrategicAssessment.Comparing;

internal enum ReturnedKind { Changed, Added, Removed, Moved, Commented }

/// <summary>A number that is another in the edited document. No text takes it over.</summary>
/// <param name="Before">Empty where one was put in.</param>
/// <param name="After">Empty where one was struck out.</param>
/// <param name="Figure">The id of the figure that the bundle prints there; empty where none is known.</param>
internal sealed record ChangedNumber(string Before, string After, string Figure);

/// <summary>What colleagues did to a paragraph, or to a row of a table, of a Word document that a bundle published.</summary>
/// <param name="Line">1-based, among the paragraphs and rows of the edited document; of what was removed, where it stood.</param>
/// <param name="Topic">The heading that it stands below.</param>
/// <param name="IsWritten">Whether people wrote it; otherwise the program did, with its templates, from the plan and the data.</param>
internal sealed record ReturnedChange(ReturnedKind Kind, int Line, string Topic, bool IsWritten, string Before, string After)
{
    public CommentarySource? From { get; init; }
    public IReadOnlyList<string> By { get; init; } = [];
    public IReadOnlyList<WordComment> Comments { get; init; } = [];
    public IReadOnlyList<WordRun> Runs { get; init; } = [];
    public IReadOnlyList<ChangedNumber> Numbers { get; init; } = [];
}

/// <summary>Holds an edited Word document against the one that was published. Paragraphs are known by their words, which every program of offices keeps;
/// marks that Word alone would keep are not needed.</summary>
internal sealed partial class ReturnedDocument
{
    private const double Alike = 0.4, SameRow = 0.9;
    private const int MostPairs = 2_000_000;

    private readonly PublishedBundle bundle;
    private readonly CommentarySources sources;
    private readonly List<(string Text, string Topic)> published = [];
    private readonly ILookup<string, (BundleSection Section, BundleParagraph Paragraph)> records;

    private ReturnedDocument(PublishedBundle bundle, CommentarySources sources, ReviewedText published)
    {
        (this.bundle, this.sources) = (bundle, sources);
        var topic = string.Empty;
        foreach (var line in published.Lines)
        {
            if (line.Text.StartsWith(Heading, StringComparison.Ordinal)) topic = line.Text[2..];
            if (line.Text.Length > 0) this.published.Add((line.Text, topic));
        }

        records = bundle.Document.Sections.Concat(bundle.Document.Further).SelectMany(s => s.Paragraphs.Select(p => (Section: s, Paragraph: p))).ToLookup(p => Plain(p.Paragraph.Text), StringComparer.Ordinal);
    }

    private const string Heading = "# ";

    /// <summary>How many lines of a document another has too.</summary>
    public static int Shared(ReviewedText one, ReviewedText other)
    {
        var known = one.Lines.Select(l => l.Text).Where(t => t.Length > 0).ToHashSet(StringComparer.Ordinal);
        return other.Lines.Count(l => known.Contains(l.Text));
    }

    /// <summary>What was done, in the order of the edited document.</summary>
    public static IReadOnlyList<ReturnedChange> Of(PublishedBundle bundle, CommentarySources sources, ReviewedText published, ReviewedText edited) =>
        [.. new ReturnedDocument(bundle, sources, published).Changes(edited).OrderBy(c => c.Line).ThenBy(c => c.Kind)];

    private IEnumerable<ReturnedChange> Changes(ReviewedText edited)
    {
        IReadOnlyList<WordComment> CommentsOn(WordLine line) => [.. line.Comments.Select(id => edited.Comments.GetValueOrDefault(id)).OfType<WordComment>()];
        var left = published.Select((p, i) => (p.Text, At: i)).GroupBy(p => p.Text, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Queue<int>(g.Select(p => p.At)), StringComparer.Ordinal);
        List<(WordLine Line, int Number, int After)> open = [];
        var (number, last) = (0, -1);
        foreach (var line in edited.Lines.Where(l => l.Text.Length > 0))
        {
            number++;
            if (!left.TryGetValue(line.Text, out var same) || same.Count == 0)
            {
                if (!IsOfContents(line.Text)) open.Add((line, number, last));
                continue;
            }

            last = same.Dequeue();
            var comments = CommentsOn(line);
            if (line.IsMoved || comments.Count > 0) yield return Told(line.IsMoved ? ReturnedKind.Moved : ReturnedKind.Commented, number, last, line.Text) with { By = line.By, Comments = comments };
        }

        var gone = left.Values.SelectMany(q => q).Order().ToList();
        foreach (var (line, at, then, after) in Paired(open, gone))
        {
            var change = then >= 0 ? Told(ReturnedKind.Changed, at, then, line.Text) : new ReturnedChange(ReturnedKind.Added, at, after >= 0 ? published[after].Topic : string.Empty, true, string.Empty, line.Text) { Runs = [new WordRun(WordRunKind.Added, line.Text)], Numbers = [.. Numbers(line.Text).Select(n => new ChangedNumber(string.Empty, n, string.Empty))] };
            yield return change with { By = line.By, Comments = CommentsOn(line) };
        }

        foreach (var then in gone.Where(g => !IsOfContents(published[g].Text))) yield return Told(ReturnedKind.Removed, then + 1, then, string.Empty);
    }

    // Lists of contents, tables and figures repeat headings and captions: a program of offices writes them anew, with its own numbers of pages.
    private bool IsOfContents(string line)
    {
        repeated ??= [.. published.Select(p => p.Text).Where(t => t.StartsWith(Heading, StringComparison.Ordinal)).Select(t => t[2..]), .. published.CountBy(p => p.Text, StringComparer.Ordinal).Where(p => p.Value > 1 && !p.Key.Contains('\t', StringComparison.Ordinal)).Select(p => p.Key)];
        return !line.StartsWith(Heading, StringComparison.Ordinal) && EndOfContents().Replace(line, string.Empty) is var bare && (repeated.Contains(bare) || repeated.Contains(BeginOfContents().Replace(bare, string.Empty)));
    }

    private HashSet<string>? repeated;

    // The likest first; takes those that found a partner out of what is gone. Rows of a table are the same by what they are about.
    private IEnumerable<(WordLine Line, int Number, int Then, int After)> Paired(List<(WordLine Line, int Number, int After)> open, List<int> gone)
    {
        var (words, theirs) = (open.ConvertAll(o => WordTexts.Split(Plain(o.Line.Text))), gone.ConvertAll(g => WordTexts.Split(Plain(published[g].Text))));
        var pairs = new List<(double Share, int Apart, int Open, int Gone)>();
        for (var i = 0; i < open.Count && (long)open.Count * gone.Count <= MostPairs; i++)
        {
            for (var j = 0; j < gone.Count; j++)
            {
                var share = Math.Max(WordTexts.Likeness(words[i], theirs[j]), Rows(open[i].Line.Text, published[gone[j]].Text) ? SameRow : 0);
                if (share >= Alike) pairs.Add((share, Math.Abs(gone[j] - open[i].After), i, j));
            }
        }

        var (taken, partners) = (new HashSet<int>(), new Dictionary<int, int>());
        foreach (var pair in pairs.OrderByDescending(p => p.Share).ThenBy(p => p.Apart))
        {
            if (!partners.ContainsKey(pair.Open) && taken.Add(pair.Gone)) partners[pair.Open] = gone[pair.Gone];
        }

        gone.RemoveAll(partners.Values.Contains);
        return open.Select((o, i) => (o.Line, o.Number, partners.GetValueOrDefault(i, -1), o.After));
    }

    private static bool Rows(string one, string other) => one.Split('\t') is { Length: > 1 } a && other.Split('\t') is var b && a.Length == b.Length && a[0] == b[0] && a[0].Length > 0;

    private ReturnedChange Told(ReturnedKind kind, int number, int then, string text)
    {
        var (was, topic) = published[then];
        var (section, paragraph) = records[Plain(was)].FirstOrDefault();
        var isWritten = paragraph is { IsWritten: true };
        var runs = kind is ReturnedKind.Changed or ReturnedKind.Removed ? RunFinder.Between(Plain(was), Plain(text)) : [];
        return new ReturnedChange(kind, number, section?.Title ?? topic, isWritten, was, text)
        {
            From = isWritten ? sources.Find(Plain(was), section!.Id) : null,
            Runs = runs,
            Numbers = [.. NumbersIn(runs).Select(n => new ChangedNumber(n.Before, n.After, FigureOf(n.Before, was, paragraph)))],
        };
    }

    /// <summary>The numbers that went and came, those of one place together.</summary>
    private static IEnumerable<(string Before, string After)> NumbersIn(IReadOnlyList<WordRun> runs)
    {
        for (var i = 0; i < runs.Count; i++)
        {
            if (runs[i].Kind == WordRunKind.Same) continue;
            var gone = runs[i].Kind == WordRunKind.Removed ? Numbers(runs[i].Text) : [];
            var came = runs[i].Kind == WordRunKind.Added ? Numbers(runs[i].Text) : i + 1 < runs.Count && runs[i + 1].Kind == WordRunKind.Added ? Numbers(runs[++i].Text) : [];
            if (gone.SequenceEqual(came)) continue;
            for (var k = 0; k < Math.Max(gone.Count, came.Count); k++)
            {
                var (before, after) = (k < gone.Count ? gone[k] : string.Empty, k < came.Count ? came[k] : string.Empty);
                if (before != after) yield return (before, after);
            }
        }
    }

    // Of the paragraph's figures the one that prints so; in a table, of those of the place and category that the row names.
    private string FigureOf(string printed, string line, BundleParagraph? paragraph)
    {
        if (printed.Length == 0) return string.Empty;
        var known = paragraph is null ? PrintedFigures.Naming(bundle, line) : paragraph.Figures.Select(bundle.Find).OfType<BundleFigure>();
        return PrintedFigures.Only(known, printed);
    }

    /// <summary>With single spaces, also between the cells of a row, and with the hyphen of the keyboard.</summary>
    internal static string Plain(string text) => Spaces().Replace(text, " ").Trim().Replace('\u2011', '-');

    internal static List<string> Numbers(string text) => [.. Number().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?<!\w)[-+\u2212]?£?\d+(?:[.,]\d+)*%?")]
    private static partial Regex Number();

    [GeneratedRegex(@"[\s.\u2026]*\d*$")]
    private static partial Regex EndOfContents();

    [GeneratedRegex(@"^\d+\s*")]
    private static partial Regex BeginOfContents();
}
