using System.Globalization;
using StrategicAssessment.Charts.Office;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Packaging;

namespace StrategicAssessment.Publishing.Word;

/// <summary>
/// Writes a chart that Word draws itself, with its text alternative, and its caption below. A heat map, which Word does not have, is a
/// table of coloured cells; what else it does not have is told in words.
/// </summary>
internal sealed class WordChart(Xml xml, WordAnchors anchors, WordParts parts, WordFurniture furniture)
{
    private const int UnitsPerTwentieth = 635;

    private readonly WordInlines inlines = new(xml, anchors, parts);
    private readonly WordParagraphs paragraphs = new(xml, furniture);
    private readonly WordHeatMap heatMaps = new(xml, furniture);

    /// <summary>Writes the chart with its caption.</summary>
    /// <param name="isLandscape">Whether its page lies on its side.</param>
    public void Write(ChartBlock chart, bool isLandscape)
    {
        var width = furniture.Page.TextWidth(isLandscape);
        if (chart.Chart.Plot is HeatMap map) heatMaps.Write(map, chart.Chart, width);
        else Write(chart, width);
        WriteCaption(chart);
    }

    private void Write(ChartBlock chart, int width)
    {
        paragraphs.Open(WordStyle.TableText, new ParagraphLook { KeepsWithNext = true });
        if (OfficeChart.Of(chart.Chart) is { } made) WriteFrame(chart, made, width);
        else xml.Run(chart.Chart.Alternative);
        xml.Close();
    }

    private void WriteCaption(ChartBlock chart)
    {
        var (whole, label) = (anchors.NextId(), anchors.NextId());
        paragraphs.Open(WordStyle.Caption, new ParagraphLook { IsLast = true }).BeginBookmark(whole, anchors.Of(chart)).BeginBookmark(label, WordAnchors.LabelBookmark(anchors.Of(chart)));
        xml.Run("Figure ").Field("SEQ Figure \\* ARABIC", Invariant(chart.Number)).EndBookmark(label).Run($": {chart.Chart.Title}. ");
        inlines.Write(chart.Caption, RunLook.Plain);
        xml.EndBookmark(whole).Close();
    }

    private void WriteFrame(ChartBlock chart, OfficeChart made, int width)
    {
        var (id, relationship) = (anchors.NextId(), parts.Charts.Add(made));
        xml.OpenRun().Open("w:drawing").Open("wp:inline").With("distT", 0).With("distB", 0).With("distL", 0).With("distR", 0);
        xml.Open("wp:extent").With("cx", width * UnitsPerTwentieth).With("cy", width * made.Height / 100 * UnitsPerTwentieth).Close();
        xml.Open("wp:docPr").With("id", id).With("name", $"Figure {Invariant(chart.Number)}").With("descr", chart.Chart.Alternative).Close();
        xml.Empty("wp:cNvGraphicFramePr").Open("a:graphic").Open("a:graphicData").With("uri", WordNames.Chart);
        xml.Open("c:chart").With("xmlns:c", WordNames.Chart).With("r:id", relationship).Close();
        xml.Close().Close().Close().Close().Close();
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
