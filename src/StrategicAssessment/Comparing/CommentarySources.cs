using System.Text.RegularExpressions;
using StrategicAssessment.Comparison;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Comparing;

/// <summary>Where a printed paragraph came from.</summary>
/// <param name="Line">1-based; 0 where only the file is known.</param>
/// <param name="At">Of each letter of the printed paragraph, its place in the file; -1 where an expression printed it. Null where the file says it otherwise by now.</param>
internal sealed record CommentarySource(string Path, int Line, IReadOnlyList<int>? At);

/// <summary>The texts that people wrote for a document, by the paragraphs that they print: what stands outside of expressions must stand in the paragraph, in its order.</summary>
internal sealed partial class CommentarySources
{
    private const double Alike = 0.5;
    private const int Fewest = 8;

    private readonly List<SourceBlock> blocks = [];

    public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    public static CommentarySources In(AssessmentFolder folder)
    {
        var sources = new CommentarySources();
        foreach (var layer in folder.Folders("places").Select(p => $"places/{p}/").Prepend(string.Empty))
        {
            foreach (var path in Commentary.Folders.SelectMany(f => folder.List(layer + f).Where(n => n.EndsWith(".md", StringComparison.Ordinal)).Select(n => $"{layer}{f}/{n}")))
            {
                if (folder.Read(path, SourceSpan.WholeFile(path)).Value is { } file && System.Text.Unicode.Utf8.IsValid(file.Content.Span)) sources.Add(path, Encoding.UTF8.GetString(file.Content.Span));
            }
        }

        return sources;
    }

    /// <summary>Null where no text has words like these.</summary>
    /// <param name="section">Whose text is looked at first.</param>
    public CommentarySource? Find(string printed, string section)
    {
        var own = $"commentary/{section[(section.LastIndexOf('/') + 1)..]}.md";
        var exact = blocks.Select(b => (Block: b, At: b.MapOf(printed))).Where(b => b.At is not null).OrderByDescending(b => b.Block.Path.EndsWith(own, StringComparison.Ordinal)).ThenByDescending(b => b.Block.Letters).FirstOrDefault();
        if (exact.At is not null) return new CommentarySource(exact.Block.Path, exact.Block.Line, exact.At);
        var words = WordTexts.Split(printed);
        var near = blocks.Select(b => (Block: b, Share: WordTexts.Likeness(b.Words, words))).OrderByDescending(b => b.Share).FirstOrDefault();
        return near.Share >= Alike ? new CommentarySource(near.Block.Path, near.Block.Line, null) : Texts.ContainsKey(own) ? new CommentarySource(own, 0, null) : null;
    }

    private void Add(string path, string text)
    {
        Texts[path] = text;
        var (letters, line, counted) = (new List<(char Letter, int At)>(), 1, 0);
        foreach (var (letter, at) in Letters(text).Append(('\n', text.Length)).Append(('\n', text.Length)))
        {
            var isEnd = letter == '\n' && (letters.Count == 0 || letters.FindLastIndex(l => l.Letter == '\n') is var last && letters.Skip(last + 1).All(l => char.IsWhiteSpace(l.Letter)) || Begins().IsMatch(text[Math.Min(text.Length, at + 1)..Math.Min(text.Length, at + 8)]));
            letters.Add((letter, at));
            if (!isEnd && at < text.Length) continue;
            if (letters.Find(l => l.Letter != Expression && !char.IsWhiteSpace(l.Letter)) is { Letter: not '\0', At: var first })
            {
                (line, counted) = (line + text.AsSpan(counted, first - counted).Count('\n'), first);
                var block = new SourceBlock(path, line, letters);
                if (block.Letters >= Fewest) blocks.Add(block);
            }

            letters.Clear();
        }
    }

    /// <summary>Stands for what an expression prints.</summary>
    internal const char Expression = '\uE000';

