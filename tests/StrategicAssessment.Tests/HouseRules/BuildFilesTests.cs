using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace StrategicAssessment.Tests.HouseRules;

public sealed class BuildFilesTests
{
    private static readonly ImmutableArray<string> Projects =
    [
        .. Regex.Matches(Repository.Read("StrategicAssessment.sln"), @"""([^""]+\.csproj)""", RegexOptions.CultureInvariant)
            .Select(m => m.Groups[1].Value.Replace('\\', '/')),
    ];

    // Published beside the program by the benchmarks, to have something to compare a start with.
    private const string Hello = "tests/StrategicAssessment.Benchmarks/Hello/Hello.csproj";

    [Fact]
    public void The_solution_lists_every_project() => Assert.Equal(
        Repository.Files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal) && f != Hello), Projects.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_project_has_a_lock_file() => Rule.Holds(
        Projects.Select(p => $"{p[..p.LastIndexOf('/')]}/packages.lock.json").Except(Repository.Files, StringComparer.Ordinal).Select(f => $"{f} is missing"));

    [Fact]
    public void Versions_of_packages_stand_in_one_file() => Rule.Holds(
        from file in Repository.Files
        where file.EndsWith(".csproj", StringComparison.Ordinal) || file == "Directory.Build.props"
        from reference in Load(file).Descendants("PackageReference")
        where reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null || reference.Element("Version") is not null
        select $"{file}: the version of {reference.Attribute("Include")?.Value} belongs in Directory.Packages.props");

    [Fact]
    public void Every_project_of_the_product_bans_symbols() => Rule.Holds(
        from project in Projects
        where project.StartsWith("src/", StringComparison.Ordinal)
        where Load(project).Descendants("AdditionalFiles").All(f => f.Attribute("Include")?.Value != "BannedSymbols.txt")
        select $"{project}: BannedSymbols.txt is not among its AdditionalFiles");

    [Fact]
    public void The_sdk_is_named() => Assert.Contains("global.json", Repository.Files);

    private static XDocument Load(string path) => XDocument.Parse(Repository.Read(path));
}
