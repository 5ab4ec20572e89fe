using System.Security.Cryptography;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Plans;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing.Html;

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

    /// <summary>The document in one line.</summary>
    public static string NameOf(TitlePage title) => (WhereOf(title) is { Length: > 0 } where ? $"{title.Title}: {where}" : title.Title) + title.StateMark;

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

/// <summary>
/// The list of sections, which stays at hand: beside the text on a wide screen, folded away under the upper edge of a narrow one, and written out on paper.
/// </summary>
internal sealed class PageContents(Markup html, HtmlIds ids)
{
    public void Write(DocumentTree tree, bool isOpen)
    {
        if (tree.Sections.IsEmpty) return;
        html.Raw("<nav").Attribute("id", HtmlIds.Contents).Attribute("aria-labelledby", HtmlIds.ContentsHeading);
        if (!isOpen) html.Attribute("data-fold", html.Words["page.fold all"]).Attribute("data-unfold", html.Words["page.unfold all"]);
        html.Raw(">\n<h2").Attribute("id", HtmlIds.ContentsHeading).Raw(">").Word("page.contents").Raw("</h2>\n").Raw(isOpen ? "<details open>" : "<details>").Raw("\n<summary>").Word("page.contents").Raw("</summary>\n");
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
