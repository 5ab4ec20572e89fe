using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using StrategicAssessment.Observations;

namespace StrategicAssessment.Extracts.Records;

/// <param name="At">Where it lies on disk.</param>
/// <param name="Kept">Itself, where it stays in memory.</param>
internal readonly record struct ScratchBlock(long At, byte[]? Kept);

/// <summary>
/// A file of the system's temporary folder that nobody else finds: it loses its name as soon as it is open, so that nothing is left whatever ends the program. Where the folder takes
/// nothing, blocks stay in memory.
/// </summary>
internal sealed class ScratchFile : IDisposable
{
    private SafeFileHandle? disk;
    private long written;
    private bool isRefused;

    public ScratchBlock Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (!isRefused)
            {
                RandomAccess.Write(disk ??= Opened(), bytes, written);
                written += bytes.Length;
                return new ScratchBlock(written - bytes.Length, null);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            isRefused = true;
        }

        return new ScratchBlock(0, bytes.ToArray());
    }

    /// <param name="from">Where in the block the room begins.</param>
    public void Read(ScratchBlock block, long from, Span<byte> room)
    {
        if (block.Kept is { } kept) kept.AsSpan((int)from, room.Length).CopyTo(room);
        else RandomAccess.Read(disk!, room, block.At + from);
    }

    public void Dispose() => disk?.Dispose();

    private static SafeFileHandle Opened()
    {
        var path = Path.GetTempFileName();
        var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Delete);
        File.Delete(path);
        return handle;
    }
}

/// <summary>The hashes of who rows are about, by what the rows count for: so many in memory, the others in a scratch file, which goes with whatever asks for them.</summary>
internal sealed class CountedHashes(ScratchFile scratch)
{
    private const int Most = 1 << 20, AtOnce = 8192;

    private readonly List<(int Slot, ulong Id)> gathered = [];
    private readonly List<ScratchBlock> blocks = [];
    private readonly List<List<(int Block, int From, int Count)>> pieces = [];

    public void Add(int slot, ulong id)
    {
        while (pieces.Count <= slot) pieces.Add([]);
        gathered.Add((slot, id));
        if (gathered.Count == Most) blocks.Add(scratch.Write(MemoryMarshal.AsBytes(BySlot())));
    }

    /// <summary>Those of one slot, after the last was added.</summary>
    public ImmutableArray<IIdRows> Of(int slot)
    {
        if (gathered.Count > 0) blocks.Add(new ScratchBlock(0, MemoryMarshal.AsBytes(BySlot()).ToArray()));
        return slot < pieces.Count && pieces[slot].Count > 0 ? [new Piece(this, pieces[slot])] : [];
    }

    private ReadOnlySpan<ulong> BySlot()
    {
        var ends = new int[pieces.Count + 1];
        foreach (var (slot, _) in gathered) ends[slot + 1]++;
        for (var slot = 0; slot < pieces.Count; slot++)
        {
            if (ends[slot + 1] > 0) pieces[slot].Add((blocks.Count, ends[slot], ends[slot + 1]));
            ends[slot + 1] += ends[slot];
        }

        var sorted = new ulong[gathered.Count];
        foreach (var (slot, id) in gathered) sorted[ends[slot]++] = id;
        gathered.Clear();
        return sorted;
    }

    private sealed class Piece(CountedHashes all, List<(int Block, int From, int Count)> pieces) : IIdRows
    {
        public int Count => pieces.Sum(p => p.Count);

        public IEnumerable<ReadOnlyMemory<ulong>> Blocks()
        {
            var room = new ulong[Math.Min(AtOnce, pieces.Max(p => p.Count))];
            foreach (var (block, from, count) in pieces)
            {
                for (var done = 0; done < count; done += room.Length)
                {
                    var some = room.AsMemory(0, Math.Min(room.Length, count - done));
                    all.Read(block, from + done, some.Span);
                    yield return some;
                }
            }
        }
    }

    private void Read(int block, int from, Span<ulong> room) => scratch.Read(blocks[block], (long)from * sizeof(ulong), MemoryMarshal.AsBytes(room));
}
