using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Cases;

/// <summary>A slip in a partner's file changes no figure, or something is told.</summary>
public class SlipTests
{
    private const int Folders = 6;

    [Fact]
    public void Of_a_hundred_slips_at_most_one_changes_a_figure_without_a_word()
    {
        List<string> misses = [];
        var tried = 0;
        for (var seed = 1; seed <= Folders; seed++)
        {
            var sound = Sound(seed);
            foreach (var (name, slip) in SlippedFolder.Slips)
            {
                tried++;
                if (IsMissed(seed, slip, sound) is { } said) misses.Add($"seed {seed}: {name}\n{said}");
            }
        }

        Assert.True(misses.Count * 100 <= tried, $"{misses.Count} of {tried} missed:\n" + string.Join('\n', misses));
    }

    private static (string Figures, List<string> Told) Sound(int seed)
    {
        using var workspace = Workspace.Empty("slips");
        new SlippedFolder(new Random(seed)).Write(workspace);
        var (check, figures) = Run(workspace);
        Assert.True(check.ExitCode == 0 && figures.Length > 0, check.ToString());
        return (figures, Told(check, workspace));
    }

    // What check said of a slip that changed a figure and nothing was told; null when it was told or changed nothing.
    private static string? IsMissed(int seed, Action<Workspace, Random> slip, (string Figures, List<string> Told) sound)
    {
        var random = new Random(seed);
        using var workspace = Workspace.Empty("slips");
        new SlippedFolder(random).Write(workspace);
        slip(workspace, random);
        var (check, after) = Run(workspace);
        return after == sound.Figures || Told(check, workspace).Except(sound.Told, StringComparer.Ordinal).Any() ? null : check.ToString();
    }

    private static (CommandRun Check, string Figures) Run(Workspace workspace)
    {
        var check = Assess.Run("check", workspace.Folder);
        var build = workspace.Build("--format", "xlsx");
        return (check, build.ExitCode == 0 ? Figures(workspace) : string.Empty);
    }

    // What the figures say; not the files that they come from, nor what is in them.
    private static string Figures(Workspace workspace) => string.Join('\n', Directory.EnumerateFiles(Path.Combine(workspace.Output, "tables"), "*.csv").Order(StringComparer.Ordinal).Select(File.ReadAllText));

    private static List<string> Told(CommandRun run, Workspace workspace) => [.. (run.Output + run.Error).Replace(workspace.Around, string.Empty, StringComparison.Ordinal).Split('\n').Where(l => l.Contains(" SA", StringComparison.Ordinal))];
}
