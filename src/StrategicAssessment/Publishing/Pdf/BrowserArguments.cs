namespace StrategicAssessment.Publishing.Pdf;

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
