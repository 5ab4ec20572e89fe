using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Win32.SafeHandles;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Plans;

/// <summary>A file of the assessment, with the name under which it is spoken of.</summary>
/// <param name="Path">Relative to the assessment folder (or to the county's), with forward slashes.</param>
/// <param name="Content">All its bytes; none of them when it was read in pieces.</param>
internal sealed record InputFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>In bytes.</summary>
    public long Length { get; init; } = Content.Length;

    /// <summary>The hash of a file that was read in pieces, which may still be in the making, or to be made when it is asked for; else null.</summary>
    public Lazy<Task<string>>? Hashing { get; init; }

    /// <summary>SHA-256 in lower-case hexadecimal when the file was read in pieces, and empty when the disk failed after they were read; else null.</summary>
    public string? Sha256()
    {
        try
        {
            return Hashing?.Value.GetAwaiter().GetResult();
        }
        catch (IOException)
        {
            return string.Empty;
        }
    }
}

/// <summary>The analyst's folder, and the county's that it borrows from. A file of the assessment's own wins. Nothing is ever written here.</summary>
internal sealed class AssessmentFolder
{
    private const string FullPaths = ".full-paths";
    private const long LargestFile = 2L * 1024 * 1024 * 1024;
    private readonly string root;
    private readonly Location? county;
    private readonly string? place;
    private readonly Since? since;
    private ConcurrentQueue<InputFile> opened = new();
    private Audience audience;
    private bool isHashed = true;

    private AssessmentFolder(string root, Location? county, string? place = null, Since? since = null) => (this.root, this.county, this.place, this.since) = (root, county, place, since);

    /// <param name="isHashed">Whether hashes of large files are made as they are read: what writes a bundle needs each.</param>
    public static AssessmentFolder Open(string root, Audience audience = Audience.Public, bool isHashed = true) => new(Path.GetFullPath(root), null) { audience = audience, isHashed = isHashed };

    /// <summary>The files of an edition as they were kept, and what came since.</summary>
    public static AssessmentFolder OpenKept(string root, Since since) => new(Path.GetFullPath(root), null, null, since);

    /// <summary>What came since, where this is an edition as it was kept; else null.</summary>
    public Since? Since => since;

    /// <summary>Full path of the folder that keeps the record: the assessment's as it is.</summary>
    public string Home => since is null ? root : Path.GetFullPath(since.Living);

    public Audience Audience => audience;

    /// <summary>The id of the assessment: the name of the folder, and for partners a word behind it.</summary>
    public string Name => Addressed(Path.GetFileName(Path.TrimEndingDirectorySeparator(root)));

    /// <summary>A name or a path with the word of those whom it is for, where it is not for the public.</summary>
    public string Addressed(string path) => audience == Audience.Public ? path : path.TrimEnd('/', '\\') + "-partners";

    /// <summary>Full path, for the ledger alone: never printed into an output.</summary>
    public string Root => root;

    /// <summary>The same folder, borrowing from the county's that the plan names; no value when there is no such folder.</summary>
    public Outcome<AssessmentFolder> Borrowing(Written<string>? countyFolder)
    {
        if (countyFolder is null) return Outcome.Of(this);
        var written = countyFolder.Value.Replace('\\', '/').TrimEnd('/');
        var path = RootOf(written);
        return Directory.Exists(path)
            ? Outcome.Of(new AssessmentFolder(root, new Location(path, written), null, since) { opened = opened, audience = audience, isHashed = isHashed })
            : Outcome.Failed<AssessmentFolder>(FolderMessages.NoCounty(countyFolder.At, countyFolder.Value));
    }

    /// <summary>The same folder as one of its places sees it: what stands in the place's own folder wins.</summary>
    /// <param name="relative">The place's folder, below this one, with forward slashes.</param>
    public AssessmentFolder WithPlace(string relative) => new(root, county, relative, since) { opened = opened, audience = audience, isHashed = isHashed };

    public bool HasOfPlace(string relative) => place is not null && File.Exists(Path.Combine(root, place, relative));

    /// <summary>A file as it is spoken of, with the folder in which it is found; as it is, when it is nowhere.</summary>
    public string SpokenOf(string relative) => Find(relative)?.Spoken ?? relative;

