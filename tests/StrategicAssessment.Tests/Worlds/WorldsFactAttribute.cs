using Xunit;

namespace StrategicAssessment.Tests.Worlds;

/// <summary>A fact about real data that is not kept with the program: checked where <c>ASSESS_WORLDS</c> names the folder that holds it.</summary>
public sealed class WorldsFactAttribute : FactAttribute
{
    private const string Variable = "ASSESS_WORLDS";

    public WorldsFactAttribute()
    {
        if (Folder is null) Skip = $"{Variable} does not name a folder of real data.";
    }

    /// <summary>The folder, or null.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder && Directory.Exists(folder) ? folder : null;
}
