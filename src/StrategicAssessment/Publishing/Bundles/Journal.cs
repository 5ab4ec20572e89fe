namespace StrategicAssessment.Publishing.Bundles;

/// <summary>
/// The written intention of a replacement. Once it is whole on the disk every new file is staged, and the replacement can be
/// finished or undone by whoever finds it; its last line is a checksum of the others, so that half a journal is no journal.
/// </summary>
internal static class Journal
{
    public const long Largest = 16 * 1024 * 1024;
    private const string Header = "assess-journal/1";
    private const string Terminator = "end ";
    private const string NoContent = "-";
    private static readonly ImmutableArray<string> Words = ["delete", "replace", "add"];   // in the order of ChangeKind

    public static byte[] Render(IEnumerable<JournalEntry> entries)
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var entry in entries)
            text.Append(Words[(int)entry.Kind]).Append(' ').Append(entry.Sha256 ?? NoContent).Append(' ').Append(entry.Path).Append('\n');
        var body = text.ToString();
        return Encoding.UTF8.GetBytes($"{body}{Terminator}{Checksum(body)}\n");
    }

    /// <summary>The entries, or null when the journal is not whole or names a path that no bundle may hold.</summary>
    public static ImmutableArray<JournalEntry>? Parse(ReadOnlySpan<byte> utf8)
    {
        var text = Encoding.UTF8.GetString(utf8);
        var end = text.LastIndexOf(Terminator, StringComparison.Ordinal);
        if (end <= 0 || text[end..] != $"{Terminator}{Checksum(text[..end])}\n") return null;
        var lines = text[..end].TrimEnd('\n').Split('\n');
        if (lines[0] != Header) return null;
        var entries = lines.Skip(1).Select(Entry).ToList();
        return entries.Contains(null) ? null : [.. entries.OfType<JournalEntry>()];
    }

    private static string Checksum(string body) => Manifest.Sha256(Encoding.UTF8.GetBytes(body));

    private static JournalEntry? Entry(string line)
    {
        var parts = line.Split(' ', 3);
        if (parts.Length != 3 || Words.IndexOf(parts[0]) is var kind && kind < 0 || BundlePath.Fault(parts[2]) is not null) return null;
        return new JournalEntry((ChangeKind)kind, parts[2], parts[1] == NoContent ? null : parts[1]);
    }
}

/// <param name="Path">Relative, with forward slashes.</param>
/// <param name="Sha256">Of the staged bytes; null for a deletion.</param>
internal sealed record JournalEntry(ChangeKind Kind, string Path, string? Sha256)
{
    public static JournalEntry Of(Change change) =>
        new(change.Kind, change.Path, change.Kind == ChangeKind.Delete ? null : Manifest.Sha256(change.Content.Span));
}
