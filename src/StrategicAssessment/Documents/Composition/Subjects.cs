using StrategicAssessment.Assessments;
using StrategicAssessment.Extracts;
using StrategicAssessment.Extracts.Reference;
using StrategicAssessment.Figures;
using StrategicAssessment.Periods;
using StrategicAssessment.Plans;
using StrategicAssessment.Priorities;

namespace StrategicAssessment.Documents.Composition;

/// <summary>What a section tells of one count: its tables, awaited ones among them, and its control charts.</summary>
internal sealed record Subject(string Id, string Title, ImmutableArray<ResolvedTopic> Topics, ImmutableArray<ControlChartDefinition> Charts);

/// <summary>Sorts the tables of sections by what they count, so that nothing is said twice, and finds those that stand in the annex.</summary>
internal sealed class Subjects(Assessment assessment)
{
    private readonly Dictionary<string, AssessedTable> tables = assessment.Tables.ToDictionary(t => t.Definition.Id, StringComparer.Ordinal);

    /// <summary>In the section's order; a control chart of something else than its tables is a subject of its own.</summary>
    public List<Subject> In(ResolvedSection section)
    {
        var found = new List<Subject>();
        foreach (var topic in section.Topics)
        {
            var at = found.FindIndex(s => s.Topics.Any(t => AreOfOneCount(TableOf(t), TableOf(topic))));
            if (at < 0) found.Add(new Subject(topic.Name, TableOf(topic)?.Definition.Title ?? topic.Extract.Plan.Title, [topic], []));
            else found[at] = found[at] with { Topics = found[at].Topics.Add(topic) };
        }

        foreach (var chart in section.ControlCharts)
        {
            var at = found.FindIndex(s => s.Topics.Any(t => TableOf(t) is { } table && IsOf(chart, table)));
            if (at < 0) found.Add(new Subject(ControlChartResolver.TableIdOf(chart.Id), chart.Title, [], [chart]));
            else found[at] = found[at] with { Charts = found[at].Charts.Add(chart) };
        }

        return found;
    }

    /// <summary>Whether all its tables count whole extracts, and none a category of one.</summary>
    public bool IsOfWhole(Subject subject) => subject.Topics.Select(TableOf).OfType<AssessedTable>().All(t => t.Definition.Whole == t.Definition.Indicator.Whole);

    /// <summary>The tables that tell more of what an earlier one of the section told, but for those that the plan keeps in their topic, and those that it puts there.</summary>
    public HashSet<string> InAnnex(ResolvedSection section)
    {
        var (told, annexed) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var table in section.Topics.Select(TableOf).OfType<AssessedTable>().Select(t => t.Definition))
        {
            var isFirst = told.Add(KeyOf(table));
            if (table.InAnnex ?? !isFirst) annexed.Add(table.Id);
        }

