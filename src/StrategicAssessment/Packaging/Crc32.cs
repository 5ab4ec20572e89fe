using System.Buffers.Binary;

namespace StrategicAssessment.Packaging;

/// <summary>The check sum of zip: polynomial 0x04C11DB7, reflected (ISO 3309).</summary>
internal static class Crc32
{
    private const uint Reflected = 0xEDB88320;

    // Eight tables, each of what a byte so many places earlier adds: eight bytes go through at once (Kounavis and Berry, 2005).
    private static readonly uint[] Tables = Made();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var (sum, at, tables) = (uint.MaxValue, 0, Tables);
        for (; at + 8 <= bytes.Length; at += 8)
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) ^ sum;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]);
            sum = tables[(int)(1792 + (low & 0xFF))] ^ tables[(int)(1536 + ((low >> 8) & 0xFF))] ^ tables[(int)(1280 + ((low >> 16) & 0xFF))] ^ tables[(int)(1024 + (low >> 24))]
                ^ tables[(int)(768 + (high & 0xFF))] ^ tables[(int)(512 + ((high >> 8) & 0xFF))] ^ tables[(int)(256 + ((high >> 16) & 0xFF))] ^ tables[(int)(high >> 24)];
        }

        for (; at < bytes.Length; at++) sum = tables[(int)((sum ^ bytes[at]) & 0xFF)] ^ (sum >> 8);
        return ~sum;
    }

    private static uint[] Made()
    {
        var tables = new uint[8 * 256];
        for (var i = 0; i < 256; i++)
        {
            var entry = (uint)i;
            for (var bit = 0; bit < 8; bit++) entry = (entry & 1) == 0 ? entry >> 1 : (entry >> 1) ^ Reflected;
            tables[i] = entry;
        }

        for (var i = 256; i < tables.Length; i++) tables[i] = tables[(int)(tables[i - 256] & 0xFF)] ^ (tables[i - 256] >> 8);
        return tables;
    }
}
