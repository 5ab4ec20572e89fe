using StrategicAssessment.Assessments;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Documents.Composition;

/// <summary>The shorthand that occurs in a table, with what it means.</summary>
internal static class SymbolNotes
{
    /// <summary>Each symbol once, in a fixed order.</summary>
    public static IEnumerable<(string Symbol, string Meaning)> Of(AssessedTable table, SymbolStyle symbols) =>
        Of(table.Rows.SelectMany(r => r.Cells.Where(c => !IsBlank(r, c))), symbols);

    /// <summary>The same of any figures that are printed together.</summary>
    public static IEnumerable<(string Symbol, string Meaning)> Of(IEnumerable<Figure> printed, SymbolStyle symbols)
    {
        var shown = printed.ToList();
        var statuses = new[] { ValueStatus.Suppressed, ValueStatus.NotAvailable, ValueStatus.NotApplicable }.Where(s => shown.Any(c => c.Value.Status == s));
        var notes = statuses.GroupBy(s => Display.Symbol(s, symbols), StringComparer.Ordinal)
            .Select(g => (g.Key, string.Join(" or ", g.Select(MeaningOf)) + ReasonsOf(shown, g.Contains(ValueStatus.NotApplicable))));
        return symbols == SymbolStyle.Older && shown.Any(c => Display.Of(c, symbols) is "-") ? notes.Append(("-", English.NoChangeMeaning)) : notes;
    }

    // What cannot be compared says why.
    private static string ReasonsOf(IEnumerable<Figure> shown, bool isNotApplicable)
    {
        var reasons = shown.Where(c => isNotApplicable && c.Value.Status == ValueStatus.NotApplicable).Select(c => c.Value.Reason).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return reasons.Count == 0 ? string.Empty : ". " + string.Join(' ', reasons).TrimEnd('.');
    }

    /// <summary>Whether a cell stays empty: totals are unranked.</summary>
    public static bool IsBlank(AssessedRow row, Figure cell) => row.Definition.IsTotal && cell.Unit == Unit.Rank;

    /// <summary>What a value that is not a number means.</summary>
    public static string MeaningOf(ValueStatus status) => status switch
    {
        ValueStatus.Suppressed => English.SuppressedMeaning,
        ValueStatus.NotAvailable => English.NotAvailableMeaning,
        _ => English.NotApplicableMeaning,
    };
}
