using System.Security.Cryptography;
using StrategicAssessment.Assessments;
using StrategicAssessment.Data;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Extracts.Reference;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Excel;
using StrategicAssessment.Publishing.Html;
using StrategicAssessment.Publishing.Markdown;
using StrategicAssessment.Publishing.Word;
using StrategicAssessment.Templates;

namespace StrategicAssessment.Cli;

/// <summary>
/// Most of a short run is the loading of code, and what its end needs can be loaded while its beginning reads files: two places and a page of
/// a few words go through the same rooms on a second core, and are thrown away (docs/decisions/0011).
/// </summary>
internal static class WarmUp
{
    private const string Nowhere = "warm-up";
    private const string Page = "# One\n\nA *few* **words**.\n\n- a list\n";
    private const string Sentence = "{{ for word in words }}{{ if for.first }}{{ word | string.upcase }}{{ else }}, {{ word }}{{ end }}{{ end }}";
    private static readonly AreaCode Here = new("A"), There = new("B");

    /// <summary>Begins, and does not wait. Nothing of it reaches an output; what fails in it is met again, and told, by the run itself.</summary>
    public static void Begin()
    {
        if (Environment.ProcessorCount > 1) _ = Task.Run(Run);
    }

    /// <summary>Everything, at once.</summary>
    public static void Run()
    {
        SHA256.HashData([]);
        GlossaryFile.Read(new InputFile(Nowhere, "term,meaning\nASB,Anti-social behaviour\n"u8.ToArray()));
        Count();
        TemplateSet.Prepare();
        Write(MarkdownTree.Parse(Page, Nowhere, new TokenTable()).Value!.Items[0]);
        Template.Parse(Sentence, Nowhere).Value!.Render(new Dictionary<string, object?>(StringComparer.Ordinal) { ["words"] = new List<object?> { "a", "b" } }, _ => null, RenderLimits.Default);
    }

    private static void Count()
    {
        var (now, then) = (PeriodText.Parse("2015-09")!, PeriodText.Parse("2014-09")!);
        var indicator = new IndicatorDefinition { Id = "asb", Title = "Title", Things = "incidents" };
        var group = new Group("both", new AreaCode("C"), "Both", [Here, There]);
        var places = new Gazetteer([new(Here, "Here", "district", [], null, null, null), new(There, "There", "district", [], null, null, null)], [group]);
        var observed = new Dictionary<ObservationKey, ObservedValue>();
        var residents = new Dictionary<PopulationKey, PopulationEstimate>();
        var source = new SourceRef("asb.csv", [2]);
        foreach (var area in group.Members)
        {
            observed.Add(new ObservationKey("asb", area, indicator.Whole, now), new ObservedValue(Value.Known(20), 0, source));
            observed.Add(new ObservationKey("asb", area, indicator.Whole, then), new ObservedValue(Value.Known(10), 0, source));
            residents.Add(new PopulationKey(area, 2014), new PopulationEstimate(1000, string.Empty, source));
        }

        ColumnDefinition Column(Measure measure, Period? since = null, Group? among = null) => new(measure.Slug, measure.Slug, indicator, measure, now, since, among, null);
        var rate = new Measure(MeasureKind.Rate, 1000);
        var rank = new Measure(MeasureKind.Rank, Rank: new RankRule(MeasureKind.Rate, LowestFirst: true, TiesAsPrinted: true));
        ColumnDefinition[] columns = [Column(Measure.Count), Column(Measure.ChangePercent, then), Column(rate), Column(rank, among: group)];
        RowDefinition[] rows = [new(Here, indicator.Whole, "Here", IsTotal: false, 0), new(group.Code, indicator.Whole, "Both", IsTotal: true, 0, group.Id)];
        var table = new TableDefinition("asb", "Title", "Place", indicator, [.. rows], [.. columns], [], RowOrder.ByRank, [], SymbolStyle.Standard);
        Assessor.Run(new AssessmentDefinition(Nowhere, Here, [table]), new FigureBook(new ObservationTable(observed), new PopulationTable(residents), places));
    }

    private static void Write(Section section)
    {
        TableRow[] rows = [new("Row", RowKind.Focus, 0, [new TableCell("1", "id", Spoken: null)]), new("Total", RowKind.Total, 0, [new TableCell("[c]", FigureId: null, "suppressed")])];
        var table = new TableBlock("table", 1, [new Text("Caption")], "Place", [new TableColumn("Count", IsNumeric: true)], [.. rows], [[new Text("Note.")]]);
        var title = new TitlePage("Title", "Place", "Edition", ["Line"], IsDraft: false);
        var document = Numbering.Apply(new DocumentTree(title, [section with { Blocks = [.. section.Blocks, table] }]));
        HtmlWriter.Write(document);
        MarkdownWriter.Write(document);
        WordWriter.Write(document);
        DataTables.Write(document, new Assessment(new AssessmentDefinition(Nowhere, Here, []), [], [], []), SymbolStyle.Standard);
        DocumentFile.Write(document);
    }
}
