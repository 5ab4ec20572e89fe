using System.IO.Compression;
using System.Xml;

namespace StrategicAssessment.Comparing;

/// <summary>A paragraph of a Word document, or a row of a table with tabs between its cells, as it would print: what a reviewer struck out is not in it, what was put in is.</summary>
/// <param name="By">Who changed it with changes tracked, as Word has the names.</param>
/// <param name="Comments">Ids of the comments on it.</param>
/// <param name="IsMoved">Whether it was moved here with changes tracked.</param>
internal sealed record WordLine(string Text, IReadOnlyList<string> By, IReadOnlyList<string> Comments, bool IsMoved);

internal sealed record WordComment(string By, string Text);

/// <summary>The text of a Word document: its paragraphs, and what reviewers said of them. Nothing that it refers to is opened.</summary>
/// <param name="IsTooLong">Whether it has more text than 10,000 pages, and was not read to its end.</param>
internal sealed record ReviewedText(IReadOnlyList<WordLine> Lines, IReadOnlyDictionary<string, WordComment> Comments, bool IsTooLong)
{
    private const string Body = "word/document.xml", Said = "word/comments.xml";

    /// <summary>Null where the file is no Word document.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    /// <exception cref="XmlException">A part is damaged, or declares entities.</exception>
    public static ReviewedText? Read(Stream file)
    {
        using var archive = new ZipArchive(file);
        if (archive.GetEntry(Body) is not { } body) return null;
        var lines = LinesOf(body);
        var comments = archive.GetEntry(Said) is { } said ? LinesOf(said) : null;
        return new ReviewedText(lines.All, comments?.Said ?? [], lines.IsTooLong || comments is { IsTooLong: true });
    }

    private static WordLines LinesOf(ZipArchiveEntry entry)
    {
        using var part = entry.Open();
        using var xml = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = WordLines.MostCharacters, IgnoreComments = true });
        var lines = new WordLines(xml);
        lines.Read();
        return lines;
    }
}

/// <summary>Reads the paragraphs of one part.</summary>
internal sealed class WordLines(XmlReader xml)
{
    /// <summary>Of a part with its markup, of its text, and how deep its elements may stand in each other: 10,000 pages are some 60 and 30 million, in 250,000 lines.</summary>
    public const long MostCharacters = 128_000_000;
    private const int MostText = 40_000_000, MostLines = 600_000, Deepest = 500;

    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main", Compatible = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private readonly StringBuilder text = new();
    private readonly List<string> cells = [], comments = [], by = [];
    private readonly char[] room = new char[4096];
    private int tables, removed, taken;
    private bool isText, isMoved, isJoined, isOfRow, isRowGone;
    private string mark = string.Empty, comment = string.Empty, commentBy = string.Empty;

    public List<WordLine> All { get; } = [];

    public Dictionary<string, WordComment> Said { get; } = new(StringComparer.Ordinal);

    public bool IsTooLong => taken > MostText || All.Count > MostLines;

    public void Read()
    {
        while (!IsTooLong && xml.Read())
        {
            if (xml.Depth > Deepest) throw new XmlException("Too deep.");
            if (isText && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) Take();
            else if (xml is { NamespaceURI: Compatible, LocalName: "Fallback", IsEmptyElement: false }) removed += xml.NodeType == XmlNodeType.Element ? 1 : -1;   // says again what its choice says
            else if (xml.NamespaceURI != Word) continue;
            else if (xml.NodeType == XmlNodeType.Element) Open();
            else if (xml.NodeType == XmlNodeType.EndElement) Close();
        }
    }

    private void Take()
    {
        for (int read; !IsTooLong && (read = xml.ReadValueChunk(room, 0, room.Length)) > 0; taken += read) text.Append(room, 0, read);
    }

    private void Open()
    {
        switch (xml.LocalName)
        {
            case "tbl": tables++; break;
            case "trPr": isOfRow = !xml.IsEmptyElement; break;
            case "del" or "moveFrom" or "ins" or "moveTo": Changed(); break;
            case "t" when removed == 0 && !xml.IsEmptyElement: isText = true; break;
            case "tab" or "br" or "cr": text.Append(' '); break;
            case "noBreakHyphen": text.Append('-'); break;
            case "pStyle" when xml.GetAttribute("val", Word) is { } style && style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase): mark = "# "; break;
            case "commentReference" when xml.GetAttribute("id", Word) is { } id: comments.Add(id); break;
            case "comment": (comment, commentBy) = (xml.GetAttribute("id", Word) ?? string.Empty, xml.GetAttribute("author", Word) ?? string.Empty); break;
            case "p" when xml.IsEmptyElement: EndParagraph(); break;
        }
    }

    // Within the properties of a row they are of the row, and of a paragraph, of its mark: without it, what follows stands in the same paragraph.
    private void Changed()
    {
        if (xml.GetAttribute("author", Word) is { Length: > 0 } author && !by.Contains(author)) by.Add(author);
        var isGone = xml.LocalName is "del" or "moveFrom";
        isMoved |= xml.LocalName == "moveTo";
        if (!isGone) return;
        if (!xml.IsEmptyElement) removed++;
        else if (isOfRow) isRowGone = true;
        else isJoined = true;
    }

    private void Close()
    {
        switch (xml.LocalName)
        {
            case "t": isText = false; break;
            case "p": EndParagraph(); break;
            case "tc" when tables == 1: cells.Add(Taken()); break;
            case "trPr": isOfRow = false; break;
            case "tr" when tables == 1: if (!isRowGone) End(string.Join('\t', cells)); isRowGone = false; cells.Clear(); break;
            case "tbl": tables--; if (tables == 0) All.Add(new WordLine(string.Empty, [], [], false)); break;
            case "del" or "moveFrom": removed--; break;
            case "comment": Said[comment] = new WordComment(commentBy, string.Join(' ', All.Select(l => l.Text).Where(l => l.Length > 0))); All.Clear(); break;
        }
    }

    private void EndParagraph()
    {
        if (tables > 0) text.Append(' ');
        else if (!isJoined)
        {
            End(mark + Taken());
            All.Add(new WordLine(string.Empty, [], [], false));
        }

        (mark, isJoined) = (isJoined && tables == 0 ? mark : string.Empty, false);
    }

    private void End(string line)
    {
        All.Add(new WordLine(line, [.. by], [.. comments], isMoved));
        by.Clear();
        comments.Clear();
        isMoved = false;
    }

    private string Taken()
    {
        var line = ReturnedDocument.Plain(text.ToString());
        text.Clear();
        return line;
    }
}
