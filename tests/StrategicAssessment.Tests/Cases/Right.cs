using System.Globalization;
using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Cases;

/// <summary>
/// What is right of a folder, a line each: <c>exit 1</c> is what <c>check --strict</c> ends with, <c>told [text]</c> and <c>not told [text]</c> are of a line that it says,
/// <c>[file]: [text]</c> and <c>not [file]: [text]</c> of what the bundle has, ⏎ being the end of a line. A # begins a remark.
/// </summary>
internal static class Right
{
    /// <summary>Checks the folder, builds it where a line asks for the bundle, and holds every line against them.</summary>
    public static void Holds(IEnumerable<string> lines, Workspace workspace)
    {
        var right = lines.Where(l => l.Length > 0 && !l.StartsWith('#')).ToList();
        Assert.Contains(right, l => l.StartsWith("exit ", StringComparison.Ordinal));
        var check = Assess.Run("check", workspace.Folder, "--strict");
        var build = right.Exists(l => FileOf(l) is not null) ? workspace.Build("--format", "md") : null;
        Assert.True(build is null or { ExitCode: 0 }, build?.ToString());
        foreach (var line in right) Holds(line, check, workspace.Output);
    }

    private static void Holds(string line, CommandRun check, string output)
    {
        var isDenied = line.StartsWith("not ", StringComparison.Ordinal);
        var said = isDenied ? line["not ".Length..] : line;
        if (said.StartsWith("exit ", StringComparison.Ordinal)) Assert.True(check.ExitCode.ToString(CultureInfo.InvariantCulture) == said["exit ".Length..], $"{line}\n{check}");
        else if (said.StartsWith("told ", StringComparison.Ordinal)) Assert.True((check.Output + check.Error).Contains(said["told ".Length..], StringComparison.Ordinal) != isDenied, $"{line}\n{check}");
        else if (FileOf(line) is { } file) InFile(line, Path.Combine(output, file), said[(file.Length + 2)..], isDenied);
        else Assert.Fail($"'{line}' says nothing that can be checked.");
    }

    private static void InFile(string line, string path, string text, bool isDenied)
    {
        var content = File.ReadAllText(path).Replace("\n", "⏎", StringComparison.Ordinal);
        Assert.True(content.Contains(text, StringComparison.Ordinal) != isDenied, $"{line}\n{content}");
    }

    // The file of the bundle that a line is about, or null.
    private static string? FileOf(string line)
    {
        var said = line.StartsWith("not ", StringComparison.Ordinal) ? line["not ".Length..] : line;
        if (said.StartsWith("told ", StringComparison.Ordinal) || said.StartsWith("exit ", StringComparison.Ordinal)) return null;
        var colon = said.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? null : said[..colon];
    }
}
