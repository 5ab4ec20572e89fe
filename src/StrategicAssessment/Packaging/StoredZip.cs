using System.Buffers.Binary;

namespace StrategicAssessment.Packaging;

/// <summary>
/// A zip archive whose bytes follow from its entries alone: in the order given, dated 1 January 1980, and stored, because what deflate makes
/// of the same bytes differs between builds of zlib. Below 4 GiB and 65,536 entries.
/// </summary>
internal static class StoredZip
{
    private const uint LocalHeader = 0x04034b50, CentralHeader = 0x02014b50, EndOfCentral = 0x06054b50;
    private const ushort VersionNeeded = 20, NamesAreUtf8 = 1 << 11, FirstDayOf1980 = (1 << 5) | 1;
    private const int LocalLength = 30, CentralLength = 46, EndLength = 22;

    public static ReadOnlyMemory<byte> Write(IReadOnlyList<ZipEntry> entries)
    {
        var length = EndLength;
        foreach (var entry in entries) length += LengthOf(entry);
        var made = new byte[length];
        var sums = new uint[entries.Count];
        var at = 0;
        for (var i = 0; i < entries.Count; i++)
        {
            sums[i] = Crc32.Of(entries[i].Content.Span);
            at += WriteLocal(made.AsSpan(at), entries[i], sums[i]);
        }

        var central = at;
        var offset = 0;
        for (var i = 0; i < entries.Count; i++)
        {
            at += WriteCentral(made.AsSpan(at), entries[i], sums[i], offset);
            offset += LocalLength + NameOf(entries[i]).Length + entries[i].Content.Length;
        }

        WriteEnd(made.AsSpan(at), entries.Count, at - central, central);
        return made;
    }

    private static int LengthOf(ZipEntry entry) => LocalLength + CentralLength + (2 * NameOf(entry).Length) + entry.Content.Length;

    private static byte[] NameOf(ZipEntry entry) => Encoding.UTF8.GetBytes(entry.Path);

    private static int WriteLocal(Span<byte> to, ZipEntry entry, uint sum)
    {
        var name = NameOf(entry);
        BinaryPrimitives.WriteUInt32LittleEndian(to, LocalHeader);
        WriteFacts(to[4..], entry, sum, name.Length);
        name.CopyTo(to[LocalLength..]);
        entry.Content.Span.CopyTo(to[(LocalLength + name.Length)..]);
        return LocalLength + name.Length + entry.Content.Length;
    }

    private static int WriteCentral(Span<byte> to, ZipEntry entry, uint sum, int offset)
    {
        var name = NameOf(entry);
        BinaryPrimitives.WriteUInt32LittleEndian(to, CentralHeader);
        BinaryPrimitives.WriteUInt16LittleEndian(to[4..], VersionNeeded);
        WriteFacts(to[6..], entry, sum, name.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(to[42..], (uint)offset);
        name.CopyTo(to[CentralLength..]);
        return CentralLength + name.Length;
    }

    // What both headers say in the same order. Attributes and extra fields stay 0, and so does the method: stored.
    private static void WriteFacts(Span<byte> to, ZipEntry entry, uint sum, int nameLength)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(to, VersionNeeded);
        BinaryPrimitives.WriteUInt16LittleEndian(to[2..], NamesAreUtf8);
        BinaryPrimitives.WriteUInt16LittleEndian(to[8..], FirstDayOf1980);
        BinaryPrimitives.WriteUInt32LittleEndian(to[10..], sum);
        BinaryPrimitives.WriteUInt32LittleEndian(to[14..], (uint)entry.Content.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(to[18..], (uint)entry.Content.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(to[22..], (ushort)nameLength);
    }

    private static void WriteEnd(Span<byte> to, int count, int length, int offset)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(to, EndOfCentral);
        BinaryPrimitives.WriteUInt16LittleEndian(to[8..], (ushort)count);
        BinaryPrimitives.WriteUInt16LittleEndian(to[10..], (ushort)count);
        BinaryPrimitives.WriteUInt32LittleEndian(to[12..], (uint)length);
        BinaryPrimitives.WriteUInt32LittleEndian(to[16..], (uint)offset);
    }
}

/// <summary>A file of a zip archive.</summary>
/// <param name="Path">With forward slashes, relative.</param>
internal sealed record ZipEntry(string Path, ReadOnlyMemory<byte> Content);

/// <summary>The check sum of zip: polynomial 0x04C11DB7, reflected (ISO 3309).</summary>
internal static class Crc32
{
    private const uint Reflected = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(EntryOf)];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var b in bytes) sum = Table[(sum ^ b) & 0xFF] ^ (sum >> 8);
        return ~sum;
    }

    private static uint EntryOf(int index)
    {
        var entry = (uint)index;
        for (var bit = 0; bit < 8; bit++) entry = (entry & 1) == 0 ? entry >> 1 : (entry >> 1) ^ Reflected;
        return entry;
    }
}
