using System.Globalization;
using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Cases;

/// <summary>
/// What is right of a folder, a line each: <c>exit 1</c> is what <c>check --strict</c> ends with, <c>told [text]</c> and <c>not told [text]</c> are of a line that it says,
/// <c>[file]: [text]</c> and <c>not [file]: [text]</c> of what the bundle has, ⏎ being the end of a line.
/// <c>refused [place]</c> is where a bundle cannot be written; <c>since [case]: [text]</c> and <c>not since [case]: [text]</c> are of what <c>diff</c> says
/// of another case's bundle and this one's. A # begins a remark.
/// </summary>
internal static class Right
{
    private static readonly string[] NoFiles = ["told ", "exit ", "refused ", "since "];

    /// <summary>Checks the folder, builds it where a line asks for the bundle, and holds every line against them.</summary>
    public static void Holds(IEnumerable<string> lines, Workspace workspace)
    {
        var right = lines.Where(l => l.Length > 0 && !l.StartsWith('#')).ToList();
        Assert.Contains(right, l => l.StartsWith("exit ", StringComparison.Ordinal));
        var check = Assess.Run("check", workspace.Folder, "--strict");
        var build = right.Exists(l => FileOf(l) is not null) ? workspace.Build("--format", "md") : null;
        Assert.True(build is null or { ExitCode: 0 }, build?.ToString());
        foreach (var line in right) Holds(line, check, workspace);
    }

    private static void Holds(string line, CommandRun check, Workspace workspace)
    {
        var isDenied = line.StartsWith("not ", StringComparison.Ordinal);
        var said = isDenied ? line["not ".Length..] : line;
        if (said.StartsWith("exit ", StringComparison.Ordinal)) Assert.True(check.ExitCode.ToString(CultureInfo.InvariantCulture) == said["exit ".Length..], $"{line}\n{check}");
        else if (said.StartsWith("told ", StringComparison.Ordinal)) Assert.True((check.Output + check.Error).Contains(said["told ".Length..], StringComparison.Ordinal) != isDenied, $"{line}\n{check}");
        else if (said.StartsWith("refused ", StringComparison.Ordinal)) Refused(said["refused ".Length..], workspace);
        else if (said.StartsWith("since ", StringComparison.Ordinal)) Since(said["since ".Length..].Split(": ", 2), workspace, isDenied);
        else if (FileOf(line) is { } file) InFile(line, Path.Combine(workspace.Output, file), said[(file.Length + 2)..], isDenied);
        else Assert.Fail($"'{line}' says nothing that can be checked.");
    }

    private static void Refused(string place, Workspace workspace)
    {
        var before = Files(workspace.Folder);
        var run = Assess.Run("build", workspace.Folder, "--format", "md", "--output", Path.Combine(workspace.Folder, place));
        Assert.True(run.ExitCode != 0 && run.Error.Contains("error SA", StringComparison.Ordinal), run.ToString());
        Assert.Equal(before, Files(workspace.Folder));
    }

    // What must stay as it is: every file, and what it holds.
    private static List<(string Path, string Content)> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => (Path.GetRelativePath(folder, f), File.ReadAllText(f)))];

    private static void Since(string[] words, Workspace workspace, bool isDenied)
    {
        using var before = Workspace.OfCase(words[0]);
        before.Build("--format", "md");
        workspace.Build("--format", "md");
        var run = Assess.Run("diff", before.Output, workspace.Output);
        Assert.True(run.Output.Contains(words[1], StringComparison.Ordinal) != isDenied, run.ToString());
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
        if (NoFiles.Any(w => said.StartsWith(w, StringComparison.Ordinal))) return null;
        var colon = said.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? null : said[..colon];
    }
}
