using System.Runtime.InteropServices;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts.Records;

/// <summary>
/// The ids of an extract's incidents, over all its files: 64 bits of each. Only the end tells which repeat, so each waits with its place, and under <c>id:</c> with what its row counts for.
/// </summary>
internal sealed class RecordIdSet : IDisposable
{
    private readonly List<Begun> files = [];
    private readonly WaitingIds<RowPlace> told = new();
    private readonly WaitingIds<WaitingRow> counted = new();

    /// <summary>A file as it was read once.</summary>
    private sealed record Begun(string Path, Func<SourceSpan, int, Diagnostic>? Told, Action<WaitingRow>? Count);

    /// <summary>Takes note of what each row counts for, where another extract counts the same rows; or null.</summary>
    public RowKinds? Kinds { get; init; }

    /// <param name="file">Its path, as diagnostics should show it.</param>
    /// <param name="isAgain">Whether it was begun before, and is now read in another way: what was taken of it is forgotten.</param>
    public void Begin(string file, bool isAgain)
    {
        if (isAgain) files[^1] = files[^1] with { Path = string.Empty };
        files.Add(new Begun(file, null, null));
    }

    /// <summary>Adds an id of which the end tells, if it repeats. A blank one is none.</summary>
    public void Add(ReadOnlySpan<byte> id, SourceSpan at)
    {
        if (HashOf(id) is not 0 and var hash) told.Add(hash, RowPlace.Of(at, files.Count - 1));
    }

    /// <summary>Whether the row waits: at the end it is counted, if it is the first of its id. One without an id does not.</summary>
    /// <param name="line">On which it begins.</param>
    /// <param name="slot">What it counts for.</param>
    /// <param name="amount">How much, or who.</param>
    public bool Waits(ReadOnlySpan<byte> id, SourceSpan at, int line, int slot, ulong amount)
    {
        if (HashOf(id) is not (not 0 and var hash)) return false;
        counted.Add(hash, new WaitingRow(RowPlace.Of(at, files.Count - 1), line, slot, amount));
        return true;
    }

    /// <summary>What is done at the end with the file that was begun last.</summary>
    /// <param name="tell">Of how many repeats, and where the first stands.</param>
    /// <param name="count">Counts a row that waited, and repeats no earlier one.</param>
    public void AtEnd(Func<SourceSpan, int, Diagnostic> tell, Action<WaitingRow> count) => files[^1] = files[^1] with { Told = tell, Count = count };

    /// <summary>Counts what waited, and tells of each file that repeats ids of its own or of earlier ones. Once, after the last file.</summary>
    public ImmutableArray<Diagnostic> Told()
    {
        var repeated = new (int Rows, RowPlace At)[files.Count];
        told.LookThrough(() => Looking<RowPlace>(t => t, null, repeated));
        counted.LookThrough(() => Looking<WaitingRow>(r => r.At, row => files[row.At.File].Count!(row), repeated));
        return [.. repeated.Index().Where(r => r.Item.Rows > 0).Select(r => files[r.Index].Told!(new SourceSpan(files[r.Index].Path, r.Item.At.Line, r.Item.At.Column), r.Item.Rows))];
    }

    // One core's look at part after part: what it finds is added up block by block.
    private WaitingIds<T>.Look Looking<T>(Func<T, RowPlace> place, Action<T>? count, (int Rows, RowPlace At)[] repeated)
        where T : unmanaged
    {
        var (known, own, first) = (new IdTable(WaitingIds<T>.PartBits), new (int Rows, RowPlace At)[files.Count], new List<T>());
        return (entries, isLast) =>
        {
            first.Clear();
            foreach (var entry in entries)
            {
                var at = place(entry.Row);
                if (files[at.File].Path.Length == 0) continue;
                if (!known.Add(entry.Hash)) own[at.File] = Joined(own[at.File], (1, at));
                else if (count is not null) first.Add(entry.Row);
            }

            if (isLast) known.Clear();
            lock (repeated)
            {
                for (var i = 0; i < own.Length; i++) (repeated[i], own[i]) = (Joined(repeated[i], own[i]), default);
                if (count is not null) first.ForEach(count);
            }
        };
    }

    private static (int Rows, RowPlace At) Joined((int Rows, RowPlace At) one, (int Rows, RowPlace At) other)
    {
        var first = other.Rows == 0 || (one.Rows > 0 && one.At.Line <= other.At.Line) ? one : other;
        return first with { Rows = one.Rows + other.Rows };
    }

    public void Dispose()
    {
        told.Dispose();
        counted.Dispose();
    }