    /// <summary>What stands in front of a path in the place's own folder, if there is one, and in the assessment's: <c>places/maidstone/</c>, and nothing.</summary>
    public IEnumerable<string> OwnLayers => place is null ? [string.Empty] : [place + "/", string.Empty];

    /// <summary>Where a path stands among the copies of an edition: what is named by its full path has a folder of its own there.</summary>
    public static string KeptAs(string path) => Path.IsPathRooted(path) ? $"{FullPaths}/{path.Replace(":", string.Empty, StringComparison.Ordinal).Replace('\\', '/').TrimStart('/')}" : path;

    /// <summary>Full path of a layer, or of a file by its full path: the copy, where an edition has copies of such.</summary>
    public string RootOf(string layer) => Path.GetFullPath(Path.Combine(root, Path.IsPathRooted(layer) && Directory.Exists(Path.Combine(root, FullPaths)) ? KeptAs(layer) : layer));

    public bool Has(string relative) => Find(relative) is not null;

    /// <summary>The bytes of a file. No value, and an error, when it is not there or cannot be read.</summary>
    /// <param name="relative">With forward slashes; a file of the county's may be asked for with the county's folder in front, as it is spoken of.</param>
    public Outcome<InputFile> Read(string relative, SourceSpan askedAt) => Access(relative, askedAt, (path, spoken) =>
        new FileInfo(path).Length >= LargestFile
            ? Outcome.Failed<InputFile>(FolderMessages.TooLarge(askedAt, relative))
            : Outcome.Of(Noted(new InputFile(spoken, File.ReadAllBytes(path)))));

    /// <summary>How long a file is, in bytes, and whether a link below its folder leads to it; null when it is nowhere.</summary>
    /// <param name="relative">Below the folder, with forward slashes.</param>
    public (long Length, bool IsLinked)? FactsOf(string relative)
    {
        if (Find(relative) is not { Path: var path } || !File.Exists(path)) return null;
        var steps = relative.Split('/').Length;
        var isLinked = new FileInfo(path).LinkTarget is not null;
        for (var above = Directory.GetParent(path); above is not null && --steps > 0; above = above.Parent) isLinked |= above.LinkTarget is not null;
        return (new FileInfo(path).Length, isLinked);
    }

    /// <summary>What a file says, and what is wrong with it; the file is noted among the inputs.</summary>
    public Outcome<T> Read<T>(string relative, SourceSpan askedAt, ICollection<InputFile> inputs, Func<InputFile, Outcome<T>> read)
        where T : class
    {
        var file = Read(relative, askedAt);
        if (file.Value is not { } input) return Outcome.Of<T>(null, file.Diagnostics);
        inputs.Add(input);
        return read(input);
    }

    /// <summary>A file to be read in pieces, however large. No value, and an error, when it is not there or cannot be read.</summary>
    public Outcome<StreamedFile> OpenStreamed(string relative, SourceSpan askedAt) => Access(relative, askedAt, (path, spoken) =>
        Outcome.Of(new StreamedFile(spoken, path, isHashed)));

    /// <summary>What stands in front of a path in the assessment's own folder and in the county's: nothing, and <c>../kent/</c>.</summary>
    public IEnumerable<string> Layers => county is { } shared ? [string.Empty, shared.Spoken + "/"] : [string.Empty];

    /// <summary>Every file that was read whole so far, by this folder or one made of it; some more than once.</summary>
    public IEnumerable<InputFile> Opened => opened;

