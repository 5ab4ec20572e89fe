using StrategicAssessment.Comparison;
using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Comparing;

/// <summary>Points at commentary that last year's document has in the same words, around other numbers.</summary>
internal static class StaleWords
{
    private const int MostTold = 3;

    /// <param name="last">Last year's document.</param>
    /// <param name="edition">Of last year.</param>
    public static IEnumerable<Diagnostic> Told(DocumentTree tree, DocumentFile last, string edition, AssessmentFolder folder)
    {
        var (unrevised, sources) = (UnrevisedWords.Of(BundleHead.Document(last), BundleHead.Document(DocumentFile.Of(tree))), new Lazy<CommentarySources>(() => CommentarySources.In(folder)));
        return unrevised.Select(u => Told(u, edition, sources.Value.Find(ReturnedDocument.Plain(u.After!.Text), u.Section)));
    }

    private static Diagnostic Told(WordChange unrevised, string edition, CommentarySource? from)
    {
        List<(string Before, string After)> moved = [.. ReturnedDocument.Numbers(unrevised.Before!.Text).Zip(ReturnedDocument.Numbers(unrevised.After!.Text)).Where(n => n.First != n.Second)];
        var told = string.Join(", ", moved.Take(MostTold).Select(m => $"{m.Before} is {m.After}"));
        return Diagnostic.Note("SA5150", new SourceSpan(from?.Path ?? $"commentary/{unrevised.Section}.md", from?.Line ?? 0, from is { Line: > 0 } ? 1 : 0),
            $"These are the words of {edition}, and the numbers moved{(told.Length > 0 ? $": {told}{(moved.Count > MostTold ? " and more" : string.Empty)}" : string.Empty)}. Read the paragraph again, and say what holds now.");
    }
}
