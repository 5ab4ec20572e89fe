using System.Globalization;
using StrategicAssessment.Charts.Office;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Packaging;

namespace StrategicAssessment.Publishing.Word;

/// <summary>
/// Writes a chart that Word draws itself, with its text alternative, and its caption below. A kind of chart that Word does not have is told in
/// words: its text alternative stands in its place.
/// </summary>
internal sealed class WordChart(Xml xml, WordAnchors anchors, WordParts parts, WordFurniture furniture)
{
    private const int UnitsPerTwentieth = 635;

    private readonly WordInlines inlines = new(xml, anchors, parts);
    private readonly WordParagraphs paragraphs = new(xml, furniture);

    /// <summary>Writes the chart with its caption.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="isLandscape">Whether its page lies on its side.</param>
    public void Write(ChartBlock chart, bool isLandscape)
    {
        paragraphs.Open(WordStyle.TableText, new ParagraphLook { KeepsWithNext = true });
        if (OfficeChart.Of(chart.Chart) is { } made) WriteFrame(chart, made, furniture.Page.TextWidth(isLandscape));
        else xml.Run(chart.Chart.Alternative);
        xml.Close();
        WriteCaption(chart);
    }

    private void WriteCaption(ChartBlock chart)
    {
        var (whole, label) = (anchors.NextId(), anchors.NextId());
        paragraphs.Open(WordStyle.Caption).BeginBookmark(whole, anchors.Of(chart)).BeginBookmark(label, WordAnchors.LabelBookmark(anchors.Of(chart)));
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
