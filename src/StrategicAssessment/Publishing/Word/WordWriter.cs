using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Packaging;
using StrategicAssessment.Plans;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing.Word;

/// <summary>The document as a Word file (.docx) that people go on working with: styles, fields, captions and footnotes are Word's own.</summary>
internal static class WordWriter
{
    /// <summary>The file's bytes: same tree, same bytes. No text of the tree becomes markup or a field.</summary>
    /// <param name="reference">Whose look it takes over, or null for the program's own.</param>
    /// <param name="hasPictures">Whether charts have a picture for programs that do not draw them; drawing needs the library of pictures.</param>
    /// <exception cref="InvalidOperationException">The tree holds a block or an inline of a kind that this writer does not know.</exception>
    public static ReadOnlyMemory<byte> Write(DocumentTree tree, ReferenceDocument? reference = null, bool hasPictures = false)
    {
        var furniture = reference?.FurnitureFor(tree) ?? WordFurniture.Of(tree);
        var items = FlowItem.Of(tree, furniture.Page);
        var anchors = new WordAnchors(tree, items);
        var parts = new WordParts(hasPictures);
        var body = WriteBody(tree, items, anchors, parts, furniture);
        var footnotes = parts.Footnotes.Write((xml, text) => new WordInlines(xml, anchors, parts).Write(text, RunLook.Plain));
        List<OfficePart> others =
        [
            Part("styles", OfficePackage.In(tree.Words.Language, reference?.Styles ?? WordStyle.Sheet(tree.Title.Colour))),
            // Today's layout rules rather than those of older versions (15: Word 2013 and later), and which footnotes are lines.
            Part("settings", OfficePackage.In(tree.Words.Language, new Xml().Raw(ProgramFile.Part("word/settings.xml")).ToUtf8())),
            Part("numbering", parts.Lists.Write()),
            Part("footnotes", footnotes) with { Relationships = [.. parts.Links] },
        ];
        Relationship[] relationships =
        [
            .. others.Select(p => new Relationship(NameOf(p), Relationship.Office + NameOf(p), $"{NameOf(p)}.xml")),
            .. furniture.Parts.Select(p => new Relationship(p.RelationshipId, Relationship.Office + p.Kind, p.Part.Path["word/".Length..])),
            .. parts.Charts.Relationships,
            .. (reference?.Parts ?? []).Where(p => p.Path.Contains("/theme/", StringComparison.Ordinal)).Select(p => new Relationship("theme", Relationship.Office + "theme", p.Path["word/".Length..])),
        ];
        others.AddRange([.. furniture.Parts.Select(p => p.Part), .. parts.Charts.Parts, .. reference?.Parts ?? []]);
        var main = new OfficePart("word/document.xml", $"{WordNames.TypePrefix}document.main+xml", body) { Relationships = [.. relationships, .. parts.Links] };
        return OfficePackage.Write(main, others, tree.Name, tree.Words.Language, tree.Title.State);
    }

    private static ReadOnlyMemory<byte> WriteBody(DocumentTree tree, FlowItem[] items, WordAnchors anchors, WordParts parts, WordFurniture furniture)
    {
        var xml = new Xml().Open("w:document").With("xmlns:w", WordNames.Main).With("xmlns:r", OfficeNames.Relationships)
            .With("xmlns:wp", WordNames.WordDrawing).With("xmlns:a", OfficeNames.Drawing)
            .With("xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006").With("xmlns:wp14", "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing").With("xmlns:pictures", "urn:assess:pictures").Open("w:body");
        var paragraphs = new WordParagraphs(xml, furniture);
        var message = FlowItem.MessageIn(items);
        WriteTitle(paragraphs, tree.Title, tree.Words, tree.Look.HasContents && message == 0 ? null : new ParagraphLook(SpaceBefore: 0));
        WordBlocks Blocks(WordParagraphs within, bool hasNumbers) => new(xml, anchors, parts, furniture.Page, new WordInlines(xml, anchors, parts), within, hasNumbers);
        var (front, blocks) = (Blocks(new WordParagraphs(xml, furniture, areMessage: true), false), Blocks(paragraphs, Array.Exists(items, i => i.Block is Paragraph { Number: not null })));
        foreach (var item in items[..message]) front.Write(item, null);
        if (tree.Look.HasContents) new WordContents(xml, anchors, paragraphs).Write(tree, items);
        items = items[message..];
        // A landscape page begins anew by itself; an upright one because its first paragraph says so.
        var isFirst = items is not [{ IsLandscape: true }, ..];
        if (!isFirst) paragraphs.Open(WordStyle.AfterTable, new ParagraphLook(End: new SectionEnd(IsLandscape: false, IsFirst: true))).Close();
        for (var i = 0; i < items.Length; i++)
        {
            var turns = i + 1 < items.Length && items[i].IsLandscape != items[i + 1].IsLandscape;
            blocks.Write(items[i], turns ? new SectionEnd(items[i].IsLandscape, isFirst) : null);
            isFirst &= !turns;
        }

        furniture.WriteSection(xml, new SectionEnd(items is [.., { IsLandscape: true }], isFirst));
        return xml.Close().Close().ToUtf8();
    }

