using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Extracts.Corrections;

/// <summary>What is said of lines of <c>corrections.csv</c> that cannot be applied. None of them changes anything.</summary>
internal static class CorrectionMessages
{
    public static Diagnostic NoSuchExtract(SourceSpan at, string name, IEnumerable<string> known) => Diagnostic.Error("SA1401", at,
        name.Length == 0 ? "The extract is missing. Write the name that it has in the plan." : $"The plan has no extract '{Excerpt.Of(name)}'{Nearest.Suggestion(name, known)} Write the name that it has in the plan.");

    public static Diagnostic Awaited(SourceSpan at, string name) => Diagnostic.Note("SA1402", at,
        $"The extract '{name}' is awaited, so there is nothing to correct in it yet. Take 'status: awaited' from the plan when it has come: the line then corrects it where it still has the old number, and you are told where it has not.");

    public static Diagnostic NoPeriod(SourceSpan at, string name) => Diagnostic.Error("SA1403", at,
        $"The period is missing, and the extract '{name}' has several. Fill it in, like '2015-09' or '12 months to September 2015'.");

    public static Diagnostic NotSplit(SourceSpan at, string text, string name) => Diagnostic.Error("SA1404", at,
        $"The extract '{name}' is not split by category, so '{Excerpt.Of(text)}' says nothing here. Leave the category empty.");

    public static Diagnostic NoRow(SourceSpan at, ObservationKey key, string place) => Diagnostic.Error("SA1405", at,
        $"The extract '{key.Extract}' has no row for {place} in {key.Period.Label}{(key.Category == CategoryTree.All ? string.Empty : $", category '{key.Category}'")}. Remove the line if it is of a year that the extract has no more, else correct the place, period or category; a row that is missing cannot be corrected, only sent.");

    public static Diagnostic SeveralRows(SourceSpan at, SourceRef rows) => Diagnostic.Error("SA1406", at,
        $"{English.Whole(rows.Rows.Count)} rows of {rows.File} are added up to this number, so nobody can say which is meant. Ask the partner to send the extract again.");

    public static Diagnostic NothingChanges(SourceSpan at) => Diagnostic.Error("SA1407", at,
        "The new number is the old one. Correct one of the two, or remove the line.");

    public static Diagnostic OldDiffers(SourceSpan at, SourceRef row, string now, string old) => Diagnostic.Error("SA1408", at,
        $"{row.File}, line {English.Whole(row.Rows.First)}, says {now} and not {Excerpt.Of(old)}, so this correction is of another number or of a file that has been sent again since. Compare them, and correct or remove the line.");

    public static Diagnostic Reverted(Figure now, string place, Figure then, string edition) => Diagnostic.Warning("SA3108", new SourceSpan(now.Sources[0].File, now.Sources[0].Rows.First, 1),
        $"This makes {Display.Of(now, SymbolStyle.Standard)} of {place} in {now.Period.Label}, and the bundle of {edition} has {Display.Of(then, SymbolStyle.Standard)}, which was corrected by letter. Ask whether the partner's file still has the number from before the letter; if it does, take the line over into 'corrections.csv'.");

    public static Diagnostic AlreadyCorrected(SourceSpan at, string extract, SourceRef row, string now) => Diagnostic.Error("SA1409", at,
        $"{row.File}, line {English.Whole(row.Rows.First)}, says {now} already: the partner seems to have sent '{extract}' again with the right number. Remove the line.");
}
