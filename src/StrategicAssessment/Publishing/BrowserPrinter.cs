using StrategicAssessment.Diagnostics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing;

/// <summary>Has an installed browser print the page, in a folder of its own that is gone afterwards.</summary>
/// <param name="limit">How long it may take.</param>
internal sealed class BrowserPrinter(InstalledBrowsers browsers, TimeSpan limit) : IPdfPrinter
{
    private const string Page = "strategic-assessment.html";
    private const string Printed = "printed.pdf";

    /// <summary>Of this machine, with a minute: the first start of a browser on a busy laptop takes ten seconds.</summary>
    public static BrowserPrinter Here { get; } = new(InstalledBrowsers.Here, TimeSpan.FromMinutes(1));

    public Outcome<PdfBytes> Print(string page)
    {
        if (browsers.Find() is not { } browser)
            return Outcome.Failed<PdfBytes>(browsers is { Named: { } named, IsForbidden: false } ? PdfMessages.NotThere(named) : PdfMessages.NoBrowser());
        try
        {
            return Print(page, browser);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            return Outcome.Failed<PdfBytes>(PdfMessages.NotPrinted(browser, $" ({fault.Message.TrimEnd('.')})"));
        }
    }

    private Outcome<PdfBytes> Print(string page, string browser)
    {
        using var folder = new PrintFolder(browser);
        File.WriteAllText(folder.At(Page), page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var ended = new BrowserProcess(browser, BrowserArguments.For(folder, Page, Printed)).Run(limit, folder.Dispose);
        if (ended is null) return Outcome.Failed<PdfBytes>(PdfMessages.TooSlow(browser, limit));
        var content = File.Exists(folder.At(Printed)) ? File.ReadAllBytes(folder.At(Printed)) : [];
        return PdfFile.Marked(content, page) is { } pdf ? Outcome.Of(new PdfBytes(pdf)) : Outcome.Failed<PdfBytes>(PdfMessages.NotPrinted(browser, ended));
    }
}

/// <summary>What the browser is told. Chromium leaves out what it does not know, so that an older one prints without the outline.</summary>
internal static class BrowserArguments
{
    private static readonly string[] Always =
    [
        "--headless", "--disable-gpu", "--user-agent=assess", "--no-pdf-header-footer", "--generate-pdf-document-outline", "--export-tagged-pdf",

        // Nothing is fetched or sent: the page asks for nothing, and the browser itself finds no other machine.
        "--host-resolver-rules=MAP * ~NOTFOUND", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-domain-reliability", "--no-pings",

        // A browser that starts for the first time and has nobody to ask.
        "--no-first-run", "--no-default-browser-check", "--disable-default-apps", "--disable-extensions", "--disable-breakpad", "--password-store=basic", "--use-mock-keychain",
    ];

    public static IEnumerable<string> For(PrintFolder folder, string page, string printed) =>
    [
        .. Always,
        .. WithoutSandbox(),
        "--user-data-dir=" + folder.ProfileFolder,
        "--print-to-pdf=" + folder.At(printed),
        new Uri(folder.At(page)).AbsoluteUri,
    ];

    // Chromium refuses to start for root with its sandbox, as in a container. The page is our own, runs nothing and fetches nothing.
    private static IEnumerable<string> WithoutSandbox() => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [];
}

/// <summary>A folder for one print, which only its owner may read, gone when the print is done.</summary>
internal sealed class PrintFolder(string browser) : IDisposable
{
    private const string Prefix = "assess-pdf-";
    private const int Attempts = 5, PauseInMilliseconds = 100;

    private readonly string folder = Make(browser);

    /// <summary>A profile of its own, so that neither the person's settings nor their extensions and open windows have a part in it.</summary>
    public string ProfileFolder => At("profile");

    public string At(string name) => Path.Combine(folder, name);

    // A browser that has just ended may hold its profile for moments; what is left after that is the system's to clear away.
    public void Dispose()
    {
        for (var attempt = 1; attempt <= Attempts && Directory.Exists(folder); attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(PauseInMilliseconds);
            }
        }
    }

    // A browser from a snap sees no folder of the system's for temporary files, only its own.
    private static string Make(string browser)
    {
        if (!browser.StartsWith("/snap/bin/", StringComparison.Ordinal)) return Directory.CreateTempSubdirectory(Prefix).FullName;
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var own = Path.Combine(home, "snap", Path.GetFileName(browser), "common", Prefix + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return Directory.CreateDirectory(own).FullName;
    }
}

/// <summary>A browser at work, which never outlives its limit, an interruption or this program.</summary>
internal sealed class BrowserProcess(string browser, IEnumerable<string> arguments)
{
    private const int LongestComplaint = 160;

    private readonly ProcessStartInfo start = new(browser, arguments)
    {
        RedirectStandardError = true,
        RedirectStandardOutput = true,
        RedirectStandardInput = true,
        CreateNoWindow = true,
        UseShellExecute = false,
    };

    /// <param name="limit">How long it may take.</param>
    /// <param name="interrupted">What to do, once it is stopped, when this program is ended meanwhile.</param>
    /// <returns>What can be said of the end in brackets, after a space; empty when nothing can. Null when the limit came first.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">It cannot be started.</exception>
    public string? Run(TimeSpan limit, Action interrupted)
    {
        using var process = Process.Start(start)!;
        void Stop(object? sender, EventArgs e)
        {
            Kill(process);
            interrupted();
        }

        AppDomain.CurrentDomain.ProcessExit += Stop;
        try
        {
            process.StandardInput.Close();
            var said = process.StandardError.ReadToEndAsync();
            var printed = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(limit)) return null;
            Task.WaitAll([said, printed], limit);
            return Complaint(process.ExitCode, said.IsCompletedSuccessfully ? said.Result : string.Empty);
        }
        finally
        {
            AppDomain.CurrentDomain.ProcessExit -= Stop;
            Kill(process);
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            return;
        }
    }

    // Its exit code and the last line that it wrote: what a search for the cause begins with.
    private static string Complaint(int code, string said)
    {
        var last = said.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? string.Empty;
        var line = Printable.Of(last.Length > LongestComplaint ? last[..LongestComplaint] + "..." : last);
        return string.Create(CultureInfo.InvariantCulture, $" (exit code {code}{(line.Length == 0 ? "" : ": " + line)})");
    }
}

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
