namespace StrategicAssessment.Publishing.Pdf;

/// <summary>A folder for one print, which only its owner may read, gone when the print is done.</summary>
internal sealed class PrintFolder : IDisposable
{
    private const string Prefix = "assess-pdf-";
    private const string Profile = "profile";
    private const int Attempts = 5;
    private const int PauseInMilliseconds = 100;

    private readonly string folder;

    public PrintFolder(string browser) => folder = Make(browser);

    /// <summary>A profile of its own, so that neither the person's settings nor their extensions and open windows have a part in it.</summary>
    public string ProfileFolder => At(Profile);

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