        annexed.UnionWith(section.ControlCharts.Where(c => c.InAnnex ?? true).Select(c => ControlChartResolver.TableIdOf(c.Id)));
        return annexed;
    }

    /// <summary>Extract, category and period of a table.</summary>
    public static string KeyOf(TableDefinition table)
    {
        var now = table.TextColumns.FirstOrDefault(c => c.Key is "now") ?? table.Columns[0];
        return $"{table.Indicator.Id}/{table.Category}/{now.Period.Slug}";
    }

    /// <summary>The row about the place of the document and all that the table counts, or null.</summary>
    public static AssessedRow? HereOf(AssessedTable table, AssessmentDefinition definition)
    {
        var (whole, here) = (table.Definition.Whole, definition.HereIn(table));
        return table.Rows.FirstOrDefault(r => r.Definition.Area.Equals(here) && string.Equals(r.Definition.Category, whole, StringComparison.Ordinal));
    }

    /// <summary>The same, or where no row is about the place the only total of the others.</summary>
    public static AssessedRow? WholeOf(AssessedTable table, AssessmentDefinition definition) =>
        HereOf(table, definition) ?? (table.Rows.Where(r => r.Definition.IsTotal).Take(2).ToList() is [{ Definition.AverageOf: null } only] ? only : null);

    /// <summary>The only row with the highest, or the lowest, number of the table's year; null where one is not known or several share it.</summary>
    public static AssessedRow? Extreme(AssessedTable table, bool highest)
    {
        var rows = table.Rows.Where(r => !r.Definition.IsTotal).ToList();
        if (rows.Count < 2 || !rows.TrueForAll(r => IsKnown(r, "now"))) return null;
        var end = highest ? rows.Max(r => r.TextFigures["now"].Value.Number) : rows.Min(r => r.TextFigures["now"].Value.Number);
        return rows.FindAll(r => r.TextFigures["now"].Value.Number == end) is [var only] ? only : null;
    }

    public AssessedTable? TableOf(ResolvedTopic topic) => topic.TableId is { } id ? tables.GetValueOrDefault(id) : null;

    /// <summary>The first row below a table, of a group or another place, whose rate, or quoted value, can stand beside the place's own; null for none.</summary>
    public AssessedRow? BenchmarkIn(AssessedTable table) => HereOf(table, assessment.Definition) is not { } here ? null
        : table.Rows.FirstOrDefault(r => r.Definition is { IsTotal: true, Best: 0 } && !r.Definition.Area.Equals(here.Definition.Area) && IsKnown(r, KeyOfLevel(table)) && IsKnown(here, KeyOfLevel(table)));

    /// <summary>What a table says of the difference between the place and a group, or null.</summary>
    public Figure? Against(AssessedTable table, string? group) => group is null ? null : HereOf(table, assessment.Definition)?.Cells
        .Where((c, i) => c is { Measure.Kind: MeasureKind.Against, Evidence.Judgement: { IsCompared: true, Dispersion.Basis: not Statistics.DispersionBasis.Rates } } && string.Equals(table.Definition.Columns[i].Group?.Id, group, StringComparison.Ordinal)).FirstOrDefault();

    private static string KeyOfLevel(AssessedTable table) => table.Definition.Indicator.IsQuoted ? "now" : "rate";

    public static bool IsKnown(AssessedRow? row, string key) => row is not null && row.TextFigures.TryGetValue(key, out var figure) && figure.Value.IsKnown;

    private bool AreOfOneCount(AssessedTable? one, AssessedTable? other)
    {
        if (one is null || other is null) return false;
        if (string.Equals(KeyOf(one.Definition), KeyOf(other.Definition), StringComparison.Ordinal)) return true;
        return HereOf(one, assessment.Definition) is { } first && HereOf(other, assessment.Definition) is { } second && IsKnown(first, "now") && IsKnown(second, "now")
            && first.TextFigures["now"].Period == second.TextFigures["now"].Period && first.TextFigures["now"].Unit == second.TextFigures["now"].Unit && HeadlineSubjects.AreOfOneCount(assessment, (one, first), (other, second));
    }

    private bool IsOf(ControlChartDefinition chart, AssessedTable table) => string.Equals(chart.Indicator.Id, table.Definition.Indicator.Id, StringComparison.Ordinal)
        && string.Equals(chart.Category, table.Definition.Whole, StringComparison.Ordinal) && chart.Area.Equals(assessment.Definition.HereIn(table));
}

/// <summary>What reading showed: for the information sources, for topics that cannot be shown, and for texts that look back.</summary>
/// <param name="Periods">By extract, the periods that it covers, earliest first.</param>
/// <param name="Absences">By table, those that are awaited or withheld.</param>
/// <param name="Previous">Last year's bundle, or null.</param>
internal sealed record SourceFacts(
    IReadOnlyDictionary<string, IReadOnlyList<Period>> Periods, IReadOnlyDictionary<string, Absence> Absences, PublishedFigures? Previous = null)
{
    /// <summary>What was corrected in extracts after they were sent.</summary>
    public ImmutableArray<AppliedCorrection> Corrections { get; init; } = [];

    public ImmutableArray<TextSheet> Sheets { get; init; } = [];
    public AssessedPriorities? Priorities { get; init; }
    public ImmutableArray<AcceptedFact> Accepted { get; init; } = [];

    /// <summary>By extract, what a reader should know of what it lacks.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ExtractRemark>> Remarks { get; init; } = new Dictionary<string, IReadOnlyList<ExtractRemark>>(StringComparer.Ordinal);
}

/// <summary>What looked odd and is accepted as it is: never the words of the message, which may tell what is protected.</summary>
internal sealed record AcceptedFact(string Code, string Title, string Reason);

/// <summary>A table that cannot be shown, and the extract that keeps it back.</summary>
/// <param name="Extract">Awaited, or with errors.</param>
internal sealed record Absence(string Table, ResolvedExtract Extract)
{
    /// <summary>Whether the data has not arrived; otherwise it has errors, and the table is withheld.</summary>
    public bool IsAwaited => Extract.Plan.Status == ExtractStatus.Awaited;
}
