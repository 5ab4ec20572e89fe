using System.Collections.Concurrent;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Cli;

/// <summary><c>build --watch</c>: builds, and again after each save of a file that a build may read, until Ctrl-C.</summary>
internal sealed class Watching(Terminal terminal, IEnumerable<string> folders) : IDisposable
{
    // Editors and synchronised folders write, rename and write again.
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(60);

    private readonly BlockingCollection<string> saved = [];
    private readonly List<FileSystemWatcher> watchers = [];

    public int Run(Func<int> build)
    {
        foreach (var folder in folders.SelectMany(f => new[] { f, CountyOf(f) }).OfType<string>().Where(Directory.Exists).Distinct(StringComparer.Ordinal)) Watch(folder);
        while (true)
        {
            var code = build();
            if (watchers.Count == 0) return code;
            terminal.Aside("Watching; Ctrl-C ends it.");
            var names = new HashSet<string>(StringComparer.Ordinal) { saved.Take() };
            while (saved.TryTake(out var more, Settled)) names.Add(more);
            terminal.Aside($"Saved: {Wording.English.List([.. names.Order(StringComparer.Ordinal)])}");
        }
    }

    public void Dispose()
    {
        watchers.ForEach(w => w.Dispose());
        saved.Dispose();
    }

    private void Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        watcher.Changed += (_, e) => Take(e.Name);
        watcher.Created += (_, e) => Take(e.Name);
        watcher.Deleted += (_, e) => Take(e.Name);
        watcher.Renamed += (_, e) => Take(e.Name);
        watcher.Error += (_, _) => saved.Add("many files");   // more at once than the system tells one by one
        watcher.EnableRaisingEvents = true;
        watchers.Add(watcher);

        // What a build may read: no record of its own, nothing that it writes beside, no file of an editor or of a program that has one open.
        void Take(string? name)
        {
            var parts = name?.Split('/', '\\') ?? [];
            if (parts is [.., not ['.' or '~', ..] and not [.., '~']] && (parts.Length == 1 || FolderNames.Searched.Contains(parts[0])) && !Directory.Exists(Path.Combine(folder, name!))) saved.Add(Terminal.Join(folder, name!.Replace('\\', '/')));
        }
    }

    private static string? CountyOf(string folder) => PlanReader.In(AssessmentFolder.Open(folder))?.County is { } county ? Path.Combine(folder, county.Value) : null;
}
