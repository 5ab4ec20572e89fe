using System.Diagnostics;
using System.Runtime.InteropServices;

namespace StrategicAssessment.Benchmarks;

/// <summary>Programs as they are delivered: a single file with the runtime in it, compiled ahead for this machine.</summary>
internal static class Published
{
    private static readonly string[] AsDelivered =
    [
        "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "-p:PublishSingleFile=true", "--verbosity", "quiet", "--nologo",
    ];

    // The compiler package for this machine is no part of the committed lock files, so they are neither read nor written.
    private static readonly string[] BesideTheRepository = ["-p:NuGetLockFilePath=obj/published.lock.json", "-p:RestoreLockedMode=false"];

    /// <summary>Publishes a project and gives the path of its program, or null when it could not be published.</summary>
    /// <param name="root">The root of the repository.</param>
    /// <param name="project">The project's folder, relative to the root.</param>
    /// <param name="name">The program's assembly name.</param>
    public static string? Program(string root, string project, string name)
    {
        var artifacts = Path.Combine(root, "artifacts", "whole-process", name);
        var folder = Path.Combine(artifacts, "published");
        var start = new ProcessStartInfo("dotnet", ["publish", Path.Combine(root, project), "-o", folder, "--artifacts-path", artifacts, .. AsDelivered, .. BesideTheRepository]);
        foreach (var inherited in start.Environment.Keys.Where(IsOfTheBuild).ToList()) start.Environment.Remove(inherited);
        using var publish = Process.Start(start)!;
        publish.WaitForExit();
        return publish.ExitCode == 0 ? Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name) : null;
    }

    // "dotnet run" hands its own settings down; a build started from here must not inherit them.
    private static bool IsOfTheBuild(string variable) => variable.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase);
}
