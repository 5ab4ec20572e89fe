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
