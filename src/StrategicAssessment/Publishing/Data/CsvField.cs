using StrategicAssessment.Assessments;

namespace StrategicAssessment.Publishing.Data;

/// <summary>A column of a table's CSV file.</summary>
/// <param name="Name">Its heading in the file.</param>
/// <param name="Type">What its cells are, in the words of Table Schema.</param>
public sealed record CsvField(string Name, string Type)
{
    /// <summary>Texts, such as numbers as they are printed.</summary>
    public const string Text = "string";

    /// <summary>Whole numbers.</summary>
    public const string Whole = "integer";

    /// <summary>Numbers.</summary>
    public const string Number = "number";

    /// <summary>The column of the table that it belongs to; null for labels and codes.</summary>
    public ColumnDefinition? Column { get; init; }
}
