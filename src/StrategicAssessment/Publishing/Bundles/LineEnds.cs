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
        var returned = new List<byte>(plain.Length + 64);
        foreach (var octet in plain)
        {
            if (octet == Feed) returned.Add(Return);
            returned.Add(octet);
        }

        byte[] other = [.. returned];
        return Manifest.Sha256(other) == sha256 ? other : null;
    }

    /// <summary>Whether a file of an assessment has the hash once its line ends are others.</summary>
    public static bool AreOther(AssessmentFolder folder, string file, string sha256) =>
        folder.Read(file, SourceSpan.WholeFile(file)).Value is { } whole && Restored(whole.Content.ToArray(), sha256) is not null;

    /// <summary>The same with every line ended by a line feed alone, as this program writes.</summary>
    public static byte[] Plain(ReadOnlySpan<byte> text)
    {
        if (text.IndexOf("\r\n"u8) < 0) return text.ToArray();
        var plain = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != Return || i + 1 == text.Length || text[i + 1] != Feed) plain[length++] = text[i];
        }

        return plain[..length];
    }
}
