using System.Globalization;
using StrategicAssessment.Charts.Office;
using StrategicAssessment.Packaging;

namespace StrategicAssessment.Publishing.Word;

/// <summary>The charts of a document as parts of its file, each with the workbook behind it.</summary>
internal sealed class WordCharts
{
    private readonly List<OfficeChart> charts = [];

    /// <summary>Takes a chart and gives the relationship that leads to it.</summary>
    public string Add(OfficeChart chart)
    {
        charts.Add(chart);
        return RelationshipOf(charts.Count);
    }

    /// <summary>What leads to the charts from the document.</summary>
    public IEnumerable<Relationship> Relationships()
    {
        for (var i = 1; i <= charts.Count; i++) yield return new Relationship(RelationshipOf(i), Relationship.Office + "chart", $"charts/{NameOf(i)}.xml");
    }

    /// <summary>The charts and their workbooks.</summary>
    public IEnumerable<OfficePart> Parts()
    {
        for (var i = 1; i <= charts.Count; i++)
        {
            yield return new OfficePart($"word/charts/{NameOf(i)}.xml", OfficeChart.ContentType, charts[i - 1].Part)
            {
                Relationships = [new Relationship(OfficeChart.WorkbookRelationship, Relationship.Office + "package", $"../embeddings/{NameOf(i)}.xlsx")],
            };
            yield return new OfficePart($"word/embeddings/{NameOf(i)}.xlsx", OfficeChart.WorkbookType, charts[i - 1].Workbook);
        }
    }

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"chart{number}");

    private static string RelationshipOf(int number) => "document-" + NameOf(number);
}
