using StrategicAssessment.Tests.Acceptance;

namespace StrategicAssessment.Tests.BadInput.Mutation;

/// <summary>What was done to one file of a folder.</summary>
internal sealed record Damage(string Path, string Description, byte[] Before)
{
    // Extracts three times as often as the rest.
    private const int ShareOfExtracts = 3;

    /// <summary>Damages a file chosen at random, in one to three ways, and rarely takes it away.</summary>
    public static Damage AtRandom(Workspace workspace, Random random)
    {
        var path = random.GetItems(FilesOf(workspace), 1)[0];
        var before = File.ReadAllBytes(path);
        var kinds = random.GetItems(Mutations.All, random.Next(1, 4));
        var after = kinds.Aggregate(before, (bytes, kind) => kind.Change(bytes, random));
        var isTaken = random.Next(60) == 0;
        if (isTaken) File.Delete(path);
        else File.WriteAllBytes(path, after);
        var name = System.IO.Path.GetRelativePath(workspace.Root, path);
        return new Damage(path, isTaken ? $"{name} deleted" : $"{name}: {string.Join(", ", kinds.Select(k => k.Name))}", before);
    }

    /// <summary>Makes the file good again.</summary>
    public void Undo() => File.WriteAllBytes(Path, Before);

    /// <inheritdoc/>
    public override string ToString() => Description;

    private static string[] FilesOf(Workspace workspace)
    {
        var files = Directory.EnumerateFiles(workspace.Root, "*", SearchOption.AllDirectories)
            .Where(f => !f.StartsWith(workspace.Output, StringComparison.Ordinal) && !f.Contains(".assess", StringComparison.Ordinal));
        return [.. files.SelectMany(f => Enumerable.Repeat(f, f.Contains("extracts", StringComparison.Ordinal) ? ShareOfExtracts : 1)).Order(StringComparer.Ordinal)];
    }
}
