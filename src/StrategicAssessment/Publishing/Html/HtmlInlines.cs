using System.Diagnostics;
using StrategicAssessment.Documents.Tree;

namespace StrategicAssessment.Publishing.Html;

/// <summary>Writes inlines. Strict: an inline of an unknown kind is a fault of the program.</summary>
internal sealed class HtmlInlines(Markup html, HtmlIds ids)
{
    public void Write(IEnumerable<IInline> inlines)
    {
        foreach (var inline in inlines) Write(inline);
    }

    /// <summary>The number of a section, which stands in front of its title.</summary>
    public static void WriteNumber(Markup html, Section section)
    {
        if (section.Number.Length > 0) html.Raw("<span class=\"section-number\">").Text(section.Number).Raw("</span> ");
    }

    private void Write(IInline inline)
    {
        switch (inline)
        {
            case Text text: html.Text(text.Value); break;
            case FigureText figure: WriteFigure(figure); break;
            case CodeText code: html.Raw("<code>").Text(code.Value).Raw("</code>"); break;
            case LineBreak: html.Raw("<br>"); break;
            case Strong strong: WriteInside("<strong>", strong.Inlines, "</strong>"); break;
            case Emphasis emphasis: WriteInside("<em>", emphasis.Inlines, "</em>"); break;
            case Link link: WriteLink(link); break;
            default: throw new UnreachableException($"HTML has no form for the inline {inline.GetType().Name}.");
        }
    }

    private void WriteFigure(FigureText figure) =>
        html.Raw("<span class=\"figure\"").Attribute("data-figure", figure.FigureId).Raw(">").Text(figure.Display).Raw("</span>");

    private void WriteInside(string open, IEnumerable<IInline> inlines, string close)
    {
        html.Raw(open);
        Write(inlines);
        html.Raw(close);
    }

    private void WriteLink(Link link)
    {
        if (ids.AddressOf(link.Target) is not { } address)
        {
            Write(link.Inlines);
            return;
        }

        html.Raw("<a").Attribute("href", address).Attribute("rel", address.StartsWith('#') ? null : "noreferrer").Raw(">");
        Write(link.Inlines);
        html.Raw("</a>");
    }
}
