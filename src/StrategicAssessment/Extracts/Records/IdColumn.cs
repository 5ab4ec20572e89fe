using System.Buffers;
using System.Runtime.InteropServices;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Observations;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts.Records;

/// <summary>The column that says who or what a row is about: a person, an address. A cell is hashed when it is read; what stands in it is neither kept nor told.</summary>
/// <param name="index">0-based.</param>
/// <param name="inCapitals">Waits with the hash that each would have in capitals.</param>
internal sealed class IdColumn(ResolvedExtract extract, int index, WaitingIds<(RowPlace At, ulong Hash)> inCapitals)
{
    private static readonly SearchValues<byte> NoName = SearchValues.Create("0-.?*/ "u8);

    // Of which an id is asked about: one in twenty rows, and not a few.
    private const int OneIn = 20, LeastRows = 20, MostWatched = 10_000, LongestOfNone = 24;

    // What systems write where nobody is named.
    private static readonly ImmutableArray<string> None =
        ["unknown", "not known", "unk", "u/k", "n/k", "nk", "n/a", "na", "none", "null", "nil", "nan", "tbc", "not recorded", "not stated", "not applicable", "not given", "no id", "no victim", "no fixed abode", "nfa", "anon", "anonymous", "unspecified", "unidentified", "missing", "blank", "withheld", "redacted", "x", "xx", "xxx"];

    private readonly HashSet<string> none = new(None.Concat(extract.Plan.Symbols.Select(s => s.Symbol.Value.Trim())), StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ulong, int> firstLines = [];
    private (int Rows, SourceSpan At) nobody;
    private int all;

    public int Index => index;

    public CountedIds Ids => extract.Indicator.Ids!;

    /// <summary>The hash of the row's id; 0 where it names nobody.</summary>
    public ulong IdIn(RowTable table)
    {
        var cell = table[index].Trim(" \t"u8);
        all++;
        if (IsNone(cell))
        {
            nobody = (nobody.Rows + 1, nobody.Rows == 0 ? table.At(index) : nobody.At);
            return 0;
        }

        var hash = Math.Max(1, ByteHash.Of(cell));
        if (firstLines.Count < MostWatched) firstLines.TryAdd(hash, table.Line);
        if (cell.IndexOfAnyInRange((byte)'A', (byte)'z') >= 0) Fold(cell, hash, table);
        return hash;
    }

    // Nought and signs name nobody either.
    private bool IsNone(ReadOnlySpan<byte> cell)
    {
        if (cell.IndexOfAnyExcept(NoName) < 0) return true;
        if (cell.Length > LongestOfNone || Encoding.UTF8.GetString(cell) is var text && !none.Contains(text)) return false;
        extract.Plan.Met.At.UnionWith(extract.Plan.Symbols.Where(s => s.Symbol.Value.Trim().Equals(text, StringComparison.OrdinalIgnoreCase)).Select(s => s.Symbol.At));
        return true;
    }

    private void Fold(ReadOnlySpan<byte> cell, ulong hash, RowTable table)
    {
        Span<byte> large = cell.Length <= 256 ? stackalloc byte[cell.Length] : new byte[cell.Length];
        if (System.Text.Ascii.ToUpper(cell, large, out _) == OperationStatus.Done) inCapitals.Add(ByteHash.Of(large), (RowPlace.Of(table.At(index), 0), hash));
    }

    // Rows whose id is that of an earlier row but for capitals.
    private (int Rows, RowPlace First) Alike()
    {
        var (found, guard) = ((Rows: 0, First: default(RowPlace)), new Lock());
        inCapitals.LookThrough(() =>
        {
            var known = new Dictionary<ulong, ulong>();
            return (entries, isLast) =>
            {
                foreach (var (large, (at, hash)) in entries)
                {
                    if (known.TryAdd(large, hash) || known[large] == hash) continue;
                    lock (guard) found = (found.Rows + 1, found.Rows == 0 || at.Line < found.First.Line ? at : found.First);
                }

                if (isLast) known.Clear();
            };
        });
        inCapitals.Dispose();
        return found;
    }

    /// <param name="counted">All ids of the file.</param>
    public IEnumerable<Diagnostic> Told(RowTable table, IEnumerable<IIdRows> counted)
    {
        if (nobody.Rows > 0) yield return RecordMessages.NamesNobody(nobody.At, Ids.Heading, nobody.Rows, all);
        if (Alike() is { Rows: > 0 } alike) yield return RecordMessages.AlikeInCapitals(new SourceSpan(table.Path, alike.First.Line, alike.First.Column), Ids.Heading, alike.Rows);
        var times = new Dictionary<ulong, int>(firstLines.Select(f => KeyValuePair.Create(f.Key, 0)));
        foreach (var block in counted.SelectMany(ids => ids.Blocks()))
        {
            foreach (var id in block.Span)
            {
                ref var rows = ref CollectionsMarshal.GetValueRefOrNullRef(times, id);
                if (!Unsafe.IsNullRef(ref rows)) rows++;
            }
        }

        foreach (var (id, rows) in times.Where(t => t.Value >= LeastRows && t.Value * OneIn > all).OrderByDescending(t => t.Value).ThenBy(t => firstLines[t.Key]))
            yield return RecordMessages.OneIdOfMany(new SourceSpan(table.Path, firstLines[id], 0), Ids.Heading, rows, all);
    }
}
