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

    public static string NameOf(int series) => string.Create(CultureInfo.InvariantCulture, $"{Sheet}!${Column(series + 1)}$1");

    public static string NumbersOf(int series, int count) => string.Create(CultureInfo.InvariantCulture, $"{Sheet}!${Column(series + 1)}$2:${Column(series + 1)}${count + 1}");

    public static string Labels(int count) => string.Create(CultureInfo.InvariantCulture, $"{Sheet}!$A$2:$A${count + 1}");

    /// <summary>The name of a cell; column and row from 0.</summary>
    public static string Address(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Column(column)}{row + 1}");

    /// <summary>Letters of a column, 0 for A.</summary>
    public static string Column(int index)
    {
        var name = string.Empty;
        for (var left = index + 1; left > 0; left = (left - 1) / 26) name = (char)('A' + ((left - 1) % 26)) + name;
        return name;
    }
}

/// <summary>The data of a chart that has a workbook of its own: every number in full precision.</summary>
internal static class EmbeddedData
{
    public static OfficeData Of(OfficePlot plot)
    {
        var grid = plot.Grid;
        var sizes = plot.Kind == OfficeKind.Scatter ? SeriesOf(plot, 0).Numbers : null;
        var first = sizes is null ? 0 : 1;
        return new OfficeData(
            new CellTexts(Cells.Labels(grid.Labels.Length), grid.Labels),
            [.. Enumerable.Range(first, grid.Series.Length - first).Select(i => SeriesOf(plot, i) with { Sizes = sizes })]);
    }

    private static OfficeSeries SeriesOf(OfficePlot plot, int index)
    {
        var series = plot.Grid.Series[index];
        var numbers = new CellNumbers(Cells.NumbersOf(index, plot.Grid.Labels.Length), NumbersOf(series), OfficeNumber.FormatOf(series, plot.Quantity.Unit));
        return new OfficeSeries(new CellTexts(Cells.NameOf(index), [series.Name]), numbers);
    }

    internal static ImmutableArray<string?> NumbersOf(ChartSeries series) => [.. series.Numbers.Select(n => n.IsKnown ? OfficeNumber.Of(n) : null)];
}
