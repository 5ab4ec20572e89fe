using StrategicAssessment.Assessments;
using StrategicAssessment.Auditing;
using StrategicAssessment.Figures;
using StrategicAssessment.Templates;

namespace StrategicAssessment.Documents.Composition;

/// <summary>A figure as commentary may cite it.</summary>
/// <param name="Expression">What stands between the braces: <c>asb.here.change.size</c>.</param>
/// <param name="Prints">What that prints now.</param>
/// <param name="Means">Table, row and period.</param>
internal sealed record FigureName(string Expression, string Prints, string Means, Figure Figure)
{
    /// <summary>Ready to paste.</summary>
    public string Code => "{{ " + Expression + " }}";

    public PrintedNumber Shape => field ??= PrintedNumber.Read(Prints, 0, 0);

    public bool IsHere => Expression.Contains(".here.", StringComparison.Ordinal);

    /// <summary>Whether it prints a number, and not words.</summary>
    public bool IsNumber => Prints.Length > 0 && (char.IsAsciiDigit(Prints[0]) || Prints[0] is '+' or '-' or '£') && (!Prints.Contains(' ', StringComparison.Ordinal) || Prints.EndsWith("points", StringComparison.Ordinal));
}

/// <summary>The figures that commentary may cite, each under its shortest name: that of the place itself before those of others.</summary>
internal static class FigureNames
{
    // What a sentence asks of a figure, besides the figure itself.
    private static readonly string[] Forms = ["size", "went", "judgement", "earlier_when", "place", "ordinal", "brief"];

    /// <param name="views">Of tables, by their id.</param>
    public static IReadOnlyList<FigureName> Of(Assessment assessment, IReadOnlyDictionary<string, Dictionary<string, object?>> views, TokenTable tokens) =>
        [.. assessment.Tables.SelectMany(t => OfTable(t, views[t.Definition.Id], tokens)).Concat(assessment.ControlCharts.SelectMany(c => OfChart(c, views, tokens)))];

    /// <summary>Of names of one figure, the one that people would write.</summary>
    public static IEnumerable<FigureName> Preferred(IEnumerable<FigureName> names) => names.OrderByDescending(n => n.IsHere).ThenBy(n => n.Expression.Length).ThenBy(n => n.Expression, StringComparer.Ordinal);

    private static IEnumerable<FigureName> OfTable(AssessedTable table, Dictionary<string, object?> view, TokenTable tokens)
    {
        var shown = new Queue<object?>((List<object?>)view["rows"]!);
        var totals = new Queue<object?>((List<object?>)view["totals"]!);
        foreach (var row in table.Rows)
        {
            var rowView = (Dictionary<string, object?>)(row.Definition.IsTotal ? totals : shown).Dequeue()!;
            var key = ReferenceEquals(view["here"], rowView) ? "here" : TableViews.KeysOf(row.Definition).FirstOrDefault(k => ReferenceEquals(view.GetValueOrDefault(k), rowView));
            if (key is null) continue;
            var start = $"{TableViews.KeyOf(table.Definition.Id)}.{key}";
            // The same figure under the plan's word and under a short one: the short one, which comes first.
            foreach (var (name, figure) in row.TextFigures.OrderBy(f => Array.IndexOf(AbsentFigure.Measures, f.Key) is >= 0 and var at ? at : int.MaxValue).ThenBy(f => f.Key, StringComparer.Ordinal).DistinctBy(f => f.Value.Id))
            {
                if (rowView.GetValueOrDefault(name) is not FigureView cited) continue;
                foreach (var one in Named($"{start}.{name}", cited, figure, $"{table.Definition.Title}: {row.Definition.Label}, {figure.Period.Label}", tokens)) yield return one;
            }

            if (rowView.GetValueOrDefault("from_to") is string fromTo) yield return new FigureName(start + ".from_to", tokens.Plain(fromTo), $"{table.Definition.Title}: {row.Definition.Label}", row.TextFigures["now"]);
        }
    }

    private static IEnumerable<FigureName> OfChart(AssessedControlChart chart, IReadOnlyDictionary<string, Dictionary<string, object?>> views, TokenTable tokens)
    {
        var id = Plans.ControlChartResolver.TableIdOf(chart.Definition.Id);
        var members = views[id].Select(v => (Name: v.Key, v.Value)).Concat(((Dictionary<string, object?>)views[id]["now"]!).Select(v => (Name: "now." + v.Key, v.Value)));
        return members.Where(m => m.Value is FigureView { IsKnown: true }).SelectMany(m => Named($"{TableViews.KeyOf(id)}.{m.Name}", (FigureView)m.Value!, ((FigureView)m.Value!).Figure, $"{chart.Definition.Title}: {((FigureView)m.Value!).Figure.Period.Label}", tokens));
    }

    private static IEnumerable<FigureName> Named(string name, FigureView cited, Figure figure, string means, TokenTable tokens)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var form in Forms.Prepend(string.Empty))
        {
            var isMeant = form switch
            {
                "size" or "earlier_when" => figure.Measure.Row.IsSigned,
                "went" => figure.Measure.Row.IsSigned && figure.ComparedWith is not null,
                "ordinal" or "place" => figure.Unit == Unit.Rank,
                "brief" => figure.Decimals > 1,
                _ => true,
            };
            if (!isMeant || !figure.Value.IsKnown || (form.Length == 0 ? cited : Member(cited, form)) is not IHostValue { Text: { } text } || tokens.Plain(text) is not { Length: > 0 } prints || !said.Add(prints)) continue;
            yield return new FigureName(form.Length == 0 ? name : $"{name}.{form}", prints, means, figure);
        }
    }

    private static object? Member(FigureView cited, string name) => cited.TryMember(name, out var value) ? value : null;
}
