using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing.Word;

/// <summary>The bookmarks of a document: one around each heading of a section, two at each caption. Names begin with an underscore, which hides them in Word.</summary>
internal sealed class WordAnchors
{
    private readonly Dictionary<string, string> byTarget = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> labels = new(StringComparer.Ordinal);
    private const int FirstOfAnnex = 900_000;
    private int made;

    public WordAnchors(DocumentTree tree, IEnumerable<FlowItem> items)
    {
        Words = tree.Words;
        foreach (var item in items.Where(i => i.Heading is not null)) byTarget.TryAdd(item.Heading!.Id, item.Bookmark ?? Name("_Sec", byTarget.Count));
        foreach (var block in TreeText.Blocks(tree))
        {
            if (Captioned.Of(block) is not { } one) continue;
            byTarget.TryAdd(one.Target, Name("_" + one.Kind[..3], one.InAnnex ? FirstOfAnnex + one.Number : one.Number));
            labels.TryAdd(one.Target, LabelOf(one));
        }
    }

    /// <summary>The bookmark that a link of the text leads to, or null when it leads nowhere in this document.</summary>
    /// <param name="target">Such as <c>#crime</c> or <c>#table-asb</c>.</param>
    public string? Of(string target) => byTarget.GetValueOrDefault(target[1..]);

    /// <summary>The bookmark of a heading; null for one that nothing leads to.</summary>
    public string? Of(FlowItem heading) => heading.Bookmark ?? (heading.Heading is { } section ? byTarget[section.Id] : null);

    /// <summary>The bookmark around a whole caption.</summary>
    public string Of(Captioned captioned) => byTarget[captioned.Target];

    /// <summary>The bookmark around a caption's "Table 3" or "Figure 3", for references to it.</summary>
    public static string LabelBookmark(string captionBookmark) =>
        captionBookmark.Replace("_Tab", "_Ref", StringComparison.Ordinal).Replace("_Fig", "_Fgr", StringComparison.Ordinal);

    /// <summary>Whether a link's text is what stands in front of its table's caption: Word can then keep it right when tables move.</summary>
    public bool IsLabel(string target, string text) => string.Equals(labels.GetValueOrDefault(target[1..]), text, StringComparison.Ordinal);

    public Words Words { get; }

    /// <summary><c>Table 3</c>.</summary>
    public string LabelOf(Captioned one) => Numbered.Name(Words, one.Key, Numbered.Label(one.Number, one.InAnnex));

    /// <summary>A number for a bookmark that no other in the document has.</summary>
    public int NextId() => ++made;

    private static string Name(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number:D6}");
}

/// <param name="Target">What links to it name: <c>table-asb</c>.</param>
/// <param name="Number">From 1, among those of its kind.</param>
internal sealed record Captioned(string Kind, string Target, int Number, bool InAnnex)
{
    /// <summary>Null for a block that has no caption.</summary>
    public static Captioned? Of(IBlock block) => block is TableBlock { Caption.IsEmpty: false } table ? Of(table)
        : block is ChartBlock chart ? Of(chart)
        : block is PictureBlock { Caption.IsEmpty: false } picture ? new("Figure", $"figure-{picture.Id}", picture.Number, picture.InAnnex) : null;

    public static Captioned Of(TableBlock table) => new("Table", $"table-{table.Id}", table.Number, table.InAnnex);

    public static Captioned Of(ChartBlock chart) => new("Figure", $"figure-{chart.Id}", chart.Number, chart.InAnnex);

    public string Key => Kind == "Table" ? "page.table" : "page.figure";

    /// <summary>The name of the row of numbers that it is counted in.</summary>
    public string Sequence => InAnnex ? Kind + "_A" : Kind;
}
