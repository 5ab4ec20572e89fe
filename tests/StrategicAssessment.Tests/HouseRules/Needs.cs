using Xunit;
using Xunit.Sdk;

namespace StrategicAssessment.Tests.HouseRules;

/// <summary>
/// What a test needs that not every machine has, asked for where it is used. Without it the test is skipped and says why; where
/// <c>ASSESS_REQUIRE_BROWSER</c>, <c>ASSESS_REQUIRE_OFFICE</c>, <c>ASSESS_REQUIRE_CHECKERS</c> or <c>ASSESS_REQUIRE_DATABASE</c> is set, it fails instead.
/// </summary>
internal static class Needs
{
    private const string Browser = "ASSESS_REQUIRE_BROWSER", Office = "ASSESS_REQUIRE_OFFICE", Checkers = "ASSESS_REQUIRE_CHECKERS", Database = "ASSESS_REQUIRE_DATABASE";

    /// <summary>Where the browser is.</summary>
    public static string Chromium() => Met(Found("chromium") ?? Found("chromium-browser") ?? Found("google-chrome"), "There is no Chromium here.", Browser);

    /// <summary>Where the script of axe-core is, which is fetched and not kept with the program.</summary>
    public static string Axe()
    {
        var script = Path.Combine(Repository.Root, "artifacts", "axe-core", "axe.min.js");
        return Met(File.Exists(script) ? script : null, "axe-core has not been fetched into artifacts/axe-core: see CONTRIBUTING.md.", Browser);
    }

    /// <summary>The programs that look into PDFs.</summary>
    public static void Poppler() => Met(Found("pdfinfo"), "The programs of poppler-utils are not here.", Browser);

    /// <summary>Another program that opens Word and Excel files, and the one that reads what it prints.</summary>
    public static void LibreOffice()
    {
        foreach (var program in new[] { "soffice", "pdftotext" }) Met(Found(program), $"There is no {program} here.", Office);
    }

    /// <summary>Somebody else's program that reads what this one writes.</summary>
    public static void Checker(string program) => Met(Found(program), $"There is no {program} here.", Checkers);

    /// <summary>Debian's Python, with a module of Debian's.</summary>
    public static string Python(string module) =>
        Met(Directory.Exists("/usr/lib/python3/dist-packages/" + module) ? "/usr/bin/python3" : null, $"Debian's python3-{module} is not here.", Checkers);

    /// <summary>Where a shell is; PowerShell may have been fetched, like axe-core.</summary>
    public static string Shell(string shell)
    {
        var fetched = Path.Combine(Repository.Root, "artifacts", "powershell", shell);
        return Met(File.Exists(fetched) ? fetched : Found(shell), $"{shell} is not installed here, nor in artifacts/powershell: see CONTRIBUTING.md.", Checkers);
    }

    /// <summary>The folder of a PostgreSQL server's programs, and the user who may run them where this one may not.</summary>
    public static (string Folder, string[] As) Postgres()
    {
        var root = new DirectoryInfo("/usr/lib/postgresql");
        var folders = (root.Exists ? root.GetDirectories() : []).Select(d => Path.Combine(d.FullName, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order(StringComparer.Ordinal);
        return (Met(folders.LastOrDefault(), "There is no server of PostgreSQL here.", Database), Environment.IsPrivilegedProcess ? [Met(Found("runuser"), "There is no runuser here, and root starts no server of PostgreSQL.", Database), "-u", "postgres", "--"] : []);
    }

    /// <summary>PostgreSQL's driver for ODBC.</summary>
    public static void PostgresOdbc() => Met(File.Exists("/etc/odbcinst.ini") && File.ReadAllText("/etc/odbcinst.ini").Contains("[PostgreSQL Unicode]", StringComparison.Ordinal) ? "" : null, "PostgreSQL's driver for ODBC (odbc-postgresql) is not here.", Database);

    public static void ShellScripts() => Met(OperatingSystem.IsWindows() ? null : "#!", "Windows runs no shell scripts.");

    /// <summary>A file or folder that is not kept with the program, in the folder that a variable of the environment names.</summary>
    public static string Given(string variable, string name)
    {
        var folder = Met(Environment.GetEnvironmentVariable(variable) is { Length: > 0 } named ? named : null, $"{variable} does not name a folder.");
        var path = Path.Combine(folder, name);
        return Met(Path.Exists(path) ? path : null, $"{variable} has no {name}.");
    }

    private static string? Found(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, program + ".exe") }).FirstOrDefault(File.Exists);

    private static string Met(string? found, string reason, string requires = "")
    {
        if (found is not null) return found;
        if (requires.Length > 0 && Environment.GetEnvironmentVariable(requires) is { Length: > 0 }) throw FailException.ForFailure($"{reason} {requires} is set.");
        TestContext.Current.SendDiagnosticMessage(reason);   // Plain `dotnet test` prints this, and not the reason of a skip.
        throw SkipException.ForSkip(reason);
    }
}
