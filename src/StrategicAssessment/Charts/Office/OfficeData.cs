using StrategicAssessment.Figures;

namespace StrategicAssessment.Charts.Office;

/// <param name="Series">Each with as many numbers as there are labels.</param>
internal sealed record OfficeData(CellTexts Labels, ImmutableArray<OfficeSeries> Series)
{
    /// <summary>Whether its percentages are held as Excel holds them, 38.2% as 0.382.</summary>
    public bool HasFractions { get; init; }
}

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

/// <summary>Numbers as Office keeps them, and the formats in which it shows them.</summary>
internal static class OfficeNumber
{
    /// <summary>In full precision, without a trailing zero.</summary>
    public static string Of(ChartNumber number) => number.Number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A format with the digits of the first known number's display: a percentage is 38.2, not 0.382, so its sign is text.</summary>
    public static string FormatOf(ChartSeries series, Unit unit)
    {
        var digits = "#,##0" + Decimals(series);
        return unit switch
        {
            Unit.Percent => digits + "\"%\"",
            Unit.Pounds => "\"£\"" + digits,
            Unit.Number or Unit.Rate or Unit.PercentagePoints or Unit.Rank => digits,
        };
    }

    /// <summary>The format of an axis: as many digits as its ticks need, and thousands set apart.</summary>
    public static string OfAxis(Unit unit, bool hasFractions) =>
        hasFractions ? "0%" : unit == Unit.Pounds ? "\"£\"#,##0" : "[>=1000]#,##0;General";

    private static string Decimals(ChartSeries series)
    {
        var display = series.Numbers.FirstOrDefault(n => n.IsKnown)?.Display ?? string.Empty;
        var point = display.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? 0 : display.Skip(point + 1).TakeWhile(char.IsAsciiDigit).Count();
        return digits == 0 ? string.Empty : "." + new string('0', digits);
    }
}

/// <summary>Where numbers stand in the workbook behind a chart: labels in column A, a series in each further column, names in row 1.</summary>
internal static class Cells
{
    public const string Sheet = "Data";

    /// <summary>The name of a cell; column and row from 0.</summary>
    public static string Address(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Column(column)}{row + 1}");

    /// <summary>The name of a cell that stays when a formula is moved: <c>$B$5</c>.</summary>
    public static string Fixed(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"${Column(column)}${row + 1}");

    /// <summary>Letters of a column, 0 for A.</summary>
    public static string Column(int index)
    {
        var name = string.Empty;
        for (var left = index + 1; left > 0; left = (left - 1) / 26) name = (char)('A' + ((left - 1) % 26)) + name;
        return name;
    }
}

/// <summary>The data of a chart whose numbers stand in one block of a worksheet: every number in full precision, or a percentage as a fraction.</summary>
/// <param name="sheet">Its name, which needs no quotes.</param>
/// <param name="headingRow">The row of the names, from 0.</param>
internal sealed class BlockData(OfficePlot plot, string sheet = Cells.Sheet, int headingRow = 0, bool hasFractions = false)
{
    public OfficeData Read()
    {
        var grid = plot.Grid;
        var sizes = plot.Kind == OfficeKind.Scatter ? SeriesOf(0).Numbers : null;
        var first = sizes is null ? 0 : 1;
        return new OfficeData(new CellTexts(Column(0), grid.Labels), [.. Enumerable.Range(first, grid.Series.Length - first).Select(i => SeriesOf(i) with { Sizes = sizes })]) { HasFractions = hasFractions };
    }

    /// <summary>What a cell holds; null for what is not known.</summary>
    public string? Held(ChartNumber number) => !number.IsKnown ? null : OfficeNumber.Of(hasFractions ? number with { Number = number.Number / 100 } : number);

    public string FormatOf(ChartSeries series)
    {
        var format = OfficeNumber.FormatOf(series, plot.Quantity.Unit);
        return hasFractions ? format.Replace("\"%\"", "%", StringComparison.Ordinal) : format;
    }

    private OfficeSeries SeriesOf(int index)
    {
        var series = plot.Grid.Series[index];
        return new OfficeSeries(new CellTexts($"{sheet}!{Cells.Fixed(index + 1, headingRow)}", [series.Name]), new CellNumbers(Column(index + 1), [.. series.Numbers.Select(Held)], FormatOf(series)));
    }

    private string Column(int column) => $"{sheet}!{Cells.Fixed(column, headingRow + 1)}:{Cells.Fixed(column, headingRow + plot.Grid.Labels.Length)}";
}
