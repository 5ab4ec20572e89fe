using System.Text;
using FsCheck;
using FsCheck.Fluent;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Extracts.Records;
using Xunit;

namespace StrategicAssessment.Tests.Extracts.Records;

public sealed class RowScannerPropertyTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20151104, 11).WithMaxTest(4000);

    private static readonly string[] SoundPieces = ["a", "Kent", "é", "£5", " ", "1,234", "\"", "’", "x;y", "long enough to reach over the edge of a step of sixty-four bytes"];

    private static readonly string[] OddPieces = [.. SoundPieces, "\r", "\n", "\r\n", "\"\"", ",", "\0", "\u0001", "\uE000", "\uFFFD", "\t", "\u007F", "\u00A0"];

    private static readonly CsvExpectations Expectations = new(h => h is "area" or "count" or "month") { Separator = ',' };

    [Fact]
    public void A_sound_table_is_plain_and_reads_as_by_the_other_reader() => Check.One(Fixed, Prop.ForAll(Documents(SoundPieces, isQuotedWell: true).ToArbitrary(), IsReadAlike(mustBePlain: true)));

    [Fact]
    public void Whatever_is_taken_for_plain_reads_as_by_the_other_reader() => Check.One(Fixed, Prop.ForAll(Documents(OddPieces, isQuotedWell: false).ToArbitrary(), IsReadAlike(mustBePlain: false)));

    [Fact]
    public void Bytes_that_are_no_text_are_not_plain() => Check.One(Fixed, Prop.ForAll(Gen.Elements<byte>(0x80, 0xC3, 0xFF, 0xE2, 0xF0).ToArbitrary(), b =>
        Rows([.. "area,count,month\nA,1,2015-09\nB,"u8, b, .. ",2015-09\n"u8], 4096) is null));

    private static Func<(byte[] Bytes, int Piece), bool> IsReadAlike(bool mustBePlain) => document =>
    {
        var rows = Rows(document.Bytes, document.Piece);
        if (rows is null) return !mustBePlain;
        var read = CsvReading.Read("x.csv", document.Bytes, Expectations);
        Assert.Empty(read.Diagnostics);
        Assert.Equal(read.Value!.Rows.Select(r => $"{r.Line} {string.Join('|', r.Fields.Select(f => $"{f.Line}:{f.Column}:{f.Text}"))}"), rows);
        return true;
    };

    /// <summary>The rows as text with their places, or null when the bytes are not plain.</summary>
    private static List<string>? Rows(byte[] bytes, int piece)
    {
        var collector = new Collector();
        return PlainFile.Read((offset, room) => Street.Piece(bytes, offset, room), new RowScanner(',', 3), collector, piece) && collector.Rows.Count > 1 ? collector.Rows[1..] : null;
    }

    private static Gen<(byte[] Bytes, int Piece)> Documents(string[] pieces, bool isQuotedWell) =>
        from rows in Gen.ListOf(Gen.ListOf(Field(pieces, isQuotedWell), isQuotedWell ? 3 : 0)).Select(r => r.ToList())
        from odd in Gen.ListOf(Gen.ListOf(Field(pieces, isQuotedWell)).Select(f => f.Take(4)))
        from lineEnd in Gen.Elements("\n", "\r\n")
        from isEnded in Gen.Elements(true, false)
        from piece in Gen.Elements(isQuotedWell ? 2048 : 64, 1024, 4096)
        let body = isQuotedWell ? rows.Select(r => string.Join(',', r.Take(2).Append(r[2] + "z").Select(Quoted))) : odd.Select(r => string.Join(',', r))
        let text = string.Join(lineEnd, body.Prepend("A,1,2015-09").Prepend("area,count,month")) + (isEnded ? lineEnd : string.Empty)
        select (Encoding.UTF8.GetBytes(text), piece);

    private static Gen<string> Field(string[] pieces, bool isQuotedWell) =>
        from parts in Gen.ListOf(Gen.Elements(pieces)).Select(p => string.Concat(p.Take(3)))
        from isQuoted in Gen.Elements(true, false, false)
        select isQuoted && !isQuotedWell ? $"\"{parts}\"" : parts;

    private static string Quoted(string field) => field.AsSpan().ContainsAny(",\"") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;

    private sealed class Collector : IPlainRowTaker
    {
        public List<string> Rows { get; } = [];

        public bool Take(in PlainRow row)
        {
            var fields = new List<string>();
            var isData = false;
            for (var i = 0; i < row.Width; i++)
            {
                var raw = Encoding.UTF8.GetString(row[i]);
                var text = raw.StartsWith('"') ? raw[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : raw;
                var at = row.At("x.csv", i);
                fields.Add($"{at.Line}:{at.Column}:{text}");
                isData |= i > 0 && !string.IsNullOrWhiteSpace(text);
            }

            Rows.Add($"{row.Line} {string.Join('|', fields)}");
            return isData;
        }
    }
}
