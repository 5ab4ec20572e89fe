using System.Runtime.InteropServices;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts.Records;

/// <summary>
/// The ids of an extract's incidents, over all its files: 64 bits of each, in tables that are at most three quarters full, and that grow one by one, so that
/// little is held twice. Ids whose rows do not wait for the answer are gathered, and looked up on the other core; always in the order of the file.
/// </summary>
internal sealed class RecordIdSet
{
    private const int TableBits = 8;

    private readonly List<ulong> ofThisFile = [];
    private Batch gathered = new();
    private Batch handedOn = new();
    private Task lookingUp = Task.CompletedTask;
    private string path = string.Empty;
    private bool isFirstFile = true;

    // By the first bits of a hash; within each in the order of the hashes, or in the next that was free; nought marks what is free.
    private readonly (ulong[] Slots, int Count)[] tables = new (ulong[], int)[1 << TableBits];

    public RecordIdSet() => Clear();

    private void Clear() => Array.Fill(tables, ([0], 0));

    /// <summary>How many ids of the file it or an earlier one had before, and the first of them; complete when the file is finished.</summary>
    public (int Rows, SourceSpan At, string Id) Repeated { get; private set; }

    /// <param name="file">Its path, as diagnostics should show it.</param>
    /// <param name="isAgain">Whether it was begun before, and is now read in another way: what was taken of it is forgotten.</param>
    public void Begin(string file, bool isAgain)
    {
        Finish();
        if (isAgain)
        {
            var kept = isFirstFile ? [] : tables.SelectMany(t => t.Slots).Except(ofThisFile).Where(h => h != 0).ToArray();
            Clear();
            foreach (var hash in kept) Add(hash);
        }

        ofThisFile.Clear();
        (path, isFirstFile, Repeated) = (file, Array.TrueForAll(tables, t => t.Count == 0), default);
    }

    /// <summary>Whether the id is new; a blank one counts as new.</summary>
    public bool Add(ReadOnlySpan<byte> id, SourceSpan at)
    {
        if (HashOf(id) is var hash && (hash == 0 || Add(hash))) return true;
        Tell(id, at.Line, at.Column);
        return false;
    }

    /// <summary>Adds an id some time before the file is finished.</summary>
    public void AddLater(ReadOnlySpan<byte> id, SourceSpan at)
    {
        gathered.Add(id, at);
        if (!gathered.IsFull) return;
        lookingUp.GetAwaiter().GetResult();
        (gathered, handedOn) = (handedOn, gathered);
        lookingUp = Task.Run(() => LookUp(handedOn));
    }

    /// <summary>Waits for what was to be added later.</summary>
    public void Finish()
    {
        lookingUp.GetAwaiter().GetResult();
        LookUp(gathered);
    }

    // All hashes first: then the slots, which lie far apart, are fetched from memory several at once.
    private void LookUp(Batch ids)
    {
        Span<ulong> hashes = stackalloc ulong[Batch.MostIds];
        for (var i = 0; i < ids.Count; i++) hashes[i] = HashOf(ids[i]);
        for (var i = 0; i < ids.Count; i++)
        {
            if (hashes[i] != 0 && !Add(hashes[i])) Tell(ids[i], ids.PlaceOf(i).Line, ids.PlaceOf(i).Column);
        }

        ids.Clear();
    }

    private void Tell(ReadOnlySpan<byte> id, int line, int column) =>
        Repeated = Repeated.Rows > 0 ? Repeated with { Rows = Repeated.Rows + 1 } : (1, new SourceSpan(path, line, column), Encoding.UTF8.GetString(Trimmed(id)));

    private static ulong HashOf(ReadOnlySpan<byte> id) => Trimmed(id) is { IsEmpty: false } trimmed ? Math.Max(1, ByteHash.Of(trimmed)) : 0;

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> id) => id.Trim(" \t"u8);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Add(ulong hash)
    {
        ref var table = ref tables[(int)(hash >> (64 - TableBits))];
        if ((table.Count + 1) * 4L > table.Slots.Length * 3L) Grow(ref table.Slots);
        ref var slot = ref SlotOf(table.Slots, hash);
        if (slot == hash) return false;
        slot = hash;
        if (!isFirstFile) ofThisFile.Add(hash);
        table.Count++;
        return true;
    }

    private static void Grow(ref ulong[] slots)
    {
        var larger = new ulong[Math.Max(16, slots.Length / 2 * 3)];
        foreach (var hash in slots)
        {
            if (hash != 0) SlotOf(larger, hash) = hash;
        }

        slots = larger;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref ulong SlotOf(ulong[] slots, ulong hash)
    {
        var at = (int)Math.BigMul(hash << TableBits, (ulong)slots.Length, out _);
        while (slots[at] != 0 && slots[at] != hash) at = at + 1 < slots.Length ? at + 1 : 0;
        return ref slots[at];
    }

    /// <summary>Some ids as they stand in their cells, with their places.</summary>
    private sealed class Batch
    {
        public const int MostIds = 2048;

        private const int Bytes = 256 * 1024;

        private readonly List<(int End, int Line, int Column)> places = [];
        private byte[] text = new byte[1024];

        public int Count => places.Count;

        public bool IsFull => Count == MostIds || EndOf(Count - 1) > Bytes;

        public ReadOnlySpan<byte> this[int id] => text.AsSpan(EndOf(id - 1)..places[id].End);

        public (int End, int Line, int Column) PlaceOf(int id) => places[id];

        public void Add(ReadOnlySpan<byte> id, SourceSpan at)
        {
            var start = EndOf(Count - 1);
            if (id.Length > text.Length - start) Array.Resize(ref text, (start + id.Length) * 2);
            id.CopyTo(text.AsSpan(start));
            places.Add((start + id.Length, at.Line, at.Column));
        }

        public void Clear() => places.Clear();

        private int EndOf(int id) => id < 0 ? 0 : places[id].End;
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

    private RecordIds(int index, string heading, bool countsOnce) => (Index, this.heading, this.countsOnce) = (index, heading, countsOnce);

    /// <summary>Of its column, 0-based.</summary>
    public int Index { get; }

    public static RecordIds? In(ExtractPlan plan, RowTable table, List<Diagnostic> found)
    {
        if (plan.IdHeading is { } named)
        {
            if (ColumnFinder.IndexOf(table, named.Value) is >= 0 and var own) return new RecordIds(own, table.Header[own].Text, countsOnce: true);
            return found.Refuse<RecordIds>(ExtractMessages.NoSuchColumn(named.At, named.Value, table));
        }

        return ColumnFinder.IndexOf(table, (own, _) => IsId(own)) is >= 0 and var usual ? new RecordIds(usual, table.Header[usual].Text, countsOnce: false) : null;
    }

    /// <summary>Whether the row at which the table is counts; one without an id does.</summary>
    public bool Counts(RowTable table, RecordIdSet ids)
    {
        var id = table[Index];
        if (id.IsEmpty) return true;
        if (countsOnce) return ids.Add(id, table.At(Index));
        ids.AddLater(id, table.At(Index));
        return true;
    }

    public IEnumerable<Diagnostic> Told(RecordIdSet ids, int all)
    {
        ids.Finish();
        if (ids.Repeated is not { Rows: > 0 } repeated) yield break;
        yield return countsOnce ? RecordMessages.CountedOnce(repeated.At, heading, repeated.Rows, all) : RecordMessages.RepeatedIds(repeated.At, heading, repeated.Id, repeated.Rows, all);
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
