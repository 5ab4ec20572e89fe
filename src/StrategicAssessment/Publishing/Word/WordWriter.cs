using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Packaging;
using StrategicAssessment.Publishing.Word.Reference;
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
            Part("styles", OfficePackage.In(tree.Words.Language, reference?.Styles ?? WordStyle.Sheet())),
            Part("settings", Settings(tree.Words.Language)),
            Part("numbering", parts.Lists.Write()),
            Part("footnotes", footnotes) with { Relationships = [.. parts.Links] },
        ];
        List<Relationship> relationships = [];
        foreach (var part in others) relationships.Add(new Relationship(NameOf(part), Relationship.Office + NameOf(part), $"{NameOf(part)}.xml"));
        foreach (var part in furniture.Parts)
        {
            others.Add(part.Part);
            relationships.Add(new Relationship(part.RelationshipId, Relationship.Office + part.Kind, part.Part.Path["word/".Length..]));
        }

        others.AddRange(parts.Charts.Parts);
        relationships.AddRange(parts.Charts.Relationships);
        foreach (var part in reference?.Parts ?? [])
        {
            others.Add(part);
            if (part.Path.Contains("/theme/", StringComparison.Ordinal)) relationships.Add(new Relationship("theme", Relationship.Office + "theme", part.Path["word/".Length..]));
        }

        var main = new OfficePart("word/document.xml", $"{WordNames.TypePrefix}document.main+xml", body) { Relationships = [.. relationships, .. parts.Links] };
        return OfficePackage.Write(main, others, tree.Name, tree.Words.Language, tree.Title.State);
    }

    private static ReadOnlyMemory<byte> WriteBody(DocumentTree tree, FlowItem[] items, WordAnchors anchors, WordParts parts, WordFurniture furniture)
    {
        var xml = new Xml().Open("w:document").With("xmlns:w", WordNames.Main).With("xmlns:r", OfficeNames.Relationships)
            .With("xmlns:wp", WordNames.WordDrawing).With("xmlns:a", OfficeNames.Drawing)
            .With("xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006").With("xmlns:wp14", "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing").With("xmlns:pictures", "urn:assess:pictures").Open("w:body");
        var paragraphs = new WordParagraphs(xml, furniture);
        WriteTitle(paragraphs, tree.Title, tree.Words, tree.Look.HasContents ? null : new ParagraphLook(SpaceBefore: 0));
        var blocks = new WordBlocks(xml, anchors, parts, furniture.Page, new WordInlines(xml, anchors, parts), paragraphs);
        var message = FlowItem.MessageIn(items);
        foreach (var item in items[..message]) blocks.Write(item, null);
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

    // Today's layout rules rather than those of older versions (15: Word 2013 and later), and which footnotes are lines.
    private static ReadOnlyMemory<byte> Settings(string language)
    {
        var xml = new Xml().Open("w:settings").With("xmlns:w", WordNames.Main).Open("w:defaultTabStop").With("w:val", 567).Close();
        xml.Open("w:characterSpacingControl").With("w:val", "doNotCompress").Close();
        xml.Open("w:footnotePr").Open("w:footnote").With("w:id", -1).Close().Open("w:footnote").With("w:id", 0).Close().Close();
        xml.Open("w:compat").Open("w:compatSetting").With("w:name", "compatibilityMode");
        xml.With("w:uri", "http://schemas.microsoft.com/office/word").With("w:val", "15").Close().Close();
        return xml.Empty("w:themeFontLang", "w:val", language).Close().ToUtf8();
    }
}
