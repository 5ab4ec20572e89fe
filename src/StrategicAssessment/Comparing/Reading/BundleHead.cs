using StrategicAssessment.Comparison;
using StrategicAssessment.Data;

namespace StrategicAssessment.Comparing.Reading;

/// <summary>What a bundle says beside its figures.</summary>
internal static class BundleHead
{
    public static BundleName Name(AssessmentRecord assessment) => new(
        assessment.Id, assessment.Title, assessment.Edition, assessment.Place, assessment.PlaceName, assessment.Period.Read(assessment.Period.Label));

    public static BundleControlChart Chart(ControlChartRecord chart) => new(
        chart.Id, chart.Title, chart.Indicator, chart.Area, chart.Assurance, [.. chart.Points.Select(p => new BundleChartPoint(p.Figure, p.Clear ?? p.Type, p.Signals))]);

    /// <summary>The document; it says who wrote what when every paragraph does.</summary>
    public static BundleDocument Document(DocumentFile document)
    {
        var sections = document.Sections.SelectMany(WithThose).ToList();
        var words = sections.SelectMany(s => s.Paragraphs).Select(p => p.Words ?? p.Text).ToHashSet(StringComparer.Ordinal);
        var further = (document.Documents ?? []).SelectMany(d => d.Sections.SelectMany(WithThose).Select(s => new BundleSection(
            $"{d.Document}/{s.Id}", s.Number, $"{d.Title}: {s.Title}", [.. s.Paragraphs.Where(p => p.Written is true && !words.Contains(p.Words ?? p.Text)).Select(p => new BundleParagraph(p.Number, p.Text, p.Words ?? p.Text, IsWritten: true, []))], [])));
        return new BundleDocument(document.Draft, [.. sections.Select(Section)]) { Further = [.. further], SaysWho = sections.TrueForAll(s => s.Paragraphs.All(p => p.Written is not null)), Decisions = [.. (document.Decisions ?? []).DistinctBy(d => (d.Kind, d.Id)).Select(d => new BundleDecision(d.Kind, d.Id, d.Title, d.Says))] };
    }

    private static IEnumerable<SectionRecord> WithThose(SectionRecord section) => section.Sections.SelectMany(WithThose).Prepend(section);

    // The title of page one is a sentence, and its table repeats what others say.
    private static BundleSection Section(SectionRecord section) => new(
        section.Id, section.Number, IsMessage(section) ? PageOne : section.Title,
        [.. section.Paragraphs.Select(p => new BundleParagraph(p.Number, p.Text, p.Words ?? p.Text, p.Written ?? false, p.Figures))],
        IsMessage(section) ? [] : [.. section.Tables.Select(t => new BundleTable(t.Id, t.Caption, t.Figures))]);

    private const string PageOne = "Page one";

    private static bool IsMessage(SectionRecord section) => section.Id is Documents.Tree.Section.Message;
}
