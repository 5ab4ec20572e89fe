using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;

namespace StrategicAssessment.Publishing.Html;

/// <summary>
/// What the script needs to say where figures come from: what it knows of them, and the panel as a template, so that a page whose script does not run
/// shows none of it.
/// </summary>
internal static class PageFigures
{
    public static void Write(Markup html, DocumentTree tree, FigureOrigins? origins)
    {
        if (origins is null || new FigureData(origins).Json(TreeText.Blocks(tree).SelectMany(TreeText.Figures)) is not { } json) return;
        WriteHint(html);
        WritePanel(html);
        html.Raw("<script type=\"application/json\"").Attribute("id", HtmlIds.Figures).Raw(">").Raw(json).Raw("</script>\n");
    }

    private static void WriteHint(Markup html)
    {
        html.Raw("<template").Attribute("id", HtmlIds.Hint).Raw("><div class=\"hint\"><p>").Text(PageWords.Hint).Raw("</p><button type=\"button\" aria-pressed=\"false\">");
        html.Text(PageWords.Plain).Raw("</button></div></template>\n");
    }

    private static void WritePanel(Markup html)
    {
        html.Raw("<template").Attribute("id", HtmlIds.Panel).Raw("><dialog class=\"panel\"").Attribute("aria-labelledby", HtmlIds.PanelHeading).Raw(">\n<h2 tabindex=\"-1\" autofocus");
        html.Attribute("id", HtmlIds.PanelHeading).Raw(">").Text(PageWords.PanelHeading).Raw("</h2>\n<p><strong data-say=\"display\"></strong> <span data-say=\"title\"></span></p>\n<dl>\n");
        WriteEntry(html, "origin", PageWords.Origin);
        WriteEntry(html, "formula", PageWords.WorkedOut);
        WriteEntry(html, "operands", PageWords.RestsOn);
        WriteEntry(html, "sources", PageWords.ReadFrom);
        WriteEntry(html, "chance", PageWords.Chance);
        WriteEntry(html, "notes", PageWords.Note);
        WriteEntry(html, "id", PageWords.Id);
        html.Raw("</dl>\n<p class=\"buttons\"><button type=\"button\" data-do=\"back\">").Text(PageWords.Back);
        html.Raw("</button> <button type=\"button\" data-do=\"close\">").Text(PageWords.Close).Raw("</button></p>\n</dialog></template>\n");
    }

    private static void WriteEntry(Markup html, string what, string term) =>
        html.Raw("<div><dt>").Text(term).Raw("</dt><dd").Attribute("data-say", what).Raw("></dd></div>\n");
}
