using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts.Records;

/// <summary>
/// The ids of an extract's incidents, over all its files: 64 bits of each. Where a row has to know at once whether its id is new, they stand in tables, which
/// grow one by one, so that little is held twice; where it is only told at the end, they wait as <see cref="WaitingIds"/>.
/// </summary>
internal sealed class RecordIdSet : IDisposable
{
    private const int TableBits = 8;

    private readonly List<ulong> ofThisFile = [];
    private readonly IdTable[] tables = [.. Enumerable.Range(0, 1 << TableBits).Select(_ => new IdTable(TableBits))];
    private readonly List<Begun> files = [];
    private readonly WaitingIds waiting = new();

    /// <summary>A file as it was read once.</summary>
    /// <param name="Told">What is told of repeats, where it is told at the end.</param>
    private sealed record Begun(string Path, Func<SourceSpan, int, Diagnostic>? Told);

    /// <summary>How many ids of the file it or an earlier one had before, and where the first of them stands.</summary>
    public (int Rows, SourceSpan At) Repeated { get; private set; }

    /// <param name="file">Its path, as diagnostics should show it.</param>
    /// <param name="isAgain">Whether it was begun before, and is now read in another way: what was taken of it is forgotten.</param>
    public void Begin(string file, bool isAgain)
    {
        if (isAgain)
        {
            files[^1] = files[^1] with { Path = string.Empty };
            var kept = files.Count == 1 ? [] : tables.SelectMany(t => t.Ids).Except(ofThisFile).ToArray();
            Array.ForEach(tables, t => t.Clear());
            foreach (var hash in kept) TableOf(hash).Add(hash);
        }

        ofThisFile.Clear();
        files.Add(new Begun(file, null));
        Repeated = default;
    }

    /// <summary>Whether the id is new; a blank one counts as new.</summary>
    public bool Add(ReadOnlySpan<byte> id, SourceSpan at)
    {
        var hash = HashOf(id);
        if (hash == 0) return true;
        if (!TableOf(hash).Add(hash))
        {
            Repeated = (Repeated.Rows + 1, Repeated.Rows > 0 ? Repeated.At : at);
            return false;
        }

        if (files.Count > 1) ofThisFile.Add(hash);
        return true;
    }

    /// <summary>Adds an id of which <see cref="Told"/> tells, if it repeats.</summary>
    public void AddLater(ReadOnlySpan<byte> id, SourceSpan at)
    {
        if (HashOf(id) is not 0 and var hash) waiting.Add(hash, at, files.Count - 1);
    }

    /// <summary>Has repeats of the file told at the end.</summary>
    public void TellLater(Func<SourceSpan, int, Diagnostic> told) => files[^1] = files[^1] with { Told = told };

    /// <summary>What is told at the end, of each file that repeats ids of its own or of earlier ones.</summary>
    public IEnumerable<Diagnostic> Told() => waiting.Repeated([.. files.Select(f => f.Path.Length > 0)]).Index().Where(r => r.Item.Rows > 0 && files[r.Index].Told is not null)
        .Select(r => files[r.Index].Told!(new SourceSpan(files[r.Index].Path, r.Item.Line, r.Item.Column), r.Item.Rows));

    public void Dispose() => waiting.Dispose();

    private IdTable TableOf(ulong hash) => tables[(int)(hash >> (64 - TableBits))];

    private static ulong HashOf(ReadOnlySpan<byte> id) => id.Trim(" \t"u8) is { IsEmpty: false } trimmed ? Math.Max(1, ByteHash.Of(trimmed)) : 0;
}

/// <summary>Hashes whose first bits are the same, in the order of those that follow or in the next slot that was free; at most three quarters full. Nought marks what is free.</summary>
internal sealed class IdTable(int bitsAlike)
{
    private ulong[] slots = [0];
    private int count;

    public IEnumerable<ulong> Ids => slots.Where(h => h != 0);

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
        foreach (var hash in Ids) SlotOf(larger, hash) = hash;
        slots = larger;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref ulong SlotOf(ulong[] room, ulong hash)
    {
        var at = (int)Math.BigMul(hash << bitsAlike, (ulong)room.Length, out _);
        while (room[at] != 0 && room[at] != hash) at = at + 1 < room.Length ? at + 1 : 0;
        return ref room[at];
    }
}

/// <summary>
/// Ids of which only the end tells whether they repeat, each with its place: by their first bits in parts, a block of each in memory. Full blocks go to a file of the system's
/// temporary folder that nobody else finds, so that any number of ids takes the same memory; where the disk takes none, they stay. At the end the parts are
/// looked through one by one, none larger than what a core has close by.
/// </summary>
internal sealed class WaitingIds : IDisposable
{
    private const int PartBits = 9, Block = 1024;

