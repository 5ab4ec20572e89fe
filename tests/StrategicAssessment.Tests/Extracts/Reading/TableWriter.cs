using System.Text;
using StrategicAssessment.Extracts.Reading;

namespace StrategicAssessment.Tests.Extracts.Reading;

/// <summary>A table as bytes, and the fields that must be read from them.</summary>
internal sealed record WrittenTable(byte[] Bytes, Cell[][] Rows);

/// <summary>Writes a table by the book and notes where each field begins, counting characters one by one.</summary>
internal sealed class TableWriter(char separator, string lineEnd, bool quoteAll)
{
    private readonly StringBuilder _text = new();
    private int _line = 1;
    private int _column = 1;

    public WrittenTable Write(string[][] rows, int encoding)
    {
        string[] header = ["area", "count", "month", "rate", "category"];
        WriteRow(header[..rows[0].Length]);
        var written = new List<Cell[]>();
        foreach (var row in rows)
        {
            // The last field is kept from being blank, which would make the row a note or nothing.
            written.Add(WriteRow([.. row[..^1], row[^1] + "x"]));
        }

        return new WrittenTable(Encode(_text.ToString(), encoding), [.. written]);
    }

    private Cell[] WriteRow(string[] fields)
    {
        var written = new Cell[fields.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0) Put(separator.ToString());
            written[i] = new Cell(fields[i], _line, _column);
            var mustQuote = quoteAll || fields[i].AsSpan().ContainsAny(separator, '"', '\n') || fields[i].Contains('\r', StringComparison.Ordinal);
            Put(mustQuote ? $"\"{fields[i].Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : fields[i]);
        }

        Put(lineEnd);
        return written;
    }

    private void Put(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var endsLine = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            (_line, _column) = endsLine ? (_line + 1, 1) : (_line, _column + 1);
        }

        _text.Append(text);
    }

    private static byte[] Encode(string text, int encoding) => encoding switch
    {
        0 => Encoding.UTF8.GetBytes(text),
        1 => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        2 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        3 => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        _ => Encoding.Latin1.GetBytes(text.Replace('’', '\u0092')),
    };
}