    private static void WriteTitle(WordParagraphs paragraphs, TitlePage title, Words words, ParagraphLook? look)
    {
        paragraphs.Open(WordStyle.Title, look).Run(title.Title).Close();
        paragraphs.Open(WordStyle.Subtitle).Run($"{title.Place} {title.Edition}".Trim()).Close();
        if (title.IsDraft) paragraphs.Open(WordStyle.DraftMark).Run(words["page.draft"]).Close();
        foreach (var line in title.Lines) paragraphs.Open(WordStyle.TitlePageLine).Run(line).Close();
    }

    private static OfficePart Part(string name, ReadOnlyMemory<byte> content) => new($"word/{name}.xml", $"{WordNames.TypePrefix}{name}+xml", content);

    private static string NameOf(OfficePart part) => part.Path["word/".Length..^".xml".Length];
}

/// <summary>
/// The contents and the lists of tables and figures: fields that show their lines already and that Word can work out again. Only Word knows on which page
/// something stands, so page numbers come with the first update.
/// </summary>
internal sealed class WordContents(Xml xml, WordAnchors anchors, WordParagraphs paragraphs)
{
    /// <summary>Writes them, each where there is something to list.</summary>
    public void Write(DocumentTree tree, IReadOnlyCollection<FlowItem> items)
    {
        if (items.Count > 0) WriteContents(tree.Words["page.contents"], [.. items.Where(i => i.Bookmark is not null).Select(LineOf)]);
        WriteLists(tree.Words["page.tables"], tree.Words["page.tables of annex"], TreeText.Blocks(tree).OfType<TableBlock>().Where(t => !t.Caption.IsEmpty).Select(t => (Captioned.Of(t), TreeText.Of(t.Caption))));
        WriteLists(tree.Words["page.figures"], tree.Words["page.figures of annex"], TreeText.Blocks(tree).Where(b => b is ChartBlock or PictureBlock { Caption.IsEmpty: false }).Select(b => (Captioned.Of(b)!,
            b is ChartBlock c ? $"{c.Lead} {TreeText.Of(c.Caption)}".TrimEnd() : TreeText.Of(((PictureBlock)b).Caption))));
    }

    // Those of the annex are counted by themselves, so they are a list by themselves.
    private void WriteLists(string heading, string ofAnnex, IEnumerable<(Captioned One, string Text)> captions)
    {
        foreach (var list in captions.GroupBy(c => c.One.Sequence, StringComparer.Ordinal))
            WriteList(list.First().One.InAnnex ? ofAnnex : heading, startsPage: false, $"TOC \\h \\z \\c \"{list.Key}\"", [.. list.Select(c => LineOf(c.One, c.Text))]);
    }

    // Inside the frame by which Word offers to update the contents.
    private void WriteContents(string heading, List<ContentsLine> lines)
    {
        xml.Open("w:sdt").Open("w:sdtPr").Open("w:docPartObj").Empty("w:docPartGallery", "w:val", "Table of Contents").Empty("w:docPartUnique").Close().Close();
        xml.Open("w:sdtContent");
        WriteList(heading, startsPage: true, "TOC \\o \"1-2\" \\h \\z \\u", lines);
        xml.Close().Close();
    }

    private void WriteList(string heading, bool startsPage, string instruction, List<ContentsLine> lines)
    {
        paragraphs.Open(WordStyle.ContentsHeading, startsPage ? new ParagraphLook(StartsPage: true) : null).Run(heading).Close();
        for (var i = 0; i < lines.Count; i++)
        {
            paragraphs.Open(lines[i].Style);
            if (i == 0) xml.BeginField(instruction);
            WriteLine(lines[i]);
            if (i == lines.Count - 1) xml.EndField();
            xml.Close();
        }
    }

    private void WriteLine(ContentsLine line)
    {
        xml.Open("w:hyperlink").With("w:anchor", line.Bookmark).With("w:history", "1");
        if (line.Number.Length > 0) xml.Run(line.Number).OpenRun().Empty("w:tab").Close();
        xml.Run(line.Text).Close();
    }

    private static ContentsLine LineOf(FlowItem item) =>
        new(WordStyle.Contents(item.HeadingLevel), item.Bookmark!, item.Heading?.Number ?? string.Empty, TreeText.Of(item.Title));

    private ContentsLine LineOf(Captioned one, string text) => new(WordStyle.TableList, anchors.Of(one), string.Empty, $"{anchors.LabelOf(one)}: {text}");

    private sealed record ContentsLine(string Style, string Bookmark, string Number, string Text);
}
