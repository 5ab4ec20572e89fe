using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Acceptance;

/// <summary>Runs the program that makes the sample's extract, compiled as it stands in <c>sample-data/generators</c>.</summary>
internal static class NorthshireGenerator
{
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;";

    /// <summary>The bytes of the files that it makes.</summary>
    /// <param name="program">Its name, without the ending.</param>
    /// <param name="files">How many files it is told to make.</param>
    public static byte[][] Run(string program, int files)
    {
        var folder = Directory.CreateTempSubdirectory("northshire-");
        try
        {
            string[] made = [.. Enumerable.Range(0, files).Select(i => Path.Combine(folder.FullName, $"made-{i}"))];
            Compiled($"sample-data/generators/{program}.cs").EntryPoint!.Invoke(null, [made]);
            return [.. made.Select(File.ReadAllBytes)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Assembly Compiled(string path)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest).WithFeatures([new("FileBasedProgram", "true")]);
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal)).Select(p => MetadataReference.CreateFromFile(p));
        var program = CSharpCompilation.Create(
            "northshire",
            [CSharpSyntaxTree.ParseText(Repository.Read(path), options), CSharpSyntaxTree.ParseText(ImplicitUsings, options)],
            platform,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, optimizationLevel: OptimizationLevel.Release));
        using var assembly = new MemoryStream();
        var made = program.Emit(assembly);
        Assert.True(made.Success, string.Join('\n', made.Diagnostics));
        return Assembly.Load(assembly.ToArray());
    }
}
