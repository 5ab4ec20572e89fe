using StrategicAssessment.Cli;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

/// <summary>Follows a page as a reader would, in a folder that holds a copy of the samples and goes when the page is read.</summary>
internal sealed class GuideReader : IDisposable
{
    private const string Prompt = "$ assess ";

    private readonly string folder = Directory.CreateTempSubdirectory("guide-").FullName;

    public GuideReader()
    {
        foreach (var file in Repository.Files.Where(f => f.StartsWith("sample-data/", StringComparison.Ordinal))) Save(file, Repository.Read(file));
    }

    /// <summary>Saves every file that the page shows and runs every command, in the page's order, and holds the output against the page.</summary>
    public void Follow(string page)
    {
        foreach (var block in Guide.Blocks(page))
        {
            if (block.File.Length > 0) Save(block.File, block.Text);
            if (block.Language == "console") Assert.Equal(block.Text, Replayed(block.Text));
        }
    }

    public void Save(string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public string Saved(string path) => File.ReadAllText(Path.Combine(folder, path));

    /// <summary>What a terminal would show: results and diagnostics as they come, and the folder of the test left out.</summary>
    public string Run(string command)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var names = words.Select(w => Directory.Exists(Path.Combine(folder, w)) ? Path.Combine(folder, w) : w).ToList();
        if (words[0] == "build" && !words.Contains("--output", StringComparer.Ordinal)) names.AddRange(["--output", Path.Combine(folder, "output", Path.GetFileName(words[1]))]);
        using var shown = new StringWriter { NewLine = "\n" };
        CommandLine.Run(names, new Terminal(shown, shown, IsInteractive: false, HasColour: false));
        return shown.ToString().Replace(folder + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal).Replace('\\', '/');
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // The commands of a block, each with the output that it has now. Other programs' commands stay as they are.
    private string Replayed(string block)
    {
        if (!block.Contains(Prompt, StringComparison.Ordinal)) return block;
        var commands = block.Split('\n').Where(line => line.StartsWith(Prompt, StringComparison.Ordinal));
        return string.Join('\n', commands.Select(line => $"{line}\n{Run(line[Prompt.Length..])}"));
    }
}
