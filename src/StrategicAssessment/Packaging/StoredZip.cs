namespace StrategicAssessment.Packaging;

/// <summary>
/// A zip archive whose bytes follow from its entries alone: in the order given, dated 1 January 1980, and stored, because what deflate makes
/// of the same bytes differs between builds of zlib. Below 4 GiB and 65,536 entries.
/// </summary>
internal static class StoredZip
{
    private const uint LocalHeader = 0x04034b50, CentralHeader = 0x02014b50, EndOfCentral = 0x06054b50, OneDisk = 0;
    private const ushort VersionNeeded = 20, NamesAreUtf8 = 1 << 11, FirstDayOf1980 = (1 << 5) | 1, Stored = 0, Midnight = 0, NoExtraFields = 0, NoComment = 0;
    private const int CommentDiskAndAttributes = 10;

    public static ReadOnlyMemory<byte> Write(IReadOnlyList<ZipEntry> entries)
    {
        using MemoryStream made = new(entries.Sum(e => e.Content.Length)), central = new();
        using BinaryWriter writer = new(made), listing = new(central);
        foreach (var entry in entries)
        {
            var (name, sum, offset) = (Encoding.UTF8.GetBytes(entry.Path), Crc32.Of(entry.Content.Span), (uint)made.Position);
            writer.Write(LocalHeader);
            WriteFacts(writer, entry, name, sum);
            writer.Write(name);
            writer.Write(entry.Content.Span);
            listing.Write(CentralHeader);
            listing.Write(VersionNeeded);
            WriteFacts(listing, entry, name, sum);
            listing.Write(new byte[CommentDiskAndAttributes]);
            listing.Write(offset);
            listing.Write(name);
        }

        var start = (uint)made.Position;
        central.WriteTo(made);
        WriteEnd(writer, (ushort)entries.Count, (uint)central.Length, start);
        return made.GetBuffer().AsMemory(0, (int)made.Length);
    }

    // What both headers say in the same order.
    private static void WriteFacts(BinaryWriter to, ZipEntry entry, byte[] name, uint sum)
    {
        to.Write(VersionNeeded);
        to.Write(NamesAreUtf8);
        to.Write(Stored);
        to.Write(Midnight);
        to.Write(FirstDayOf1980);
        to.Write(sum);
        to.Write(entry.Content.Length);
        to.Write(entry.Content.Length);
        to.Write((ushort)name.Length);
        to.Write(NoExtraFields);
    }

    private static void WriteEnd(BinaryWriter to, ushort count, uint length, uint offset)
    {
        to.Write(EndOfCentral);
        to.Write(OneDisk);
        to.Write(count);
        to.Write(count);
        to.Write(length);
        to.Write(offset);
        to.Write(NoComment);
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
