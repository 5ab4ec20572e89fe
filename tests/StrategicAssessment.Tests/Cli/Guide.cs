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
        .. Regex.Matches(Text(page), @"(?:^`(?<file>[\w./-]+)`[^\n]*\n\n)?^```(?<language>\w+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)
            .Select(m => new GuideBlock(m.Groups["language"].Value, m.Groups["file"].Value, m.Groups["text"].Value)),
    ];

    /// <summary>What the page shows in backticks.</summary>
    public static ImmutableHashSet<string> Words(string page) =>
        [.. Regex.Matches(Text(page), "(?<!`)`([^`\n]+)`(?!`)").Select(m => m.Groups[1].Value)];

    public static string Text(string page) => Repository.Read(page).ReplaceLineEndings("\n");
}
