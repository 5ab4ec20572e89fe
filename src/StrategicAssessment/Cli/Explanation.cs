using StrategicAssessment.Data;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Cli;

/// <summary>Writes the explanation of a figure: what it is, how it was got, and below it the same of what it rests on.</summary>
internal sealed class Explanation(Terminal terminal, IReadOnlyDictionary<string, LedgerFigure> figures, SourceRows rows)
{
    private const int Deepest = 6;
    private const int MostRows = 20;

    public void Show(LedgerFigure figure, int depth)
    {
        var indent = new string(' ', depth * 2);
        terminal.Line($"{indent}{figure.Display}  {figure.Title}");
        terminal.Line($"{indent}  {figure.Id}");
        terminal.Line($"{indent}  {figure.Origin}: {HowOf(figure)}");
        if (depth == 0) terminal.Line($"{indent}  definition: {figure.Definition}");
        foreach (var line in depth == 0 ? figure.Chance ?? [] : []) terminal.Line($"{indent}  chance: {line}");
        foreach (var caveat in figure.Caveats) terminal.Line($"{indent}  note: {caveat}");
        foreach (var source in figure.Sources) ShowSource(source, indent);
        foreach (var operand in depth < Deepest ? figure.Operands : []) Show(figures[operand], depth + 1);
    }

    private static string HowOf(LedgerFigure figure) => (figure.Status, figure.Value == figure.Display.Replace(",", string.Empty, StringComparison.Ordinal)) switch
    {
        ("known", true) => figure.Formula,
        ("known", _) => $"{figure.Formula} = {figure.Value}",
        _ => $"{figure.Status}. {figure.Reason}",
    };

    private void ShowSource(LedgerSource source, string indent)
    {
        var shown = source.Lines.Length == 0 ? [source.First, source.Last] : source.Lines.Take(MostRows).ToList();
        terminal.Line($"{indent}  {source.File}, {RowsOf(source, shown)}");
        foreach (var line in shown.Distinct())
        {
            if (rows.Of(source.File, line) is { } text) terminal.Line($"{indent}    {text}");
        }
    }

    private static string RowsOf(LedgerSource set, IReadOnlyList<int> shown) => set switch
    {
        { Lines: [], Rows: 1 } => $"row {Line(set.First)}, counted by {set.Predicate}",
        { Lines: [] } => $"{English.Whole(set.Rows)} rows, the first {Line(set.First)} and the last {Line(set.Last)}, counted by {set.Predicate}",
        { Rows: 1 } => "row " + Line(set.First),
        _ => $"rows {English.List([.. shown.Select(Line)])}{(set.Rows > shown.Count ? " and more" : "")}",
    };

    private static string Line(int line) => line.ToString(CultureInfo.InvariantCulture);
}
