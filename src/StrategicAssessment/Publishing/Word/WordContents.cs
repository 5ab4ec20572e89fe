using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Packaging;

namespace StrategicAssessment.Publishing.Word;

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
            b is ChartBlock c ? $"{c.Chart.Title}. {TreeText.Of(c.Caption)}".TrimEnd() : TreeText.Of(((PictureBlock)b).Caption))));
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
