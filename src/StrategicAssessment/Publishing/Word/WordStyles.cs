namespace StrategicAssessment.Publishing.Word;

/// <summary><c>styles.xml</c> as it travels inside the program.</summary>
internal static class WordStyles
{
    /// <summary>The part's bytes.</summary>
    public static ReadOnlyMemory<byte> Bytes()
    {
        using var stream = typeof(WordStyles).Assembly.GetManifestResourceStream("word/styles.xml")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
