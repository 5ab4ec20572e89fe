using StrategicAssessment.Comparison;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Comparing;

internal static class ReturnedMessages
{
    public static Diagnostic NoFolder(string bundle) => Diagnostic.Error("SA7409", SourceSpan.WholeFile(bundle), "The assessment's folder, with its commentary, is not found from here. Name it with --folder.");

    public static Diagnostic OtherDocument(string document, string bundle) => Diagnostic.Error("SA7408", SourceSpan.WholeFile(document), $"No paragraph of this document stands in a Word document of '{bundle}'. Name the bundle that it came from, built with the format docx.");
}

/// <summary>What colleagues changed, for the terminal and as a page: the changed numbers first.</summary>
internal static class ReturnedReport
{
    /// <param name="words">What was taken over into the commentary, or null where nothing was to be.</param>
    public static IEnumerable<string> Lines(string document, string? folder, IReadOnlyList<ReturnedChange> changes, ReturnedWords? words)
    {
        foreach (var (i, change) in changes.Where(c => c.Numbers.Count > 0).Index())
        {
            if (i == 0) yield return "NUMBERS (they stay as they are)";
            foreach (var number in change.Numbers) yield return $"  {PlaceOf(change, folder)}: {Told(number)}";
        }

        foreach (var group in changes.GroupBy(c => PlaceOf(c, folder), StringComparer.Ordinal))
        {
            yield return string.Empty;
            yield return group.Key;
            foreach (var change in group)
            {
                yield return $"  {DoneBy(change)}";
                if (change.Runs.Count > 0) yield return $"    {string.Join(' ', change.Runs.Select(Marked)).Replace('\t', ' ')}";
                foreach (var comment in change.Comments) yield return $"    {Said(comment)}";
                if (words?.Left.GetValueOrDefault(change) is { Length: > 0 } left) yield return $"    not taken over: {left}";
            }
        }

        if (changes.Count > 0) yield return string.Empty;
        yield return $"{document}: {English.Counted(changes.Count(c => c.Kind != ReturnedKind.Commented), "change")}, {English.Counted(changes.Sum(c => c.Numbers.Count), "changed number")}, {English.Counted(changes.Sum(c => c.Comments.Count), "comment")}. {Outcome(words)}";
    }

    public static string Page(string document, IReadOnlyList<ReturnedChange> changes)
    {
        List<MarkedBlock> blocks = [];
        foreach (var (i, change) in changes.Index())
        {
            blocks.Add(new MarkedBlock(MarkedKind.Heading, [new MarkedRun($"{PlaceOf(change, null)}: {DoneBy(change)}")], $"change-{i + 1}"));
            blocks.Add(new MarkedBlock(MarkedKind.Paragraph, change.Runs.Count == 0 ? [new MarkedRun(change.After)] : [.. change.Runs.SelectMany(r => new[] { new MarkedRun(r.Text, KindOf(r.Kind)), new MarkedRun(" ") })]));
            blocks.AddRange(change.Comments.Select(c => new MarkedBlock(MarkedKind.Paragraph, [new MarkedRun(Said(c))])));
        }

        var numbers = changes.Index().SelectMany(c => c.Item.Numbers.Select(n => ($"change-{c.Index + 1}", $"{PlaceOf(c.Item, null)}: {Told(n)}"))).ToList();
        return MarkedPage.Of($"What came back: {Path.GetFileName(document)}", [$"{English.Counted(changes.Count, "paragraph")} changed or commented on.", .. numbers.Count > 0 ? new[] { "Changed numbers stay as they are in the commentary:" } : []], numbers, blocks);
    }

    /// <summary>The file and line of commentary, or that the program wrote it, and below which heading.</summary>
    public static string PlaceOf(ReturnedChange change, string? folder)
    {
        if (change.From is { } from) return $"{(folder is null ? string.Empty : folder.TrimEnd('/', '\\') + "/")}{from.Path}{(from.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $":{from.Line}") : string.Empty)}";
        var what = change.Kind == ReturnedKind.Added ? "new" : change.IsWritten ? "commentary" : "from the program's templates, the plan or the data";
        return change.Topic.Length > 0 ? $"'{change.Topic}' ({what})" : $"({what})";
    }

    public static string Done(ReturnedChange change) => change.Kind switch
    {
        ReturnedKind.Changed => "changed",
        ReturnedKind.Added => "put in",
        ReturnedKind.Removed => "struck out",
        ReturnedKind.Moved => "moved",
        ReturnedKind.Commented => "commented on",
    };

    private static string DoneBy(ReturnedChange change) => Done(change) + (change.By.Count > 0 ? $" by {English.List(change.By)}" : string.Empty);

    private static string Outcome(ReturnedWords? words) => words switch
    {
        null => "Nothing was written.",
        { Written.Count: 0 } => "Nothing could be taken over.",
        _ => $"Taken over into {English.List([.. words.Written.Keys.Order(StringComparer.Ordinal)])}.",
    };

    private static string Told(ChangedNumber number) => $"{(number.Before.Length > 0 ? number.Before : "nothing")} became {(number.After.Length > 0 ? number.After : "nothing")}{(number.Figure.Length > 0 ? $" ({number.Figure})" : string.Empty)}";

    private static string Said(WordComment comment) => $"{(comment.By.Length > 0 ? comment.By : "a comment")}: {comment.Text}";

    private static string Marked(WordRun run) => run.Kind switch { WordRunKind.Removed => $"[-{run.Text}-]", WordRunKind.Added => $"{{+{run.Text}+}}", WordRunKind.Same => run.Text };

    private static MarkKind KindOf(WordRunKind kind) => kind switch { WordRunKind.Removed => MarkKind.Removed, WordRunKind.Added => MarkKind.Added, WordRunKind.Same => MarkKind.Plain };
}
