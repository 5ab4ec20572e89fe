using System.Text;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Acceptance;

/// <summary>A folder of this test alone, with copies of what it works on; gone when the test is done.</summary>
internal sealed class Workspace : IDisposable
{
    private static readonly string[] NotCopied = [".assess", "output"];
    private readonly string name;

    private Workspace(string name, string? inside)
    {
        this.name = name;
        Around = Directory.CreateTempSubdirectory("assess-").FullName;
        Root = inside is null ? Around : Directory.CreateDirectory(Path.Combine(Around, inside)).FullName;
    }

    /// <summary>The folder around everything.</summary>
    public string Around { get; }

    /// <summary>Where the assessment folder and the county's stand beside each other.</summary>
    public string Root { get; }

    /// <summary>The assessment folder.</summary>
    public string Folder => Path.Combine(Root, name);

    /// <summary>Where <see cref="Build"/> writes.</summary>
    public string Output => Path.Combine(Root, "out");

    /// <summary>A sample and the county's files.</summary>
    /// <param name="edition">Which of Maidstone's.</param>
    /// <param name="inside">A folder further down to put them in.</param>
    public static Workspace OfSample(string edition = "2016-17", string? inside = null) => OfFolders("maidstone-" + edition, "kent", inside);

    /// <summary>The invented sample with a monthly series, and its county's files.</summary>
    public static Workspace OfMonthlySample() => OfFolders("northshire-2025-26", "northshire", null);

    /// <summary>The sample that makes a document for each district, and the county's files.</summary>
    public static Workspace OfCountySample() => OfFolders("kent-2016-17", "kent", null, "maidstone-2016-17");

    /// <summary>A sample by the name of its folder.</summary>
    public static Workspace OfSampleFolder(string name) =>
        name.StartsWith("northshire", StringComparison.Ordinal) ? OfMonthlySample() : OfSample(name["maidstone-".Length..]);

    /// <summary>A small invented county and its assessment, in one folder, without a mistake.</summary>
    public static Workspace OfNorthshire() => OfFixture("Acceptance", "northshire");

    /// <summary>A folder of the tests' own: <c>[room]/Fixtures/[name]</c>.</summary>
    public static Workspace OfFixture(string room, string name, string? called = null)
    {
        var made = Empty(called ?? name);
        Copy(Path.Combine(Repository.Root, "tests", "StrategicAssessment.Tests", room, "Fixtures", name), made.Folder);
        return made;
    }

    /// <summary>One of the cases of <c>Cases</c>: a folder there, without what says what is right.</summary>
    public static Workspace OfCase(string path)
    {
        var made = Empty(path.Split('/')[^1]);
        Copy(Path.Combine(Repository.Root, "tests", "StrategicAssessment.Tests", "Cases", path), made.Folder);
        made.Delete("right.txt");
        return made;
    }

    /// <summary>For tables of data: <c>maidstone [edition]</c> is a sample, <c>[room] [name]</c> a fixture.</summary>
    public static Workspace Named(string words) => words.Split(' ') switch
    {
        ["maidstone", var edition] => OfSample(edition),
        [var room, var name] => OfFixture(room, name),
        _ => throw new ArgumentException(words, nameof(words)),
    };

    /// <summary>A place for an assessment folder that is still to be written.</summary>
    public static Workspace Empty(string name) => new(name, null);

    private static Workspace OfFolders(string name, string county, string? inside, params string[] beside)
    {
        var made = new Workspace(name, inside);
        foreach (var folder in new[] { county, name }.Concat(beside)) Copy(Path.Combine(Repository.Root, "sample-data", folder), Path.Combine(made.Root, folder));
        return made;
    }

    public CommandRun Build(params IEnumerable<string> more) => Assess.Run(["build", Folder, "--output", Output, .. more]);

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }

    /// <summary>Changes the first place where a file says something; it must say it.</summary>
    public void Replace(string path, string old, string text)
    {
        var before = Read(path);
        var at = before.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{path} does not say '{old}'.");
        Write(path, string.Concat(before.AsSpan(0, at), text, before.AsSpan(at + old.Length)));
    }

    public void Delete(string path) => File.Delete(Path.Combine(Folder, path));

    public void Dispose() => Directory.Delete(Around, recursive: true);

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from).Where(f => !NotCopied.Contains(Path.GetFileName(f), StringComparer.Ordinal)))
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}
