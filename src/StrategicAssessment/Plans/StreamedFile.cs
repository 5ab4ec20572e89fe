using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace StrategicAssessment.Plans;

/// <summary>A file that is read in pieces, because it may be larger than memory. Its hash is worked out on another core from the moment it is opened.</summary>
internal sealed class StreamedFile : IDisposable
{
    private const int HashedAtOnce = 256 * 1024;

    private readonly SafeFileHandle handle;
    private readonly Task<string> hash;

    /// <summary>Opens a file for reading; others may read it too, not write.</summary>
    /// <param name="path">As it is spoken of.</param>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal StreamedFile(string path, string location)
    {
        (Path, handle) = (path, File.OpenHandle(location, options: FileOptions.SequentialScan));
        Length = RandomAccess.GetLength(handle);
        hash = Task.Run(Hash);
    }

    /// <summary>Relative to the assessment folder (or to the county's), with forward slashes.</summary>
    public string Path { get; }

    /// <summary>In bytes.</summary>
    public long Length { get; }

    /// <summary>Reads until the room is filled or the file ends.</summary>
    /// <param name="offset">0-based.</param>
    /// <exception cref="IOException">The disk failed.</exception>
    public int Read(long offset, Span<byte> room)
    {
        var filled = 0;
        while (filled < room.Length && RandomAccess.Read(handle, room[filled..], offset + filled) is > 0 and var read) filled += read;
        return filled;
    }

    /// <summary>The file as an input that was read: none of its bytes, and the hash, which may still be in the making.</summary>
    public InputFile AsInput() => new(Path, ReadOnlyMemory<byte>.Empty) { Length = Length, Hashing = hash };

    /// <summary>Closes the file, as soon as the hash has been worked out.</summary>
    public void Dispose() => _ = hash.ContinueWith(_ => handle.Dispose(), TaskScheduler.Default);

    private string Hash()
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = GC.AllocateUninitializedArray<byte>(HashedAtOnce);
        for (var at = 0L; Read(at, piece) is > 0 and var read; at += read) sha.AppendData(piece, 0, read);
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
