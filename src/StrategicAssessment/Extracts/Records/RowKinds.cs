using System.Runtime.InteropServices;
using StrategicAssessment.Observations;

namespace StrategicAssessment.Extracts.Records;

/// <summary>
/// Rows of files that several extracts count, where protection has to know which they have in common: rows that count for the same in all extracts are of one kind, and kinds stand for them.
/// Each count of an extract has a mark; the marks of the rows wait as ids do, and take no more memory.
/// </summary>
internal sealed class RowKinds
{
    private const ulong Odd = 0x9E3779B97F4A7C15;

    private readonly Dictionary<string, WaitingIds<ulong>> files = new(StringComparer.Ordinal);
    private int marks;

    /// <param name="First">The line of its first row, which names it.</param>
    private readonly record struct Kind(int First, int Rows, ImmutableArray<int> Marks);

    public int NewMark() => marks++;

    /// <summary>The marks of a file's rows.</summary>
    public WaitingIds<ulong> Of(string file)
    {
        if (!files.TryGetValue(file, out var rows)) files.Add(file, rows = new WaitingIds<ulong>());
        return rows;
    }

    public static void Add(WaitingIds<ulong> rows, int line, int mark) => rows.Add(unchecked((ulong)line * Odd), ((ulong)line << 32) | (uint)mark);

    /// <summary>Gives each number the kinds of its rows in place of its mark, after all extracts were read.</summary>
    public void Settle(Dictionary<ObservationKey, ObservedValue> observed)
    {
        var kinds = new List<(int First, int Rows)>[marks];
        foreach (var file in files.Values)
        {
            foreach (var kind in KindsOf(file))
            {
                foreach (var mark in kind.Marks) (kinds[mark] ??= []).Add((kind.First, kind.Rows));
            }

            file.Dispose();
        }

        foreach (var (key, value) in observed.Where(o => o.Value.Source.Rows is { Lines.IsEmpty: true, Every.IsEmpty: false }).ToList())
        {
            var (source, own) = (value.Source, value.Source.Rows.Every.SelectMany(m => kinds[m]).OrderBy(k => k.First).ToList());
            observed[key] = value with { Source = source with { Rows = RowSet.Counted(source.Rows.Count, source.Rows.First, source.Rows.Last, source.Rows.Predicate, [.. own.Select(k => k.First)]), Each = source.Column == 0 ? [.. own.Select(k => (long)k.Rows)] : [] } };
        }
    }

    private static IEnumerable<Kind> KindsOf(WaitingIds<ulong> rows)
    {
        var found = new List<Dictionary<ulong, Kind>>();
        rows.LookThrough(() =>
        {
            var (part, own) = (new List<ulong>(), new Dictionary<ulong, Kind>());
            lock (found) found.Add(own);
            return (entries, isLast) =>
            {
                foreach (var entry in entries) part.Add(entry.Row);
                if (!isLast) return;
                part.Sort();
                for (int from = 0, to; from < part.Count; from = to)
                {
                    var (line, all) = ((int)(part[from] >> 32), 0UL);
                    for (to = from; to < part.Count && (int)(part[to] >> 32) == line; to++) all = ByteHash.Mixed(all, part[to] & uint.MaxValue);
                    ref var kind = ref CollectionsMarshal.GetValueRefOrAddDefault(own, all, out var isKnown);
                    kind = isKnown ? kind with { First = Math.Min(kind.First, line), Rows = kind.Rows + 1 } : new Kind(line, 1, [.. part[from..to].Select(m => (int)(m & uint.MaxValue))]);
                }

                part.Clear();
            };
        });
        return found.SelectMany(f => f).GroupBy(f => f.Key, (_, same) => same.Select(s => s.Value).Aggregate((one, other) => one with { First = Math.Min(one.First, other.First), Rows = one.Rows + other.Rows }));
    }
}
