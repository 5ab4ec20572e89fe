using System.Globalization;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;

namespace StrategicAssessment.Publishing.Html;

/// <summary>The document as one page that needs nothing else: no network, no script, no font.</summary>
public static class HtmlWriter
{
    private const int SectionLevel = 2;

    // The page asks for nothing, and a browser is told to let it have nothing.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    /// <summary>The file's text: line feeds, one at the end. No text of the tree becomes markup.</summary>
    /// <exception cref="InvalidOperationException">The tree holds a block or an inline of a kind that this writer does not know.</exception>
    public static string Write(DocumentTree tree)
    {
        var html = new Markup();
        var ids = new HtmlIds(tree);
        WriteHead(html, tree.Title);
        html.Raw(tree.Title.IsDraft ? "<body class=\"is-draft\">" : "<body>").Raw("\n<a class=\"skip\" href=\"#main\">Skip to main content</a>\n");
        WriteTitle(html, tree.Title);
        html.Raw("<div class=\"columns\">\n");
        WriteContents(html, ids, tree);
        html.Raw("<main id=\"main\" tabindex=\"-1\">\n");
        foreach (var section in tree.Sections) WriteSection(html, ids, section, SectionLevel);
        html.Raw("</main>\n</div>\n");
        WriteFooter(html, tree.Title);
        return html.Raw("</body>\n</html>\n").ToString();
    }

    private static void WriteHead(Markup html, TitlePage title)
    {
        html.Raw("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Raw("<meta http-equiv=\"Content-Security-Policy\"").Attribute("content", Policy).Raw(">\n<title>").Text(Name(title)).Raw("</title>\n");
        html.Raw("<meta name=\"description\"").Attribute("content", string.Join(". ", title.Lines.Prepend(Name(title)))).Raw(">\n");
        html.Raw("<style>\n").Raw(Stylesheet.Text).Raw("</style>\n</head>\n");
    }

    private static void WriteTitle(Markup html, TitlePage title)
    {
        html.Raw("<header>\n");
        if (title.IsDraft) html.Raw("<p class=\"draft\"><strong>Draft</strong></p>\n");
        html.Raw("<div class=\"title\">\n<h1>").Text(title.Title).Raw(" <span class=\"place\">").Text(Where(title)).Raw("</span></h1>\n");
        foreach (var line in title.Lines) html.Raw("<p>").Text(line).Raw("</p>\n");
        html.Raw("</div>\n</header>\n");
    }

    private static void WriteContents(Markup html, HtmlIds ids, DocumentTree tree)
    {
        if (tree.Sections.IsEmpty) return;
        html.Raw("<nav id=\"contents\" aria-labelledby=\"contents-heading\">\n<h2 id=\"contents-heading\">Contents</h2>\n");
        WriteEntries(html, ids, tree.Sections);
        html.Raw("</nav>\n");
    }

    private static void WriteEntries(Markup html, HtmlIds ids, IReadOnlyCollection<Section> sections)
    {
        if (sections.Count == 0) return;
        html.Raw("<ul>\n");
        foreach (var section in sections)
        {
            html.Raw("<li><a").Attribute("href", $"#{ids.OfSection(section)}").Raw(">");
            WriteNumber(html, section);
            html.Raw("<span>").Text(TreeText.Of(section.Title)).Raw("</span></a>\n");
            WriteEntries(html, ids, section.Sections);
            html.Raw("</li>\n");
        }

        html.Raw("</ul>\n");
    }

    private static void WriteSection(Markup html, HtmlIds ids, Section section, int level)
    {
        var heading = ids.Next($"{ids.OfSection(section)}-heading");
        var tag = level.ToString(CultureInfo.InvariantCulture);
        html.Raw("<section").Attribute("id", ids.OfSection(section)).Attribute("aria-labelledby", heading).Raw(">\n");
        html.Raw($"<h{tag}").Attribute("id", heading).Raw(">");
        WriteNumber(html, section);
        new HtmlInlines(html, ids).Write(section.Title);
        html.Raw($"</h{tag}>\n");
        new HtmlBlocks(html, ids, level).Write(section.Blocks);
        foreach (var part in section.Sections) WriteSection(html, ids, part, level + 1);
        html.Raw("</section>\n");
    }

    private static void WriteNumber(Markup html, Section section)
    {
        if (section.Number.Length > 0) html.Raw("<span class=\"section-number\">").Text(section.Number).Raw("</span> ");
    }

    private static void WriteFooter(Markup html, TitlePage title)
    {
        html.Raw("<footer>\n<p>").Text(Name(title)).Raw("</p>\n<p class=\"back\"><a href=\"#contents\">Back to contents</a></p>\n</footer>\n");
    }

    private static string Name(TitlePage title) => Where(title) is { Length: > 0 } where ? $"{title.Title}: {where}" : title.Title;

    private static string Where(TitlePage title) => $"{title.Place} {title.Edition}".Trim();
}
