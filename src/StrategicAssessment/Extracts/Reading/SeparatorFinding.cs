using System.Collections.Immutable;

namespace StrategicAssessment.Extracts.Reading;

/// <summary>Finds what separates the fields of an extract.</summary>
internal static class SeparatorFinding
{
    private const int RecordsLookedAt = 50;
    private static readonly ImmutableArray<char> Candidates = [',', ';', '\t', '|'];

    /// <summary>The separators that fit best: one, unless the text leaves it open.</summary>
    public static ImmutableArray<char> Find(Func<char, RecordFormat> with, CsvExpectations expectations)
    {
        var withHeader = Candidates.Where(c => HeaderFinding.Candidates(with(c), expectations).Count > 0).ToImmutableArray();
        if (withHeader.Length == 1) return withHeader;
        var shares = (withHeader.IsEmpty ? Candidates : withHeader).Select(c => (Separator: c, Share: ShareOfMostUsual(with(c)))).ToArray();
        var best = shares.Max(s => s.Share);
        return best == 0 ? [','] : [.. shares.Where(s => s.Share == best).Select(s => s.Separator)];
    }

    /// <summary>The separator that a first line such as <c>sep=;</c> names, as Excel reads and writes it, and where the next line begins.</summary>
    public static (char Separator, int Next)? Hint(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny((byte)'\r', (byte)'\n');
        var line = end < 0 ? text : text[..end];
        var isQuoted = line is [(byte)'"', .., (byte)'"'] && line.Length > 1;
        if (isQuoted) line = line[1..^1];
        if (line.Length != 5 || (line[0] | 0x20) != 's' || (line[1] | 0x20) != 'e' || (line[2] | 0x20) != 'p' || line[3] != '=') return null;
        if (line[4] is (byte)'"' or > 0x7E || char.IsAsciiLetterOrDigit((char)line[4])) return null;
        return ((char)line[4], end < 0 ? text.Length : end + (text[end..].StartsWith("\r\n"u8) ? 2 : 1));
    }

    // Of the first records, how many have the commonest number of fields, if that is more than one.
    private static int ShareOfMostUsual(RecordFormat format)
    {
        using var records = format.Open();
        List<int> counts = [];
        while (counts.Count < RecordsLookedAt && records.Read())
        {
            if (records.LastFilled >= 0) counts.Add(records.FieldCount);
        }

        return counts.GroupBy(c => c).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).FirstOrDefault() is { Key: > 1 } usual
            ? usual.Count()
            : 0;
    }
}
