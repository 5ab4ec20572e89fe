using System.Collections.Frozen;
using System.Collections.Immutable;
using StrategicAssessment.Figures;
using StrategicAssessment.Places;

namespace StrategicAssessment.Assessments;

/// <summary>What is to be assessed, as used.</summary>
/// <param name="Id">Names the assessment in its bundle: the name of its folder.</param>
/// <param name="Place">The place that it is about.</param>
/// <param name="Tables">All tables, in the document's order.</param>
public sealed record AssessmentDefinition(string Id, AreaCode Place, ImmutableArray<TableDefinition> Tables);

/// <summary>A row with its figures.</summary>
/// <param name="Definition">What it stands for.</param>
/// <param name="Cells">One per column of the table.</param>
/// <param name="TextFigures">By column key: every figure that text may cite.</param>
public sealed record AssessedRow(RowDefinition Definition, ImmutableArray<Figure> Cells, FrozenDictionary<string, Figure> TextFigures);

/// <summary>A table with its figures, rows in printed order.</summary>
public sealed record AssessedTable(TableDefinition Definition, ImmutableArray<AssessedRow> Rows);

/// <summary>Every figure of an assessment, worked out once.</summary>
/// <param name="Definition">What was asked.</param>
/// <param name="Tables">In the document's order.</param>
/// <param name="Figures">All figures, operands included, in the order of their ids.</param>
public sealed record Assessment(AssessmentDefinition Definition, ImmutableArray<AssessedTable> Tables, ImmutableArray<Figure> Figures);