    private readonly Part[] parts = [.. Enumerable.Range(0, 1 << PartBits).Select(_ => new Part())];
    private SafeFileHandle? disk;
    private Entry[] gathered = new Entry[Block];
    private Entry[] handedOn = new Entry[Block];
    private Task parting = Task.CompletedTask;
    private int count;
    private long written;
    private bool isRefused;

    private readonly record struct Entry(ulong Hash, int Line, ushort Column, ushort File);

    private struct Part()
    {
        public Entry[] Entries = [];
        public int Count;
        public List<long> Blocks = [];
    }

    /// <param name="file">The how manieth that was begun.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ulong hash, SourceSpan at, int file)
    {
        gathered[count++] = new Entry(hash, at.Line, at.Column > ushort.MaxValue ? (ushort)0 : (ushort)at.Column, (ushort)Math.Min(file, ushort.MaxValue));
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

    /// <summary>For each file, how many of its ids it or an earlier one had before, and where the first of them stands.</summary>
    /// <param name="counts">For each file, whether it does.</param>
    public (int Rows, int Line, int Column)[] Repeated(ImmutableArray<bool> counts)
    {
        var found = new (int Rows, int Line, int Column)[counts.Length];
        parting.GetAwaiter().GetResult();
        Share(gathered.AsSpan(0, count));
        count = 0;
        Parallel.For(0, Environment.ProcessorCount, worker =>
        {
            var (known, room, own) = (new IdTable(PartBits), new Entry[Block], new (int Rows, int Line, int Column)[counts.Length]);
            for (var i = worker; i < parts.Length; i += Environment.ProcessorCount)
            {
                foreach (var block in parts[i].Blocks)
                {
                    RandomAccess.Read(disk!, MemoryMarshal.AsBytes(room.AsSpan()), block);
                    Look(room);
                }

                Look(parts[i].Entries.AsSpan(0, parts[i].Count));
                known.Clear();
            }

            lock (found)
            {
                for (var i = 0; i < own.Length; i++) found[i] = Joined(found[i], own[i]);
            }

            void Look(ReadOnlySpan<Entry> entries)
            {
                foreach (var entry in entries)
                {
                    if (counts[entry.File] && !known.Add(entry.Hash)) own[entry.File] = Joined(own[entry.File], (1, entry.Line, entry.Column));
                }
            }
        });
        return found;
    }

    private static (int Rows, int Line, int Column) Joined((int Rows, int Line, int Column) one, (int Rows, int Line, int Column) other)
    {
        var first = other.Rows == 0 || (one.Rows > 0 && one.Line <= other.Line) ? one : other;
        return first with { Rows = one.Rows + other.Rows };
    }

    public void Dispose() => disk?.Dispose();

    private void MakeRoom(ref Part part)
    {
        try
        {
            if (part.Count == Block && !isRefused)
            {
                RandomAccess.Write(disk ??= Opened(), MemoryMarshal.AsBytes(part.Entries.AsSpan()), written);
                part.Blocks.Add(written);
                (part.Count, written) = (0, written + (Block * Unsafe.SizeOf<Entry>()));
                return;
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            isRefused = true;
        }

        Array.Resize(ref part.Entries, Math.Max(16, part.Count * 2));
    }

    // Without a name from the beginning: whatever ends the program leaves nothing.
    private static SafeFileHandle Opened()
    {
        var path = Path.GetTempFileName();
        var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Delete);
        File.Delete(path);
        return handle;
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
    private readonly bool countsOnce;

    private readonly int? beside;

    private RecordIds(int index, string heading, bool countsOnce, int? beside) => (Index, this.heading, this.countsOnce, this.beside) = (index, heading, countsOnce, beside);

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

    /// <summary>Whether the row at which the table is counts; one without an id does.</summary>
    public bool Counts(RowTable table, RecordIdSet ids)
    {
        var id = table[Index];
        if (id.IsEmpty) return true;
        if (beside is { } who) id = (byte[])[.. id, 0, .. table[who].Trim(" \t"u8)];
        if (countsOnce) return ids.Add(id, table.At(Index));
        ids.AddLater(id, table.At(Index));
        return true;
    }

    /// <summary>What is told of the file by itself; the rest is told by the ids at the end.</summary>
    public Diagnostic? Told(RecordIdSet ids, int all)
    {
        if (!countsOnce) ids.TellLater((at, rows) => RecordMessages.RepeatedIds(at, heading, rows, all));
        return ids.Repeated is { Rows: > 0 } repeated ? RecordMessages.CountedOnce(repeated.At, heading, repeated.Rows, all) : null;
    }
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
                var last = MemoryMarshal.Read<ulong>(bytes[^sizeof(ulong)..]);
                for (; bytes.Length > sizeof(ulong); bytes = bytes[sizeof(ulong)..]) hash = Mixed(hash, MemoryMarshal.Read<ulong>(bytes));
                return Mixed(hash, last);
            }

            var rest = 0UL;
            foreach (var b in bytes) rest = (rest << 8) | b;
            return Mixed(hash, rest);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mixed(ulong hash, ulong word)
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
