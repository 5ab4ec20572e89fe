using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;

namespace StrategicAssessment.Extracts.Records;

/// <summary>
/// For files whose incidents have no ids: runs of rows that are an earlier run again, row for row, as when a sheet was pasted twice. Single rows may be
/// alike by chance, and so may many that are all the same; a run in which half the rows differ is not.
/// </summary>
internal sealed class RepeatedRows
{
    private const int Run = 24, LeastDifferent = Run / 2;
    private const ulong Base = 0x9E3779B97F4A7C15;

    private static readonly ulong LeavingBase = Enumerable.Repeat(Base, Run).Aggregate(1UL, (product, b) => unchecked(product * b));

    private readonly Dictionary<ulong, int> lineOf = [];
    private readonly (ulong Hash, int Line)[] last = new (ulong, int)[Run];
    private ulong hash;
    private int rows;
    private int repeated;
    private (SourceSpan At, int Line) first;

    public void Take(RowTable table)
    {
        var row = 0UL;
        unchecked
        {
            for (var i = 0; i < table.Header.Length; i++) row = (row * Base) ^ ByteHash.Of(table[i]);
            ref var oldest = ref last[rows % Run];
            hash = (hash * Base) + row - (oldest.Hash * LeavingBase);
            oldest = (row, table.Line);
        }

        if (++rows < Run) return;
        var begin = last[rows % Run].Line;
        if (lineOf.TryGetValue(hash, out var earlier))
        {
            if (last.Select(l => l.Hash).Distinct().Count() < LeastDifferent) return;
            if (repeated == 0) first = (new SourceSpan(table.Path, begin, 0), earlier);
            repeated += Run;
        }
        else if (rows % Run == 0)
        {
            lineOf.Add(hash, begin);
        }
    }

    public IEnumerable<Diagnostic> Told() => repeated == 0 ? [] : [RecordMessages.PastedTwice(first.At, first.Line, repeated)];
}
