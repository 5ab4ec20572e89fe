using StrategicAssessment.Figures;
using StrategicAssessment.Periods;

namespace StrategicAssessment.Data;

/// <summary>A column of a table's CSV file.</summary>
/// <param name="Name">Its heading in the file.</param>
/// <param name="Type">What its cells are, in the words of Table Schema.</param>
internal sealed record CsvField(string Name, string Type)
{
    /// <summary>Texts, such as numbers as they are printed.</summary>
    public const string Text = "string";

    public const string Whole = "integer";
    public const string Number = "number";

    /// <summary>Days, as in 2015-09-30.</summary>
    public const string Day = "date";

    /// <summary>What its numbers are; null for labels, codes and days.</summary>
    public FieldFacts? Facts { get; init; }
}

/// <summary>What the numbers of a column are.</summary>
/// <param name="Period">When; null where each row has its own.</param>
/// <param name="ComparedWith">For changes: the earlier period.</param>
internal sealed record FieldFacts(string Title, string Indicator, string Measure, string Unit, Period? Period, Period? ComparedWith)
{
    /// <summary>A unit in words; a rate says what of.</summary>
    public static string UnitOf(Figure? figure, Measure measure) =>
        figure?.Unit == Figures.Unit.Rate && measure.Per > 0 ? measure.PerWords : DataWords.Of(figure?.Unit ?? Figures.Unit.Number);
}