    // The letters that print as they are, and one letter for each expression, with all that stands between 'if' or 'for' and its 'end'.
    private static IEnumerable<(char Letter, int At)> Letters(string text)
    {
        var hidden = new bool[text.Length];
        foreach (Match mark in Marks().Matches(text)) hidden.AsSpan(mark.Index, mark.Length).Fill(true);
        var (from, depth) = (0, 0);
        foreach (Match tag in ProseCheck.Code().Matches(text))
        {
            for (; depth == 0 && from < tag.Index; from++) if (!hidden[from] && text[from] != '\r') yield return (text[from], from);
            if (depth == 0) yield return (Expression, tag.Index);
            depth = Math.Max(0, depth + Statements().Matches(tag.Value).Sum(s => s.Groups["end"].Success ? -1 : 1));
            from = tag.Index + tag.Length;
        }

        for (; depth == 0 && from < text.Length; from++) if (!hidden[from] && text[from] != '\r') yield return (text[from], from);
    }

    [GeneratedRegex(@"(?:^\{\{[-~]?|[\n;])\s*(?:(?:if|for|while|case|capture|func|with|wrap|tablerow)\b|(?<end>end)\b)")]
    private static partial Regex Statements();

    // What Markdown does not print.
    [GeneratedRegex(@"(?m)\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`|\\(?=[^\w\s])|\[(?=[^\]]*\]\()|\]\([^)\n]*\)|^\s*(?:[-*+>]|#{1,6}|\d+[.)])[ \t]+|^:::.*$|\|")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^[ \t]*(?:[-*+>|]|#{1,6}|\d+[.)])")]
    private static partial Regex Begins();
}

/// <summary>A paragraph or an item of a list as it stands in a file.</summary>
internal sealed class SourceBlock
{
    private readonly List<(string Text, int[] At)> pieces = [];

    public SourceBlock(string path, int line, List<(char Letter, int At)> letters)
    {
        (Path, Line) = (path, line);
        var (text, at) = (new StringBuilder(), new List<int>());
        foreach (var (letter, place) in letters.Append((CommentarySources.Expression, 0)))
        {
            if (letter == CommentarySources.Expression)
            {
                pieces.Add((text.ToString(), [.. at]));
                text.Clear();
                at.Clear();
            }
            else if (!char.IsWhiteSpace(letter) || (text.Length > 0 && text[^1] != ' ') || (text.Length == 0 && pieces.Count > 0))
            {
                text.Append(char.IsWhiteSpace(letter) ? ' ' : letter);
                at.Add(place);
            }
        }

        Letters = pieces.Sum(p => p.Text.Length);
        Words = WordTexts.Split(string.Join(' ', pieces.Select(p => p.Text)));
    }

    public string Path { get; }
    public int Line { get; }

    /// <summary>How many letters stand outside of expressions.</summary>
    public int Letters { get; }

    public string[] Words { get; }

    /// <summary>Where each letter of a printed paragraph stands in the file; null where it did not come from here. White space beside an expression may be gone.</summary>
    public int[]? MapOf(string printed)
    {
        if (Letters * 4 < printed.Length) return null;
        var map = new int[printed.Length];
        Array.Fill(map, -1);
        var from = 0;
        foreach (var (i, (whole, at)) in pieces.Index())
        {
            var text = whole.Trim();
            if (text.Length == 0) continue;
            var isLast = i == pieces.Count - 1;
            var found = i == 0 ? printed.StartsWith(text, StringComparison.Ordinal) ? 0 : -1
                : isLast ? printed.EndsWith(text, StringComparison.Ordinal) ? printed.Length - text.Length : -1
                : printed.IndexOf(text, from, StringComparison.Ordinal);
            if (found < from) return null;
            var lead = whole.Length - whole.TrimStart().Length;
            for (var k = 0; k < text.Length; k++) map[found + k] = at[lead + k];
            if (lead > 0 && found > 0 && printed[found - 1] == ' ') map[found - 1] = at[0];
            from = found + text.Length;
            if (whole.Length > lead + text.Length && from < printed.Length && printed[from] == ' ') map[from] = at[lead + text.Length];
        }

        return pieces[^1].Text.Trim().Length > 0 && from != printed.Length ? null : map;
    }
}
