using StrategicAssessment.Charts;
using StrategicAssessment.Charts.Pictures;
using StrategicAssessment.Documents.Tree;

namespace StrategicAssessment.Publishing.Html;

/// <summary>Writes a chart: its finding as the caption, the drawing itself in the page, and the way to its numbers. A group and no figure: Chromium would tag that in the PDF, without its alternative text.</summary>
/// <param name="isForPaper">Whether there is no telephone to draw for.</param>
internal sealed class HtmlChart(Markup html, HtmlIds ids, bool isForPaper)
{
    private readonly HtmlInlines inlines = new(html, ids);

    /// <param name="isNarrow">Whether it has no more room than on a telephone.</param>
    public void Write(ChartBlock chart, bool isNarrow = false)
    {
        var id = ids.Next($"figure-{chart.Id}");
        var caption = ids.Next($"{id}-caption");
        html.Raw("<div class=\"chart\" role=\"group\"").Attribute("id", id).Attribute("aria-labelledby", caption).Raw(">\n<p").Attribute("id", caption).Raw("><strong class=\"finding\"><span class=\"table-number\">");
        html.Word("page.figure", chart.Label).Raw("</span> ").Text(chart.Chart.Title).Raw(".</strong> ");
        inlines.Write(chart.Caption);
        html.Raw("</p>\n");
        if (!isNarrow) WriteDrawing(chart.Chart, ids.Next($"{id}-drawing"), PictureWidth.Wide);
        if (isNarrow || !isForPaper) WriteDrawing(chart.Chart, ids.Next($"{id}-narrow"), PictureWidth.Narrow);
        WriteData(chart.Data);
        html.Raw("</div>\n");
    }

    public void Write(PictureBlock picture)
    {
        var id = ids.Next($"figure-{picture.Id}");
        html.Raw("<div class=\"chart picture\"").Attribute("id", id);
        if (picture.Caption.IsEmpty) html.Raw(">\n");
        else
        {
            var caption = ids.Next($"{id}-caption");
            html.Raw(" role=\"group\"").Attribute("aria-labelledby", caption).Raw(">\n<p").Attribute("id", caption).Raw("><strong class=\"finding\"><span class=\"table-number\">");
            html.Word("page.figure", picture.Label).Raw("</span></strong> ");
            inlines.Write(picture.Caption);
            html.Raw("</p>\n");
        }

        html.Raw("<img").Attribute("alt", picture.Alternative).Attribute("src", picture.Picture.Address).Raw(">\n</div>\n");
    }

    // The style sheet shows the one that fits, and to nobody the other.
    private void WriteDrawing(Chart chart, string id, PictureWidth width) =>
        html.Raw(width == PictureWidth.Wide ? "<div class=\"wide\">\n" : "<div class=\"narrow\">\n").Later(() => Picture.Element(chart, id, width)).Raw("</div>\n");

    // One click away: the table further down, or the table folded up here.
    private void WriteData(TableBlock data)
    {
        if (ids.AddressOf($"#table-{data.Id}") is { } address)
        {
            html.Raw("<p class=\"data\"><a").Attribute("href", address).Raw(">").Word("page.numbers of chart").Raw("</a></p>\n");
            return;
        }

        if (!ids.HasChartData) return;
        html.Raw("<details class=\"data\">\n<summary>").Word("page.numbers of chart").Raw("</summary>\n");
        new HtmlTable(html, ids).Write(data);
        html.Raw("</details>\n");
    }
}