    private static ulong HashOf(ReadOnlySpan<byte> id) => (id is [> (byte)' ', .., > (byte)' '] ? id : id.Trim(" \t"u8)) is { IsEmpty: false } trimmed ? Math.Max(1, ByteHash.Of(trimmed)) : 0;
}

/// <param name="File">The how manieth that was begun.</param>
internal readonly record struct RowPlace(int Line, ushort Column, ushort File)
{
    public static RowPlace Of(SourceSpan at, int file) => new(at.Line, at.Column > ushort.MaxValue ? (ushort)0 : (ushort)at.Column, (ushort)Math.Min(file, ushort.MaxValue));
}

/// <summary>A row that counts if none before it has its id.</summary>
internal readonly record struct WaitingRow(RowPlace At, int Line, int Slot, ulong Amount);

/// <summary>Hashes whose first bits are the same, in the order of those that follow or in the next slot that was free; at most three quarters full. Nought marks what is free.</summary>
internal sealed class IdTable(int bitsAlike)
{
    private ulong[] slots = [0];
    private int count;

    /// <summary>Empties it, and keeps its room.</summary>
    public void Clear()
    {
        Array.Clear(slots);
        count = 0;
    }

    /// <summary>Whether it is new.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Add(ulong hash)
    {
        if ((count + 1) * 4L > slots.Length * 3L) Grow();
        ref var slot = ref SlotOf(slots, hash);
        if (slot == hash) return false;
        slot = hash;
        count++;
        return true;
    }

    private void Grow()
    {
        var larger = new ulong[Math.Max(16, slots.Length / 2 * 3)];
        foreach (var hash in slots.Where(h => h != 0)) SlotOf(larger, hash) = hash;
        slots = larger;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref ulong SlotOf(ulong[] room, ulong hash)
    {
        var at = (int)(((hash << bitsAlike) >> 32) * (ulong)room.Length >> 32);
        while (room[at] != 0 && room[at] != hash) at = at + 1 < room.Length ? at + 1 : 0;
        return ref room[at];
    }
}

/// <summary>
/// Ids of which only the end tells whether they repeat, each with its row: by their first bits in parts, a block of each in memory. Full blocks go to a scratch file, so that any number of
/// ids takes the same memory. At the end the parts are looked through one by one, none larger than what a core has close by.
/// </summary>
internal sealed class WaitingIds<T> : IDisposable
    where T : unmanaged
{
    public const int PartBits = 9;

    private const int Block = 1024;

    private readonly Part[] parts = [.. Enumerable.Range(0, 1 << PartBits).Select(_ => new Part())];
    private readonly ScratchFile scratch = new();
    private Entry[] gathered = new Entry[Block];
    private Entry[] handedOn = new Entry[Block];
    private Task parting = Task.CompletedTask;
    private int count;

    /// <param name="isLast">Whether no others follow whose first bits are the same.</param>
    public delegate void Look(ReadOnlySpan<Entry> entries, bool isLast);

    public readonly record struct Entry(ulong Hash, T Row);

    private struct Part()
    {
        public Entry[] Entries = [];
        public int Count;
        public List<ScratchBlock>? Blocks;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ulong hash, T row)
    {
        gathered[count++] = new Entry(hash, row);
        if (count < Block) return;
        parting.GetAwaiter().GetResult();
        (gathered, handedOn, count) = (handedOn, gathered, 0);
        parting = Task.Run(() => Share(handedOn));
    }

    // On the other core, while rows are read.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Share(ReadOnlySpan<Entry> entries)
    {
        foreach (var entry in entries)
        {
            ref var part = ref parts[entry.Hash >> (64 - PartBits)];
            if (part.Count == part.Entries.Length) MakeRoom(ref part);
            part.Entries[part.Count++] = entry;
        }
    }

    /// <summary>Shows all entries, those of one part in the order in which they came, to what each core brings.</summary>
    public void LookThrough(Func<Look> looking)
    {
        parting.GetAwaiter().GetResult();
        Share(gathered.AsSpan(0, count));
        count = 0;
        Parallel.For(0, Environment.ProcessorCount, worker =>
        {
            var (look, room) = (looking(), new Entry[Block]);
            for (var i = worker; i < parts.Length; i += Environment.ProcessorCount)
            {
                foreach (var block in parts[i].Blocks ?? [])
                {
                    scratch.Read(block, 0, MemoryMarshal.AsBytes(room.AsSpan()));
                    look(room, isLast: false);
                }

                look(parts[i].Entries.AsSpan(0, parts[i].Count), isLast: true);
            }
        });
    }

    public void Dispose() => scratch.Dispose();

    private void MakeRoom(ref Part part)
    {
        if (part.Count < Block)
        {
            Array.Resize(ref part.Entries, Math.Max(16, part.Count * 2));
            return;
        }

        (part.Blocks ??= []).Add(scratch.Write(MemoryMarshal.AsBytes(part.Entries.AsSpan())));
        part.Count = 0;
    }
}

/// <summary>The column that names incidents: the plan's, or one that is headed so. Rows that repeat a name are told.</summary>
internal sealed class RecordIds
{
    // "Crime ref", "Incident reference number", "Ref no": what is named, and how.
    private static readonly string[] Things = ["crime", "incident", "offence", "occurrence", "event", "record", "case", "report", "log", "cad", "collision", "accident", "job", "call", "fire", "ticket", "unique", "niche", "athena"];
    private static readonly string[] Names = ["id", "ref", "reference", "urn", "uid", "guid", "number", "no", "index"];

