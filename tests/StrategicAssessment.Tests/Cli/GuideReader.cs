using System.Text;
using System.Text.RegularExpressions;
using StrategicAssessment.Cli;
using StrategicAssessment.Tests.Extracts.Workbooks;
using StrategicAssessment.Tests.HouseRules;

namespace StrategicAssessment.Tests.Cli;

/// <summary>Follows a page as a reader would, in a folder that holds a copy of the samples and goes when the page is read.</summary>
internal sealed class GuideReader : IDisposable
{
    private const string Prompt = "$ assess ";

    private readonly Dictionary<string, List<(string Name, string Text)>> books = new(StringComparer.Ordinal);
    private readonly string folder = Directory.CreateTempSubdirectory("guide-").FullName;

    public GuideReader()
    {
        foreach (var file in Repository.Files.Where(f => f.StartsWith("sample-data/", StringComparison.Ordinal) || f.StartsWith("docs/tutorial/", StringComparison.Ordinal))) Save(file, Repository.Read(file));
    }

    /// <summary>Saves every file that the page shows and runs every command, in the page's order; gives the page with the output that there is now.</summary>
    public string Follow(string page)
    {
        var text = Guide.Text(page);
        foreach (var block in Guide.Blocks(page))
        {
            if (block.File.Length > 0) Save(block.File, block.Text);
            if (block.Language == "console") text = text.Replace(block.Text, Replayed(block.Text), StringComparison.Ordinal);
        }

        return text;
    }

    // Of a workbook or an archive a page shows the sheets or files one by one.
    public void Save(string path, string text)
    {
        if (path.Split('!') is [var file, var part])
        {
            var parts = books.TryGetValue(file, out var known) ? known : books[file] = [];
            parts.Add((part, text));
            var sheets = parts.ConvertAll(p => MadeSheet.Of(p.Name, p.Text.TrimEnd('\n')));
            var bytes = Path.GetExtension(file) switch { ".zip" => MadeWorkbooks.Packed(parts.Select(p => (p.Name, Encoding.UTF8.GetBytes(p.Text)))), ".ods" => MadeWorkbooks.Ods(sheets), _ => MadeWorkbooks.Xlsx(sheets) };
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
            File.WriteAllBytes(Path.Combine(folder, file), bytes);
            return;
        }

        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public void Copy(string path, string to) => File.Copy(Path.Combine(folder, path), Path.Combine(folder, to));

    public string Saved(string path) => File.ReadAllText(Path.Combine(folder, path));

    /// <summary>With its byte order mark.</summary>
    public string SavedWhole(string path) => Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder, path)));

    public IEnumerable<string> SavedUnder(string path) => Directory.EnumerateFiles(Path.Combine(folder, path), "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Path.Combine(folder, path), f).Replace('\\', '/'));

    /// <summary>What a terminal would show: results and diagnostics as they come, and the folder of the test left out.</summary>
    public string Run(string command)
    {
        var words = Regex.Matches(command, "\"([^\"]*)\"|\\S+").Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Value).ToList();
        var names = words.Select((w, i) => (i > 0 && Path.Exists(Path.Combine(folder, w))) || (i == 1 && words[0] is "new" or "places") ? Path.Combine(folder, w) : w).ToList();
        if ((words[0] is "build" or "verify" or "freeze" or "query" || words.Contains("--from-extracts", StringComparer.Ordinal)) && !words.Contains("--output", StringComparer.Ordinal)) names.AddRange(["--output", Path.Combine(folder, "output", (words[0] == "query" ? "queries-" : "") + Path.GetFileName(words[1]))]);
        using var shown = new StringWriter { NewLine = "\n" };
        CommandLine.Run(names, new Terminal(shown, shown, IsInteractive: false, HasColour: false));
        return shown.ToString().Replace(folder + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal).Replace('\\', '/');
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Replayed(string block) => string.Concat(
        block.Split('\n').Where(line => line.StartsWith(Prompt, StringComparison.Ordinal)).Select(line => $"{line}\n{Run(line[Prompt.Length..])}"));
}
