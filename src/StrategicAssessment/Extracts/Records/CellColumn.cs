using System.Runtime.CompilerServices;
using System.Text;

namespace StrategicAssessment.Extracts.Records;

/// <summary>
/// A column of which every cell is looked at. Each different cell is worked out once and known by its bytes from then on. The codes are the
/// meaning's: 0 and up for what it knows, below 0 for what does not count.
/// </summary>
/// <param name="index">0-based.</param>
/// <param name="meaning">The code of a cell, given without its quotes and trimmed.</param>
internal sealed class CellColumn(int index, Func<string, int> meaning)
{
    private const byte Quote = (byte)'"';

    private Slot[] slots = new Slot[64];
    private byte[] kept = new byte[2048];
    private int used;
    private int count;

    // An end of 0 is an empty slot: no cell is kept at 0.
    private struct Slot
    {
        public uint Hash;
        public int Start;
        public int End;
        public int Code;
    }

    /// <summary>0-based.</summary>
    public int Index => index;

    /// <summary>The code of a cell as it stands in the file, quotes included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int CodeOf(ReadOnlySpan<byte> cell)
    {
        var hash = CellBytes.Hash(cell);
        var mask = (uint)slots.Length - 1;
        for (var i = (int)(hash & mask); slots[i].End != 0; i = (i + 1) & (int)mask)
        {
            ref var slot = ref slots[i];
            if (slot.Hash == hash && CellBytes.AreSame(cell, kept.AsSpan(slot.Start, slot.End - slot.Start))) return slot.Code;
        }

        return Keep(cell, hash);
    }

    /// <summary>The code of a cell given as text, without its quotes.</summary>
    public int CodeOf(string text) => meaning(text.Trim());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Keep(ReadOnlySpan<byte> cell, uint hash)
    {
        if (++count * 2 > slots.Length) Grow();
        var start = Math.Max(used, 1);
        if (start + cell.Length > kept.Length) Array.Resize(ref kept, Math.Max(kept.Length * 2, start + cell.Length));
        cell.CopyTo(kept.AsSpan(start));
        used = start + cell.Length;
        var code = meaning(TextOf(cell).Trim());
        Put(new Slot { Hash = hash, Start = start, End = used, Code = code });
        return code;
    }

    private void Grow()
    {
        var before = slots;
        slots = new Slot[before.Length * 2];
        foreach (var slot in before)
        {
            if (slot.End != 0) Put(slot);
        }
    }

    private void Put(Slot slot)
    {
        var i = (int)(slot.Hash & ((uint)slots.Length - 1));
        while (slots[i].End != 0) i = (i + 1) & (slots.Length - 1);
        slots[i] = slot;
    }

    private static string TextOf(ReadOnlySpan<byte> cell) => cell is [Quote, .. var inner, Quote]
        ? Encoding.UTF8.GetString(inner).Replace("\"\"", "\"", StringComparison.Ordinal)
        : Encoding.UTF8.GetString(cell);
}
