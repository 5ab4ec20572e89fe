using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;

namespace StrategicAssessment.Publishing.Word;

/// <summary>What follows one another in the body: a section's heading or a block of it.</summary>
/// <param name="Level">Depth of the section: 1 for those of the document.</param>
/// <param name="IsLandscape">Whether it stands on a page that lies on its side.</param>
/// <param name="Bookmark">Of a heading that the contents list; else null.</param>
/// <param name="LeadsOn">Whether it is a paragraph that stands on the page of the list or the table without a title that follows it.</param>
internal sealed record FlowItem(
    Section? Heading, IBlock? Block, int Level, bool IsLandscape, string? Bookmark = null, bool LeadsOn = false)
{
    private const int DeepestInContents = 2, LongestLead = 400;

    /// <summary>For a heading: its level, 1 for the sections of the document.</summary>
    public int HeadingLevel => Block is SubHeading sub ? Level + sub.Level : Level;

    private bool IsHeading => Heading is not null || Block is SubHeading;
    public ImmutableArray<IInline> Title => Heading?.Title ?? (Block as SubHeading)?.Inlines ?? [];

    /// <summary>The document as one line of items. A heading or a short paragraph goes with a wide table that follows it directly.</summary>
    public static FlowItem[] Of(DocumentTree tree, WordPage page)
    {
        var items = new List<FlowItem>();
        foreach (var section in tree.Sections) Add(items, section, 1, page);
        for (var i = items.Count - 2; i >= 0; i--)
        {
            if (LeadsToTable(items[i]) && items[i + 1].IsLandscape) items[i] = items[i] with { IsLandscape = true };
            if (items[i].Block is Paragraph && items[i + 1].Block is ListBlock or TableBlock { Caption.IsEmpty: true }) items[i] = items[i] with { LeadsOn = true };
        }

        return [.. items];
    }

    /// <summary>How many of the items are page one, which stands before the contents.</summary>
    public static int MessageIn(IReadOnlyList<FlowItem> items)
    {
        if (items is not [{ Heading.Id: Section.Message }, ..]) return 0;
        var end = 1;
        while (end < items.Count && (items[end].Heading is null || items[end].Level > 1)) end++;
        return end;
    }

    private static bool LeadsToTable(FlowItem item) => item.IsHeading || (item.Block is Paragraph paragraph && TreeText.Of(paragraph.Inlines).Length <= LongestLead);

    private static void Add(List<FlowItem> items, Section section, int level, WordPage page)
    {
        Add(items, new FlowItem(section, null, level, false));
        foreach (var block in section.Blocks) Add(items, new FlowItem(null, block, level, section.Id is not Section.Message && block is TableBlock table && WordColumns.AreWide(table, page)));
        foreach (var part in section.Sections) Add(items, part, level + 1, page);
    }

    private static void Add(List<FlowItem> items, FlowItem item)
    {
        var isListed = item.IsHeading && item.HeadingLevel <= DeepestInContents;
        items.Add(item with { Bookmark = isListed ? string.Create(CultureInfo.InvariantCulture, $"_Toc{items.Count:D6}") : null });
    }
}

/// <summary>Where pages turn on their side or upright again: the last paragraph before says how those up to it lie.</summary>
/// <param name="IsLandscape">Whether the pages up to here lie on their side.</param>
/// <param name="IsFirst">Whether this is the section with the title page, which names headers and footers for all.</param>
internal sealed record SectionEnd(bool IsLandscape, bool IsFirst);
