using System.Text.RegularExpressions;
using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Comparing;

/// <summary>A document that somebody wrote or edited, as lines: rows of tables with tabs between their cells, headings with <c>#</c>. Nothing that it refers to is opened.</summary>
internal static partial class AuditedText
{
    private const string Word = ".docx";
    private const long MostBytes = 100L * 1024 * 1024;

    // 10,000 pages are some 30 MB of text; a page of HTML takes many times its bytes to read.
    private const long MostText = 40L * 1024 * 1024, MostHtml = 12L * 1024 * 1024;
    private const int Deepest = 1000;

    public static readonly ImmutableArray<string> Kinds = [Word, ".md", ".html", ".htm", ".txt"];

    /// <param name="path">As messages call it.</param>
    public static Outcome<IReadOnlyList<string>> Read(string path)
    {
        if (!Kinds.Contains(KindOf(path))) return Outcome.Failed<IReadOnlyList<string>>(AuditMessages.NotOfAKind(path));
        if (KindOf(path) != Word) return Opened(path, OfText);
        var word = ReadWord(path);
        return Outcome.Of<IReadOnlyList<string>>(word.Value is { } read ? [.. read.Lines.Select(l => l.Text)] : null, word.Diagnostics);
    }

    /// <summary>A Word document with what reviewers did and said.</summary>
    public static Outcome<ReviewedText> ReadWord(string path) => KindOf(path) == Word ? Opened(path, OfWord) : Outcome.Failed<ReviewedText>(AuditMessages.NotOfAKind(path));

    private static Outcome<T> Opened<T>(string path, Func<string, FileStream, Outcome<T>> read) where T : class
    {
        try
        {
            using var file = File.OpenRead(path);
            return file.Length > MostBytes ? Outcome.Failed<T>(AuditMessages.TooLarge(path)) : read(path, file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Outcome.Failed<T>(AuditMessages.Unreadable(path));
        }
    }

    private static string KindOf(string path) => Path.GetExtension(path).ToLowerInvariant();

    private static Outcome<IReadOnlyList<string>> OfText(string path, FileStream file)
    {
        var isHtml = KindOf(path) is ".html" or ".htm";
        if (file.Length > (isHtml ? MostHtml : MostText)) return Outcome.Failed<IReadOnlyList<string>>(AuditMessages.TooLarge(path));
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        if (bytes.AsSpan().Contains((byte)0)) return Outcome.Failed<IReadOnlyList<string>>(AuditMessages.Broken(path));
        var text = (System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        if (isHtml && IsTooDeep(text)) return Outcome.Failed<IReadOnlyList<string>>(AuditMessages.Broken(path));
        return Outcome.Of<IReadOnlyList<string>>(KindOf(path) switch
        {
            ".txt" => text.Split('\n'),
            ".md" => [.. text.Split('\n').Select(OfMarkdown)],
            _ => OfHtml(text),
        });
    }

    // Marks of Markdown are no part of the text; a line stays a line, so that its number is right.
    private static string OfMarkdown(string line)
    {
        var text = Emphasis().Replace(Link().Replace(line, "$1").Replace("**", "", StringComparison.Ordinal), "").Replace("\\", "", StringComparison.Ordinal);
        if (!text.StartsWith('|')) return text;
        return Ruler().IsMatch(text) ? string.Empty : string.Join('\t', text.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries));
    }

    // Elements within elements, of those that must be closed: a parser looks through all that are open.
    private static bool IsTooDeep(string text)
    {
        var depth = 0;
        foreach (var tag in Tag().EnumerateMatches(text))
        {
            depth = text[tag.Index + 1] == '/' ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > Deepest) return true;
        }

        return false;
    }

    private static List<string> OfHtml(string text)
    {
        List<string> lines = [];
        using var document = new HtmlParser().ParseDocument(text);
        foreach (var unread in document.QuerySelectorAll("script,style,template,noscript,head").ToList()) unread.Remove();
        if (document.Body is { } body) Blocks(body, lines, 0);
        return lines;
    }

    // Text outside of blocks within an element is a line of its own.
    private static void Blocks(INode node, List<string> lines, int depth)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is not IElement element)
            {
                if (ReturnedDocument.Plain(child.TextContent) is { Length: > 0 } loose) lines.AddRange([loose, string.Empty]);
            }
            else if (element.LocalName == "tr")
            {
                lines.Add(string.Join('\t', element.Children.Select(c => ReturnedDocument.Plain(c.TextContent))));
            }
            else if (depth < 200 && element.Children.Any(c => IsBlock(c) || c.QuerySelector("p,div,table,li,tr,text") is not null))
            {
                Blocks(element, lines, depth + 1);
            }
            else if (ReturnedDocument.Plain(element.TextContent) is { Length: > 0 } own)
            {
                lines.AddRange([element.LocalName is ['h', >= '1' and <= '6'] ? "# " + own : own, string.Empty]);
            }
        }
    }

    private static bool IsBlock(IElement element) => element.LocalName is "p" or "div" or "section" or "article" or "main" or "nav" or "header" or "footer" or "aside" or "table" or "thead" or "tbody" or "tr" or "ul" or "ol" or "li" or "dl" or "dt" or "dd"
        or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "figure" or "figcaption" or "details" or "summary" or "svg" or "g" or "text" or "blockquote" or "pre" or "caption";

    // Of a file that is read to its end: 10,000 pages are some 5 MB as Word packs them, and the rest are pictures.
    private static Outcome<ReviewedText> OfWord(string path, FileStream file)
    {
        try
        {
            Span<byte> lead = stackalloc byte[4];
            if (file.ReadAtLeast(lead, 4, throwOnEndOfStream: false) == 4 && lead.SequenceEqual<byte>([0xD0, 0xCF, 0x11, 0xE0])) return Outcome.Failed<ReviewedText>(AuditMessages.Locked(path));
            return ReviewedText.Read(file) switch
            {
                null => Outcome.Failed<ReviewedText>(AuditMessages.Broken(path)),
                { IsTooLong: true } => Outcome.Failed<ReviewedText>(AuditMessages.TooLarge(path)),
                var read => Outcome.Of(read),
            };
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException)
        {
            return Outcome.Failed<ReviewedText>(AuditMessages.Broken(path));
        }
    }

    [GeneratedRegex(@"</?(?!(?:p|li|td|th|tr|dt|dd|tbody|thead|tfoot|option|colgroup|area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|html|head|body|path|rect|line|circle|polyline|polygon|use)\b)[a-z][a-z0-9]*", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"!?\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!\w)_|_(?!\w)")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"^\|[\s:|-]+$")]
    private static partial Regex Ruler();
}
