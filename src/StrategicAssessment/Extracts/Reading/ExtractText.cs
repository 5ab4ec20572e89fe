namespace StrategicAssessment.Extracts.Reading;

/// <summary>How the bytes of an extract were taken to be text.</summary>
public enum TextEncoding
{
    /// <summary>With or without a byte order mark.</summary>
    Utf8,

    /// <summary>What Excel calls "Unicode Text".</summary>
    Utf16LittleEndian,

    /// <summary>As above, the bytes of each pair swapped.</summary>
    Utf16BigEndian,

    /// <summary>What Excel writes for plain "CSV" on Windows in western Europe.</summary>
    Windows1252,
}

/// <summary>The text of an extract.</summary>
/// <param name="Path">As diagnostics should show it.</param>
/// <param name="Encoding">What the file was written in.</param>
/// <param name="Utf8">Valid UTF-8 without a byte order mark; the file's own memory, not a copy, when it was UTF-8 already.</param>
public sealed record ExtractText(string Path, TextEncoding Encoding, ReadOnlyMemory<byte> Utf8);
