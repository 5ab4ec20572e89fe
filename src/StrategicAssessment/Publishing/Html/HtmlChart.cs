using StrategicAssessment.Charts.Pictures;
using StrategicAssessment.Documents.Tree;

namespace StrategicAssessment.Publishing.Html;

/// <summary>Writes a chart: its finding as the caption, the drawing itself in the page, and the way to its numbers.</summary>
internal sealed class HtmlChart(Markup html, HtmlIds ids)
{
    private readonly HtmlInlines inlines = new(html, ids);

    public void Write(ChartBlock chart)
    {
        var id = ids.Next($"figure-{chart.Id}");
        var caption = ids.Next($"{id}-caption");
        var drawing = ids.Next($"{id}-drawing");
        html.Raw("<figure class=\"chart\"").Attribute("id", id).Raw(">\n<figcaption").Attribute("id", caption).Raw("><strong class=\"finding\"><span class=\"table-number\">");
        html.Text(PageWords.Figure(chart.Number)).Raw("</span> ").Text(chart.Chart.Title).Raw(".</strong> ");
        inlines.Write(chart.Caption);
        html.Raw("</figcaption>\n<div class=\"scroll\" role=\"region\"").Attribute("aria-labelledby", caption).Raw(" tabindex=\"0\">\n");
        html.Raw(Picture.Element(chart.Chart, drawing, PictureWidth.Wide)).Raw("</div>\n");
        WriteData(chart.Data);
        html.Raw("</figure>\n");
    }

    // One click away: the table further down, or the table folded up here.
    private void WriteData(TableBlock data)
    {
        if (ids.AddressOf($"#table-{data.Id}") is { } address)
        {
            html.Raw("<p class=\"data\"><a").Attribute("href", address).Raw(">").Text(PageWords.NumbersOfChart).Raw("</a></p>\n");
            return;
        }

        html.Raw("<details class=\"data\">\n<summary>").Text(PageWords.NumbersOfChart).Raw("</summary>\n");
        new HtmlTable(html, ids).Write(data);
        html.Raw("</details>\n");
    }
}
