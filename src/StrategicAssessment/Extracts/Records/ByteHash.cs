using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StrategicAssessment.Extracts.Records;

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
