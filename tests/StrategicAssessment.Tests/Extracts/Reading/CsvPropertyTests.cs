using System.Text;
using FsCheck;
using FsCheck.Fluent;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using Xunit;

namespace StrategicAssessment.Tests.Extracts.Reading;

public sealed class CsvPropertyTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20160401, 7).WithMaxTest(1500);

    // 'ÿ' and '£' differ between the encodings, all stand in Windows-1252, and none there makes valid UTF-8 by chance.
    private static readonly string[] Pieces = ["a", "Kent", "ÿ", "£", "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r\n", "\r", " ", "1,234", "’"];

    private static readonly Gen<string> Field = Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p.Take(5)));

    [Fact]
    public void A_table_that_was_written_reads_back_with_every_place_right() =>
        Check.One(Fixed, Prop.ForAll(Tables().ToArbitrary(), written =>
        {
            var read = Some.Table(written.Bytes);
            var rows = read.Value?.Rows.Select(r => r.Cells.ToArray()).ToArray() ?? [];
            Assert.False(read.HasErrors, Some.Told(read));
            Assert.Equal(written.Rows, rows);
        }));

    [Fact]
    public void A_cell_is_the_same_whether_its_row_is_kept_or_not() =>
        Check.One(Fixed, Prop.ForAll(Tables().ToArbitrary(), written => TableReading.Read(SourceBytes.Of("x.csv", written.Bytes), Some.Expectations, (table, _) =>
        {
            while (table.Next())
            {
                for (var i = 0; i < table.Header.Length; i++) Assert.Equal((table.Row.Cells[i].Text, table.At(table.Row.Cells[i])), (Encoding.UTF8.GetString(table[i]), table.At(i)));
            }

            return table;
        }).Value is not null));

    [Fact]
    public void Whatever_bytes_are_changed_the_extract_is_read_or_explained() =>
        Check.One(Fixed, Prop.ForAll(Changed().ToArbitrary(), bytes => IsReadOrExplained(Some.Table(bytes))));

    [Fact]
    public void Any_bytes_at_all_are_read_or_explained()
    {
        var bytes = Gen.Elements<byte>(34, 34, 44, 44, 10, 13, 59, 97, 99, 0, 0xC3, 0xA9, 0xFF, 0xFE, 0xEF, 0xBB, 0xBF, 0xE9).ArrayOf();
        Check.One(Fixed, Prop.ForAll(bytes.ToArbitrary(), b => IsReadOrExplained(Some.Table([.. "area,count\nA,1\n"u8, .. b]))));
    }

    private static bool IsReadOrExplained(Outcome<TableRead> read) =>
        read.Diagnostics.Length <= ProblemList.MostTold + 2 && (read.Value is { } table ? IsWhole(table) : read.HasErrors);

    private static bool IsWhole(TableRead table) =>
        table.Rows.Length == table.RowCount && table.Rows.All(r => r.Cells.Length == table.Header.Length);

    private static Gen<byte[]> Changed() =>
        from written in Tables()
        from places in Gen.ListOf(Gen.Choose(0, written.Bytes.Length - 1), 4)
        from values in Gen.ListOf(Gen.Choose(0, 255), 4)
        select places.Zip(values).Aggregate(written.Bytes, (bytes, change) =>
        {
            bytes[change.First] = (byte)change.Second;
            return bytes;
        });

    private static Gen<WrittenTable> Tables() =>
        from width in Gen.Choose(3, 5)
        from rows in Gen.ListOf(Gen.ListOf(Field, width), 6)
        from separator in Gen.Elements(',', ';', '\t', '|')
        from encoding in Gen.Choose(0, 4)
        from lineEnd in Gen.Elements("\n", "\r\n", "\r")
        from quoteAll in Gen.Elements(true, false)
        select new TableWriter(separator, lineEnd, quoteAll).Write([.. rows.Select(r => r.ToArray())], encoding);
}
