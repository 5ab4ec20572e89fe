using StrategicAssessment.Publishing.Ledgers;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Cli;

/// <summary>Writes the explanation of a figure: what it is, how it was got, and below it the same of what it rests on.</summary>
internal sealed class Explanation(Terminal terminal, IReadOnlyDictionary<string, LedgerFigure> figures, SourceRows rows)
{
    private const int Deepest = 6;

    /// <summary>Writes one figure, indented, then its operands.</summary>
    public void Show(LedgerFigure figure, int depth)
    {
        var indent = new string(' ', depth * 2);
        terminal.Line($"{indent}{figure.Display}  {figure.Title}");
        terminal.Line($"{indent}  {figure.Id}");
        terminal.Line($"{indent}  {figure.Origin}: {HowOf(figure)}");
        if (depth == 0) terminal.Line($"{indent}  definition: {figure.Definition}");
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
        terminal.Line($"{indent}  {source.File}, {(source.Lines.Length == 1 ? "row" : "rows")} {English.List([.. source.Lines.Take(20).Select(l => English.Whole(l).Replace(",", string.Empty, StringComparison.Ordinal))])}{(source.Lines.Length > 20 ? " and more" : "")}");
        foreach (var line in source.Lines.Take(20))
        {
            if (rows.Of(source.File, line) is { } text) terminal.Line($"{indent}    {text}");
        }
    }
}
