using System.Text;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;

namespace StrategicAssessment.Tests.Extracts.Reading;

/// <summary>Extracts in the small.</summary>
internal static class Some
{
    private static readonly HashSet<string> Headings = new(StringComparer.OrdinalIgnoreCase) { "area", "count", "month", "rate", "category" };

    public static CsvExpectations Expectations { get; } = new(Headings.Contains);

    public static Outcome<CsvTable> Table(string text, CsvExpectations? expectations = null) => Table(Encoding.UTF8.GetBytes(text), expectations);

    public static Outcome<CsvTable> Table(byte[] bytes, CsvExpectations? expectations = null) =>
        CsvReading.Read("x.csv", bytes, expectations ?? Expectations);

    /// <summary>Codes and places, in the order found.</summary>
    public static string Told<T>(Outcome<T> outcome)
        where T : class => string.Join(' ', outcome.Diagnostics.Select(d => $"{d.Code}@{d.At.Line}:{d.At.Column}"));

    /// <summary>Rows as text: fields between bars, rows between slashes.</summary>
    public static string Rows(CsvTable table) => string.Join(" / ", table.Rows.Select(r => string.Join('|', r.Fields.Select(f => f.Text))));
}
