using System.Collections.Immutable;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Corrections;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts;

/// <summary>What one extract holds.</summary>
/// <param name="Observed">A value for each place, category and period.</param>
/// <param name="Rows">How many rows were read.</param>
/// <param name="Skipped">Titles and remarks that are not data.</param>
public sealed record ExtractContent(ImmutableArray<KeyValuePair<ObservationKey, ObservedValue>> Observed, int Rows, ImmutableArray<string> Skipped)
{
    /// <summary>Older files of the same names, which were not read.</summary>
    public ImmutableArray<string> Superseded { get; init; } = [];

    /// <summary>What was corrected in it, in the order of <c>corrections.csv</c>.</summary>
    public ImmutableArray<AppliedCorrection> Corrections { get; init; } = [];
}

/// <summary>Reads an extract into observations. What cannot be read becomes a diagnostic with line and column; nothing is guessed.</summary>
public static class ExtractReader
{
    /// <summary>What the extract holds; null when it cannot be read as a table at all. All its problems at once.</summary>
    public static Outcome<ExtractContent> Read(ResolvedExtract extract, InputFile file, Gazetteer places)
    {
        var expectations = new CsvExpectations(heading => ColumnFinder.IsKnown(extract.Plan, heading)) { Separator = extract.Plan.Separator, HeaderLine = extract.Plan.HeaderLine };
        var table = CsvReading.Read(file.Path, file.Content, expectations);
        var found = table.Diagnostics.ToList();
        if (table.Value is not { } csv) return Outcome.Of<ExtractContent>(null, found);
        if (csv.RowCount == 0 && found.All(d => d.Severity != Severity.Error)) found.Add(ExtractMessages.NoRows(file.Path));
        if (new ColumnFinder(extract.Plan, csv, found).Find() is not { } columns) return Outcome.Of<ExtractContent>(null, found);
        var rows = new RowReader(extract, csv, columns, places, found);
        rows.ReadAll();
        return Outcome.Of(new ExtractContent([.. rows.Observed], csv.RowCount, [.. csv.Notes.Select(n => n.Text)]), found);
    }
}
