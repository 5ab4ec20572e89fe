namespace StrategicAssessment.Packaging;

/// <summary>The check sum of zip: polynomial 0x04C11DB7, reflected (ISO 3309).</summary>
internal static class Crc32
{
    private const uint Reflected = 0xEDB88320;

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var table = Table();
        var sum = uint.MaxValue;
        foreach (var b in bytes) sum = table[(sum ^ b) & 0xFF] ^ (sum >> 8);
        return ~sum;
    }

    private static uint[] Table()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var entry = i;
            for (var bit = 0; bit < 8; bit++) entry = (entry & 1) == 0 ? entry >> 1 : (entry >> 1) ^ Reflected;
            table[i] = entry;
        }

        return table;
    }
}
