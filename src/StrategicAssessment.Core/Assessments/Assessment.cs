using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Places;

namespace StrategicAssessment.Assessments;

/// <summary>What is to be assessed, as used.</summary>
/// <param name="Id">Names the assessment in its bundle: the name of its folder.</param>
/// <param name="Tables">All tables, in the document's order.</param>
public sealed record AssessmentDefinition(string Id, AreaCode Place, ImmutableArray<TableDefinition> Tables)
{
    public string PlaceName { get; init; } = string.Empty;

    /// <summary>Whether it is one of several that are published together: then what rests on the figures of a group's members leaves these to all of them.</summary>
    public bool IsOneOfSeveral { get; init; }

    /// <summary>Other codes of the place, such as that of its partnership.</summary>
    public ImmutableArray<AreaCode> Aliases { get; init; } = [];

    /// <summary>The code under which a table shows the place.</summary>
    public AreaCode HereIn(AssessedTable table) => Aliases.Prepend(Place).FirstOrDefault(a => table.Rows.Any(r => r.Definition.Area.Equals(a)), Place);

    /// <summary>Extracts that count the same thing.</summary>
    public ImmutableArray<SameThing> Same { get; init; } = [];

    /// <summary>All control charts, in the plan's order.</summary>
    public ImmutableArray<ControlChartDefinition> ControlCharts { get; init; } = [];

    /// <summary>What targets ask for, whether or not a table shows it.</summary>
    public ImmutableArray<AskedFigure> Asked { get; init; } = [];
}

/// <param name="Name">What asks for it.</param>
public sealed record AskedFigure(FigureRequest Request, string Name, SourceSpan At);

/// <summary>Two extracts that count the same thing, or of which one quotes what the other counts: their numbers are held against each other wherever both have one.</summary>
/// <param name="SecondCategory">The category of the other that is the whole of the first.</param>
public sealed record SameThing(IndicatorDefinition First, IndicatorDefinition Second, string SecondCategory, SourceSpan At)
{
    /// <summary>Whether the plan says so; else their words do.</summary>
    public bool IsSaid { get; init; } = true;

    /// <summary>Whether the two come from different hands.</summary>
    public bool HasTwoSources { get; init; }
}

/// <summary>Two numbers of the same thing that differ.</summary>
public sealed record Gap(SameThing Between, Figure First, Figure Second)
{
    /// <summary>The code of the message that two counts differ.</summary>
    public const string TwoCounts = AssessmentMessages.TwoCounts;

    /// <summary>Of a quoted rate: the year of the other residents with which the counts give it; null where no estimate does.</summary>
    public int? ResidentsOf { get; init; }

    /// <summary>For counts: whether tables print the first, or what is made of it.</summary>
    public bool IsFirstPrinted { get; init; }

    /// <summary>The same of the second.</summary>
    public bool IsSecondPrinted { get; init; }

    /// <summary>Whether the first is quoted, and the second the same worked out.</summary>
    public bool IsQuoted => Between.First.IsQuoted;

    /// <summary>Whether it is known why they differ.</summary>
    public bool IsExplained => IsQuoted && Between.IsSaid && (ResidentsOf is not null || Between.HasTwoSources);
}

/// <summary>A row with its figures.</summary>
/// <param name="TextFigures">By column key: every figure that text may cite.</param>
public sealed record AssessedRow(RowDefinition Definition, ImmutableArray<Figure> Cells, FrozenDictionary<string, Figure> TextFigures);

/// <summary>A table with its figures, rows in printed order.</summary>
public sealed record AssessedTable(TableDefinition Definition, ImmutableArray<AssessedRow> Rows);

/// <summary>Every figure of an assessment, worked out once.</summary>
/// <param name="Tables">In the document's order.</param>
/// <param name="Figures">All figures, operands included (for one of several, not those of a group's members), in the order of their ids.</param>
public sealed record Assessment(
    AssessmentDefinition Definition, ImmutableArray<AssessedTable> Tables, ImmutableArray<Figure> Figures, ImmutableArray<Gap> Gaps)
{
    /// <summary>In the plan's order.</summary>
    public ImmutableArray<AssessedControlChart> ControlCharts { get; init; } = [];

    /// <summary>What earlier bundles printed of counts, wherever this one prints it otherwise and there is something to protect.</summary>
    public ImmutableArray<PublishedCounts> Before { get; init; } = [];
}
