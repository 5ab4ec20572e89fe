using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

/// <summary>A folder of this test alone with copies of the samples on it; the program runs as <see cref="Assess"/> does.</summary>
internal sealed class Desk : IDisposable
{
    /// <summary>With the sample of 2016-17, and its bundle as Markdown in <c>out/</c>.</summary>
    public static readonly Lazy<Desk> BuiltSample = new(() =>
    {
        var desk = WithSample();
        Assert.Equal(0, desk.Build("maidstone-2016-17", "--format", "md").ExitCode);
        return desk;
    });

    private readonly string around = Directory.CreateTempSubdirectory("desk-").FullName;

    private Desk(IEnumerable<string> samples)
    {
        foreach (var sample in samples) Copy(Path.Combine(Repository.Root, "sample-data", sample), At(sample));
    }

    /// <summary>The folder of the sample.</summary>
    public string Sample => At("maidstone-2016-17");

    /// <summary>With the county's folder and the sample of 2016-17 on it.</summary>
    public static Desk WithSample() => new(["kent", "maidstone-2016-17"]);

    /// <summary>With these samples on it.</summary>
    public static Desk With(params IEnumerable<string> samples) => new(samples);

    /// <summary>With what a case of <c>Cases</c> holds: several folders beside each other.</summary>
    public static Desk WithCase(string path)
    {
        var desk = Bare();
        Copy(Path.Combine(Repository.Root, "tests", "StrategicAssessment.Tests", "Cases", path), desk.At("."));
        return desk;
    }

    /// <summary>As another one that is laid once for all tests which begin with it: a sample that is built, say.</summary>
    public static Desk Like(Lazy<Desk> laid)
    {
        if (!laid.IsValueCreated) AppDomain.CurrentDomain.ProcessExit += (_, _) => laid.Value.Dispose();
        var desk = Bare();
        Copy(laid.Value.around, desk.around, isWhole: true);
        return desk;
    }

    /// <summary>With nothing on it.</summary>
    public static Desk Bare() => new([]);

    public string At(string path) => Path.Combine(around, path);

    public string Read(string path) => File.ReadAllText(At(path));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    /// <summary>Changes the first place where a file says something; it must say it.</summary>
    public void Replace(string path, string old, string text)
    {
        var before = Read(path);
        var found = before.IndexOf(old, StringComparison.Ordinal);
        Assert.True(found >= 0, $"{path} does not say '{old}'.");
        Write(path, string.Concat(before.AsSpan(0, found), text, before.AsSpan(found + old.Length)));
    }

    public (int ExitCode, string Output, string Error) Run(params IReadOnlyList<string> arguments)
    {
        var run = Assess.Run(arguments);
        return (run.ExitCode, run.Output, run.Error.Replace(around + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
    }

    /// <summary>Builds a folder of the desk into <c>out/</c> and its name.</summary>
    public (int ExitCode, string Output, string Error) Build(string folder, params IEnumerable<string> more) =>
        Run(["build", At(folder), "--output", At("out/" + folder), .. more]);

    /// <summary>What stands below a folder, with forward slashes, in ordinal order.</summary>
    public IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(At(folder), "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(At(folder), f).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(around, recursive: true);

    // What a build keeps for itself is another test's.
    private static void Copy(string from, string to, bool isWhole = false)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from).Where(f => isWhole || Path.GetFileName(f) is not ".assess")) Copy(folder, Path.Combine(to, Path.GetFileName(folder)), isWhole);
    }
}
