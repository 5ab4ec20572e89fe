using System.Globalization;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Cases;

/// <summary>A slip in a partner's file or in the plan changes no figure, or something is told.</summary>
public class SlipTests
{
    private const int Folders = 2;

    // More of them run where .ci/run asks for it.
    private static readonly int PerSample = int.Parse(Environment.GetEnvironmentVariable("ASSESS_SLIPS") ?? "1", CultureInfo.InvariantCulture);

    private static readonly string[] Samples = ["maidstone-2016-17", "maidstone-2017-18", "northshire-2025-26"];

    // Missed is a ward that is gone from a file which lists some wards of one year: nothing says that it was there.
    [Fact]
    public void Of_a_hundred_slips_at_most_one_changes_a_figure_without_a_word()
    {
        List<string?> tried = [.. InMadeFolders(), .. InSamples()];
        var misses = tried.OfType<string>().ToList();
        Assert.True(misses.Count * 100 <= tried.Count, $"{misses.Count} of {tried.Count} missed:\n" + string.Join('\n', misses));
    }

    private static IEnumerable<string?> InMadeFolders()
    {
        for (var seed = 1; seed <= Folders; seed++)
        {
            var own = seed;
            var sound = new Sound(() => Made(new Random(own)));
            foreach (var (name, slip) in SlippedFolder.Slips)
            {
                var random = new Random(seed);
                yield return sound.Missed($"seed {seed}: {name}", Made(random), w => slip(w, random));
            }
        }
    }

    private static IEnumerable<string?> InSamples()
    {
        var seed = 0;
        foreach (var sample in Samples)
        {
            var sound = new Sound(() => Workspace.OfSampleFolder(sample));
            foreach (var (name, slip) in Thorough.OneIn(9, SampleSlips.Slips).SelectMany(s => Enumerable.Repeat(s, PerSample)))
            {
                var random = new Random(seed++);
                var workspace = Workspace.OfSampleFolder(sample);
                var files = SampleSlips.FilesOf(workspace);
                var file = files[random.Next(files.Count)];
                yield return sound.Missed($"{sample}, {file}: {name}", workspace, w => slip(w, file, random));
            }
        }
    }

    private static Workspace Made(Random random)
    {
        var workspace = Workspace.Empty("slips");
        new SlippedFolder(random).Write(workspace);
        return workspace;
    }

    // A folder without a slip: what is said of it, and its figures.
    private sealed class Sound
    {
        private readonly List<string> told;
        private readonly Lazy<string> figures;

        public Sound(Func<Workspace> make)
        {
            using var workspace = make();
            var check = Assess.Run("check", workspace.Folder);
            Assert.True(check.ExitCode == 0, check.ToString());
            told = Told(check, workspace);
            figures = new(() =>
            {
                using var built = make();
                return Figures(built);
            });
        }

        // What check said of a slip that changed a figure and of which nothing is told; null when it is told or changed nothing.
        public string? Missed(string name, Workspace workspace, Action<Workspace> slip)
        {
            using var slipped = workspace;
            slip(slipped);
            var check = Assess.Run("check", slipped.Folder);
            return Told(check, slipped).Except(told, StringComparer.Ordinal).Any() || Figures(slipped) == figures.Value ? null : $"{name}\n{check}";
        }

        // What the figures say; not the files that they come from, nor what is in them.
        private static string Figures(Workspace workspace)
        {
            Assert.Equal(0, workspace.Build("--format", "xlsx").ExitCode);
            return string.Join('\n', Directory.EnumerateFiles(Path.Combine(workspace.Output, "tables"), "*.csv").Order(StringComparer.Ordinal).Select(File.ReadAllText));
        }

        private static List<string> Told(CommandRun run, Workspace workspace) =>
            [.. (run.Output + run.Error).Replace(workspace.Around, string.Empty, StringComparison.Ordinal).Split('\n').Where(l => l.Contains(" SA", StringComparison.Ordinal))];
    }
}
