using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Publishing.Bundles;

/// <summary>
/// Tells a file whose line ends alone were changed, as Git does to text where <c>core.autocrlf</c> is set, from one that says something else. A file that holds a nought
/// byte is no text, and Git leaves it alone.
/// </summary>
internal static class LineEnds
{
    private const byte Return = (byte)'\r', Feed = (byte)'\n';

    /// <summary>The bytes that have the hash: these, or these with all lines ended in the other way; null when neither has.</summary>
    public static byte[]? Restored(byte[] now, string sha256)
    {
        if (Manifest.Sha256(now) == sha256) return now;
        if (now.AsSpan().Contains((byte)0) || !now.AsSpan().Contains(Feed)) return null;
        var plain = Plain(now);
        if (Manifest.Sha256(plain) == sha256) return plain;
        byte[] other = [.. plain.SelectMany(octet => octet == Feed ? new[] { Return, Feed } : [octet])];
        return Manifest.Sha256(other) == sha256 ? other : null;
    }

    /// <summary>Whether a file of an assessment has the hash once its line ends are others.</summary>
    public static bool AreOther(AssessmentFolder folder, string file, string sha256) =>
        folder.Read(file, SourceSpan.WholeFile(file)).Value is { } whole && Restored(whole.Content.ToArray(), sha256) is not null;

    /// <summary>The same with every line ended by a line feed alone, as this program writes.</summary>
    public static byte[] Plain(ReadOnlySpan<byte> text)
    {
        var all = text.ToArray();
        return text.IndexOf("\r\n"u8) < 0 ? all : [.. all.Where((octet, i) => octet != Return || i + 1 == all.Length || all[i + 1] != Feed)];
    }
}
