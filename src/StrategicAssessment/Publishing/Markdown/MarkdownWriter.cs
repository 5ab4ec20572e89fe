using StrategicAssessment.Documents.Tree;

namespace StrategicAssessment.Publishing.Markdown;

/// <summary>The document as Markdown (CommonMark with pipe tables) that reads well as plain text.</summary>
internal static class MarkdownWriter
{
    /// <summary>The file's text: line feeds, one at the end. Whatever the tree's text holds reads back as the same text.</summary>
    /// <exception cref="InvalidOperationException">The tree holds a block or an inline of a kind that this writer does not know.</exception>
    public static string Write(DocumentTree tree)
    {
        var anchors = new MarkdownAnchors(tree, tree.Title.Title, tree.Words["page.contents"]);
        var sections = tree.Sections.ToLookup(s => s.Id is Documents.Tree.Section.Message, s => Section(s, 2, anchors));
        string[] parts = [.. TitleOf(tree, anchors), .. sections[true].SelectMany(s => s), .. ContentsOf(tree, anchors), .. sections[false].SelectMany(s => s)];
        return string.Join("\n\n", parts.Where(p => p.Length > 0)) + "\n";
    }

    private static IEnumerable<string> TitleOf(DocumentTree tree, MarkdownAnchors anchors)
    {
        var title = tree.Title;
        yield return MarkdownBlocks.Heading(1, [new Text(title.Title)], anchors);
        if (title.IsDraft) yield return MarkdownLine.Of([new Strong([new Text(tree.Words["page.draft"].ToUpperInvariant())])], anchors, LinePlace.Paragraph);
        yield return MarkdownLine.Of([new Strong([new Text($"{title.Place} {title.Edition}".Trim())])], anchors, LinePlace.Paragraph);
        foreach (var line in title.Lines) yield return MarkdownLine.Of([new Text(line)], anchors, LinePlace.Paragraph);
    }

    private static IEnumerable<string> ContentsOf(DocumentTree tree, MarkdownAnchors anchors)
    {
        if (tree.Sections.IsEmpty || !tree.Look.HasContents) return [];
        var entries = tree.Sections.SelectMany(s => s.Sections.Select(sub => "  " + Entry(sub, anchors)).Prepend(Entry(s, anchors)));
        return [MarkdownBlocks.Heading(2, [new Text(tree.Words["page.contents"])], anchors), string.Join('\n', entries)];
    }

    private static string Entry(Section section, MarkdownAnchors anchors)
    {
        var link = new Link($"#{section.Id}", [new Text(MarkdownAnchors.HeadingOf(section))]);
        return $"- {MarkdownLine.Of([link], anchors, LinePlace.Paragraph)}";
    }

    private static IEnumerable<string> Section(Section section, int level, MarkdownAnchors anchors)
    {
        IInline[] heading = section.Number.Length > 0 ? [new Text($"{section.Number} "), .. section.Title] : [.. section.Title];
        yield return MarkdownBlocks.Heading(level, heading, anchors);
        yield return new MarkdownBlocks(anchors, level).Of(section.Blocks);
        foreach (var part in section.Sections.SelectMany(s => Section(s, level + 1, anchors))) yield return part;
    }
}
