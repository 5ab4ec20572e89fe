using System.Collections.Immutable;
using System.Text;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;

namespace StrategicAssessment.Tests.Extracts.Reading;

/// <summary>All that a table gave.</summary>
internal sealed record TableRead(ImmutableArray<HeaderCell> Header, int HeaderLine, ImmutableArray<Row> Rows, int RowCount, ImmutableArray<NoteRow> Notes);

/// <summary>Extracts in the small.</summary>
internal static class Some
{
    private static readonly HashSet<string> Headings = new(StringComparer.OrdinalIgnoreCase) { "area", "count", "month", "rate", "category" };

    public static TableExpectations Expectations { get; } = new(Headings.Contains);

    public static Outcome<TableRead> Table(string text, TableExpectations? expectations = null) => Table(Encoding.UTF8.GetBytes(text), expectations);

    public static Outcome<TableRead> Table(byte[] bytes, TableExpectations? expectations = null) =>
        TableReading.Read(SourceBytes.Of("x.csv", bytes), expectations ?? Expectations, (table, _) =>
        {
            ImmutableArray<Row> rows = [.. table.Rows];
            return new TableRead(table.Header, table.HeaderLine, rows, table.RowCount, [.. table.Notes]);
        });

    /// <summary>Codes and places, in the order found.</summary>
    public static string Told<T>(Outcome<T> outcome)
        where T : class => string.Join(' ', outcome.Diagnostics.Select(d => $"{d.Code}@{d.At.Line}:{d.At.Column}"));

    /// <summary>Rows as text: fields between bars, rows between slashes.</summary>
    public static string Rows(TableRead table) => string.Join(" / ", table.Rows.Select(r => string.Join('|', r.Cells.Select(f => f.Text))));
}
