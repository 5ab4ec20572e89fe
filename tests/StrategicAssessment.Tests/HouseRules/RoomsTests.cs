using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace StrategicAssessment.Tests.HouseRules;

public sealed class RoomsTests
{
    private static readonly ILookup<string, string> Types = Repository.Product
        .SelectMany(file => file.Root().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(type => (file.Room, type.Identifier.Text)))
        .ToLookup(pair => pair.Room, pair => pair.Text, StringComparer.Ordinal);

    [Fact]
    public void Every_file_stands_in_a_room_that_is_listed() =>
        Rule.Holds(Repository.Files.Where(f => f.StartsWith("src/", StringComparison.Ordinal)).SelectMany(Rooms.FolderBreaches));

    [Fact]
    public void A_file_looks_only_upstream() =>
        Rule.Holds(Repository.Product.SelectMany(file => Rooms.LooksDownstream(file, room => Types[room].ToHashSet(StringComparer.Ordinal))));

    [Fact]
    public void A_namespace_is_the_folder_it_stands_in() => Rule.Holds(
        from file in Repository.Product
        let declared = file.Root().Members.OfType<BaseNamespaceDeclarationSyntax>().Select(n => n.Name.ToString()).ToList()
        where declared.Count > 1 || declared.SingleOrDefault() != Rooms.NamespaceOf(file)
        select $"{file.Path}: declares {string.Join(", ", declared)}, not {Rooms.NamespaceOf(file)}");

    [Fact]
    public void No_room_is_used_globally() => Rule.Holds(
        (from file in Repository.Product.AddRange(Repository.Tests)
         from directive in file.Root().Usings
         where directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) && $"{directive.NamespaceOrType}".Contains("StrategicAssessment", StringComparison.Ordinal)
         select $"{file.Path}: {directive}")
        .Concat(
            from file in Repository.Files
            where file.EndsWith(".csproj", StringComparison.Ordinal) || file.EndsWith(".props", StringComparison.Ordinal)
            where Repository.Read(file).Contains("<Using Include=\"StrategicAssessment", StringComparison.Ordinal)
            select $"{file}: a room is used globally"));

    [Theory]
    [InlineData("Core/Figures", "using StrategicAssessment.Cli;", "Cli")]
    [InlineData("Core/Diagnostics", "using StrategicAssessment.Figures;", "Figures")]
    [InlineData("Core/Figures", "using static StrategicAssessment.Comparison.Moves;", "Comparison")]
    [InlineData("/Plans", "using Book = StrategicAssessment.Publishing.Excel.Workbook;", "Publishing")]
    [InlineData("/Plans", "class C { Cli.Root r; }", "Cli")]
    [InlineData("/Plans", "class C { int F() => Cli.Root.Exit(); }", "Cli")]
    [InlineData("/Plans", "/// <see cref=\"Cli.Root\"/>\nclass C;", "Cli")]
    [InlineData("/Templates", "using StrategicAssessment.Figures;", "Figures")]
    [InlineData("/Templates", "using StrategicAssessment.Plans;", "Plans")]
    [InlineData("/Templates", "using StrategicAssessment.Diagnostics;", null)]
    [InlineData("/Plans", "class C { int F(Command Cli) => Cli.Length; }", null)]
    [InlineData("/Cli", "using StrategicAssessment.Plans; using StrategicAssessment.Statistics;", null)]
    public void A_look_downstream_is_seen(string folder, string text, string? seen)
    {
        var file = new SourceFile($"src/StrategicAssessment{(folder[0] == '/' ? "" : ".")}{folder}/Made.cs", text);
        var breaches = Rooms.LooksDownstream(file, _ => new HashSet<string>(StringComparer.Ordinal) { "Root" });
        Assert.Equal(seen is null ? [] : [$"{file.Path}: {file.Room} must not see {seen}"], breaches);
    }

    [Theory]
    [InlineData("src/StrategicAssessment.Core/Plans/Plan.cs", false)]
    [InlineData("src/StrategicAssessment.Core/Attic/Box.cs", false)]
    [InlineData("src/StrategicAssessment/Publishing/Common/Names.cs", false)]
    [InlineData("src/StrategicAssessment/Loose.cs", false)]
    [InlineData("src/StrategicAssessment/Program.cs", true)]
    [InlineData("src/StrategicAssessment/Publishing/Html/style.css", true)]
    public void A_folder_that_is_no_room_is_seen(string path, bool mayStand) => Assert.Equal(mayStand, !Rooms.FolderBreaches(path).Any());
}
