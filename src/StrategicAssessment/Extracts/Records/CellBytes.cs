using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StrategicAssessment.Extracts.Records;

/// <summary>Short pieces of text as bytes, taken a word at a time: a cell is looked up for every row of a file of millions.</summary>
internal static class CellBytes
{
    private const ulong Odd = 0x9E3779B97F4A7C15;

    /// <summary>A hash for a table in memory; nothing is ordered by it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Hash(ReadOnlySpan<byte> cell)
    {
        unchecked
        {
            var hash = (ulong)cell.Length * Odd;
            if (cell.Length >= sizeof(ulong))
            {
                for (var at = sizeof(ulong); at < cell.Length; at += sizeof(ulong)) hash = Mixed(hash, Long(cell, at - sizeof(ulong)));
                return (uint)(Mixed(hash, Long(cell, cell.Length - sizeof(ulong))) >> 32);
            }

            if (cell.Length >= sizeof(uint)) return (uint)(Mixed(hash, Short(cell, 0) | ((ulong)Short(cell, cell.Length - sizeof(uint)) << 32)) >> 32);
            foreach (var b in cell) hash = Mixed(hash, b);
            return (uint)(hash >> 32);
        }
    }

    /// <summary>Whether two pieces are the same, byte for byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreSame(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        if (a.Length != b.Length) return false;
        if (a.Length < sizeof(uint)) return a.SequenceEqual(b);
        if (a.Length < sizeof(ulong)) return Short(a, 0) == Short(b, 0) && Short(a, a.Length - sizeof(uint)) == Short(b, a.Length - sizeof(uint));
        for (var at = sizeof(ulong); at < a.Length; at += sizeof(ulong))
        {
            if (Long(a, at - sizeof(ulong)) != Long(b, at - sizeof(ulong))) return false;
        }

        return Long(a, a.Length - sizeof(ulong)) == Long(b, a.Length - sizeof(ulong));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mixed(ulong hash, ulong word)
    {
        unchecked
        {
            hash = (hash ^ word) * Odd;
            return hash ^ (hash >> 32);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Long(ReadOnlySpan<byte> cell, int at) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref MemoryMarshal.GetReference(cell), at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Short(ReadOnlySpan<byte> cell, int at) => Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref MemoryMarshal.GetReference(cell), at));
}
