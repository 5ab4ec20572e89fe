using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Acceptance;

/// <summary>Runs the program that makes the sample's extract, compiled as it stands in <c>sample-data/generators</c>.</summary>
internal static class NorthshireGenerator
{
    private const string Path = "sample-data/generators/northshire.cs";
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;";

    /// <summary>The bytes that it makes.</summary>
    public static byte[] Run()
    {
        var folder = Directory.CreateTempSubdirectory("northshire-");
        try
        {
            var file = System.IO.Path.Combine(folder.FullName, "made.csv");
            Compiled().EntryPoint!.Invoke(null, [new[] { file }]);
            return File.ReadAllBytes(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Assembly Compiled()
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest).WithFeatures([new("FileBasedProgram", "true")]);
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator)
            .Where(p => System.IO.Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal)).Select(p => MetadataReference.CreateFromFile(p));
        var program = CSharpCompilation.Create(
            "northshire",
            [CSharpSyntaxTree.ParseText(Repository.Read(Path), options), CSharpSyntaxTree.ParseText(ImplicitUsings, options)],
            platform,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, optimizationLevel: OptimizationLevel.Release));
        using var assembly = new MemoryStream();
        var made = program.Emit(assembly);
        Assert.True(made.Success, string.Join('\n', made.Diagnostics));
        return Assembly.Load(assembly.ToArray());
    }
}
