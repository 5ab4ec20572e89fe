using StrategicAssessment.Documents.Tree;

namespace StrategicAssessment.Publishing.Html;

/// <summary>The document as one page that needs nothing else: no network, no font. Everything can be read without its script.</summary>
internal static class HtmlWriter
{
    private const int SectionLevel = 2;

    /// <summary>The file's text: line feeds, one at the end. No text of the tree becomes markup.</summary>
    /// <param name="origins">Where its figures come from; without, figures are only text.</param>
    /// <exception cref="InvalidOperationException">The tree holds a block or an inline of a kind that this writer does not know.</exception>
    public static string Write(DocumentTree tree, FigureOrigins? origins = null)
    {
        var html = new Markup(tree.Words);
        var script = "\n" + PageResource.Script;
        WriteDocument(html, tree, script);
        WriteStatus(html);
        PageFigures.Write(html, tree, origins);
        html.Raw("<script>").Raw(script).Raw("</script>\n");
        return html.Raw("</body>\n</html>\n").ToString();
    }

    /// <summary>The same page as it is printed: with its contents unfolded, and with nothing in it that runs.</summary>
    /// <exception cref="InvalidOperationException">As for <see cref="Write"/>.</exception>
    public static string WriteForPaper(DocumentTree tree)
    {
        var html = new Markup(tree.Words);
        WriteDocument(html, tree, script: null);
        return html.Raw("</body>\n</html>\n").ToString();
    }

    private static void WriteDocument(Markup html, DocumentTree tree, string? script)
    {
        var (ids, isForPaper) = (new HtmlIds(tree), script is null);
        PageHead.Write(html, tree.Title, script);
        html.Raw(tree.Title.IsDraft ? "<body class=\"is-draft\">" : "<body>").Raw("\n<a class=\"skip\" href=\"#main\">").Word("page.skip to main").Raw("</a>\n");
        WriteTitle(html, tree.Title);
        html.Raw(tree.Look.HasContents ? "<div class=\"columns\">\n" : "<div class=\"columns alone\">\n");
        var isPageOne = isForPaper && tree.Sections is [{ Id: Section.Message }, ..];
        if (!isPageOne && tree.Look.HasContents) new PageContents(html, ids).Write(tree, isForPaper);
        html.Raw("<main id=\"main\" tabindex=\"-1\">\n");
        foreach (var section in tree.Sections)
        {
            WriteSection(html, ids, section, SectionLevel, isForPaper, canFold: !isForPaper && tree.Look.HasContents && section != tree.Sections[0]);
            if (isPageOne && section.Id == Section.Message && tree.Look.HasContents) new PageContents(html, ids).Write(tree, isForPaper);
        }

        html.Raw("</main>\n</div>\n");
        WriteFooter(html, tree);
    }

    // A browser drops an ordinary space in front of the new line that the place begins, and so would the outline of the PDF.
    private static void WriteTitle(Markup html, TitlePage title)
    {
        html.Raw("<header>\n");
        if (title.IsDraft) html.Raw("<p class=\"draft\"><strong>").Word("page.draft").Raw("</strong></p>\n");
        html.Raw("<div class=\"title\">\n");
        if (title.Logo is { } logo) html.Raw("<img class=\"logo\" alt=\"\"").Attribute("src", logo.Address).Raw(">\n");
        html.Raw("<h1>").Text(title.Title).Raw("&nbsp;<span class=\"place\">").Text(PageHead.WhereOf(title)).Raw("</span></h1>\n");
        foreach (var line in title.Lines) html.Raw("<p>").Text(line).Raw("</p>\n");
        html.Raw("</div>\n</header>\n");
    }

    private static void WriteSection(Markup html, HtmlIds ids, Section section, int level, bool isForPaper, bool canFold = false)
    {
        var heading = ids.Next($"{ids.OfSection(section)}-heading");
        var tag = level.ToString(CultureInfo.InvariantCulture);
        html.Raw("<section").Attribute("id", ids.OfSection(section)).Attribute("aria-labelledby", heading).Raw(">\n");
        if (canFold) html.Raw("<details class=\"fold\" open>\n<summary>");
        html.Raw($"<h{tag}").Attribute("id", heading).Raw(">");
        HtmlInlines.WriteNumber(html, section);
        new HtmlInlines(html, ids).Write(section.Title);
        html.Raw($"</h{tag}>").Raw(canFold ? "</summary>\n" : "\n");
        new HtmlBlocks(html, ids, level, isForPaper).Write(section.Blocks);
        foreach (var part in section.Sections) WriteSection(html, ids, part, level + 1, isForPaper);
        html.Raw(canFold ? "</details>\n</section>\n" : "</section>\n");
    }

    // Where the script says what it has done, to those who cannot see it.
    private static void WriteStatus(Markup html)
    {
        html.Raw("<p class=\"visually-hidden\" role=\"status\"").Attribute("id", HtmlIds.Status);
        html.Attribute("data-lowest-first", html.Words["page.lowest first"]).Attribute("data-highest-first", html.Words["page.highest first"]);
        html.Attribute("data-a-to-z", html.Words["page.a to z"]).Attribute("data-z-to-a", html.Words["page.z to a"]).Attribute("data-as-printed", html.Words["page.as printed"]).Attribute("data-sideways", html.Words["page.sideways"]).Raw("></p>\n");
    }

    private static void WriteFooter(Markup html, DocumentTree tree)
    {
        html.Raw("<footer>\n<p>").Text(PageHead.NameOf(tree.Title)).Raw("</p>\n");
        if (tree.Look.HasContents) html.Raw("<p class=\"back\"><a href=\"#contents\">").Word("page.back to contents").Raw("</a></p>\n");
        html.Raw("</footer>\n");
    }
}
