using StrategicAssessment.Data;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing.Excel;

/// <summary>
/// What a column of a table becomes on its worksheet: one column of numbers, two for what has two ends (an interval, a range of ranks), or one
/// of words (a judgement).
/// </summary>
internal static class EvidenceCells
{
    private const string Z = "+0.0;-0.0;0.0", Probability = "[<0.001]\"< 0.001\";0.000";

    public static string[] Headings(string heading, Aspect shows, Words words) => shows switch
    {
        Aspect.Interval => [words.Say("workbook.lower end", ("heading", heading)), words.Say("workbook.upper end", ("heading", heading))],
        Aspect.Ranks => [words.Say("workbook.best", ("heading", heading)), words.Say("workbook.worst", ("heading", heading))],
        Aspect.Value or Aspect.Judgement or Aspect.TrafficLight or Aspect.Z or Aspect.Probability or Aspect.Signal or Aspect.Agreement => [heading],
    };

    public static SheetCell[] Of(TableCell cell, Figure? figure, Aspect shows, SymbolStyle symbols, CellFont font)
    {
        var look = new CellLook(font, IsRight: true);
        if (figure is null) return [DataTables.Text(cell.Display, new CellLook(font, Indent: 1))];
        if (cell.FigureId is null || !figure.Value.IsKnown) return Same(Text(cell, look), shows);
        var evidence = figure.Evidence;
        return shows switch
        {
            Aspect.Value => [new SheetCell(DataWords.Number(NumberFormat.Value(figure)), IsNumber: true, look with { Format = NumberFormat.Marked(figure, symbols) })],
            Aspect.Interval => [End(figure, evidence?.Interval?.Lower, symbols, look), End(figure, evidence?.Interval?.Upper, symbols, look)],
            Aspect.Ranks => [Number(evidence?.Ranks?.Best, "0", symbols, look), Number(evidence?.Ranks?.Worst, "0", symbols, look)],
            Aspect.Z => [Number(evidence?.Judgement?.Z, Z, symbols, look)],
            Aspect.Probability => [Number(evidence?.Judgement?.Probability, Probability, symbols, look)],
            Aspect.Judgement or Aspect.TrafficLight or Aspect.Signal or Aspect.Agreement => [Text(cell, look with { Light = cell.Light })],
        };
    }

    // The shorthand for what is no number is text. Where the document prints nothing, as for the rank of a total, the cell is empty: a text would make one of the column.
    private static SheetCell Text(TableCell cell, CellLook look) => DataTables.Text(cell.Display, look);

    private static SheetCell[] Same(SheetCell cell, Aspect shows) => shows is Aspect.Interval or Aspect.Ranks ? [cell, cell] : [cell];

    // Like the value itself, whose sign may be another one.
    private static SheetCell End(Figure figure, double? end, SymbolStyle symbols, CellLook look)
    {
        if (end is not { } known || !(Math.Abs(known) < (double)decimal.MaxValue)) return Number(null, string.Empty, symbols, look);
        var shown = figure with { Value = Value.Known((decimal)DataWords.Rounded(known)), Evidence = null };
        return new SheetCell(DataWords.Number(NumberFormat.Value(shown)), IsNumber: true, look with { Format = NumberFormat.Of(shown, SymbolStyle.Standard) });
    }

    private static SheetCell Number(double? number, string format, SymbolStyle symbols, CellLook look) => number is { } known && double.IsFinite(known)
        ? new SheetCell(DataWords.Rounded(known).ToString(CultureInfo.InvariantCulture), IsNumber: true, look with { Format = format })
        : SheetCell.Text(Display.Symbol(ValueStatus.NotApplicable, symbols), look);
}

/// <summary>How Excel is told to show a figure just as the document prints it.</summary>
internal static class NumberFormat
{
    public static string Of(Figure figure, SymbolStyle symbols)
    {
        if (figure.Unit == Unit.Rank) return figure.IsTied ? "0\"=\"" : "0";
        if (Display.Of(figure, symbols) is "-") return "\"-\"";
        var digits = figure.Decimals == 0 ? "#,##0" : "#,##0." + new string('0', figure.Decimals);
        var size = figure.Unit switch
        {
            Unit.Percent => digits + "%",
            Unit.PercentagePoints => digits + "\" pp\"",
            Unit.Pounds => "\"£\"" + digits,
            Unit.Number or Unit.Rate or Unit.Rank => digits,
        };
        return Signed(figure, size);
    }

    /// <summary>The same with the mark of a change in recording behind it.</summary>
    public static string Marked(Figure figure, SymbolStyle symbols) => figure.Recording.Length == 0 ? Of(figure, symbols)
        : string.Join(';', Of(figure, symbols).Split(';').Select(f => $"{f}\" {Display.RecordingMark}\""));

    /// <summary>The number that a cell holds: what Excel shows as 1.9% is 0.019.</summary>
    public static decimal Value(Figure figure) => figure.Unit == Unit.Percent ? figure.Value.Number / 100 : figure.Value.Number;

    // A change that rounds to nothing has no sign.
    private static string Signed(Figure figure, string size)
    {
        var rounded = Display.Rounded(figure);
        if (rounded == 0) return $"{size};{size}";
        return rounded > 0 && figure.Measure.Row.IsSigned ? $"+{size};-{size};{size}" : $"{size};-{size}";
    }
}
