using Xunit;

namespace StrategicAssessment.Tests.Cli;

/// <summary>A test that needs a shell, and is skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute(string shell)
    {
        var paths = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        if (!paths.Any(p => File.Exists(Path.Combine(p, shell)) || File.Exists(Path.Combine(p, shell + ".exe")))) Skip = $"{shell} is not installed here.";
    }
}
