using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using StrategicAssessment.Tests.HouseRules;

namespace StrategicAssessment.Tests.Data;

/// <summary>What version 0.1.0 made of a sample: its bundle and, of one, its ledger, in a folder of this test alone.</summary>
internal sealed class FirstEdition : IDisposable
{
    private readonly string around = Directory.CreateTempSubdirectory("first-edition-").FullName;

    public FirstEdition(string sample) => ZipFile.ExtractToDirectory(Path.Combine(Repository.Root, "tests/StrategicAssessment.Tests/Bundles/first-edition", sample + ".zip"), around);

    public string Bundle => Path.Combine(around, "bundle");

    public string Ledger => Path.Combine(around, "ledger.json");

    /// <summary>Another folder for what a test makes.</summary>
    public string Beside => Path.Combine(around, "beside");

    /// <summary>Words a definition otherwise, under its own hash, as a bundle would have it whose plan said so; and its manifest agrees.</summary>
    /// <param name="old">As the bundle has it.</param>
    /// <param name="other">As it would have it.</param>
    /// <returns>How many figures are so defined.</returns>
    public int Define(string old, string other)
    {
        var path = Path.Combine(Bundle, "figures.json");
        var before = File.ReadAllText(path);
        var figures = before.Split($"\"definition\": \"{HashOf(old)[..16]}\"").Length - 1;
        var after = before.Replace(HashOf(old)[..16], HashOf(other)[..16], StringComparison.Ordinal).Replace($": \"{old}\"", $": \"{other}\"", StringComparison.Ordinal);
        File.WriteAllText(path, after);
        var manifest = Path.Combine(Bundle, "manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(HashOf(before), HashOf(after), StringComparison.Ordinal)
            .Replace($"\"bytes\": {Encoding.UTF8.GetByteCount(before)},", $"\"bytes\": {Encoding.UTF8.GetByteCount(after)},", StringComparison.Ordinal));
        return figures;
    }

    public void Dispose() => Directory.Delete(around, recursive: true);

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
