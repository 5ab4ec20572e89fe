using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Plans;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing.Html;

/// <summary>The document as one page that needs nothing else: no network, no font. Everything can be read without its script.</summary>
internal static class HtmlWriter
{
    private const int SectionLevel = 2;

    /// <summary>The file's text: line feeds, one at the end. No text of the tree becomes markup.</summary>
    /// <param name="origins">Where its figures come from; without, figures are only text.</param>
    /// <exception cref="InvalidOperationException">The tree holds a block or an inline of a kind that this writer does not know.</exception>
    public static string Write(DocumentTree tree, FigureOrigins? origins = null) => Page(tree, origins).ToString();

    /// <summary>The same as bytes.</summary>
    public static ReadOnlyMemory<byte> WriteUtf8(DocumentTree tree, FigureOrigins origins) => Page(tree, origins).ToUtf8();

    private static Markup Page(DocumentTree tree, FigureOrigins? origins)
    {
        var html = new Markup(tree.Words);
        var script = "\n" + PageResource.Script;
        WriteDocument(html, tree, script);
        WriteStatus(html);
        PageFigures.Write(html, tree, origins);
        html.Raw("<script>").Raw(script).Raw("</script>\n");
        return html.Raw("</body>\n</html>\n");
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
        html.Raw("<p class=\"visually-hidden\" role=\"status\" id=\"status\"");
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

/// <summary>The head of the page: its name, its looks, and the policy under which a browser runs and loads nothing but what is written here.</summary>
internal static class PageHead
{
    public static void Write(Markup html, TitlePage title, string? script)
    {
        var (styles, running) = ("\n" + PageResource.Styles, "\n" + RunningLines(html.Words, title));
        html.Raw("<!DOCTYPE html>\n<html").Attribute("lang", html.Words.Language).Raw(">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Raw("<meta http-equiv=\"Content-Security-Policy\"").Attribute("content", Policy(styles, running, script)).Raw(">\n<title>").Text(NameOf(title)).Raw("</title>\n");
        html.Raw("<meta name=\"description\"").Attribute("content", string.Join(". ", title.Lines.Prepend(NameOf(title)))).Raw(">\n");
        if (title.State.Length > 0) html.Raw("<meta name=\"version\"").Attribute("content", title.State).Raw(">\n");
        html.Raw("<style>").Raw(styles).Raw("</style>\n<style>").Raw(running).Raw("</style>\n</head>\n");
    }

    public static string NameOf(TitlePage title) => string.Join(": ", new[] { title.Marking, title.Title, WhereOf(title) }.Where(p => p.Length > 0)) + title.StateMark;

    public static string WhereOf(TitlePage title) => $"{title.Place} {title.Edition}".Trim();

    private static string Policy(string styles, string running, string? script) =>
        $"default-src 'none'; style-src {PageResource.Hash(styles)} {PageResource.Hash(running)}; {(script is null ? "" : $"script-src {PageResource.Hash(script)}; ")}img-src data:; base-uri 'none'; form-action 'none'";

    // What runs along the top and bottom of printed pages; the title page has a title already.
    private static string RunningLines(Words words, TitlePage title)
    {
        var name = Quoted(title.IsDraft ? $"{words["page.draft"]}: {NameOf(title)}" : NameOf(title));
        return "@page {\n"
            + $"  @top-left {{ content: {name}; }}\n"
            + $"  @bottom-right {{ content: {PageOf(words)}; }}\n"
            + "}\n@page :first { @top-left { content: none; } }\n" + Accent(title.Colour);
    }

    // The two numbers are the browser's to fill in.
    private static string PageOf(Words words) => Quoted(words["page.page of"])
        .Replace("\\7B page\\7D ", "\" counter(page) \"", StringComparison.Ordinal).Replace("\\7B pages\\7D ", "\" counter(pages) \"", StringComparison.Ordinal).Replace(" \"\"", "", StringComparison.Ordinal);

    private static string Accent(PlanColour? written) => written is not { } colour ? "" :
        $":root {{ --accent: {colour}; --band: {colour}; }}\n@media screen and (prefers-color-scheme: dark) {{ :root {{ --accent: {colour.Towards(PlanColour.White, PlanColour.ForText, PlanColour.Dark)}; }} }}\n";

    // Everything but letters, digits and spaces as its number: no text of a plan ends the string, the rule or the element.
    private static string Quoted(string text)
    {
        var css = new StringBuilder("\"");
        foreach (var rune in Printable.Of(text).EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value == ' ')) css.Append((char)rune.Value);
            else css.Append('\\').Append(rune.Value.ToString("X", System.Globalization.CultureInfo.InvariantCulture)).Append(' ');
        }

        return css.Append('"').ToString();
    }
}

/// <summary>The style sheet and the script, which travel inside the program.</summary>
internal static class PageResource
{
    /// <summary>What every page looks like, on a screen and on paper.</summary>
    public static string Styles => Read("styles.css") + Read("print.css");

    /// <summary>What a page can do beyond being read: every part stands for itself, and nothing of the document depends on any.</summary>
    public static string Script => Read("contents.js") + Read("figures.js") + Read("sorting.js") + Read("sideways.js");

    /// <summary>As a content security policy names the text of a style or script element.</summary>
    public static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private static string Read(string name) => ProgramFile.Text("html/" + name);
}

/// <summary>The list of sections, which stays at hand: beside the text on a wide screen, folded away under the upper edge of a narrow one, and written out on paper.</summary>
internal sealed class PageContents(Markup html, HtmlIds ids)
{
    public void Write(DocumentTree tree, bool isOpen)
    {
        if (tree.Sections.IsEmpty) return;
        html.Raw("<nav id=\"contents\" aria-labelledby=\"contents-heading\"");
        if (!isOpen) html.Attribute("data-fold", html.Words["page.fold all"]).Attribute("data-unfold", html.Words["page.unfold all"]);
        html.Raw(">\n<h2 id=\"contents-heading\">").Word("page.contents").Raw("</h2>\n").Raw(isOpen ? "<details open>" : "<details>").Raw("\n<summary>").Word("page.contents").Raw("</summary>\n");
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
