using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StrategicAssessment.Tests.HouseRules;

namespace StrategicAssessment.Tests.Cli;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">The word after the fence.</param>
/// <param name="File">The path that the line above shows in backticks at its beginning; empty when it shows none.</param>
/// <param name="Text">What stands between the fences.</param>
internal sealed record GuideBlock(string Language, string File, string Text);

/// <summary>A page of the documentation, cut into what a reader would type, save and see.</summary>
internal static class Guide
{
    public static ImmutableArray<GuideBlock> Blocks(string page) =>
    [
        .. Regex.Matches(Text(page), @"(?:^`(?<file>[\w./-]+(?:![\w. /-]+)?)`[^\n]*\n\n)?^```(?<language>\w+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)
            .Select(m => new GuideBlock(m.Groups["language"].Value, m.Groups["file"].Value, m.Groups["text"].Value)),
    ];

    /// <summary>What the page shows in backticks.</summary>
    public static ImmutableHashSet<string> Words(string page) =>
        [.. Regex.Matches(Text(page), "(?<!`)`([^`\n]+)`(?!`)").Select(m => m.Groups[1].Value)];

    /// <summary>Links to files and headings of the repository.</summary>
    public static IEnumerable<string> Links(string page) =>
        Regex.Matches(Text(page), @"\]\(([^)\s]+)\)").Select(m => m.Groups[1].Value).Where(l => !l.StartsWith("https:", StringComparison.Ordinal));

    /// <summary>Whether a link of a page leads to a file or folder, and its anchor to a heading there.</summary>
    public static bool Exists(string page, string link)
    {
        var parts = link.Split('#');
        var path = parts[0].Length == 0 ? page : Path.GetRelativePath(Repository.Root, Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, parts[0]));
        if (parts.Length == 1) return Path.Exists(Path.Combine(Repository.Root, path));
        return Text(path).Split('\n').Where(line => line.StartsWith('#')).Any(line => AnchorOf(line.TrimStart('#').Trim()) == parts[1]);
    }

    private static string AnchorOf(string heading) =>
        new([.. heading.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-').Select(c => c == ' ' ? '-' : c)]);

    public static string Text(string page) => Repository.Read(page).ReplaceLineEndings("\n");
}
