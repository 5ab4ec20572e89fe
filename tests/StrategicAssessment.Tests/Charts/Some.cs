using System.Collections.Immutable;
using System.Globalization;
using StrategicAssessment.Charts;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Tests.Charts;

/// <summary>Numbers and charts in the small. A number is written as it is displayed; <c>[c]</c>, <c>[x]</c> and <c>[z]</c> are what they are in tables.</summary>
internal static class Some
{
    public static readonly Quantity Rate = new("Incidents per 1,000 residents", Unit.Rate);
    public static readonly Quantity Count = new("Incidents", Unit.Number);

    public static Chart Chart(string id, string subject, IPlot plot, Judged? judged = null) => StrategicAssessment.Charts.Chart.Of(id, subject, plot, Words.BuiltIn, judged);

    public static ChartNumber Number(string display) => display switch
    {
        "[c]" => new(ValueStatus.Suppressed, 0, display, null),
        "[x]" => new(ValueStatus.NotAvailable, 0, display, null),
        "[z]" => new(ValueStatus.NotApplicable, 0, display, null),
        _ => new(ValueStatus.Known, decimal.Parse(display.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture), display, "asb/" + display),
    };

    public static ImmutableArray<ChartNumber> Numbers(string displays) => [.. displays.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Number)];

    /// <summary><c>Ashford 27.9; *Maidstone 22.3; Swale 31.0 (29.5 33.0)</c>: the star marks the place that stands out.</summary>
    public static ImmutableArray<ChartRow> Rows(string text) => [.. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Row)];

    public static ChartSeries Series(string name, string displays, ChartRole role = ChartRole.Ordinary) => new(name, role, Numbers(displays));

    public static ImmutableArray<LineTime> Times(params string[] labels) => [.. labels.Select((label, i) => new LineTime(label, i))];

    private static ChartRow Row(string text)
    {
        var words = text.TrimStart('*').Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal).Split(' ');
        var hasEnds = text.EndsWith(')');
        var at = words.Length - (hasEnds ? 3 : 1);
        var row = new ChartRow(string.Join(' ', words[..at]), text[0] == '*' ? ChartRole.Focus : ChartRole.Ordinary, Number(words[at]));
        return hasEnds ? row with { Lower = Number(words[at + 1]), Upper = Number(words[at + 2]) } : row;
    }
}
