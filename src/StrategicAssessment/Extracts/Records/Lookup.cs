using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Extracts.Records;

/// <summary>A text of a lookup and where it stands.</summary>
internal sealed record LookupText(string Text, SourceSpan At);

/// <summary>What one value means; null for what the file does not say of it.</summary>
/// <param name="Place">The ward where the file has one, else the area.</param>
/// <param name="Category">The category.</param>
internal sealed record LookupRow(LookupText? Place, LookupText? Category);

/// <summary>A file that says what the values of a column mean.</summary>
/// <param name="Path">As diagnostics show it.</param>
/// <param name="Heading">The column's heading in the extract.</param>
/// <param name="AskedAt">Where the plan names that heading.</param>
/// <param name="GivesPlace">Whether it has a column of places.</param>
/// <param name="GivesCategory">Whether it has a column of categories.</param>
/// <param name="Rows">By value, whose case does not matter.</param>
internal sealed record Lookup(
    string Path, string Heading, SourceSpan AskedAt, bool GivesPlace, bool GivesCategory, IReadOnlyDictionary<string, LookupRow> Rows)
{
    /// <summary>Whether no column needs to say it.</summary>
    public bool Gives(ColumnRole role) => role switch
    {
        ColumnRole.Area or ColumnRole.Ward => GivesPlace,
        ColumnRole.Category => GivesCategory,
        _ => false,
    };
}
