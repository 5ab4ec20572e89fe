using System.Buffers;

namespace StrategicAssessment.Publishing.Bundles;

/// <summary>
/// The names that a file of a bundle may have: relative, forward slashes, and legal on Windows and Linux alike,
/// so that a bundle can be copied anywhere and no name can lead out of its folder.
/// </summary>
internal static class BundlePath
{
    private const int Longest = 180;
    private const string Private = ".assess";
    private static readonly SearchValues<char> NeverAllowed = SearchValues.Create("\\<>:\"|?*\u007f");
    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

    /// <summary>Why the path cannot name a file of a bundle, or null when it can.</summary>
    public static string? Fault(string path)
    {
        if (path.Length == 0) return "it is empty";
        if (path.Length > Longest) return "it is too long";
        if (path.AsSpan().ContainsAny(NeverAllowed) || path.Any(char.IsControl)) return "it holds a character that a file name cannot hold";
        if (!IsWellFormed(path)) return "it is not well-formed Unicode";
        if (path.StartsWith(Private, StringComparison.OrdinalIgnoreCase)) return "names that begin with .assess are private";
        return path.Split('/').Select(SegmentFault).FirstOrDefault(fault => fault is not null);
    }

    /// <summary>The folders that hold the file, outermost first: <c>a/b/c.csv</c> gives <c>a</c>, <c>a/b</c>.</summary>
    public static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
            yield return path[..slash];
    }

    private static string? SegmentFault(string segment)
    {
        if (segment.Length == 0) return "it is rooted, or a part of it is empty";
        if (segment is "." or "..") return "it leads out of the bundle";
        if (segment[^1] is '.' or ' ' || segment[0] == ' ') return "a part of it begins or ends with a space or a full stop";
        return IsDevice(segment) ? "a part of it is the name of a device on Windows" : null;
    }

    private static bool IsDevice(string segment)
    {
        var dot = segment.IndexOf('.', StringComparison.Ordinal);
        var name = (dot < 0 ? segment : segment[..dot]).TrimEnd();
        return Devices.Contains(name, StringComparer.OrdinalIgnoreCase) || IsPort(name);
    }

    // COM1 and LPT1 to 9, and 0; Windows takes superscript digits for digits here.
    private static bool IsPort(string name) =>
        name.Length == 4
        && (name.StartsWith("COM", StringComparison.OrdinalIgnoreCase) || name.StartsWith("LPT", StringComparison.OrdinalIgnoreCase))
        && (char.IsAsciiDigit(name[3]) || name[3] is '¹' or '²' or '³');

    // Half a surrogate pair comes out as a replacement character.
    private static bool IsWellFormed(string path) => string.Equals(string.Concat(path.EnumerateRunes()), path, StringComparison.Ordinal);
}
