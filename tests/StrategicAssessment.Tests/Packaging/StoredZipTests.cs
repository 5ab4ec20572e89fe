using System.IO.Compression;
using System.Text;
using StrategicAssessment.Packaging;
using Xunit;

namespace StrategicAssessment.Tests.Packaging;

public sealed class StoredZipTests
{
    [Fact]
    public void Another_reader_finds_every_entry_as_it_went_in()
    {
        ZipEntry[] entries = [new("b/one.txt", Encoding.UTF8.GetBytes("123456789")), new("a.bin", new byte[70_000]), new("\u00E9.txt", ReadOnlyMemory<byte>.Empty)];
        using var zip = new ZipArchive(new MemoryStream(StoredZip.Write(entries).ToArray()));
        Assert.Equal(entries.Select(e => e.Path), zip.Entries.Select(e => e.FullName));
        Assert.Equal(entries.Select(e => e.Content.ToArray()), zip.Entries.Select(Content));
    }

    // The check value that ISO 3309's polynomial is published with.
    [Fact]
    public void The_check_sum_is_that_of_zip()
    {
        using var zip = new ZipArchive(new MemoryStream(StoredZip.Write([new("one.txt", Encoding.UTF8.GetBytes("123456789"))]).ToArray()));
        Assert.Equal(0xCBF43926u, zip.Entries[0].Crc32);
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using (var stream = entry.Open()) stream.CopyTo(content);
        return content.ToArray();
    }
}
