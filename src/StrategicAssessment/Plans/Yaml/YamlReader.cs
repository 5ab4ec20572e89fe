using System.Diagnostics;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Plans.Yaml;

/// <summary>Reads a plan's YAML into a tree in which every word keeps its place. Knows nothing of what a plan may say.</summary>
internal static class YamlReader
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int LargestFile = 4 * 1024 * 1024;

    /// <summary>How deep lists and maps may stand in one another.</summary>
    public const int DeepestNesting = 64;

    /// <summary>
    /// The map that the file holds. It is null when the text could not be followed to its end; anchors, tags, duplicate keys and
    /// the like are all reported and leave the rest of the map readable. Never throws on bad input.
    /// </summary>
    /// <param name="path">As diagnostics should show it.</param>
    /// <param name="bytes">The file: UTF-8, with or without a byte order mark; lines end in CRLF, LF or CR.</param>
    public static Outcome<YamlMap> Read(string path, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > LargestFile) return Outcome.Failed<YamlMap>(YamlMessages.TooLarge(path, LargestFile));
        var decoded = YamlTextChecks.Decode(path, bytes.Span);
        if (decoded.Value is not { } source) return new Outcome<YamlMap>(null, decoded.Diagnostics);
        var forbidden = YamlTextChecks.Forbidden(source);
        return forbidden.IsEmpty ? Parse(source) : new Outcome<YamlMap>(null, forbidden);
    }

    private static Outcome<YamlMap> Parse(YamlSource source)
    {
        var builder = new YamlTreeBuilder(source);
        var root = builder.Build();
        var found = builder.Found;
        return root switch
        {
            YamlMap map => Outcome.Of<YamlMap>(map, found),
            null when found.Any(d => d.Severity == Severity.Error) => Outcome.Of<YamlMap>(null, found),
            null or YamlNothing => Outcome.Of<YamlMap>(null, found.Append(YamlMessages.Empty(source.Path))),
            YamlText or YamlList => Outcome.Of<YamlMap>(null, found.Append(YamlMessages.NotAMap(root.At))),
            _ => throw new UnreachableException(),
        };
    }
}

/// <summary>A closed union: <see cref="YamlText"/>, <see cref="YamlList"/>, <see cref="YamlMap"/> or <see cref="YamlNothing"/>.</summary>
internal interface IYamlNode
{
    /// <summary>The first character of the value, a quote or bracket included.</summary>
    SourceSpan At { get; }
}

/// <summary>Text as written: <c>no</c>, <c>010</c>, <c>1:30</c> and <c>null</c> mean themselves.</summary>
/// <param name="At">Where the text, or its opening quote, stands.</param>
/// <param name="Value">Without its quotes; empty only when quoted.</param>
/// <param name="IsQuoted">In single or double quotes; block text (<c>|</c>, <c>&gt;</c>) is not.</param>
internal sealed record YamlText(SourceSpan At, string Value, bool IsQuoted) : IYamlNode;

/// <summary>A list, in brackets or with a dash before each item.</summary>
/// <param name="At">The opening bracket or the first dash.</param>
internal sealed record YamlList(SourceSpan At, ImmutableArray<IYamlNode> Items) : IYamlNode;

/// <param name="At">The opening brace or the first key.</param>
/// <param name="Entries">In the order written; no key twice (compared ordinally).</param>
internal sealed record YamlMap(SourceSpan At, ImmutableArray<YamlEntry> Entries) : IYamlNode
{
    /// <summary>The first entry with this key, or null. <c>for_each</c> is <c>for each</c>: what is written with underscores is the same word.</summary>
    public YamlEntry? Find(string key) => Entries.FirstOrDefault(e => e.IsCalled(key));
}

/// <summary>A key with nothing after it, as in <c>robbery:</c>.</summary>
/// <param name="At">Just after the colon or dash.</param>
internal sealed record YamlNothing(SourceSpan At) : IYamlNode;

/// <param name="Value">Never null: <see cref="YamlNothing"/> when nothing is written.</param>
internal sealed record YamlEntry(string Key, SourceSpan KeyAt, IYamlNode Value)
{
    /// <summary>Whether it is the word, written with spaces or with underscores.</summary>
    public bool IsCalled(string word) => string.Equals(Key, word, StringComparison.Ordinal)
        || (Key.Contains('_', StringComparison.Ordinal) && string.Equals(Key.Replace('_', ' '), word, StringComparison.Ordinal));
}
