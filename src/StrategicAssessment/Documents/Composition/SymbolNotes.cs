using System.Diagnostics;
using StrategicAssessment.Assessments;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Documents.Composition;

/// <summary>The shorthand that occurs in a table, with what it means.</summary>
internal static class SymbolNotes
{
    /// <summary>Each symbol once, in a fixed order.</summary>
    public static List<SymbolNote> Of(AssessedTable table, SymbolStyle symbols)
    {
        var shown = table.Rows.SelectMany(r => r.Cells.Where((c, i) => !IsBlank(r, c, table.Definition.Columns[i].Shows))).ToList();
        return Of(shown, table.Rows.Any(r => r.Cells.Where((c, i) => IsGap(r, c, table.Definition.Columns[i].Shows, symbols)).Any()), symbols);
    }

    /// <summary>The same of any figures that are printed together.</summary>
    /// <param name="hasGaps">Whether there is also a figure of which there is nothing to say.</param>
    public static List<SymbolNote> Of(IReadOnlyCollection<Figure> shown, bool hasGaps, SymbolStyle symbols)
    {
        List<SymbolNote> notes = [];
        if (Occurs(shown, ValueStatus.Suppressed)) Add(notes, ValueStatus.Suppressed, string.Empty, symbols);
        if (Occurs(shown, ValueStatus.NotAvailable)) Add(notes, ValueStatus.NotAvailable, string.Empty, symbols);
        if (hasGaps || Occurs(shown, ValueStatus.NotApplicable)) Add(notes, ValueStatus.NotApplicable, ReasonsOf(shown), symbols);
        if (symbols == SymbolStyle.Older && shown.Any(c => Display.Of(c, symbols) is "-")) notes.Add(new SymbolNote("-", English.NoChangeMeaning));
        if (shown.Any(c => c is { Value.IsKnown: true, Recording.Length: > 0 })) notes.Add(new SymbolNote(Display.RecordingMark, English.RecordingMeaning));
        return notes;
    }

    private static bool Occurs(IReadOnlyCollection<Figure> shown, ValueStatus status) => shown.Any(c => c.Value.Status == status);

    // Two statuses may have one symbol.
    private static void Add(List<SymbolNote> notes, ValueStatus status, string reasons, SymbolStyle symbols)
    {
        var (symbol, meaning) = (Display.Symbol(status, symbols), MeaningOf(status) + reasons);
        if (notes.Count > 0 && string.Equals(notes[^1].Symbol, symbol, StringComparison.Ordinal)) notes[^1] = new SymbolNote(symbol, $"{notes[^1].Meaning} or {meaning}");
        else notes.Add(new SymbolNote(symbol, meaning));
    }

    // What cannot be compared says why.
    private static string ReasonsOf(IReadOnlyCollection<Figure> shown)
    {
        var reasons = shown.Where(c => c.Value.Status == ValueStatus.NotApplicable).Select(c => c.Value.Reason).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return reasons.Count == 0 ? string.Empty : ". " + string.Join(' ', reasons).TrimEnd('.');
    }

    /// <summary>Whether a cell stays empty: totals are neither ranked nor compared with each other, and an average has no interval.</summary>
    public static bool IsBlank(AssessedRow row, Figure cell, Aspect shows) => row.Definition.IsTotal
        && (cell.Measure.Row.IsStanding || (shows != Aspect.Value && cell is { Value.IsKnown: true, Evidence: null }));

    /// <summary>What a value that is not a number means.</summary>
    public static string MeaningOf(ValueStatus status) => status switch
    {
        ValueStatus.Suppressed => English.SuppressedMeaning,
        ValueStatus.NotAvailable => English.NotAvailableMeaning,
        ValueStatus.NotApplicable => English.NotApplicableMeaning,
        ValueStatus.Known => throw new UnreachableException("A number needs no symbol."),
    };

    // The figure is known, and there is nothing to say of it.
    private static bool IsGap(AssessedRow row, Figure cell, Aspect shows, SymbolStyle symbols) =>
        shows != Aspect.Value && !IsBlank(row, cell, shows) && EvidenceText.Of(cell, shows, symbols) is null;
}

internal sealed record SymbolNote(string Symbol, string Meaning);