    /// <summary>The other assessments whose folders stand beside this one, in ordinal order of their names. None where nobody may look.</summary>
    public IEnumerable<AssessmentFolder> Beside()
    {
        try
        {
            return Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(root)) is not { } around ? []
                : [.. Directory.EnumerateDirectories(around).Select(d => Open(d)).Where(f => f.root != Path.TrimEndingDirectorySeparator(root) && File.Exists(Path.Combine(f.root, PlanReader.FileName))).OrderBy(f => f.Name, StringComparer.Ordinal)];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Names of the folders in a folder of the assessment's own, in ordinal order.</summary>
    public IReadOnlyList<string> Folders(string relative) => Names(relative, Directory.EnumerateDirectories);

    /// <summary>Names of the files in a folder of the assessment's own, in ordinal order.</summary>
    public IReadOnlyList<string> List(string relative) => Names(relative, Directory.EnumerateFiles);

    private string[] Names(string relative, Func<string, IEnumerable<string>> of) =>
        [.. RootsOf(relative).Select(r => Path.Combine(r, relative)).Where(Directory.Exists).SelectMany(of).Select(f => Path.GetFileName(f)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private InputFile Noted(InputFile file)
    {
        opened.Enqueue(file);
        return file;
    }

    private Outcome<T> Access<T>(string relative, SourceSpan askedAt, Func<string, string, Outcome<T>> access)
        where T : class
    {
        if (Find(relative) is not { Path: var path, Spoken: var spoken }) return Outcome.Failed<T>(FolderMessages.NoFile(askedAt, relative, Neighbours(relative)));
        try
        {
            if (Directory.Exists(path)) return Outcome.Failed<T>(FolderMessages.IsFolder(askedAt, relative));
            return RegularFile.Is(path) ? access(path, spoken) : Outcome.Failed<T>(FolderMessages.NoRegularFile(askedAt, relative));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Outcome.Failed<T>(FolderMessages.Unreadable(askedAt, relative));
        }
    }

    private Location? Find(string relative) => Candidates(relative).FirstOrDefault(c => File.Exists(c.Path) || Directory.Exists(c.Path));

    private IEnumerable<Location> Candidates(string relative)
    {
        foreach (var (spoken, own) in OwnLayers.Select(layer => layer + relative).SelectMany(s => RootsOf(s), (spoken, own) => (spoken, own)))
            yield return new Location(Path.IsPathRooted(spoken) ? RootOf(spoken) : Path.Combine(own, spoken), spoken);
        if (county is { } shared) yield return new Location(Path.Combine(shared.Path, relative), $"{shared.Spoken}/{relative}");
    }

    // Where a file of the assessment's own may be. Notices of a place stand in the place's folder, which may have come with them.
    private string[] RootsOf(string relative) => since is null ? [root] : relative.Split('/') switch
    {
        ["editions" or "corrections", ..] or ["places", _, "corrections", ..] => [since.Living],
        ["places"] => [root, since.Living],
        ["extracts", ..] or ["corrections.csv"] => [since.Correcting, root],
        _ => [root],
    };

    // Whose name may be the right one: a file that the plan speaks of, or that was read, is another.
    private IEnumerable<string> Neighbours(string relative)
    {
        var plan = opened.FirstOrDefault(o => o.Path == PlanReader.FileName) is { } read ? Encoding.UTF8.GetString(read.Content.Span) : string.Empty;
        bool IsSpokenOf(string name) => Regex.IsMatch(plan, $@"(?<![\w-]){Regex.Escape(Path.GetFileNameWithoutExtension(name))}(?![\w-])");
        return Candidates(relative).Select(c => Path.GetDirectoryName(c.Path)!).Where(Directory.Exists).SelectMany(Directory.EnumerateFiles).Select(p => Path.GetFileName(p))
            .Where(n => !FolderMessages.OfPlaces.Contains(n) && !IsSpokenOf(n) && !opened.Any(o => Path.GetFileName(o.Path) == n));
    }

    private sealed record Location(string Path, string Spoken);
}

/// <param name="Living">The assessment's folder as it is: editions and notices are those of it.</param>
/// <param name="Correcting">The folder with what corrects the edition: extracts that were sent again, and <c>corrections.csv</c>. They win over those that were kept.</param>
internal sealed record Since(string Living, string Correcting, string Edition);

/// <summary>A file that is read in pieces, because it may be larger than memory. Its hash is worked out as the pieces are read, as far as they come in order.</summary>
internal sealed class StreamedFile : IDisposable
{
    private const int HashedAtOnce = 256 * 1024;

    private readonly SafeFileHandle handle;
    private readonly string location;
    private readonly bool isHashed;
    private readonly IncrementalHash sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long hashed;
    private Task<string>? hash;

    /// <summary>Opens a file for reading; others may read it too, not write.</summary>
    /// <param name="path">As it is spoken of.</param>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal StreamedFile(string path, string location, bool isHashed = true)
    {
        (Path, this.location, this.isHashed, handle) = (path, location, isHashed, File.OpenHandle(location, options: FileOptions.SequentialScan));
        Length = RandomAccess.GetLength(handle);
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
        if (!isHashed) return filled;
        lock (sha)
        {
            if (hashed < offset || hashed >= offset + filled) return filled;
            sha.AppendData(room[(int)(hashed - offset)..filled]);
            hashed = offset + filled;
        }

        return filled;
    }

    /// <summary>The file as an input that was read: none of its bytes, and the hash. What nobody read of it is read for that, on another core.</summary>
    public InputFile AsInput()
    {
        if (isHashed) hash ??= Task.Run(Hash);
        return new(Path, ReadOnlyMemory<byte>.Empty) { Length = Length, Hashing = isHashed ? new(hash!) : new(ReadAgain) };
    }

    private Task<string> ReadAgain()
    {
        using var file = new StreamedFile(Path, location);
        return Task.FromResult(file.AsInput().Sha256()!);
    }

    /// <summary>Closes the file, as soon as the hash has been worked out.</summary>
    public void Dispose() => _ = (hash ?? Task.CompletedTask).ContinueWith(_ =>
    {
        handle.Dispose();
        sha.Dispose();
    }, TaskScheduler.Default);

    private string Hash()
    {
        var piece = GC.AllocateUninitializedArray<byte>((int)Math.Clamp(Length - hashed, 1, HashedAtOnce));
        while (Read(hashed, piece) > 0)
        {
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}

/// <summary>Tells files from pipes and devices, from which reading may never end.</summary>
internal static class RegularFile
{
    /// <summary>Whether what stands at a path, or what its links lead to, can be read to an end. Does not wait for a pipe.</summary>
    /// <exception cref="IOException">Its links lead nowhere, or in a circle.</exception>
    public static bool Is(string path)
    {
        var target = new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? new FileInfo(path);
        if (OperatingSystem.IsWindows() || target.Length > 0) return true;
        if (target.FullName.StartsWith("/dev/", StringComparison.Ordinal) || target.FullName.StartsWith("/proc/", StringComparison.Ordinal)) return false;
        try
        {
            // Opened for writing too, a pipe does not wait for somebody to write into it.
            using var opened = new FileStream(target.FullName, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            return opened.CanSeek;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}

/// <summary>The names of all files in the places where an assessment looks for them: a file that appears or goes there may change the next build even when no
/// file that the last one read has changed.</summary>
internal static class FolderNames
{
    /// <summary>The folders of an assessment that are looked into.</summary>
    public static readonly ImmutableArray<string> Searched = ["extracts", "commentary", "committee", "plan", "summary", "pictures", "templates", "corrections", "places"];

    /// <summary>In ordinal order, as they are spoken of. Hidden files, and those that programs leave beside one that is open, are left out.</summary>
    /// <param name="layers">As <see cref="AssessmentFolder.Layers"/> gives them.</param>
    public static IReadOnlyList<string> Of(AssessmentFolder of, IEnumerable<string> layers)
    {
        var names = new List<string>();
        foreach (var layer in layers) Add(names, of.RootOf(layer), layer);
        if (of.Since is { } since)
        {
            var (correcting, living) = (new List<string>(), new List<string>());
            Add(correcting, since.Correcting, string.Empty);
            Add(living, since.Living, string.Empty);
            names = [.. names.Union(correcting.Where(n => n.Split('/') is ["extracts", ..] or ["corrections.csv"])).Union(living.Where(n => n.Split('/') is ["corrections", ..] or ["places", _, "corrections", ..]))];
        }

        names.Sort(StringComparer.Ordinal);
        return names;
    }

    private static void Add(List<string> names, string folder, string layer)
    {
        Add(names, folder, layer, SearchOption.TopDirectoryOnly);
        foreach (var searched in Searched) Add(names, Path.Combine(folder, searched), $"{layer}{searched}/", SearchOption.AllDirectories);
    }

    private static void Add(List<string> names, string folder, string spoken, SearchOption depth)
    {
        if (!Directory.Exists(folder)) return;
        var files = Directory.EnumerateFiles(folder, "*", depth).Where(f => Path.GetFileName(f) is not ['.' or '~', ..]);
        names.AddRange(files.Select(f => spoken + Path.GetRelativePath(folder, f).Replace('\\', '/')));
    }
}
