using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Extracts.Records;

/// <summary>A row that is one incident, however it was read.</summary>
internal interface IRecord
{
    /// <summary>1-based physical line on which it begins.</summary>
    int Line { get; }

    /// <summary>What its cell in a column means, as the column's codes.</summary>
    int CodeIn(CellColumn column);

    /// <summary>Where that cell begins.</summary>
    SourceSpan At(CellColumn column);
}

/// <summary>Is given the rows of a text one after another.</summary>
internal interface IPlainRowTaker
{
    /// <summary>False when the row may not be plain data after all: then nothing that was taken counts.</summary>
    bool Take(in PlainRow row);
}
