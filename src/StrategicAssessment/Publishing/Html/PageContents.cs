using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;

namespace StrategicAssessment.Publishing.Html;

/// <summary>
/// The list of sections, which stays at hand: beside the text on a wide screen, folded away under the upper edge of a narrow one, and written out on paper.
/// </summary>
internal sealed class PageContents(Markup html, HtmlIds ids)
{
    public void Write(DocumentTree tree, bool isOpen)
    {
        if (tree.Sections.IsEmpty) return;
        html.Raw("<nav").Attribute("id", HtmlIds.Contents).Attribute("aria-labelledby", HtmlIds.ContentsHeading).Raw(">\n<h2");
        html.Attribute("id", HtmlIds.ContentsHeading).Raw(">").Text(PageWords.Contents).Raw("</h2>\n").Raw(isOpen ? "<details open>" : "<details>").Raw("\n<summary>").Text(PageWords.Contents).Raw("</summary>\n");
        WriteEntries(tree.Sections);
        html.Raw("</details>\n</nav>\n");
    }

    private void WriteEntries(IReadOnlyCollection<Section> sections)
    {
        if (sections.Count == 0) return;
        html.Raw("<ul>\n");
        foreach (var section in sections)
        {
            html.Raw("<li><a").Attribute("href", $"#{ids.OfSection(section)}").Raw(">");
            HtmlInlines.WriteNumber(html, section);
            html.Raw("<span>").Text(TreeText.Of(section.Title)).Raw("</span></a>\n");
            WriteEntries(section.Sections);
            html.Raw("</li>\n");
        }

        html.Raw("</ul>\n");
    }
}
