namespace StrategicAssessment.Tests.Publishing.Bundles;

/// <summary>A folder on the real disk that goes when the test is done.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _around = Directory.CreateTempSubdirectory("bundle-");

    /// <summary>Where a bundle may go; not there yet.</summary>
    public string Path => System.IO.Path.Join(_around.FullName, "out");

    /// <summary>A folder beside it, there already.</summary>
    public string Outside => Directory.CreateDirectory(System.IO.Path.Join(_around.FullName, "outside")).FullName;

    public string At(string path) => System.IO.Path.Join(Path, path);

    public void Dispose() => _around.Delete(recursive: true);
}
