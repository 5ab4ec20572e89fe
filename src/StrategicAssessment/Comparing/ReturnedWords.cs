using System.Text.RegularExpressions;
using StrategicAssessment.Comparison;

namespace StrategicAssessment.Comparing;

/// <summary>Takes words that colleagues changed over into the texts that they came from. A number stays as it is in the text, and so does what an expression prints.</summary>
/// <param name="Written">By its path, each text that changes.</param>
/// <param name="Left">Of each change of a paragraph that people wrote, why a part of it was not taken over; empty where all was.</param>
internal sealed partial record ReturnedWords(IReadOnlyDictionary<string, string> Written, IReadOnlyDictionary<ReturnedChange, string> Left)
{
    private const string Number = "a number", Printed = "what an expression prints", Marks = "its marks of Markdown", Other = "the file says it otherwise by now", Whole = "a whole paragraph";

    public static ReturnedWords Of(IReadOnlyList<ReturnedChange> changes, CommentarySources sources)
    {
        var left = new Dictionary<ReturnedChange, string>(ReferenceEqualityComparer.Instance);
        List<(string Path, Edit Edit)> edits = [];
        foreach (var change in changes.Where(c => c.IsWritten && c.Kind is not (ReturnedKind.Commented or ReturnedKind.Moved)))
        {
            var reasons = new SortedSet<string>(StringComparer.Ordinal);
            if (change.Kind != ReturnedKind.Changed) reasons.Add(Whole);
            else if (change.From is not { At: { } map } from) reasons.Add(Other);
            else
            {
                foreach (var hunk in Hunks(change))
                {
                    if (EditOf(hunk, map, sources.Texts[from.Path]) is var (edit, why) && edit is not null) edits.Add((from.Path, edit));
                    else reasons.Add(why);
                }
            }

            left[change] = string.Join(", ", reasons);
        }

        return new ReturnedWords(edits.GroupBy(e => e.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Applied(sources.Texts[g.Key], g.Select(e => e.Edit)), StringComparer.Ordinal), left);
    }

    private static string Applied(string text, IEnumerable<Edit> edits)
    {
        foreach (var edit in edits.DistinctBy(e => e.From).OrderByDescending(e => e.From)) text = string.Concat(text.AsSpan(0, edit.From), edit.Text, text.AsSpan(edit.To));
        return text;
    }

    // What went and came of the printed paragraph, by its letters: with the space behind what went, and behind what came.
    private static IEnumerable<Hunk> Hunks(ReturnedChange change)
    {
        var (at, printed) = (0, ReturnedDocument.Plain(change.Before).Length);
        for (var i = 0; i < change.Runs.Count; i++)
        {
            var run = change.Runs[i];
            var length = run.Kind == WordRunKind.Added ? 0 : Math.Min(run.Text.Length + 1, printed - at);
            if (run.Kind != WordRunKind.Same)
            {
                var added = run.Kind == WordRunKind.Added ? run.Text : i + 1 < change.Runs.Count && change.Runs[i + 1].Kind == WordRunKind.Added ? change.Runs[++i].Text : string.Empty;
                // At the end the space stands in front.
                var isEnd = at + length == printed;
                yield return added.Length > 0 && length > 0 ? new Hunk(at, at + Math.Min(run.Text.Length, length), added) : isEnd ? new Hunk(Math.Max(0, at - (length > 0 ? 1 : 0)), printed, added.Length > 0 ? " " + added : added) : new Hunk(at, at + length, added.Length > 0 ? added + " " : added);
            }

            at += length;
        }
    }

    private static (Edit? Edit, string Why) EditOf(Hunk hunk, IReadOnlyList<int> map, string text)
    {
        var letters = Enumerable.Range(hunk.From, hunk.To - hunk.From).Select(i => map[i]).ToList();
        if (letters.Contains(-1)) return (null, Printed);
        if (letters.Any(l => char.IsDigit(text[l])) || hunk.Text.Any(char.IsDigit)) return (null, Number);
        if (Special().IsMatch(hunk.Text)) return (null, Marks);
        if (letters.Count == 0)
        {
            if (hunk.From < map.Count && map[hunk.From] is >= 0 and var before) return (new Edit(before, before, hunk.Text), string.Empty);
            return hunk.From > 0 && map[hunk.From - 1] is >= 0 and var after ? (new Edit(after + 1, after + 1, hunk.Text), string.Empty) : (null, Printed);
        }

        // Between two letters that stand next to each other in print, the file may have the end of a line, and else nothing.
        if (letters.Zip(letters.Skip(1)).Any(p => p.Second - p.First != 1 && !string.IsNullOrWhiteSpace(text[(p.First + 1)..p.Second]))) return (null, Marks);
        return (new Edit(letters[0], letters[^1] + 1, hunk.Text), string.Empty);
    }

    private sealed record Hunk(int From, int To, string Text);

    private sealed record Edit(int From, int To, string Text);

    // What a template or Markdown would take for more than text.
    [GeneratedRegex(@"[{}*_\[\]\\`<>|\p{Co}]|^\s*[-+#:~=]")]
    private static partial Regex Special();
}
