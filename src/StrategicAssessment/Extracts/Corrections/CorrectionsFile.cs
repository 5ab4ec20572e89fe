using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reference;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts.Corrections;

/// <summary>
/// Reads <c>corrections.csv</c>: numbers that partners corrected by letter after they had sent an extract, whose file stays as it was sent. Columns
/// <c>extract, place, period, category, old, new, who, date, reason</c>; period and category may be left out where the extract has only one.
/// </summary>
public static class CorrectionsFile
{
    /// <summary>Name of the file, in the assessment's own folder.</summary>
    public const string Name = "corrections.csv";

    internal const string Extract = "extract", Place = "place", Period = "period", Category = "category", Old = "old", New = "new", Who = "who", Date = "date", Reason = "reason";

    /// <summary>Every line; what it means is found out when its extract has been read.</summary>
    public static Outcome<CorrectionList> Read(InputFile file)
    {
        var found = new List<Diagnostic>();
        var rows = SheetReader.Read(file, [Extract, Place, Old, New, Who, Date, Reason], [Period, Category], found);
        return Outcome.Of(new CorrectionList(file.Path, rows), found);
    }
}