    /// <summary>Whether a heading is usually that of what names an incident.</summary>
    public static bool IsId(string heading) => ColumnRoles.KeyOf(heading).Split(' ') is not ["number" or "no" or "index"] and var words
        && Names.Contains(words[^1], StringComparer.Ordinal) && words.All(w => Things.Contains(w, StringComparer.Ordinal) || Names.Contains(w, StringComparer.Ordinal));

    private readonly string heading;
    private readonly int? beside;

    private RecordIds(int index, string heading, bool countsOnce, int? beside) => (Index, this.heading, CountsOnce, this.beside) = (index, heading, countsOnce, beside);

    /// <summary>Whether rows that repeat an id are not counted, so that each waits for the end.</summary>
    public bool CountsOnce { get; }

    /// <summary>Of its column, 0-based.</summary>
    public int Index { get; }

    /// <param name="beside">The column of who is counted, 0-based: one incident may be of several. Null where rows are counted.</param>
    public static RecordIds? In(ExtractPlan plan, RowTable table, int? beside, List<Diagnostic> found)
    {
        if (plan.IdHeading is { } named)
        {
            if (ColumnFinder.IndexOf(table, named.Value) is >= 0 and var own) return new RecordIds(own, table.Header[own].Text, countsOnce: true, beside);
            return found.Refuse<RecordIds>(ExtractMessages.NoSuchColumn(named.At, named.Value, table));
        }

        return ColumnFinder.IndexOf(table, (own, _) => IsId(own)) is >= 0 and var usual ? new RecordIds(usual, table.Header[usual].Text, countsOnce: false, beside) : null;
    }

    /// <summary>Whether the row at which the table is counts now; one without an id does.</summary>
    public bool Counts(RowTable table, RecordIdSet ids, int slot, ulong amount)
    {
        var id = table[Index];
        if (id.IsEmpty) return true;
        if (beside is { } who) id = (byte[])[.. id, 0, .. table[who].Trim(" \t"u8)];
        if (CountsOnce) return !ids.Waits(id, table.At(Index), table.Line, slot, amount);
        ids.Add(id, table.At(Index));
        return true;
    }

    public Diagnostic Repeated(SourceSpan at, int rows, int all) => CountsOnce ? RecordMessages.CountedOnce(at, heading, rows, all) : RecordMessages.RepeatedIds(at, heading, rows, all);
}

/// <summary>64 bits of a text's bytes, taken a word at a time. For tables in memory: nothing is ordered by it, and it is never written.</summary>
internal static class ByteHash
{
    private const ulong Odd = 0x9E3779B97F4A7C15;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            var hash = (ulong)bytes.Length * Odd;
            if (bytes.Length >= sizeof(ulong))
            {
                // Two at a time of a long one: neither waits for the other.
                var (last, beside) = (MemoryMarshal.Read<ulong>(bytes[^sizeof(ulong)..]), Odd);
                for (; bytes.Length > 2 * sizeof(ulong); bytes = bytes[(2 * sizeof(ulong))..])
                {
                    hash = Mixed(hash, MemoryMarshal.Read<ulong>(bytes));
                    beside = Mixed(beside, MemoryMarshal.Read<ulong>(bytes[sizeof(ulong)..]));
                }

                if (bytes.Length > sizeof(ulong)) hash = Mixed(hash, MemoryMarshal.Read<ulong>(bytes));
                return Mixed(hash + beside, last);
            }

            var rest = 0UL;
            foreach (var b in bytes) rest = (rest << 8) | b;
            return Mixed(hash, rest);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mixed(ulong hash, ulong word)
    {
        unchecked
        {
            hash = (hash ^ word) * Odd;
            hash ^= hash >> 32;
            hash *= Odd;
            return hash ^ (hash >> 29);
        }
    }
}
