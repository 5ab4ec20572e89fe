using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Extracts.Reading;

/// <summary>From the bytes of an extract to a table of text. Knows nothing of areas, periods or the plan.</summary>
public static class CsvReading
{
    /// <summary>
    /// The table, or null when the text, the separator or the header could not be made out. Rows that do not fit are errors beside a
    /// table of those that do. At most 50 problems are told for a file, and how many more there are. Never throws on bad input.
    /// </summary>
    /// <param name="path">As diagnostics should show it.</param>
    /// <param name="bytes">The whole file; must not change while the table is in use.</param>
    /// <param name="expectations">What the caller knows of the headings.</param>
    public static Outcome<CsvTable> Read(string path, ReadOnlyMemory<byte> bytes, CsvExpectations expectations)
    {
        var text = TextDecoding.Decode(path, bytes);
        if (text.Value is null) return new Outcome<CsvTable>(null, text.Diagnostics);
        var problems = new ProblemList();
        foreach (var d in text.Diagnostics) problems.Add(d);
        var table = Separate(text.Value, expectations, problems) is { } format ? Read(format, text.Value, expectations, problems) : null;
        return Outcome.Of(table, problems.Told());
    }

    private static RecordFormat? Separate(ExtractText text, CsvExpectations expectations, ProblemList problems)
    {
        var hint = SeparatorFinding.Hint(text.Utf8.Span);
        RecordFormat With(char separator) => new(text.Path, text.Utf8[(hint?.Next ?? 0)..], separator, hint is null ? 0 : 1);
        if ((expectations.Separator ?? hint?.Separator) is { } known) return With(known);
        var found = SeparatorFinding.Find(With, expectations);
        if (found.Length == 1) return With(found[0]);
        problems.Add(ReadingMessages.AmbiguousSeparator(text.Path, found));
        return null;
    }

    private static CsvTable? Read(RecordFormat format, ExtractText text, CsvExpectations expectations, ProblemList problems)
    {
        var places = new TextPlaces(text.Path, format.Utf8, format.LinesBefore);
        ReportQuotes(format, places, problems);
        if (HeaderFinding.Find(format, expectations, problems) is not { } header) return null;
        var (extent, notes) = new BodyScan(format, places, header, problems).Run();
        return new CsvTable(format, text.Encoding, header, extent, notes);
    }

    private static void ReportQuotes(RecordFormat format, TextPlaces places, ProblemList problems)
    {
        using var records = format.Open(bad => problems.AddError(() => QuoteTrouble.Explain(format, places, bad)));
        while (records.Read())
        {
        }
    }
}
