using StrategicAssessment.Publishing.Html;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Comparing;

internal enum MarkKind { Plain, Traced, Unknown, Refuted, Contradicted, Added, Removed }

internal enum MarkedKind { Paragraph, Heading, Row }

/// <param name="Note">What is said behind it, such as what it should be; empty for nothing.</param>
internal sealed record MarkedRun(string Text, MarkKind Kind = MarkKind.Plain, string Note = "");

/// <param name="Runs">Of a row, with a tab where a cell ends.</param>
internal sealed record MarkedBlock(MarkedKind Kind, IReadOnlyList<MarkedRun> Runs, string Id = "");

/// <summary>A text with marks as one page that needs nothing else. Each mark is a colour, a sign and a word.</summary>
internal static class MarkedPage
{
    private const string Own = """
        mark, ins, del { color: inherit; padding: 0 .15em; border-radius: .15em; }
        mark { background: none; border-bottom: 2px solid; }
        .traced { border-color: #1b7f3b; } .unknown { border-bottom-style: dotted; }
        .refuted, .contradicted, del { background: #f8c9c4; color: #000; } ins { background: #c9ead0; color: #000; }
        .refuted b, .contradicted b { font-weight: 600; } main { max-width: 50rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
        main td { padding: .1rem .5rem; border-bottom: 1px solid; vertical-align: top; }

        """;

    private static readonly (string Sign, string Word)[] Signs = [("", ""), ("\u2713", "traced"), ("?", "unknown"), ("\u2717", "refuted"), ("\u2717", "contradicted"), ("", "put in"), ("", "struck out")];

    /// <summary>The page's text: line feeds, one at the end. No text becomes markup.</summary>
    /// <param name="lead">Lines above the text.</param>
    /// <param name="found">Lines of a list above it, each with the id of the block that it is about.</param>
    public static string Of(string title, IEnumerable<string> lead, IReadOnlyList<(string Id, string Text)> found, IEnumerable<MarkedBlock> blocks)
    {
        var styles = "\n" + PageResource.Styles + Own;
        var html = new Markup(Words.BuiltIn).Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Raw("<meta http-equiv=\"Content-Security-Policy\"").Attribute("content", $"default-src 'none'; style-src {PageResource.Hash(styles)}; base-uri 'none'; form-action 'none'").Raw(">\n<title>").Text(title).Raw("</title>\n<style>").Raw(styles).Raw("</style>\n</head>\n<body>\n<main>\n<h1>").Text(title).Raw("</h1>\n");
        foreach (var line in lead) html.Raw("<p>").Text(line).Raw("</p>\n");
        if (found.Count > 0) html.Raw("<ol>\n");
        foreach (var (id, text) in found) html.Raw("<li><a").Attribute("href", "#" + id).Raw(">").Text(text).Raw("</a></li>\n");
        if (found.Count > 0) html.Raw("</ol>\n");
        var before = MarkedKind.Paragraph;
        foreach (var block in blocks)
        {
            if (before == MarkedKind.Row && block.Kind != MarkedKind.Row) html.Raw("</table>\n");
            if (before != MarkedKind.Row && block.Kind == MarkedKind.Row) html.Raw("<table>\n");
            Write(html, block);
            before = block.Kind;
        }

        return html.Raw(before == MarkedKind.Row ? "</table>\n" : string.Empty).Raw("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Write(Markup html, MarkedBlock block)
    {
        var tag = block.Kind switch { MarkedKind.Heading => "h2", MarkedKind.Row => "tr", MarkedKind.Paragraph => "p" };
        html.Raw("<" + tag).Attribute("id", block.Id.Length > 0 ? block.Id : null).Raw(block.Kind == MarkedKind.Row ? "><td>" : ">");
        foreach (var run in block.Runs)
        {
            foreach (var (i, piece) in run.Text.Split('\t').Index())
            {
                if (i > 0) html.Raw(block.Kind == MarkedKind.Row ? "</td><td>" : " ");
                if (piece.Length > 0) Write(html, run with { Text = piece });
            }
        }

        html.Raw(block.Kind == MarkedKind.Row ? "</td>" : string.Empty).Raw($"</{tag}>\n");
    }

    private static void Write(Markup html, MarkedRun run)
    {
        if (run.Kind == MarkKind.Plain)
        {
            html.Text(run.Text);
            return;
        }

        var tag = run.Kind switch { MarkKind.Added => "ins", MarkKind.Removed => "del", MarkKind.Plain or MarkKind.Traced or MarkKind.Unknown or MarkKind.Refuted or MarkKind.Contradicted => "mark" };
        var (sign, word) = Signs[(int)run.Kind];
        html.Raw("<" + tag).Attribute("class", tag == "mark" ? word : null).Raw(">").Text(run.Text);
        if (sign.Length > 0) html.Raw("<span aria-hidden=\"true\">").Text(sign).Raw("</span>");
        html.Raw(run.Note.Length > 0 ? "<b> " : "<span class=\"visually-hidden\"> ").Text(run.Note.Length > 0 ? $"{word}: {run.Note}" : $"({word})").Raw(run.Note.Length > 0 ? "</b>" : "</span>");
        html.Raw($"</{tag}>");
    }
}
