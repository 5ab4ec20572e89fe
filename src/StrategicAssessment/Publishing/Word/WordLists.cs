using StrategicAssessment.Packaging;

namespace StrategicAssessment.Publishing.Word;

/// <summary>
/// <c>numbering.xml</c>: sections and paragraphs are numbered 1, 1.1, 1.2 by their styles, so that Word keeps the numbers right when somebody edits;
/// bullets share one list, and each ordered list is one of its own, so that it starts where it should. Lists begin below the level of numbered
/// paragraphs: programs that make HTML of the file nest by level alone, and would put the paragraph after a list into its last item.
/// </summary>
internal sealed class WordLists
{
    public const int Outline = 1, Bullets = 2;

    private const int OutlineKind = 0, BulletKind = 1, OrderedKind = 2;
    private const int Levels = 9, FirstLevel = 2, Indent = 397, FirstIndent = 851;

    private readonly List<OrderedList> ordered = [];

    public int AddOrdered(int level, int start)
    {
        ordered.Add(new OrderedList(Bullets + ordered.Count + 1, level, start));
        return ordered[^1].Id;
    }

    /// <summary>The level of a list that stands in so many others.</summary>
    /// <param name="amongNumbers">Whether paragraphs around it have numbers.</param>
    public static int LevelOf(int depth, bool amongNumbers) => Math.Min(amongNumbers ? depth + FirstLevel : depth, Levels - 1);

    /// <summary>Distance of a list's text from the margin, in twentieths of a point.</summary>
    public static int IndentOf(int level) => level < FirstLevel ? (level + 1) * Indent : FirstIndent + ((level - FirstLevel + 1) * Indent);

    public ReadOnlyMemory<byte> Write()
    {
        var xml = new Xml().Open("w:numbering").With("xmlns:w", WordNames.Main);
        WriteOutline(xml);
        WriteKind(xml, BulletKind, level => "bullet", level => level % 2 == 0 ? "\u2022" : "\u2013");
        WriteKind(xml, OrderedKind, Format, level => string.Create(CultureInfo.InvariantCulture, $"%{level + 1}."));
        WriteList(xml, Outline, OutlineKind, null);
        WriteList(xml, Bullets, BulletKind, null);
        foreach (var list in ordered) WriteList(xml, list.Id, OrderedKind, list);
        return xml.Close().ToUtf8();
    }

    private static void WriteOutline(Xml xml)
    {
        OpenKind(xml, OutlineKind);
        WriteLevel(xml, 0, "decimal", "%1", WordStyle.Heading(1), FirstIndent, FirstIndent);
        WriteLevel(xml, 1, "decimal", "%1.%2", WordStyle.NumberedParagraph, FirstIndent, FirstIndent);
        for (var level = 2; level < Levels; level++) WriteLevel(xml, level, "none", string.Empty, null, FirstIndent, 0);
        xml.Close();
    }

    private static void WriteKind(Xml xml, int kind, Func<int, string> format, Func<int, string> text)
    {
        OpenKind(xml, kind);
        for (var level = 0; level < Levels; level++) WriteLevel(xml, level, format(level), text(level), null, IndentOf(level), Indent);
        xml.Close();
    }

    private static string Format(int level) => (level < FirstLevel ? level : (level - FirstLevel) % 3) switch { 0 => "decimal", 1 => "lowerLetter", _ => "lowerRoman" };

    private static void OpenKind(Xml xml, int kind) => xml.Open("w:abstractNum").With("w:abstractNumId", kind).Empty("w:multiLevelType", "w:val", "multilevel");

    private static void WriteLevel(Xml xml, int level, string format, string text, string? style, int left, int hanging)
    {
        xml.Open("w:lvl").With("w:ilvl", level).Empty("w:start", "w:val", "1").Empty("w:numFmt", "w:val", format);
        if (style is not null) xml.Empty("w:pStyle", "w:val", style);
        xml.Empty("w:lvlText", "w:val", text).Empty("w:lvlJc", "w:val", "left");
        xml.Open("w:pPr").Open("w:ind").With("w:left", left).With("w:hanging", hanging).Close().Close().Close();
    }

    private static void WriteList(Xml xml, int id, int kind, OrderedList? starts)
    {
        xml.Open("w:num").With("w:numId", id).Open("w:abstractNumId").With("w:val", kind).Close();
        if (starts is not null) xml.Open("w:lvlOverride").With("w:ilvl", starts.Level).Open("w:startOverride").With("w:val", starts.Start).Close().Close();
        xml.Close();
    }

    private sealed record OrderedList(int Id, int Level, int Start);
}
