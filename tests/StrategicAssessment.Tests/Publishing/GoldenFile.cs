using Xunit;

namespace StrategicAssessment.Tests.Publishing;

/// <summary>Compares output with what was agreed. <c>ACCEPT_GOLDEN=1</c> agrees to what is there now.</summary>
internal static class GoldenFile
{
    public static void Matches(string path, string actual)
    {
        var file = Path.Combine(Root(), "tests", "StrategicAssessment.Tests", path);
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        Assert.Equal(File.ReadAllText(file), actual);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "StrategicAssessment.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
