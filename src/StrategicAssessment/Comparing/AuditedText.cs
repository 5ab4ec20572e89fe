using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Comparing;

/// <summary>A document that somebody wrote or edited, as lines: rows of tables with tabs between their cells, headings with <c>#</c>. Nothing that it refers to is opened.</summary>
internal static partial class AuditedText
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    // What a document may take, as it stands and unpacked: 10,000 pages are some 60 MB.
    private const long MostBytes = 100L * 1024 * 1024, MostUnpacked = 256L * 1024 * 1024;

    public static readonly ImmutableArray<string> Kinds = [".docx", ".md", ".html", ".htm", ".txt"];

    /// <param name="path">As messages call it.</param>
    public static Outcome<IReadOnlyList<string>> Read(string path)
    {
        try
        {
            if (!Kinds.Contains(KindOf(path))) return Outcome.Failed<IReadOnlyList<string>>(AuditMessages.NotOfAKind(path));
            if (new FileInfo(path).Length > MostBytes) return Outcome.Failed<IReadOnlyList<string>>(AuditMessages.TooLarge(path));
            var bytes = File.ReadAllBytes(path);
            return KindOf(path) == ".docx" ? OfWord(path, bytes) : OfText(path, bytes);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Outcome.Failed<IReadOnlyList<string>>(AuditMessages.Unreadable(path));
        }
    }

    private static string KindOf(string path) => Path.GetExtension(path).ToLowerInvariant();

    private static Outcome<IReadOnlyList<string>> OfText(string path, byte[] bytes)
    {
        if (bytes.AsSpan().Contains((byte)0)) return Outcome.Failed<IReadOnlyList<string>>(AuditMessages.Broken(path));
        var text = (System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n");
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
                if (Spaces().Replace(child.TextContent, " ").Trim() is { Length: > 0 } loose) lines.AddRange([loose, string.Empty]);
            }
            else if (element.LocalName == "tr")
            {
                lines.Add(string.Join('\t', element.Children.Select(c => Spaces().Replace(c.TextContent, " ").Trim())));
            }
            else if (depth < 200 && element.Children.Any(c => IsBlock(c) || c.QuerySelector("p,div,table,li,tr,text") is not null))
            {
                Blocks(element, lines, depth + 1);
            }
            else if (Spaces().Replace(element.TextContent, " ").Trim() is { Length: > 0 } own)
            {
                lines.AddRange([element.LocalName is ['h', >= '1' and <= '6'] ? "# " + own : own, string.Empty]);
            }
        }
    }

    private static bool IsBlock(IElement element) => element.LocalName is "p" or "div" or "section" or "article" or "main" or "nav" or "header" or "footer" or "aside" or "table" or "thead" or "tbody" or "tr" or "ul" or "ol" or "li" or "dl" or "dt" or "dd"
        or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "figure" or "figcaption" or "details" or "summary" or "svg" or "g" or "text" or "blockquote" or "pre" or "caption";

    private static Outcome<IReadOnlyList<string>> OfWord(string path, byte[] bytes)
    {
        try
        {
            if (bytes.AsSpan().StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0])) return Outcome.Failed<IReadOnlyList<string>>(AuditMessages.Locked(path));
            using var archive = new ZipArchive(new MemoryStream(bytes));
            if (archive.GetEntry("word/document.xml") is not { } entry) return Outcome.Failed<IReadOnlyList<string>>(AuditMessages.Broken(path));
            using var part = entry.Open();
            using var xml = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = MostUnpacked, IgnoreComments = true });
            return Outcome.Of<IReadOnlyList<string>>(new WordLines(xml).All());
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException)
        {
            return Outcome.Failed<IReadOnlyList<string>>(AuditMessages.Broken(path));
        }
    }

    // Paragraphs and rows of a Word document as it would print: what a reviewer struck out is not read, what was put in is.
    private sealed class WordLines(XmlReader xml)
    {
        private readonly StringBuilder text = new();
        private readonly List<string> lines = [], cells = [];
        private int tables, removed;
        private bool isText;
        private string mark = string.Empty;

        public List<string> All()
        {
            while (xml.Read())
            {
                if (isText && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) text.Append(xml.Value);
                else if (xml.NodeType == XmlNodeType.Element && xml.NamespaceURI == Word) Open();
                else if (xml.NodeType == XmlNodeType.EndElement && xml.NamespaceURI == Word) Close();
            }

            return lines;
        }

        private void Open()
        {
            switch (xml.LocalName)
            {
                case "tbl": tables++; break;
                case "del" when !xml.IsEmptyElement: removed++; break;
                case "t" when removed == 0 && !xml.IsEmptyElement: isText = true; break;
                case "tab" or "br": text.Append(' '); break;
                case "noBreakHyphen": text.Append('-'); break;
                case "pStyle" when xml.GetAttribute("val", Word) is { } style && style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase): mark = "# "; break;
                case "p" when xml.IsEmptyElement: EndParagraph(); break;
            }
        }

        private void Close()
        {
            switch (xml.LocalName)
            {
                case "t": isText = false; break;
                case "p": EndParagraph(); break;
                case "tc" when tables == 1: cells.Add(Taken()); break;
                case "tr" when tables == 1: lines.Add(string.Join('\t', cells)); cells.Clear(); break;
                case "tbl": tables--; if (tables == 0) lines.Add(string.Empty); break;
                case "del": removed--; break;
            }
        }

        private void EndParagraph()
        {
            if (tables > 0) text.Append(' ');
            else lines.AddRange([mark + Taken(), string.Empty]);
            mark = string.Empty;
        }

        private string Taken()
        {
            var taken = Spaces().Replace(text.ToString(), " ").Trim();
            text.Clear();
            return taken;
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"!?\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!\w)_|_(?!\w)")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"^\|[\s:|-]+$")]
    private static partial Regex Ruler();
}
