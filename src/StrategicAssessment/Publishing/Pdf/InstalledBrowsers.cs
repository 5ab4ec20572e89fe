namespace StrategicAssessment.Publishing.Pdf;

/// <summary>Where Edge, Chrome and Chromium stand on Windows and Linux.</summary>
internal sealed class InstalledBrowsers(Func<string, string?> variable, Func<string, bool> isFile, bool isWindows)
{
    /// <summary>The environment variable that names another.</summary>
    public const string Variable = "ASSESS_BROWSER";

    /// <summary>Its value where none is to be used.</summary>
    public const string None = "none";

    private static readonly string[] OnWindows = [@"Microsoft\Edge\Application\msedge.exe", @"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe"];
    private static readonly string[] WindowsRoots = ["ProgramFiles(x86)", "ProgramFiles", "ProgramW6432", "LocalAppData"];
    private static readonly string[] OnLinux = ["microsoft-edge", "microsoft-edge-stable", "google-chrome", "google-chrome-stable", "chromium", "chromium-browser"];
    private static readonly string[] LinuxFolders = ["/usr/bin", "/usr/local/bin", "/snap/bin"];

    public static InstalledBrowsers Here { get; } = new(Environment.GetEnvironmentVariable, File.Exists, OperatingSystem.IsWindows());

    /// <summary>What the environment names; null when it names nothing.</summary>
    public string? Named => variable(Variable) is { Length: > 0 } named ? named : null;

    /// <summary>Whether a person has said that no browser is to be used.</summary>
    public bool IsForbidden => string.Equals(Named, None, StringComparison.OrdinalIgnoreCase);

    /// <summary>The program's full path: the one named if it is there, else the first that is installed. Null when there is none, or none is to be used.</summary>
    public string? Find()
    {
        if (IsForbidden) return null;
        if (Named is { } named) return isFile(named) ? named : null;
        return Array.Find(isWindows ? WindowsPaths() : LinuxPaths(), new Predicate<string>(isFile));
    }

    private string[] WindowsPaths() =>
        [.. OnWindows.SelectMany(program => WindowsRoots.Select(root => variable(root)).Where(root => !string.IsNullOrEmpty(root)).Select(root => root!.TrimEnd('\\') + "\\" + program))];

    // Only folders that belong to the system: a browser in a folder that anybody can write to is not one to start.
    private static string[] LinuxPaths() => [.. OnLinux.SelectMany(program => LinuxFolders.Select(folder => folder + "/" + program))];
}
