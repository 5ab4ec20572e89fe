using System.Text;

namespace StrategicAssessment.Tests.BadInput.Mutation;

/// <summary>One way to damage a file.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Change">The damaged bytes; the given ones are left as they are.</param>
internal sealed record Mutations(string Name, Func<byte[], Random, byte[]> Change)
{
    private static readonly string[] Nasty =
    [
        "", " ", "\0", "\t", "\r", "\n", "\n\n", "\"", "\"\"", "'", ",", ";", "|", ":", ": ", "- ", "#", " #", "[", "]", "{", "}", "{{", "}}", "{{ 1 }}", "{{ table \"burglary\" }}", "{{ for a in b }}",
        "&a", "*a", "!a", "%", "@", "`", "---\n", "...\n", "<script>", "<!--", "=cmd()", "-1", "1e9", "99999999999999999999999999999999", "9999999999999999999999999999", "999999999999", "0.0000000000000000000000000001", "0", "00", "-0", "1,2", "1.5", "NaN", "*", "n/a", "[c]", "<5", "\u2212", "\u00A0",
        "\u202E", "\uFEFF", "\uE000", "\uFFFD", "\uD83D\uDE00", "\u00E9", "2013/14", "2015-02-30", "9999-12-31", "0001-01-01", "Ashby", "districts", "all-theft", "rank", "none", "no", "~", "../", "C:\\", "javascript:", "![a](b)", "| a | b |", "# h",
    ];

    private static readonly Encoding[] Encodings =
        [Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1, CodePagesEncodingProvider.Instance.GetEncoding(1252)!, Encoding.ASCII];

    /// <summary>All of them.</summary>
    public static readonly Mutations[] All =
    [
        new("a byte changed", (b, r) => b.Length == 0 ? b : Spliced(b, r.Next(b.Length), 1, [(byte)r.Next(256)])),
        new("bytes put in", (b, r) => Spliced(b, r.Next(b.Length + 1), 0, RandomBytes(r))),
        new("bytes taken out", (b, r) => Cut(b, r, 40)),
        new("cut off", (b, r) => b[..r.Next(b.Length + 1)]),
        new("repeated", (b, _) => [.. b, .. b]),
        new("something odd put in", (b, r) => Spliced(b, r.Next(b.Length + 1), 0, Odd(r))),
        new("something odd at a border", AtABorder),
        new("something odd for a cell", (b, r) => Rows(b, r, row => ChangeCell(row, r))),
        new("a row deleted", (b, r) => Lines(b, lines => lines.RemoveAt(r.Next(lines.Count)))),
        new("a row twice", (b, r) => Lines(b, lines => lines.Insert(r.Next(lines.Count), lines[r.Next(lines.Count)]))),
        new("rows shuffled", (b, r) => Encoding.Latin1.GetBytes(string.Join('\n', Shuffled(Encoding.Latin1.GetString(b).Split('\n'), r)))),
        new("a cell deleted", (b, r) => Rows(b, r, row => row.RemoveAt(r.Next(row.Count)))),
        new("a cell twice", (b, r) => Rows(b, r, row => row.Insert(r.Next(row.Count), row[r.Next(row.Count)]))),
        new("a column deleted", (b, r) => Columns(b, r.Next(6), (row, i) => row.RemoveAt(i))),
        new("a column twice", (b, r) => Columns(b, r.Next(6), (row, i) => row.Insert(i, row[i]))),
        new("a column moved", (b, r) => Columns(b, r.Next(6), (row, i) => row.Reverse(0, i + 1))),
        new("an indent changed", (b, r) => Lines(b, lines => Indent(lines, r))),
        new("another encoding", (b, r) => r.GetItems(Encodings, 1)[0] is var e ? [.. r.Next(2) == 0 ? e.GetPreamble() : [], .. e.GetBytes(Encoding.UTF8.GetString(b))] : b),
        new("other line ends", (b, r) => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(b).Replace("\n", r.Next(2) == 0 ? "\r" : "\r\n", StringComparison.Ordinal))),
        new("another separator", (b, r) => [.. b.Select(c => c is (byte)',' or (byte)';' ? (byte)";\t|,"[r.Next(4)] : c)]),
    ];

    private static byte[] Spliced(byte[] bytes, int at, int taken, byte[] put) => [.. bytes[..at], .. put, .. bytes[(at + taken)..]];

    private static byte[] Cut(byte[] bytes, Random random, int most)
    {
        var at = random.Next(bytes.Length + 1);
        return Spliced(bytes, at, Math.Min(random.Next(most), bytes.Length - at), []);
    }

    private static byte[] RandomBytes(Random random)
    {
        var bytes = new byte[random.Next(1, 9)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Odd(Random random) => Encoding.UTF8.GetBytes(random.GetItems(Nasty, 1)[0]);

    // Before or after a separator, a bracket, a colon or a line end.
    private static byte[] AtABorder(byte[] bytes, Random random)
    {
        var borders = Enumerable.Range(0, bytes.Length).Where(i => ",;:[]{}\n ".Contains((char)bytes[i], StringComparison.Ordinal)).ToArray();
        return borders.Length == 0 ? bytes : Spliced(bytes, borders[random.Next(borders.Length)] + random.Next(2), 0, Odd(random));
    }

    private static byte[] Lines(byte[] bytes, Action<List<string>> change)
    {
        var lines = Encoding.Latin1.GetString(bytes).Split('\n').ToList();
        change(lines);
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private static byte[] Rows(byte[] bytes, Random random, Action<List<string>> change) => Lines(bytes, lines =>
    {
        var at = random.Next(lines.Count);
        lines[at] = Cells(lines[at], change);
    });

    private static byte[] Columns(byte[] bytes, int column, Action<List<string>, int> change) => Lines(bytes, lines =>
    {
        for (var i = 0; i < lines.Count; i++)
        {
            lines[i] = Cells(lines[i], row =>
            {
                if (column < row.Count) change(row, column);
            });
        }
    });

    private static string Cells(string line, Action<List<string>> change)
    {
        var separator = line.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var cells = line.Split(separator).ToList();
        change(cells);
        return string.Join(separator, cells);
    }

    private static void ChangeCell(List<string> row, Random random) => row[random.Next(row.Count)] = Encoding.Latin1.GetString(Odd(random));

    private static void Indent(List<string> lines, Random random)
    {
        var at = random.Next(lines.Count);
        lines[at] = random.Next(2) == 0 ? " " + lines[at] : lines[at].TrimStart();
    }

    private static string[] Shuffled(string[] lines, Random random)
    {
        random.Shuffle(lines);
        return lines;
    }
}
