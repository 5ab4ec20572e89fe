using System.Collections.Immutable;

namespace StrategicAssessment.Charts.Office;

/// <summary>What the labels and series of a chart say, and which cells say it.</summary>
/// <param name="Series">Each with as many numbers as there are labels.</param>
internal sealed record OfficeData(CellTexts Labels, ImmutableArray<OfficeSeries> Series)
{
    /// <summary>Whether its percentages are held as Excel holds them, 38.2% as 0.382.</summary>
    public bool HasFractions { get; init; }
}

/// <param name="Name">As in the key.</param>
internal sealed record OfficeSeries(CellTexts Name, CellNumbers Numbers)
{
    /// <summary>How large what the numbers belong to is, for points that stand by their size; else null.</summary>
    public CellNumbers? Sizes { get; init; }
}

/// <param name="Cells">As a formula names them; null when they stand in none.</param>
internal sealed record CellTexts(string? Cells, ImmutableArray<string> Texts);

/// <param name="Cells">As a formula names them; null when they stand in none.</param>
/// <param name="Numbers">What the cells hold; null for what is not known, which is an empty cell.</param>
internal sealed record CellNumbers(string? Cells, ImmutableArray<string?> Numbers, string Format);
