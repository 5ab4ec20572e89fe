using System.Security.Cryptography;
using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Comparing;

/// <summary>A small county's bundle as it was published, and its folder, in which a test changes what it will.</summary>
internal sealed class TwoEditions : IDisposable
{
    public TwoEditions()
    {
        Workspace = Workspace.OfNorthshire();
        Build(Before);
    }

    public Workspace Workspace { get; }

    /// <summary>The bundle that was published.</summary>
    public string Before => Path.Combine(Workspace.Around, "before");

    /// <summary>Where a later bundle may stand.</summary>
    public string After => Path.Combine(Workspace.Around, "after");

    /// <summary>Compares what was published with the folder as it is now, which is built in memory.</summary>
    public CommandRun Diff(params IEnumerable<string> more) => Assess.Run(["diff", Before, Workspace.Folder, .. more]);

    /// <summary>Builds the folder as it is now.</summary>
    public void Build(string output)
    {
        var run = Assess.Run("build", Workspace.Folder, "--output", output, "--format", "md", "--quiet");
        Assert.True(run.ExitCode == 0, run.ToString());
    }

    /// <summary>Changes a file of the published bundle, as somebody with an editor would.</summary>
    public void Edit(string file, Func<string, string> change) => File.WriteAllText(Path.Combine(Before, file), change(File.ReadAllText(Path.Combine(Before, file))));

    /// <summary>The same, and its manifest agrees: what another version of the program wrote.</summary>
    public void Rewrite(string file, Func<string, string> change)
    {
        var old = File.ReadAllBytes(Path.Combine(Before, file));
        Edit(file, change);
        var now = File.ReadAllBytes(Path.Combine(Before, file));
        Edit("manifest.json", m => m.Replace(Hash(old), Hash(now), StringComparison.Ordinal).Replace($"\"bytes\": {old.Length},", $"\"bytes\": {now.Length},", StringComparison.Ordinal));
    }

    public string Shown(string text) => text.Replace(Workspace.Around + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace(Workspace.Around + "/", "", StringComparison.Ordinal);

    public void Dispose() => Workspace.Dispose();

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
